// Layout of a decode bank.
// Made from host/spec by `npm run generate`. Do not edit.


/** Where the scalars stand */
export const BANK = {
  /** message id; 0: it cannot be told */
  message: 0,
  /** protocol discriminator as received */
  protocol: 2,
  /** security header type as received */
  securityHeaderType: 3,
  /** EPS bearer identity of an ESM message */
  ebi: 4,
  /** procedure transaction identity of an ESM message */
  pti: 5,
  /** message type octet as received */
  messageType: 6,
  /** fault records that follow the spans */
  faultCount: 7,
  /** bit i: row i of the message has a span */
  present: 8,
  /** what a receiver does with the message */
  action: 16,
  /** the cause value of the answer, or 0 */
  cause: 17,
  /** the rule behind it, or 0 */
  clause: 18,
  /** all faults met, also those that are not kept */
  faultsTotal: 20,
  /** offset of the plain message in the receive region */
  base: 22,
} as const;

/** Where the parts of a fault record stand */
export const FAULT = {
  /** what is wrong */
  kind: 0,
  /** of the IEI octet, or of the octet where the imperative part went wrong */
  offset: 2,
  /** IEI octet as received; 0 where the fault has none */
  iei: 4,
  /** row of the message, or 255 */
  row: 5,
  /** octets of the information element that were passed over, IEI and length included; 0: unknown */
  length: 6,
} as const;

/** Place of the spans: u16 offset, u16 length, a row each */
export const SPANS = 24;
/** Most rows of a message */
export const SPANS_MAX = 56;
/** Place of the fault records */
export const FAULTS = 248;
/** Octets of a fault record */
export const FAULT_SIZE = 8;
/** Faults that are kept; all are counted */
export const FAULTS_MAX = 16;
/** Octets of a bank */
export const BANK_SIZE = 384;
/** The row of a fault that has none */
export const NO_ROW = 255;
