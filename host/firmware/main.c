/*
 * Replays logs in a program of an operating system, and measures.
 *
 *   replay [--module nas.wasm] [--rounds N] LOG...
 *   replay [--module nas.wasm] --lists FILE --rounds N
 *   replay --module nas.wasm --precompile OUT
 *
 * For each log a line "LOG: N inputs, T timers at once" or what came out differently; then for each round the nanoseconds of the whole log.
 * --lists holds lists of PDUs as uenas_bench_decode takes them, each behind its length, u32: a line with the sums of both checksums, then
 * for each round a line with the nanoseconds of uenas_bench_decode and uenas_bench_floor for all lists once. --precompile writes what the
 * runtime makes of the module. The first line is "started in N ns".
 */
#define _POSIX_C_SOURCE 199309L
#include "uenas_replay.h"

#ifdef UENAS_NATIVE
#include "uenas_native.h"
#else
#include "uenas_engine.h"
#endif

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/** LIMIT: octets of a file that this program reads. */
#define FILE_MAX (1u << 20)

typedef struct {
  uint8_t octets[FILE_MAX];
  uint32_t length;
} File;

static File module_file, input_file;
static uenas_replay replay;

static void fail(const char *what, const char *which) {
  fprintf(stderr, "%s: %s\n", which, what);
  exit(2);
}

void uenas_trap(int why) {
  fprintf(stderr, "trap %d\n", why);
  exit(3);
}

static void read_file(File *file, const char *path) {
  FILE *stream = fopen(path, "rb");
  if (stream == NULL) fail("cannot be read", path);
  file->length = (uint32_t)fread(file->octets, 1, FILE_MAX, stream);
  if (ferror(stream) || file->length == FILE_MAX) fail("cannot be read, or is too long", path);
  fclose(stream);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static uenas *start(void) {
#ifdef UENAS_NATIVE
  return uenas_native_start();
#else
  static uenas *module;
  if (module == NULL) module = uenas_engine_start(module_file.octets, module_file.length);
  if (module == NULL) fail("the runtime refuses it", "module");
  return module;
#endif
}

static void tell_start(void) {
  double begin = now();
  start();
  printf("started in %.0f ns\n", now() - begin);
}

/** @returns whether all came out as it should */
static int replay_log(const char *path, unsigned rounds) {
  uint32_t inputs;
  read_file(&input_file, path);
  if (uenas_replay_start(&replay, start(), input_file.octets, input_file.length) != 0) fail("no replay log, or another module", path);
  inputs = uenas_replay_all(&replay);
  if (replay.difference != NULL) {
    printf("%s: input %u: %s\n", path, inputs, replay.difference);
    return 0;
  }
  printf("%s: %u inputs, %u timers at once\n", path, inputs, replay.host.timers_most);
  for (; rounds > 0; rounds--) {
    double begin = now();
    uenas_replay_start(&replay, start(), input_file.octets, input_file.length);
    replay.is_comparing = 0;
    uenas_replay_all(&replay);
    printf("%.0f\n", now() - begin);
  }
  return 1;
}

static double timed(uenas *module, uint32_t (*function)(uenas *, uint32_t), uint32_t times, uint32_t *sum) {
  double begin = now();
  *sum += function(module, times);
  return (now() - begin) / times;
}

/** LIMIT: how long a list is measured at least, in nanoseconds: what the clock misses does not show. */
#define MEASURE_NS 5e6

static void measure_decode(const char *path, unsigned rounds) {
  uenas *module = start();
  uint8_t *receive = uenas_memory(module) + uenas_receive_address(module);
  uint32_t decoded = 0, summed = 0, ignored = 0, at, round;
  read_file(&input_file, path);
  for (round = 0; round <= rounds; round++) {
    double decode = 0, sum = 0;
    for (at = 0; at + 4 <= input_file.length; at += 4 + uenas_get32(input_file.octets + at)) {
      uint32_t length = uenas_get32(input_file.octets + at), times = 1;
      if (length > uenas_receive_size(module) || at + 4 + length > input_file.length) fail("not lists of PDUs", path);
      memcpy(receive, input_file.octets + at + 4, length);
      if (round == 0) {
        decoded += uenas_bench_decode(module, 1);
        summed += uenas_bench_floor(module, 1);
        continue;
      }
      times += (uint32_t)(MEASURE_NS / (timed(module, uenas_bench_decode, 1, &ignored) + 1));
      decode += timed(module, uenas_bench_decode, times, &ignored);
      sum += timed(module, uenas_bench_floor, times, &ignored);
    }
    if (round == 0) printf("%u %u\n", decoded, summed);
    else printf("%.0f %.0f\n", decode, sum);
  }
}

#ifdef UENAS_PRECOMPILE
static void precompile(const char *path) {
  FILE *stream = fopen(path, "wb");
  uint32_t length = uenas_engine_precompile(module_file.octets, module_file.length, input_file.octets, FILE_MAX);
  if (length == 0 || stream == NULL || fwrite(input_file.octets, 1, length, stream) != length) fail("cannot be made", path);
  fclose(stream);
  exit(0);
}
#endif

int main(int count, char **arguments) {
  const char *lists = NULL;
  unsigned rounds = 0;
  int i, is_good = 1;
  for (i = 1; i + 1 < count && strncmp(arguments[i], "--", 2) == 0; i += 2) {
    if (strcmp(arguments[i], "--module") == 0) read_file(&module_file, arguments[i + 1]);
    else if (strcmp(arguments[i], "--rounds") == 0) rounds = (unsigned)strtoul(arguments[i + 1], NULL, 10);
    else if (strcmp(arguments[i], "--lists") == 0) lists = arguments[i + 1];
#ifdef UENAS_PRECOMPILE
    else if (strcmp(arguments[i], "--precompile") == 0) precompile(arguments[i + 1]);
#endif
    else fail("no such option", arguments[i]);
  }
  tell_start();
  if (lists != NULL) measure_decode(lists, rounds);
  else if (i == count) fail("[--module nas.wasm] [--rounds N] LOG...", arguments[0]);
  for (; i < count; i++) is_good &= replay_log(arguments[i], rounds);
  return is_good ? 0 : 1;
}
