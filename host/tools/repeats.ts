// Sequences of instructions that stand in a module more than once and could be a function: control enters at the first and leaves behind
// the last, they write no local variable, and leave at most one value. Values that are read only, local variables and constants, may
// differ from place to place.

import { type Instruction, instructionsOf, Op } from "./wasmCode.ts";
import type { FunctionBody, RewritableModule } from "./wasmModule.ts";

/** LIMIT: longer sequences are not found twice. */
const LONGEST = 60;

/** The instructions of one function. */
export interface Code {
  readonly body: FunctionBody;
  readonly instructions: readonly Instruction[];
  /** What has to be equal for instructions to be equal. */
  readonly shapes: readonly string[];
}

/** Instructions `from` to `to`, the latter excluded. */
export interface Sequence {
  readonly code: Code;
  readonly from: number;
  readonly to: number;
  /** Types of the operands that it takes from the stack. */
  readonly inputs: readonly number[];
  readonly results: readonly number[];
  /** Octets of its values: instructions that read a local variable or a constant. */
  readonly values: readonly string[];
}

interface Place {
  readonly code: Code;
  readonly from: number;
}

/** Octets of an instruction as text, one a letter. */
export function octetsOf(code: Code, at: number): string {
  const { start, end } = code.instructions[at]!;
  return String.fromCharCode(...code.body.code.subarray(start, end));
}

export function codeOf(body: FunctionBody, module: RewritableModule): Code {
  const code = { body, instructions: instructionsOf(body, module), shapes: [] as string[] };
  code.shapes = code.instructions.map(({ valueType }, at) => (valueType ? `value ${valueType}` : octetsOf(code, at)));
  return code;
}

/** Every group of sequences that are equal but for their values, short ones first. */
export function* repeatsOf(codes: readonly Code[]): Generator<Sequence[]> {
  let groups = [codes.flatMap(startsOf)];
  for (let length = 1; length <= LONGEST && groups.length > 0; length++) {
    groups = groups.flatMap((places) => extended(places, length));
    for (const places of groups) yield* sequencesOf(places, length);
  }
}

function startsOf(code: Code): Place[] {
  const places = code.instructions.map((_, from) => ({ code, from }));
  return places.filter(({ from }) => code.instructions[from]!.isReached);
}

/** The places at which the sequences are equal up to `length` too; those found only once are left out. */
function extended(places: readonly Place[], length: number): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    if (!canTake(place, place.from + length - 1)) continue;
    add(groups, place.code.shapes[place.from + length - 1]!, place);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Whether a sequence can go on over an instruction. */
function canTake({ code, from }: Place, at: number): boolean {
  const instruction = code.instructions[at];
  if (!instruction || instruction.isWrite) return false;
  const { depth } = code.instructions[from]!;
  const leavesBlock = instruction.depth <= depth && (instruction.opcode === Op.else || instruction.opcode === Op.end);
  return !leavesBlock && instruction.target >= depth;
}

/** Those of the places at which the sequence is complete, by what it takes and leaves. */
function* sequencesOf(places: readonly Place[], length: number): Generator<Sequence[]> {
  const groups = new Map<string, Sequence[]>();
  for (const place of places) {
    const sequence = sequenceAt(place, length);
    if (sequence) add(groups, `${sequence.inputs} > ${sequence.results}`, sequence);
  }
  for (const group of groups.values()) if (group.length > 1) yield group;
}

function sequenceAt({ code, from }: Place, length: number): Sequence | undefined {
  const to = from + length;
  const { depth, stack } = code.instructions[from]!;
  const next = code.instructions[to];
  if (next?.depth !== depth || !next.isReached) return undefined;
  const inside = code.instructions.slice(from, to).filter(({ isReached }) => isReached);
  const floor = inside.reduce((least, instruction) => Math.min(least, instruction.floor), stack.length);
  if (next.stack.length > floor + 1) return undefined;
  const values: string[] = [];
  for (let at = from; at < to; at++) if (code.instructions[at]!.valueType) values.push(octetsOf(code, at));
  return { code, from, to, inputs: stack.slice(floor), results: next.stack.slice(floor), values };
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
