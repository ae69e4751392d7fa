// A disk whose power can be cut after any operation. What had not been brought to the medium is then in the worst of states: a file
// may be empty, half there or whole, and any number of the latest renames and removals may be undone.
import type { Disk } from "../../host/ue/storage.ts";
import { PowerCut } from "../../host/ue/storage.ts";

interface Content {
  octets: Uint8Array;
  synced: boolean;
}
type NameChange = (names: Map<string, Content>) => void;

/** What becomes of unsynced content, and how many of the unsynced name changes are kept. */
export interface Aftermath {
  readonly content: "lost" | "half" | "whole";
  readonly names: "kept" | "lost";
}
export const AFTERMATHS: readonly Aftermath[] = (["lost", "half", "whole"] as const).flatMap((content) =>
  (["kept", "lost"] as const).map((names) => ({ content, names })),
);

export class FaultyDisk implements Disk {
  #names = new Map<string, Content>();
  #durable = new Map<string, Content>();
  #pending: NameChange[] = [];
  #left = Number.POSITIVE_INFINITY;

  /** The power goes after `operations` more changes. */
  cutAfter(operations: number): void {
    this.#left = operations;
  }

  /** The machine starts again after a cut. */
  restart({ content, names }: Aftermath): void {
    if (names === "kept") for (const change of this.#pending) change(this.#durable);
    for (const file of this.#durable.values()) {
      if (!file.synced && content !== "whole")
        file.octets = file.octets.slice(0, content === "half" ? file.octets.length >> 1 : 0);
      file.synced = true;
    }
    this.#names = new Map(this.#durable);
    this.#pending = [];
    this.#left = Number.POSITIVE_INFINITY;
  }

  /** Changes what lies on the medium, as a worn-out flash does. */
  damage(name: string, change: (octets: Uint8Array) => Uint8Array): void {
    const file = this.#names.get(name)!;
    file.octets = change(file.octets.slice());
  }

  list(): string[] {
    return [...this.#names.keys()];
  }
  read(name: string): Uint8Array | null {
    return this.#names.get(name)?.octets.slice() ?? null;
  }
  write(name: string, octets: Uint8Array): void {
    this.#step();
    const file: Content = { octets: octets.slice(), synced: false };
    this.#change((names) => names.set(name, file));
  }
  sync(name: string): void {
    this.#step();
    this.#names.get(name)!.synced = true;
  }
  rename(from: string, to: string): void {
    this.#step();
    this.#change((names) => {
      const file = names.get(from);
      if (file === undefined) return;
      names.delete(from);
      names.set(to, file);
    });
  }
  remove(name: string): void {
    this.#step();
    this.#change((names) => names.delete(name));
  }
  syncNames(): void {
    this.#step();
    for (const change of this.#pending) change(this.#durable);
    this.#pending = [];
  }

  #change(change: NameChange): void {
    change(this.#names);
    this.#pending.push(change);
  }
  #step(): void {
    if (this.#left <= 0) throw new PowerCut();
    this.#left--;
  }
}
