// The writer: what was decoded is encoded to the same octets; what cannot be encoded is refused with a number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Misuse } from "../../host/generated/abi.ts";
import { MESSAGES } from "../../host/generated/messages.ts";
import { DOWNLINK, engines, NasModule, UPLINK } from "../harness/module.ts";
import { corpus } from "./corpus.ts";

const PRESENT = 8;
const SPANS = 24;
const id = (name: string): number => MESSAGES.findIndex((message) => message?.name === name);

/** A bank that the test fills by hand. */
class Bank {
  private readonly view: DataView;
  readonly nas: NasModule;

  constructor(nas: NasModule, message: number) {
    this.nas = nas;
    this.view = new DataView(nas.memory.buffer, nas.memory.byteOffset + nas.bankAddress(0), 384);
    for (let i = 0; i < 384; i++) this.view.setUint8(i, 0);
    this.view.setUint16(0, message, true);
  }

  header(ebi: number, pti: number): this {
    this.view.setUint8(4, ebi);
    this.view.setUint8(5, pti);
    return this;
  }

  span(row: number, offset: number, length: number): this {
    this.view.setBigUint64(PRESENT, this.view.getBigUint64(PRESENT, true) | (1n << BigInt(row)), true);
    this.view.setUint16(SPANS + 4 * row, offset, true);
    this.view.setUint16(SPANS + 4 * row + 2, length, true);
    return this;
  }

  encode(): string | number {
    const octets = this.nas.encode(0);
    return typeof octets === "number" ? octets : Buffer.from(octets).toString("hex");
  }
}

for (const engine of engines()) {
  test(`${engine.name}: encode(decode(x)) = x for every plain PDU of the corpus`, () => {
    const nas = new NasModule(engine);
    let count = 0;
    for (const pdu of corpus) {
      if (pdu.securityHeaderType !== undefined) continue;
      count++;
      nas.decode(Buffer.from(pdu.hex, "hex"), pdu.direction === "uplink" ? UPLINK : DOWNLINK);
      const octets = nas.encode(0);
      assert.ok(typeof octets !== "number", `${pdu.hex}: ${octets}`);
      assert.equal(Buffer.from(octets).toString("hex"), pdu.hex);
    }
    assert.ok(count > 700);
  });

  test(`${engine.name}: header fields, half octets and spare half octets`, () => {
    const nas = new NasModule(engine);
    nas.put(Uint8Array.of(0x93, 0x01, 0x09));
    assert.equal(new Bank(nas, id("ESM STATUS")).header(5, 7).span(0, 1, 1).encode(), "5207e801");
    const request = id("PDN CONNECTIVITY REQUEST");
    assert.equal(new Bank(nas, request).header(0, 1).span(0, 0, 0).span(1, 0, 0).encode(), "0201d093");
    assert.equal(new Bank(nas, id("IDENTITY REQUEST")).span(0, 0, 0).encode(), "075503");
    // A spare half octet with a span keeps its value.
    assert.equal(new Bank(nas, id("IDENTITY REQUEST")).span(0, 0, 0).span(1, 0, 0).encode(), "075593");
  });

  test(`${engine.name}: what cannot be encoded`, () => {
    const nas = new NasModule(engine);
    const size = nas.receiveSize;
    assert.equal(nas.call("encode", 2), -Misuse.Bank);
    assert.equal(new Bank(nas, 0).encode(), -Misuse.Message);
    assert.equal(new Bank(nas, MESSAGES.length).encode(), -Misuse.Message);
    assert.equal(new Bank(nas, 0xffff).encode(), -Misuse.Message);
    assert.equal(new Bank(nas, id("SERVICE REQUEST")).encode(), -Misuse.Message);
    assert.equal(new Bank(nas, id("SECURITY PROTECTED NAS MESSAGE")).encode(), -Misuse.Message);
    assert.equal(new Bank(nas, id("EMM STATUS")).encode(), -Misuse.MandatoryAbsent);
    assert.equal(new Bank(nas, id("IDENTITY REQUEST")).encode(), -Misuse.MandatoryAbsent);
    assert.equal(new Bank(nas, id("PDN CONNECTIVITY REQUEST")).span(0, 0, 0).encode(), -Misuse.MandatoryAbsent);
    assert.equal(new Bank(nas, id("EMM STATUS")).span(0, 0, 2).encode(), -Misuse.Value);
    assert.equal(new Bank(nas, id("EMM STATUS")).span(0, size, 1).encode(), -Misuse.Value);
    assert.equal(new Bank(nas, id("EMM STATUS")).span(0, size - 1, 1).encode(), "076000");
    assert.equal(new Bank(nas, id("IDENTITY RESPONSE")).span(0, 0, 256).encode(), -Misuse.Value);
    const complete = id("ATTACH COMPLETE");
    assert.equal((new Bank(nas, complete).span(0, 0, 3068).encode() as string).length, 2 * 3072);
    assert.equal(new Bank(nas, complete).span(0, 0, 3069).encode(), -Misuse.Overflow);
  });

  test(`${engine.name}: encode writes nothing behind the transmit region`, () => {
    const nas = new NasModule(engine);
    const end = nas.transmit + nas.call("transmitSize");
    nas.memory[end] = 0x5a;
    for (const length of [3067, 3068, 3069, 8000]) {
      new Bank(nas, id("ATTACH COMPLETE")).span(0, 0, length).encode();
      assert.equal(nas.memory[end], 0x5a);
    }
  });
}
