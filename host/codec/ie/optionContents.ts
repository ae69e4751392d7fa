// Contents of the units of the additional parameters list (TS 24.008 10.5.6.3), as fields of their unit.

import type { OptionContents } from "../../spec/configurationOptions.ts";
import { CodecError, Unreadable } from "../error.ts";
import type { Fields } from "../fields.ts";
import { CodeTable } from "../names.ts";
import type { OctetReader, OctetWriter } from "../octets.ts";
import type { JsonObject } from "../pdu.ts";
import { readItems, writeItems } from "../value.ts";
import { formatIPv4, formatIPv6, ipv4At, ipv6At } from "./addresses.ts";
import { readPlmn, writePlmn } from "./areas.ts";
import { digitOctets, digitsOf } from "./numbers.ts";
import { readServiceLevelParameter, writeServiceLevelParameter } from "./serviceLevel.ts";

/** Fields of the contents of a unit. */
export interface Contents {
  /** @throws {Unreadable} when the octets are no such contents */
  read(reader: OctetReader): JsonObject;
  write(fields: Fields, writer: OctetWriter): void;
}

/** One number under a name. */
const number = (name: string, octets: number): Contents => ({
  read: (reader) => ({ [name]: reader.number(octets) }),
  write: (fields, writer) => {
    writer.number(fields.number(name, 256 ** octets - 1), octets);
  },
});

/** One octet with code points. */
const octet = (name: string, table: CodeTable): Contents => ({
  read: (reader) => ({ [name]: table.decode(reader.number()) }),
  write: (fields, writer) => {
    writer.number(fields.code(name, table, 255));
  },
});

/** Addresses one behind the other. */
const addresses = (length: 4 | 16, ...names: readonly string[]): Contents => ({
  read: (reader) =>
    Object.fromEntries(names.map((name) => [name, length === 4 ? formatIPv4(reader.take(4)) : formatIPv6(reader.take(16))])),
  write: (fields, writer) => {
    for (const name of names) writer.put(length === 4 ? ipv4At(fields, name) : ipv6At(fields, name));
  },
});

const text: Contents = {
  read(reader) {
    const octets = reader.take(reader.left);
    const string = Buffer.from(octets).toString("utf8");
    if (!Buffer.from(string, "utf8").equals(octets)) throw new Unreadable("no UTF-8");
    return { text: string };
  },
  write: (fields, writer) => {
    writer.put(Buffer.from(fields.text("text"), "utf8"));
  },
};

const TIME_UNITS = new CodeTable({ 0: "unrestricted", 1: "minute", 2: "hour", 3: "day", 4: "week" }, "read as unrestricted");
const RATE = "maximum uplink rate";

/** Time unit, for APN rate control with AER, and the rate, which may be absent. */
function rateControl(rateOctets: number, hasReports: boolean): Contents {
  const mask = hasReports ? 0xf0 : 0xf8;
  return {
    read(reader) {
      const head = reader.number();
      return {
        ...(hasReports ? { AER: (head & 8) !== 0 } : {}),
        "uplink time unit": TIME_UNITS.decode(head & 7),
        ...(reader.left >= rateOctets ? { [RATE]: reader.number(rateOctets) } : {}),
        ...((head & mask) === 0 ? {} : { spare: head & mask }),
      };
    },
    write(fields, writer) {
      const reports = hasReports && fields.flag("AER") ? 8 : 0;
      writer.number((fields.number("spare", 255, 0) & mask) | reports | fields.code("uplink time unit", TIME_UNITS, 7));
      if (fields.has(RATE)) writer.number(fields.number(RATE, 256 ** rateOctets - 1), rateOctets);
    },
  };
}

/** Octets of an S-NSSAI value: SST, SD, mapped SST, mapped SD (TS 24.501 9.11.2.8). */
const NSSAI_PARTS: Readonly<Record<number, readonly (readonly [string, number])[]>> = {
  1: [["SST", 1]],
  2: [
    ["SST", 1],
    ["mapped HPLMN SST", 1],
  ],
  4: [
    ["SST", 1],
    ["SD", 3],
  ],
  5: [
    ["SST", 1],
    ["SD", 3],
    ["mapped HPLMN SST", 1],
  ],
  8: [
    ["SST", 1],
    ["SD", 3],
    ["mapped HPLMN SST", 1],
    ["mapped HPLMN SD", 3],
  ],
};

const nssai: Contents = {
  read(reader) {
    const parts = NSSAI_PARTS[reader.left - 3];
    if (parts === undefined) throw new Unreadable("no S-NSSAI has this length");
    const value = Object.fromEntries(parts.map(([name, octets]) => [name, octets === 1 ? reader.number() : reader.hex(octets)]));
    return { ...value, ...readPlmn(reader) };
  },
  write(fields, writer) {
    const names = new Set(["SST", "SD", "mapped HPLMN SST", "mapped HPLMN SD"].filter((name) => fields.has(name)));
    const parts = Object.values(NSSAI_PARTS).find(
      (list) => list.length === names.size && list.every(([name]) => names.has(name)),
    );
    if (parts === undefined) throw new CodecError(fields.path, `no S-NSSAI has only ${[...names].join(", ") || "nothing"}`);
    for (const [name, octets] of parts) writer.put(octets === 1 ? [fields.number(name, 255)] : fields.hex(name, octets));
    writePlmn(fields, writer);
  },
};

const AMBR_UNITS = new CodeTable(
  Object.fromEntries(
    ["kbps", "Mbps", "Gbps", "Tbps", "Pbps"].flatMap((unit, i) =>
      [1, 4, 16, 64, 256].map((size, j) => [5 * i + j + 1, `${size} ${unit}`]),
    ),
  ),
  "not used",
);
const AMBR_SIDES = ["downlink", "uplink"];

const sessionAmbr: Contents = {
  read: (reader) =>
    Object.fromEntries(
      AMBR_SIDES.flatMap((side) => [
        [`unit for Session-AMBR for ${side}`, AMBR_UNITS.decode(reader.number())],
        [`Session-AMBR for ${side}`, reader.number(2)],
      ]),
    ),
  write(fields, writer) {
    for (const side of AMBR_SIDES) {
      writer.number(fields.code(`unit for Session-AMBR for ${side}`, AMBR_UNITS, 255));
      writer.number(fields.number(`Session-AMBR for ${side}`, 0xffff), 2);
    }
  },
};

const ipv6Prefix: Contents = {
  read: (reader) => ({ prefix: formatIPv6(reader.take(16)), "prefix length": reader.number() }),
  write: (fields, writer) => {
    writer.put(ipv6At(fields, "prefix")).number(fields.number("prefix length", 255));
  },
};

const msisdn: Contents = {
  read: (reader) => ({ number: digitsOf(reader.take(reader.left)) }),
  write: (fields, writer) => {
    writer.put(digitOctets(fields.json("number"), fields.at("number")));
  },
};

const DNS_SECURITY = ["TLS", "DTLS"];
const dnsSecurity: Contents = {
  read(reader) {
    const bits = reader.number();
    const spare = bits >> DNS_SECURITY.length;
    const flags = Object.fromEntries(DNS_SECURITY.map((name, bit) => [name, ((bits >> bit) & 1) === 1]));
    return { ...flags, ...(spare === 0 ? {} : { spare }) };
  },
  write(fields, writer) {
    const bits = DNS_SECURITY.reduce((sum, name, bit) => sum | (fields.flag(name) ? 1 << bit : 0), 0);
    writer.number((fields.number("spare", 63, 0) << DNS_SECURITY.length) | bits);
  },
};

const serviceLevel: Contents = {
  read: (reader) => ({ parameters: readItems(reader, readServiceLevelParameter) }),
  write: (fields, writer) => writeItems(fields.list("parameters"), fields.at("parameters"), writeServiceLevelParameter, writer),
};

const none: Contents = { read: () => ({}), write: () => undefined };

/** How to read and write each kind of contents; "opaque": octets only. */
export const OPTION_CONTENTS: Readonly<Record<Exclude<OptionContents, "opaque">, Contents>> = {
  empty: none,
  ipv4: addresses(4, "address"),
  ipv6: addresses(16, "address"),
  "ipv6 prefix": ipv6Prefix,
  mtu: number("MTU", 2),
  octet: number("value", 1),
  seconds: number("seconds", 2),
  text,
  number: msisdn,
  "bearer control mode": octet("bearer control mode", new CodeTable({ 1: "MS only", 2: "MS/NW" }, "reserved")),
  "nbifom mode": octet("NBIFOM mode", new CodeTable({ 0: "UE-initiated", 1: "network-initiated" }, "ignored")),
  "ps data off status": octet("3GPP PS data off UE status", new CodeTable({ 1: "deactivated", 2: "activated" }, "reserved")),
  "apn rate control": rateControl(3, true),
  "exception rate control": rateControl(2, false),
  "s-nssai": nssai,
  "session ambr": sessionAmbr,
  "ipv4 range": addresses(4, "lowest address", "highest address"),
  "ipv6 range": addresses(16, "lowest address", "highest address"),
  "dns security protocols": dnsSecurity,
  "service-level-aa": serviceLevel,
};
