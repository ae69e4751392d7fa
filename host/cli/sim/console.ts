// The console over running UEs: what a user, the network or a tester wants, a line each; what happens comes as ladder rows.

import { parse as parseYaml, YAMLError } from "yaml";
import type { WorldEvent } from "../../sim/events.ts";
import { ScenarioError } from "../../sim/scenario/altering.ts";
import { STEPS, stepField } from "../../sim/scenario/language.ts";
import { type Act, Stage } from "../../sim/scenario/stage.ts";
import { Wrongs } from "../../sim/scenario/wrongs.ts";
import type { Terminal } from "../../sim/terminal.ts";
import { durationText } from "../../sim/view/rows.ts";
import { HOME_CELL, type World } from "../../sim/world.ts";
import { FieldError } from "../../ue/schema.ts";
import { reasonOf } from "../../ue/session.ts";
import { fieldsOf, readLine, WordsError } from "../ue/words.ts";

/** Steps that make no sense by hand: there one looks with one's own eyes. */
const LOOKS = new Set(["expect", "never", "ue", "mmeState", "wait"]);
/** Milliseconds without anything due after which a command counts as done. */
const QUIET = 500;

export const CONSOLE_HELP = `  ues                         the UEs and their states
  use IMSI|NUMBER             the UE that the next lines are about
  status                      state, identities, security of the UE; the MME's side
  timers                      the timers that run
  bearers                     the UE's EPS bearers
  power on|off                request NAME [field=value…]      cell PLMN TAC | none      lower EVENT [field=value…]
                              the words of uenas ue: request pdnConnectivity apn=ims, request detach, request service reason=mo-data
  mme COMMAND [field=value…]  a command to the MME: mme page domain=PS, mme detach type="re-attach required", mme release
  wrong: {message: SECURITY MODE COMMAND, mac: wrong}
                              any step of a scenario, as YAML: wrong, inject, replay, policy, network, link, radio
  advance TIME                virtual time goes by: 15s, 54m, 12h
  help, quit
`;

/** Whatever the person at the console got wrong. */
function complaintOf(error: unknown): string | null {
  const known = error instanceof WordsError || error instanceof ScenarioError || error instanceof FieldError;
  return known || error instanceof YAMLError ? error.message.split("\n")[0]! : reasonOf(error);
}

interface Seat {
  readonly terminal: Terminal;
  readonly stage: Stage;
}

export class Console {
  readonly #world: World;
  readonly #print: (text: string) => void;
  readonly #seats: Seat[] = [];
  readonly #byImsi = new Map<string, Seat>();
  readonly #wrongs = new Wrongs();
  readonly #isVirtual: boolean;
  #at = 0;

  /** @param isVirtual time moves while commands are carried out; else by itself */
  constructor(world: World, print: (text: string) => void, isVirtual: boolean) {
    this.#world = world;
    this.#print = print;
    this.#isVirtual = isVirtual;
    for (const terminal of world.terminals.values()) {
      const seat = { terminal, stage: new Stage(world, terminal, this.#wrongs) };
      this.#seats.push(seat);
      this.#byImsi.set(terminal.imsi, seat);
    }
    world.mme.tap = (outgoing) => this.#wrongs.tap(outgoing);
  }

  /** Switches every UE on in the home cell. */
  start(): void {
    for (const { terminal } of this.#seats) {
      terminal.goTo(HOME_CELL);
      terminal.ue.power(true);
    }
    this.#settle();
  }

  /** Takes an event of the world. */
  take(event: WorldEvent): void {
    if (event.imsi !== null) this.#byImsi.get(event.imsi)?.stage.take(event);
  }

  /** What stands before a line. */
  get prompt(): string {
    const { terminal } = this.#seat;
    return `${terminal.imsi} ${String(terminal.ue.state().emm)}> `;
  }

  get #seat(): Seat {
    return this.#seats[this.#at]!;
  }

  /** Does a line. @returns false for the last one */
  line(text: string): boolean {
    try {
      return this.#do(text.trim());
    } catch (error) {
      const complaint = complaintOf(error);
      if (complaint === null) throw error;
      this.#print(`${complaint}\n`);
      return true;
    } finally {
      const { problem } = this.#wrongs;
      if (problem !== null) this.#print(`${problem.message}\n`);
      this.#wrongs.problem = null;
    }
  }

  #do(text: string): boolean {
    const [verb = "", ...words] = text.split(/\s+/);
    switch (verb) {
      case "ues":
        this.#seats.forEach(({ terminal }, i) => {
          this.#print(`${i === this.#at ? "*" : " "} ${i + 1}  ${terminal.imsi}  ${String(terminal.ue.state().emm)}\n`);
        });
        return true;
      case "use":
        this.#use(words[0] ?? "");
        return true;
      case "status":
      case "state":
        this.#status();
        return true;
      case "timers":
        this.#table((this.#seat.terminal.ue.state().timers ?? {}) as Record<string, number>, durationText, "no timer runs");
        return true;
      case "bearers":
        this.#bearers();
        return true;
      case "help":
      case "?":
        this.#print(CONSOLE_HELP);
        return true;
      case "mme":
        this.#act(stepField.read({ mme: { [words[0] ?? ""]: fieldsOf(words.slice(1)) } }, "") as Act);
        return true;
      default:
        return this.#step(text, verb);
    }
  }

  #step(text: string, verb: string): boolean {
    const word = verb.replace(/:.*$/, "");
    if (verb.includes(":") && Object.hasOwn(STEPS, word)) {
      if (LOOKS.has(word)) throw new WordsError(`${word} is for scenario files`);
      this.#act(stepField.read(parseYaml(text), "") as Act);
      return true;
    }
    const read = readLine(text);
    if (read.kind === "quit") return false;
    if (read.kind !== "command") return true;
    const command = read.command as Record<string, unknown>;
    if (typeof command.advance === "number") this.#advance(command.advance);
    else this.#act(stepField.read("cell" in command && command.cell === null ? { cell: "none" } : command, "") as Act);
    return true;
  }

  #advance(milliseconds: number): void {
    if (!this.#isVirtual) throw new WordsError("time is real: it moves by itself");
    this.#world.run(milliseconds);
  }

  #act(step: Act): void {
    this.#seat.stage.do(step);
    this.#settle();
  }

  /** Lets what a command set off come to rest. */
  #settle(): void {
    if (!this.#isVirtual) return;
    for (let next = this.#world.schedule.next(); next !== null; next = this.#world.schedule.next()) {
      if (next - this.#world.now > QUIET) return;
      this.#world.schedule.step(next);
    }
  }

  #use(word: string): void {
    const at = this.#seats.findIndex(({ terminal }, i) => terminal.imsi === word || String(i + 1) === word);
    if (at < 0) throw new WordsError(`there is no UE "${word}"; ues lists them`);
    this.#at = at;
  }

  #status(): void {
    const { ue, imsi, isConnected } = this.#seat.terminal;
    const { timers: _, bearers: __, ...state } = ue.state();
    this.#table({ imsi, radio: isConnected ? "connected" : "idle", ...state }, textOf, "");
    this.#table({ ...this.#world.mme.state(imsi) }, textOf, "the MME knows nothing of it", "mme ");
  }

  #bearers(): void {
    const bearers = (this.#seat.terminal.ue.state().bearers ?? []) as readonly Record<string, unknown>[];
    if (bearers.length === 0) this.#print("no EPS bearer\n");
    for (const { ebi, ...rest } of bearers)
      this.#print(
        `  ${String(ebi).padStart(2)}  ${Object.entries(rest)
          .map(([name, value]) => `${name} ${textOf(value)}`)
          .join(", ")}\n`,
      );
  }

  #table<T>(table: Readonly<Record<string, T>>, text: (value: T) => string, none: string, prefix = ""): void {
    const entries = Object.entries(table);
    if (entries.length === 0) this.#print(`  ${none}\n`);
    for (const [name, value] of entries) this.#print(`  ${`${prefix}${name}`.padEnd(20)}${text(value)}\n`);
  }
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
