// The tree of a decoded PDU, for people: octets beside fields, names and clauses as the specification spells them, what is wrong, and what
// a receiver does about it.

import { SECURITY_HEADER_TYPE_TEXTS, SecurityHeaderType } from "../generated/abi.ts";
import type { MessageRow, MessageTable } from "../generated/messages.ts";
import { EMM_CAUSE_NAMES, ESM_CAUSE_NAMES, IE_TYPE_NAMES, type IeTypeId } from "../generated/names.ts";
import { fromHex } from "../ue/hex.ts";
import type { DecodedFault, DecodedIe, DecodedPdu, Disposition, Json, ProtectedHeader, UnreadOctets } from "./pdu.ts";
import { goes, halfOf, headerLength, headOf, messagesNamed } from "./rows.ts";
import { addKeystream, SECURITY_HEADER } from "./security.ts";
import { type Block, layOut, type TextLine } from "./tree/layout.ts";
import { ansi, type Colour, type Paint, plain } from "./tree/paint.ts";
import { linesOf } from "./tree/value.ts";

/** How a tree is written. */
export interface TreeOptions {
  /** With ANSI colours; without where absent. The caller knows whether there is a terminal and what NO_COLOR says. */
  readonly colour?: boolean;
  /** Columns, 80 at least; 110 where absent. */
  readonly width?: number;
}

const WIDTH = 110;
const WIDTH_MIN = 80;

/**
 * A decoded PDU as text, several lines, each ended by a line feed: its headers, each information element with its octets, offset and
 * clause, what a receiver ignores and why, and what it does with the message.
 * @param pdu what `NasCodec.decode` gives
 */
export function formatPdu(pdu: DecodedPdu, { colour = false, width = WIDTH }: TreeOptions = {}): string {
  const tree = new Tree(Math.max(width, WIDTH_MIN), colour ? ansi : plain);
  tree.pdu(pdu, "");
  return `${tree.lines.join("\n")}\n`;
}

const hexOctet = (octet: number): string => octet.toString(16).padStart(2, "0");
const hexOctets = (octets: Uint8Array): string[] => Array.from(octets, hexOctet);
const line = (label: string, text: string, clause = "", colour?: Colour): TextLine => ({
  indent: 0,
  label,
  text,
  ...(clause === "" ? {} : { clause }),
  ...(colour === undefined ? {} : { colour }),
});

/** The table of the message that a PDU is. */
function tableOf({ message, direction }: DecodedPdu): MessageTable | undefined {
  if (message === null) return undefined;
  const named = messagesNamed(message);
  return (direction === null ? named[0] : named.find(({ table }) => goes(table, direction)))?.table;
}

const isProtected = (security: DecodedPdu["security"]): security is ProtectedHeader => security !== null && "mac" in security;
const isPdu = (value: DecodedIe["value"]): value is DecodedPdu =>
  typeof value === "object" && value !== null && "ies" in value && "disposition" in value;

/** Octets of the message inside, deciphered where the PDU tells how. */
function innerOctets({ hex, security, ies }: DecodedPdu): Uint8Array {
  const octets = fromHex(hex);
  if (!isProtected(security)) return octets;
  const inner = octets.subarray(SECURITY_HEADER);
  if (security.keystream === undefined) return inner;
  const isPart = security.headerType === SecurityHeaderType.PartiallyCiphered;
  const at = isPart ? (ies.find(({ name }) => name.endsWith("message container"))?.offset ?? 0) : 0;
  return addKeystream(inner, at, fromHex(security.keystream));
}

class Tree {
  readonly lines: string[] = [];
  readonly #width: number;
  readonly #paint: Paint;

  constructor(width: number, paint: Paint) {
    this.#width = width;
    this.#paint = paint;
  }

  /** One PDU. `margin` stands before each line. */
  pdu(pdu: DecodedPdu, margin: string): void {
    const { security } = pdu;
    const table = tableOf(pdu);
    this.#title(pdu, table, margin);
    if (isProtected(security)) this.#securityHeader(pdu, security, margin);
    const octets = innerOctets(pdu);
    if (table === undefined) this.#unreadable(pdu, octets, margin);
    else this.#message(pdu, table, octets, margin);
    for (const text of this.#verdicts(pdu)) this.#block({ octets: [], head: 0, lines: [text] }, margin);
  }

  #block(block: Block, margin: string): void {
    this.lines.push(...layOut(block, margin, this.#width, this.#paint));
  }

  #title(pdu: DecodedPdu, table: MessageTable | undefined, margin: string): void {
    const octets = pdu.hex.length / 2;
    const notes = [
      pdu.direction ?? "direction unknown",
      ...(pdu.protocol === null ? [] : [pdu.protocol]),
      ...(pdu.ebi === undefined ? [] : [`EBI ${pdu.ebi}, PTI ${pdu.pti}`]),
      `${octets} octet${octets === 1 ? "" : "s"}`,
      ...(table === undefined ? [] : [`TS 24.301 ${table.clause}`]),
    ].join(" · ");
    const name = pdu.message ?? (isProtected(pdu.security) ? "SECURITY PROTECTED NAS MESSAGE" : "unreadable PDU");
    const pad = " ".repeat(Math.max(this.#width - margin.length - name.length - notes.length, 2));
    this.lines.push(`${margin}${this.#paint(name, "bold")}${pad}${this.#paint(notes, "dim")}`);
  }

  #securityHeader({ hex }: DecodedPdu, security: ProtectedHeader, margin: string): void {
    const octets = hexOctets(fromHex(hex));
    const { headerType, sequenceNumber, verified, count, ciphered, body } = security;
    const type = `${SECURITY_HEADER_TYPE_TEXTS.get(headerType)} (${headerType})`;
    this.#block(
      { offset: 0, octets: octets.slice(0, 1), head: 0, lines: [line("Security header type", type, "TS 24.301 9.3.1")] },
      margin,
    );
    this.#block({ offset: 1, octets: octets.slice(1, 5), head: 0, lines: [macLine(security.mac, verified, count)] }, margin);
    const number = line("Sequence number", String(sequenceNumber), "TS 24.301 9.6");
    this.#block({ offset: 5, octets: octets.slice(5, SECURITY_HEADER), head: 0, lines: [number] }, margin);
    if (body === undefined) {
      const how = security.keystream !== undefined ? "deciphered" : ciphered ? "its container is ciphered" : "not ciphered";
      this.#block(
        {
          octets: [],
          head: 0,
          lines: [line("NAS message", `${how}; offsets from here on count from its start`, "TS 24.301 9.7")],
        },
        margin,
      );
      return;
    }
    const text = line("NAS message", `ciphered, ${body.length / 2} octets`, "TS 24.301 9.7");
    this.#block({ offset: SECURITY_HEADER, octets: octets.slice(SECURITY_HEADER), head: 0, lines: [text] }, margin);
  }

  #unreadable({ security, faults }: DecodedPdu, octets: Uint8Array, margin: string): void {
    const isShown = isProtected(security) && security.body !== undefined;
    if (isShown && faults.length === 0) return;
    const lines = faults.map(faultLine);
    this.#block({ ...(isShown ? {} : { offset: 0 }), octets: isShown ? [] : hexOctets(octets), head: 0, lines }, margin);
  }

  #message(pdu: DecodedPdu, table: MessageTable, octets: Uint8Array, margin: string): void {
    this.#block(headerBlock(pdu, table, octets), margin);
    const told = new Set<DecodedFault>();
    const parts = [...pdu.ies, ...(pdu.unread ?? [])].sort((a, b) => a.offset - b.offset);
    for (const part of parts) {
      if ("name" in part) this.#ie(part, table, octets, margin);
      else this.#unread(part, pdu.faults, told, margin);
    }
    const rest = pdu.faults.filter((fault) => !told.has(fault));
    if (rest.length > 0) this.#block({ octets: [], head: 0, lines: rest.map(faultLine) }, margin);
  }

  #ie(ie: DecodedIe, table: MessageTable, octets: Uint8Array, margin: string): void {
    const row = table.rows.find(({ name }) => name === ie.name)!;
    const head = headOf(row);
    const end = ie.offset + Math.ceil(ie.length);
    const shown =
      halfOf(row) === undefined || row.iei !== null ? hexOctets(octets.subarray(ie.offset - head, end)) : [halfText(octets, ie)];
    const lines = valueLines(ie, row);
    const start = ie.offset - head;
    const isMessage = isPdu(ie.value);
    this.#block({ offset: start, octets: isMessage ? shown.slice(0, head) : shown, head, lines }, margin);
    if (isPdu(ie.value)) this.pdu(ie.value, `${margin}  ${this.#paint("│", "dim")} `);
  }

  #unread({ offset, hex, half }: UnreadOctets, faults: readonly DecodedFault[], told: Set<DecodedFault>, margin: string): void {
    const here = faults.filter((fault) => fault.offset === offset && !told.has(fault));
    for (const fault of here) told.add(fault);
    const octets = half === undefined ? hexOctets(fromHex(hex)) : [half === "low" ? `.${hex}` : `${hex}.`];
    const lines =
      here.length > 0 ? here.map(faultLine) : [line("", half === undefined ? "not read" : "spare, not zero", "", "yellow")];
    this.#block({ offset, octets, head: 0, lines }, margin);
  }

  #verdicts(pdu: DecodedPdu): TextLine[] {
    const { disposition, direction, moreFaults, message, faults } = pdu;
    const more = moreFaults === undefined ? [] : [line("", `${moreFaults} more faults`, "", "red")];
    if (message === null && faults.length === 0) return more;
    if (disposition.action === "accept" && faults.length === 0) return more;
    return [...more, verdictLine(disposition, pdu, direction === "uplink" ? "the network" : "the UE")];
  }
}

function macLine(mac: string, verified: boolean | undefined, count: number | undefined): TextLine {
  const proof = verified === undefined ? "" : verified ? `, verified with NAS COUNT ${count}` : ", not verified with these keys";
  const colour = verified === undefined ? undefined : verified ? "green" : "red";
  return line("Message authentication code", `${mac}${proof}`, "TS 24.301 9.5", colour);
}

function headerBlock({ ebi, pti, security }: DecodedPdu, table: MessageTable, octets: Uint8Array): Block {
  const length = headerLength(table);
  const type = table.type === null ? [] : [line("Message type", `${table.name} (0x${hexOctet(table.type)})`, "TS 24.301 9.8")];
  const identities = [
    line("EPS bearer identity", String(ebi), "TS 24.301 9.3.2"),
    line("Procedure transaction identity", String(pti), "TS 24.301 9.4"),
  ];
  const headerType = security === null || isProtected(security) ? SecurityHeaderType.Plain : security.headerType;
  const first = line("Security header type", `${SECURITY_HEADER_TYPE_TEXTS.get(headerType)} (${headerType})`, "TS 24.301 9.3.1");
  const lines = table.protocol === "ESM" ? [...identities, ...type] : [first, ...type];
  return { offset: 0, octets: hexOctets(octets.subarray(0, length)), head: 0, lines };
}

function halfText(octets: Uint8Array, { offset, half }: DecodedIe): string {
  const text = hexOctet(octets[offset]!);
  return half === "high" ? `${text[0]}.` : `.${text[1]}`;
}

function valueLines({ name, value, length }: DecodedIe, { type }: MessageRow): TextLine[] {
  const { clause } = IE_TYPE_NAMES[type as IeTypeId];
  const isTimer = type.startsWith("gprs_timer");
  const lines = isPdu(value) ? [{ depth: 0, label: name, text: `${length} octets` }] : linesOf(name, value as Json, isTimer);
  return lines.map(({ depth, label, text }, i) => ({ indent: 2 * depth, label, text, ...(i === 0 ? { clause } : {}) }));
}

function faultLine({ what, clause, iei }: DecodedFault): TextLine {
  return line("", `! ${what}${iei === null ? "" : `, IEI ${iei}`}`, clause, "red");
}

const causeText = (cause: number, protocol: DecodedPdu["protocol"]): string => {
  const name = (protocol === "ESM" ? ESM_CAUSE_NAMES : EMM_CAUSE_NAMES).get(cause);
  return `#${cause}${name === undefined ? "" : ` ${name}`}`;
};

function verdictLine({ action, cause, clause }: Disposition, { protocol }: DecodedPdu, receiver: string): TextLine {
  const what = {
    accept: "processes the message without what is marked",
    ignore: "ignores the message",
    status: `answers ${protocol ?? "EMM"} STATUS`,
    reject: "rejects the request",
  }[action];
  const why = cause === undefined ? "" : ` with cause ${causeText(cause, protocol)}`;
  return line("", `→ ${receiver} ${what}${why}`, clause ?? "", action === "accept" ? "yellow" : "red");
}
