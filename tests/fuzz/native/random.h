/* xorshift32 (Marsaglia 2003): the mutators' choices follow from the seed that libFuzzer gives. */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdint.h>

typedef struct Random {
  uint32_t state;
} Random;

static inline Random random_of(uint32_t seed) {
  Random random = {seed == 0 ? 1 : seed};
  return random;
}

static inline uint32_t next(Random *random) {
  random->state ^= random->state << 13;
  random->state ^= random->state >> 17;
  random->state ^= random->state << 5;
  return random->state;
}

/** 0 … n − 1. */
static inline uint32_t below(Random *random, uint32_t n) { return (next(random) >> 4) % n; }

/** True once in n times. */
static inline int once_in(Random *random, uint32_t n) { return below(random, n) == 0; }

#endif
