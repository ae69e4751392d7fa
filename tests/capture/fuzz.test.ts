// Damaged captures of every kind: reading ends, never throws, numbers packets in order, and hands out nothing that is not in the file.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaptureItem } from "../../host/capture/items.ts";
import { Random } from "../harness/random.ts";
import { corpus } from "../wire/corpus.ts";
import {
  BIG,
  concat,
  enhancedPacket,
  ethernet,
  gsmtap,
  interfaceBlock,
  ipv4,
  ipv6,
  LITTLE,
  octetsOf,
  pcap,
  readAll,
  sectionBlock,
  simplePacket,
  udp,
} from "./build.ts";

const pdus = corpus.slice(0, 12).map(({ hex }) => octetsOf(hex));
const datagrams = pdus.map((pdu) => udp(gsmtap(pdu)));
const exported = (pdu: Uint8Array): Uint8Array => concat("000c0008", Buffer.from("nas-eps\0"), "00000000", pdu);

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ["pcap of users", pcap(LITTLE, 148, pdus)],
  [
    "pcap of Ethernet",
    pcap(
      BIG,
      1,
      datagrams.map((datagram) => ethernet("8100 0001 0800", ipv4(datagram))),
    ),
  ],
  [
    "pcap of IPv6",
    pcap(
      BIG,
      101,
      datagrams.map((datagram) => ipv6(60, concat("1100 000000000000", datagram))),
    ),
  ],
  ["pcap of exported PDUs", pcap(LITTLE, 252, pdus.map(exported))],
  [
    "pcapng",
    concat(
      sectionBlock(LITTLE),
      interfaceBlock(LITTLE, 148),
      interfaceBlock(LITTLE, 1),
      ...pdus.map((pdu) => enhancedPacket(LITTLE, 0, pdu)),
      ...datagrams.map((datagram) => enhancedPacket(LITTLE, 1, ethernet("0800", ipv4(datagram)))),
      ...pdus.map((pdu) => simplePacket(LITTLE, pdu)),
    ),
  ],
  [
    "text",
    Buffer.from(
      corpus
        .slice(0, 12)
        .map(({ hex, direction }, i) => (i % 2 ? hex : JSON.stringify({ hex, direction })))
        .join("\n"),
    ),
  ],
];

/** One to four octets changed, or a piece cut out or doubled. */
function damaged(octets: Uint8Array, random: Random): Uint8Array {
  const kind = random.below(4);
  const at = random.below(octets.length);
  const length = 1 + random.below(40);
  if (kind === 0) return concat(octets.subarray(0, at), octets.subarray(at + length));
  if (kind === 1) return concat(octets.subarray(0, at + length), octets.subarray(at));
  if (kind === 2) return octets.subarray(0, at);
  const bent = Uint8Array.from(octets);
  for (let i = random.below(4); i >= 0; i--) bent[random.below(bent.length)] = random.below(256);
  return bent;
}

const plain = (item: CaptureItem): object =>
  item.kind === "pdu" ? { ...item, octets: Buffer.from(item.octets).toString("hex") } : item;
const numberOf = (where: string): number => Number(/\d+$/.exec(where)?.[0] ?? 0);

for (const [name, whole] of FILES) {
  test(`${name}: 600 damaged files`, async () => {
    const random = new Random(0x5eed);
    for (let i = 0; i < 600; i++) {
      const octets = damaged(whole, random);
      const items = await readAll(octets, 1 + random.below(300));
      const content = Buffer.from(octets);
      let last = 0;
      for (const item of items) {
        assert.ok(item.kind === "pdu" || item.reason.length > 0);
        assert.ok(item.where === "" || numberOf(item.where) >= last, `${item.where} after ${last}`);
        last = Math.max(last, numberOf(item.where));
        if (item.kind === "pdu" && name !== "text") assert.ok(content.includes(Buffer.from(item.octets)));
      }
      // The same whatever the size of the pieces.
      assert.deepEqual((await readAll(octets)).map(plain), items.map(plain));
    }
  });
}
