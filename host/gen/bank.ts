// Generators of the decode bank's layout: views for the core, offsets for the host.

import { type BankSpec, NO_ROW, type PlacedField, placed, sizeOf } from "../spec/bank.ts";
import { banner, doc } from "./print.ts";

function view(name: string, text: string, fields: readonly PlacedField[]): string {
  const lines = fields.map((field) => `${doc(field.doc, "  ")}  ${field.name}: u${8 * field.size};\n`);
  return `${doc(text)}@unmanaged\nexport class ${name} {\n${lines.join("")}}\n`;
}

interface Constant {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Type in the core. */
  readonly type: "usize" | "u32";
}

function constants({ fields, spansMax, fault, faultsMax, size }: BankSpec): Constant[] {
  const spans = sizeOf(fields);
  return [
    { name: "SPANS", value: spans, text: "Place of the spans: u16 offset, u16 length, a row each", type: "usize" },
    { name: "SPANS_MAX", value: spansMax, text: "Most rows of a message", type: "u32" },
    { name: "FAULTS", value: spans + 4 * spansMax, text: "Place of the fault records", type: "usize" },
    { name: "FAULT_SIZE", value: sizeOf(fault), text: "Octets of a fault record", type: "usize" },
    { name: "FAULTS_MAX", value: faultsMax, text: "Faults that are kept; all are counted", type: "u32" },
    { name: "BANK_SIZE", value: size, text: "Octets of a bank", type: "usize" },
    { name: "NO_ROW", value: NO_ROW, text: "The row of a fault that has none", type: "u32" },
  ];
}

/** assembly/generated/bank.ts */
export function coreBank(bank: BankSpec): string {
  const numbers = constants(bank).map(({ name, value, text, type }) => `${doc(text)}export const ${name}: ${type} = ${value};\n`);
  return [
    banner("Layout of a decode bank."),
    view(
      "Bank",
      "Scalars of a bank; spans and faults follow them. Offsets count from the start of the plain message",
      bank.fields,
    ),
    view("FaultRecord", "One deviation that the walker met", bank.fault),
    numbers.join(""),
  ].join("\n");
}

function offsets(name: string, text: string, fields: readonly PlacedField[]): string {
  const lines = placed(fields).map((field) => `${doc(field.doc, "  ")}  ${field.name}: ${field.at},\n`);
  return `${doc(text)}export const ${name} = {\n${lines.join("")}} as const;\n`;
}

/** host/generated/bank.ts */
export function hostBank(bank: BankSpec): string {
  return [
    banner("Layout of a decode bank."),
    offsets("BANK", "Where the scalars stand", bank.fields),
    offsets("FAULT", "Where the parts of a fault record stand", bank.fault),
    constants(bank)
      .map(({ name, value, text }) => `${doc(text)}export const ${name} = ${value};\n`)
      .join(""),
  ].join("\n");
}
