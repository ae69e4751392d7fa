/* A Cortex-M under QEMU: what it says goes out by semihosting; its time is the number of instructions. */
#ifndef BOARD_H
#define BOARD_H

#include <stdint.h>

/** Supplied by the program. */
void program(void);

void say(const char *text);
void say_number(uint32_t number);

/** Ends the run. @param code exit code of QEMU */
_Noreturn void quit(uint32_t code);

/** Begins to count. With `-icount shift=0` an instruction takes a nanosecond; a tick is UENAS_TICK of them. */
void count_start(void);

/** @returns instructions since count_start, to one tick; at most 2^24 ticks */
uint32_t count_read(void);

/** Paints the stack below the caller's frame. */
void stack_paint(void);

/** @returns octets below the frame of the caller of stack_paint that have been written since */
uint32_t stack_used(void);

#endif
