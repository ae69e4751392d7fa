/* The module under test as C, and its memory: one instance, of which every input starts anew. */
#ifndef MODULE_H
#define MODULE_H

#include <stdint.h>

#include "uenas.h"

extern uenas *const module;
/** First octet of the module's memory. */
extern uint8_t *memory;
/** Addresses and sizes that its functions return. */
extern uint32_t receive, receive_size, transmit, transmit_size, actions, ue, ue_size, banks[2];

/** Makes the instance; the first call counts. */
void start_module(void);

/** Puts octets at the start of the receive region. */
void put(const uint8_t *octets, uint32_t length);

/** An invariant does not hold: says so and ends the program as a crash. */
void broken(const char *what, uint32_t a, uint32_t b) __attribute__((noreturn));

/** Prints octets beside what `broken` says. */
void print_octets(const uint8_t *octets, uint32_t length);

/** Asserts an invariant; `a` and `b` are printed when it does not hold. */
#define HOLDS(condition, what, a, b) \
  do {                               \
    if (!(condition)) broken(what, (uint32_t)(a), (uint32_t)(b)); \
  } while (0)

#endif
