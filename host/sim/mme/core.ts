// What all procedures of the MME share: who is registered, how a message goes out, what is told about it.

import type { TimerSpec } from "../../spec/types.ts";
import type { Hss } from "../hss.ts";
import { type MessageContent, type Value, write } from "../nas.ts";
import type { Random } from "../random.ts";
import type { Due } from "../schedule.ts";
import { gutiOctets } from "./coding.ts";
import { Guard, type GuardPlan } from "./guard.ts";
import type { ApnPolicy, Connection, MmeEvent, MmeOptions, MmePorts, Tap, UePolicy } from "./options.ts";
import { HeaderType, type NetworkContext, type Protection } from "./security.ts";
import { type EmmState, MmeUe } from "./ue.ts";

/** LIMIT: PDUs kept for an indication of non-delivery: more than one handover can catch. */
const SENT_KEPT = 8;

/** Seconds by which timers are longer in NB-S1 mode (TS 24.301 tables 10.2.2, 10.3.2). */
const NB_S1_LONGER = { EMM: 240, ESM: 180 } as const;

/** How a message is sent where it is not as usual. */
export interface Sending {
  readonly context?: NetworkContext | null;
  readonly protection?: Protection;
  /** The tap does not see it: a scenario has made it as it wants it. */
  readonly isUntapped?: boolean;
}

type RuleOutcome = Extract<MmeEvent, { kind: "rule" }>["outcome"];

export class MmeCore {
  options: MmeOptions;
  readonly hss: Hss;
  readonly ports: MmePorts;
  readonly random: Random;
  tap: Tap | null = null;
  /** UEs whose identity has been made sure of. */
  readonly byImsi = new Map<string, MmeUe>();
  /** UEs whose attach is on its way, by IMSI or IMEI. */
  readonly attaching = new Map<string, MmeUe>();
  readonly byTmsi = new Map<number, MmeUe>();
  readonly byConnection = new Map<number, MmeUe>();
  readonly uePolicies = new Map<string, UePolicy>();
  readonly apnPolicies = new Map<string, ApnPolicy>();
  /** Information elements added to messages of a name, for one UE or for every one ("*"). */
  readonly additions = new Map<string, Readonly<Record<string, Value>>>();
  #addresses = 0;

  constructor(options: MmeOptions, hss: Hss, ports: MmePorts, random: Random) {
    this.options = options;
    this.hss = hss;
    this.ports = ports;
    this.random = random;
  }

  // ---- Who ----

  /** The UE of an IMSI or IMEI: the one that is attaching before the one that is registered. */
  find(name: string): MmeUe | undefined {
    return this.attaching.get(name) ?? this.byImsi.get(name);
  }

  /** The UE on a connection; a new one when there is none. */
  on(connection: Connection): MmeUe {
    return this.byConnection.get(connection.id) ?? this.connect(new MmeUe(), connection);
  }

  /** Gives a connection to a UE; one that it had before is released. */
  connect(ue: MmeUe, connection: Connection): MmeUe {
    const before = ue.connection;
    if (before !== null && before.id !== connection.id) {
      this.byConnection.delete(before.id);
      before.release("normal");
    }
    ue.connection = connection;
    ue.tai = connection.tai;
    this.stopIdleTimers(ue);
    ue.isUnreachable = false;
    this.byConnection.set(connection.id, ue);
    return ue;
  }

  /** A UE whose identity is sure takes the place of what was known by its name before. */
  adopt(ue: MmeUe): void {
    const { name } = ue;
    if (name === null) return;
    this.attaching.delete(name);
    const before = this.byImsi.get(name);
    if (before !== undefined && before !== ue) this.forget(before);
    if (ue.oldMTmsi !== null) this.byTmsi.set(ue.oldMTmsi, ue);
    this.byImsi.set(name, ue);
  }

  /** Deletes everything of a UE. */
  forget(ue: MmeUe): void {
    this.quiet(ue);
    for (const mTmsi of [ue.mTmsi, ue.oldMTmsi]) if (mTmsi !== null && this.byTmsi.get(mTmsi) === ue) this.byTmsi.delete(mTmsi);
    if (ue.name !== null && this.byImsi.get(ue.name) === ue) this.byImsi.delete(ue.name);
    if (ue.name !== null && this.attaching.get(ue.name) === ue) this.attaching.delete(ue.name);
    const { connection } = ue;
    ue.connection = null;
    if (connection === null || this.byConnection.get(connection.id) !== ue) return;
    this.byConnection.delete(connection.id);
    connection.release("normal");
  }

  /** Stops every timer of a UE and gives up its procedures. */
  quiet(ue: MmeUe): void {
    ue.endSecurityMode();
    for (const guard of [ue.authentication, ue.identification, ue.detaching, ue.esmInformation]) guard?.guard.stop();
    ue.reallocation?.stop();
    ue.paging?.stop();
    ue.authentication = ue.identification = ue.detaching = ue.esmInformation = null;
    ue.reallocation = ue.paging = ue.specific = null;
    for (const bearer of ue.bearers.values()) bearer.guard?.stop();
    this.stopIdleTimers(ue);
    ue.inactivity?.cancel();
    ue.inactivity = null;
  }

  stopIdleTimers(ue: MmeUe): void {
    ue.idleTimer?.cancel();
    ue.activeTimer?.cancel();
    ue.idleTimer = ue.activeTimer = null;
  }

  enter(ue: MmeUe, state: EmmState): void {
    if (ue.state === state) return;
    ue.state = state;
    this.ports.tell({ kind: "state", imsi: ue.name, state });
  }

  /** A new M-TMSI; the one before counts until `confirmGuti`. */
  allocateGuti(ue: MmeUe): Uint8Array {
    if (ue.oldMTmsi === null) ue.oldMTmsi = ue.mTmsi;
    else if (ue.mTmsi !== null) this.byTmsi.delete(ue.mTmsi);
    do ue.mTmsi = this.random.next();
    while (this.byTmsi.has(ue.mTmsi));
    this.byTmsi.set(ue.mTmsi, ue);
    return this.guti(ue)!;
  }

  confirmGuti(ue: MmeUe): void {
    if (ue.oldMTmsi !== null && this.byTmsi.get(ue.oldMTmsi) === ue) this.byTmsi.delete(ue.oldMTmsi);
    ue.oldMTmsi = null;
  }

  guti(ue: MmeUe): Uint8Array | null {
    const { plmn, mmeGroup, mmeCode } = this.options;
    return ue.mTmsi === null ? null : gutiOctets(plmn, mmeGroup, mmeCode, ue.mTmsi);
  }

  /** Addresses of PDN connections come one after the other. */
  nextAddress(): number {
    return ++this.#addresses;
  }

  // ---- Out ----

  /** A message with what policies add to it. */
  compose(ue: MmeUe, name: string, content: MessageContent = {}): Uint8Array {
    const added = { ...this.additions.get(`* ${name}`), ...this.additions.get(`${ue.name} ${name}`) };
    return write(name, "downlink", { ...content, ies: { ...content.ies, ...added } });
  }

  /** Composes and sends a message. @returns its octets before protection */
  send(ue: MmeUe, name: string, content: MessageContent = {}, how: Sending = {}): Uint8Array {
    const plain = this.compose(ue, name, content);
    this.sendPlain(ue, name, plain, how);
    return plain;
  }

  /** Sends a message of these octets; nothing happens where the UE is idle. */
  sendPlain(ue: MmeUe, message: string, plain: Uint8Array, sending: Sending = {}): void {
    const { context = ue.security, protection, isUntapped = false } = sending;
    const { connection } = ue;
    if (connection === null) return;
    const usual = protection ?? { headerType: ue.isSecure && context !== null ? HeaderType.IntegrityCiphered : HeaderType.Plain };
    const tapped = isUntapped ? null : (this.tap?.({ imsi: ue.name, message, plain, protection: usual }) ?? null);
    if (tapped === "drop") return;
    const octets = tapped?.plain ?? plain;
    const how = tapped?.protection ?? usual;
    const pdu = context === null ? octets : context.protect(octets, how);
    this.#note(ue, { pdu, plain, message, sending });
    this.touch(ue);
    const deliver = (): void => {
      if (ue.connection !== connection) return;
      this.ports.tell({ kind: "sent", imsi: ue.name, message, plain: octets, pdu });
      connection.downlink(pdu);
    };
    if (tapped?.delay === undefined) deliver();
    else this.ports.after(tapped.delay, deliver);
  }

  #note(ue: MmeUe, sent: MmeUe["sent"][number]): void {
    ue.sent.push(sent);
    if (ue.sent.length > SENT_KEPT) ue.sent.shift();
  }

  // ---- Time and telling ----

  guard(ue: MmeUe, plan: GuardPlan): Guard {
    const host = {
      after: (delay: number, run: () => void): Due => this.ports.after(delay, run),
      seconds: (spec: TimerSpec): number => this.seconds(spec),
      timer: (spec: TimerSpec, what: "start" | "stop" | "expired", instance: number | null): void =>
        this.ports.tell({ kind: "timer", imsi: ue.name, timer: spec.name, instance, what }),
    };
    return new Guard(host, plan);
  }

  /** Seconds of a timer in the coverage of this MME. */
  seconds(spec: TimerSpec): number {
    const { coverage, t3413, pagingAttempts } = this.options;
    if (spec.name === "T3413") return t3413;
    if (spec.name === "T3415") return t3413 * pagingAttempts;
    if (coverage === "CE mode" && spec.ceModeSeconds !== undefined) return spec.ceModeSeconds;
    const longer = coverage === "NB-S1" && spec.nbS1 ? NB_S1_LONGER[spec.protocol] : 0;
    return (spec.seconds ?? 0) + longer;
  }

  /** A message of a connection: its time without messages starts anew. */
  touch(ue: MmeUe): void {
    const { inactivity } = this.options;
    ue.inactivity?.cancel();
    ue.inactivity = inactivity === null ? null : this.ports.after(inactivity, () => this.whenInactive(ue));
  }

  /** What happens to a connection without messages. */
  whenInactive: (ue: MmeUe) => void = () => undefined;

  /** Tells a decision and its clause. */
  rule(ue: MmeUe | null, clause: string, outcome: RuleOutcome, cause = 0): void {
    this.ports.tell({ kind: "rule", imsi: ue?.name ?? null, clause: `TS 24.301 ${clause}`, outcome, cause });
  }
}
