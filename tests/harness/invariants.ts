// What holds for every decode, whatever the octets.

import assert from "node:assert/strict";
import { MESSAGES } from "../../host/generated/messages.ts";
import { DOWNLINK, type Found } from "./module.ts";

const FAULTS_KEPT = 16;
const MANDATORY = [
  "ImperativeTruncated",
  "MandatoryMissing",
  "MandatorySyntax",
  "ComprehensionUnknown",
  "ComprehensionOutOfSequence",
];
const CONDITIONAL = ["ConditionalMissing", "ConditionalUnexpected", "ConditionalSyntax"];
const TYPE = ["TypeUnknown", "WrongDirection"];
const HEADER = ["ProtocolUnknown", "HeaderTypeReserved"];

/** The clause that a kind of fault belongs to. */
export function clauseOf(kind: string, row: number | null): string {
  if (kind === "TooShort") return "7.2";
  if (kind === "ProtocolUnknown") return "9.2";
  if (kind === "HeaderTypeReserved") return "9.3.1";
  if (TYPE.includes(kind)) return "7.4";
  if (MANDATORY.includes(kind)) return "7.5.1";
  if (CONDITIONAL.includes(kind)) return "7.7.2";
  if (kind === "UnknownIe") return "7.6.1";
  if (kind === "OutOfSequence") return "7.6.2";
  if (kind === "Repeated") return "7.6.3";
  if (kind === "Truncated" && row === null) return "7.6.1";
  return "7.7.1";
}

/** Asserts the invariants of a decode of `length` octets. */
export function assertInvariants(found: Found, length: number, direction: number): void {
  assertFaults(found, length);
  assertSpans(found, length);
  assertDisposition(found, direction);
}

function assertFaults(found: Found, length: number): void {
  assert.equal(found.faults.length, Math.min(found.faultsTotal, FAULTS_KEPT));
  let before = 0;
  for (const fault of found.faults) {
    assert.ok(fault.offset >= before && fault.offset <= length, "fault offsets ascend and lie in the message");
    assert.ok(fault.offset + fault.length <= length, "a fault lies in the message");
    before = fault.offset;
  }
  assert.ok(found.id >= 0 && found.id < MESSAGES.length);
  if (found.id === 0) assert.ok(found.faultsTotal > 0, "no message without a reason");
}

function assertSpans(found: Found, length: number): void {
  let end = 0;
  let wasHalf = -1;
  for (const ie of found.ies) {
    const size = ie.half === undefined ? ie.length : 1;
    // Two half octets share their octet.
    assert.ok(ie.offset >= end || (ie.half === "high" && ie.offset === wasHalf), `${ie.name} begins behind what is before it`);
    end = ie.offset + size;
    wasHalf = ie.half === "low" ? ie.offset : -1;
    assert.ok(end <= length, `${ie.name} ends in the message`);
  }
}

/** The disposition follows from the faults by the order of clause 7. */
function assertDisposition(found: Found, direction: number): void {
  if (found.faultsTotal === 0) {
    assert.deepEqual(found.disposition, { action: "accept", cause: 0, clause: null });
    return;
  }
  if (found.faultsTotal > FAULTS_KEPT || direction !== DOWNLINK) return;
  const has = (kinds: readonly string[]): boolean => found.faults.some((fault) => kinds.includes(fault.kind));
  const { action, cause } = found.disposition;
  if (has(["TooShort"]) || has(HEADER)) assert.deepEqual([action, cause], ["ignore", 0]);
  else if (has(TYPE)) assert.deepEqual([action, cause], ["status", 97]);
  else if (has(MANDATORY)) assert.deepEqual([action, cause], mandatoryAnswer(found.message!));
  else if (has(CONDITIONAL)) assert.deepEqual([action, cause], ["status", 100]);
  else assert.deepEqual([action, cause], ["accept", 0]);
}

/** Answer of the UE to an error in mandatory information (7.5.1, 7.5.3). */
function mandatoryAnswer(message: string): [string, number] {
  if (/^(ACTIVATE DEFAULT|ACTIVATE DEDICATED|MODIFY) EPS BEARER CONTEXT REQUEST$/.test(message)) return ["reject", 96];
  if (message === "DEACTIVATE EPS BEARER CONTEXT REQUEST") return ["accept", 0];
  return message.endsWith(" STATUS") ? ["ignore", 0] : ["status", 96];
}
