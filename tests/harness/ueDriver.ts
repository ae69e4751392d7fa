// A UE as literate cases and properties drive it, at the ABI of the core: commands in, and what the core left to do in words, one line an
// action. No host binding in between; the network's side is `NetworkSecurity`.

import { ESTABLISH_CAUSE_TEXTS, INDICATION_TEXTS, RULE_OUTCOME_TEXTS, STORE_SECTION_TEXTS } from "../../host/generated/abi.ts";
import type { Action } from "../../host/generated/actions.ts";
import { CLAUSES, TIMER_NAMES } from "../../host/generated/names.ts";
import type { UeState } from "../../host/generated/state.ts";

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const CHANGES = ["", "active", "modified", "inactive"];

/** The list of a `bearer` action: IEI and value of each item. */
function bearerItems(octets: Uint8Array): string[] {
  const items: string[] = [];
  for (let at = 0; at + 3 <= octets.length; ) {
    const length = octets[at + 1]! | (octets[at + 2]! << 8);
    items.push(`${octets[at]!.toString(16).padStart(2, "0")}:${hex(octets.subarray(at + 3, at + 3 + length))}`);
    at += 3 + length;
  }
  return items;
}

/**
 * One action in words.
 * @param octetsAt octets of the core's memory that an action points to
 */
export function describeAction(action: Action, octetsAt: (address: number, length: number) => Uint8Array): string {
  const words = (...parts: (string | number)[]): string => parts.filter((part) => part !== "").join(" ");
  switch (action.kind) {
    case "sendPdu":
      return words(
        "uplink",
        hex(octetsAt(action.plainAddress, action.plainLength)),
        ESTABLISH_CAUSE_TEXTS.get(action.establish) ?? "",
      );
    case "timerStart":
      return words("start", TIMER_NAMES.get(action.timer)!, instanceOf(action.instance), `${action.seconds} s`);
    case "timerStop":
      return words("stop", TIMER_NAMES.get(action.timer)!, instanceOf(action.instance));
    case "rule": {
      const clause = CLAUSES[action.clause]!.cite.replace("TS 24.301 ", "");
      return words("rule", clause, RULE_OUTCOME_TEXTS.get(action.outcome)!, action.cause === 0 ? "" : `#${action.cause}`);
    }
    case "indicate":
      return words("indicate", INDICATION_TEXTS.get(action.what)!, action.a, action.b, hex(action.octets));
    case "deliver":
      return words("deliver", INDICATION_TEXTS.get(action.what)!, action.a, hex(octetsAt(action.address, action.length)));
    case "store":
      return words("store", STORE_SECTION_TEXTS.get(action.section)!, hex(action.octets));
    case "bearer":
      return words("bearer", action.ebi, CHANGES[action.change]!, `of ${action.linkedEbi}`, ...bearerItems(action.octets));
    default:
      return action.kind;
  }
}

const instanceOf = (instance: number): string => (instance === 0 ? "" : `(${instance})`);

/** How far `attach` goes. */
export type AttachStage = "requested" | "secured" | "accepted";

/** What an attach is like; what is left out is as simple as can be. */
export interface AttachOptions {
  /** ESM message container of ATTACH ACCEPT. */
  readonly container?: Uint8Array;
  /** Value of the EPS network feature support IE. */
  readonly features?: Uint8Array;
  /** Value of the Equivalent PLMNs IE. */
  readonly equivalentPlmns?: Uint8Array;
  /** EPS attach result, one octet. */
  readonly result?: Uint8Array;
  /** T3412 value, one octet. */
  readonly t3412?: Uint8Array;
  /** Value of the TAI list IE. */
  readonly taiList?: Uint8Array;
  /** IEs as they are, behind the GUTI: LAI, MS identity, EMM cause, T3402, T3423. */
  readonly middle?: Uint8Array;
  /** IEs as they are, behind the EPS network feature support: T3412 extended, T3324, Extended DRX parameters and others. */
  readonly last?: Uint8Array;
}

/** A UE under test. Every command returns what the core left to do, in words. */
export interface UeDriver {
  /** Before `attach`: a field of enum ConfigField with its octets. */
  configure(field: string, octets: Uint8Array): void;
  attach(stage: AttachStage, options?: AttachOptions): string[];
  /** A plain message, protected on the way. */
  downlink(plain: Uint8Array): string[];
  /** A PDU as it is. */
  receive(pdu: Uint8Array): string[];
  /** A plain message with a security header of this type and the right MAC. */
  receiveAs(headerType: number, plain: Uint8Array): string[];
  /** The same as `downlink`, with a wrong MAC. */
  receiveForged(plain: Uint8Array): string[];
  /** The PDU received last once more, octet for octet. */
  receiveAgain(): string[];
  /** The network has sent this many messages that never arrived: its NAS COUNT goes on. */
  loseDownlink(count: number): void;
  /** AUTHENTICATION REQUEST, protected once secure exchange is established; the keys are those of the next SECURITY MODE COMMAND. */
  challenge(ksi: number): string[];
  /** SECURITY MODE COMMAND for the context of the challenge before. @param more octets behind its imperative part; @param count downlink NAS COUNT, 0 where absent */
  securityModeCommand(ksi: number, more: Uint8Array, count?: number, replayed?: Uint8Array): string[];
  /**
   * The command to hand over from Iu mode.
   * @param identity mapped GUTI and P-TMSI signature, or nothing
   */
  handover(isFromCs: boolean, eksi: number, algorithms: number, identity: Uint8Array): string[];
  /** The handover is completed in a cell; the network uses the mapped context from then on. */
  handedOver(cell: Uint8Array): string[];
  /** The UE comes from Iu mode in idle mode. */
  fromIdle(cksn: number, identity: Uint8Array): string[];
  /** SECURITY MODE COMMAND for a context mapped with the nonce of the TRACKING AREA UPDATE REQUEST sent last. @param nonce replayed in its place */
  mappedCommand(eksi: number, nonce: Uint8Array | null): string[];
  /** How the USIM answers the next challenge: enum UsimResult by name, with AUTS where there is one. */
  answerUsim(result: string, octets: Uint8Array): void;
  /** The person at the UE switches it off, and on again. */
  switchOff(): string[];
  switchOn(stage: AttachStage, options?: AttachOptions): string[];
  /** Enum Request by name. */
  request(name: string, a: number, b: number, octets: Uint8Array): string[];
  /** Lets virtual time go on: due timers expire in order. */
  advance(seconds: number): string[];
  /** Enum LowerEvent by name. */
  lower(name: string, a: number, b: number, octets: Uint8Array): string[];
  /** Everything of the UE that outlives a call, NAS COUNTs masked out. */
  context(): Uint8Array;
  /** EBIs of active bearers. */
  bearers(): number[];
  /** PTIs of pending transactions. */
  transactions(): number[];
  /** Timers that run. */
  timers(): readonly { readonly timer: number }[];
  /** What the core says of itself. */
  state(): UeState;
}
