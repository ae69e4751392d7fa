// The card as NAS sees it: requests with one answer each, and events. Nothing here waits: an answer comes by callback, within the
// call (soft USIM) or later (a card reader), always exactly once, and answers keep the order of the requests.

/** Answer to AUTHENTICATE in 3G context. TS 31.102 7.1.2.1, TS 33.102 6.3.3 */
export type AuthenticateAnswer =
  /** RES of 4 to 16 octets, CK and IK of 16. */
  | { readonly kind: "authenticated"; readonly res: Uint8Array; readonly ck: Uint8Array; readonly ik: Uint8Array }
  /** SQN out of range: AUTS of 14 octets for the network. */
  | { readonly kind: "synchronisationFailure"; readonly auts: Uint8Array }
  /** MAC-A is not right. */
  | { readonly kind: "macFailure" }
  /** No card, no answer, or the card cannot do it. */
  | { readonly kind: "notAvailable"; readonly reason: string };

/** Answer to reading a file. */
export type ReadAnswer =
  | { readonly kind: "content"; readonly octets: Uint8Array }
  /** The card has no such file or record. */
  | { readonly kind: "notFound" }
  | { readonly kind: "notAvailable"; readonly reason: string };

/** Answer to writing a file. */
export type UpdateAnswer =
  | { readonly kind: "updated" }
  | { readonly kind: "notFound" }
  /** The card does not allow it, or the octets do not fit. */
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "notAvailable"; readonly reason: string };

/** What happens to the card by itself. TS 24.301 5.1.3, TS 31.111 6.4.7 (REFRESH) */
export type UsimEvent =
  | { readonly kind: "present" }
  | { readonly kind: "removed" }
  /** The card is there but of no use: mute, blocked, no USIM on it. */
  | { readonly kind: "invalid"; readonly reason: string }
  /** Files changed on the card: those identifiers, or all of them when the list is empty. */
  | { readonly kind: "refreshed"; readonly files: readonly number[]; readonly steeringOfRoaming: boolean };

/** A USIM: soft, or a card in a reader. */
export interface Usim {
  /** AUTHENTICATE with a RAND and an AUTN of 16 octets each. The AMF separation bit is for NAS to look at: the card does not. */
  authenticate(rand: Uint8Array, autn: Uint8Array, reply: (answer: AuthenticateAnswer) => void): void;
  /**
   * Reads a file: the whole of a transparent one, or one record of a linear fixed one.
   * @param file identifier under ADF USIM
   * @param record 1 and up; 0 for a transparent file
   */
  read(file: number, record: number, reply: (answer: ReadAnswer) => void): void;
  /** Writes a whole transparent file (`record` 0) or a whole record; shorter content is filled up with ff. */
  update(file: number, record: number, octets: Uint8Array, reply: (answer: UpdateAnswer) => void): void;
  /** Calls `listener` at every event from now on; the function that comes back ends it. */
  subscribe(listener: (event: UsimEvent) => void): () => void;
}

/** The list of listeners that every kind of USIM needs. */
export class UsimEvents {
  readonly #listeners = new Set<(event: UsimEvent) => void>();
  subscribe(listener: (event: UsimEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
  emit(event: UsimEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
