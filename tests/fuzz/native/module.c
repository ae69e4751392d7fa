/* The instance, the runtime that the C of wasm2c 1.0.32 asks for, and what happens when something is wrong. */
#include "module.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nas.h"

struct uenas {
  Z_nas_instance_t nas;
};

static struct uenas instance;
static uint8_t linear[MEMORY_END];
unsigned char is_table[MEMORY_END];
static const char *const TRAPS[] = {"none",
                                    "access outside the memory map",
                                    "integer overflow",
                                    "division by zero",
                                    "conversion",
                                    "unreachable",
                                    "call_indirect",
                                    "exception",
                                    "call stack exhausted"};

uenas *const module = &instance;
uint8_t *memory = linear;
uint32_t receive, receive_size, transmit, transmit_size, actions, ue, ue_size, banks[2];

/* ---- Runtime ---- */

void wasm_rt_init(void) {}
bool wasm_rt_is_initialized(void) { return true; }
void wasm_rt_free(void) {}
void wasm_rt_free_memory(wasm_rt_memory_t *m) { (void)m; }
void wasm_rt_free_funcref_table(wasm_rt_funcref_table_t *table) { (void)table; }

void wasm_rt_trap(wasm_rt_trap_t code) { broken(TRAPS[code], (uint32_t)code, 0); }

void wasm_rt_allocate_memory(wasm_rt_memory_t *m, uint32_t pages, uint32_t max_pages) {
  m->data = linear;
  m->pages = pages;
  m->max_pages = max_pages;
  m->size = MEMORY_END;
}

uint32_t wasm_rt_register_func_type(uint32_t params, uint32_t results, ...) { return params + results; }

void wasm_rt_allocate_funcref_table(wasm_rt_funcref_table_t *table, uint32_t elements, uint32_t max_elements) {
  table->data = calloc(elements + 1, sizeof *table->data);
  table->size = elements;
  table->max_size = max_elements;
}

/* ---- Exported functions: the names of uenas.h ---- */

#define NAS (&m->nas)
#define P0 uenas *m
#define P1 P0, uint32_t a
#define P2 P1, uint32_t b
#define P3 P2, uint32_t c
#define P4 P3, uint32_t d
#define P7 P4, uint32_t e, uint32_t f, uint32_t g
#define A0 NAS
#define A1 A0, a
#define A2 A1, b
#define A3 A2, c
#define A4 A3, d
#define A7 A4, e, f, g
#define BIND(result, name, export, n) \
  result name(P##n) { return (result)Z_nasZ_##export(A##n); }
UENAS_EXPORTS(BIND)

/* ---- The instance ---- */

void start_module(void) {
  static int is_started;
  if (is_started) return;
  is_started = 1;
  Z_nas_init_module();
  Z_nas_instantiate(&instance.nas);
  for (uint32_t at = STATIC_BASE; at < MEMORY_END; at++) is_table[at] = linear[at] != 0;
  receive = uenas_receive_address(module);
  receive_size = uenas_receive_size(module);
  transmit = uenas_transmit_address(module);
  transmit_size = uenas_transmit_size(module);
  actions = uenas_actions_address(module);
  ue = uenas_ue_address(module);
  ue_size = uenas_ue_size(module);
  banks[0] = uenas_bank_address(module, 0);
  banks[1] = uenas_bank_address(module, 1);
}

void put(const uint8_t *octets, uint32_t length) {
  if (length > 0) memcpy(memory + receive, octets, length);
}

void broken(const char *what, uint32_t a, uint32_t b) {
  fprintf(stderr, "BROKEN: %s (%u, %u)\n", what, a, b);
  fflush(stderr);
  abort();
}

void print_octets(const uint8_t *octets, uint32_t length) {
  for (uint32_t i = 0; i < length; i++) fprintf(stderr, "%02x", octets[i]);
  fputc('\n', stderr);
}
