// What the core refuses of its host at the ABI, with nothing changed: requests and fields that do not have their form, stored sections that
// cannot be used. Each is made of one that is taken.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Engine } from "../../host/engine/engine.ts";
import { ConfigField, LowerEvent, Misuse, Request, StoreSection } from "../../host/generated/abi.ts";
import type { Action } from "../../host/generated/actions.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { engines } from "../harness/module.ts";
import { UeModule } from "../harness/ueModule.ts";

const bytes = (hex: string): Uint8Array => fromHex(hex.replaceAll(" ", ""));

/** A UE with the raw results of the ABI. */
class RawUe extends UeModule {
  /** @returns the result of the call: 0 or a negative Misuse */
  raw(name: string, octets: Uint8Array, ...numbers: number[]): number {
    this.memory.set(octets, this.call("receiveAddress"));
    try {
      return this.call(name, ...numbers, octets.length);
    } catch (error) {
      const found = /misuse (\d+)$/.exec((error as Error).message);
      if (found === null) throw error;
      return -Number(found[1]);
    }
  }

  /** Fails when the octets are not refused, or anything has changed. */
  refuses(what: string, name: string, octets: Uint8Array, ...numbers: number[]): void {
    const before = this.save();
    assert.equal(this.raw(name, octets, ...numbers), -Misuse.Value, `${what}: ${toHex(octets)}`);
    assert.deepEqual(this.save(), before, what);
  }
}

function started(engine: Engine): RawUe {
  const ue = new RawUe(engine, true);
  ue.attach("accepted");
  return ue;
}

for (const engine of engines()) {
  test(`${engine.name}: what the next attach uses: u8 length, APN, u16 length, PCO`, () => {
    const ue = started(engine);
    const apn = (length: number): string => `${length.toString(16).padStart(2, "0")}${"61".repeat(length)}`;
    const pco = (length: number): string => `${toHex(Uint8Array.of(length & 255, length >> 8))}${"80".repeat(length)}`;
    for (const good of ["00 0000", `${apn(3)} 0000`, `${apn(3)} 0100 80`, `${apn(100)} ${pco(251)}`])
      assert.equal(ue.raw("ueRequest", bytes(good), Request.UseApn, 0, 0), 0, good);
    for (const bad of ["", "00", "00 00", "03 616263", "03 616263 00", "03 616263 0100", "00 0000 00", "03 616263 0000 80"])
      ue.refuses("APN", "ueRequest", bytes(bad), Request.UseApn, 0, 0);
    ue.refuses("APN of 101 octets", "ueRequest", bytes(`${apn(101)} 0000`), Request.UseApn, 0, 0);
    ue.refuses("PCO of 252 octets", "ueRequest", bytes(`00 ${pco(252)}`), Request.UseApn, 0, 0);
  });

  test(`${engine.name}: what the next attach uses may be said while the UE is off, nothing else`, () => {
    const ue = started(engine);
    ue.switchOff();
    assert.deepEqual(ue.request("UseApn", 0, 0, bytes("03 616263 0000")), []);
    assert.deepEqual(ue.request("Attach", 0, 0), [`indicate request-blocked ${Request.Attach} 0`]);
  });

  test(`${engine.name}: reconfiguration: fields in their form, of those that may change, all or none`, () => {
    const ue = started(engine);
    const drx = "07 0200 0a01";
    assert.equal(ue.raw("ueRequest", bytes(drx), Request.Reconfigure, 0, 0), 0);
    // DRX with one octet, a field that is cut off, a field that may not change (IMSI), none that there is.
    for (const bad of [
      "07 0100 0a",
      "07 0200 0a",
      "07",
      "01 0800 0910101032547698",
      `${drx} 01 0800 0910101032547698`,
      "ff 0000",
      "00 0000",
    ])
      ue.refuses("fields", "ueRequest", bytes(bad), Request.Reconfigure, 0, 0);
  });

  test(`${engine.name}: events of the lower layers that need octets`, () => {
    const ue = started(engine);
    const keys = "00".repeat(32);
    for (const [event, good] of [
      [LowerEvent.Cell, "00f110 0001 00"],
      [LowerEvent.HandoverToS1Completed, "00f110 0001 00"],
      [LowerEvent.HandoverToS1, `11223344 22 0a ${keys}`],
      [LowerEvent.ChangeToS1, `02 ${keys}`],
      [LowerEvent.ChangeToS1, `02 ${keys} ${"00".repeat(11)}`],
      [LowerEvent.ChangeToS1, `02 ${keys} ${"00".repeat(14)}`],
    ] as const) {
      const octets = bytes(good);
      for (let length = 0; length < octets.length; length++) {
        const isAnother = event === LowerEvent.ChangeToS1 && [33, 44].includes(length);
        if (!isAnother) ue.refuses(`event ${event}`, "ueLower", octets.subarray(0, length), event, 0, 0);
      }
      assert.equal(ue.raw("ueLower", octets, event, 0, 0), 0);
    }
    ue.refuses("one too many", "ueLower", bytes(`02 ${keys} ${"00".repeat(15)}`), LowerEvent.ChangeToS1, 0, 0);
  });

  /** What a UE that has been attached stores when it is in EMM-DEREGISTERED. */
  function stored(section: number): Uint8Array {
    const ue = started(engine);
    ue.request("Detach", 0, 1);
    ue.downlink(bytes("0746"));
    type Store = Extract<Action, { readonly kind: "store" }>;
    const found = ue.actions().find((action): action is Store => action.kind === "store" && action.section === section);
    return found!.octets;
  }
  const field = (id: number, octets: Uint8Array): Uint8Array =>
    Uint8Array.of(id, octets.length & 255, octets.length >> 8, ...octets);
  const with32 = (octets: Uint8Array, place: number, value: number): Uint8Array => {
    const changed = Uint8Array.from(octets);
    new DataView(changed.buffer).setUint32(4 * place, value, true);
    return changed;
  };

  test(`${engine.name}: a stored security context is used by the next attach; one that cannot be is refused`, () => {
    const section = stored(StoreSection.Security);
    const ue = new RawUe(engine, true);
    ue.configure("StoredSecurity", section);
    const request = ue.attach("requested").find((line) => line.startsWith("uplink 0741"));
    // eKSI 1, in the high half of octet 3.
    assert.match(request!, /^uplink 07411/);
    const configure = (octets: Uint8Array): Uint8Array => field(ConfigField.StoredSecurity, octets);
    for (const [what, octets] of [
      ["form 0", with32(section, 0, 0)],
      ["form 2", with32(section, 0, 2)],
      ["KSI 7", with32(section, 1, 7)],
      ["EIA0", with32(section, 2, 0)],
      ["EIA4", with32(section, 2, 4)],
      ["EEA4", with32(section, 3, 4)],
      ["uplink NAS COUNT 2^24", with32(section, 4, 2 ** 24)],
      ["downlink NAS COUNT 2^24 + 1", with32(section, 5, 2 ** 24 + 1)],
      [
        "K_ASME of 31 octets",
        Uint8Array.of(...section.subarray(0, 24), 31, 0, ...section.subarray(26, 57), ...section.subarray(58)),
      ],
    ] as const)
      ue.refuses(what, "ueConfigure", configure(octets));
    for (let length = 0; length < section.length; length++)
      ue.refuses(`${length} octets`, "ueConfigure", configure(section.subarray(0, length)));
    ue.refuses("an octet too many", "ueConfigure", configure(Uint8Array.of(...section, 0)));
    for (const octets of [
      section,
      with32(section, 4, 2 ** 24 - 1),
      with32(section, 5, 2 ** 24),
      with32(section, 1, 6),
      with32(section, 3, 0),
    ])
      assert.equal(ue.raw("ueConfigure", configure(octets)), 0);
  });

  test(`${engine.name}: a stored registration is used by the next attach; one that cannot be is refused`, () => {
    const section = stored(StoreSection.Emm);
    const ue = new RawUe(engine, true);
    ue.configure("StoredEmm", section);
    const request = ue.attach("requested").find((line) => line.startsWith("uplink 0741"));
    assert.match(request!, /0bf600f11000010100000001/);
    const configure = (octets: Uint8Array): Uint8Array => field(ConfigField.StoredEmm, octets);
    for (const [what, octets] of [
      ["form 0", with32(section, 0, 0)],
      ["form 2", with32(section, 0, 2)],
      ["update status 3", with32(section, 1, 3)],
    ] as const)
      ue.refuses(what, "ueConfigure", configure(octets));
    for (let length = 0; length < section.length; length++)
      ue.refuses(`${length} octets`, "ueConfigure", configure(section.subarray(0, length)));
    ue.refuses("an octet too many", "ueConfigure", configure(Uint8Array.of(...section, 0)));
    assert.equal(ue.raw("ueConfigure", configure(section)), 0);
  });
}
