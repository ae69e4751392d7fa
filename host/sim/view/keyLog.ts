// The keys of a run, in the form that `uenas decode --keys` takes. They are written only where they are asked for by name.

import type { WorldEvent } from "../events.ts";
import type { Mme } from "../mme/mme.ts";

/** A NAS security context of the run. */
interface LoggedContext {
  readonly kasme: string;
  readonly eia: number;
  readonly eea: number;
}

/** Notes every context that the MME takes into use. */
export class KeyLog {
  readonly #contexts = new Map<string, LoggedContext>();
  readonly #mme: Pick<Mme, "contextOf">;

  constructor(mme: Pick<Mme, "contextOf">) {
    this.#mme = mme;
  }

  take(event: WorldEvent): void {
    if (event.source !== "mme" || event.event.kind !== "sent" || event.imsi === null) return;
    const context = this.#mme.contextOf(event.imsi);
    if (context === null) return;
    const { kasme, eia, eea } = context;
    const hex = Buffer.from(kasme).toString("hex");
    this.#contexts.set(`${hex} ${eia} ${eea}`, { kasme: hex, eia, eea });
  }

  /** The key file. */
  get text(): string {
    return `${JSON.stringify([...this.#contexts.values()], null, 1)}\n`;
  }
}
