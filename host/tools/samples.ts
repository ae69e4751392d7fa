// Makes host/samples from the corpus of the tests: the capture that the README decodes and what `uenas bench decode` measures.
// `node build/tools/samples.mjs` writes the files; the tests compare them.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Direction } from "../capture/items.ts";
import { captureWriter } from "../capture/write.ts";
import { fromHex } from "../ue/hex.ts";

interface CorpusPdu {
  readonly hex: string;
  readonly direction: Direction;
  readonly source: string;
  readonly message: string | null;
  readonly securityHeaderType?: number;
}

const CORPUS = "tests/data/corpus/pdus.jsonl";
const FOLDER = "host/samples";
/** An attach as one network carried it out, message by message: the first octets of each. The last one is its ATTACH ACCEPT, ciphered. */
const ATTACH: readonly string[] = [
  "0741210bf613002180130bd82cf2d8",
  "07520239db99e3469660e3ff884a55",
  "0753085f782c299cc4a2f7",
  "37ea8b3cd900075d220205f070c040",
  "026ed9",
  "026eda2806056f7461736e",
  "0742015406201300215e0a0070526e",
  "626fc101091e016e026e7605697370",
  "076143078653b83ceda60345078653b83ceda603468a475180613271028a",
  "c7050100",
  "7200c5060501343434342124203005301140c377113105",
  "27c93db46002c1d68124f73bfddf7a",
];
const START_SECONDS = 1_500_000_000;
const STEP_SECONDS = 0.125;

const corpus = (): CorpusPdu[] =>
  readFileSync(CORPUS, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CorpusPdu);

function attachCapture(pdus: readonly CorpusPdu[]): Uint8Array {
  const writer = captureWriter({ format: "pcap", encapsulation: "gsmtap" });
  const packets = ATTACH.map((start, i) => {
    const found = pdus.find(({ hex }) => hex.startsWith(start));
    if (found === undefined) throw new Error(`${CORPUS} holds no PDU ${start}…`);
    return writer.packet({
      octets: fromHex(found.hex),
      direction: found.direction,
      seconds: START_SECONDS + i * STEP_SECONDS,
    });
  });
  return Buffer.concat([writer.start(), ...packets]);
}

/** Every plain downlink PDU, one a line, under the name of where it was published. */
function downlinkText(pdus: readonly CorpusPdu[]): string {
  const plain = pdus.filter(
    (pdu) => pdu.direction === "downlink" && pdu.message !== null && pdu.securityHeaderType === undefined,
  );
  const lines = ["# Plain downlink EPS NAS PDUs, mostly of real networks. uenas decode --direction downlink reads this file."];
  let source = "";
  for (const pdu of plain) {
    if (pdu.source !== source) lines.push(`# ${pdu.source}`);
    source = pdu.source;
    lines.push(pdu.hex);
  }
  return `${lines.join("\n")}\n`;
}

/** Files of host/samples by name. */
export function samples(): ReadonlyMap<string, Uint8Array> {
  const pdus = corpus();
  return new Map([
    [`${FOLDER}/attach.pcap`, attachCapture(pdus)],
    [`${FOLDER}/downlink.txt`, new TextEncoder().encode(downlinkText(pdus))],
  ]);
}

if (process.argv[1]?.endsWith("samples.mjs")) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [path, octets] of samples()) writeFileSync(path, octets);
}
