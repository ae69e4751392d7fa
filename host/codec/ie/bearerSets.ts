// Sets of EPS bearer identities, a bit each: EPS bearer context status (TS 24.301 9.9.2.1), header compression configuration status
// (9.9.4.27), paging restriction (9.9.3.66).

import { CodecError } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable, checkNumber } from "../names.ts";
import type { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { structured } from "../value.ts";

const EBI_MAX = 15;
/** Bit of EBI(0), which is spare. */
const SPARE = 0x0100;

/** Bit of an EPS bearer identity in the two octets: EBI(7) … EBI(1) in the first, EBI(15) … EBI(8) in the second. */
const bitOf = (ebi: number): number => (ebi < 8 ? 0x0100 << ebi : 1 << (ebi - 8));

function readSet(reader: OctetReader, name: string): JsonObject {
  const bits = reader.number(2);
  const set = Array.from({ length: EBI_MAX }, (_, i) => i + 1).filter((ebi) => (bits & bitOf(ebi)) !== 0);
  return { [name]: set, ...((bits & SPARE) === 0 ? {} : { "EBI(0)": 1 }) };
}

function writeSet(fields: Fields, name: string, writer: OctetWriter): void {
  const spare = fields.number("EBI(0)", 1, 0) === 0 ? 0 : SPARE;
  const bits = fields.list(name).reduce<number>((set, item, i) => {
    const place = `${fields.at(name)}[${i}]`;
    const ebi = checkNumber(item, place, EBI_MAX);
    if (ebi === 0) throw new CodecError(place, "an EPS bearer identity from 1 to 15 is wanted, not 0");
    return set | bitOf(ebi);
  }, spare);
  writer.number(bits, 2);
}

/** Two octets; `name` is what a bit of 1 says. */
const bearerSet = (name: string) =>
  structured(
    (reader) => readSet(reader, name),
    (fields, writer) => writeSet(fields, name, writer),
  );

export const epsBearerContextStatus = bearerSet("not BEARER CONTEXT-INACTIVE");
export const headerCompressionConfigurationStatus = bearerSet("header compression configuration not used");

const RESTRICTIONS = new CodeTable(
  {
    1: "all paging is restricted",
    2: "all paging is restricted except voice",
    3: "all paging is restricted except for specified PDN connection(s)",
    4: "all paging is restricted except voice and specified PDN connection(s)",
  },
  "reserved",
);
const NOT_RESTRICTED = "paging not restricted";

/** Type, and for types 3 and 4 the bearers of the PDN connections that are paged. */
export const pagingRestriction = structured(
  (reader) => {
    const octet = reader.number();
    return {
      "paging restriction type": RESTRICTIONS.decode(octet & 15),
      ...(octet >> 4 === 0 ? {} : { spare: octet >> 4 }),
      ...(reader.left >= 2 ? readSet(reader, NOT_RESTRICTED) : {}),
    };
  },
  (fields, writer) => {
    writer.number((fields.number("spare", 15, 0) << 4) | fields.code("paging restriction type", RESTRICTIONS, 15));
    if (fields.has(NOT_RESTRICTED)) writeSet(fields, NOT_RESTRICTED, writer);
  },
);
