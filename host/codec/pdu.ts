// A decoded PDU: the form that `uenas decode --json` prints and `uenas encode` takes back.

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

export type Direction = "downlink" | "uplink";

/** An information element that the receiver handles. */
export interface DecodedIe {
  /** As the message table spells it. */
  readonly name: string;
  /** Lower case hex, "x-" for a half-octet IEI; null in the imperative part. */
  readonly iei: string | null;
  /** First value octet, from the start of the plain message. */
  readonly offset: number;
  /** Value octets; 0.5 for a half octet. */
  readonly length: number;
  /** Which half of its octet. */
  readonly half?: "low" | "high";
  /** The value as a person understands it; a container holds a {@link DecodedPdu}. `{"hex": …}` where it cannot be read. */
  readonly value: Json | DecodedPdu;
}

/** A deviation of the message from its table. */
export interface DecodedFault {
  /** Clause that names it, as `TS 24.301 7.6.1`. */
  readonly clause: string;
  /** Of the IEI, or of the octet where the imperative part went wrong. */
  readonly offset: number;
  /** IEI octet as received, lower case hex; null where there is none. */
  readonly iei: string | null;
  readonly what: string;
}

/** What a receiver does with the message as a whole, as far as its state does not matter. */
export interface Disposition {
  readonly action: "accept" | "ignore" | "status" | "reject";
  /** EMM or ESM cause of the answer. */
  readonly cause?: number;
  readonly clause?: string;
}

/** The security header of a security protected message (TS 24.301 9.1). */
export interface ProtectedHeader {
  readonly headerType: number;
  /** Message authentication code, 8 hex digits. */
  readonly mac: string;
  readonly sequenceNumber: number;
  /** The message inside cannot be read as a plain one (header type 5: its container cannot). */
  readonly ciphered: boolean;
  /** With keys: whether the MAC is that of the keys. */
  readonly verified?: boolean;
  /** With keys: the NAS COUNT that the MAC was verified with. */
  readonly count?: number;
  /** Octets of a message that cannot be read. */
  readonly body?: string;
  /** Key stream with which the message was deciphered: it makes the same octets again, also of an edited message. */
  readonly keystream?: string;
}

/** The security header of SERVICE REQUEST (TS 24.301 8.2.25): what there is of it, where the message is cut off. */
export interface ServiceRequestHeader {
  readonly headerType: number;
  readonly ksi?: number;
  /** 5 bits. */
  readonly sequenceNumber?: number;
  /** 4 hex digits. */
  readonly shortMac?: string;
  /** With keys: whether the short MAC is that of the keys. */
  readonly verified?: boolean;
  readonly count?: number;
}

/** Octets that belong to no information element of `ies`: ignored ones, spare half octets that are not 0, what cannot be read. */
export interface UnreadOctets {
  /** From the start of the plain message. */
  readonly offset: number;
  /** One digit where it is half an octet. */
  readonly hex: string;
  readonly half?: "low" | "high";
}

/** A PDU, decoded. */
export interface DecodedPdu {
  /** The whole PDU, lower case. */
  readonly hex: string;
  /** null where neither the capture nor the PDU tells. */
  readonly direction: Direction | null;
  readonly protocol: "EMM" | "ESM" | null;
  /** As the specification spells it; null when it cannot be read. */
  readonly message: string | null;
  readonly messageType: number | null;
  readonly security: ProtectedHeader | ServiceRequestHeader | null;
  /** EPS bearer identity, ESM only. */
  readonly ebi?: number;
  /** Procedure transaction identity, ESM only. */
  readonly pti?: number;
  /** In the order met. */
  readonly ies: readonly DecodedIe[];
  /** The first 16 at most, in the order of their offsets. */
  readonly faults: readonly DecodedFault[];
  /** Faults beyond those. */
  readonly moreFaults?: number;
  readonly disposition: Disposition;
  /** What `ies` does not hold; absent where there is nothing. */
  readonly unread?: readonly UnreadOctets[];
}
