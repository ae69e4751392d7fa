// Stores: what is saved is there, a power cut at any operation leaves the old content or the new one, damage is refused and kept.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  directoryDisk,
  FaultyStore,
  FileStore,
  MemoryStore,
  PowerCut,
  type StorageReport,
  type Store,
} from "../../host/ue/storage.ts";
import { AFTERMATHS, FaultyDisk } from "./faultyDisk.ts";

const octets = (...values: number[]): Uint8Array => Uint8Array.from(values);
const KEY = new Uint8Array(32).fill(7);
const silent = (report: StorageReport): void => assert.fail(`${report.section} ${report.reason}`);

function contract(name: string, open: () => Store): void {
  test(`${name}: saved, replaced, erased; sections apart; octets copied`, () => {
    const store = open();
    assert.equal(store.load("emm"), null);
    const given = octets(1, 2, 3);
    store.save("emm", given);
    store.save("emm-2", octets());
    given[0] = 9;
    assert.deepEqual(store.load("emm"), octets(1, 2, 3));
    store.load("emm")![0] = 9;
    assert.deepEqual(store.load("emm"), octets(1, 2, 3));
    assert.deepEqual(store.load("emm-2"), octets());
    store.save("emm", octets(4));
    assert.deepEqual(store.load("emm"), octets(4));
    store.erase("emm");
    store.erase("emm");
    assert.equal(store.load("emm"), null);
    assert.deepEqual(store.load("emm-2"), octets());
  });
  test(`${name}: what is no section name is refused`, () => {
    const store = open();
    for (const bad of ["", "EMM", "../x", "a/b", "a".repeat(33), "-a"]) {
      assert.throws(() => store.load(bad), RangeError);
      assert.throws(() => store.save(bad, octets(1)), RangeError);
      assert.throws(() => store.erase(bad), RangeError);
    }
  });
}
contract("memory", () => new MemoryStore());
contract("file", () => new FileStore(new FaultyDisk(), silent));
contract("sealed file", () => new FileStore(new FaultyDisk(), silent, KEY));
contract("faulty, without a fault", () => new FaultyStore(new MemoryStore(), Number.POSITIVE_INFINITY, true));

test("memory: a snapshot and back", () => {
  const store = new MemoryStore();
  store.save("a", octets(1));
  const saved = store.snapshot();
  store.save("a", octets(2));
  store.save("b", octets(3));
  store.restore(saved);
  assert.deepEqual([store.load("a"), store.load("b")], [octets(1), null]);
});

for (const key of [null, KEY]) {
  test(`a power cut at every operation, in every state it may leave: old content or new, no report${key ? ", sealed" : ""}`, () => {
    const before = octets(1, 1, 1);
    const after = octets(2, 2, 2, 2);
    let cuts = 0;
    for (const aftermath of AFTERMATHS) {
      for (let n = 0; ; n++) {
        const disk = new FaultyDisk();
        new FileStore(disk, silent, key).save("emm", before);
        disk.cutAfter(n);
        let cut = false;
        try {
          new FileStore(disk, silent, key).save("emm", after);
        } catch (error) {
          assert.ok(error instanceof PowerCut);
          cut = true;
          cuts++;
        }
        disk.restart(aftermath);
        const found = new FileStore(disk, silent, key).load("emm");
        assert.ok(found !== null && (found.length === 3 || found.length === 4), `cut at ${n}, ${JSON.stringify(aftermath)}`);
        assert.deepEqual(found, found.length === 3 ? before : after);
        if (!cut) assert.deepEqual(found, after, "what was saved without a cut is there");
        if (!cut) break;
      }
    }
    assert.equal(cuts, AFTERMATHS.length * 4, "write, sync, rename, sync of names");
  });
}

test("a first save and an erase that are cut leave nothing, or all", () => {
  for (const aftermath of AFTERMATHS) {
    for (let n = 0; n < 4; n++) {
      const disk = new FaultyDisk();
      disk.cutAfter(n);
      assert.throws(() => new FileStore(disk, silent).save("emm", octets(5, 6)), PowerCut);
      disk.restart(aftermath);
      const found = new FileStore(disk, silent).load("emm");
      assert.ok(found === null || Buffer.from(found).equals(octets(5, 6)));
    }
    for (let n = 0; n < 2; n++) {
      const disk = new FaultyDisk();
      new FileStore(disk, silent).save("emm", octets(5, 6));
      disk.cutAfter(n);
      assert.throws(() => new FileStore(disk, silent).erase("emm"), PowerCut);
      disk.restart(aftermath);
      const found = new FileStore(disk, silent).load("emm");
      assert.ok(found === null || Buffer.from(found).equals(octets(5, 6)));
    }
  }
});

test("a half-written file of an earlier life is removed", () => {
  const disk = new FaultyDisk();
  disk.write("emm.part", octets(1, 2));
  const store = new FileStore(disk, silent);
  assert.deepEqual(disk.list(), []);
  assert.equal(store.load("emm"), null);
});

for (const key of [null, KEY]) {
  test(`every damaged octet and every truncation is refused, reported once, kept aside${key ? "; sealed" : ""}`, () => {
    const fresh = (): FaultyDisk => {
      const disk = new FaultyDisk();
      new FileStore(disk, silent, key).save("emm", octets(1, 2, 3, 4, 5));
      return disk;
    };
    const length = fresh().read("emm.nv")!.length;
    const damages: ((o: Uint8Array) => Uint8Array)[] = [];
    for (let i = 0; i < length; i++) {
      damages.push((o) => o.with(i, o[i]! ^ 0x20));
      damages.push((o) => o.slice(0, i));
    }
    damages.push((o) => Uint8Array.of(...o, 0));
    for (const damage of damages) {
      const disk = fresh();
      disk.damage("emm.nv", damage);
      const damaged = disk.read("emm.nv");
      const reports: StorageReport[] = [];
      const store = new FileStore(disk, (r) => reports.push(r), key);
      assert.equal(store.load("emm"), null);
      assert.equal(store.load("emm"), null);
      assert.equal(reports.length, 1);
      assert.equal(reports[0]!.keptAs, "emm.refused-1");
      assert.deepEqual(disk.read("emm.refused-1"), damaged);
      store.save("emm", octets(9));
      assert.deepEqual(store.load("emm"), octets(9));
    }
  });
}

test("refusals say why, and do not overwrite each other's files", () => {
  const reasons: string[] = [];
  const disk = new FaultyDisk();
  const store = (key: Uint8Array | null): FileStore => new FileStore(disk, (r) => reasons.push(`${r.keptAs}: ${r.reason}`), key);
  store(null).save("a", octets(1));
  disk.write("b.nv", disk.read("a.nv")!);
  disk.write("c.nv", disk.read("a.nv")!.with(4, 2));
  disk.write("d.nv", Buffer.from("hello, world, this is no section"));
  store(KEY).save("e", octets(1));
  store(KEY).save("f", octets(1));
  for (const section of ["a", "b", "c", "d"]) store(section === "a" ? KEY : null).load(section);
  store(null).load("e");
  store(new Uint8Array(32)).load("f");
  store(null).save("a", octets(1));
  store(KEY).load("a");
  assert.deepEqual(reasons, [
    "a.refused-1: is not sealed",
    "b.refused-1: is of another section",
    "c.refused-1: is of version 2, not 1",
    "d.refused-1: is no section file",
    "e.refused-1: is sealed, and there is no key",
    "f.refused-1: is sealed with another key, or forged",
    "a.refused-2: is not sealed",
  ]);
});

test("sealed: the content is not in the file, and no two files are alike; a short key is refused", () => {
  const disk = new FaultyDisk();
  const store = new FileStore(disk, silent, KEY);
  const secret = Buffer.from("K_ASME in clear text, thirty-two");
  store.save("security", secret);
  const first = Buffer.from(disk.read("security.nv")!);
  store.save("security", secret);
  assert.ok(!first.includes(secret));
  assert.ok(!first.equals(disk.read("security.nv")!));
  assert.throws(() => new FileStore(disk, silent, new Uint8Array(16)), RangeError);
});

test("a directory of this machine: made when missing, private, read by the next life; damage is kept", () => {
  const base = mkdtempSync(join(tmpdir(), "uenas-store-"));
  try {
    const path = join(base, "deep", "er");
    const store = new FileStore(directoryDisk(path), silent);
    store.save("emm", octets(1, 2, 3));
    store.save("emm", octets(4, 5));
    assert.equal(store.load("absent"), null);
    assert.deepEqual(readdirSync(path), ["emm.nv"]);
    if (process.platform !== "win32") assert.equal(statSync(join(path, "emm.nv")).mode & 0o077, 0);
    assert.deepEqual(new FileStore(directoryDisk(path), silent).load("emm"), octets(4, 5));
    const file = readFileSync(join(path, "emm.nv"));
    writeFileSync(join(path, "emm.nv"), file.subarray(0, 20));
    const reports: StorageReport[] = [];
    assert.equal(new FileStore(directoryDisk(path), (r) => reports.push(r)).load("emm"), null);
    assert.deepEqual(reports, [{ section: "emm", reason: "is damaged or cut off", keptAs: "emm.refused-1" }]);
    assert.deepEqual(readdirSync(path), ["emm.refused-1"]);
    store.save("emm", octets(6));
    store.erase("emm");
    assert.deepEqual(readdirSync(path), ["emm.refused-1"]);
  } finally {
    rmSync(base, { recursive: true });
  }
});

test("the faulty store: off from the n-th change on, which is kept or not, until the power is back", () => {
  for (const kept of [true, false]) {
    const store = new FaultyStore(new MemoryStore(), 2, kept);
    store.save("a", octets(1));
    assert.equal(store.changesLeft, 0);
    assert.throws(() => store.save("a", octets(2)), PowerCut);
    assert.throws(() => store.load("a"), PowerCut);
    assert.throws(() => store.save("a", octets(3)), PowerCut);
    assert.throws(() => store.erase("a"), PowerCut);
    store.powerOn(1, kept);
    assert.deepEqual(store.load("a"), octets(kept ? 2 : 1));
    assert.throws(() => store.erase("a"), PowerCut);
    store.powerOn(5, true);
    assert.deepEqual(store.load("a"), kept ? null : octets(1));
  }
});
