// A reader of WebAssembly binaries (core specification 1.0, chapter 5) as far as the gate needs it: sections, types, imports, exports,
// memories, data and the instructions of each function. What version 1.0 does not have is an error here.

export const SectionId = {
  Custom: 0,
  Type: 1,
  Import: 2,
  Function: 3,
  Table: 4,
  Memory: 5,
  Global: 6,
  Export: 7,
  Start: 8,
  Element: 9,
  Code: 10,
  Data: 11,
} as const;

export const ExportKind = { Function: 0, Table: 1, Memory: 2, Global: 3 } as const;
export const I32 = 0x7f;

export interface FunctionType {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}
export interface Export {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}
export interface Instruction {
  readonly opcode: number;
  /** Octet of the module where it stands. */
  readonly at: number;
  /** Constant of i32.const, offset of a load or store; 0 of others. */
  readonly value: number;
}
export interface WasmModule {
  /** Ids as they stand. */
  readonly sections: readonly number[];
  readonly types: readonly FunctionType[];
  readonly importCount: number;
  /** Type index of each function that is not imported. */
  readonly functions: readonly number[];
  /** [initial, maximum] in pages. */
  readonly memories: readonly (readonly [number, number | null])[];
  readonly globalCount: number;
  readonly exports: readonly Export[];
  readonly bodies: readonly (readonly Instruction[])[];
  /** [address, length] of each active data segment. */
  readonly data: readonly (readonly [number, number])[];
}

/** The octets are no module of version 1.0. */
export class MalformedModule extends Error {}

class Octets {
  at: number;
  constructor(
    readonly octets: Uint8Array,
    start: number,
    readonly end: number,
  ) {
    this.at = start;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  octet(): number {
    if (this.isAtEnd) throw new MalformedModule(`ends early at ${this.at}`);
    return this.octets[this.at++]!;
  }

  skip(count: number): void {
    if (this.at + count > this.end) throw new MalformedModule(`ends early at ${this.end}`);
    this.at += count;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const octet = this.octet();
      value += (octet & 0x7f) * 2 ** shift;
      if ((octet & 0x80) === 0) return value;
    }
  }

  /** A signed number of up to 64 bits; exact as far as a double is. */
  signed(): number {
    let value = 0;
    for (let shift = 0; ; ) {
      const octet = this.octet();
      value += (octet & 0x7f) * 2 ** shift;
      shift += 7;
      if ((octet & 0x80) === 0) return octet & 0x40 ? value - 2 ** shift : value;
    }
  }

  list<T>(item: () => T): T[] {
    return Array.from({ length: this.unsigned() }, item);
  }

  text(): string {
    const length = this.unsigned();
    const start = this.at;
    this.skip(length);
    return new TextDecoder("utf-8", { fatal: true }).decode(this.octets.subarray(start, this.at));
  }
}

/** Value types of version 1.0: i32, i64, f32, f64. */
const isValueType = (type: number): boolean => type >= 0x7c && type <= 0x7f;

function valueType(octets: Octets): number {
  const type = octets.octet();
  if (!isValueType(type)) throw new MalformedModule(`value type 0x${type.toString(16)} at ${octets.at - 1}`);
  return type;
}

const Opcode = {
  Else: 0x05,
  Block: 0x02,
  If: 0x04,
  End: 0x0b,
  Branch: 0x0c,
  BranchIf: 0x0d,
  BranchTable: 0x0e,
  Call: 0x10,
  CallIndirect: 0x11,
  LocalGet: 0x20,
  GlobalSet: 0x24,
  FirstLoad: 0x28,
  LastStore: 0x3e,
  MemorySize: 0x3f,
  MemoryGrow: 0x40,
  I32Const: 0x41,
  I64Const: 0x42,
  F32Const: 0x43,
  F64Const: 0x44,
  LastNumeric: 0xbf,
} as const;

export { Opcode };

/** Opcodes of version 1.0 without immediates below the numeric ones: unreachable, nop, else, end, return, drop, select. */
const BARE: readonly number[] = [0x00, 0x01, Opcode.Else, Opcode.End, 0x0f, 0x1a, 0x1b];

/** Immediates of an instruction. @returns what {@link Instruction.value} keeps */
function immediates(octets: Octets, opcode: number, at: number): number {
  if (BARE.includes(opcode) || (opcode > Opcode.F64Const && opcode <= Opcode.LastNumeric)) return 0;
  if (opcode >= Opcode.Block && opcode <= Opcode.If) {
    const type = octets.octet();
    if (type !== 0x40 && !isValueType(type)) throw new MalformedModule(`block with a type index at ${at}`);
    return 0;
  }
  if (opcode >= Opcode.FirstLoad && opcode <= Opcode.LastStore) {
    octets.unsigned();
    return octets.unsigned();
  }
  switch (opcode) {
    case Opcode.Branch:
    case Opcode.BranchIf:
    case Opcode.Call:
      return octets.unsigned() * 0;
    case Opcode.BranchTable:
      octets.list(() => octets.unsigned());
      return octets.unsigned() * 0;
    case Opcode.CallIndirect:
      return (octets.unsigned() + octets.octet()) * 0;
    case Opcode.MemorySize:
    case Opcode.MemoryGrow:
      return octets.octet() * 0;
    case Opcode.I32Const:
      return octets.signed();
    case Opcode.I64Const:
      return octets.signed() * 0;
    case Opcode.F32Const:
      octets.skip(4);
      return 0;
    case Opcode.F64Const:
      octets.skip(8);
      return 0;
  }
  if (opcode >= Opcode.LocalGet && opcode <= Opcode.GlobalSet) return octets.unsigned() * 0;
  throw new MalformedModule(`opcode 0x${opcode.toString(16)} at ${at} is not of WebAssembly 1.0`);
}

function instructions(octets: Octets): Instruction[] {
  const found: Instruction[] = [];
  while (!octets.isAtEnd) {
    const { at } = octets;
    const opcode = octets.octet();
    found.push({ opcode, at, value: immediates(octets, opcode, at) });
  }
  return found;
}

function body(octets: Octets): Instruction[] {
  const length = octets.unsigned();
  const inner = new Octets(octets.octets, octets.at, octets.at + length);
  octets.skip(length);
  inner.list(() => inner.unsigned() + valueType(inner));
  return instructions(inner);
}

function functionType(octets: Octets): FunctionType {
  if (octets.octet() !== 0x60) throw new MalformedModule(`a type that is no function at ${octets.at - 1}`);
  const parameters = octets.list(() => valueType(octets));
  const results = octets.list(() => valueType(octets));
  if (results.length > 1) throw new MalformedModule(`${results.length} results at ${octets.at - 1}`);
  return { parameters, results };
}

function limits(octets: Octets): readonly [number, number | null] {
  const flags = octets.octet();
  if (flags > 1) throw new MalformedModule(`limits with flags ${flags}`);
  const initial = octets.unsigned();
  return [initial, flags === 1 ? octets.unsigned() : null];
}

/** Value of a constant expression that is one i32.const. */
function constant(octets: Octets): number {
  const opcode = octets.octet();
  const value = immediates(octets, opcode, octets.at - 1);
  if (octets.octet() !== Opcode.End) throw new MalformedModule(`no end at ${octets.at - 1}`);
  return opcode === Opcode.I32Const ? value : 0;
}

function dataSegment(octets: Octets): readonly [number, number] {
  const memory = octets.unsigned();
  if (memory !== 0) throw new MalformedModule(`data segment of kind ${memory}`);
  const address = constant(octets);
  const length = octets.unsigned();
  octets.skip(length);
  return [address, length];
}

type Draft = { -readonly [K in keyof WasmModule]: WasmModule[K] };

function section(id: number, octets: Octets, found: Draft): void {
  switch (id) {
    case SectionId.Type:
      found.types = octets.list(() => functionType(octets));
      break;
    case SectionId.Import:
      found.importCount = octets.unsigned();
      break;
    case SectionId.Function:
      found.functions = octets.list(() => octets.unsigned());
      break;
    case SectionId.Memory:
      found.memories = octets.list(() => limits(octets));
      break;
    case SectionId.Global:
      found.globalCount = octets.unsigned();
      break;
    case SectionId.Export:
      found.exports = octets.list(() => ({ name: octets.text(), kind: octets.octet(), index: octets.unsigned() }));
      break;
    case SectionId.Code:
      found.bodies = octets.list(() => body(octets));
      break;
    case SectionId.Data:
      found.data = octets.list(() => dataSegment(octets));
      break;
  }
}

/** @throws {MalformedModule} with what and where, when the octets are no module of version 1.0 */
export function readModule(octets: Uint8Array): WasmModule {
  const all = new Octets(octets, 0, octets.length);
  if (Buffer.from(octets.subarray(0, 8)).toString("hex") !== "0061736d01000000")
    throw new MalformedModule("no WebAssembly module");
  all.skip(8);
  const sections: number[] = [];
  const found: Draft = {
    sections,
    types: [],
    importCount: 0,
    functions: [],
    memories: [],
    globalCount: 0,
    exports: [],
    bodies: [],
    data: [],
  };
  while (!all.isAtEnd) {
    const id = all.octet();
    const length = all.unsigned();
    sections.push(id);
    const inner = new Octets(octets, all.at, all.at + length);
    all.skip(length);
    section(id, inner, found);
  }
  return found;
}
