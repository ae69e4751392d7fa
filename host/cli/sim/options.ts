// Options that the commands of the simulated network share: engine, seed, link, and what becomes of the events.

import { isIPv6 } from "node:net";
import { GSMTAP_PORT } from "../../capture/gsmtap.ts";
import type { Engine } from "../../engine/engine.ts";
import type { LinkOptions } from "../../sim/link.ts";
import { UsageError } from "../command.ts";
import { engineOf } from "../engine.ts";

export const SIM_OPTIONS = {
  engine: { type: "string" },
  seed: { type: "string" },
  delay: { type: "string" },
  loss: { type: "string" },
  duplication: { type: "string" },
  reordering: { type: "string" },
  corruption: { type: "string" },
  "non-delivery": { type: "string" },
  json: { type: "boolean" },
  "show-keys": { type: "boolean" },
  verbose: { type: "boolean", short: "v" },
  pcap: { type: "string" },
  pcapng: { type: "string" },
  plain: { type: "boolean" },
  "key-log": { type: "string" },
  gsmtap: { type: "string" },
  html: { type: "string" },
  record: { type: "string" },
} as const;

export const SIM_HELP = `  --seed N                    of everything that is drawn at random: the same seed, the same run
  --delay MS|MS-MS            of the link, 10 unless told
  --loss P  --duplication P  --reordering P  --corruption P  --non-delivery P
                              probability for each PDU, 0 to 1
  --json                      the events as JSON Lines instead of the ladder, without keys; with --show-keys as uenas ue tells them
  -v, --verbose               also timers, storage, and decisions that accept
  --pcap FILE, --pcapng FILE  the PDUs as a capture that Wireshark opens; with --plain as they are before protection
  --key-log FILE              the NAS keys of the run, for uenas decode --keys
  --gsmtap HOST[:PORT]        the PDUs live to Wireshark, port ${GSMTAP_PORT} unless told
  --html FILE                 a report in one file: ladder, every PDU's tree, the reason of each decision
  --record FILE               every input and output of the core, for uenas replay: with all keys of the run`;

/** Words as they were given. */
export interface SimWords {
  readonly engine?: string | undefined;
  readonly seed?: string | undefined;
  readonly delay?: string | undefined;
  readonly loss?: string | undefined;
  readonly duplication?: string | undefined;
  readonly reordering?: string | undefined;
  readonly corruption?: string | undefined;
  readonly "non-delivery"?: string | undefined;
  readonly json?: boolean | undefined;
  readonly "show-keys"?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  readonly pcap?: string | undefined;
  readonly pcapng?: string | undefined;
  readonly plain?: boolean | undefined;
  readonly "key-log"?: string | undefined;
  readonly gsmtap?: string | undefined;
  readonly html?: string | undefined;
  readonly record?: string | undefined;
}

/** What the words mean. */
export interface SimOptions {
  readonly engine: Engine;
  readonly seed: number | undefined;
  readonly link: Partial<LinkOptions>;
  readonly isJson: boolean;
  /** The events hold keys. */
  readonly showsKeys: boolean;
  readonly isVerbose: boolean;
  readonly pcap: string | null;
  readonly pcapng: string | null;
  readonly isPlain: boolean;
  readonly keyLog: string | null;
  readonly gsmtap: readonly [host: string, port: number] | null;
  readonly html: string | null;
  readonly record: string | null;
}

const PROBABILITIES = [
  ["loss", "loss"],
  ["duplication", "duplication"],
  ["reordering", "reordering"],
  ["corruption", "corruption"],
  ["non-delivery", "nonDelivery"],
] as const;

function linkOf(words: SimWords): Partial<LinkOptions> {
  const given = PROBABILITIES.flatMap(([option, name]) => {
    const word = words[option];
    if (word === undefined) return [];
    const probability = Number(word);
    if (word.trim() === "" || !(probability >= 0 && probability <= 1))
      throw new UsageError(`--${option} is a number from 0 to 1, not "${word}"`);
    return [[name, probability] as const];
  });
  const delay = words.delay === undefined ? {} : { delay: delayOf(words.delay) };
  return { ...Object.fromEntries(given), ...delay };
}

function delayOf(word: string): readonly [number, number] {
  const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(word);
  const least = Number(match?.[1]);
  const greatest = match?.[2] === undefined ? least : Number(match[2]);
  if (match === null || greatest < least) throw new UsageError(`--delay is milliseconds, 20 or 20-80, not "${word}"`);
  return [least, greatest];
}

/** A whole number of least … most. @throws {UsageError} naming the option */
export function wholeNumber(option: string, word: string | undefined, least: number, most: number): number | undefined {
  if (word === undefined) return undefined;
  const value = Number(word);
  if (!/^\d{1,10}$/.test(word) || value < least || value > most)
    throw new UsageError(`--${option} is a number from ${least} to ${most}, not "${word}"`);
  return value;
}

function gsmtapOf(word: string | undefined): SimOptions["gsmtap"] {
  if (word === undefined) return null;
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(word);
  const port = Number(match?.[3] ?? GSMTAP_PORT);
  const host = match?.[1] ?? match?.[2];
  if (host === undefined || port < 1 || port > 65535 || isIPv6(host))
    throw new UsageError(`--gsmtap is HOST or HOST:PORT with an IPv4 address or a name, not "${word}"`);
  return [host, port];
}

/** @throws {UsageError}, {EngineMissingError} */
export function simOptions(words: SimWords): SimOptions {
  return {
    engine: engineOf(words.engine),
    seed: wholeNumber("seed", words.seed, 0, 0xffff_ffff),
    link: linkOf(words),
    isJson: words.json === true,
    showsKeys: words["show-keys"] === true,
    isVerbose: words.verbose === true,
    pcap: words.pcap ?? null,
    pcapng: words.pcapng ?? null,
    isPlain: words.plain === true,
    keyLog: words["key-log"] ?? null,
    gsmtap: gsmtapOf(words.gsmtap),
    html: words.html ?? null,
    record: words.record ?? null,
  };
}
