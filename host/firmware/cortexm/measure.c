/*
 * What decoding, security and a life of a UE cost on a Cortex-M, in instructions, and how deep the stack goes. The lists of PDUs and the
 * replay log are part of the image. Each line that is written has a word and numbers:
 *
 *   decode ID INSTRUCTIONS    a PDU of the corpus, messages inside others included
 *   input KIND INSTRUCTIONS   an input of the log, by the host, to the nearest tick
 *   eia|eea ID INSTRUCTIONS   64 octets with a prepared key
 *   stack decode|life OCTETS
 */
#include "board.h"
#include "uenas_native.h"
#include "uenas_replay.h"

/** Rounds that make a tick less than an instruction. */
#define ROUNDS 50u
#define SECURED 64u

/** u16 length, octets, and so on; a length 0 at the end. */
extern const uint8_t CORPUS[];
extern const uint8_t LOG[];
extern const uint8_t LOG_END[];

__asm__(
    ".section .rodata\n"
    "CORPUS: .incbin \"corpus.bin\"\n"
    "LOG: .incbin \"life.log\"\n"
    "LOG_END:\n"
    ".previous\n");

void uenas_trap(int why) {
  say("trap ");
  say_number((uint32_t)why);
  say("\n");
  quit(3);
}

static void say_line(const char *word, uint32_t a, uint32_t b) {
  say(word);
  say_number(a);
  say(" ");
  say_number(b);
  say("\n");
}

/** Instructions of a run: the rest of what is counted is the same without one. */
static uint32_t per_run(uint32_t counted, uint32_t empty) { return (counted - empty + ROUNDS / 2) / ROUNDS; }

/** The row of the ESM message container, where a message for a UE has one. */
static int container_row(uint32_t message) {
  if (message == UENAS_MESSAGE_ATTACH_ACCEPT) return UENAS_ATTACH_ACCEPT_ROW_ESM_MESSAGE_CONTAINER;
  return message == UENAS_MESSAGE_ATTACH_REJECT ? UENAS_ATTACH_REJECT_ROW_ESM_MESSAGE_CONTAINER : -1;
}

/** Decodes the PDU in the receive region as a host does. @returns its message */
static uint32_t decode(uenas *module, const uint8_t *bank, uint32_t length) {
  uint32_t message = (uint32_t)uenas_decode(module, 0, length, 0, 0), offset, size;
  int row = container_row(message);
  if (row >= 0 && uenas_bank_span(bank, (uint32_t)row, &offset, &size)) uenas_decode(module, offset, size, 0, 1);
  return message;
}

static void measure_decode(uenas *module) {
  uint8_t *memory = uenas_memory(module);
  uint8_t *receive = memory + uenas_receive_address(module);
  const uint8_t *bank = memory + uenas_bank_address(module, 0), *at = CORPUS;
  uint32_t length, i, empty;
  count_start();
  for (i = 0; i < ROUNDS; i++) __asm__ volatile("");
  empty = count_read();
  stack_paint();
  for (; (length = uenas_get16(at)) != 0; at += 2 + length) {
    uint32_t message = 0;
    for (i = 0; i < length; i++) receive[i] = at[2 + i];
    count_start();
    for (i = 0; i < ROUNDS; i++) message = decode(module, bank, length);
    say_line("decode ", message, per_run(count_read(), empty));
  }
  say_line("stack decode ", stack_used(), 0);
}

static void measure_security(uenas *module) {
  uint32_t algorithm, empty;
  for (algorithm = 1; algorithm <= 3; algorithm++) {
    count_start();
    uenas_bench_eia(module, algorithm, SECURED, 0);
    empty = count_read();
    count_start();
    uenas_bench_eia(module, algorithm, SECURED, ROUNDS);
    say_line("eia ", algorithm, per_run(count_read(), empty));
    count_start();
    uenas_bench_eea(module, algorithm, SECURED, 0);
    empty = count_read();
    count_start();
    uenas_bench_eea(module, algorithm, SECURED, ROUNDS);
    say_line("eea ", algorithm, per_run(count_read(), empty));
  }
}

static uenas_replay replay;

static void begin(int is_comparing) {
  if (uenas_replay_start(&replay, uenas_native_start(), LOG, (uint32_t)(LOG_END - LOG)) != 0) {
    say("no replay log\n");
    quit(2);
  }
  replay.is_comparing = is_comparing;
}

static void measure_life(void) {
  begin(1);
  uenas_replay_all(&replay);
  if (replay.difference != NULL) {
    say_line("input ", replay.done, 0);
    say(replay.difference);
    quit(1);
  }
  begin(0);
  stack_paint();
  while (uenas_replay_next(&replay)) {
    uint32_t kind = replay.entry.kind;
    count_start();
    uenas_replay_feed(&replay);
    say_line("input ", kind, count_read());
  }
  say_line("stack life ", stack_used(), 0);
}

void program(void) {
  uenas *module;
  count_start();
  module = uenas_native_start();
  say_line("start ", 0, count_read());
  measure_decode(module);
  measure_security(module);
  measure_life();
}
