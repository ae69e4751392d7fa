// The commands of `uenas ue` on one UE: JSON objects in, what the UE tells in JSON out, errors as values. Whoever reads the commands
// (standard input, a prompt, a test) and shows the events is somewhere else.
import { CoreMisuseError } from "../core.ts";
import { cellField, lowerField } from "./lowerEvents.ts";
import { formatSnapshot, parseSnapshot, SnapshotError } from "./memento.ts";
import { requestField } from "./requests.ts";
import { type Field, FieldError, integer, object, octets, oneOf } from "./schema.ts";
import { type Ue, UeError } from "./ue.ts";

/** Where JSON objects of events and answers go. */
export type Output = (line: Readonly<Record<string, unknown>>) => void;

/** LIMIT: octets of a downlink PDU that the command takes: the longest PDCP SDU, TS 36.323 4.3.1. */
const LONGEST_PDU = 8188;
const nothing = object({});
const onOff = oneOf("on", "off");
const pdu = octets(0, LONGEST_PDU);
const time = integer(0, Number.MAX_SAFE_INTEGER);

const anyText: Field<string> = {
  schema: { type: "string" },
  read(value, path) {
    if (typeof value !== "string") throw new FieldError(path, "must be text");
    return value;
  },
  write: (value) => value,
};

type Run = (value: unknown, name: string) => void;

/** One UE under commands. */
export class UeSession {
  readonly #ue: Ue;
  readonly #module: Uint8Array;
  readonly #output: Output;
  readonly #commands: Readonly<Record<string, Run>>;

  /**
   * @param ue whose events its listener already sends to `output`
   * @param module octets of the core module
   */
  constructor(ue: Ue, module: Uint8Array, output: Output) {
    this.#ue = ue;
    this.#module = module;
    this.#output = output;
    this.#commands = {
      configure: (value) => ue.configure(value),
      power: (value, name) => ue.power(onOff.read(value, name) === "on"),
      cell: (value, name) => ue.cell(value === null ? null : cellField.read(value, name)),
      request: (value, name) => ue.request(requestField.read(value, name)),
      downlink: (value, name) => ue.downlink(pdu.read(value, name)),
      lower: (value, name) => ue.lower(lowerField.read(value, name)),
      advance: (value, name) => ue.advance(time.read(value, name)),
      state: (value, name) => this.#state(value, name),
      snapshot: (value, name) => this.#snapshot(value, name),
      restore: (value, name) => this.#restore(anyText.read(value, name)),
    };
  }

  /** Words that commands begin with. */
  get commands(): string[] {
    return Object.keys(this.#commands);
  }

  /** Milliseconds of the UE's time. */
  get now(): number {
    return this.#ue.now;
  }

  /**
   * Does one command: its events and its answer have gone to the output when this returns. A command that is none, or that makes no
   * sense now, gives `{"error"}` and changes nothing.
   * @returns whether it was done
   */
  execute(command: unknown): boolean {
    try {
      const [name, value] = this.#nameOf(command);
      this.#commands[name]!(value, name);
      return true;
    } catch (error) {
      const text = reasonOf(error);
      if (text === null) throw error;
      this.#output({ error: text });
      return false;
    }
  }

  #nameOf(command: unknown): readonly [string, unknown] {
    if (typeof command !== "object" || command === null || Array.isArray(command))
      throw new UeError("a command is a JSON object with one key");
    const [name, ...more] = Object.keys(command);
    if (name === undefined || more.length > 0) throw new UeError("a command is a JSON object with one key");
    if (!Object.hasOwn(this.#commands, name))
      throw new UeError(`there is no command ${JSON.stringify(name)}; there are ${this.commands.join(", ")}`);
    return [name, (command as Record<string, unknown>)[name]];
  }

  #state(value: unknown, name: string): void {
    nothing.read(value, name);
    this.#output({ state: this.#ue.state() });
  }

  #snapshot(value: unknown, name: string): void {
    nothing.read(value, name);
    this.#output({ snapshot: formatSnapshot(this.#ue.save(), this.#module) });
  }

  #restore(text: string): void {
    this.#ue.recall(parseSnapshot(text, this.#module));
  }
}

/** What to say of an error that is the commander's, or null for one that is a bug. */
export function reasonOf(error: unknown): string | null {
  const known = error instanceof FieldError || error instanceof UeError || error instanceof CoreMisuseError;
  return known || error instanceof SnapshotError ? error.message : null;
}
