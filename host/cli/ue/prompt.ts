// `uenas ue` for people: a prompt with the words of `--json`, events in a line each, the state before every line.

import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { UeEvent } from "../../ue/events.ts";
import { parseJson } from "../../ue/json.ts";
import { type Output, UeSession } from "../../ue/session.ts";
import { Exit, type ExitCode } from "../command.ts";
import { openUe } from "./open.ts";
import type { UeCommandOptions } from "./options.ts";
import { complete, type PromptLine, readLine, TOPICS, WordsError } from "./words.ts";

const HELP: Readonly<Record<string, string>> = {
  configure: "who the UE is, from a JSON file or object; power must be off",
  power: "power on: the UE attaches when it has a cell",
  cell: "the cell the UE is in",
  request: "what a user or an application asks for; fields as name=value: request pdnConnectivity apn=ims pdnType=IPv4v6",
  downlink: "a PDU from the network",
  lower: "an event of the lower layers; fields as name=value: lower paging identity=S-TMSI",
  advance: "lets virtual time go on; due timers expire in order",
  state: "states, security, bearers, transactions, timers",
  timers: "the timers that run",
  snapshot: "the whole UE into a file, or printed; it holds the subscriber's keys",
  restore: "a UE from such a file",
  help: "this list, or what a word takes",
  quit: "ends",
};

/** Milliseconds as people read them: 15 s, 54 min, 12 h. */
export function timeText(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 120) return `${Number(seconds.toFixed(1))} s`;
  const minutes = seconds / 60;
  return minutes < 120 ? `${Number(minutes.toFixed(1))} min` : `${Number((minutes / 60).toFixed(1))} h`;
}

const details = (object: Readonly<Record<string, unknown>>): string =>
  Object.entries(object)
    .map(([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");

/** One event in a line. */
export function eventLine(event: UeEvent): string {
  switch (event.kind) {
    case "uplink": {
      const establish = event.establish === null ? "" : `  (${event.establish})`;
      return `→ ${event.message}${establish}  ${Buffer.from(event.pdu).toString("hex")}`;
    }
    case "timer": {
      const name = event.instance === null ? event.timer : `${event.timer} (${event.instance})`;
      return event.change === "start"
        ? `  ${name} started, ${timeText(event.duration)}`
        : `  ${name} ${event.change === "stop" ? "stopped" : "expired"}`;
    }
    case "rule": {
      const about = event.message === null ? "" : ` ${event.message}`;
      return `! ${event.clause}:${about} ${event.outcome}${event.cause === null ? "" : ` #${event.cause}`}`;
    }
    case "bearer":
      return `= EPS bearer ${event.ebi} ${event.state}${Object.keys(event.details).length === 0 ? "" : `: ${details(event.details)}`}`;
    case "indicate":
      return `* ${event.what}${Object.keys(event.details).length === 0 ? "" : `: ${details(event.details)}`}`;
    case "keys":
      return `  K_eNB for uplink NAS COUNT ${event.ulCount}`;
    case "store":
      return `  stored: ${event.section}${event.octets.length === 0 ? " (nothing valid)" : ""}`;
  }
}

function helpText(topic: string | null): string {
  if (topic === null) {
    const width = Math.max(...Object.keys(TOPICS).map((word) => word.length)) + 2;
    return [
      ...Object.keys(TOPICS).map((word) => `  ${word.padEnd(width)}${HELP[word]}`),
      "A line that begins with { is a command in JSON.",
      "",
    ].join("\n");
  }
  const choices = TOPICS[topic];
  if (choices === undefined) return `there is no "${topic}"\n`;
  return `${topic}: ${HELP[topic]}\n${choices.map((choice) => `  ${topic} ${choice}\n`).join("")}`;
}

/** What stands before a line: state and time. */
function promptOf(state: Readonly<Record<string, unknown>> | null, now: number): string {
  return state === null ? "not configured> " : `${state.emm as string} ${timeText(now)}> `;
}

/** A prompt over one UE; everything it prints goes through `print`. */
export class Prompt {
  readonly #session: UeSession;
  readonly #print: (text: string) => void;
  #answers: Readonly<Record<string, unknown>>[] = [];

  constructor(session: UeSession, print: (text: string) => void) {
    this.#session = session;
    this.#print = print;
  }

  /** Takes an answer of the session (not an event). */
  answer(line: Readonly<Record<string, unknown>>): void {
    this.#answers.push(line);
  }

  /** Text before the next line. */
  get text(): string {
    return promptOf(this.#state(), this.#session.now);
  }

  /** Does one line. @returns whether to go on, and whether the line was done */
  take(line: string): { readonly goesOn: boolean; readonly isDone: boolean } {
    try {
      const read = readLine(line);
      return { goesOn: read.kind !== "quit", isDone: this.#do(read) };
    } catch (error) {
      const isKnown = error instanceof WordsError || (error as NodeJS.ErrnoException).code !== undefined;
      if (!isKnown) throw error;
      this.#print(`${(error as Error).message}\n`);
      return { goesOn: true, isDone: false };
    }
  }

  #do(read: PromptLine): boolean {
    switch (read.kind) {
      case "command":
        return this.#run(read.command);
      case "file":
        return this.#runFile(read.command, readFileSync(read.path, "utf8"));
      case "save":
        return this.#save(read.path);
      case "help":
        this.#print(helpText(read.topic));
        return true;
      case "timers":
        this.#printTimers();
        return true;
      default:
        return true;
    }
  }

  #runFile(command: "configure" | "restore", text: string): boolean {
    if (command === "restore") return this.#run({ restore: text.trim() });
    try {
      const value = parseJson(text) as Record<string, unknown>;
      return this.#run({ configure: Object.hasOwn(value, "configure") ? value.configure : value });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new WordsError(`the file is no JSON: ${error.message}`);
    }
  }

  #run(command: unknown): boolean {
    const [isDone, answers] = this.#ask(command);
    for (const answer of answers) {
      if (typeof answer.error === "string") this.#print(`${answer.error}\n`);
      else if (answer.state !== undefined) this.#printState(answer.state as Record<string, unknown>);
      else this.#print(`${Object.values(answer).join(" ")}\n`);
    }
    return isDone;
  }

  #ask(command: unknown): [isDone: boolean, answers: readonly Readonly<Record<string, unknown>>[]] {
    this.#answers = [];
    const isDone = this.#session.execute(command);
    return [isDone, this.#answers];
  }

  #save(path: string): boolean {
    const [isDone, answers] = this.#ask({ snapshot: {} });
    const snapshot = answers[0]?.snapshot;
    if (typeof snapshot === "string") writeFileSync(path, `${snapshot}\n`, { mode: 0o600 });
    else this.#print(`${String(answers[0]?.error)}\n`);
    return isDone;
  }

  #state(): Readonly<Record<string, unknown>> | null {
    const [isDone, answers] = this.#ask({ state: {} });
    return isDone ? ((answers[0]?.state as Record<string, unknown>) ?? null) : null;
  }

  #printTimers(): void {
    const timers = Object.entries((this.#state()?.timers ?? {}) as Record<string, number>);
    this.#print(timers.length === 0 ? "no timer runs\n" : timers.map(([name, left]) => `  ${name} ${timeText(left)}\n`).join(""));
  }

  #printState(state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      if (name === "timers") continue;
      const text = typeof value === "string" ? value : JSON.stringify(value);
      this.#print(`  ${name.padEnd(14)}${text}\n`);
    }
    this.#printTimers();
  }
}

/** Runs until the line `quit` or the end of the input. */
export async function runPrompt(options: UeCommandOptions): Promise<ExitCode> {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const print = (text: string): void => {
    process.stdout.write(text);
  };
  const report = (text: string): boolean => process.stderr.write(`uenas ue: ${text}\n`);
  let prompt: Prompt | null = null;
  const output: Output = (line) => prompt?.answer(line);
  const { ue, module, close } = await openUe(options, (event) => print(`${eventLine(event)}\n`), report);
  const session = new UeSession(ue, module, output);
  prompt = new Prompt(session, print);
  let code: ExitCode = Exit.Done;
  if (options.configuration !== undefined && !prompt.take(JSON.stringify({ configure: options.configuration })).isDone)
    code = Exit.BadInput;
  const lines = createInterface({
    input: process.stdin,
    ...(isTerminal ? { output: process.stdout, completer: complete, historySize: 1000 } : {}),
  });
  const ask = (): void => {
    if (!isTerminal) return;
    lines.setPrompt(prompt!.text);
    lines.prompt();
  };
  ask();
  for await (const line of lines) {
    const { goesOn, isDone } = prompt.take(line);
    if (!isDone && !isTerminal) code = Exit.BadInput;
    if (!goesOn) break;
    ask();
  }
  lines.close();
  close();
  return code;
}
