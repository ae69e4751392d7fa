import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BIG,
  block,
  brief,
  concat,
  END_OF_OPTIONS,
  enhancedPacket,
  ethernet,
  gsmtap,
  interfaceBlock,
  ipv4,
  LITTLE,
  obsoletePacket,
  octetsOf,
  option,
  readAll,
  sectionBlock,
  simplePacket,
  udp,
} from "./build.ts";

const REJECT = octetsOf("074413780004023fd121");
const IDENTITY = octetsOf("075501");

test("several sections, each in its own byte order with interfaces of its own", async () => {
  const file = concat(
    sectionBlock(LITTLE),
    interfaceBlock(LITTLE, 148),
    interfaceBlock(LITTLE, 1),
    enhancedPacket(LITTLE, 0, IDENTITY),
    enhancedPacket(LITTLE, 1, ethernet("0800", ipv4(udp(gsmtap(REJECT))))),
    sectionBlock(BIG),
    interfaceBlock(BIG, 147),
    enhancedPacket(BIG, 0, REJECT),
    obsoletePacket(BIG, 0, IDENTITY),
    simplePacket(BIG, IDENTITY),
  );
  for (const size of [1, 7, 100, 65_536]) {
    assert.deepEqual(await brief(file, size), [
      "packet 1: 075501 ?~",
      "packet 2: 074413780004023fd121 downlink~",
      "packet 3: 074413780004023fd121 ?~",
      "packet 4: 075501 ?~",
      "packet 5: 075501 ?~",
    ]);
  }
});

test("blocks of other kinds are skipped, however large", async () => {
  const names = block(LITTLE, 4, new Uint8Array(40));
  const custom = block(LITTLE, 0xbad, new Uint8Array(2_000_000));
  const file = concat(
    sectionBlock(LITTLE),
    names,
    interfaceBlock(LITTLE, 147),
    custom,
    enhancedPacket(LITTLE, 0, IDENTITY),
    names,
  );
  for (const size of [1000, 65_536, 5_000_000]) assert.deepEqual(await brief(file, size), ["packet 1: 075501 ?~"]);
});

test("direction from a packet's flags", async () => {
  const flags = (value: number): Uint8Array[] => [
    option(LITTLE, 1, octetsOf("6869")),
    option(LITTLE, 2, LITTLE.u32(value)),
    END_OF_OPTIONS,
  ];
  const file = concat(
    sectionBlock(LITTLE),
    interfaceBlock(LITTLE, 147),
    ...[1, 2, 0, 3].map((value) => enhancedPacket(LITTLE, 0, IDENTITY, 0, ...flags(value))),
  );
  assert.deepEqual(await brief(file), [
    "packet 1: 075501 downlink~",
    "packet 2: 075501 uplink~",
    "packet 3: 075501 ?~",
    "packet 4: 075501 ?~",
  ]);
});

test("times: decimal and binary resolutions, an offset", async () => {
  for (const order of [BIG, LITTLE]) {
    const offset = order === BIG ? octetsOf("0000000000000064") : octetsOf("6400000000000000");
    const file = concat(
      sectionBlock(order),
      interfaceBlock(order, 147),
      interfaceBlock(order, 147, option(order, 9, Uint8Array.of(9)), END_OF_OPTIONS),
      interfaceBlock(order, 147, option(order, 9, Uint8Array.of(0x80 | 10)), option(order, 14, offset), END_OF_OPTIONS),
      enhancedPacket(order, 0, IDENTITY, 1_700_000_000_500_000),
      enhancedPacket(order, 1, IDENTITY, 2_500_000_000),
      enhancedPacket(order, 2, IDENTITY, 1024 + 512),
      simplePacket(order, IDENTITY),
    );
    assert.deepEqual(
      (await readAll(file)).map((item) => item.kind === "pdu" && item.seconds),
      [1_700_000_000.5, 2.5, 101.5, null],
    );
  }
});

test("damage inside a block costs that packet only", async () => {
  const longer = enhancedPacket(LITTLE, 0, IDENTITY);
  longer.set(LITTLE.u32(5000), 8 + 12);
  const file = concat(
    sectionBlock(LITTLE),
    interfaceBlock(LITTLE, 147),
    longer,
    enhancedPacket(LITTLE, 3, IDENTITY),
    enhancedPacket(LITTLE, 0, REJECT),
  );
  assert.deepEqual(await brief(file), [
    "packet 1! damaged: it claims 5000 octets in a block that holds 4",
    "packet 2! damaged: it belongs to interface 3, which is not described",
    "packet 3: 074413780004023fd121 ?~",
  ]);
});

test("damage to the blocks themselves ends the reading", async () => {
  const good = concat(sectionBlock(LITTLE), interfaceBlock(LITTLE, 147), enhancedPacket(LITTLE, 0, IDENTITY));
  const tail = enhancedPacket(LITTLE, 0, REJECT);
  const rest = "; the rest of the file cannot be read";
  const bend = (change: (octets: Uint8Array) => void): Uint8Array => {
    const bent = tail.slice();
    change(bent);
    return concat(good, bent, enhancedPacket(LITTLE, 0, IDENTITY));
  };
  const second = async (file: Uint8Array): Promise<string[]> => {
    const [first, ...others] = await brief(file);
    assert.equal(first, "packet 1: 075501 ?~");
    return others;
  };
  assert.deepEqual(await second(bend((octets) => octets.set(LITTLE.u32(45), 4))), [
    `packet 2! damaged: a block of type 6 that claims 45 octets${rest}`,
  ]);
  assert.deepEqual(await second(bend((octets) => octets.set(LITTLE.u32(8), 4))), [
    `packet 2! damaged: a block of type 6 that claims 8 octets${rest}`,
  ]);
  assert.deepEqual(await second(bend((octets) => octets.set(LITTLE.u32(4_000_000), 4))), [
    `packet 2! damaged: a block of type 6 that claims 4000000 octets${rest}`,
  ]);
  assert.deepEqual(await second(bend((octets) => octets.set(LITTLE.u32(40), octets.length - 4))), [
    `packet 2! damaged: a block with two different lengths${rest}`,
  ]);
  assert.deepEqual(await second(bend((octets) => octets.set(octetsOf("0a0d0d0a"), 0))), [
    `packet 2! damaged: a section without byte-order magic${rest}`,
  ]);
});

test("a file that ends inside a block, also inside a skipped one", async () => {
  const good = concat(sectionBlock(LITTLE), interfaceBlock(LITTLE, 147), enhancedPacket(LITTLE, 0, IDENTITY));
  for (const tail of [enhancedPacket(LITTLE, 0, REJECT), block(LITTLE, 4, new Uint8Array(40))]) {
    for (let length = 1; length < tail.length; length++) {
      const found = await brief(concat(good, tail.subarray(0, length)), 9);
      assert.deepEqual(found, ["packet 1: 075501 ?~", "packet 2! the file ends inside a block"], `${length} octets`);
    }
  }
  assert.deepEqual(await brief(good), ["packet 1: 075501 ?~"]);
});

test("an unknown version of the format", async () => {
  const section = sectionBlock(BIG);
  section[13] = 2;
  assert.deepEqual(await brief(section), ["packet 1! damaged: a section of version 2; the rest of the file cannot be read"]);
});
