// The soft USIM: keys, sequence numbers and files of a card in memory. It answers within the call.
import { type AkaFunctions, xorOctets } from "./aka.ts";
import { efDescription } from "./ef/files.ts";
import { type EfContent, freshImage, type UsimImage } from "./image.ts";
import { type AkaKeys, akaFunctions } from "./keys.ts";
import { SequenceNumbers, type SequenceOptions } from "./sqn.ts";
import { type AuthenticateAnswer, type ReadAnswer, type UpdateAnswer, type Usim, type UsimEvent, UsimEvents } from "./usim.ts";
import { XOR_AMF_RESYNCH } from "./xor.ts";

/** What a soft USIM is made of. */
export interface SoftUsimOptions extends SequenceOptions {
  readonly keys: AkaKeys;
  /** SQN_MS, below 2^48. Without effect when the image brings sequence numbers. */
  readonly sqn: number;
  /** The card's memory; without it that of a fresh card for `imsi` and `hplmn`. */
  readonly image?: UsimImage;
  readonly imsi: string;
  readonly hplmn: string | null;
  /** Called with the whole memory after every change and before the answer, so that an accepted SQN is never forgotten. */
  readonly persist?: (image: UsimImage) => void;
}

const REMOVED = { kind: "notAvailable", reason: "there is no card" } as const;

function sqnOctets(sqn: number): Uint8Array {
  const octets = Buffer.alloc(6);
  octets.writeUIntBE(sqn, 0, 6);
  return new Uint8Array(octets);
}

export class SoftUsim implements Usim {
  readonly #functions: AkaFunctions;
  readonly #algorithm: AkaKeys["algorithm"];
  readonly #numbers: SequenceNumbers;
  readonly #events = new UsimEvents();
  readonly #persist: (image: UsimImage) => void;
  #files: Map<number, EfContent>;
  #present = true;

  /** Throws a RangeError when the image's sequence numbers are not of the kind that the options ask for. */
  constructor(options: SoftUsimOptions) {
    this.#functions = akaFunctions(options.keys);
    this.#algorithm = options.keys.algorithm;
    this.#numbers = new SequenceNumbers(options.sqn, options);
    this.#persist = options.persist ?? (() => {});
    const image = options.image ?? freshImage(options.imsi, options.hplmn);
    this.#files = new Map(image.files);
    if (image.sequenceNumbers !== null) this.#numbers.restore(image.sequenceNumbers);
  }

  authenticate(rand: Uint8Array, autn: Uint8Array, reply: (answer: AuthenticateAnswer) => void): void {
    reply(this.#present ? this.#authenticate(rand, autn) : REMOVED);
  }

  // TS 33.102 6.3.3: AK uncovers SQN, MAC-A is verified, then SQN; only a fresh SQN is taken.
  #authenticate(rand: Uint8Array, autn: Uint8Array): AuthenticateAnswer {
    if (rand.length !== 16 || autn.length !== 16) return { kind: "notAvailable", reason: "RAND and AUTN have 16 octets each" };
    const { res, ck, ik, ak } = this.#functions.f2345(rand);
    const sqn = xorOctets(autn.slice(0, 6), ak);
    const amf = autn.slice(6, 8);
    const mac = this.#functions.f1(rand, sqn, amf);
    if (!mac.every((octet, i) => octet === autn[8 + i])) return { kind: "macFailure" };
    const number = Buffer.from(sqn).readUIntBE(0, 6);
    // TS 34.108 8.1.2.2: the test USIM can be made to ask for resynchronisation.
    const forced = this.#algorithm === "xor" && ((amf[0]! << 8) | amf[1]!) === XOR_AMF_RESYNCH;
    if (forced || !this.#numbers.isFresh(number)) return { kind: "synchronisationFailure", auts: this.#auts(rand) };
    this.#numbers.accept(number);
    this.#persist(this.snapshot());
    return { kind: "authenticated", res, ck, ik };
  }

  // TS 33.102 6.3.3: AUTS = SQN_MS xor AK* ‖ MAC-S, with an AMF of zeros in MAC-S.
  #auts(rand: Uint8Array): Uint8Array {
    const sqn = sqnOctets(this.#numbers.highest);
    const concealed = xorOctets(sqn, this.#functions.f5Star(rand));
    return Uint8Array.of(...concealed, ...this.#functions.f1Star(rand, sqn, new Uint8Array(2)));
  }

  read(file: number, record: number, reply: (answer: ReadAnswer) => void): void {
    reply(this.#present ? this.#read(file, record) : REMOVED);
  }

  #read(file: number, record: number): ReadAnswer {
    const octets = this.#content(file, record);
    return octets === null ? { kind: "notFound" } : { kind: "content", octets: octets.slice() };
  }

  #content(file: number, record: number): Uint8Array | null {
    const content = this.#files.get(file);
    if (content === undefined) return null;
    if (content instanceof Uint8Array) return record === 0 ? content : null;
    return content[record - 1] ?? null;
  }

  update(file: number, record: number, octets: Uint8Array, reply: (answer: UpdateAnswer) => void): void {
    reply(this.#present ? this.#update(file, record, octets) : REMOVED);
  }

  #update(file: number, record: number, octets: Uint8Array): UpdateAnswer {
    const old = this.#content(file, record);
    if (old === null) return { kind: "notFound" };
    if (efDescription(file)?.writable !== true) return { kind: "refused", reason: "the file is the card issuer's" };
    if (octets.length > old.length) return { kind: "refused", reason: `there is room for ${old.length} octets` };
    const fresh = new Uint8Array(old.length).fill(0xff);
    fresh.set(octets);
    this.#put(file, record, fresh);
    this.#persist(this.snapshot());
    return { kind: "updated" };
  }

  #put(file: number, record: number, octets: Uint8Array): void {
    const content = this.#files.get(file);
    const replaced = content instanceof Uint8Array || content === undefined ? octets : content.with(record - 1, octets);
    this.#files.set(file, replaced);
  }

  subscribe(listener: (event: UsimEvent) => void): () => void {
    return this.#events.subscribe(listener);
  }

  /** Pulls the card: from now on nothing is available. */
  remove(): void {
    if (!this.#present) return;
    this.#present = false;
    this.#events.emit({ kind: "removed" });
  }

  /** Puts the same card back. */
  insert(): void {
    if (this.#present) return;
    this.#present = true;
    this.#events.emit({ kind: "present" });
  }

  /**
   * Changes files as the issuer does over the air, and tells the listeners.
   * @param files contents of the files that change; other files stay
   */
  refresh(files: ReadonlyMap<number, EfContent>, steeringOfRoaming = false): void {
    for (const [id, content] of files) this.#files.set(id, content);
    this.#persist(this.snapshot());
    this.#events.emit({ kind: "refreshed", files: [...files.keys()], steeringOfRoaming });
  }

  /** Everything that the card remembers, to be given to the constructor of its next life. Keys are not in it. */
  snapshot(): UsimImage {
    return { sequenceNumbers: this.#numbers.snapshot(), files: new Map(this.#files) };
  }

  /** Takes back a {@link snapshot} of this card. Throws a RangeError for another card's sequence numbers; then nothing has changed. */
  restore(image: UsimImage): void {
    if (image.sequenceNumbers !== null) this.#numbers.restore(image.sequenceNumbers);
    this.#files = new Map(image.files);
  }
}
