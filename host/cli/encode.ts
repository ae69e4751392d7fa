// `uenas encode`: the JSON form of PDUs back to octets.

import { LineSplitter } from "../capture/text.ts";
import { createCodec } from "../codec/codec.ts";
import { CodecError } from "../codec/error.ts";
import type { Json } from "../codec/pdu.ts";
import { toHex } from "../ue/hex.ts";
import { parseWords } from "./arguments.ts";
import { type Command, type ExitCode, UsageError } from "./command.ts";
import { ENGINE_HELP, engineOf } from "./engine.ts";
import { InputError, openInput } from "./input.ts";
import { readKeys } from "./keys.ts";
import { Complaints, Output } from "./output.ts";

const HELP = `usage: uenas encode [FILE|-] [--json] [--keys FILE] [--engine v8|wasmtime]

Encodes EPS NAS PDUs (3GPP TS 24.301) from JSON, one object a line, as uenas decode --json prints it: "message", "direction" where
the name goes both ways, "ebi" and "pti" of an ESM message, and "ies" by "name" with "value", or with "hex" for its raw octets.
Prints the octets of each PDU in hexadecimal, one a line. Without FILE, or with -, standard input is read.

  --json          {"hex", "direction", "message"} a line instead, which uenas decode takes
  --keys FILE     protect messages with "security" anew; the file is that of uenas decode
${ENGINE_HELP}

Exit code: 0 done; 1 something could not be encoded (standard error tells what and where; the rest is); 2 wrong usage.
`;

/** What an object says of itself, for the JSON form. */
function told(object: Json, name: string): Json {
  return typeof object === "object" && object !== null && name in object
    ? ((object as Record<string, Json>)[name] ?? null)
    : null;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseWords(args, {
    json: { type: "boolean" },
    keys: { type: "string" },
    engine: { type: "string" },
  });
  if (positionals.length > 1) throw new UsageError("one file at a time");
  if (positionals.length === 0 && process.stdin.isTTY) throw new UsageError("what is to be encoded? uenas encode --help tells");
  const codec = createCodec({ engine: engineOf(values.engine) });
  const keys = values.keys === undefined ? undefined : readKeys(codec, values.keys);
  const { name, pieces } = openInput(positionals[0] ?? "-");
  const complaints = new Complaints("uenas encode");
  const output = new Output();

  const take = (line: string | null, number: number): void => {
    if (line === null || line.trim() === "") return;
    try {
      const object = JSON.parse(line) as Json;
      const hex = toHex(codec.encode(object, keys));
      const shown = values.json
        ? JSON.stringify({ hex, direction: told(object, "direction"), message: told(object, "message") })
        : hex;
      output.write(`${shown}\n`);
    } catch (error) {
      if (!(error instanceof CodecError) && !(error instanceof SyntaxError)) throw error;
      complaints.add(error instanceof CodecError ? error.message : `not JSON: ${error.message}`, name, `line ${number}`);
    }
  };
  const lines = new LineSplitter();
  try {
    for await (const piece of pieces) {
      lines.push(piece, take);
      await output.flush();
    }
    if (lines.isInLine) lines.end(take);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complaints.add(error.message, name);
  }
  await output.flush();
  return complaints.exitCode;
}

export const encode: Command = { summary: "encode NAS PDUs from JSON", help: HELP, run };
