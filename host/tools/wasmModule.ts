// A WebAssembly module as far as the build rewrites it: signatures, functions and what is exported. The other sections stay octets.

import { sectionsOf, type WasmReader } from "../wasm/sections.ts";

export interface Signature {
  readonly params: readonly number[];
  readonly results: readonly number[];
}

export interface FunctionBody {
  readonly signature: number;
  /** Types of the parameters and of the local variables. */
  readonly locals: readonly number[];
  /** Instructions with the last `end`. */
  readonly code: Uint8Array;
}

export interface RewritableModule {
  readonly signatures: Signature[];
  readonly functions: FunctionBody[];
  /** Index of each exported function by its name. */
  readonly exports: ReadonlyMap<string, number>;
  /** Sections other than type, function, code and custom ones. */
  readonly others: readonly (readonly [id: number, octets: Uint8Array])[];
}

const SECTION = { custom: 0, type: 1, import: 2, function: 3, export: 7, code: 10 };
const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const FUNCTION_TYPE = 0x60;

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const octets: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) octets.push((rest % 0x80) | 0x80);
  return [...octets, rest];
}

/** @param octets a module without imports, of the first version of WebAssembly */
export function readModule(octets: Uint8Array): RewritableModule {
  let signatures: Signature[] = [];
  let kinds: number[] = [];
  let functions: FunctionBody[] = [];
  let exports = new Map<string, number>();
  const others: [number, Uint8Array][] = [];
  for (const [id, section] of sectionsOf(octets)) {
    if (id === SECTION.import) throw new RangeError("a module with imports");
    if (id !== SECTION.type && id !== SECTION.function && id !== SECTION.code && id !== SECTION.custom) {
      others.push([id, section.octets.slice(section.at, section.end)]);
    }
    if (id === SECTION.type) signatures = list(section, readSignature);
    else if (id === SECTION.function) kinds = list(section, (reader) => reader.unsigned());
    else if (id === SECTION.code) functions = list(section, (reader, i) => readBody(reader, kinds[i]!, signatures));
    else if (id === SECTION.export) exports = readExports(section);
  }
  return { signatures, functions, exports, others };
}

function list<T>(reader: WasmReader, item: (reader: WasmReader, i: number) => T): T[] {
  return Array.from({ length: reader.unsigned() }, (_, i) => item(reader, i));
}

function readSignature(reader: WasmReader): Signature {
  reader.octet();
  return { params: list(reader, () => reader.octet()), results: list(reader, () => reader.octet()) };
}

function readBody(section: WasmReader, signature: number, signatures: readonly Signature[]): FunctionBody {
  const reader = section.part(section.unsigned());
  const variables = list(reader, () => {
    const count = reader.unsigned();
    return new Array<number>(count).fill(reader.octet());
  });
  const locals = [...signatures[signature]!.params, ...variables.flat()];
  return { signature, locals, code: reader.octets.slice(reader.at, reader.end) };
}

function readExports(section: WasmReader): Map<string, number> {
  const exports = list(section, () => ({ name: section.text(), kind: section.octet(), index: section.unsigned() }));
  return new Map(exports.filter(({ kind }) => kind === 0).map(({ name, index }) => [name, index]));
}

/** Writes a module; custom sections are left out. */
export function writeModule(module: RewritableModule): Uint8Array {
  const sections = [
    ...module.others,
    [SECTION.type, vector(module.signatures.map(writeSignature))] as const,
    [SECTION.function, vector(module.functions.map(({ signature }) => unsigned(signature)))] as const,
    [SECTION.code, vector(module.functions.map((body) => sized(writeBody(body, module))))] as const,
  ].sort(([a], [b]) => a - b);
  return Uint8Array.from([...HEADER, ...sections.flatMap(([id, octets]) => [id, ...sized(octets)])]);
}

function writeSignature({ params, results }: Signature): number[] {
  return [FUNCTION_TYPE, ...vector(params.map((type) => [type])), ...vector(results.map((type) => [type]))];
}

function writeBody({ signature, locals, code }: FunctionBody, { signatures }: RewritableModule): number[] {
  const runs: [count: number, type: number][] = [];
  for (const type of locals.slice(signatures[signature]!.params.length)) {
    const last = runs.at(-1);
    if (last?.[1] === type) last[0]++;
    else runs.push([1, type]);
  }
  return [...vector(runs.map(([count, type]) => [...unsigned(count), type])), ...code];
}

function vector(items: number[][]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function sized(octets: ArrayLike<number>): number[] {
  return [...unsigned(octets.length), ...Array.from(octets)];
}
