// Shows a run while it happens and writes what was asked for when it is over.

import { writeFileSync } from "node:fs";
import { keylessEventJson, worldEventJson } from "../../sim/eventLine.ts";
import type { WorldEvent } from "../../sim/events.ts";
import { captureOf, GsmtapSender } from "../../sim/view/capture.ts";
import { htmlReport, type ReportHead } from "../../sim/view/html.ts";
import type { KeyLog } from "../../sim/view/keyLog.ts";
import { Ladder } from "../../sim/view/ladder.ts";
import { RowKeeper } from "../../sim/view/rows.ts";
import { UsageError } from "../command.ts";
import type { SimOptions } from "./options.ts";

/** Whether colours are wanted: on a terminal, unless NO_COLOR says otherwise. */
export const wantsColour = (): boolean => process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "";

/** A new file with keys is its owner's alone. */
const OWNER_ONLY = 0o600;

/** Writes a file that was asked for. @throws {UsageError} when it cannot be written */
export function writeAsked(option: string, path: string, content: Uint8Array | string, hasKeys = false): void {
  try {
    writeFileSync(path, content, hasKeys ? { mode: OWNER_ONLY } : {});
  } catch (error) {
    throw new UsageError(`--${option}: ${(error as Error).message}`);
  }
}

export class Show {
  readonly #options: SimOptions;
  readonly #print: (text: string) => void;
  readonly #ladder: Ladder;
  readonly #keeper = new RowKeeper();
  readonly #gsmtap: GsmtapSender | null;
  /** Rows before this one have been printed. */
  #printed = 0;

  constructor(options: SimOptions, print: (text: string) => void, showsImsi = false) {
    this.#options = options;
    this.#print = print;
    this.#ladder = new Ladder({ isVerbose: options.isVerbose, isColoured: wantsColour(), showsImsi });
    this.#gsmtap = options.gsmtap === null ? null : new GsmtapSender(...options.gsmtap);
  }

  /** The line above the ladder. */
  begin(): void {
    if (!this.#options.isJson) this.#print(this.#ladder.heading);
  }

  /** Takes an event. */
  take(event: WorldEvent): void {
    const { isJson, showsKeys } = this.#options;
    if (isJson) this.#print(`${JSON.stringify(showsKeys ? worldEventJson(event) : keylessEventJson(event))}\n`);
    // A mishap of the link changes the row before it, so rows are printed when the next one comes.
    const isNew = event.source !== "link";
    if (isNew) this.flush();
    const row = this.#keeper.take(event);
    if (row !== null && isNew) this.#gsmtap?.send(row);
  }

  /** Prints what is still held back. */
  flush(): void {
    const { rows } = this.#keeper;
    if (!this.#options.isJson) for (const row of rows.slice(this.#printed)) this.#print(this.#ladder.lines(row));
    this.#printed = rows.length;
  }

  /** Prints the rest and writes captures, keys and report. @throws {UsageError} for a file that cannot be written */
  async end(head: ReportHead, keys: KeyLog | null): Promise<void> {
    this.flush();
    const { pcap, pcapng, isPlain, html, keyLog } = this.#options;
    const { rows } = this.#keeper;
    if (pcap !== null) writeAsked("pcap", pcap, captureOf(rows, "pcap", isPlain));
    if (pcapng !== null) writeAsked("pcapng", pcapng, captureOf(rows, "pcapng", isPlain));
    if (html !== null) writeAsked("html", html, htmlReport(head, rows));
    if (keyLog !== null && keys !== null) writeAsked("key-log", keyLog, keys.text, true);
    await this.#gsmtap?.close();
  }
}
