// EMM information, TS 24.301 annex C: on the card where it has the files, else in the ME with the IMSI, and then for that IMSI only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex } from "../../host/ue/hex.ts";
import { EMM_SECTION, type EmmInformation, EmmStorage, MemoryStore, NO_EMM_INFORMATION } from "../../host/ue/storage.ts";
import { Ef } from "../../host/ue/usim/ef/files.ts";
import { freshImage, type UsimImage } from "../../host/ue/usim/image.ts";
import { SoftUsim } from "../../host/ue/usim/soft.ts";

const IMSI = "001010123456789";
const PLMN = fromHex("00f110");
const INFORMATION: EmmInformation = {
  location: { guti: fromHex("f600f110800101c0000001"), lastVisitedTai: fromHex("00f1101234"), updateStatus: "EU1 UPDATED" },
  security: { ksi: 2, kasme: new Uint8Array(32).fill(3), uplinkCount: 7, downlinkCount: 4, eia: 2, eea: 2 },
};
const card = (without: readonly number[] = []): SoftUsim => {
  const image = freshImage(IMSI, "00101");
  const files = new Map([...image.files].filter(([id]) => !without.includes(id)));
  const cut: UsimImage = { sequenceNumbers: null, files };
  return new SoftUsim({
    keys: { algorithm: "xor", k: new Uint8Array(16), resLength: 8 },
    sqn: 0,
    imsi: IMSI,
    hplmn: "00101",
    image: cut,
  });
};
const load = (storage: EmmStorage): EmmInformation => {
  const got: EmmInformation[] = [];
  storage.load((i) => got.push(i));
  assert.equal(got.length, 1);
  return got[0]!;
};
const save = (storage: EmmStorage, information: EmmInformation): string | null => {
  const got: (string | null)[] = [];
  storage.save(information, (f) => got.push(f));
  assert.equal(got.length, 1);
  return got[0]!;
};

for (const [name, without] of [
  ["both files", []],
  ["no EF EPSNSC", [Ef.Epsnsc]],
  ["no EF EPSLOCI", [Ef.Epsloci]],
  ["neither file", [Ef.Epsloci, Ef.Epsnsc]],
] as const) {
  test(`a card with ${name}: never registered, registered, invalidated, and the next life`, () => {
    const usim = card(without);
    const store = new MemoryStore();
    const open = (): EmmStorage => new EmmStorage(usim, store, IMSI, PLMN);
    assert.deepEqual(load(open()), NO_EMM_INFORMATION);
    assert.equal(save(open(), INFORMATION), null);
    assert.deepEqual(load(open()), INFORMATION);
    assert.equal(store.load(EMM_SECTION) === null, without.length === 0, "the ME keeps only what the card cannot");
    const invalid = { ...INFORMATION, security: null };
    assert.equal(save(open(), invalid), null);
    assert.deepEqual(load(open()), invalid);
    assert.equal(save(open(), NO_EMM_INFORMATION), null);
    assert.deepEqual(load(open()), NO_EMM_INFORMATION);
    assert.equal(store.load(EMM_SECTION), null);
  });
}

test("what the ME keeps is of no use with another IMSI, and deleted", () => {
  const store = new MemoryStore();
  const usim = card([Ef.Epsloci, Ef.Epsnsc]);
  save(new EmmStorage(usim, store, IMSI, PLMN), INFORMATION);
  assert.deepEqual(load(new EmmStorage(usim, store, "001010123456780", PLMN)), NO_EMM_INFORMATION);
  assert.equal(store.load(EMM_SECTION), null);
});

test("a card that is gone, or does not take the content, is told; nothing of it lands in the ME", () => {
  const store = new MemoryStore();
  const usim = card();
  usim.remove();
  assert.equal(save(new EmmStorage(usim, store, IMSI, PLMN), INFORMATION), "there is no card");
  assert.equal(store.load(EMM_SECTION), null);
  assert.deepEqual(load(new EmmStorage(usim, store, IMSI, PLMN)), NO_EMM_INFORMATION);
});

test("a section of another form is as if never stored", () => {
  const store = new MemoryStore();
  store.save(EMM_SECTION, new Uint8Array(82).fill(1));
  assert.deepEqual(load(new EmmStorage(card([Ef.Epsloci, Ef.Epsnsc]), store, IMSI, PLMN)), NO_EMM_INFORMATION);
  assert.equal(store.load(EMM_SECTION), null);
});
