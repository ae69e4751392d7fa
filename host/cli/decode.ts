// `uenas decode`: NAS PDUs of any input, as a tree for people or as JSON Lines.

import { existsSync } from "node:fs";
import type { CapturedPdu, CaptureItem, Direction } from "../capture/items.ts";
import { readCapture } from "../capture/read.ts";
import { parseHexText } from "../capture/text.ts";
import { createCodec, type NasCodec } from "../codec/codec.ts";
import type { NasKeys } from "../codec/keys.ts";
import type { DecodedPdu } from "../codec/pdu.ts";
import { formatPdu } from "../codec/tree.ts";
import { oneOf, parseWords } from "./arguments.ts";
import { type Command, type ExitCode, UsageError } from "./command.ts";
import { ENGINE_HELP, engineOf } from "./engine.ts";
import { type Input, InputError, openInput } from "./input.ts";
import { readKeys } from "./keys.ts";
import { Complaints, Output, Progress } from "./output.ts";

const HELP = `usage: uenas decode [FILE|-|HEX…] [--json] [--direction downlink|uplink] [--keys FILE] [--engine v8|wasmtime]

Decodes EPS NAS PDUs (3GPP TS 24.301), tells what is wrong with them, and what a receiver does about it.

The input is recognised by its content:
  HEX…      PDUs in hexadecimal; spaces, colons, 0x and upper case are welcome; single octets make up one PDU
  text      a PDU in hexadecimal on each line, # comments
  JSON      lines {"hex": "…", "direction": "downlink"|"uplink"}, the direction being optional
  pcap      and pcapng: GSMTAP over UDP port 4729, link types 147 to 162 (DLT_USER), Wireshark's exported PDUs
Without FILE, or with -, standard input is read. A file whose name reads as hexadecimal is written ./NAME.

  --json                      one JSON object a line instead of a tree
  --direction downlink|uplink for PDUs whose line does not tell; otherwise the capture tells, or what fits better
  --keys FILE                 verify and decipher; JSON: {"knasint", "knasenc", "eia", "eea"} or {"kasme"}, with "count",
                              the first NAS COUNT to expect, or {"downlink", "uplink"}; a list of these for several contexts
${ENGINE_HELP}

Exit code: 0 done; 1 something could not be read (standard error tells what and where; the rest is decoded); 2 wrong usage.
`;

interface Wanted {
  readonly isJson: boolean;
  readonly direction: Direction | undefined;
  readonly keysFile: string | undefined;
  readonly engine: string | undefined;
}

/** One run: what is wanted, and where everything goes. */
class Decoding {
  readonly #codec: NasCodec;
  readonly #keys: NasKeys | undefined;
  readonly #wanted: Wanted;
  readonly #output = new Output();
  readonly #width = process.stdout.columns;
  readonly #isColour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  readonly #complaints = new Complaints("uenas decode");
  #pdus = 0;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#codec = createCodec({ engine: engineOf(wanted.engine) });
    this.#keys = wanted.keysFile === undefined ? undefined : readKeys(this.#codec, wanted.keysFile);
  }

  get exitCode(): ExitCode {
    return this.#complaints.exitCode;
  }

  /** A PDU given as an argument. */
  async text(text: string, where: string): Promise<void> {
    const octets = parseHexText(text);
    if (typeof octets === "string") this.#complaints.add(octets, where);
    else await this.#item({ kind: "pdu", octets, direction: null, isDirectionLoose: false, where, seconds: null }, "");
    await this.#output.flush();
  }

  async input({ name, size, pieces }: Input): Promise<void> {
    const progress = new Progress(size);
    this.#complaints.progress = progress;
    let octets = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        octets += piece.length;
        yield piece;
      }
    };
    const start = this.#pdus;
    const complaints = this.#complaints.count;
    try {
      for await (const items of readCapture(counted())) {
        for (const item of items) await this.#item(item, name);
        await this.#output.flush();
        progress.show(octets, this.#pdus - start);
      }
      if (this.#pdus === start && this.#complaints.count === complaints) this.#complaints.note("it holds no NAS PDU", name);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await this.#output.flush();
      this.#complaints.add(error.message, name);
    } finally {
      progress.clear();
    }
  }

  #item(item: CaptureItem, name: string): Promise<void> | undefined {
    if (item.kind === "unreadable") {
      this.#complaints.add(item.reason, name, item.where);
      return undefined;
    }
    this.#pdus++;
    const pdu = this.#decode(item);
    if (item.octets.length > this.#codec.longestPdu) {
      this.#complaints.add(
        `a PDU of ${item.octets.length} octets is longer than any, ${this.#codec.longestPdu}`,
        name,
        item.where,
      );
    }
    if (this.#wanted.isJson) return this.#output.write(`${JSON.stringify(pdu)}\n`);
    const tree = formatPdu(pdu, { colour: this.#isColour, ...(this.#width === undefined ? {} : { width: this.#width }) });
    return this.#output.write(`${headingOf(item)}${tree}\n`);
  }

  #decode({ octets, direction, isDirectionLoose }: CapturedPdu): DecodedPdu {
    const wanted = isDirectionLoose ? (this.#wanted.direction ?? direction) : (direction ?? this.#wanted.direction);
    const pdu = this.#codec.decode(octets, wanted, this.#keys);
    const isRead = pdu.message !== null || (pdu.security !== null && pdu.faults.length === 0);
    if (isRead || !isDirectionLoose || this.#wanted.direction !== undefined) return pdu;
    // The capture may be wrong about the direction: if no receiver of that direction takes the message, the other one may.
    const other = this.#codec.decode(octets, null);
    return other.message !== null || other.faults.length < pdu.faults.length ? other : pdu;
  }
}

/** Place and time of a PDU that comes from a capture. */
function headingOf({ where, seconds }: CapturedPdu): string {
  if (seconds === null) return "";
  const time = new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19).replace("T", " ");
  return `${where}, ${time}${(seconds % 1).toFixed(6).slice(1)}\n`;
}

/** Octets typed apart, `07 55 01`, are one PDU. */
function joinOctets(words: readonly string[]): readonly string[] {
  return words.length > 1 && words.every((word) => /^(0x)?[0-9a-f]{2}$/i.test(word)) ? [words.join(" ")] : words;
}

/** Whether a word is a PDU, or was meant as one; otherwise it is a file. */
function isPdu(word: string): boolean {
  if (!/^(0x)?[0-9a-f][0-9a-fx:\s]*$/i.test(word)) return false;
  return typeof parseHexText(word) !== "string" || !existsSync(word);
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseWords(args, {
    json: { type: "boolean" },
    direction: { type: "string" },
    keys: { type: "string" },
    engine: { type: "string" },
  });
  const wanted: Wanted = {
    isJson: values.json === true,
    direction: oneOf("direction", values.direction, ["downlink", "uplink"]),
    keysFile: values.keys,
    engine: values.engine,
  };
  if (positionals.length === 0 && process.stdin.isTTY) throw new UsageError("what is to be decoded? uenas decode --help tells");
  const decoding = new Decoding(wanted);
  for (const [i, word] of joinOctets(positionals.length === 0 ? ["-"] : positionals).entries()) {
    await (isPdu(word) ? decoding.text(word, `argument ${i + 1}`) : decoding.input(openInput(word)));
  }
  return decoding.exitCode;
}

export const decode: Command = { summary: "decode NAS PDUs and captures", help: HELP, run };
