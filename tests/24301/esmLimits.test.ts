// What the core keeps for ESM has an end: transactions, APNs, back-off, octets of requests. What does not fit is refused, or takes the place
// of the oldest, and nothing else suffers. And expiries that the UE no longer waits for: nothing happens.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Engine } from "../../host/engine/engine.ts";
import { Request } from "../../host/generated/abi.ts";
import { TIMER_NAMES } from "../../host/generated/names.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { engines } from "../harness/module.ts";
import { UeModule } from "../harness/ueModule.ts";

const bytes = (hex: string): Uint8Array => fromHex(hex.replaceAll(" ", ""));
const BLOCKED = `indicate request-blocked ${Request.PdnConnectivity} `;
const IPV4 = 1;
const NON_IP = 5;

/** Octets of a request: APN of one label, options of so many octets. */
function asked(label: string, options = 0): Uint8Array {
  const apn = Buffer.concat([Uint8Array.of(label.length), Buffer.from(label)]);
  const pco = Buffer.alloc(options);
  if (options > 0) pco[0] = 0x80;
  // One unit, of the operator's own, has all that is left.
  if (options > 4) pco.set([0xff, 0x00, options - 4], 1);
  return Buffer.concat([Uint8Array.of(apn.length), apn, Uint8Array.of(options & 255, options >> 8), pco]);
}

class EsmUe extends UeModule {
  static accepted(engine: Engine): EsmUe {
    const ue = new EsmUe(engine, true);
    ue.attach("accepted");
    return ue;
  }

  connect(label: string, type = IPV4, options = 0): string[] {
    return this.request("PdnConnectivity", 1, type, asked(label, options));
  }

  /** PDN CONNECTIVITY REJECT, with what follows the PTI as spaced hex. */
  reject(pti: number, rest: string): string[] {
    return this.downlink(bytes(`02 ${pti.toString(16).padStart(2, "0")} d1 ${rest}`));
  }

  /** Takes the room for APNs with back-off, to the last octets. @returns the labels of them */
  fill(): string[] {
    const labels: string[] = [];
    for (let length = 60; length > 0; length--) {
      for (let i = 0; ; i++) {
        const label = `${i}`.padStart(length, "x").slice(-length);
        const done = this.connect(label);
        if (done.includes(`${BLOCKED}0`) || done.includes(`${BLOCKED}${this.timer("back-off")}`)) break;
        this.reject(ptiOf(done), "1f 37 01 a5");
        labels.push(label);
      }
    }
    return labels;
  }

  timer(name: string): number {
    return [...TIMER_NAMES].find(([, known]) => known === name)![0];
  }
}

const ptiOf = (done: readonly string[]): number => {
  const sent = done.find((line) => line.startsWith("uplink 02"));
  assert.ok(sent, done.join("\n"));
  return Number.parseInt(sent.slice(9, 11), 16);
};

for (const engine of engines()) {
  test(`${engine.name}: any number of APNs, one after the other; those that nothing refers to any more are forgotten`, () => {
    const ue = EsmUe.accepted(engine);
    for (let i = 0; i < 300; i++) ue.reject(ptiOf(ue.connect(`apn${i}`)), "1b 37 01 00");
    assert.deepEqual(ue.transactions(), []);
  });

  test(`${engine.name}: the forty-first back-off takes the place of the oldest, whose timer stops`, () => {
    const ue = EsmUe.accepted(engine);
    for (let i = 0; i < 40; i++) ue.reject(ptiOf(ue.connect(`apn${i}`)), "1f 37 01 a5");
    const backOff = ue.timer("back-off");
    assert.equal(ue.timers().filter(({ timer }) => timer === backOff).length, 40);
    for (const [label, oldest] of [
      ["more", ""],
      ["still", " (1)"],
    ] as const) {
      const done = ue.reject(ptiOf(ue.connect(label)), "1f 37 01 a5");
      assert.ok(done.includes(`stop back-off${oldest}`), done.join("\n"));
      assert.equal(ue.timers().filter(({ timer }) => timer === backOff).length, 40);
    }
    assert.ok(ue.connect("apn2").includes(`${BLOCKED}${backOff}`), "it holds still");
    for (const label of ["apn0", "apn1"]) assert.ok(ptiOf(ue.connect(label)) > 0, "it has gone");
  });

  test(`${engine.name}: what a request needs more than there is room for: refused; when there is room, it goes`, () => {
    const ue = EsmUe.accepted(engine);
    const sent: number[] = [];
    let done: string[] = [];
    for (let i = 0; done.length === 0; i++) {
      const before = ue.context();
      done = ue.connect(`apn${i}`, NON_IP, 880);
      if (done.some((line) => line.startsWith("uplink"))) {
        sent.push(ptiOf(done));
        done = [];
      } else assert.equal(ue.context().length, before.length);
    }
    assert.deepEqual(done, [`${BLOCKED}0`]);
    assert.ok(sent.length >= 2, `${sent.length} requests`);
    assert.deepEqual(ue.transactions(), sent, "none but those that were sent");
    const again = ue.advance(8);
    for (const pti of sent)
      assert.ok(
        again.some((line) => line.startsWith(`uplink 02${toHex(Uint8Array.of(pti))}d0`) && line.length > 2 * 880),
        `${pti} is sent again, whole`,
      );
    ue.reject(sent[0]!, "1b 37 01 00");
    assert.ok(ptiOf(ue.connect("more", NON_IP, 880)) > 0);
  });

  test(`${engine.name}: filters of a bearer are replaced while there is hardly any room; those of another bearer find none: #26`, () => {
    const ue = EsmUe.accepted(engine);
    const filter = (identifier: number): string => `3${identifier.toString(16)} ${(16 + identifier).toString(16)} 02 30 11`;
    const filters = Array.from({ length: 15 }, (_, i) => filter(i)).join(" ");
    ue.downlink(bytes(`62 00 c5 05 01 01 4c 2f ${filters}`));
    ue.fill();
    const done = ue.downlink(bytes(`62 00 c9 36 4c 8f ${filters}`));
    assert.ok(done.includes("uplink 6200ca"), done.join("\n"));
    const refused = ue.downlink(bytes(`72 00 c5 05 01 01 4c 2f ${filters.replaceAll(/ 1(.) 02/g, " 3$1 02")}`));
    assert.ok(refused.includes("uplink 7200c71a"), refused.join("\n"));
  });

  test(`${engine.name}: back-off for whose PLMNs there is no room holds in every PLMN`, () => {
    const ue = EsmUe.accepted(engine);
    const labels = ue.fill();
    const elsewhere = (label: string): boolean => {
      ue.lower("Cell", 0, 0, bytes("00f220 0001 00"));
      const done = ue.connect(label);
      ue.lower("Cell", 0, 0, bytes("00f110 0001 00"));
      return done.includes(`${BLOCKED}${ue.timer("back-off")}`);
    };
    assert.ok(elsewhere(labels.at(-1)!), "the last one");
    assert.ok(!elsewhere(labels[0]!), "the first one had room");
  });

  test(`${engine.name}: APNs are kept for the bearers that use them: the name asked for, and the name that the network gives`, () => {
    const ue = EsmUe.accepted(engine);
    const pti = ptiOf(ue.connect("ims"));
    ue.downlink(bytes(`62 ${toHex(Uint8Array.of(pti))} c1 01 09 08 03 696d73 03 6d6e63 05 01 0a000002`));
    const options = bytes("00 00 04 00 80 00 0d 00");
    // The procedure that asked is not remembered for ever.
    for (let i = 0; i < 12; i++) {
      const own = ptiOf(ue.request("BearerModification", 5, 0, options));
      ue.downlink(bytes(`52 ${toHex(Uint8Array.of(own))} c9`));
    }
    ue.request("TrackingAreaUpdate", 0, 0);
    ue.downlink(bytes("07 49 00"));
    assert.deepEqual(
      ue.state().bearers.map(({ ebi, apn }) => [ebi, toHex(apn)]),
      [
        [5, "08696e7465726e6574"],
        [6, "03696d73036d6e63"],
      ],
    );
    assert.ok(
      ue.downlink(bytes("62 00 cd 27")).some((line) => line.endsWith("280403696d73")),
      "#39: as it was asked for",
    );
  });

  test(`${engine.name}: "control plane only" is told of the bearer`, () => {
    for (const [octet, isTold] of [
      ["91", true],
      ["90", false],
      ["", false],
    ] as const) {
      const ue = EsmUe.accepted(engine);
      const pti = ptiOf(ue.connect("iot", NON_IP));
      const before = ue.state().bearers[0]!.flags;
      ue.downlink(bytes(`62 ${toHex(Uint8Array.of(pti))} c1 01 09 04 03 696f74 05 05 00000000 ${octet}`));
      assert.equal(ue.state().bearers[1]!.flags !== before, isTold, octet);
    }
  });

  test(`${engine.name}: the extended options count to their end, the others as far as they go (TS 24.008 10.5.6.3)`, () => {
    const rate = "00 16 04 01 00 00 0a";
    for (const [iei, length, isTold] of [
      ["7b 01", 0x2c, true],
      ["27", 251, true],
      ["27", 253, false],
    ] as const) {
      const ue = EsmUe.accepted(engine);
      const filler = (iei === "27" ? length : 0x100 + length) - 1 - 7 - 3;
      const unit = `ff 00 ${toHex(Uint8Array.of(Math.min(filler, 200)))} ${"00".repeat(Math.min(filler, 200))}`;
      const rest = filler > 200 ? filler - 203 : 0;
      const second = filler > 200 ? `ff 00 ${toHex(Uint8Array.of(rest))} ${"00".repeat(rest)}` : "";
      const done = ue.downlink(bytes(`52 00 c9 ${iei} ${toHex(Uint8Array.of(length))} 80 ${unit} ${second} ${rate}`));
      assert.equal(
        done.some((line) => line.startsWith("indicate apn-rate-control 5")),
        isTold,
        `${iei} ${length}: ${done.join("\n")}`,
      );
    }
  });

  test(`${engine.name}: options that do not fit any more with what the UE's own features add`, () => {
    const ue = new EsmUe(engine, true);
    ue.configure("Options", Uint8Array.of(0, 1, 0, 0));
    ue.attach("accepted");
    assert.deepEqual(ue.connect("apn", IPV4, 248), [`${BLOCKED}0`], "PS data off takes four octets");
    assert.ok(ptiOf(ue.connect("apn", IPV4, 247)) > 0);
  });

  test(`${engine.name}: options of a request: 251 octets, in the extended form 900`, () => {
    const ue = EsmUe.accepted(engine);
    for (const [type, most] of [
      [IPV4, 251],
      [NON_IP, 900],
    ] as const) {
      assert.deepEqual(ue.connect("apn", type, most + 1), [`${BLOCKED}0`], `${most + 1} octets`);
      const done = ue.connect("apn", type, most);
      assert.ok(
        done.some((line) => line.startsWith("uplink 02") && line.length > 2 * most),
        `${most} octets`,
      );
      ue.reject(ptiOf(done), "1b 37 01 00");
    }
    const options = (length: number): Uint8Array => Buffer.concat([Uint8Array.of(0, 0), asked("", length).subarray(2)]);
    assert.deepEqual(ue.request("BearerModification", 5, 0, options(252)), [
      `indicate request-blocked ${Request.BearerModification} 0`,
    ]);
    assert.ok(ptiOf(ue.request("BearerModification", 5, 0, options(251))) > 0);
  });

  test(`${engine.name}: a request whose APN is longer than the request`, () => {
    const ue = EsmUe.accepted(engine);
    for (const octets of ["01", "04 03 69 6d", "ff 03 69 6d 73 00 00"])
      assert.deepEqual(ue.request("PdnConnectivity", 1, IPV4, bytes(octets)), [`${BLOCKED}0`], octets);
    assert.ok(ptiOf(ue.request("PdnConnectivity", 1, IPV4, bytes("04 03 69 6d 73"))) > 0, "without options");
  });

  test(`${engine.name}: a PTI that is used anew is the new procedure's alone (TS 24.301 6.3.2, 7.3.1)`, () => {
    const ue = EsmUe.accepted(engine);
    const options = bytes("00 00 04 00 80 00 0d 00");
    const first = ptiOf(ue.request("BearerModification", 5, 0, options));
    const modify = bytes(`52 ${toHex(Uint8Array.of(first))} c9`);
    ue.downlink(modify);
    assert.ok(ue.downlink(modify).includes("uplink 5200ca"), "accepted again");
    for (let i = 0; i < 253; i++) ue.reject(ptiOf(ue.connect("apn")), "1b 37 01 00");
    assert.ok(ue.downlink(modify).includes("uplink 5200ca"), "nothing has displaced it");
    const pti = ptiOf(ue.connect("apn"));
    assert.equal(pti, first);
    ue.reject(pti, "1b 37 01 00");
    assert.ok(ue.downlink(modify).includes("uplink 5200cb2f"), "no longer known: #47");
  });

  test(`${engine.name}: expiries that nothing waits for: of an earlier start, of another timer, of what there is not`, () => {
    const ue = EsmUe.accepted(engine);
    const t3482 = ue.timer("T3482");
    const pti = ptiOf(ue.connect("apn"));
    const { instance, generation } = ue.started(t3482);
    assert.equal(instance, pti);
    ue.advance(8);
    const idle = (what: string, timer: string, ...numbers: [number, number]): void => {
      const before = ue.save();
      assert.deepEqual(ue.expire(ue.timer(timer), ...numbers), [], what);
      assert.deepEqual(ue.save(), before, what);
    };
    idle("of the first start", "T3482", instance, generation);
    idle("another PTI", "T3482", instance + 1, ue.started(t3482).generation);
    idle("another timer", "T3480", instance, ue.started(t3482).generation);
    ue.reject(pti, "1a 37 01 e0");
    idle("T3396 is deactivated", "T3396", 0, 0);

    // An attach waits for T3396 of no APN.
    ue.reject(ptiOf(ue.request("PdnConnectivity", 1, IPV4, bytes("00 00 00"))), "1a 37 01 a5");
    const t3396 = ue.started(ue.timer("T3396"));
    ue.request("Detach", 0, 1);
    ue.downlink(bytes("07 46"));
    ue.lower("ConnectionReleased", 0, 0);
    assert.deepEqual(ue.request("Attach", 0, 0), ["rule 6.3.5 retry"]);
    idle("a block that there is not", "T3396", 255, t3396.generation);
    idle("a block that is free", "T3396", t3396.instance + 1, t3396.generation);
    idle("another start", "T3396", t3396.instance, t3396.generation - 1);
    idle("another timer of the block", "back-off", t3396.instance, t3396.generation);
    assert.ok(ue.expire(ue.timer("T3396"), t3396.instance, t3396.generation).some((line) => line.startsWith("uplink 0741")));
  });
}
