// NAS COUNTs written ahead, TS 24.301 4.4.3.1: whatever is cut, no uplink COUNT is used twice and no downlink COUNT is taken twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COUNT_SECTION, CountLedger, FaultyStore, MemoryStore, PowerCut } from "../../host/ue/storage.ts";

const KASME = new Uint8Array(32).fill(0xa5);
const OTHER = new Uint8Array(32).fill(0x5a);

test("one write for a block of COUNTs, before the first of the block", () => {
  const store = new MemoryStore();
  const ledger = new CountLedger(store, 8);
  const writes = Array.from({ length: 20 }, (_, count) => ledger.beforeUplink(KASME, count));
  assert.deepEqual(
    writes.flatMap((w, i) => (w ? [i] : [])),
    [0, 8, 16],
  );
  assert.deepEqual(new CountLedger(store, 8).resume(KASME, { uplink: 0, downlink: 0 }), { uplink: 24, downlink: 0 });
});

test("after a cut the UE goes on above the block; what was stored with the context counts where it is higher", () => {
  const store = new MemoryStore();
  new CountLedger(store, 8).beforeUplink(KASME, 5);
  const next = new CountLedger(store, 8);
  assert.deepEqual(next.resume(KASME, { uplink: 3, downlink: 0 }), { uplink: 13, downlink: 0 });
  assert.deepEqual(next.resume(KASME, { uplink: 100, downlink: 7 }), { uplink: 100, downlink: 7 });
  assert.deepEqual(next.resume(OTHER, { uplink: 3, downlink: 1 }), { uplink: 3, downlink: 1 }, "another key has its own COUNTs");
});

test("a new context starts afresh; its COUNT 0 is on record before it is used", () => {
  const store = new MemoryStore();
  const ledger = new CountLedger(store, 8);
  ledger.beforeUplink(KASME, 70);
  ledger.acceptedDownlink(KASME, 9);
  assert.ok(ledger.beforeUplink(OTHER, 0));
  assert.deepEqual(new CountLedger(store).resume(OTHER, { uplink: 0, downlink: 0 }), { uplink: 8, downlink: 0 });
});

test("every accepted downlink COUNT is on record, and never goes back", () => {
  const store = new MemoryStore();
  const ledger = new CountLedger(store, 8);
  ledger.beforeUplink(KASME, 0);
  for (const count of [0, 1, 5, 3]) ledger.acceptedDownlink(KASME, count);
  assert.deepEqual(new CountLedger(store).resume(KASME, { uplink: 0, downlink: 2 }), { uplink: 8, downlink: 6 });
});

test("a proper power off gives the rest of the block back", () => {
  const store = new MemoryStore();
  const ledger = new CountLedger(store, 64);
  ledger.beforeUplink(KASME, 0);
  ledger.settle(KASME, 3);
  assert.deepEqual(new CountLedger(store).resume(KASME, { uplink: 3, downlink: 0 }), { uplink: 3, downlink: 0 });
  assert.ok(ledger.beforeUplink(KASME, 3), "and the next use reserves anew");
  ledger.settle(OTHER, 0);
  assert.deepEqual(new CountLedger(store).resume(KASME, { uplink: 0, downlink: 0 }), { uplink: 67, downlink: 0 });
});

test("4.4.3.5: at the end of the COUNTs the context is of no more use", () => {
  const store = new MemoryStore();
  const ledger = new CountLedger(store, 64);
  ledger.beforeUplink(KASME, 2 ** 24 - 2);
  assert.ok(!ledger.beforeUplink(KASME, 2 ** 24 - 1), "the last COUNT is within the block");
  assert.equal(new CountLedger(store).resume(KASME, { uplink: 0, downlink: 0 }), null);
  assert.throws(() => ledger.beforeUplink(KASME, 2 ** 24), RangeError);
  assert.throws(() => ledger.acceptedDownlink(KASME, -1), RangeError);
});

test("a record that makes no sense counts as none; the key itself is not in it", () => {
  const store = new MemoryStore();
  store.save(COUNT_SECTION, new Uint8Array(24));
  assert.deepEqual(new CountLedger(store).resume(KASME, { uplink: 1, downlink: 2 }), { uplink: 1, downlink: 2 });
  new CountLedger(store).beforeUplink(KASME, 0);
  assert.ok(!Buffer.from(store.load(COUNT_SECTION)!).includes(Buffer.from(KASME.subarray(0, 8))));
  assert.throws(() => new CountLedger(store, 0), RangeError);
});

test("power cuts at every write of a long life: all uplink COUNTs differ, all downlink COUNTs rise", () => {
  for (const kept of [true, false]) {
    for (const block of [1, 3, 16]) {
      const store = new FaultyStore(new MemoryStore(), Number.POSITIVE_INFINITY, kept);
      const used = new Set<number>();
      let taken = -1;
      for (let life = 1; life <= 40; life++) {
        store.powerOn(Number.POSITIVE_INFINITY, kept);
        const ledger = new CountLedger(store, block);
        // The context was stored once, long ago, with COUNTs of 0.
        let { uplink, downlink } = ledger.resume(KASME, { uplink: 0, downlink: 0 })!;
        assert.ok(downlink > taken);
        store.powerOn(life % 7 === 0 ? life : (life % 7) + 1, kept);
        try {
          for (;;) {
            ledger.beforeUplink(KASME, uplink);
            assert.ok(!used.has(uplink), `COUNT ${uplink} again in life ${life}`);
            used.add(uplink++);
            if (uplink % 2 === 0) {
              ledger.acceptedDownlink(KASME, downlink);
              taken = downlink++;
            }
          }
        } catch (error) {
          assert.ok(error instanceof PowerCut);
        }
      }
      assert.ok(used.size > 40);
    }
  }
});
