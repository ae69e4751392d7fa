/* Start-up, semihosting, SysTick and a painted stack: see board.h. No library. */
#include "board.h"

#include <stddef.h>

/** Instructions a tick of SysTick: 25 MHz on mps2-an385 and an386, 20 MHz on an505. */
#ifndef UENAS_TICK
#define UENAS_TICK 40u
#endif

#define SYSTICK_CONTROL (*(volatile uint32_t *)0xE000E010u)
#define SYSTICK_RELOAD (*(volatile uint32_t *)0xE000E014u)
#define SYSTICK_VALUE (*(volatile uint32_t *)0xE000E018u)
#define SYSTICK_MOST 0xffffffu
#define PAINT 0xa5a5a5a5u
/** Octets of the stack that are painted. */
#define PAINTED 16384u

enum { SEMIHOSTING_WRITE = 4, SEMIHOSTING_EXIT = 0x20, REASON_EXIT = 0x20026 };

extern uint32_t data_start, data_end, data_load, bss_start, bss_end, stack_top;
void reset(void);
void fault(void);

__attribute__((section(".vectors"), used)) static const void *const VECTORS[16] = {
    &stack_top, (void *)reset, (void *)fault, (void *)fault, (void *)fault, (void *)fault, (void *)fault, NULL,
    NULL,       NULL,          NULL,          (void *)fault, (void *)fault, NULL,          (void *)fault, (void *)fault};

/* The compiler makes calls of these. */
void *memcpy(void *to, const void *from, size_t length) {
  uint8_t *a = to;
  const uint8_t *b = from;
  while (length-- > 0) *a++ = *b++;
  return to;
}

void *memset(void *to, int value, size_t length) {
  uint8_t *a = to;
  while (length-- > 0) *a++ = (uint8_t)value;
  return to;
}

static uint32_t semihosting(uint32_t operation, const void *parameter) {
  register uint32_t r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = parameter;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

void say(const char *text) { semihosting(SEMIHOSTING_WRITE, text); }

void say_number(uint32_t number) {
  char digits[12];
  char *at = digits + sizeof digits - 1;
  *at = 0;
  do *--at = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  say(at);
}

void quit(uint32_t code) {
  uint32_t parameters[2] = {REASON_EXIT, code};
  semihosting(SEMIHOSTING_EXIT, parameters);
  for (;;) {
  }
}

void fault(void) {
  say("fault\n");
  quit(9);
}

void count_start(void) {
  SYSTICK_RELOAD = SYSTICK_MOST;
  SYSTICK_VALUE = 0;
  SYSTICK_CONTROL = 5;
}

uint32_t count_read(void) { return (SYSTICK_MOST - SYSTICK_VALUE) * UENAS_TICK; }

static uint32_t *paint_top;

__attribute__((noinline)) void stack_paint(void) {
  uint32_t *at = &stack_top - PAINTED / 4;
  paint_top = __builtin_frame_address(0);
  for (; at < paint_top - 8; at++) *at = PAINT;
}

uint32_t stack_used(void) {
  const uint32_t *at = &stack_top - PAINTED / 4;
  while (at < paint_top && *at == PAINT) at++;
  return (uint32_t)(paint_top - at) * 4;
}

void reset(void) {
  const uint32_t *from = &data_load;
  uint32_t *to;
  for (to = &data_start; to < &data_end;) *to++ = *from++;
  for (to = &bss_start; to < &bss_end;) *to++ = 0;
  program();
  quit(0);
}
