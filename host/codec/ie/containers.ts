// Containers: of NAS messages (TS 24.301 9.9.3.15, 9.9.3.51), of NBIFOM parameters (9.9.4.19, TS 24.161 6), of the bits of an NRI (TS
// 24.008 10.5.5.31), of user data (9.9.3.74).

import { Unreadable } from "../error.ts";
import { CodeTable } from "../names.ts";
import { repeated, structured, type ValueCodec } from "../value.ts";

/** A plain NAS message, in the form of a decoded PDU. */
export const nestedMessage: ValueCodec = {
  decode: (octets, { decodeNested }) => decodeNested(octets),
  encode: (value, path, { encodeNested }) => encodeNested(value, path),
};

const NBIFOM_PARAMETERS = new CodeTable(
  {
    1: "NBIFOM mode",
    2: "NBIFOM default access",
    3: "NBIFOM status",
    4: "NBIFOM routing rules",
    5: "NBIFOM IP flow mapping",
    6: "NBIFOM RAN rules handling",
    7: "NBIFOM access stratum status",
    8: "NBIFOM access usability indication",
  },
  "unknown",
);

export const nbifomContainer = repeated(
  "parameters",
  (reader) => ({ parameter: NBIFOM_PARAMETERS.decode(reader.number()), contents: reader.hex(reader.number()) }),
  (fields, writer) => {
    writer.number(fields.code("parameter", NBIFOM_PARAMETERS, 255)).block(fields.hex("contents"));
  },
);

const NRI_BITS = 6;

/** Ten bits, followed by six spare ones. */
export const networkResourceIdentifierContainer = structured(
  (reader) => {
    const bits = reader.number(2);
    const spare = bits & (2 ** NRI_BITS - 1);
    return { "NRI container value": bits >> NRI_BITS, ...(spare === 0 ? {} : { spare }) };
  },
  (fields, writer) => {
    writer.number((fields.number("NRI container value", 1023) << NRI_BITS) | fields.number("spare", 2 ** NRI_BITS - 1, 0), 2);
  },
);

const DATA_TYPES = new CodeTable(
  { 0: "Control plane user data", 1: "SMS", 2: "Location services message container" },
  "reserved",
);
const LOCATION = 2;
const DDX = new CodeTable({
  0: "No information available",
  1: "No further uplink or downlink data transmission expected",
  2: "Only a single downlink data transmission and no further uplink data transmission expected",
  3: "reserved",
});

/** Data type, release assistance, bearer, and the data. */
export const dataContainer = structured(
  (reader) => {
    const head = reader.number();
    const type = DATA_TYPES.decode(head >> 5);
    if (type.code > LOCATION) throw new Unreadable("reserved type of data");
    return {
      "data type": type,
      DDX: DDX.decode((head >> 3) & 3),
      "EPS bearer identity": head & 7,
      ...(type.code === LOCATION ? { "additional information": reader.hex(reader.number()) } : {}),
      data: reader.hex(),
    };
  },
  (fields, writer) => {
    const type = fields.code("data type", DATA_TYPES, LOCATION);
    writer.number((type << 5) | (fields.code("DDX", DDX, 3, 0) << 3) | fields.number("EPS bearer identity", 7, 0));
    if (type === LOCATION) writer.block(fields.hex("additional information"));
    writer.put(fields.hex("data"));
  },
);
