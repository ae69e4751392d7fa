// Unknown, unforeseen and erroneous protocol data, network side (TS 24.301 clause 7), in the order of the text: the only place that knows
// the causes #43, #81 and #96 to #100. Where the text leaves it to the network ("implementation dependent"), the message is ignored.

import type { Message, ReadFault } from "../nas.ts";
import type { MmeCore } from "./core.ts";
import { octet } from "./received.ts";
import type { MmeUe } from "./ue.ts";

const InvalidEbi = 43;
const InvalidPti = 81;
const InvalidMandatory = 96;
const UnknownType = 97;
const Conditional = 100;

const UNASSIGNED = 0;
const RESERVED_PTI = 255;
/** EBIs 1 to 4 are reserved (TS 24.007 11.2.3.1.5). */
const LAST_RESERVED_EBI = 4;

/** What to do about an ESM message. */
export type EsmVerdict =
  | { readonly kind: "process" }
  | { readonly kind: "ignore" }
  | { readonly kind: "answer"; readonly name: string; readonly plain: Uint8Array };

const PROCESS: EsmVerdict = { kind: "process" };
const IGNORE: EsmVerdict = { kind: "ignore" };

/** Reject messages of transaction related requests, with the letters of 7.3.1 and 7.3.2, and of 7.5.3. */
const REQUESTS = new Map([
  ["PDN CONNECTIVITY REQUEST", { reject: "PDN CONNECTIVITY REJECT", letter: "a)", mandatory: "e)" }],
  ["PDN DISCONNECT REQUEST", { reject: "PDN DISCONNECT REJECT", letter: "b)", mandatory: "f)" }],
  ["BEARER RESOURCE ALLOCATION REQUEST", { reject: "BEARER RESOURCE ALLOCATION REJECT", letter: "c)", mandatory: "g)" }],
  ["BEARER RESOURCE MODIFICATION REQUEST", { reject: "BEARER RESOURCE MODIFICATION REJECT", letter: "d)", mandatory: "h)" }],
]);
const INFORMATION_RESPONSE = "ESM INFORMATION RESPONSE";

const isMandatory = (fault: ReadFault): boolean =>
  fault === "mandatory missing" || fault === "mandatory syntax" || fault === "comprehension required";

/** Clauses of faults that leave the rest of the message as it is. */
const LESSER: Partial<Record<ReadFault, string>> = {
  unknown: "7.6.1",
  "out of sequence": "7.6.2",
  repeated: "7.6.3",
  "optional syntax": "7.7.1",
};

function ignore(core: MmeCore, ue: MmeUe | null, clause: string): EsmVerdict {
  core.rule(ue, clause, "ignore");
  return IGNORE;
}

function answer(core: MmeCore, ue: MmeUe, message: Message, name: string, clause: string, cause: number): EsmVerdict {
  const isStatus = name === "ESM STATUS";
  core.rule(ue, clause, isStatus ? "status" : "reject", cause);
  const ebi = isStatus ? message.ebi : UNASSIGNED;
  return { kind: "answer", name, plain: core.compose(ue, name, { ebi, pti: message.pti, ies: { "ESM cause": cause } }) };
}

function tellLesser(core: MmeCore, ue: MmeUe | null, message: Message): void {
  for (const { fault } of message.faults) if (LESSER[fault] !== undefined) core.rule(ue, LESSER[fault], "ignore");
}

/** 7.3.1: null where the PTI is right. */
function judgePti(core: MmeCore, ue: MmeUe, message: Message): EsmVerdict | null {
  const { pti, name } = message;
  const request = REQUESTS.get(name ?? "");
  const isNone = pti === UNASSIGNED || pti === RESERVED_PTI;
  if (request !== undefined) {
    return isNone ? answer(core, ue, message, request.reject, `7.3.1 network ${request.letter}`, InvalidPti) : null;
  }
  if (name === INFORMATION_RESPONSE) {
    if (isNone) return ignore(core, ue, "7.3.1 network e)");
    if (ue.esmInformation?.pti !== pti) return answer(core, ue, message, "ESM STATUS", "7.3.1 network e)", InvalidPti);
    return null;
  }
  return pti === RESERVED_PTI ? ignore(core, ue, "7.3.1 network f)") : null;
}

/** 7.3.2: null where the EBI is right. */
function judgeEbi(core: MmeCore, ue: MmeUe, message: Message): EsmVerdict | null {
  const { ebi, name } = message;
  const request = REQUESTS.get(name ?? "");
  if (ebi === UNASSIGNED) return null;
  if (request !== undefined) return answer(core, ue, message, request.reject, `7.3.2 network ${request.letter}`, InvalidEbi);
  if (name === INFORMATION_RESPONSE) return ignore(core, ue, "7.3.2 network e)");
  if (ebi > LAST_RESERVED_EBI && ue.bearers.has(ebi)) return null;
  if (name === "ESM DATA TRANSPORT") return answer(core, ue, message, "ESM STATUS", "7.3.2 network f)", InvalidEbi);
  return ignore(core, ue, "7.3.2 network g)");
}

/** 7.2 to 7.7 for an ESM message, piggybacked or not. */
export function judgeEsm(core: MmeCore, ue: MmeUe, message: Message): EsmVerdict {
  const { faults, name } = message;
  if (faults.some(({ fault }) => fault === "too short")) return ignore(core, ue, "7.2");
  const identity = judgePti(core, ue, message) ?? judgeEbi(core, ue, message);
  if (identity !== null) return identity;
  if (name === null) return answer(core, ue, message, "ESM STATUS", "7.4", UnknownType);
  if (faults.some(({ fault }) => isMandatory(fault))) {
    const request = REQUESTS.get(name);
    if (request !== undefined)
      return answer(core, ue, message, request.reject, `7.5.3 network ${request.mandatory}`, InvalidMandatory);
    // A status message is not answered by one.
    if (name === "ESM STATUS") return ignore(core, ue, "7.5.1");
    return answer(core, ue, message, "ESM STATUS", "7.5.1", InvalidMandatory);
  }
  tellLesser(core, ue, message);
  return PROCESS;
}

/** What to do about an EMM message: what it is answered with, nothing, or its procedure. */
export type EmmVerdict =
  | { readonly kind: "process" }
  | { readonly kind: "ignore" }
  | { readonly kind: "answer"; readonly name: string; readonly cause: number };

/** Messages with a reject of their own for protocol errors. */
const REJECTS = new Map([
  ["ATTACH REQUEST", { reject: "ATTACH REJECT", clause: "5.5.1.2.7 b)" }],
  ["TRACKING AREA UPDATE REQUEST", { reject: "TRACKING AREA UPDATE REJECT", clause: "5.5.3.2.7 b)" }],
  ["EXTENDED SERVICE REQUEST", { reject: "SERVICE REJECT", clause: "5.6.1.7 b)" }],
  ["CONTROL PLANE SERVICE REQUEST", { reject: "SERVICE REJECT", clause: "5.6.1.7 b)" }],
]);

/** Service types of mobile terminating CS fallback (9.9.3.27): with CSFB response, and none without. */
const MT_FALLBACK = 1;

/** 7.2 to 7.7 for an EMM message. @param isForeseen secure exchange: a status message would be heard */
export function judgeEmm(core: MmeCore, ue: MmeUe | null, message: Message, isForeseen: boolean): EmmVerdict {
  const { faults, name } = message;
  if (faults.some(({ fault }) => fault === "too short")) return drop(core, ue, "7.2");
  if (name === null) {
    // TS 24.301 7.4: where nothing unsolicited is foreseen the reaction is the network's own.
    if (!isForeseen) return drop(core, ue, "7.4");
    core.rule(ue, "7.4", "status", UnknownType);
    return { kind: "answer", name: "EMM STATUS", cause: UnknownType };
  }
  if (faults.some(({ fault }) => isMandatory(fault))) return protocolError(core, ue, name, InvalidMandatory, "7.5.1");
  if (name === "EXTENDED SERVICE REQUEST") {
    const isResponse = message.ies.has("CSFB response");
    if (isResponse !== (octet(message, "Service type") === MT_FALLBACK))
      return protocolError(core, ue, name, Conditional, "7.7.2");
  }
  tellLesser(core, ue, message);
  return { kind: "process" };
}

function drop(core: MmeCore, ue: MmeUe | null, clause: string): EmmVerdict {
  core.rule(ue, clause, "ignore");
  return { kind: "ignore" };
}

function protocolError(core: MmeCore, ue: MmeUe | null, message: string, cause: number, clause: string): EmmVerdict {
  const own = REJECTS.get(message);
  // A status message is not answered by one.
  if (message === "EMM STATUS") return drop(core, ue, clause);
  core.rule(ue, own?.clause ?? clause, own === undefined ? "status" : "reject", cause);
  return { kind: "answer", name: own?.reject ?? "EMM STATUS", cause };
}
