/*
 * Decoding measured natively: the module as C, made by wasm2c, with the same lists of PDUs and the same kernels as on the other engines.
 *
 * Arguments: the number of rounds. Standard input: the number of lists, then for each its length and its octets; numbers are 32 bits,
 * little endian. Standard output: a line "checksums DECODE FLOOR CALLS" over all lists, then one line "DECODE FLOOR CALLS" a round, each
 * the nanoseconds for all lists once.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "nas.h"

/* Names as wasm2c makes them: those of 1.0.32 and before, and those of later versions. */
#ifdef OLD_NAMES
typedef Z_nas_instance_t Nas;
#define CALL(name) Z_nasZ_##name
static void start(Nas *nas) {
  wasm_rt_init();
  Z_nas_init_module();
  Z_nas_instantiate(nas);
}
#else
typedef w2c_nas Nas;
#define CALL(name) w2c_nas_##name
static void start(Nas *nas) {
  wasm_rt_init();
  wasm2c_nas_instantiate(nas);
}
#endif

#define DOWNLINK 0
#define MEASURE_NS 10e6

typedef struct {
  uint8_t *octets;
  uint32_t length;
  uint32_t decode, floor, calls; /* checksums of one run */
  uint32_t decode_times, floor_times, call_times;
} List;

typedef uint32_t (*Way)(Nas *nas, const List *list, uint32_t times);

static uint8_t *receive;

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

static uint32_t number(void) {
  uint8_t octets[4];
  if (fread(octets, 1, 4, stdin) != 4) fail("the input ends early");
  return octets[0] | octets[1] << 8 | octets[2] << 16 | (uint32_t)octets[3] << 24;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static uint32_t by_module(Nas *nas, const List *list, uint32_t times) {
  (void)list;
  return CALL(benchDecode)(nas, times);
}

static uint32_t floor_of(Nas *nas, const List *list, uint32_t times) {
  (void)list;
  return CALL(benchFloor)(nas, times);
}

/* One call a PDU, as a host does; messages inside messages are left to by_module. */
static uint32_t by_calls(Nas *nas, const List *list, uint32_t times) {
  uint32_t sum = 0;
  for (; times > 0; times--) {
    for (const uint8_t *p = list->octets;;) {
      uint32_t length = p[0] | p[1] << 8;
      if (length == 0) break;
      memcpy(receive, p + 2, length);
      sum += CALL(decode)(nas, 0, length, DOWNLINK, 0);
      p += 2 + length;
    }
  }
  return sum;
}

static uint32_t repetitions(Nas *nas, const List *list, Way way) {
  for (uint32_t times = 1;; times *= 2) {
    double start = now();
    way(nas, list, times);
    double taken = now() - start;
    if (taken >= MEASURE_NS / 4) return 1 + (uint32_t)(times * MEASURE_NS / taken);
  }
}

/* Nanoseconds for the list once. */
static double measure(Nas *nas, const List *list, Way way, uint32_t times, uint32_t expected) {
  double start = now();
  uint32_t found = way(nas, list, times);
  double taken = now() - start;
  if (found != expected * times) fail("wrong checksum");
  return taken / times;
}

int main(int count, char **words) {
  static Nas nas;
  int rounds = count > 1 ? atoi(words[1]) : 0;
  if (rounds < 1) fail("how many rounds?");
  start(&nas);
  receive = CALL(memory)(&nas)->data + CALL(receiveAddress)(&nas);
  uint32_t size = CALL(receiveSize)(&nas);
  uint32_t lists = number();
  List *all = calloc(lists, sizeof *all);
  if (all == NULL) fail("out of memory");
  uint32_t decode = 0, sum = 0, calls = 0;
  for (List *list = all; list < all + lists; list++) {
    list->length = number();
    if (list->length > size) fail("a list is too long");
    list->octets = malloc(list->length);
    if (list->octets == NULL || fread(list->octets, 1, list->length, stdin) != list->length) fail("the input ends early");
    calls += list->calls = by_calls(&nas, list, 1);
    list->call_times = repetitions(&nas, list, by_calls);
    memcpy(receive, list->octets, list->length);
    decode += list->decode = by_module(&nas, list, 1);
    sum += list->floor = floor_of(&nas, list, 1);
    list->decode_times = repetitions(&nas, list, by_module);
    list->floor_times = repetitions(&nas, list, floor_of);
  }
  printf("checksums %u %u %u\n", decode, sum, calls);
  for (; rounds > 0; rounds--) {
    double decode_ns = 0, floor_ns = 0, call_ns = 0;
    for (List *list = all; list < all + lists; list++) {
      memcpy(receive, list->octets, list->length);
      decode_ns += measure(&nas, list, by_module, list->decode_times, list->decode);
      floor_ns += measure(&nas, list, floor_of, list->floor_times, list->floor);
      call_ns += measure(&nas, list, by_calls, list->call_times, list->calls);
    }
    printf("%f %f %f\n", decode_ns, floor_ns, call_ns);
  }
  return 0;
}
