/* The module as native code, made from it with wasm2c: one instance in one static array. C99. */
#ifndef UENAS_NATIVE_H
#define UENAS_NATIVE_H

#include "uenas.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Prepares the one instance that there is; again, it makes it new.
 * @returns the instance
 */
uenas *uenas_native_start(void);

/** Octets of its memory: the half of its page that the module uses. */
uint32_t uenas_native_memory_size(void);

#ifdef __cplusplus
}
#endif

#endif
