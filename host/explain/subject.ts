// A UE to ask: in a state that is brought about, out of a snapshot, or after a script of commands; and the network that shares its keys.
// The keys are those of its own security context: a copy of the UE is switched off, and what it then hands to the storage holds them
// (TS 24.301 annex C).

import { CodecCore } from "../codec/core.ts";
import { NasCore, type UeState } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { STORED_SECURITY_LAYOUT, type StoredSecurity } from "../generated/state.ts";
import { readSection } from "../records.ts";
import type { UeEvent } from "../ue/events.ts";
import { parseSnapshot } from "../ue/memento.ts";
import { UeSession } from "../ue/session.ts";
import { Ue, UeError } from "../ue/ue.ts";
import { protectDownlink } from "./peer.ts";
import { bringAbout, type NamedState } from "./states.ts";

/** The form of the core's security section that this host reads. */
const FORM = 1;

/** A UE under questions. */
export class Subject {
  readonly ue: Ue;
  readonly #engine: Engine;
  readonly #module: Uint8Array;
  readonly #core: NasCore;
  readonly #codec: CodecCore;
  #events: UeEvent[] = [];

  /** @param module octets of the core module, which the engine runs */
  constructor(engine: Engine, module: Uint8Array) {
    this.#engine = engine;
    this.#module = module;
    this.#core = new NasCore(engine, module);
    this.#codec = new CodecCore(engine, module);
    this.ue = new Ue({ core: this.#core, listener: (event) => this.#events.push(event) });
  }

  /** The state record of the core. */
  get state(): UeState {
    return this.#core.state();
  }

  /** Takes out what the UE told since it was last asked. */
  takeEvents(): UeEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** Brings a state about. */
  enter(state: NamedState): void {
    bringAbout(state, { ue: this.ue, codec: this.#codec, events: () => this.takeEvents() });
  }

  /** Becomes the UE of a snapshot. @throws {SnapshotError} for a text that is none, or one of another build */
  restore(snapshot: string): void {
    this.ue.recall(parseSnapshot(snapshot.trim(), this.#module));
  }

  /** Does the commands of `uenas ue --json`, one JSON object a line. @throws {UeError} with the line and the reason */
  play(script: string): void {
    let refusal: string | null = null;
    const session = new UeSession(this.ue, this.#module, (line) => {
      if (typeof line.error === "string") refusal = line.error;
    });
    for (const [i, line] of script.split("\n").entries()) {
      if (line.trim() === "") continue;
      const command = parseLine(line);
      if (command === undefined) throw new UeError(`line ${i + 1}: no JSON`);
      if (!session.execute(command)) throw new UeError(`line ${i + 1}: ${refusal ?? "refused"}`);
    }
    if (!this.ue.isConfigured) throw new UeError("the commands configure no UE");
    this.takeEvents();
  }

  /** A plain message as the network of this UE would send it now: protected, where there are keys in use. */
  protect(plain: Uint8Array): Uint8Array {
    const { secureExchange, dlCount } = this.state;
    const context = secureExchange === 1 ? this.#context() : null;
    return context === null ? plain : protectDownlink(this.#codec, context, dlCount, plain);
  }

  #context(): StoredSecurity | null {
    const stored: Uint8Array[] = [];
    const copy = new Ue({
      core: new NasCore(this.#engine, this.#module),
      listener: (event) => {
        if (event.kind === "store" && event.section === "security" && event.octets.length > 0) stored.push(event.octets);
      },
    });
    copy.recall(this.ue.save());
    copy.power(false);
    copy.lower({ event: "sent" });
    const section = stored.at(-1);
    return section === undefined ? null : readSection<StoredSecurity>(STORED_SECURITY_LAYOUT, FORM, section);
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
