/*
 * The module as native code. uenas_module.inc is the module, made by `npm run firmware:native` with wasm2c: functions over one array.
 * Every access is checked against the end of the array; on a constant address the compiler does it. What the module may trap on goes to
 * uenas_trap.
 */
#include "uenas_native.h"

typedef uint8_t u8;
typedef int8_t s8;
typedef uint16_t u16;
typedef int16_t s16;
typedef uint32_t u32;
typedef int32_t s32;
typedef uint64_t u64;
typedef int64_t s64;

/* As wasm-rt.h numbers them. */
enum { TRAP_OOB = 1, TRAP_INT_OVERFLOW = 2, TRAP_DIV_BY_ZERO = 3, TRAP_UNREACHABLE = 5 };

#if defined(__GNUC__)
#define IN_LINE static inline __attribute__((always_inline))
#define NEVER(condition) __builtin_expect(!!(condition), 0)
#define CLZ(x, bits, suffix) ((x) ? (u32)__builtin_clz##suffix(x) : bits##u)
#define CTZ(x, bits, suffix) ((x) ? (u32)__builtin_ctz##suffix(x) : bits##u)
#else
#error "native.c wants a compiler that knows GNU C: gcc, clang, armclang"
#endif

/** Octets of linear memory: everything that the module uses lies below, which a gate of its build checks. */
#ifndef UENAS_NATIVE_MEMORY
#define UENAS_NATIVE_MEMORY 32768u
#endif

/** An instance is this array. */
struct uenas {
  u8 linear[UENAS_NATIVE_MEMORY];
};

static struct uenas the_instance;

static __attribute__((noreturn, cold, noinline)) void trap(int why) {
  uenas_trap(why);
  for (;;) {
  }
}

#define TRAP(why) (trap(TRAP_##why), 0)
#define UNREACHABLE trap(TRAP_UNREACHABLE)

/**
 * Where `size` octets at address + offset stand. UNCHECKED: nothing. With `offset` a constant, all but one comparison is done by the
 * compiler, and that too where the address is one.
 */
IN_LINE u8 *at(u32 address, u32 offset, u32 size) {
  if (NEVER(offset > UENAS_NATIVE_MEMORY - size || address > UENAS_NATIVE_MEMORY - size - offset)) trap(TRAP_OOB);
  return the_instance.linear + address + offset;
}

/* The builtin: without a hosted library `memcpy` would be a call for each access. */
#define DEFINE_LOAD(name, stored, widened, loaded)                             \
  IN_LINE loaded name(u32 address, u32 offset) {                               \
    stored value;                                                              \
    __builtin_memcpy(&value, at(address, offset, sizeof value), sizeof value); \
    return (loaded)(widened)value;                                             \
  }
#define DEFINE_STORE(name, stored, given)                                      \
  IN_LINE void name(u32 address, u32 offset, given whole) {                    \
    stored value = (stored)whole;                                              \
    __builtin_memcpy(at(address, offset, sizeof value), &value, sizeof value); \
  }

DEFINE_LOAD(i32_load, u32, u32, u32)
DEFINE_LOAD(i32_load8_s, s8, s32, u32)
DEFINE_LOAD(i32_load8_u, u8, u32, u32)
DEFINE_LOAD(i32_load16_s, s16, s32, u32)
DEFINE_LOAD(i32_load16_u, u16, u32, u32)
DEFINE_LOAD(i64_load, u64, u64, u64)
DEFINE_LOAD(i64_load8_s, s8, s64, u64)
DEFINE_LOAD(i64_load8_u, u8, u64, u64)
DEFINE_LOAD(i64_load16_s, s16, s64, u64)
DEFINE_LOAD(i64_load16_u, u16, u64, u64)
DEFINE_LOAD(i64_load32_s, s32, s64, u64)
DEFINE_LOAD(i64_load32_u, u32, u64, u64)
DEFINE_STORE(i32_store, u32, u32)
DEFINE_STORE(i32_store8, u8, u32)
DEFINE_STORE(i32_store16, u16, u32)
DEFINE_STORE(i64_store, u64, u64)
DEFINE_STORE(i64_store8, u8, u64)
DEFINE_STORE(i64_store16, u16, u64)
DEFINE_STORE(i64_store32, u32, u64)

#define FUNC_PROLOGUE
#define FUNC_EPILOGUE
#define ROTL(x, y, mask) (((x) << ((y) & (mask))) | ((x) >> (((mask) - (y) + 1) & (mask))))
#define ROTR(x, y, mask) (((x) >> ((y) & (mask))) | ((x) << (((mask) - (y) + 1) & (mask))))
#define I32_ROTL(x, y) ROTL(x, y, 31)
#define I32_ROTR(x, y) ROTR(x, y, 31)
#define I64_ROTL(x, y) ROTL(x, y, 63)
#define I64_ROTR(x, y) ROTR(x, y, 63)
#define I32_CLZ(x) CLZ(x, 32, )
#define I64_CLZ(x) CLZ(x, 64, ll)
#define I32_CTZ(x) CTZ(x, 32, )
#define I64_CTZ(x) CTZ(x, 64, ll)
#define I32_POPCNT(x) ((u32)__builtin_popcount(x))
#define I64_POPCNT(x) ((u64)__builtin_popcountll(x))
#define DIV_U(x, y) (NEVER((y) == 0) ? TRAP(DIV_BY_ZERO) : (x) / (y))
#define REM_U(x, y) (NEVER((y) == 0) ? TRAP(DIV_BY_ZERO) : (x) % (y))
#define DIV_S(type, least, x, y)                                      \
  (NEVER((y) == 0) ? TRAP(DIV_BY_ZERO)                                \
   : NEVER((x) == (least) && (y) == -1) ? TRAP(INT_OVERFLOW)          \
                                        : (type)((x) / (y)))
#define REM_S(type, least, x, y) \
  (NEVER((y) == 0) ? TRAP(DIV_BY_ZERO) : NEVER((x) == (least) && (y) == -1) ? 0 : (type)((x) % (y)))
#define I32_DIV_S(x, y) DIV_S(u32, INT32_MIN, (s32)(x), (s32)(y))
#define I64_DIV_S(x, y) DIV_S(u64, INT64_MIN, (s64)(x), (s64)(y))
#define I32_REM_S(x, y) REM_S(u32, INT32_MIN, (s32)(x), (s32)(y))
#define I64_REM_S(x, y) REM_S(u64, INT64_MIN, (s64)(x), (s64)(y))

/* The code of a stack machine sets what it does not use. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-label"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include "uenas_module.inc"
#pragma GCC diagnostic pop

uenas *uenas_native_start(void) {
  __builtin_memset(the_instance.linear, 0, sizeof the_instance.linear);
  load_data();
  return &the_instance;
}

uint32_t uenas_native_memory_size(void) { return UENAS_NATIVE_MEMORY; }

uint8_t *uenas_memory(uenas *module) { return module->linear; }

#define DEFINE(type, name, export, parameters) DEFINE_##parameters(type, name, exported_##export)
#define DEFINE_0(t, name, f) t name(uenas *m) { (void)m; return (t)f(); }
#define DEFINE_1(t, name, f) t name(uenas *m, u32 a) { (void)m; return (t)f(a); }
#define DEFINE_2(t, name, f) t name(uenas *m, u32 a, u32 b) { (void)m; return (t)f(a, b); }
#define DEFINE_3(t, name, f) t name(uenas *m, u32 a, u32 b, u32 c) { (void)m; return (t)f(a, b, c); }
#define DEFINE_4(t, name, f) t name(uenas *m, u32 a, u32 b, u32 c, u32 d) { (void)m; return (t)f(a, b, c, d); }
#define DEFINE_7(t, name, f)                                                       \
  t name(uenas *m, u32 a, u32 b, u32 c, u32 d, u32 e, u32 g, u32 h) {              \
    (void)m;                                                                       \
    return (t)f(a, b, c, d, e, g, h);                                              \
  }
UENAS_EXPORTS(DEFINE)
