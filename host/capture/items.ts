// What reading an input gives, whatever its format: NAS PDUs, and what could not be read.

export type Direction = "downlink" | "uplink";

/** One NAS PDU of an input. */
export interface CapturedPdu {
  readonly kind: "pdu";
  /** Valid until the next item is asked for: a view of the input's own buffer. */
  readonly octets: Uint8Array;
  /** As the input tells it; null when it says nothing. */
  readonly direction: Direction | null;
  /**
   * True when the direction is only probable, so that a PDU that no receiver of that direction knows may be read the other way: GSMTAP has
   * one bit for uplink, which tools that do not know the direction leave 0; the direction of an interface depends on whose it was.
   */
  readonly isDirectionLoose: boolean;
  /** Place in the input, for people: "packet 7", "line 3", "argument 1". */
  readonly where: string;
  /** Seconds since 1970-01-01 UTC; null when the input has no time. */
  readonly seconds: number | null;
}

/** Something in the input that cannot be read. */
export interface Unreadable {
  readonly kind: "unreadable";
  /** Place in the input as in {@link CapturedPdu}; empty when it is the whole of it. */
  readonly where: string;
  readonly reason: string;
}

export type CaptureItem = CapturedPdu | Unreadable;

/** Turns an input, handed over piece by piece, into items. Keeps no more of it than the record it is in. */
export interface CaptureReader {
  /** Name of the format, for people. */
  readonly format: string;
  /** Takes the next piece and appends what is complete by now. The piece must not change as long as the items are in use. */
  push(piece: Uint8Array, items: CaptureItem[]): void;
  /** The input has ended. */
  end(items: CaptureItem[]): void;
  /** True when nothing behind this point can be read any more. */
  readonly isLost: boolean;
}

export const unreadable = (where: string, reason: string): Unreadable => ({ kind: "unreadable", where, reason });
