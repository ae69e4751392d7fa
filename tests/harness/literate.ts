// Literate cases: Markdown files under tests/<specification>/, named after the zero-padded clause (07.06.1-unknown-ies.md). A heading
// names the rule, prose says why, fenced blocks are the case. Blocks stand in pairs: what goes in, then what comes out, exactly that.
//
//   ```pdu downlink            spaced hex of one message ("uplink" for the network's side)
//   ```expect                  the decode that follows from it, one line a fact:
//      message EMM INFORMATION               "message none" where it cannot be told
//      ebi 5                                 ESM only, with pti
//      pti 1
//      ie 4+6 TAI list                       offset + length of the value, in the order met
//      ie 60+11 [50] GUTI                    IEI of the non-imperative part
//      ie 2.low EPS attach result            half octet
//      fault 7.6.1 at 5 [1a] UnknownIe       clause, offset, IEI, kind
//      disposition status 96 7.5.1           action, cause (where one is sent), clause (where one is cited)
//   ```nested ESM message container          the same for the message inside the IE of that name
//
// Other kinds of block are for other runners (`ue`: commands and events); a file's runner says which it knows.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assertInvariants, clauseOf } from "./invariants.ts";
import { DOWNLINK, type Found, type NasModule, UPLINK } from "./module.ts";

/** A fenced block. */
export interface Block {
  /** First word behind the fence: `pdu`, `expect`, `ue` … */
  readonly kind: string;
  /** What follows it on the line. */
  readonly info: string;
  readonly lines: readonly string[];
  /** Line number in the file, from 1 on. */
  readonly line: number;
}

/** The blocks under one heading. */
export interface Case {
  readonly file: string;
  /** Headings from the top down, joined by ": ". */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Clause that a file is named after: "07.06.1-unknown-ies.md" → "7.6.1". */
export function clauseOfFile(file: string): string {
  const number = /^([0-9.]+[A-Z]?)-/.exec(file)?.[1];
  if (number === undefined) throw new Error(`${file}: a literate file is named clause-title.md`);
  return number
    .split(".")
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(".");
}

/** All literate files of a directory, in the order of their clauses. */
export function literateFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => /^\d.*\.md$/.test(name))
    .sort();
}

/** Reads the cases of a file: one for each heading with blocks under it. */
export function readCases(directory: string, file: string): Case[] {
  const cases: Case[] = [];
  const headings: string[] = [];
  let blocks: Block[] = [];
  let open: { kind: string; info: string; lines: string[]; line: number } | null = null;
  const close = (): void => {
    if (blocks.length > 0) cases.push({ file, title: headings.filter((heading) => heading !== undefined).join(": "), blocks });
    blocks = [];
  };
  for (const [i, text] of readFileSync(join(directory, file), "utf8").split("\n").entries()) {
    const fence = /^```(\w*) ?(.*)$/.exec(text);
    const heading = /^(#+) (.*)$/.exec(text);
    if (fence !== null) {
      if (open === null) open = { kind: fence[1]!, info: fence[2]!.trim(), lines: [], line: i + 1 };
      else {
        blocks.push(open);
        open = null;
      }
    } else if (open !== null) {
      if (text.trim() !== "") open.lines.push(text.trim());
    } else if (heading !== null) {
      close();
      headings.length = heading[1]!.length - 1;
      headings.push(heading[2]!);
    }
  }
  if (open !== null) throw new Error(`${file}:${open.line}: block without end`);
  close();
  return cases;
}

/** A `pdu` block. */
export interface PduBlock {
  readonly octets: Uint8Array;
  readonly direction: number;
}

/** Octets and direction of a `pdu` block. */
export function readPdu(block: Block): PduBlock {
  const text = block.lines.join(" ").replaceAll(" ", "");
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new Error(`line ${block.line}: not hex: ${text}`);
  if (block.info !== "downlink" && block.info !== "uplink") throw new Error(`line ${block.line}: direction ${block.info}?`);
  return { octets: Buffer.from(text, "hex"), direction: block.info === "uplink" ? UPLINK : DOWNLINK };
}

/** What was found, in the words of an `expect` block. */
export function describe(found: Found): string[] {
  const isEsm = found.message !== null && found.messageType >= 0xc0;
  return [
    `message ${found.message ?? "none"}`,
    ...(isEsm ? [`ebi ${found.ebi}`, `pti ${found.pti}`] : []),
    ...found.ies.map((ie) => {
      const place = ie.half === undefined ? `${ie.offset}+${ie.length}` : `${ie.offset}.${ie.half}`;
      return `ie ${place} ${ie.iei === null ? "" : `[${ie.iei}] `}${ie.name}`;
    }),
    ...found.faults.map((fault) => {
      const hasIei = fault.iei !== 0 || fault.kind === "ComprehensionUnknown";
      const iei = hasIei ? `[${fault.iei.toString(16).padStart(2, "0")}] ` : "";
      return `fault ${clauseOf(fault.kind, fault.row)} at ${fault.offset} ${iei}${fault.kind}`;
    }),
    disposition(found),
  ];
}

function disposition({ disposition: { action, cause, clause } }: Found): string {
  const parts = ["disposition", action];
  if (cause !== 0) parts.push(String(cause));
  if (clause !== null) parts.push(clause.replace(/^TS 24\.301 /, ""));
  return parts.join(" ");
}

/** Runs the decode blocks of a case. @returns the messages it decoded without a fault, for derived cases */
export function runDecodeCase(nas: NasModule, { file, blocks }: Case): { pdu: PduBlock; found: Found }[] {
  const clean: { pdu: PduBlock; found: Found }[] = [];
  let pdu: PduBlock | undefined;
  let found: Found | undefined;
  for (const block of blocks) {
    const where = `${file}:${block.line}`;
    if (block.kind === "pdu") {
      assert.equal(found === undefined, pdu === undefined, `${where}: the pdu before it expects nothing`);
      pdu = readPdu(block);
      found = undefined;
    } else if (block.kind === "expect") {
      assert.ok(pdu !== undefined, `${where}: nothing was decoded`);
      found = nas.decode(pdu.octets, pdu.direction);
      assertInvariants(found, pdu.octets.length, pdu.direction);
      assert.deepEqual(describe(found), block.lines, where);
      if (found.faultsTotal === 0 && found.messageType !== 0) clean.push({ pdu, found });
    } else if (block.kind === "nested") {
      const container = found?.ies.find((ie) => ie.name === block.info);
      assert.ok(pdu !== undefined && container !== undefined, `${where}: no ${block.info} here`);
      const id = nas.decodeRaw(container.offset, container.length, pdu.direction, 1);
      assert.deepEqual(describe(nas.read(id, 1)), block.lines, where);
    } else {
      throw new Error(`${where}: block of kind "${block.kind}"`);
    }
  }
  assert.ok(pdu === undefined || found !== undefined, `${file}: the last pdu expects nothing`);
  return clean;
}
