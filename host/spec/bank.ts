// The decode bank: what the walker found in one message. Numbers are little endian; offsets count from the start of the plain message.

/** One number of a record with a fixed place. */
export interface PlacedField {
  readonly name: string;
  /** Octets it takes. */
  readonly size: 1 | 2 | 8;
  readonly doc: string;
  /** Name of the id list the number belongs to, if any. */
  readonly ids?: string;
}

export interface BankSpec {
  /** The scalars from the start of the bank on, without gaps. */
  readonly fields: readonly PlacedField[];
  /** Spans that follow, four octets a row of the message: u16 offset of the first value octet, u16 value octets (0 for a half octet). */
  readonly spansMax: number;
  /** The record of a fault; so many of them follow. */
  readonly fault: readonly PlacedField[];
  readonly faultsMax: number;
  /** Octets of the whole bank; what is behind the faults is the walker's own. */
  readonly size: number;
}

const f = (name: string, size: PlacedField["size"], doc: string, ids?: string): PlacedField =>
  ids === undefined ? { name, size, doc } : { name, size, doc, ids };

export const BANK: BankSpec = {
  fields: [
    f("message", 2, "message id; 0: it cannot be told", "Message"),
    f("protocol", 1, "protocol discriminator as received"),
    f("securityHeaderType", 1, "security header type as received", "SecurityHeaderType"),
    f("ebi", 1, "EPS bearer identity of an ESM message"),
    f("pti", 1, "procedure transaction identity of an ESM message"),
    f("messageType", 1, "message type octet as received"),
    f("faultCount", 1, "fault records that follow the spans"),
    f("present", 8, "bit i: row i of the message has a span"),
    f("action", 1, "what a receiver does with the message", "DispositionAction"),
    f("cause", 1, "the cause value of the answer, or 0"),
    f("clause", 2, "the rule behind it, or 0", "Clause"),
    f("faultsTotal", 2, "all faults met, also those that are not kept"),
    f("base", 2, "offset of the plain message in the receive region"),
  ],
  spansMax: 56,
  fault: [
    f("kind", 2, "what is wrong", "Fault"),
    f("offset", 2, "of the IEI octet, or of the octet where the imperative part went wrong"),
    f("iei", 1, "IEI octet as received; 0 where the fault has none"),
    f("row", 1, "row of the message, or 255"),
    f("length", 2, "octets of the information element that were passed over, IEI and length included; 0: unknown"),
  ],
  // LIMIT: 16 deviations are more than anyone reads of one message; all are counted.
  faultsMax: 16,
  size: 384,
};

/** A row number that is none. */
export const NO_ROW = 255;

/** Fields with their offsets. */
export function placed(fields: readonly PlacedField[]): readonly (PlacedField & { readonly at: number })[] {
  let next = 0;
  return fields.map((field) => {
    next += field.size;
    return { ...field, at: next - field.size };
  });
}

/** Octets of a record of these fields. */
export function sizeOf(fields: readonly PlacedField[]): number {
  return fields.reduce((sum, { size }) => sum + size, 0);
}
