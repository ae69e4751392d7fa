// PDUs as tshark, the dissector of Wireshark, sees them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { captureWriter } from "../../host/capture/write.ts";
import type { Element, Reading, Sample } from "./reading.ts";

/** A field in the packet description (PDML). */
interface Field {
  /** Filter name; empty: a mere heading. */
  readonly name: string;
  readonly show: string;
  /** What the value means, as tshark tells it. */
  readonly text: string;
  /** Octets, from the start of the PDU. */
  readonly at: number;
  readonly size: number;
  /** Of the bits that it has of its octet, if it tells: `.... 0111`. */
  readonly bits: string;
  readonly inside: Field[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#x27": "'" };
const unescaped = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const ATTRIBUTE = /(\w+)="([^"]*)"/g;

/** Fields of digits whose number hides leading zeros: the digits stand in parentheses behind the name. */
const DIGITS = /^e212\..*mnc$/;

/** Value of a field as text. */
function shownOf(name: string, show: string, showname: string): string {
  if (DIGITS.test(name)) return /\((\d+)\)$/.exec(showname)?.[1] ?? show;
  return show;
}

/** The fields of each packet below the dissector of NAS, and what lies beside it. */
function packetsOf(pdml: string): { nas: Field | undefined; isMalformed: boolean }[] {
  const packets: { nas: Field | undefined; isMalformed: boolean }[] = [];
  let open: Field[] = [];
  let start = 0;
  for (const line of pdml.split("\n")) {
    const tag = line.trimStart();
    if (tag.startsWith("<packet")) {
      packets.push({ nas: undefined, isMalformed: false });
      open = [];
    } else if (tag.startsWith("</field") || tag.startsWith("</proto")) open.pop();
    else if (tag.startsWith("<field") || tag.startsWith("<proto")) {
      const attributes = new Map([...tag.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, unescaped(value!)]));
      const get = (key: string): string => attributes.get(key) ?? "";
      const packet = packets.at(-1)!;
      const isNas = get("name") === "nas-eps" && open.length === 0;
      if (isNas) start = Number(get("pos"));
      if (get("name") === "_ws.malformed") packet.isMalformed = true;
      const field: Field = {
        name: get("name"),
        show: shownOf(get("name"), get("show"), get("showname")),
        text: get("showname").replace(/^[^:]*: /, ""),
        at: Number(get("pos")) - start,
        size: Number(get("size")),
        bits: /^([.01 ]+) = /.exec(get("showname"))?.[1]?.replaceAll(" ", "") ?? "",
        inside: [],
      };
      open.at(-1)?.inside.push(field);
      if (isNas) packet.nas = field;
      if (!tag.endsWith("/>")) open.push(field);
    }
  }
  return packets;
}

/** Fields that stand around others, without being an information element. */
const AROUND = /^nas_eps\.emm\.detach_req_[du]l$/;
const HEADER: Readonly<Record<string, string>> = {
  "nas_eps.security_header_type": "security header type",
  "nas_eps.msg_auth_code": "MAC",
  "nas_eps.seq_no": "sequence number",
  "nas_eps.bearer_id": "EPS bearer identity",
  "nas_eps.esm.proc_trans_id": "PTI",
};
const NO_ELEMENT = /^(gsm_a\.L3_protocol_discriminator|nas_eps\.spare_bits|nas_eps\.emm\.spare_half_octet|_ws\..*)$/;
const TYPE = /^nas_eps\.nas_msg_(emm|esm)_type$/;
const IEI = /\.elem_id$/;
/** Security header types of SERVICE REQUEST (TS 24.301 9.3.1). */
const SERVICE_REQUEST_TYPE = 12;

/** Values of all fields below, by filter name; with ` text` behind it what they mean. */
function valuesOf(fields: readonly Field[], found = new Map<string, string[]>()): Map<string, string[]> {
  const add = (name: string, value: string): void => void found.set(name, [...(found.get(name) ?? []), value]);
  for (const { name, show, text, inside } of fields) {
    if (name !== "") add(name, show);
    if (name !== "") add(`${name} text`, text);
    valuesOf(inside, found);
  }
  return found;
}

/** What tshark calls a field, without the value that it may tell along with it. */
const nameOf = ({ name, show }: Field): string => name || show.replace(/ (-|\(|MCC).*/, "");

/** A field with identifier and length in front of its value. */
function elementOf(field: Field): Element {
  const [first, second] = field.inside;
  const hasIei = first !== undefined && IEI.test(first.name);
  const values = valuesOf(field.inside);
  if (hasIei && first.bits !== "")
    return { iei: `${Number(first.show).toString(16)}-`, offset: field.at * 2 + 1, length: 1, values, name: nameOf(field) };
  const length = hasIei ? second : first;
  const head = (hasIei ? 1 : 0) + (length?.name === "gsm_a.len" ? length.size : 0);
  const iei = hasIei ? Number(first.show).toString(16).padStart(2, "0") : null;
  return { iei, offset: (field.at + head) * 2, length: (field.size - head) * 2, values, name: nameOf(field) };
}

/** Fields of the imperative part that stand without a heading: each half octet is one information element. */
function bareElements(fields: readonly Field[]): Element[] {
  const found = new Map<number, { length: number; fields: Field[] }>();
  for (const field of fields) {
    const isLow = field.bits.startsWith("....");
    const offset = field.at * 2 + Number(isLow);
    const known = found.get(offset) ?? { length: field.bits === "" ? field.size * 2 : 1, fields: [] };
    known.fields.push(field);
    found.set(offset, known);
  }
  return [...found].map(([offset, { length, fields: its }]) => {
    const name = its.map(nameOf).join(", ");
    return { iei: null, offset, length, values: valuesOf(its), name };
  });
}

function readingOf({ nas, isMalformed }: { nas: Field | undefined; isMalformed: boolean }): Reading {
  assert.ok(nas !== undefined, "tshark does not see NAS");
  const header = new Map<string, string[]>();
  const plain = nas.inside.flatMap((field) => (AROUND.test(field.name) ? field.inside : [field]));
  const last = plain.findLast(({ size }) => size > 0);
  const fault = isMalformed ? { fault: `malformed at ${last === undefined ? "its start" : nameOf(last)}` } : {};
  const isProtected = plain.some(({ name }) => name === "nas_eps.msg_auth_code");
  for (const { name, show } of plain) {
    const key = HEADER[name];
    if (key !== undefined && !header.has(key)) header.set(key, [show.replace(/^0x/, "")]);
    if (isProtected && name === "nas_eps.seq_no") break;
  }
  if (isProtected) {
    const isCiphered = plain.some(({ name }) => name === "nas_eps.ciphered_msg");
    return { message: isCiphered ? "ciphered" : "protected", header, elements: [], ...fault };
  }
  const isServiceRequest = Number(header.get("security header type")?.[0]) === SERVICE_REQUEST_TYPE;
  if (!header.has("EPS bearer identity")) header.clear();
  const type = plain.find(({ name }) => TYPE.test(name));
  const isRemark = ({ inside }: Field): boolean => inside.length > 0 && inside.every(({ name }) => name.startsWith("_ws."));
  const known = plain.filter((field) => !isRemark(field));
  const rest = known.filter(({ name, size }) => size > 0 && !(name in HEADER) && !NO_ELEMENT.test(name) && !TYPE.test(name));
  const headed = rest.filter(({ name }) => name === "").map(elementOf);
  const elements = [...headed, ...bareElements(rest.filter(({ name }) => name !== ""))].sort((a, b) => a.offset - b.offset);
  const message = isServiceRequest
    ? "SERVICE REQUEST"
    : type === undefined
      ? null
      : `${type.name.includes("emm") ? 7 : 2} ${type.show.replace("0x", "")}`;
  return { message, header, elements: message === null ? [] : elements, ...fault };
}

/** Whether tshark is on this machine, and which one. */
export const tsharkVersion = /^TShark \(Wireshark\) (\d+\.\d+)/.exec(
  spawnSync("tshark", ["--version"], { encoding: "utf8" }).stdout ?? "",
)?.[1];

/** What tshark makes of PDUs, without the settings of whoever runs it. */
export function tshark(samples: readonly Sample[]): readonly Reading[] {
  const folder = mkdtempSync(join(tmpdir(), "uenas-tshark-"));
  try {
    const file = join(folder, "pdus.pcap");
    const writer = captureWriter({ format: "pcap", encapsulation: "gsmtap" });
    const octetsOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
    const packets = samples.map(({ hex, direction }, seconds) => writer.packet({ octets: octetsOf(hex), direction, seconds }));
    writeFileSync(file, Buffer.concat([writer.start(), ...packets]));
    const { stdout, status, stderr } = spawnSync("tshark", ["-n", "-r", file, "-T", "pdml"], {
      encoding: "utf8",
      maxBuffer: 1 << 29,
      env: { ...process.env, WIRESHARK_CONFIG_DIR: folder },
    });
    assert.equal(status, 0, stderr);
    return packetsOf(stdout).map(readingOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
