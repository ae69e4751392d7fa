// Takes out what the code says more than once: equal sequences of instructions become one function that is called, with what differs as
// its parameters. It costs a call where it is done, so what has to be fast stays as it is.

import { type Code, codeOf, octetsOf, repeatsOf, type Sequence } from "./repeats.ts";
import { Op } from "./wasmCode.ts";
import { type RewritableModule, readModule, unsigned, writeModule } from "./wasmModule.ts";

/** LIMIT: octets that a new function has to save. */
const LEAST_GAIN = 2;
/** LIMIT: more parameters hardly ever pay. */
const MOST_PARAMETERS = 5;
/** LIMIT: how many of the sequences of a group are compared with each other; a few groups are very large. */
const MOST_COMPARED = 60;
/** Octets of a call; of a function beside its instructions: its signature, its size, no local variables, `end`; of reading a parameter. */
const CALL_SIZE = 3;
const FUNCTION_SIZE = 4;
const READ_SIZE = 2;
/** What is found in new functions is taken out in further rounds; the third finds next to nothing. */
const ROUNDS = 3;

/** For each value of a sequence: the octets it has everywhere, or the number of a parameter. */
type Pattern = readonly (string | number)[];

interface Candidate {
  readonly group: readonly Sequence[];
  readonly pattern: Pattern;
}

/** Where calls stand instead of sequences. */
interface Call {
  readonly sequence: Sequence;
  readonly octets: readonly number[];
}

/**
 * Makes functions of what is said more than once.
 * @param octets a module of the instructions of WebAssembly 1.0 with integers, without imports and global variables
 * @param isKept exports that stay as they are, with everything that they call
 * @returns a module that does the same
 */
export function outline(octets: Uint8Array, isKept: (name: string) => boolean): Uint8Array {
  const module = readModule(octets);
  const kept = reachedFrom(module, isKept);
  for (let round = 0; round < ROUNDS; round++) new Round(module, kept).run();
  return writeModule(module);
}

/** Places of the functions that the chosen exports come to. */
export function reachedFrom(module: RewritableModule, isChosen: (name: string) => boolean): ReadonlySet<number> {
  const reached = new Set([...module.exports].filter(([name]) => isChosen(name)).map(([, index]) => index));
  for (const index of reached) {
    for (const { callee } of codeOf(module.functions[index]!, module).instructions) if (callee !== undefined) reached.add(callee);
  }
  return reached;
}

/** Takes out what saves most, until nothing saves enough; new functions are not looked into. */
class Round {
  private readonly taken = new Map<Code, Set<number>>();
  private readonly calls = new Map<Code, Call[]>();
  private readonly codes: Map<Code, number>;

  constructor(
    private readonly module: RewritableModule,
    kept: ReadonlySet<number>,
  ) {
    const indices = module.functions.map((_, index) => index).filter((index) => !kept.has(index));
    this.codes = new Map(indices.map((index) => [codeOf(module.functions[index]!, module), index]));
    for (const code of this.codes.keys()) this.taken.set(code, new Set());
  }

  run(): void {
    const byGain: Candidate[][] = [];
    const put = (candidate: Candidate, gain: number): void => {
      if (gain < LEAST_GAIN) return;
      byGain[gain] ??= [];
      byGain[gain].push(candidate);
    };
    for (const group of repeatsOf([...this.codes.keys()])) {
      for (const pattern of patternsOf(group)) put({ group, pattern }, gainOf(this.places({ group, pattern }), pattern));
    }
    for (let gain = byGain.length - 1; gain >= LEAST_GAIN; gain--) {
      // What others have taken meanwhile counts no more.
      for (const candidate of byGain[gain] ?? []) {
        const places = this.places(candidate);
        const left = gainOf(places, candidate.pattern);
        if (left < gain) put(candidate, left);
        else this.takeOut(places, candidate.pattern);
      }
    }
    for (const [code, calls] of this.calls) this.rewrite(code, calls);
  }

  /** The sequences of a pattern that are still there, without overlap, and shorter as a call. */
  private places({ group, pattern }: Candidate): Sequence[] {
    let last: Sequence | undefined;
    return group.filter((sequence) => {
      if (sequence.code === last?.code && sequence.from < last.to) return false;
      const taken = this.taken.get(sequence.code)!;
      for (let at = sequence.from; at < sequence.to; at++) if (taken.has(at)) return false;
      const parameters = argumentsOf(sequence, pattern);
      if (!parameters || sizeOf(sequence) <= CALL_SIZE + parameters.join("").length) return false;
      last = sequence;
      return true;
    });
  }

  private takeOut(places: readonly Sequence[], pattern: Pattern): void {
    const { params, code } = functionOf(places[0]!, pattern);
    const signature = this.signatureOf(params, places[0]!.results);
    const index = this.module.functions.push({ signature, locals: params, code }) - 1;
    for (const sequence of places) {
      for (let at = sequence.from; at < sequence.to; at++) this.taken.get(sequence.code)!.add(at);
      const octets = [...codesOf(argumentsOf(sequence, pattern)!.join("")), Op.call, ...unsigned(index)];
      const calls = this.calls.get(sequence.code) ?? [];
      this.calls.set(sequence.code, [...calls, { sequence, octets }]);
    }
  }

  private signatureOf(params: readonly number[], results: readonly number[]): number {
    const { signatures } = this.module;
    const found = signatures.findIndex((signature) => `${signature.params} > ${signature.results}` === `${params} > ${results}`);
    return found >= 0 ? found : signatures.push({ params, results }) - 1;
  }

  private rewrite(code: Code, calls: Call[]): void {
    const octets: number[] = [];
    let from = 0;
    for (const { sequence, octets: call } of calls.sort((a, b) => a.sequence.from - b.sequence.from)) {
      octets.push(...code.body.code.subarray(from, startOf(sequence)), ...call);
      from = endOf(sequence);
    }
    octets.push(...code.body.code.subarray(from));
    this.module.functions[this.codes.get(code)!] = { ...code.body, code: Uint8Array.from(octets) };
  }
}

const startOf = ({ code, from }: Sequence): number => code.instructions[from]!.start;
const endOf = ({ code, to }: Sequence): number => code.instructions[to - 1]!.end;
const sizeOf = (sequence: Sequence): number => endOf(sequence) - startOf(sequence);
const codesOf = (octets: string): number[] => Array.from(octets, (letter) => letter.charCodeAt(0));

/** What two or more sequences of a group have in common. */
function patternsOf(group: readonly Sequence[]): Pattern[] {
  const kinds = new Map<string, Sequence[]>();
  for (const sequence of group) kinds.set(sequence.values.join(), [...(kinds.get(sequence.values.join()) ?? []), sequence]);
  const different = [...kinds.values()];
  const pairs = different.filter((equal) => equal.length > 1).map(([a]) => [a!, a!] as const);
  const compared = different.slice(0, MOST_COMPARED).map(([first]) => first!);
  compared.forEach((a, i) => {
    pairs.push(...compared.slice(i + 1).map((b) => [a, b] as const));
  });
  const patterns = pairs.map(([a, b]) => commonPattern(a, b)).filter((pattern) => pattern !== undefined);
  return [...new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern])).values()];
}

/** Equal constants stay; what differs, and what local variables are, comes from the caller, equal values as one parameter. */
function commonPattern(a: Sequence, b: Sequence): Pattern | undefined {
  const parameters: string[] = [];
  const pattern = a.values.map((value, i) => {
    if (value === b.values[i] && value.charCodeAt(0) === Op.i32Const) return value;
    const pair = `${value},${b.values[i]}`;
    if (!parameters.includes(pair)) parameters.push(pair);
    return parameters.indexOf(pair);
  });
  return a.inputs.length + parameters.length <= MOST_PARAMETERS ? pattern : undefined;
}

/** The value of each parameter; nothing when the sequence is not of the pattern. */
function argumentsOf({ values }: Sequence, pattern: Pattern): string[] | undefined {
  const found: string[] = [];
  for (const [i, part] of pattern.entries()) {
    const value = values[i]!;
    if (typeof part === "number") found[part] ??= value;
    if ((typeof part === "number" ? found[part] : part) !== value) return undefined;
  }
  return found;
}

/** Octets that a function in place of the sequences saves. */
function gainOf(places: readonly Sequence[], pattern: Pattern): number {
  const [first] = places;
  if (!first || places.length < 2) return 0;
  const isParameter = (part: string | number): boolean => typeof part === "number";
  const longer = first.values
    .filter((_, i) => isParameter(pattern[i]!))
    .reduce((sum, value) => sum + value.length - READ_SIZE, 0);
  const body = sizeOf(first) - longer + READ_SIZE * first.inputs.length;
  const calls = places.map((place) => CALL_SIZE + argumentsOf(place, pattern)!.join("").length);
  const saved = places.reduce((sum, place, i) => sum + sizeOf(place) - calls[i]!, 0);
  return saved - body - FUNCTION_SIZE;
}

/** The function: operands from the stack are its first parameters, then what differs. */
function functionOf({ code, from, to, inputs }: Sequence, pattern: Pattern): { params: number[]; code: Uint8Array } {
  const params = [...inputs];
  const octets = inputs.flatMap((_, i) => [Op.localGet, i]);
  let value = 0;
  for (let at = from; at < to; at++) {
    const { valueType } = code.instructions[at]!;
    const part = valueType ? pattern[value++]! : octetsOf(code, at);
    if (typeof part === "string") octets.push(...codesOf(part));
    else {
      params[inputs.length + part] = valueType!;
      octets.push(Op.localGet, inputs.length + part);
    }
  }
  return { params, code: Uint8Array.from([...octets, Op.end]) };
}
