// What a UE does with a PDU and by which clause.

import type { NasCodec } from "../codec/codec.ts";
import type { DecodedPdu } from "../codec/pdu.ts";
import { eventJson, type UeEvent } from "../ue/events.ts";
import { toHex } from "../ue/hex.ts";
import { type Change, changeLine, changesOf } from "./difference.ts";
import { type Step, stepsOf } from "./steps.ts";
import type { Subject } from "./subject.ts";
import { eventText } from "./texts.ts";

/** Octets before the plain message in a security protected one (TS 24.301 9.1). */
const SECURITY_HEADER = 6;
const PD_EMM = 7;
const CIPHERED: ReadonlySet<number> = new Set([2, 4]);

/** What became of a PDU. */
export interface Explanation {
  /** As it came over the air. */
  readonly pdu: Uint8Array;
  /** A plain message that was protected with the keys of the UE on its way. */
  readonly isProtectedHere: boolean;
  /** As far as it can be read. */
  readonly message: DecodedPdu;
  readonly steps: readonly Step[];
  readonly events: readonly UeEvent[];
  /** The `state` of the UE before. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly changes: readonly Change[];
}

/** True for a security header type other than 0 and a protocol discriminator of EMM. */
function hasSecurityHeader(pdu: Uint8Array): boolean {
  return pdu.length > 0 && (pdu[0]! & 15) === PD_EMM && pdu[0]! >> 4 !== 0;
}

function readable(pdu: Uint8Array): Uint8Array {
  const isInsideOpen = hasSecurityHeader(pdu) && !CIPHERED.has(pdu[0]! >> 4) && pdu.length > SECURITY_HEADER;
  return isInsideOpen ? pdu.subarray(SECURITY_HEADER) : pdu;
}

/**
 * Hands a PDU to a UE and tells what comes of it. The UE goes on from there.
 * @param pdu as received, or the plain message
 * @param isAsItIs false: a plain message is protected first, where the UE has secure exchange
 */
export function explainPdu(subject: Subject, codec: NasCodec, pdu: Uint8Array, isAsItIs: boolean): Explanation {
  const record = subject.state;
  const isProtectedHere = !isAsItIs && !hasSecurityHeader(pdu) && record.secureExchange === 1;
  const delivered = isProtectedHere ? subject.protect(pdu) : pdu;
  const state = subject.ue.state();
  subject.takeEvents();
  subject.ue.downlink(delivered);
  const events = subject.takeEvents();
  const message = codec.decode(isProtectedHere ? pdu : readable(delivered), "downlink");
  const headerType = hasSecurityHeader(delivered) ? delivered[0]! >> 4 : 0;
  return {
    pdu: delivered,
    isProtectedHere,
    message,
    steps: stepsOf({ headerType, message, state: record, events }),
    events,
    state,
    changes: changesOf(state, subject.ue.state()),
  };
}

/** The JSON form: `pdu`, `protectedHere`, `message`, `steps`, `events` as `uenas ue` has them, `state` before, `changes`. */
export function explanationJson({
  pdu,
  isProtectedHere,
  message,
  steps,
  events,
  state,
  changes,
}: Explanation): Record<string, unknown> {
  return {
    pdu: toHex(pdu),
    protectedHere: isProtectedHere,
    message: message.message,
    steps,
    events: events.map(eventJson),
    state,
    changes,
  };
}

const MARKS: Readonly<Record<Step["result"], string>> = { passed: "ok", decides: "=>", "not reached": "" };

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...(lines.length === 0 ? ["  nothing"] : lines.map((line) => `  ${line}`))];
}

/** The form for people. */
export function explanationText({ pdu, isProtectedHere, message, steps, events, changes }: Explanation): string {
  const width = Math.max(...steps.map(({ check }) => check.length));
  const numbers = steps.map(({ clause }) => clause?.replace("TS 24.301 ", "") ?? "");
  const clauses = Math.max(...numbers.map((number) => number.length));
  const lines = steps.map(({ check, result, what }, i) => {
    const said = result === "not reached" ? "not reached" : what;
    return `  ${MARKS[result].padEnd(2)} ${numbers[i]!.padEnd(clauses)}  ${check.padEnd(width)}  ${said}`;
  });
  const name = message.message ?? "a message that cannot be read";
  return [
    `${name}${isProtectedHere ? ", protected with the keys of the UE" : ""}: ${toHex(pdu)}`,
    ...lines,
    ...section(
      "the UE:",
      events.map(eventText).filter((text) => text !== null),
    ),
    ...section("changed:", changes.map(changeLine)),
    "",
  ].join("\n");
}
