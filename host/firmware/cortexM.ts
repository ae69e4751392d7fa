// The module and the host in C on a Cortex-M under QEMU: builds the images, runs them, reads what they measured. Counts are instructions,
// the same on every run.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LogKind } from "../replay/log.ts";
import { FirmwareBuildError, run, STRICT, writeNativeModule } from "./toolchain.ts";

const SOURCES = "host/firmware";

/** A machine of QEMU and how code is made for it. */
export interface Part {
  readonly name: string;
  readonly cpu: string;
  readonly machine: string;
  readonly optimisation: string;
  readonly options: readonly string[];
}

const M33_OPTIONS = ["-DUENAS_TICK=50u", "-Wl,--defsym=FLASH_AT=0x10000000", "-Wl,--defsym=RAM_AT=0x38000000"];
/** Speed without copies of functions in line; and size. */
const FAST = "-O2";
const SMALL = "-Os";

export const PARTS: readonly Part[] = [
  { name: "Cortex-M3", cpu: "cortex-m3", machine: "mps2-an385", optimisation: FAST, options: [] },
  { name: "Cortex-M3", cpu: "cortex-m3", machine: "mps2-an385", optimisation: SMALL, options: [] },
  { name: "Cortex-M4", cpu: "cortex-m4", machine: "mps2-an386", optimisation: FAST, options: [] },
  { name: "Cortex-M33", cpu: "cortex-m33", machine: "mps2-an505", optimisation: FAST, options: M33_OPTIONS },
];

const COMPILER = "arm-none-eabi-gcc";
const SIZE = "arm-none-eabi-size";
const QEMU = "qemu-system-arm";
/** Commands without which nothing can be built or run, each with its Debian package. */
export const TOOLS: Readonly<Record<string, string>> = {
  wasm2c: "wabt",
  [COMPILER]: "gcc-arm-none-eabi",
  [QEMU]: "qemu-system-arm",
};
const FLAGS: readonly string[] = [
  "-mthumb",
  "-ffreestanding",
  "-fno-inline-functions",
  // What copies memory must not become a call of itself.
  "-fno-tree-loop-distribute-patterns",
  "-ffunction-sections",
  "-fdata-sections",
  "-nostartfiles",
  "-nostdlib",
  "-Wl,--gc-sections",
  `-T${SOURCES}/cortexm/link.ld`,
  `-I${SOURCES}`,
  `-I${SOURCES}/include`,
  `-I${SOURCES}/cortexm`,
  ...STRICT.map((flag) => (flag === "-std=c99" ? "-std=c11" : flag)),
  // Addresses of the linker are no objects of C, and an interrupt vector is data that points to code.
  "-Wno-array-bounds",
  "-Wno-pedantic",
];

/** What an image says. */
export interface CortexMFigures {
  readonly part: Part;
  /** [enum Message, instructions] of each PDU of the corpus. */
  readonly decodes: readonly (readonly [message: number, instructions: number])[];
  /** [kind, instructions] of each input of the log, host included. */
  readonly inputs: readonly (readonly [kind: number, instructions: number])[];
  /** Instructions for 64 octets, by algorithm: EIA1 … EEA3. */
  readonly security: Readonly<Record<string, number>>;
  /** Instructions until the module is ready. */
  readonly start: number;
  /** Octets of stack for decoding, and for the log, the host's part included. */
  readonly stack: { readonly decode: number; readonly life: number };
  /** Octets of code and constants of the module with the host. */
  readonly flash: number;
  /** Octets of RAM without stack: linear memory and the host's structure. */
  readonly ram: number;
}

/** Octets of an image as the linker sees it. */
function sizeOf(image: string): { flash: number; ram: number } {
  const [text, data, bss] = run(SIZE, [image]).split("\n")[1]!.trim().split(/\s+/).map(Number);
  return { flash: text! + data!, ram: data! + bss! };
}

function build(part: Part, program: string, sources: readonly string[], folder: string): string {
  const image = join(folder, `${program}-${part.cpu}${part.optimisation}.elf`);
  const files = [`cortexm/board.c`, `cortexm/${program}.c`, "host.c", "native.c", ...sources].map((file) => join(SOURCES, file));
  const options = [`-mcpu=${part.cpu}`, part.optimisation, ...part.options, ...FLAGS, `-I${folder}`, `-Wa,-I${folder}`];
  run(COMPILER, [...options, ...files, "-lgcc", "-o", image]);
  return image;
}

/** Reads the lines of measure.c. */
function parse(output: string): Omit<CortexMFigures, "part" | "flash" | "ram"> {
  const lines = output.split("\n").map((line) => line.split(" "));
  const pairs = (word: string): [number, number][] =>
    lines.filter(([first]) => first === word).map(([, a, b]) => [Number(a), Number(b)]);
  const stack = (of: string): number => Number(lines.find(([first, second]) => first === "stack" && second === of)?.[2]);
  const security = ["eia", "eea"].flatMap((kind) =>
    pairs(kind).map(([id, count]) => [`${kind.toUpperCase()}${id}`, count] as const),
  );
  return {
    decodes: pairs("decode"),
    inputs: pairs("input"),
    security: Object.fromEntries(security),
    start: pairs("start")[0]?.[1] ?? Number.NaN,
    stack: { decode: stack("decode"), life: stack("life") },
  };
}

/**
 * Builds and runs the images of a part.
 * @param module octets of the module
 * @param pdus downlink PDUs to decode
 * @param log a replay log, which must come out octet for octet
 * @throws {FirmwareBuildError} when a tool is missing, or the run failed, with what it said last
 */
export function measureCortexM(part: Part, module: Uint8Array, pdus: readonly Uint8Array[], log: Uint8Array): CortexMFigures {
  const folder = join("build", "firmware", `${part.cpu}${part.optimisation}`);
  mkdirSync(folder, { recursive: true });
  writeNativeModule(module, folder);
  const packed = pdus.flatMap((pdu) => [Uint8Array.of(pdu.length & 255, pdu.length >> 8), pdu]);
  writeFileSync(join(folder, "corpus.bin"), Buffer.concat([...packed, Uint8Array.of(0, 0)]));
  writeFileSync(join(folder, "life.log"), log);
  const image = build(part, "measure", ["replay.c"], folder);
  const semihosting = ["-semihosting-config", "enable=on,target=native", "-icount", "shift=0"];
  const quiet = ["-display", "none", "-monitor", "none", "-serial", "none"];
  // Semihosting speaks on standard error, which `run` tells when the exit code is not 0: so does a replay that differs.
  const output = run("sh", ["-c", 'exec "$0" "$@" 2>&1', QEMU, "-M", part.machine, ...quiet, ...semihosting, "-kernel", image]);
  const figures = parse(output);
  if (figures.decodes.length !== pdus.length || figures.inputs.length === 0)
    throw new FirmwareBuildError(`${image} did not come to its end: ${output.slice(-200)}`);
  return { part, ...figures, ...sizeOf(build(part, "image", [], folder)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** Mean instructions of the PDUs of each message, most frequent message first. */
export function byMessage({ decodes }: CortexMFigures): { message: number; count: number; mean: number; most: number }[] {
  const ids = [...new Set(decodes.map(([message]) => message))];
  return ids
    .map((id) => {
      const counts = decodes.filter(([message]) => message === id).map(([, instructions]) => instructions);
      return { message: id, count: counts.length, mean: mean(counts), most: Math.max(...counts) };
    })
    .sort((a, b) => b.count - a.count);
}

/** Instructions of a whole log. */
export const lifeOf = ({ inputs }: CortexMFigures): number => sum(inputs.map(([, instructions]) => instructions));

/** PDUs for the UE until it is attached: AUTHENTICATION REQUEST, SECURITY MODE COMMAND, ATTACH ACCEPT. */
const ATTACH_DOWNLINKS = 3;

/** Instructions of a log from its start until the UE is attached. */
export function attachOf({ inputs }: CortexMFigures): number {
  const downlinks = inputs.flatMap(([kind], place) => (kind === LogKind.Downlink ? [place] : []));
  const last = downlinks[ATTACH_DOWNLINKS - 1];
  return last === undefined ? Number.NaN : sum(inputs.slice(0, last + 1).map(([, instructions]) => instructions));
}
