// PTIs over many transactions (TS 24.301 6.3.2, 6.5.1.3): assignable values only, in turn, none twice at a time; one that was completed is
// remembered until it is given out again or the memory is needed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engines } from "../harness/module.ts";
import { octetsOf } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const REQUESTS = 600;
const hex = (value: number): string => value.toString(16).padStart(2, "0");

/** Asks for a PDN connection. @returns its PTI */
function ask(ue: UeModule, apn: string): number {
  const sent = ue.request("PdnConnectivity", 1, 1, octetsOf([`apn:${apn}`, "00", "00"]));
  return Number.parseInt(/^uplink 02(..)d0/.exec(sent[0]!)![1]!, 16);
}

for (const engine of engines()) {
  test(`${engine.name}: ${REQUESTS} requests beside one that stays pending`, () => {
    const ue = new UeModule(engine, true);
    ue.attach("accepted");
    const pending = ask(ue, "ims");
    let last = pending;
    for (let i = 0; i < REQUESTS; i++) {
      const pti = ask(ue, "iot");
      const next = last === 254 ? 1 : last + 1;
      assert.equal(pti, next === pending ? (next === 254 ? 1 : next + 1) : next);
      ue.downlink(octetsOf([`02${hex(pti)}d11f`]));
      last = pti;
    }
    assert.deepEqual(ue.transactions(), [pending]);
  });

  test(`${engine.name}: a repeated request is accepted again until its PTI is given out anew`, () => {
    const ue = new UeModule(engine, true);
    ue.attach("accepted");
    const pti = ask(ue, "ims");
    const request = octetsOf([`62${hex(pti)}c1`, "01090403696d7305010a000002"]);
    ue.downlink(request);
    assert.deepEqual(ue.downlink(request), ["rule 7.3.1 UE g) accept", "uplink 6200c2"]);
    for (let other = ask(ue, "iot"); other !== pti; other = ask(ue, "iot")) {
      ue.downlink(octetsOf([`02${hex(other)}d11f`]));
      assert.equal(ue.downlink(request)[1], "uplink 6200c2");
    }
    assert.deepEqual(ue.transactions(), [pti]);
  });
}
