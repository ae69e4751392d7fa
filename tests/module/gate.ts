// What the shipped module must be: nothing that a small engine, or C made from it, would have to add.

import { ExportKind, I32, MalformedModule, Opcode, readModule, SectionId, type WasmModule } from "./reader.ts";

export const MAX_OCTETS = 65_536;
/** Everything that is fixed lies below, so that a native build can give the module half a page. */
export const MEMORY_LIMIT = 32_768;

const ALLOWED_SECTIONS: ReadonlySet<number> = new Set([
  SectionId.Type,
  SectionId.Function,
  SectionId.Memory,
  SectionId.Export,
  SectionId.Code,
  SectionId.Data,
]);
const SECTION_NAMES: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(SectionId).map(([name, id]) => [id, name]),
);

/** An exported function: its name and how many parameters it takes. */
export type AllowedExports = ReadonlyMap<string, number>;

function* sectionViolations(module: WasmModule): Generator<string> {
  if (module.importCount > 0) yield `${module.importCount} imports`;
  for (const id of module.sections) if (!ALLOWED_SECTIONS.has(id)) yield `section ${SECTION_NAMES[id] ?? id}`;
}

function* memoryViolations(module: WasmModule): Generator<string> {
  const pages = module.memories.map(([initial, maximum]) => `${initial}..${maximum ?? ""}`).join(", ");
  if (pages !== "1..1") yield `memory is ${pages || "absent"}, not 1..1 page`;
  for (const [address, length] of module.data) {
    if (address < 0 || address + length > MEMORY_LIMIT) yield `data segment of ${length} octets at ${address}`;
  }
}

function* instructionViolations(module: WasmModule): Generator<string> {
  for (const body of module.bodies) {
    for (const [i, { opcode, at, value }] of body.entries()) {
      if (opcode === Opcode.MemoryGrow) yield `memory.grow at ${at}`;
      else if (opcode === Opcode.MemorySize) yield `memory.size at ${at}`;
      else if (opcode === Opcode.CallIndirect) yield `call_indirect at ${at}`;
      else if (opcode >= Opcode.FirstLoad && opcode <= Opcode.LastStore) {
        const before = body[i - 1];
        const base = before?.opcode === Opcode.I32Const ? before.value : 0;
        // Of a store, the constant just before is what is stored.
        const address = opcode < FIRST_STORE ? base + value : value;
        if (address < 0 || address >= MEMORY_LIMIT) yield `address ${address} at ${at}`;
      }
    }
  }
}
const FIRST_STORE = 0x36;

function* exportViolations(module: WasmModule, allowed: AllowedExports): Generator<string> {
  const memories = module.exports.filter(({ kind }) => kind === ExportKind.Memory).map(({ name }) => name);
  if (memories.join() !== "memory") yield `memory is exported as "${memories.join()}"`;
  const missing = new Set(allowed.keys());
  for (const { name, kind, index } of module.exports) {
    if (kind === ExportKind.Memory) continue;
    const type = kind === ExportKind.Function ? module.types[module.functions[index]!] : undefined;
    if (type === undefined) {
      yield `export ${name} is no function`;
      continue;
    }
    missing.delete(name);
    const parameters = allowed.get(name);
    if (parameters === undefined) yield `unexpected export ${name}: the list has no row for it`;
    else if (parameters !== type.parameters.length) yield `${name} takes ${type.parameters.length} parameters, not ${parameters}`;
    if ([...type.parameters, ...type.results].some((value) => value !== I32)) yield `${name} does not speak in 32-bit integers`;
  }
  for (const name of missing) yield `no export ${name}`;
}

/**
 * @param octets a module
 * @param allowed the functions that it must export, and no others
 * @returns what is wrong with it, in words
 */
export function violations(octets: Uint8Array, allowed: AllowedExports): string[] {
  const tooLarge = octets.length > MAX_OCTETS ? [`${octets.length} octets, more than ${MAX_OCTETS}`] : [];
  try {
    const module = readModule(octets);
    const checks = [
      sectionViolations(module),
      memoryViolations(module),
      instructionViolations(module),
      exportViolations(module, allowed),
    ];
    return [...tooLarge, ...checks.flatMap((check) => [...check])];
  } catch (error) {
    if (error instanceof MalformedModule) return [...tooLarge, error.message];
    throw error;
  }
}
