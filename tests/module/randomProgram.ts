// Programs without sense, as text of WebAssembly: whatever instructions and blocks the module has, out of few values, so that much in them
// is the same. They end, and read and write memory in bounds.

import type { Random } from "../harness/random.ts";

const CONSTANTS = [0, 1, 5, 64, 300, 70_000, -1];
const OPERATIONS = ["add", "and", "or", "xor", "shl", "shr_u", "eq", "lt_u"];
const FUNCTIONS = 6;
/** Two parameters, and local variables for values, for an i64 and for counting. */
const VALUES = 4;
const WIDE = 4;
const COUNTER = 5;
const DEEPEST = 3;

/** Exported functions `f0` … with two parameters and a result. They use `$give` and `$keep`. */
export function randomProgram(random: Random): string {
  return Array.from({ length: FUNCTIONS }, (_, i) => new Writer(random).functionText(`f${i}`)).join("\n");
}

class Writer {
  constructor(private readonly random: Random) {}

  functionText(name: string): string {
    const statements = this.statements(DEEPEST, 6);
    return `(func (export "${name}") (param i32 i32) (result i32) (local i32 i32 i64 i32) ${statements} ${this.value(2)})`;
  }

  private choose<T>(items: readonly T[]): T {
    return items[this.random.below(items.length)]!;
  }

  private statements(depth: number, most: number): string {
    return Array.from({ length: 1 + this.random.below(most) }, () => this.statement(depth)).join("\n");
  }

  private statement(depth: number): string {
    const kinds = [
      () => `(i32.store8 offset=${this.choose([3, 200])} ${this.address()} ${this.value(2)})`,
      () => `(call $keep ${this.address()} ${this.value(2)})`,
      () => `(local.set ${this.local()} ${this.value(2)})`,
      () => `(local.set ${WIDE} (i64.add (local.get ${WIDE}) (i64.extend_i32_u ${this.value(1)})))`,
      () => `(i64.store ${this.address()} (local.get ${WIDE}))`,
      () => `(drop (call $give ${this.address()}))`,
      () => `(if ${this.value(2)} (then ${this.statements(depth - 1, 3)}) (else ${this.statements(depth - 1, 2)}))`,
      () =>
        `(block $b${depth} ${this.statements(depth - 1, 2)} (br_if $b${depth} ${this.value(1)}) ${this.statements(depth - 1, 2)})`,
      () => this.loop(depth),
      () => `(if ${this.value(1)} (then (return ${this.value(1)})))`,
    ];
    return this.choose(depth > 0 ? kinds : kinds.slice(0, 6))();
  }

  /** At most eight rounds of all loops of a function together. */
  private loop(depth: number): string {
    const next = `(local.tee ${COUNTER} (i32.add (local.get ${COUNTER}) (i32.const 1)))`;
    return `(loop $l${depth} ${this.statements(depth - 1, 2)} (br_if $l${depth} (i32.lt_u ${next} (i32.const 8))))`;
  }

  private local(): number {
    return this.random.below(VALUES);
  }

  private address(): string {
    return `(i32.and ${this.value(1)} (i32.const 4095))`;
  }

  private value(depth: number): string {
    const leaves = [() => `(i32.const ${this.choose(CONSTANTS)})`, () => `(local.get ${this.local()})`];
    const kinds = [
      ...leaves,
      () => `(i32.${this.choose(OPERATIONS)} ${this.value(depth - 1)} ${this.value(depth - 1)})`,
      () => `(i32.load8_u ${`(i32.and ${this.value(depth - 1)} (i32.const 4095))`})`,
      () => `(call $give (i32.and ${this.value(depth - 1)} (i32.const 4095)))`,
      () => `(local.tee ${this.local()} ${this.value(depth - 1)})`,
      () => `(select ${this.value(depth - 1)} ${this.value(depth - 1)} ${this.value(depth - 1)})`,
      () => `(if (result i32) ${this.value(depth - 1)} (then ${this.value(depth - 1)}) (else ${this.value(depth - 1)}))`,
      () => `(i32.wrap_i64 (i64.shr_u (local.get ${WIDE}) (i64.const 3)))`,
    ];
    return this.choose(depth > 0 ? kinds : leaves)();
  }
}
