// Layout of a decode bank.
// Made from host/spec by `npm run generate`. Do not edit.


/** Scalars of a bank; spans and faults follow them. Offsets count from the start of the plain message */
@unmanaged
export class Bank {
  /** message id; 0: it cannot be told */
  message: u16;
  /** protocol discriminator as received */
  protocol: u8;
  /** security header type as received */
  securityHeaderType: u8;
  /** EPS bearer identity of an ESM message */
  ebi: u8;
  /** procedure transaction identity of an ESM message */
  pti: u8;
  /** message type octet as received */
  messageType: u8;
  /** fault records that follow the spans */
  faultCount: u8;
  /** bit i: row i of the message has a span */
  present: u64;
  /** what a receiver does with the message */
  action: u8;
  /** the cause value of the answer, or 0 */
  cause: u8;
  /** the rule behind it, or 0 */
  clause: u16;
  /** all faults met, also those that are not kept */
  faultsTotal: u16;
  /** offset of the plain message in the receive region */
  base: u16;
}

/** One deviation that the walker met */
@unmanaged
export class FaultRecord {
  /** what is wrong */
  kind: u16;
  /** of the IEI octet, or of the octet where the imperative part went wrong */
  offset: u16;
  /** IEI octet as received; 0 where the fault has none */
  iei: u8;
  /** row of the message, or 255 */
  row: u8;
  /** octets of the information element that were passed over, IEI and length included; 0: unknown */
  length: u16;
}

/** Place of the spans: u16 offset, u16 length, a row each */
export const SPANS: usize = 24;
/** Most rows of a message */
export const SPANS_MAX: u32 = 56;
/** Place of the fault records */
export const FAULTS: usize = 248;
/** Octets of a fault record */
export const FAULT_SIZE: usize = 8;
/** Faults that are kept; all are counted */
export const FAULTS_MAX: u32 = 16;
/** Octets of a bank */
export const BANK_SIZE: usize = 384;
/** The row of a fault that has none */
export const NO_ROW: u32 = 255;
