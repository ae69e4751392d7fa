// Generators of the state record and of the sections of storage: places and writers of entries for the core, layout and types for the
// host. The form is told in host/spec/records.ts.

import type { NumberField, SectionSpec, StateListSpec, StateSpec } from "../spec/records.ts";
import { pascal } from "./naming.ts";
import { banner, coreEnum, doc, literal, type Member } from "./print.ts";

function entryWriter(list: StateListSpec): string {
  const params = ["at: usize", ...list.numbers.map((field) => `${field.name}: u32`)];
  const docs = list.numbers.map((field) => ` * @param ${field.name} ${field.doc}\n`);
  const lines = list.numbers.map((field, i) => `  store<u8>(at, <u8>${field.name}${i === 0 ? "" : `, ${i}`});\n`);
  const size = list.numbers.length;
  let end = `  return at + ${size};\n`;
  if (list.octets !== undefined) {
    const { name } = list.octets;
    params.push(`${name}: usize`, `${name}Length: u32`);
    docs.push(` * @param ${name} address of: ${list.octets.doc}\n * @param ${name}Length how many octets\n`);
    lines.push(`  store<u8>(at, <u8>${name}Length, ${size});\n  copyOctets(at + ${size + 1}, ${name}, ${name}Length);\n`);
    end = `  return at + ${size + 1} + ${name}Length;\n`;
  }
  const head = `export function write${pascal(list.name)}State(${params.join(", ")}): usize {\n`;
  return `/**\n * Writes one entry: ${list.doc}.\n${docs.join("")} * @returns address behind it\n */\n${head}${lines.join("")}${end}}\n`;
}

function places(name: string, text: string, numbers: readonly NumberField[]): string {
  const members = numbers.map((field, i): Member => [pascal(field.name.replaceAll(/([A-Z])/g, " $1")), i, field.doc]);
  return coreEnum(name, text, [...members, ["Count", numbers.length]]);
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** assembly/generated/state.ts */
export function coreState(state: StateSpec, sections: readonly SectionSpec[]): string {
  return [
    banner("The state record and the sections of storage."),
    `import { copyOctets } from "../wire/octets";\n`,
    places("StateNumber", "Places of the numbers of the state record, u32 each", state.numbers),
    ...sections.map(({ name, doc: text, numbers }) =>
      places(`${capital(name)}Number`, `${text}: places of the numbers, u32 each`, numbers),
    ),
    ...state.lists.map(entryWriter),
  ].join("\n");
}

function fields(numbers: readonly NumberField[]): string {
  return numbers.map((field) => `${doc(field.doc, "  ")}  readonly ${field.name}: number;\n`).join("");
}

const octetsField = ({ name, doc: text }: { name: string; doc: string }): string =>
  `${doc(text, "  ")}  readonly ${name}: Uint8Array;\n`;

const names = (list: readonly { name: string }[]): string => `[${list.map(({ name }) => literal(name)).join(", ")}]`;

function section({ name, doc: text, numbers, octets }: SectionSpec): string {
  const head = `\n${doc(text)}export interface ${capital(name)} {\n${fields(numbers)}${octets.map(octetsField).join("")}}\n`;
  const constant = name.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
  const layout = `{\n  numbers: ${names(numbers)},\n  octets: ${names(octets)},\n}`;
  return `${head}\n${doc(`Layout of ${name}, as in the state record.`)}export const ${constant}_LAYOUT = ${layout} as const;\n`;
}

/** host/generated/state.ts */
export function hostState(state: StateSpec, sections: readonly SectionSpec[]): string {
  const entries = state.lists.map((list) => {
    const octets = list.octets === undefined ? "" : octetsField(list.octets);
    return `/** One of the ${list.doc}. */\nexport interface ${pascal(list.name)}State {\n${fields(list.numbers)}${octets}}\n`;
  });
  const lists = state.lists.map(
    (list) => `${doc(list.doc, "  ")}  readonly ${list.name}s: readonly ${pascal(list.name)}State[];\n`,
  );
  const layouts = state.lists.map((list) => {
    const octets = list.octets === undefined ? "null" : literal(list.octets.name);
    return `    { name: ${literal(`${list.name}s`)}, numbers: ${names(list.numbers)}, octets: ${octets} },\n`;
  });
  const own = `${fields(state.numbers)}${state.octets.map(octetsField).join("")}${lists.join("")}`;
  return [
    banner("The state record and the sections of storage."),
    entries.join("\n"),
    `\n/** The state of a UE as the core tells it. */\nexport interface UeState {\n${own}}\n`,
    "\n/** Layout of the record: numbers u32 little endian; octets behind a u16 length; lists behind a u8 count, their numbers u8 each. */\n",
    `export const STATE_LAYOUT = {\n  numbers: ${names(state.numbers)},\n  octets: ${names(state.octets)},\n`,
    `  lists: [\n${layouts.join("")}  ],\n} as const;\n`,
    ...sections.map(section),
  ].join("");
}
