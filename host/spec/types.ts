// The words in which the spec description is written. Everything in host/spec/ is data of these types; host/gen/ turns it into
// the core's tables and the host's names. Nothing here knows how.

/** Which side sends a message (TS 24.301 8.1). `both`: the same message, with the same content, in either direction. */
export type Direction = "downlink" | "uplink" | "both";

/** Formats of an information element (TS 24.007 11.2.1.1). */
export type Format = "V" | "LV" | "LV-E" | "T" | "TV" | "TLV" | "TLV-E";

/** Presence requirement: mandatory, conditional, optional (TS 24.301 8.1). */
export type Presence = "M" | "C" | "O";

/** One row of a message content table (TS 24.301 clause 8). */
export interface IeRow {
  /** Name of the information element as the message table spells it. */
  readonly name: string;
  /** Information element type: a key of the IE list (`eps_mobile_identity` …). */
  readonly type: string;
  /** IEI as printed: "50", or "B-" for a half-octet IEI; absent in the imperative part. */
  readonly iei?: string;
  readonly presence: Presence;
  readonly format: Format;
  /** Least and greatest length of the value in octets, IEI and length octets excluded; 0.5 = half octet; null = no bound. */
  readonly min: number;
  readonly max: number | null;
  /** First release that has the row; 15 means Release 15 or earlier. */
  readonly release: number;
  /** Condition under which a conditional IE is present. */
  readonly condition?: string;
  /** Rule of clause 8 for the sender of an optional IE, in own words. */
  readonly inclusion?: string;
}

/** One message (TS 24.301 clause 8), without the header octets. */
export interface Message {
  readonly name: string;
  readonly clause: string;
  readonly protocol: "EMM" | "ESM";
  /** Message type octet (TS 24.301 9.8); null for messages that have none (SERVICE REQUEST …). */
  readonly type: number | null;
  readonly direction: Direction;
  /** Rows in the order of the message table: imperative part first. Header octets and spare half octets are rows of type `spare_half_octet` only where they occupy a nibble. */
  readonly rows: readonly IeRow[];
}

/**
 * A field of an information element. `octet` counts from the first value octet, bit 8 is the highest, several octets are big endian.
 * Fields named `spare` are sent as 0 and ignored when received.
 */
export interface Field {
  readonly name: string;
  /** A number, "2-4", "2-n" where the place is fixed; words where it follows from other fields. */
  readonly octet: string | number;
  /** "4", "7-5", "all" where the place is fixed; words where it is not. */
  readonly bits: string;
  /** Meaning of code points; a key is a decimal number or a range "a-b". */
  readonly values?: Readonly<Record<string, string>>;
  /** Reading of every code point not in `values`. */
  readonly other?: string;
  /** What the field says where it has no code points. */
  readonly meaning?: string;
  /** Variant of the IE that has the field. */
  readonly only?: string;
  /** Condition under which the field is there. */
  readonly condition?: string;
  /** Direction in which the field has this meaning; both where absent. */
  readonly direction?: "downlink" | "uplink";
  /** The value may end before the field. */
  readonly isOptional?: boolean;
  /** First release that has the field, where it is later than Release 17: spare before. */
  readonly release?: number;
}

/** An information element type (TS 24.301 clause 9.9). */
export interface IeType {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Where the coding is defined, if not in TS 24.301: "24.008 10.5.6.5". */
  readonly definedIn?: string;
  /** TS 24.007 type: 1, 2, 3, 4, 6; or "header" / "spare". */
  readonly kind: "1" | "2" | "3" | "4" | "6" | "header" | "spare" | "non-standard";
  readonly min: number;
  readonly max: number | null;
  readonly fields: readonly Field[];
  /** First release that has the type, where it is later than Release 17. */
  readonly release?: number;
  /**
   * Conditions besides `min` that make the value syntactically incorrect (7.5.1, 7.7.1), in own words; "(choice)" where the standard
   * leaves it open. Empty: every value of sufficient length is acceptable.
   */
  readonly syntaxErrors: readonly string[];
  /** What a receiver has to tolerate besides spare bits that are set and octets beyond `max`, which every type has to. */
  readonly lenient: readonly string[];
  /** Further rules of the coding, in own words. */
  readonly rules: readonly string[];
}

/** One timer (TS 24.301 10.2, 10.3). */
export interface TimerSpec {
  readonly name: string;
  readonly protocol: "EMM" | "ESM";
  readonly side: "UE" | "network";
  /** Default value in seconds; null: given by the network or drawn from a range. */
  readonly seconds: number | null;
  /** Default in WB-S1 mode for a UE in CE mode, in seconds (4.8). */
  readonly ceModeSeconds?: number;
  /** In NB-S1 mode 240 s (EMM) or 180 s (ESM) are added (4.7). */
  readonly nbS1: boolean;
  /** Retransmissions on expiry; null: the timer drives none. */
  readonly retransmissions: number | null;
  /** EMM or ESM states in which it may run. */
  readonly states: readonly string[];
  readonly start: readonly string[];
  readonly stop: readonly string[];
  readonly expiry: string;
  readonly note?: string;
}

/** One attempt counter of the UE. */
export interface CounterSpec {
  readonly name: string;
  readonly clause: string;
  readonly limit: number;
}
