// The MME of the simulated network: what comes from the eNodeBs, and what a scenario wants it to do.

import type { Hss } from "../hss.ts";
import { type MessageContent, octetsOf, type Value, write } from "../nas.ts";
import type { Random } from "../random.ts";
import type { NetworkEnd } from "../terminal.ts";
import { authenticate } from "./authentication.ts";
import { networkName } from "./coding.ts";
import { MmeCore } from "./core.ts";
import { type DetachCommand, detach } from "./detach.ts";
import { notify, sendData } from "./esm/data.ts";
import { type Deactivation, deactivate, deactivateLocally, REACTIVATION_REQUESTED } from "./esm/deactivation.ts";
import { activateDedicated } from "./esm/dedicated.ts";
import { requestEsmInformation } from "./esm/information.ts";
import { modify } from "./esm/modification.ts";
import { identify } from "./identification.ts";
import { deregister, disconnect, release } from "./idle.ts";
import { resendUndelivered } from "./nonDelivery.ts";
import type { ApnPolicy, Connection, MmeOptions, MmePorts, Paging, ReleaseReason, Tap, UePolicy } from "./options.ts";
import { page, when } from "./paging.ts";
import { reallocate } from "./reallocation.ts";
import { HeaderType, NetworkContext, type Protection } from "./security.ts";
import { commandSecurityMode, type SecurityModeChanges } from "./securityMode.ts";
import { Service } from "./serviceRequest.ts";
import { isBusy, type MmeUeState, summary } from "./state.ts";
import { csServiceNotification, emmInformation, sendGeneric, sendSms } from "./transport.ts";
import type { Bearer, MmeUe } from "./ue.ts";
import { onInitial, onUplink } from "./uplink.ts";

/** Information elements of a message, by name. */
export type Ies = Readonly<Record<string, Value>>;

/** A dedicated bearer as a scenario wants it; what is not told is chosen. */
export interface DedicatedOptions {
  readonly ebi?: number;
  /** Value of the EPS QoS IE. */
  readonly qos?: Value;
  /** Value of the TFT IE. */
  readonly tft?: Value;
  readonly ies?: Ies;
}

/** What a scenario changes of a bearer. */
export interface ModificationOptions {
  /** Value of the New EPS QoS IE. */
  readonly qos?: Value;
  /** Value of the TFT IE. */
  readonly tft?: Value;
  readonly ies?: Ies;
}

/** A message as a scenario sends it: by name, or its plain octets; `name` is what events call it. */
export type Injected =
  | { readonly message: string; readonly content?: MessageContent }
  | { readonly octets: Uint8Array; readonly name: string };

const named = (value: Value | undefined, name: "qos" | "tft"): Partial<Record<"qos" | "tft", Uint8Array>> =>
  value === undefined ? {} : { [name]: octetsOf(value) };

export class Mme implements NetworkEnd {
  readonly #core: MmeCore;

  /**
   * @param options see `DEFAULT_OPTIONS`
   * @param random source of GUTIs and TMSIs: the same seed, the same run
   */
  constructor(options: MmeOptions, hss: Hss, ports: MmePorts, random: Random) {
    this.#core = new MmeCore(options, hss, ports, random);
    this.#core.whenInactive = (ue) => {
      if (isBusy(ue)) this.#core.touch(ue);
      else release(this.#core, ue);
    };
  }

  /** A hook that every downlink message passes before it is protected; null: none. */
  set tap(tap: Tap | null) {
    this.#core.tap = tap;
  }

  get options(): MmeOptions {
    return this.#core.options;
  }

  /** Changes options while the network runs: they count for what begins from now on. */
  configure(changes: Partial<MmeOptions>): void {
    this.#core.options = { ...this.#core.options, ...changes };
  }

  // ---- From the eNodeBs ----

  /** The first PDU of a connection. */
  initial(connection: Connection, pdu: Uint8Array): void {
    onInitial(this.#core, connection, pdu);
    this.#touch(connection);
  }

  /** A later PDU of a connection. */
  uplink(connection: Connection, pdu: Uint8Array): void {
    onUplink(this.#core, connection, pdu);
    this.#touch(connection);
  }

  /** Radio bearers of these EPS bearers are there (TS 24.301 5.6.1.4). */
  bearersReady(connection: Connection, ebis: readonly number[]): void {
    const specific = this.#core.byConnection.get(connection.id)?.specific;
    if (specific instanceof Service) specific.finish(ebis);
  }

  /** A connection has gone. */
  released(connection: Connection, _reason: ReleaseReason): void {
    const ue = this.#core.byConnection.get(connection.id);
    if (ue !== undefined) disconnect(this.#core, ue);
  }

  /** A downlink PDU was not delivered (6.3.4). @param isTaiChanged the UE has left the tracking areas of its list */
  undelivered(connection: Connection, pdu: Uint8Array, isTaiChanged: boolean): void {
    const ue = this.#core.byConnection.get(connection.id);
    if (ue !== undefined) resendUndelivered(this.#core, ue, pdu, isTaiChanged);
  }

  // ---- What is known ----

  /** What is known of a UE; null for an IMSI (or IMEI) that never got through to this MME. */
  state(imsi: string): MmeUeState | null {
    const ue = this.#core.find(imsi);
    return ue === undefined ? null : summary(this.#core, ue);
  }

  /** K_ASME and algorithms of the context that protects what is sent to a UE; null where there is none. For key logs only. */
  contextOf(imsi: string): { readonly kasme: Uint8Array; readonly eia: number; readonly eea: number } | null {
    const ue = this.#core.find(imsi);
    return ue?.securityMode?.context ?? ue?.security ?? null;
  }

  /** UEs with a name: IMSIs, or IMEIs. */
  ues(): string[] {
    return [...this.#core.byImsi.keys()];
  }

  // ---- Policies ----

  // Policies are copied: how often each of their rejections has been used belongs to this MME.

  /** What the MME does about a UE from now on; "*" is every UE without a policy of its own. @param policy null: nothing special */
  setPolicy(imsi: string, policy: UePolicy | null): void {
    if (policy === null) this.#core.uePolicies.delete(imsi);
    else this.#core.uePolicies.set(imsi, structuredClone(policy));
  }

  /** What the MME does about an APN from now on; "*" is every APN without a policy of its own. @param policy null: nothing special */
  setApnPolicy(apn: string, policy: ApnPolicy | null): void {
    if (policy === null) this.#core.apnPolicies.delete(apn);
    else this.#core.apnPolicies.set(apn, structuredClone(policy));
  }

  /** Adds information elements to every message of a name, or puts them in place of the right ones. @param imsi "*": for every UE @param ies null: no more */
  addIes(imsi: string, message: string, ies: Ies | null): void {
    if (ies === null) this.#core.additions.delete(`${imsi} ${message}`);
    else this.#core.additions.set(`${imsi} ${message}`, ies);
  }

  // ---- EMM ----

  /** Challenges a UE (5.4.2): the context that comes of it waits for a security mode control. */
  authenticate(imsi: string): void {
    this.#now(imsi, (ue) => authenticate(this.#core, ue));
  }

  /** Commands a security mode (5.4.3). @param changes what is not as it should be */
  securityMode(imsi: string, changes: SecurityModeChanges = {}): void {
    this.#now(imsi, (ue) => commandSecurityMode(this.#core, ue, null, changes));
  }

  /** Asks for an identity (5.4.4). @param type TS 24.008 10.5.5.9: 1 IMSI, 2 IMEI, 3 IMEISV, 4 TMSI */
  identify(imsi: string, type: number): void {
    this.#now(imsi, (ue) => identify(this.#core, ue, type, () => undefined));
  }

  /** Gives the UE another GUTI (5.4.1). */
  reallocateGuti(imsi: string, ies: Ies = {}): void {
    this.#settled(imsi, (ue) => reallocate(this.#core, ue, ies));
  }

  /** Sends EMM INFORMATION (5.4.5). @param ies the name of the network unless told */
  emmInformation(imsi: string, ies?: Ies): void {
    const name = this.#core.options.networkName ?? "";
    this.#settled(imsi, (ue) => emmInformation(this.#core, ue, ies ?? { "Full name for network": networkName(name) }));
  }

  /** Pages an idle UE (5.6.2); with a circuit switched call a connected UE gets a CS SERVICE NOTIFICATION instead. */
  page(imsi: string, domain: Paging["domain"] = "PS", identity: Paging["identity"] = "S-TMSI"): void {
    const ue = this.#ue(imsi);
    if (ue.connection === null) page(this.#core, ue, domain, identity);
    else if (domain === "CS") csServiceNotification(this.#core, ue);
  }

  /** Detaches a UE (5.5.2.3). @param command type of detach, and an EMM cause */
  detach(imsi: string, command: DetachCommand): void {
    this.#now(imsi, (ue) => detach(this.#core, ue, command));
  }

  /** Detaches a UE without telling it: it finds out with its next request (EMM cause #10). */
  detachLocally(imsi: string): void {
    const ue = this.#ue(imsi);
    release(this.#core, ue);
    deregister(this.#core, ue);
  }

  /** Lets the connection of a UE go. */
  release(imsi: string, reason: ReleaseReason = "normal"): void {
    release(this.#core, this.#ue(imsi), reason);
  }

  /** Sends SMS (5.6.3). @param octets of a CP message (TS 24.011) */
  sendSms(imsi: string, octets: Value): void {
    this.#settled(imsi, (ue) => sendSms(this.#core, ue, octetsOf(octets)));
  }

  /** Sends a message of another application (5.6.4). @param type 9.9.3.42, one octet */
  genericTransport(imsi: string, type: number, octets: Value, additional?: Value): void {
    const more = additional === undefined ? undefined : octetsOf(additional);
    this.#settled(imsi, (ue) => sendGeneric(this.#core, ue, type, octetsOf(octets), more));
  }

  /** Tells a UE of a circuit switched call (5.6.2.3). */
  csServiceNotification(imsi: string, ies: Ies = {}): void {
    this.#settled(imsi, (ue) => csServiceNotification(this.#core, ue, ies));
  }

  /** Sends EMM STATUS (5.7). */
  statusEmm(imsi: string, cause: number): void {
    this.#now(imsi, (ue) => this.#core.send(ue, "EMM STATUS", { ies: { "EMM cause": cause } }));
  }

  // ---- ESM ----

  /** Activates a dedicated bearer (6.4.2). */
  activateDedicated(imsi: string, linkedEbi: number, options: DedicatedOptions = {}): void {
    const { ebi, qos, tft, ies = {} } = options;
    const number = ebi === undefined ? {} : { ebi };
    this.#onBearer(imsi, linkedEbi, (ue) => {
      activateDedicated(this.#core, ue, { linkedEbi, ies, ...number, ...named(qos, "qos"), ...named(tft, "tft") });
    });
  }

  /** Modifies a bearer (6.4.3). */
  modify(imsi: string, ebi: number, { qos, tft, ies = {} }: ModificationOptions = {}): void {
    this.#onBearer(imsi, ebi, (ue, bearer) => {
      modify(this.#core, ue, bearer, { ies, ...named(qos, "qos"), ...named(tft, "tft") });
    });
  }

  /** Deactivates a bearer, with a default bearer its whole PDN connection (6.4.4); that of an idle UE locally unless reactivation is wanted. */
  deactivate(imsi: string, ebi: number, deactivation: Deactivation = {}): void {
    const ue = this.#ue(imsi);
    if (ue.connection === null && deactivation.cause !== REACTIVATION_REQUESTED) {
      if (ue.bearers.has(ebi)) deactivateLocally(this.#core, ue, ebi);
      return;
    }
    this.#onBearer(imsi, ebi, (awake, bearer) => deactivate(this.#core, awake, bearer, deactivation));
  }

  /** Asks for ESM information (6.6.1.2). @param pti 1 to 254: the UE's pending PDN connectivity request, or not */
  esmInformation(imsi: string, pti: number): void {
    this.#now(imsi, (ue) => requestEsmInformation(this.#core, ue, pti, () => undefined));
  }

  /** Notifies the UE (6.6.2). @param indicator one octet; 1: SRVCC handover cancelled */
  notification(imsi: string, ebi: number, indicator = 1, pti = 0): void {
    this.#settled(imsi, (ue) => notify(this.#core, ue, ebi, indicator, pti));
  }

  /** Sends user data over the control plane (6.6.4). */
  sendData(imsi: string, ebi: number, octets: Value): void {
    this.#settled(imsi, (ue) => sendData(this.#core, ue, ebi, octetsOf(octets)));
  }

  /** Sends ESM STATUS (6.7). */
  statusEsm(imsi: string, cause: number, ebi = 0, pti = 0): void {
    this.#now(imsi, (ue) => this.#core.send(ue, "ESM STATUS", { ebi, pti, ies: { "ESM cause": cause } }));
  }

  // ---- Anything ----

  /**
   * Sends any message with any protection, past the tap and the procedures.
   * @param what a message by name, or plain octets as wrong as wanted
   * @param protection as is usual for the UE now unless told; `headerType: 0` sends it plain
   */
  inject(imsi: string, what: Injected, protection: Partial<Protection> = {}): void {
    const plain = "octets" in what ? what.octets : write(what.message, "downlink", what.content);
    const name = "octets" in what ? what.name : what.message;
    this.#now(imsi, (ue) => {
      const usual = ue.isSecure ? HeaderType.IntegrityCiphered : HeaderType.Plain;
      const how = { headerType: usual, ...protection };
      this.#core.sendPlain(ue, name, plain, { protection: how, isUntapped: true });
    });
  }

  /**
   * The octets that a message would go to the UE as, and is not sent: what an attacker may have got hold of.
   * @param protection how it is protected: with the context of the UE, or, where there is none, with keys that an attacker makes up; with an
   *   offset it takes no NAS COUNT
   */
  sealed(imsi: string, plain: Uint8Array, protection: Partial<Protection> = {}): Uint8Array {
    const context = this.#core.find(imsi)?.security ?? madeUp();
    return context.protect(plain, { headerType: HeaderType.IntegrityCiphered, ...protection });
  }

  // ---- Helpers ----

  #ue(imsi: string): MmeUe {
    const ue = this.#core.find(imsi);
    if (ue === undefined) throw new RangeError(`the MME knows no UE ${imsi}`);
    return ue;
  }

  /** Something with a bearer that the UE still has when it is its turn. */
  #onBearer(imsi: string, ebi: number, run: (ue: MmeUe, bearer: Bearer) => void): void {
    if (!this.#ue(imsi).bearers.has(ebi)) throw new RangeError(`UE ${imsi} has no bearer with EBI ${ebi}`);
    this.#settled(imsi, (ue) => {
      const bearer = ue.bearers.get(ebi);
      if (bearer !== undefined) run(ue, bearer);
    });
  }

  /** At once where there is a connection, else after a page. */
  #now(imsi: string, run: (ue: MmeUe) => void): void {
    const ue = this.#ue(imsi);
    if (ue.connection === null) when(this.#core, ue, () => run(ue));
    else run(ue);
  }

  /** When no procedure of the UE is on its way, after a page where there is no connection. */
  #settled(imsi: string, run: (ue: MmeUe) => void): void {
    const ue = this.#ue(imsi);
    when(this.#core, ue, () => run(ue));
  }

  #touch(connection: Connection): void {
    const ue = this.#core.byConnection.get(connection.id);
    if (ue !== undefined) this.#core.touch(ue);
  }
}

/** A context that no UE has. */
function madeUp(): NetworkContext {
  const context = new NetworkContext(new Uint8Array(32), 0);
  context.select(1, 1);
  return context;
}
