// What an AKA algorithm set gives, whichever it is: the functions f1 … f5* of TS 33.102 6.3.

/** Answer of f2, f3, f4 and f5 to one RAND. */
export interface AkaOutput {
  /** 4 to 16 octets. */
  readonly res: Uint8Array;
  /** 16 octets. */
  readonly ck: Uint8Array;
  /** 16 octets. */
  readonly ik: Uint8Array;
  /** 6 octets, to be added to SQN. */
  readonly ak: Uint8Array;
}

/** One subscriber's functions: the keys are inside. RAND has 16 octets, SQN 6, AMF 2. */
export interface AkaFunctions {
  /** MAC-A, 8 octets. */
  f1(rand: Uint8Array, sqn: Uint8Array, amf: Uint8Array): Uint8Array;
  /** MAC-S, 8 octets. */
  f1Star(rand: Uint8Array, sqn: Uint8Array, amf: Uint8Array): Uint8Array;
  f2345(rand: Uint8Array): AkaOutput;
  /** AK for resynchronisation, 6 octets. */
  f5Star(rand: Uint8Array): Uint8Array;
}

/** a XOR b over the length of `a`. */
export const xorOctets = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((octet, i) => octet ^ b[i]!);
