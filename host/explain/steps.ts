// What a UE does with a PDU, step by step: the security filter (TS 24.301 4.4.4, 4.4.5, 9.2, 9.3.1), then 7.2 to 7.8 in their order of
// precedence (7.1), then the procedure. Which step decides is what the core has cited; the others are told from the message and the state.

import type { DecodedFault, DecodedPdu } from "../codec/pdu.ts";
import type { UeState } from "../core.ts";
import type { RuleEvent, UeEvent } from "../ue/events.ts";
import { bearerText, headerTypeText, outcomeText, procedureText } from "./texts.ts";

/** One check. */
export interface Step {
  /** As cited; null for a procedure that is carried out without a decision worth a citation. */
  readonly clause: string | null;
  readonly check: string;
  readonly result: "passed" | "decides" | "not reached";
  readonly what: string;
}

/** What the steps are told from. */
export interface Reception {
  readonly headerType: number;
  /** The plain message, decoded. */
  readonly message: DecodedPdu;
  /** The state before. */
  readonly state: UeState;
  readonly events: readonly UeEvent[];
}

interface Check {
  /** Clauses that decide here, without the number of the specification. */
  readonly clauses: readonly string[];
  readonly check: string;
  /** Causes that tell two checks of one clause apart. */
  readonly cause?: number;
  readonly isFor?: "ESM";
  /** What to say where it lets the message through. */
  passed(reception: Reception): string;
}

const MESSAGE_NOT_COMPATIBLE = 98;
const MESSAGE_TYPE_UNKNOWN = 97;
const faultsOf = ({ message }: Reception, clauses: readonly string[]): readonly DecodedFault[] =>
  message.faults.filter((fault) => clauses.some((clause) => fault.clause.startsWith(`TS 24.301 ${clause}`)));

const CHECKS: readonly Check[] = [
  {
    clauses: ["5.3.1.1"],
    check: "NAS signalling connection",
    passed: ({ state }) => (state.connected === 1 ? "the UE is in EMM-CONNECTED" : "one is being established"),
  },
  { clauses: ["9.2"], check: "protocol discriminator", passed: ({ message }) => message.protocol ?? "cannot be told" },
  { clauses: ["9.3.1", "9.7"], check: "security header type", passed: ({ headerType }) => headerTypeText(headerType) },
  {
    clauses: ["4.4.4.2", "4.4.4.1", "4.4.3.3"],
    check: "integrity",
    passed: ({ headerType }) =>
      headerType === 0 ? "on the list of messages that need none before secure exchange" : "the MAC is right",
  },
  {
    clauses: ["4.4.3.2"],
    check: "NAS COUNT",
    passed: ({ headerType }) => (headerType === 0 ? "none in a plain message" : "not accepted before"),
  },
  {
    clauses: ["4.4.5"],
    check: "ciphering",
    passed: ({ headerType }) => (headerType === 2 ? "ciphered" : "not asked for here"),
  },
  { clauses: ["7.2"], check: "length", passed: () => "holds a complete message type" },
  { clauses: ["7.3.1"], check: "procedure transaction identity", isFor: "ESM", passed: (reception) => ptiText(reception) },
  { clauses: ["7.3.2"], check: "EPS bearer identity", isFor: "ESM", passed: (reception) => ebiText(reception) },
  {
    clauses: ["7.4"],
    cause: MESSAGE_TYPE_UNKNOWN,
    check: "message type",
    passed: ({ message }) => `${message.message ?? "?"} is defined for the UE to receive`,
  },
  { clauses: ["7.4"], cause: MESSAGE_NOT_COMPATIBLE, check: "protocol state", passed: () => "compatible" },
  { clauses: ["7.5"], check: "mandatory information", passed: () => "all there and syntactically correct" },
  {
    clauses: ["7.6.1", "7.6.2", "7.6.3", "7.7.1"],
    check: "further information elements",
    passed: (reception) => ignoredText(faultsOf(reception, ["7.6", "7.7.1"])),
  },
  { clauses: ["7.7.2"], check: "conditional information elements", passed: () => "none missing, unexpected or incorrect" },
  { clauses: ["7.8"], check: "semantics", passed: () => "nothing that no procedure foresees" },
];

function ptiText({ message, state }: Reception): string {
  const pti = message.pti ?? 0;
  if (pti === 0) return "0: no procedure transaction identity assigned";
  const pending = state.transactions.find((transaction) => transaction.pti === pti);
  return pending === undefined ? `${pti}: not in use` : `${pti}: in use for a ${procedureText(pending.procedure)}`;
}

function ebiText({ message, state }: Reception): string {
  const ebi = message.ebi ?? 0;
  return ebi === 0 ? "0: no EPS bearer identity assigned" : `${ebi}: ${bearerText(ebi, state)}`;
}

function ignoredText(faults: readonly DecodedFault[]): string {
  if (faults.length === 0) return "nothing to ignore";
  return faults.map(({ clause, iei, what }) => `${iei === null ? "" : `IEI ${iei}: `}${what} (${clause})`).join("; ");
}

const short = (clause: string): string => clause.replace(/^TS 24\.301 /, "");

function decides({ clauses, cause }: Check, rule: RuleEvent): boolean {
  const isOfClause = clauses.some((clause) => short(rule.clause) === clause || short(rule.clause).startsWith(`${clause} `));
  const isBelow = clauses.some((clause) => short(rule.clause).startsWith(`${clause}.`));
  return (isOfClause || isBelow) && (cause === undefined || rule.cause === cause);
}

/** Rules of 7.6 and 7.7.1 are about an information element, not about the message. */
const isOfMessage = (rule: RuleEvent): boolean => !/^TS 24\.301 7\.(6|7\.1)/.test(rule.clause);

/** The step after those of clause 7: what the procedure makes of the message. */
function procedureStep(rules: readonly RuleEvent[]): Step {
  const cited = rules.filter(isOfMessage);
  const [first, ...more] = cited;
  if (first === undefined) return { clause: null, check: "procedure", result: "decides", what: "carried out" };
  const what = [outcomeText(first), ...more.map((rule) => `${short(rule.clause)}: ${outcomeText(rule)}`)].join("; ");
  return { clause: first.clause, check: "procedure", result: "decides", what };
}

/** All steps, and the procedure at the end. */
export function stepsOf(reception: Reception): Step[] {
  const rules = reception.events.filter((event): event is RuleEvent => event.kind === "rule");
  const checks = CHECKS.filter(({ isFor }) => isFor === undefined || isFor === reception.message.protocol);
  const first = rules.find(isOfMessage);
  const place = first === undefined ? -1 : checks.findIndex((check) => decides(check, first));
  const steps = checks.map((check, i): Step => {
    const clause = `TS 24.301 ${check.clauses[0]!}`;
    if (place < 0 || i < place) return { clause, check: check.check, result: "passed", what: check.passed(reception) };
    if (i > place) return { clause, check: check.check, result: "not reached", what: "" };
    return { clause: first!.clause, check: check.check, result: "decides", what: outcomeText(first!) };
  });
  return place < 0 ? [...steps, procedureStep(rules)] : steps;
}
