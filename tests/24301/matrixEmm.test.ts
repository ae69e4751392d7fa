// EMM message types (256) by security header type (16), plain, in right and in wrong protection, in states of the UE with and without
// secure exchange, against the oracle of TS 24.301 4.4.4.2, 4.4.5, 9.3.1 and 7.4 to 7.5.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RULE_OUTCOME_TEXTS } from "../../host/generated/abi.ts";
import { EMM_TYPE, type EmmMainState, type EmmUeState, expectedEmm, type ReceivedEmm } from "../harness/emmOracle.ts";
import { Bench, type Outcome } from "../harness/matrix.ts";
import { engines } from "../harness/module.ts";
import type { Verdict } from "../harness/oracle.ts";
import { octetsOf, runCommand } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const bytes = (text: string): Uint8Array => octetsOf(text.split(" ").filter((word) => word !== ""));

interface State {
  readonly name: string;
  readonly commands: readonly string[];
  readonly ue: EmmUeState;
}

const state = (name: string, main: EmmMainState, commands: readonly string[], isSecure: boolean, hasContext = true): State => ({
  name,
  commands,
  ue: { main, isImsiDetach: name.includes("non-EPS"), isSecure, hasContext },
});

const STATES: readonly State[] = [
  state("attach requested", "REGISTERED-INITIATED", ["attach requested"], false, false),
  state("attach requested, challenged", "REGISTERED-INITIATED", ["attach requested", "challenge 1"], false, false),
  state("attach, secure", "REGISTERED-INITIATED", ["attach secured"], true),
  state("registered", "REGISTERED", ["attach accepted"], true),
  state("detach requested", "DEREGISTERED-INITIATED", ["attach accepted", "request Detach 0 1"], true),
  state(
    "detach from non-EPS services requested",
    "REGISTERED",
    ["configure AttachType u32:2", "attach accepted result=02 middle=1300f1100001", "request Detach 0 2"],
    true,
  ),
];

/** Bodies whose mandatory information is in order, of the types that have some. */
const WHOLE: ReadonlyMap<number, string> = new Map([
  [
    EMM_TYPE.attachAccept,
    "01 49 06 00 00f110 0001 00 15 52 07 c1 01 09 09 08 69 6e 74 65 72 6e 65 74 05 01 0a 00 00 01 50 0b f6 00f110 0001 01 00000001",
  ],
  [EMM_TYPE.attachReject, "11"],
  [EMM_TYPE.detachRequest, "01"],
  [EMM_TYPE.trackingAreaUpdateAccept, "00"],
  [EMM_TYPE.trackingAreaUpdateReject, "11"],
  [EMM_TYPE.serviceReject, "11"],
  [EMM_TYPE.gutiReallocationCommand, "0b f6 00f110 0001 01 00000002"],
  [EMM_TYPE.authenticationRequest, "02 000102030405060708090a0b0c0d0e0f 10 0102030405068000a1a2a3a4a5a6a7a8"],
  [EMM_TYPE.identityRequest, "01"],
  [EMM_TYPE.securityModeCommand, "22 01 04 f0f0c040"],
  [EMM_TYPE.emmStatus, "6f"],
  [EMM_TYPE.downlinkNasTransport, "02 0904"],
  [EMM_TYPE.csServiceNotification, "01"],
  [EMM_TYPE.downlinkGenericNasTransport, "01 00 01 aa"],
]);

const OUTCOMES = new Map([...RULE_OUTCOME_TEXTS].map(([id, text]) => [text, id]));
const isJudgement = (clause: string): boolean => /^TS 24\.301 (4\.4\.4|4\.4\.5|7\.[2345]|9\.)/.test(clause);

/** @returns what is wrong with the outcome, or null */
function difference(verdict: Verdict, { uplinks, rules, others }: Outcome): string | null {
  if (verdict.outcome === "process") return rules.some((rule) => isJudgement(rule.clause)) ? "judged" : null;
  const rule = rules[0];
  if (rule === undefined || rule.clause !== verdict.clause || rule.cause !== verdict.cause) return "rule";
  if (rule.outcome !== OUTCOMES.get(verdict.outcome)) return "outcome";
  if (rules.length !== 1 || others !== 0) return "more than that";
  if (verdict.outcome === "ignore") return uplinks.length === 0 ? null : "answered";
  const answer = `0760${hex(Uint8Array.of(verdict.cause))}`;
  return uplinks.length === 1 && hex(uplinks[0]!) === answer ? null : "answer";
}

/** A PDU with a security header type; the keys of the UE's current context, or a MAC that is none. */
function pduOf(ue: UeModule, { headerType, isMacRight, plain }: ReceivedEmm): Uint8Array {
  if (headerType === 0) return plain;
  // 12 to 15 stand for a SERVICE REQUEST, which has no MAC of 32 bits; its octets do not matter to a UE.
  const pdu = Uint8Array.from(ue.network.protectAs(headerType, plain));
  ue.network.downlinkCount--;
  if (!isMacRight) pdu[1]! ^= 0x80;
  return pdu;
}

/** Integrity protected with the current context, in ciphering or not: its NAS COUNT counts. */
const isCounted = ({ hasContext }: EmmUeState, { headerType, isMacRight }: ReceivedEmm): boolean =>
  hasContext && isMacRight && (headerType === 1 || headerType === 2);

function runCase(ue: UeModule, bench: Bench, scene: State, received: ReceivedEmm): void {
  const pdu = pduOf(ue, received);
  bench.receive(pdu, 0, pdu.length);
  const verdict = expectedEmm(scene.ue, received);
  const outcome = bench.outcome();
  const wrong = difference(verdict, outcome);
  const isProcessed = verdict.outcome === "process";
  // A verified message in ciphering re-establishes secure exchange (4.4.2.3), whatever becomes of it.
  const mayChange = isProcessed || (received.headerType === 2 && received.isMacRight && !scene.ue.isSecure);
  const isSame =
    mayChange || bench.isUnchanged(scene.ue.hasContext ? outcome.uplinks.length : 0, isCounted(scene.ue, received) ? 1 : 0);
  if (wrong !== null || !isSame) {
    const found = { ...outcome, uplinks: outcome.uplinks.map(hex) };
    assert.fail(
      `${scene.name}: ${hex(pdu)} (${hex(received.plain)}): ${wrong ?? "context changed"}: ${JSON.stringify({ verdict, found })}`,
    );
  }
  if (mayChange) bench.restore();
}

for (const engine of engines()) {
  for (const scene of STATES) {
    test(`${engine.name}: EMM in the state: ${scene.name}`, () => {
      const ue = new UeModule(engine);
      for (const command of scene.commands) runCommand(ue, command);
      assert.equal(ue.state().secureExchange, scene.ue.isSecure ? 1 : 0);
      const bench = new Bench(ue);
      let cases = 0;
      for (let type = 0; type < 256; type++) {
        const whole = WHOLE.get(type);
        const bodies: { body: Uint8Array; isWhole: boolean }[] = [{ body: new Uint8Array(0), isWhole: whole === undefined }];
        if (whole !== undefined) bodies.push({ body: bytes(whole), isWhole: true });
        for (const { body, isWhole } of bodies) {
          const plain = Uint8Array.of(7, type, ...body);
          for (let headerType = 0; headerType < 16; headerType++) {
            for (const isMacRight of headerType === 0 ? [false] : [true, false]) {
              runCase(ue, bench, scene, { headerType, isMacRight, plain, isWhole });
              cases++;
            }
          }
        }
      }
      assert.equal(cases, (256 + WHOLE.size) * 31);
    });
  }
}
