// `--keys FILE`: NAS keys for decoding and encoding.

import { readFileSync } from "node:fs";
import type { NasCodec } from "../codec/codec.ts";
import { CodecError } from "../codec/error.ts";
import type { NasKeys } from "../codec/keys.ts";
import type { Json } from "../codec/pdu.ts";
import { parseJson } from "../ue/json.ts";
import { UsageError } from "./command.ts";
import { InputError } from "./input.ts";

/**
 * Keys from a file.
 * @throws {UsageError} naming the file, when it cannot be read or does not hold keys
 */
export function readKeys(codec: NasCodec, path: string): NasKeys {
  try {
    return codec.keys(parseJson(readFileSync(path, "utf8")) as Json);
  } catch (error) {
    const isContent = error instanceof CodecError || error instanceof SyntaxError;
    throw new UsageError(`${path}: ${isContent ? error.message : new InputError(error as NodeJS.ErrnoException).message}`);
  }
}
