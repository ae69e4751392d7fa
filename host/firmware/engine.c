/*
 * The module in a runtime with the standard C API of WebAssembly (wasm.h): wasmtime, wasmi, wasmer, V8 and others. Compiled with the header
 * of the runtime that it is linked with. With UENAS_PRECOMPILED it takes what wasm_module_serialize of that runtime gave.
 */
#include "uenas_engine.h"

#include <string.h>
#include <wasm.h>

#define NAME_OF(type, name, export, parameters) #export,

/** The exported functions in the order of UENAS_EXPORTS. */
enum {
#define PLACE_OF(type, name, export, parameters) PLACE_##export,
  UENAS_EXPORTS(PLACE_OF) FUNCTIONS
};
static const char *const NAMES[FUNCTIONS] = {UENAS_EXPORTS(NAME_OF)};

/** An instance. */
struct uenas {
  wasm_instance_t *instance;
  wasm_extern_vec_t exports;
  wasm_memory_t *memory;
  wasm_func_t *functions[FUNCTIONS];
};

static struct uenas the_instance;

static int is_named(const wasm_name_t *name, const char *text) {
  return name->size == strlen(text) && memcmp(name->data, text, name->size) == 0;
}

/** Finds what UENAS_EXPORTS names. @returns 0 when something is missing */
static int find_exports(const wasm_module_t *module) {
  wasm_exporttype_vec_t types;
  size_t i, found = 0;
  unsigned f;
  wasm_module_exports(module, &types);
  for (i = 0; i < types.size && i < the_instance.exports.size; i++) {
    const wasm_name_t *name = wasm_exporttype_name(types.data[i]);
    wasm_extern_t *item = the_instance.exports.data[i];
    if (is_named(name, "memory")) the_instance.memory = wasm_extern_as_memory(item);
    for (f = 0; f < FUNCTIONS; f++) {
      if (!is_named(name, NAMES[f])) continue;
      the_instance.functions[f] = wasm_extern_as_func(item);
      found++;
    }
  }
  wasm_exporttype_vec_delete(&types);
  return the_instance.memory != NULL && found == FUNCTIONS;
}

uenas *uenas_engine_start(const uint8_t *octets, uint32_t length) {
  wasm_engine_t *engine = wasm_engine_new();
  wasm_store_t *store = engine == NULL ? NULL : wasm_store_new(engine);
  wasm_extern_vec_t imports = WASM_EMPTY_VEC;
  wasm_byte_vec_t binary;
  wasm_module_t *module;
  if (store == NULL) return NULL;
  wasm_byte_vec_new(&binary, length, (const wasm_byte_t *)octets);
#ifdef UENAS_PRECOMPILED
  module = wasm_module_deserialize(store, &binary);
#else
  module = wasm_module_new(store, &binary);
#endif
  if (module == NULL) return NULL;
  the_instance.instance = wasm_instance_new(store, module, &imports, NULL);
  if (the_instance.instance == NULL) return NULL;
  wasm_instance_exports(the_instance.instance, &the_instance.exports);
  return find_exports(module) ? &the_instance : NULL;
}

uint32_t uenas_engine_precompile(const uint8_t *octets, uint32_t length, uint8_t *to, uint32_t room) {
  wasm_store_t *store = wasm_store_new(wasm_engine_new());
  wasm_byte_vec_t binary, made;
  wasm_module_t *module;
  uint32_t size;
  wasm_byte_vec_new(&binary, length, (const wasm_byte_t *)octets);
  module = wasm_module_new(store, &binary);
  if (module == NULL) return 0;
  wasm_module_serialize(module, &made);
  size = made.size <= room ? (uint32_t)made.size : 0;
  memcpy(to, made.data, size);
  wasm_byte_vec_delete(&made);
  return size;
}

uint8_t *uenas_memory(uenas *module) { return (uint8_t *)wasm_memory_data(module->memory); }

static uint32_t invoke(uenas *module, unsigned function, const uint32_t *numbers, size_t count) {
  wasm_val_t values[8], result;
  wasm_val_vec_t arguments = WASM_EMPTY_VEC, results = WASM_EMPTY_VEC;
  size_t i;
  memset(values, 0, sizeof values);
  memset(&result, 0, sizeof result);
  for (i = 0; i < count; i++) {
    values[i].kind = WASM_I32;
    values[i].of.i32 = (int32_t)numbers[i];
  }
  arguments.size = count;
  arguments.data = values;
  results.size = 1;
  results.data = &result;
  if (wasm_func_call(module->functions[function], &arguments, &results) != NULL) uenas_trap(0);
  return (uint32_t)result.of.i32;
}

#define DEFINE(type, name, export, parameters) DEFINE_##parameters(type, name, PLACE_##export)
#define CALL(t, f, ...)                         \
  {                                             \
    uint32_t numbers[] = {__VA_ARGS__};         \
    return (t)invoke(m, f, numbers, sizeof numbers / sizeof *numbers - 1); \
  }
/* The last number is none: an array has at least one. */
#define DEFINE_0(t, name, f) t name(uenas *m) CALL(t, f, 0)
#define DEFINE_1(t, name, f) t name(uenas *m, uint32_t a) CALL(t, f, a, 0)
#define DEFINE_2(t, name, f) t name(uenas *m, uint32_t a, uint32_t b) CALL(t, f, a, b, 0)
#define DEFINE_3(t, name, f) t name(uenas *m, uint32_t a, uint32_t b, uint32_t c) CALL(t, f, a, b, c, 0)
#define DEFINE_4(t, name, f) t name(uenas *m, uint32_t a, uint32_t b, uint32_t c, uint32_t d) CALL(t, f, a, b, c, d, 0)
#define DEFINE_7(t, name, f)                                                                                       \
  t name(uenas *m, uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e, uint32_t g, uint32_t h)             \
      CALL(t, f, a, b, c, d, e, g, h, 0)
UENAS_EXPORTS(DEFINE)
