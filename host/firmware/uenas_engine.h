/* The module in a runtime, as its octets: engine.c for those with the standard C API (wasm.h), wasm3.c for wasm3. C99. */
#ifndef UENAS_ENGINE_H
#define UENAS_ENGINE_H

#include "uenas.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Loads the module into the one instance that there is.
 * @param octets nas.wasm, or what the runtime has made of it; they stay where they are as long as the instance is used
 * @returns the instance; NULL when the runtime refuses it
 */
uenas *uenas_engine_start(const uint8_t *octets, uint32_t length);

/**
 * Compiles the module ahead of time, where the runtime does that (engine.c only).
 * @returns octets for uenas_engine_start of an engine.c that was compiled with UENAS_PRECOMPILED; 0 when they do not fit, or cannot be had
 */
uint32_t uenas_engine_precompile(const uint8_t *octets, uint32_t length, uint8_t *to, uint32_t room);

#ifdef __cplusplus
}
#endif

#endif
