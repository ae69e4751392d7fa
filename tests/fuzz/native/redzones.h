/*
 * What the C made by wasm2c checks of every access instead of the bounds of a page: it lies above the guard at address 0 and below the
 * end of what is used, and nothing is written into a table. A module that keeps to its memory map never notices.
 */
#ifndef REDZONES_H
#define REDZONES_H

#define GUARD_OCTETS 16u
/* STATIC_BASE and MEMORY_END come from asconfig.json. */

/** Octets of tables: what is not 0 in the static data at the start. */
extern unsigned char is_table[MEMORY_END];

#ifdef COVERAGE
#define MEMCHECK(mem, a, t)
#define STORECHECK(mem, a, t)
#else
#define MEMCHECK(mem, a, t) \
  if (UNLIKELY((a) < GUARD_OCTETS || (a) + (u64)sizeof(t) > MEMORY_END)) TRAP(OOB)
#define STORECHECK(mem, a, t) \
  MEMCHECK(mem, a, t);        \
  if (UNLIKELY(is_table[a] | is_table[(a) + sizeof(t) - 1])) TRAP(OOB)
#endif

#endif
