// Whether an event is the one that a scenario looks for.

import type { NasCodec } from "../../codec/codec.ts";
import type { DecodedPdu } from "../../codec/pdu.ts";
import { sameOctets, toHex } from "../../ue/hex.ts";
import type { WorldEvent } from "../events.ts";
import { protectionOf } from "../view/rows.ts";
import { type Expected, kindOf } from "./language.ts";
import { holds, isClauseUnder } from "./matching.ts";

/** A step found what must not be, or did not find what must. */
export class UnexpectedError extends Error {}

interface Sent {
  readonly message: string;
  readonly pdu: Uint8Array;
  readonly plain: Uint8Array;
}

/** Looks at events; holds a codec to read the messages with. */
export class Looking {
  readonly #codec: NasCodec;

  /** @param codec reads the messages */
  constructor(codec: NasCodec) {
    this.#codec = codec;
  }

  /** Whether the event is the expected one. */
  fits(expected: Expected, event: WorldEvent): boolean {
    switch (kindOf(expected)) {
      case "uplink":
        return (
          event.source === "ue" &&
          event.event.kind === "uplink" &&
          (expected.establish === undefined || expected.establish === event.event.establish) &&
          this.#sent(expected, expected.uplink!, event.event, "uplink")
        );
      case "downlink":
        return (
          event.source === "mme" &&
          event.event.kind === "sent" &&
          this.#sent(expected, expected.downlink!, event.event, "downlink")
        );
      case "rule":
        return event.source === "ue" && event.event.kind === "rule" && isRule(expected, expected.rule!, event.event);
      case "networkRule":
        return (
          event.source === "mme" &&
          event.event.kind === "rule" &&
          isRule(expected, expected.networkRule!, { ...event.event, message: null })
        );
      case "timer":
        return event.source === "ue" && event.event.kind === "timer" && isTimer(expected, expected.timer!, event.event);
      case "networkTimer": {
        if (event.source !== "mme" || event.event.kind !== "timer") return false;
        return isTimer(expected, expected.networkTimer!, { ...event.event, change: event.event.what });
      }
      case "indicate":
        return (
          event.source === "ue" &&
          event.event.kind === "indicate" &&
          event.event.what === expected.indicate &&
          holds(expected.with ?? {}, event.event.details)
        );
      case "bearer": {
        if (event.source !== "ue" || event.event.kind !== "bearer") return false;
        const { ebi, state, linkedEbi, details } = event.event;
        return holds(expected.bearer, { ebi, state, linkedEbi, ...details });
      }
      case "delivered": {
        if (event.source !== "mme" || event.event.kind !== "delivered" || event.event.what !== expected.delivered) return false;
        return expected.hex === undefined || sameOctets(expected.hex, event.event.octets);
      }
      case "radio":
        return event.source === "radio" && event.what.includes(expected.radio!);
    }
  }

  /**
   * How an event differs from the expected one where it is of the same name.
   * @returns what of the details that are asked for the event has, in words; null when the event is another thing altogether
   */
  nearly(expected: Expected, event: WorldEvent): string | null {
    const kind = kindOf(expected);
    const bare = (kind === "bearer" ? { bearer: {} } : { [kind]: expected[kind] }) as Expected;
    if (!this.fits(bare, event)) return null;
    const details = this.#details(event);
    const asked = kind === "bearer" ? Object.keys(expected.bearer!) : Object.keys(expected);
    return asked
      .filter((name) => name !== kind && name in details)
      .map((name) => `${name} ${shown(name, expected, details[name])}`)
      .join(", ");
  }

  #details(event: WorldEvent): Readonly<Record<string, unknown>> {
    if (event.source !== "ue" && event.source !== "mme") return {};
    const detail = event.event;
    switch (detail.kind) {
      case "uplink":
      case "sent": {
        const ies = Object.fromEntries(valuesOf(this.#codec.decode(detail.plain, event.source === "ue" ? "uplink" : "downlink")));
        return {
          ies,
          absent: ies,
          protection: protectionOf(detail.pdu),
          pti: ies.PTI,
          ebi: ies.EBI,
          hex: toHex(detail.plain),
          ...establishOf(detail),
        };
      }
      case "timer":
        return { change: "what" in detail ? detail.what : detail.change, ...detail };
      case "indicate":
        return { with: detail.details };
      case "bearer":
        return { ebi: detail.ebi, state: detail.state, linkedEbi: detail.linkedEbi, ...detail.details };
      case "delivered":
        return { hex: toHex(detail.octets) };
      default:
        return { ...detail };
    }
  }

  #sent(expected: Expected, name: string, { message, pdu, plain }: Sent, direction: "uplink" | "downlink"): boolean {
    if (message !== name) return false;
    if (expected.protection !== undefined && protectionOf(pdu) !== expected.protection) return false;
    if (expected.hex !== undefined && !sameOctets(expected.hex, plain)) return false;
    const { ies, absent, pti, ebi } = expected;
    if (ies === undefined && absent === undefined && pti === undefined && ebi === undefined) return true;
    const decoded = this.#codec.decode(plain, direction);
    const values = new Map(valuesOf(decoded));
    if (pti !== undefined && values.get("PTI") !== pti) return false;
    if (ebi !== undefined && values.get("EBI") !== ebi) return false;
    if (absent?.some((ie) => values.has(ie))) return false;
    return holds(ies ?? {}, Object.fromEntries(values));
  }
}

const establishOf = (detail: object): object => ("establish" in detail ? { establish: detail.establish } : {});

/** Values by name, those of an ESM message inside an EMM message, too; its PTI and EBI by these names. */
function valuesOf(pdu: DecodedPdu): [string, unknown][] {
  const ids: [string, unknown][] = [];
  if (pdu.pti !== undefined) ids.push(["PTI", pdu.pti]);
  if (pdu.ebi !== undefined) ids.push(["EBI", pdu.ebi]);
  const own = pdu.ies.map(({ name, value }): [string, unknown] => [name, value]);
  const inside = pdu.ies.flatMap(({ value }) => (isPdu(value) ? valuesOf(value) : []));
  // Of a name in both, the outer message's counts.
  return [...inside, ...ids, ...own];
}

const isPdu = (value: unknown): value is DecodedPdu =>
  typeof value === "object" && value !== null && "ies" in value && "disposition" in value;

interface Rule {
  readonly clause: string;
  readonly outcome: string;
  readonly cause: number | null;
  readonly message: string | null;
}

function isRule({ outcome, cause, message }: Expected, clause: string, rule: Rule): boolean {
  if (!isClauseUnder(clause, rule.clause)) return false;
  if (outcome !== undefined && outcome !== rule.outcome) return false;
  if (message !== undefined && message !== rule.message) return false;
  return cause === undefined || cause === rule.cause;
}

interface TimerChange {
  readonly timer: string;
  readonly instance: unknown;
  readonly change: string;
}

function isTimer({ change, instance }: Expected, timer: string, event: TimerChange): boolean {
  if (event.timer !== timer) return false;
  if (change !== undefined && change !== event.change) return false;
  return instance === undefined || instance === event.instance;
}

/** The value that an event has for what is asked; of information elements only those asked for. */
function shown(name: string, { ies, absent }: Expected, value: unknown): string {
  if (name !== "ies" && name !== "absent") return typeof value === "string" ? value : JSON.stringify(value);
  const asked = name === "ies" ? Object.keys(ies ?? {}) : (absent ?? []);
  const all = value as Readonly<Record<string, unknown>>;
  return asked.map((ie) => (ie in all ? `${ie} ${JSON.stringify(all[ie])}` : `no ${ie}`)).join(", ");
}

/** What is looked for, in words for a report. */
export function inWords(expected: Expected): string {
  const kind = kindOf(expected);
  const rest = Object.entries(expected)
    .filter(([name, value]) => name !== kind && name !== "within" && name !== "for" && value !== undefined)
    .map(
      ([name, value]) => `${name} ${value instanceof Uint8Array ? Buffer.from(value).toString("hex") : JSON.stringify(value)}`,
    );
  const what = expected[kind];
  const head = `${kind} ${typeof what === "string" ? what : JSON.stringify(what)}`;
  return rest.length === 0 ? head : `${head} with ${rest.join(", ")}`;
}
