// The words behind `uenas ue`.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseHex } from "../../ue/hex.ts";
import { parseJson } from "../../ue/json.ts";
import { type LinkAddress, parseAddress } from "../../ue/transport/address.ts";
import { UsageError } from "../command.ts";

/** What was asked for. */
export interface UeCommandOptions {
  readonly json: boolean;
  readonly engine: string | undefined;
  /** Time moves by `advance` only. */
  readonly virtual: boolean;
  /** Value of a `configure` command to begin with, or undefined. */
  readonly configuration: unknown;
  /** Directory of non-volatile storage, or null: in memory. */
  readonly storage: string | null;
  /** 32 octets that seal the storage, or null. */
  readonly storageKey: Uint8Array | null;
  /** Where the lower layers are, or null: they are the commands. */
  readonly lower: { readonly how: "listen" | "connect"; readonly address: LinkAddress } | null;
}

const KEY_SIZE = 32;

const OPTIONS = {
  json: { type: "boolean", default: false },
  engine: { type: "string" },
  virtual: { type: "boolean", default: false },
  config: { type: "string" },
  storage: { type: "string" },
  "storage-key": { type: "string" },
  listen: { type: "string" },
  connect: { type: "string" },
} as const;

function fileText(option: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`--${option}: ${(error as Error).message}`);
  }
}

function configurationOf(path: string | undefined): unknown {
  if (path === undefined) return undefined;
  let value: unknown;
  try {
    value = parseJson(fileText("config", path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`--config: ${path} is no JSON: ${error.message}`);
  }
  // The file holds the command or its value alone.
  const isCommand = typeof value === "object" && value !== null && Object.hasOwn(value, "configure");
  return isCommand ? (value as { configure: unknown }).configure : value;
}

function storageKeyOf(path: string | undefined): Uint8Array | null {
  if (path === undefined) return null;
  const key = parseHex(fileText("storage-key", path).trim());
  if (key?.length !== KEY_SIZE) throw new UsageError(`--storage-key: ${path} must hold ${KEY_SIZE} octets in hexadecimal`);
  return key;
}

function lowerOf(listen: string | undefined, connect: string | undefined): UeCommandOptions["lower"] {
  if (listen !== undefined && connect !== undefined) throw new UsageError("--listen and --connect exclude each other");
  const word = listen ?? connect;
  if (word === undefined) return null;
  const address = parseAddress(word);
  const how = listen === undefined ? "connect" : "listen";
  if (address === null) throw new UsageError(`--${how}: ${word} is none of tcp:HOST:PORT, udp:HOST:PORT, unix:PATH`);
  return { how, address };
}

/** @throws {UsageError} when the words are off */
export function parseOptions(args: readonly string[]): UeCommandOptions {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message);
  }
  const lower = lowerOf(values.listen, values.connect);
  if (values.virtual && lower !== null) throw new UsageError("--virtual: lower layers at a link live in real time");
  return {
    json: values.json,
    engine: values.engine,
    virtual: values.virtual || (values.json && lower === null),
    configuration: configurationOf(values.config),
    storage: values.storage ?? null,
    storageKey: storageKeyOf(values["storage-key"]),
    lower,
  };
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
