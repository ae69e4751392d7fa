// Generators of the action records: emitters for the core, types and layouts for the host. The form is told in host/spec/records.ts.

import type { ActionSpec } from "../spec/records.ts";
import { pascal } from "./naming.ts";
import { banner, doc, literal } from "./print.ts";

/** Octets of the head of a record: u16 kind, u16 length. */
const HEAD = 4;

function emitter(action: ActionSpec, kind: number): string {
  const numbers = 4 * action.numbers.length;
  const hasOctets = action.octets !== undefined;
  const params = action.numbers.map((field) => `${field.name}: u32`);
  const docs = action.numbers.map((field) => ` * @param ${field.name} ${field.doc}\n`);
  const stores = action.numbers.map((field, i) => `  store<u32>(at, ${field.name}, ${HEAD + 4 * i});\n`);
  if (hasOctets) {
    params.push("octets: usize", "octetsLength: u32");
    docs.push(` * @param octets address of: ${action.octets}\n * @param octetsLength how many\n`);
    stores.push(`  store<u32>(at, octetsLength, ${HEAD + numbers});\n  copyOctets(at + ${8 + numbers}, octets, octetsLength);\n`);
  }
  const size = hasOctets ? `${8 + numbers} + ((octetsLength + 3) & ~3)` : `${HEAD + numbers}`;
  const head = `export function emit${pascal(action.name)}(${params.join(", ")}): void {\n`;
  return `/**\n * ${action.doc}.\n${docs.join("")} */\n${head}  const at = openAction(${kind}, ${size});\n  if (at == 0) return;\n${stores.join("")}}\n`;
}

/** assembly/generated/actions.ts */
export function coreActions(actions: readonly ActionSpec[]): string {
  return [
    banner("Emitters of action records."),
    `import { openAction } from "../actions";\nimport { copyOctets } from "../wire/octets";\n`,
    ...actions.map((action, i) => emitter(action, i + 1)),
  ].join("\n");
}

/** host/generated/actions.ts */
export function hostActions(actions: readonly ActionSpec[]): string {
  const types = actions.map((action) => {
    const numbers = action.numbers.map((field) => `${doc(field.doc, "  ")}  readonly ${field.name}: number;\n`);
    const octets = action.octets === undefined ? "" : `${doc(action.octets, "  ")}  readonly octets: Uint8Array;\n`;
    const head = `export interface ${pascal(action.name)}Action {\n  readonly kind: ${literal(action.name)};\n`;
    return `${doc(action.doc)}${head}${numbers.join("")}${octets}}\n`;
  });
  const layouts = actions.map((action) => {
    const fields = action.numbers.map((field) => literal(field.name)).join(", ");
    return `  { kind: ${literal(action.name)}, numbers: [${fields}], hasOctets: ${action.octets !== undefined} },\n`;
  });
  const union = actions.map((action) => `  | ${pascal(action.name)}Action`).join("\n");
  const layoutType = `readonly { readonly kind: Action["kind"]; readonly numbers: readonly string[]; readonly hasOctets: boolean }[]`;
  return [
    banner("Action records that the core leaves behind."),
    types.join("\n"),
    `\nexport type Action =\n${union};\n\n`,
    "/** Layout of each action kind; the number in a record is the place in the list plus one. */\n",
    `export const ACTION_LAYOUTS: ${layoutType} = [\n${layouts.join("")}];\n`,
  ].join("");
}
