// Generator of the C interface: one header with the exported functions, the ids and the records.

import type { ActionSpec } from "../spec/records.ts";
import type { Spec } from "../spec/spec.ts";
import type { IdList } from "../spec/ue.ts";
import { cIds } from "./cIds.ts";
import { comment, constant, snake, WIDTH, wrapped } from "./cPrint.ts";
import { cActions, cBank, cSection, cState } from "./cRecords.ts";
import type { ExportSpec } from "./exports.ts";
import type { Layout } from "./model.ts";

const HEAD = `/*
 * uenas: the NAS of a UE (3GPP TS 24.301) as a WebAssembly module, seen from C. C99 and C++11.
 * Made from host/spec and assembly/index.ts by \`npm run generate\`. Do not edit.
 *
 * An input goes in by one call, which runs to completion and leaves a list of actions to be carried out in order:
 *
 *   uint8_t *memory = uenas_memory(module);
 *   memcpy(memory + uenas_receive_address(module), pdu, length);
 *   if (uenas_ue_downlink(module, length) < 0) ...          the caller's mistake; nothing has changed
 *   uenas_action_list list = uenas_actions(memory, uenas_actions_address(module));
 *   for (const uint8_t *record; (record = uenas_next_action(&list)) != NULL;)
 *     switch (uenas_action_kind(record)) { case UENAS_ACTION_SEND_PDU: ... }
 *
 * Addresses are offsets in the module's memory. uenas_host.h does all of this, and counts the time.
 */
#ifndef UENAS_H
#define UENAS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One instance of the module, which is one UE. What it is like is the binding's business: native.c, engine.c or wasm3.c. */
typedef struct uenas uenas;

/** First octet of the module's memory; it stays where it is. NULL when the instance cannot be used. */
uint8_t *uenas_memory(uenas *module);

/**
 * Supplied by the firmware: a call has trapped, which is a bug in the core and never bad input. It must not return; the instance is not
 * to be used again. @param why the number of the trap in wasm-rt.h (native code), or 0
 */
void uenas_trap(int why);
`;

const HELPERS = `/* ---- Numbers and octets: little endian, at any address ---- */

static inline uint16_t uenas_get16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }
static inline uint32_t uenas_get32(const uint8_t *p) { return uenas_get16(p) | (uint32_t)uenas_get16(p + 2) << 16; }
static inline uint64_t uenas_get64(const uint8_t *p) { return uenas_get32(p) | (uint64_t)uenas_get32(p + 4) << 32; }
static inline void uenas_put16(uint8_t *p, uint32_t value) {
  p[0] = (uint8_t)value;
  p[1] = (uint8_t)(value >> 8);
}
static inline void uenas_put32(uint8_t *p, uint32_t value) {
  uenas_put16(p, value);
  uenas_put16(p + 2, value >> 16);
}

/** Octets somewhere; in the module's memory they hold until the next call. */
typedef struct uenas_octets {
  const uint8_t *at;
  uint32_t length;
} uenas_octets;

/** Octets behind their length, 16 bits. @returns what is behind them */
static inline const uint8_t *uenas_get_octets(const uint8_t *p, uenas_octets *octets) {
  octets->length = uenas_get16(p);
  octets->at = p + 2;
  return octets->at + octets->length;
}

/** Entries that are still to be read. */
typedef struct uenas_list {
  const uint8_t *next;
  uint32_t left;
} uenas_list;

static inline uenas_list uenas_list_at(const uint8_t *p) {
  uenas_list list;
  list.left = p[0];
  list.next = p + 1;
  return list;
}

/**
 * Writes a field of a configuration: enum uenas_config_field, octets in the form that the field has. For uenas_ue_configure and for
 * UENAS_REQUEST_RECONFIGURE. @returns where the next one goes
 */
static inline uint8_t *uenas_put_field(uint8_t *p, uint32_t field, const uint8_t *octets, uint32_t length) {
  uint32_t i;
  p[0] = (uint8_t)field;
  uenas_put16(p + 1, length);
  for (i = 0; i < length; i++) p[3 + i] = octets[i];
  return p + 3 + length;
}

/** The same for a field that is a number. */
static inline uint8_t *uenas_put_number(uint8_t *p, uint32_t field, uint32_t number) {
  uint8_t octets[4];
  uenas_put32(octets, number);
  return uenas_put_field(p, field, octets, 4);
}
`;

const LIST = `/** The records that are still to be read. */
typedef struct uenas_action_list {
  const uint8_t *next;
  const uint8_t *end;
} uenas_action_list;

/** The actions that the last call left. @param address uenas_actions_address() */
static inline uenas_action_list uenas_actions(const uint8_t *memory, uint32_t address) {
  uenas_action_list list;
  list.next = memory + address + 8;
  list.end = list.next + uenas_get32(memory + address);
  return list;
}

/** Actions of the last call that found no room in the list: not 0 is a bug in the core. */
static inline uint32_t uenas_actions_lost(const uint8_t *memory, uint32_t address) { return uenas_get32(memory + address + 4); }

/** The next record, or NULL behind the last one. */
static inline const uint8_t *uenas_next_action(uenas_action_list *list) {
  const uint8_t *record = list->next;
  if (record >= list->end) return NULL;
  list->next += uenas_get16(record + 2);
  return record;
}

/** enum uenas_action_kind */
static inline uint32_t uenas_action_kind(const uint8_t *record) { return uenas_get16(record); }

/** Octets of the whole record. */
static inline uint32_t uenas_action_size(const uint8_t *record) { return uenas_get16(record + 2); }
`;

const TAIL = `#ifdef __cplusplus
}
#endif

#endif
`;

const result = ({ isSigned }: ExportSpec): string => (isSigned ? "int32_t" : "uint32_t");

/** Names of the module's interface in the words of C. */
function inC(line: string, exports: readonly ExportSpec[], actions: readonly ActionSpec[]): string {
  const functions = new Set(exports.map(({ name }) => name));
  const kinds = new Set(actions.map(({ name }) => name));
  return line
    .replaceAll(/`?\b(\w+)\b`?(\(\))?/g, (whole, name: string, call = "") =>
      functions.has(name) && (whole.startsWith("`") || call !== "") ? `uenas_${snake(name)}${call}` : whole,
    )
    .replaceAll(/`(\w+)` action/g, (whole, name: string) => (kinds.has(name) ? `${constant("Action", name)} action` : whole))
    .replaceAll("negative Misuse", "−UENAS_MISUSE_… (enum uenas_misuse)")
    .replaceAll(/@param (\w+)/g, (_, name: string) => `@param ${snake(name)}`);
}

function declaration(one: ExportSpec, { actions }: Spec, exports: readonly ExportSpec[]): string {
  const parameters = ["uenas *module", ...one.parameters.map(({ name }) => `uint32_t ${snake(name)}`)];
  const doc = comment(one.doc.map((line) => inC(line, exports, actions)));
  return `${doc}${wrapped(`${result(one)} uenas_${snake(one.name)}(${parameters.join(", ")});`, WIDTH).join("\n    ")}\n`;
}

/** For what has to be said once a function: bindings. */
function exportList(exports: readonly ExportSpec[]): string {
  const doc = comment("The functions above, for bindings: F(result, name in C, name in the module, number of parameters).");
  const lines = exports.map((spec) => `  F(${result(spec)}, uenas_${snake(spec.name)}, ${spec.name}, ${spec.parameters.length})`);
  return `${doc}#define UENAS_EXPORTS(F) \\\n${lines.join(" \\\n")}\n`;
}

/** host/firmware/include/uenas.h */
export function cHeader(spec: Spec, idLists: readonly IdList[], layout: Layout, exports: readonly ExportSpec[]): string {
  return [
    HEAD,
    `/* ---- The exported functions ---- */\n`,
    ...exports.map((one) => declaration(one, spec, exports)),
    exportList(exports),
    HELPERS,
    `/* ---- Ids ---- */\n`,
    cIds(spec, idLists, layout),
    `/* ---- Actions ---- */\n`,
    LIST,
    cActions(spec.actions),
    `/* ---- The state of a UE ---- */\n`,
    cState(spec.state),
    `/* ---- Sections of storage ---- */\n`,
    ...spec.sections.map(cSection),
    `/* ---- Decode banks ---- */\n`,
    cBank(spec.bank),
    TAIL,
  ].join("\n");
}
