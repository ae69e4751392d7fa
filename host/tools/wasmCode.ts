// The instructions of a function and what each does to the operand stack, as far as is needed to move sequences of them.

import { WasmReader } from "../wasm/sections.ts";
import type { FunctionBody, RewritableModule } from "./wasmModule.ts";

/** Value types of the binary format. */
const I32 = 0x7f;
const I64 = 0x7e;
const NO_RESULT = 0x40;

export const Op = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  return: 0x0f,
  call: 0x10,
  drop: 0x1a,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  memorySize: 0x3f,
  memoryGrow: 0x40,
  i32Const: 0x41,
  i64Const: 0x42,
} as const;

export interface Instruction {
  readonly opcode: number;
  /** The instruction, in octets of the function's code. */
  readonly start: number;
  readonly end: number;
  /** Index of the function that is called. */
  readonly callee?: number;
  /** Type of a plain value: of a local variable that is read, of an i32.const. Anything else has none. */
  readonly valueType?: number;
  /** Writes a local variable. */
  readonly isWrite: boolean;
  /** Control gets here; nothing is known of the stack where it does not. */
  readonly isReached: boolean;
  /** How many blocks are open before it. */
  readonly depth: number;
  /** Branches: how many blocks are open around the outermost target. */
  readonly target: number;
  /** Types of the operands before it. */
  readonly stack: readonly number[];
  /** How many operands are left when it has taken its own. */
  readonly floor: number;
}

/** Operands and result of the plain numeric instructions and of memory accesses, by ranges of opcodes. */
const PLAIN: readonly (readonly [first: number, last: number, operands: number, result: number])[] = [
  [0x28, 0x28, 1, I32], // i32.load
  [0x29, 0x29, 1, I64], // i64.load
  [0x2c, 0x2f, 1, I32], // i32.load8, i32.load16
  [0x30, 0x35, 1, I64], // i64.load8 … i64.load32
  [0x36, 0x37, 2, 0], // i32.store, i64.store
  [0x3a, 0x3e, 2, 0], // narrow stores
  [0x45, 0x45, 1, I32], // i32.eqz
  [0x46, 0x4f, 2, I32], // comparisons
  [0x50, 0x50, 1, I32], // i64.eqz
  [0x51, 0x5a, 2, I32],
  [0x67, 0x69, 1, I32], // clz, ctz, popcnt
  [0x6a, 0x78, 2, I32],
  [0x79, 0x7b, 1, I64],
  [0x7c, 0x8a, 2, I64],
  [0xa7, 0xa7, 1, I32], // i32.wrap_i64
  [0xac, 0xad, 1, I64], // i64.extend_i32
];
const LAST_ACCESS = 0x3e;

interface Frame {
  readonly result: readonly number[];
  readonly isLoop: boolean;
  /** Operands of the blocks around. */
  readonly stack: readonly number[];
  readonly isReached: boolean;
}

/** What an instruction takes, leaves, and tells of itself. */
interface Effect extends Partial<Instruction> {
  readonly operands?: number;
  readonly results?: readonly number[];
}

/** Every instruction of a function. */
export function instructionsOf(body: FunctionBody, module: RewritableModule): Instruction[] {
  return new CodeReader(body, module).run();
}

class CodeReader {
  private readonly reader: WasmReader;
  private readonly frames: Frame[];
  private stack: readonly number[] = [];
  private isReached = true;

  constructor(
    private readonly body: FunctionBody,
    private readonly module: RewritableModule,
  ) {
    this.reader = new WasmReader(body.code);
    this.frames = [{ result: module.signatures[body.signature]!.results, isLoop: false, stack: [], isReached: true }];
  }

  run(): Instruction[] {
    const instructions: Instruction[] = [];
    while (!this.reader.isAtEnd) instructions.push(this.step());
    return instructions;
  }

  private step(): Instruction {
    const { stack, isReached } = this;
    const [start, depth] = [this.reader.at, this.frames.length];
    const opcode = this.reader.octet();
    const { operands = 0, results = [], ...told } = this.isControl(opcode) ? this.control(opcode) : this.plain(opcode);
    if (this.isReached && isReached && !isFrameEdge(opcode)) {
      this.stack = [...this.stack.slice(0, this.stack.length - operands), ...results];
    }
    const floor = Math.max(0, stack.length - operands);
    const common = { opcode, start, end: this.reader.at, isReached, depth, stack, floor };
    return { isWrite: false, target: Number.POSITIVE_INFINITY, ...common, ...told };
  }

  private isControl(opcode: number): boolean {
    return opcode <= Op.return;
  }

  private control(opcode: number): Effect {
    if (opcode >= Op.br && opcode <= Op.return) return this.branch(opcode);
    switch (opcode) {
      case Op.unreachable:
        this.isReached = false;
        return { target: 0 };
      case Op.block:
      case Op.loop:
        return this.open(opcode, 0);
      case Op.if:
        return this.open(opcode, 1);
      case Op.else:
        Object.assign(this, { stack: this.frames.at(-1)!.stack, isReached: this.frames.at(-1)!.isReached });
        return {};
      case Op.end:
        return this.close();
      default:
        return {}; // nop
    }
  }

  private open(opcode: number, operands: number): Effect {
    const type = this.reader.octet();
    this.stack = this.isReached ? this.stack.slice(0, this.stack.length - operands) : this.stack;
    const result = type === NO_RESULT ? [] : [type];
    this.frames.push({ result, isLoop: opcode === Op.loop, stack: this.stack, isReached: this.isReached });
    return { operands };
  }

  private close(): Effect {
    const { stack, result, isReached } = this.frames.pop()!;
    this.stack = [...stack, ...result];
    this.isReached = isReached;
    return {};
  }

  private branch(opcode: number): Effect {
    const depths = this.labels(opcode).map((label) => this.frames.length - 1 - label);
    const target = Math.min(...depths);
    if (opcode !== Op.brIf) {
      this.isReached = false;
      return { target };
    }
    // The value that goes with a branch stays where it is.
    const frame = this.frames[target]!;
    const carried = frame.isLoop ? [] : frame.result;
    return { target, operands: 1 + carried.length, results: carried };
  }

  /** A return goes to the outermost block. */
  private labels(opcode: number): number[] {
    if (opcode === Op.return) return [this.frames.length - 1];
    const more = opcode === Op.brTable ? this.reader.unsigned() : 0;
    return Array.from({ length: more + 1 }, () => this.reader.unsigned());
  }

  private plain(opcode: number): Effect {
    switch (opcode) {
      case Op.call:
        return this.call();
      case Op.drop:
        return { operands: 1 };
      case Op.select:
        return { operands: 3, results: this.stack.slice(-2, -1) };
      case Op.localGet:
      case Op.localSet:
      case Op.localTee:
        return this.local(opcode);
      case Op.globalGet:
      case Op.globalSet:
        throw new RangeError("a module with global variables");
      case Op.i32Const:
        this.reader.signed();
        return { valueType: I32, results: [I32] };
      case Op.i64Const:
        while (this.reader.octet() >= 0x80);
        return { results: [I64] };
      default:
        return this.numeric(opcode);
    }
  }

  private call(): Effect {
    const callee = this.reader.unsigned();
    const { params, results } = this.module.signatures[this.module.functions[callee]!.signature]!;
    return { callee, operands: params.length, results };
  }

  private local(opcode: number): Effect {
    const type = this.body.locals[this.reader.unsigned()]!;
    if (opcode === Op.localGet) return { valueType: type, results: [type] };
    return { isWrite: true, operands: 1, results: opcode === Op.localTee ? [type] : [] };
  }

  private numeric(opcode: number): Effect {
    const effect = PLAIN.find(([first, last]) => opcode >= first && opcode <= last);
    if (!effect) throw new RangeError(`opcode ${opcode} is not known here`);
    const [, , operands, result] = effect;
    if (opcode <= LAST_ACCESS) this.reader.unsigned(); // alignment
    if (opcode <= LAST_ACCESS) this.reader.unsigned(); // offset
    return { operands, results: result ? [result] : [] };
  }
}

/** Sets the stack itself. */
function isFrameEdge(opcode: number): boolean {
  return opcode >= Op.block && opcode <= Op.end;
}
