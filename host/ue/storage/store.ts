// Non-volatile storage as NAS needs it: named sections of octets, each replaced as a whole. TS 24.301 annex C

/** A section name: lower-case letters, digits and hyphens, at most 32. */
export type Section = string;

/** What a store has to say besides the octets: a section that had to be refused, and where it was put. */
export interface StorageReport {
  readonly section: Section;
  readonly reason: string;
  /** Name under which the refused content is kept for a look at it, or null where it could not be kept. */
  readonly keptAs: string | null;
}

export interface Store {
  /**
   * The octets last saved, or null when there are none: never saved, erased, or refused as damaged (then reported, and kept aside).
   * Throws when the medium itself fails.
   */
  load(section: Section): Uint8Array | null;
  /**
   * Replaces a section. When this returns, the octets survive a power cut; when the power goes before, the section has its old
   * content or the new one, nothing between. Throws when the medium fails.
   */
  save(section: Section, octets: Uint8Array): void;
  /** Removes a section, with the same promise. */
  erase(section: Section): void;
}

export function checkSection(section: Section): void {
  if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(section)) throw new RangeError(`no section name: ${JSON.stringify(section)}`);
}

/** A store in memory. Each octet that goes in or out is copied. */
export class MemoryStore implements Store {
  readonly #sections = new Map<Section, Uint8Array>();
  load(section: Section): Uint8Array | null {
    checkSection(section);
    return this.#sections.get(section)?.slice() ?? null;
  }
  save(section: Section, octets: Uint8Array): void {
    checkSection(section);
    this.#sections.set(section, octets.slice());
  }
  erase(section: Section): void {
    checkSection(section);
    this.#sections.delete(section);
  }
  /** All sections, for a snapshot. */
  snapshot(): Map<Section, Uint8Array> {
    return new Map([...this.#sections].map(([section, octets]) => [section, octets.slice()]));
  }
  /** Replaces everything by what {@link snapshot} gave. */
  restore(sections: ReadonlyMap<Section, Uint8Array>): void {
    this.#sections.clear();
    for (const [section, octets] of sections) this.save(section, octets);
  }
}

/** The power went: nothing that was to happen afterwards happens. */
export class PowerCut extends Error {
  constructor() {
    super("power cut");
    this.name = "PowerCut";
  }
}

/**
 * A store whose power goes: at the n-th change the power is cut, before the change is kept or just after it, and from then on every
 * use throws {@link PowerCut} until {@link FaultyStore.powerOn}.
 */
export class FaultyStore implements Store {
  readonly #inner: Store;
  #left: number;
  #kept: boolean;
  #off = false;

  /**
   * @param inner keeps the sections over the cut
   * @param cutAt number of the change at which the power goes, from 1; Infinity: never
   * @param kept whether that change is still kept
   */
  constructor(inner: Store, cutAt: number, kept: boolean) {
    this.#inner = inner;
    this.#left = cutAt;
    this.#kept = kept;
  }
  load(section: Section): Uint8Array | null {
    if (this.#off) throw new PowerCut();
    return this.#inner.load(section);
  }
  save(section: Section, octets: Uint8Array): void {
    this.#change(() => this.#inner.save(section, octets));
  }
  erase(section: Section): void {
    this.#change(() => this.#inner.erase(section));
  }
  /** Changes that can still be made before the cut. */
  get changesLeft(): number {
    return Math.max(0, this.#left - 1);
  }
  /** The power is back, and goes again at the n-th change from now. */
  powerOn(cutAt: number, kept: boolean): void {
    this.#off = false;
    this.#left = cutAt;
    this.#kept = kept;
  }
  #change(make: () => void): void {
    if (this.#off) throw new PowerCut();
    this.#off = --this.#left <= 0;
    if (!this.#off || this.#kept) make();
    if (this.#off) throw new PowerCut();
  }
}
