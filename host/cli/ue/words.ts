// The words of the prompt: one line of text → one command, the same as `uenas ue --json` takes.
import { parseJson } from "../../ue/json.ts";
import { REQUESTS } from "../../ue/requests.ts";

/** The line is none; the message says what would be. */
export class WordsError extends Error {
  override readonly name = "WordsError";
}

/** What the prompt itself does with a line. */
export type PromptLine =
  | { readonly kind: "command"; readonly command: unknown }
  | { readonly kind: "save"; readonly path: string }
  | { readonly kind: "file"; readonly command: "configure" | "restore"; readonly path: string }
  | { readonly kind: "help"; readonly topic: string | null }
  | { readonly kind: "timers" }
  | { readonly kind: "quit" }
  | { readonly kind: "nothing" };

/** Words that lines begin with, with what may follow: for help and completion. */
export const TOPICS: Readonly<Record<string, readonly string[]>> = {
  configure: ["FILE", '{"imsi": …, "usim": {…}, …}'],
  power: ["on", "off"],
  cell: ["PLMN TAC", "PLMN TAC limited", "none"],
  request: Object.keys(REQUESTS),
  downlink: ["HEX"],
  lower: [
    "connection-established",
    "connection-released",
    "connection-resumed",
    "establishment-failed",
    "barred",
    "transmission-failure",
    "paging",
    "tai-changed",
    "drb-established",
    "drb-released",
    "sent",
    "usim-removed",
    "inter-system-changed",
    "inter-system-change-failed",
    "handover-to-s1",
    "handover-to-s1-completed",
    "handover-to-s1-failed",
    "change-to-s1",
  ],
  advance: ["15s", "200ms", "54m", "12h"],
  state: [],
  timers: [],
  snapshot: ["FILE"],
  restore: ["FILE"],
  help: ["TOPIC"],
  quit: [],
};

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Fields that hold lists. */
const LISTS = new Set(["ebis", "causes"]);

/** `15s` → 15000; a bare number is milliseconds. */
function duration(word: string | undefined): number {
  const match = /^(\d+)(ms|s|m|h|d)?$/.exec(word ?? "");
  if (match === null) throw new WordsError("advance takes a time: 200ms, 15s, 54m, 12h, 2d");
  return Number(match[1]) * UNITS[match[2] ?? "ms"]!;
}

function scalar(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** `ebi=6 apn=ims` → an object; digits that stand for text (a PLMN) are told apart by the field. */
export function fieldsOf(words: readonly string[]): Record<string, unknown> {
  const entries = words.map((word): [string, unknown] => {
    const at = word.indexOf("=");
    if (at < 1) throw new WordsError(`"${word}" is not of the form name=value`);
    const [name, value] = [word.slice(0, at), word.slice(at + 1)];
    if (LISTS.has(name)) return [name, value === "" ? [] : value.split(",").map(scalar)];
    const isText = name === "plmn" || name === "hex" || name === "qos" || name === "tfa" || name === "pco";
    return [name, isText ? value : scalar(value)];
  });
  return Object.fromEntries(entries);
}

function request(words: readonly string[]): unknown {
  const [name, ...rest] = words;
  if (name === undefined) throw new WordsError(`request what? ${Object.keys(REQUESTS).join(", ")}`);
  if (name === "sms") return { request: { sms: rest.join("") } };
  return { request: { [name]: fieldsOf(rest) } };
}

function cell(words: readonly string[]): unknown {
  const [plmn, tac, kind] = words;
  if (plmn === "none") return { cell: null };
  if (plmn === undefined || tac === undefined) throw new WordsError("cell takes PLMN and TAC (cell 00101 1), or none");
  return { cell: { plmn, tac: scalar(tac), ...(kind === undefined ? {} : { kind }) } };
}

const command = (value: unknown): PromptLine => ({ kind: "command", command: value });

/** A value in JSON, or the name of a file that holds it. */
function jsonOrFile(name: "configure" | "restore", rest: string): PromptLine {
  if (rest === "") throw new WordsError(`${name} takes a file${name === "configure" ? " or a JSON object" : ""}`);
  return rest.startsWith("{") ? command({ [name]: json(rest) }) : { kind: "file", command: name, path: rest };
}

function json(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new WordsError(`this is no JSON: ${(error as Error).message}`);
  }
}

/** Reads one line of the prompt. @throws {WordsError} with what is wrong */
export function readLine(line: string): PromptLine {
  const text = line.trim();
  if (text === "") return { kind: "nothing" };
  if (text.startsWith("{")) return command(json(text));
  const [verb, ...words] = text.split(/\s+/) as [string, ...string[]];
  const rest = text.slice(verb.length).trim();
  switch (verb) {
    case "configure":
    case "restore":
      return jsonOrFile(verb, rest);
    case "power":
      return command({ power: words[0] });
    case "cell":
      return command(cell(words));
    case "request":
      return command(request(words));
    case "downlink":
      return command({ downlink: words.join("") });
    case "lower":
      return command({ lower: { event: words[0], ...fieldsOf(words.slice(1)) } });
    case "advance":
      return command({ advance: duration(words[0]) });
    case "state":
      return command({ state: {} });
    case "timers":
      return { kind: "timers" };
    case "snapshot":
      return rest === "" ? command({ snapshot: {} }) : { kind: "save", path: rest };
    case "help":
    case "?":
      return { kind: "help", topic: words[0] ?? null };
    case "quit":
    case "exit":
      return { kind: "quit" };
    default:
      throw new WordsError(`there is no "${verb}"; help lists the words`);
  }
}

/** Completions of the last word of a line, for readline. */
export function complete(line: string): [string[], string] {
  const words = line.trimStart().split(/\s+/);
  const last = words.at(-1) ?? "";
  const choices = words.length <= 1 ? Object.keys(TOPICS) : words.length === 2 ? (TOPICS[words[0]!] ?? []) : [];
  const fitting = choices.filter((choice) => choice.startsWith(last) && /^[a-zA-Z-]+$/.test(choice));
  return [fitting, last];
}
