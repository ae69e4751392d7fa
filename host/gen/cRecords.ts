// Records that cross the ABI, as C structures with functions that read them. The forms are told in host/spec/records.ts and bank.ts.

import { type BankSpec, NO_ROW, placed, sizeOf } from "../spec/bank.ts";
import type { ActionSpec, NumberField, SectionSpec, StateListSpec, StateSpec } from "../spec/records.ts";
import { cInline, comment, constant, cStruct, snake } from "./cPrint.ts";

type Field = readonly [type: string, name: string, doc: string];

const idsDoc = ({ doc, ids }: { doc: string; ids?: string }): string =>
  ids === undefined ? doc : `${doc}: enum uenas_${snake(ids)}`;
const number = (field: NumberField): Field => ["uint32_t", snake(field.name), idsDoc(field)];
const octets = (name: string, doc: string): Field => ["uenas_octets", snake(name), doc];

function action({ name, doc, numbers, octets: text }: ActionSpec): string {
  const fields = [...numbers.map(number), ...(text === undefined ? [] : [octets("octets", text)])];
  const reads = numbers.map((field, i) => `action.${snake(field.name)} = uenas_get32(record + ${4 + 4 * i});`);
  const at = 4 + 4 * numbers.length;
  const rest = [`action.octets.length = uenas_get32(record + ${at});`, `action.octets.at = record + ${at + 4};`];
  const type = `uenas_${snake(name)}_action`;
  const body = [`${type} action;`, ...reads, ...(text === undefined ? [] : rest), "return action;"];
  const reader = `${type} uenas_read_${snake(name)}(const uint8_t *record)`;
  return `${cStruct(`${name}Action`, doc, fields)}\n${cInline(reader, `Reads a record of kind ${constant("Action", name)}.`, body)}`;
}

/** Structures of the actions and their readers. */
export const cActions = (actions: readonly ActionSpec[]): string => actions.map(action).join("\n");

function entry({ name, doc, numbers, octets: tail }: StateListSpec): string {
  const fields: Field[] = numbers.map((field) => ["uint8_t", snake(field.name), idsDoc(field)]);
  if (tail !== undefined) fields.push(octets(tail.name, tail.doc));
  const type = `uenas_${snake(name)}_entry`;
  const size = numbers.length;
  const reads = numbers.map((field, i) => `entry->${snake(field.name)} = list->next[${i}];`);
  const skip = tail === undefined ? [`list->next += ${size};`] : tailReads(snake(tail.name), size);
  const head = `int uenas_next_${snake(name)}(uenas_list *list, ${type} *entry)`;
  const body = ["if (list->left == 0) return 0;", "list->left--;", ...reads, ...skip, "return 1;"];
  const behind = [`${type} entry;`, `while (uenas_next_${snake(name)}(&list, &entry)) {`, "}", "return list.next;"];
  return [
    cStruct(`${name}Entry`, doc, fields),
    cInline(head, "Reads the next entry of the list. @returns 0 when there is none left", body),
    cInline(`const uint8_t *uenas_behind_${snake(name)}s(uenas_list list)`, "What is behind the last entry of the list.", behind),
  ].join("\n");
}

const tailReads = (name: string, size: number): string[] => [
  `entry->${name}.length = list->next[${size}];`,
  `entry->${name}.at = list->next + ${size + 1};`,
  `list->next += ${size + 1} + entry->${name}.length;`,
];

/** The state record. */
export function cState({ numbers, octets: fields, lists }: StateSpec): string {
  const members = [
    ...numbers.map(number),
    ...fields.map(({ name, doc }) => octets(name, doc)),
    ...lists.map((list): Field => ["uenas_list", `${snake(list.name)}s`, `${list.doc}: uenas_next_${snake(list.name)}`]),
  ];
  const skips = lists.map((list, i) => {
    const before = lists[i - 1];
    const from = before === undefined ? "at" : `uenas_behind_${snake(before.name)}s(state->${snake(before.name)}s)`;
    return `state->${snake(list.name)}s = uenas_list_at(${from});`;
  });
  const body = [
    `const uint8_t *at = record + ${4 * numbers.length};`,
    ...numbers.map((field, i) => `state->${snake(field.name)} = uenas_get32(record + ${4 * i});`),
    ...fields.map(({ name }) => `at = uenas_get_octets(at, &state->${snake(name)});`),
    ...skips,
  ];
  const doc =
    "Reads the record that uenas_ue_state has written at uenas_transmit_address(). What it points to holds until the next call.";
  return [
    ...lists.map(entry),
    cStruct("State", "The state of a UE", members),
    cInline("void uenas_read_state(const uint8_t *record, uenas_state *state)", doc, body),
  ].join("\n");
}

/** A section of storage. */
export function cSection({ name, doc, numbers, octets: fields }: SectionSpec): string {
  const members = [...numbers.map(number), ...fields.map((field) => octets(field.name, field.doc))];
  const head = `int uenas_read_${snake(name)}(const uint8_t *record, uint32_t length, uenas_${snake(name)} *section)`;
  const body = [
    "const uint8_t *end = record + length;",
    `const uint8_t *at = record + ${4 * numbers.length};`,
    `if (length < ${4 * numbers.length}) return 0;`,
    ...numbers.map((field, i) => `section->${snake(field.name)} = uenas_get32(record + ${4 * i});`),
    ...fields.flatMap((field) => [
      `if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;`,
      `at = uenas_get_octets(at, &section->${snake(field.name)});`,
    ]),
    "return at == end;",
  ];
  return `${cStruct(name, doc, members)}\n${cInline(head, "Reads a stored section. @returns 0 when it is not whole", body)}`;
}

const GETTERS = { 1: "*", 2: "uenas_get16", 8: "uenas_get64" } as const;
const TYPES = { 1: "uint8_t", 2: "uint16_t", 8: "uint64_t" } as const;
const getter = (size: 1 | 2 | 8, place: string): string => (size === 1 ? `*(${place})` : `${GETTERS[size]}(${place})`);

/** The decode bank. */
export function cBank({ fields, spansMax, fault, faultsMax, size }: BankSpec): string {
  const scalars = placed(fields).map((field) =>
    cInline(`${TYPES[field.size]} uenas_bank_${snake(field.name)}(const uint8_t *bank)`, idsDoc(field), [
      `return ${getter(field.size, `bank + ${field.at}`)};`,
    ]),
  );
  const spans = sizeOf(fields);
  const present = placed(fields).find(({ name }) => name === "present")!.at;
  const faults = spans + 4 * spansMax;
  const numbers: [string, string, number][] = [
    ["BANK_SIZE", "Octets of a bank.", size],
    ["SPANS_MAX", "Most rows of a message.", spansMax],
    ["FAULTS_MAX", "Faults that are kept.", faultsMax],
    ["NO_ROW", "The row of a fault that has none.", NO_ROW],
  ];
  return [
    numbers.map(([name, doc, value]) => `${comment(doc)}#define UENAS_${name} ${value}\n`).join(""),
    ...scalars,
    cInline(
      "int uenas_bank_span(const uint8_t *bank, uint32_t row, uint32_t *offset, uint32_t *length)",
      [
        "Where the value of a row's information element stands.",
        "@param row 0 … UENAS_SPANS_MAX − 1: enum uenas_…_row of the message",
        "@param offset first value octet, from the start of the plain message",
        "@param length value octets; 0 for a half octet",
        "@returns 0 when the element is not there, or does not count",
      ],
      [
        `if (row >= UENAS_SPANS_MAX || ((bank[${present} + (row >> 3)] >> (row & 7)) & 1) == 0) return 0;`,
        `*offset = uenas_get16(bank + ${spans} + 4 * row);`,
        `*length = uenas_get16(bank + ${spans + 2} + 4 * row);`,
        "return 1;",
      ],
    ),
    cInline(
      "void uenas_bank_put_span(uint8_t *bank, uint32_t row, uint32_t offset, uint32_t length)",
      "Gives a row a value for uenas_encode: `offset` counts from the start of the receive region there.",
      [
        `bank[${present} + (row >> 3)] = (uint8_t)(bank[${present} + (row >> 3)] | (1u << (row & 7)));`,
        `uenas_put16(bank + ${spans} + 4 * row, offset);`,
        `uenas_put16(bank + ${spans + 2} + 4 * row, length);`,
      ],
    ),
    cInline(
      "void uenas_bank_start(uint8_t *bank, uint32_t message, uint32_t ebi, uint32_t pti)",
      "Empties a bank and makes it one of a message to encode: enum uenas_message; EBI and PTI of an ESM message.",
      [
        "uint32_t i;",
        "for (i = 0; i < UENAS_BANK_SIZE; i++) bank[i] = 0;",
        ...placed(fields)
          .filter(({ name }) => ["message", "ebi", "pti"].includes(name))
          .map(({ name, at, size: octetsOf }) =>
            octetsOf === 2 ? `uenas_put16(bank + ${at}, ${name});` : `bank[${at}] = (uint8_t)${name};`,
          ),
      ],
    ),
    faultRecord({ fault, faults }),
  ].join("\n");
}

function faultRecord({ fault, faults }: { fault: BankSpec["fault"]; faults: number }): string {
  const fields = fault.map((field): Field => [TYPES[field.size], snake(field.name), idsDoc(field)]);
  const reads = placed(fault).map((field) => `fault.${snake(field.name)} = ${getter(field.size, `at + ${field.at}`)};`);
  const head = "uenas_fault_record uenas_bank_fault(const uint8_t *bank, uint32_t index)";
  const body = [
    "uenas_fault_record fault;",
    `const uint8_t *at = bank + ${faults} + ${sizeOf(fault)} * index;`,
    ...reads,
    "return fault;",
  ];
  const doc = "Fault record `index`, 0 … uenas_bank_fault_count() − 1, in the order of their offsets.";
  return `${cStruct("FaultRecord", "One deviation of a message from its table", fields)}\n${cInline(head, doc, body)}`;
}
