/* The module in the interpreter wasm3, which has an API of its own. */
#include "uenas_engine.h"

#include <wasm3.h>

/** LIMIT: octets of wasm3's stack: the deepest calls of the module take less than a kibioctet. */
#define STACK_SIZE 16384u

enum {
#define PLACE_OF(type, name, export, parameters) PLACE_##export,
  UENAS_EXPORTS(PLACE_OF) FUNCTIONS
};
#define NAME_OF(type, name, export, parameters) #export,
static const char *const NAMES[FUNCTIONS] = {UENAS_EXPORTS(NAME_OF)};

/** An instance. */
struct uenas {
  IM3Runtime runtime;
  IM3Function functions[FUNCTIONS];
};

static struct uenas the_instance;

uenas *uenas_engine_start(const uint8_t *octets, uint32_t length) {
  IM3Environment environment = m3_NewEnvironment();
  IM3Module module;
  unsigned f;
  the_instance.runtime = environment == NULL ? NULL : m3_NewRuntime(environment, STACK_SIZE, NULL);
  if (the_instance.runtime == NULL || m3_ParseModule(environment, &module, octets, length) != NULL) return NULL;
  if (m3_LoadModule(the_instance.runtime, module) != NULL) return NULL;
  for (f = 0; f < FUNCTIONS; f++)
    if (m3_FindFunction(&the_instance.functions[f], the_instance.runtime, NAMES[f]) != NULL) return NULL;
  return &the_instance;
}

uint8_t *uenas_memory(uenas *module) {
  uint32_t size;
  return m3_GetMemory(module->runtime, &size, 0);
}

static uint32_t invoke(uenas *module, unsigned function, uint32_t count, const void *arguments[]) {
  uint32_t result = 0;
  const void *results[1];
  results[0] = &result;
  if (m3_Call(module->functions[function], count, arguments) != NULL) uenas_trap(0);
  if (m3_GetResults(module->functions[function], 1, results) != NULL) uenas_trap(0);
  return result;
}

#define DEFINE(type, name, export, parameters) DEFINE_##parameters(type, name, PLACE_##export)
#define CALL(t, f, count, ...)                       \
  {                                                  \
    const void *arguments[] = {__VA_ARGS__, NULL};   \
    return (t)invoke(m, f, count, arguments);        \
  }
#define DEFINE_0(t, name, f) t name(uenas *m) CALL(t, f, 0, NULL)
#define DEFINE_1(t, name, f) t name(uenas *m, uint32_t a) CALL(t, f, 1, &a)
#define DEFINE_2(t, name, f) t name(uenas *m, uint32_t a, uint32_t b) CALL(t, f, 2, &a, &b)
#define DEFINE_3(t, name, f) t name(uenas *m, uint32_t a, uint32_t b, uint32_t c) CALL(t, f, 3, &a, &b, &c)
#define DEFINE_4(t, name, f) t name(uenas *m, uint32_t a, uint32_t b, uint32_t c, uint32_t d) CALL(t, f, 4, &a, &b, &c, &d)
#define DEFINE_7(t, name, f)                                                                               \
  t name(uenas *m, uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e, uint32_t g, uint32_t h)     \
      CALL(t, f, 7, &a, &b, &c, &d, &e, &g, &h)
UENAS_EXPORTS(DEFINE)
