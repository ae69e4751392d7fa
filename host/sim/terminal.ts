// One UE with its radio: brings the UE's initial messages into a connection, carries PDUs over the link, reports what became of them.

import type { UeCore } from "../core.ts";
import type { UeEvent } from "../ue/events.ts";
import { fromHex, sameOctets } from "../ue/hex.ts";
import { Ue } from "../ue/ue.ts";
import type { WorldListener } from "./events.ts";
import type { Link } from "./link.ts";
import { taiOctets } from "./mme/coding.ts";
import type { Connection, Paging, ReleaseReason } from "./mme/options.ts";
import type { Schedule } from "./schedule.ts";
import { ScheduledTimers } from "./timers.ts";

/** What a terminal needs of the network. */
export interface NetworkEnd {
  initial(connection: Connection, pdu: Uint8Array): void;
  uplink(connection: Connection, pdu: Uint8Array): void;
  bearersReady(connection: Connection, ebis: readonly number[]): void;
  released(connection: Connection, reason: ReleaseReason): void;
  undelivered(connection: Connection, pdu: Uint8Array, isTaiChanged: boolean): void;
}

/** A cell: where the UE is. */
export interface SimCell {
  /** 5 or 6 digits. */
  readonly plmn: string;
  readonly tac: number;
}

/** What a terminal stands in. */
export interface TerminalPorts {
  readonly schedule: Schedule;
  /** The link as it is now. */
  readonly link: () => Link;
  readonly network: NetworkEnd;
  readonly tell: WorldListener;
  /** Number of the next connection. */
  readonly nextConnection: () => number;
}

/** Milliseconds until a UE finds that no connection comes about: T300 of TS 36.331, and some. */
const ESTABLISHMENT_TIMEOUT = 1000;
/** Last octets of a GUTI: MME code and M-TMSI. */
const S_TMSI = 5;

export class Terminal {
  readonly imsi: string;
  readonly ue: Ue;
  readonly #core: UeCore;
  readonly #ports: TerminalPorts;
  #cell: SimCell | null = null;
  #connection: RadioConnection | null = null;
  /** The initial message on its way, while no connection has come about. */
  #attempt = 0;
  /** What follows it over the connection that is being established; null: none is. */
  #following: Uint8Array[] | null = null;
  /** K_eNB that the UE derived last. */
  #kenb: Uint8Array | null = null;

  /** @param configuration value of the `configure` command */
  constructor(core: UeCore, configuration: { readonly imsi: string }, ports: TerminalPorts) {
    this.imsi = configuration.imsi;
    this.#core = core;
    this.#ports = ports;
    this.ue = new Ue({
      core,
      listener: (event) => this.#onUeEvent(event),
      timers: (expired) => new ScheduledTimers(ports.schedule, expired),
      assumeConnection: false,
    });
    this.ue.configure(configuration);
  }

  get cell(): SimCell | null {
    return this.#cell;
  }

  get isConnected(): boolean {
    return this.#connection !== null;
  }

  /** The UE goes to a cell, or out of reach. A connection goes along: from then on the eNodeB tells the MME of the new tracking area. */
  goTo(cell: SimCell | null): void {
    this.#cell = cell;
    const connection = this.#connection;
    if (connection !== null && cell === null) this.#loseRadio();
    else if (connection !== null && cell !== null) connection.tai = taiOctets(cell.plmn, cell.tac);
    this.ue.cell(cell);
  }

  /** The radio connection breaks: both sides find out. */
  loseRadio(): void {
    if (this.#connection !== null) this.#loseRadio();
  }

  /** A paging message in the cell. */
  page({ identity, domain }: Paging): void {
    if (this.#connection !== null || this.#cell === null) return;
    this.#after(() => this.ue.lower({ event: "paging", identity, domain }));
  }

  /** A PDU of somebody who is not the network: it comes to the UE whether there is a connection or not. */
  overhear(pdu: Uint8Array): void {
    this.#arrived("downlink", pdu);
    this.ue.downlink(pdu);
  }

  /** All that the UE's core remembers. */
  memory(): Uint8Array {
    return this.#core.snapshot();
  }

  #loseRadio(): void {
    const connection = this.#connection!;
    this.#connection = null;
    connection.isOpen = false;
    this.#radio("radio link failure");
    this.#ports.network.released(connection, "failure");
    this.ue.lower({ event: "connection-released", cause: "failure" });
  }

  #onUeEvent(event: UeEvent): void {
    this.#ports.tell({ time: this.#ports.schedule.now, imsi: this.imsi, source: "ue", event });
    if (event.kind === "uplink") this.#send(event.pdu, event.establish !== null);
    else if (event.kind === "keys") this.#kenb = event.kenb;
    else if (event.kind === "indicate" && event.what === "release-connection") this.#after(() => this.#releaseLocally());
  }

  #send(pdu: Uint8Array, isInitial: boolean): void {
    if (this.#connection !== null) this.#carryUplink(this.#connection, pdu);
    else if (isInitial) this.#establish(pdu);
    else this.#following?.push(pdu);
  }

  /** RRC connection establishment: the initial message goes with its last step. */
  #establish(pdu: Uint8Array): void {
    const { schedule, network } = this.#ports;
    const link = this.#ports.link();
    const attempt = ++this.#attempt;
    const cell = this.#cell;
    const stmsi = this.#stmsi();
    const following: Uint8Array[] = [];
    this.#following = following;
    const fail = (): void => {
      if (attempt !== this.#attempt) return;
      this.#attempt++;
      this.#following = null;
      this.#radio("connection not established");
      this.ue.lower({ event: "establishment-failed" });
    };
    schedule.after(ESTABLISHMENT_TIMEOUT, fail);
    if (cell === null) return;
    link.carry(
      this.#path("uplink"),
      pdu,
      (octets) => {
        if (attempt !== this.#attempt) return;
        this.#attempt++;
        this.#following = null;
        const connection = new RadioConnection(this, this.#ports.nextConnection(), taiOctets(cell.plmn, cell.tac), stmsi);
        this.#connection = connection;
        this.#radio("connection established");
        this.ue.lower({ event: "connection-established" });
        this.#arrived("uplink", octets);
        network.initial(connection, octets);
        for (const each of following) this.#carryUplink(connection, each);
      },
      fail,
      (mishap) => this.#mishap("uplink", mishap, pdu),
    );
  }

  #carryUplink(connection: RadioConnection, pdu: Uint8Array): void {
    this.#ports.link().carry(
      this.#path("uplink"),
      pdu,
      (octets) => {
        if (!connection.isOpen) return;
        this.#arrived("uplink", octets);
        this.#ports.network.uplink(connection, octets);
      },
      () => {
        if (this.#connection === connection) this.ue.lower({ event: "transmission-failure" });
      },
      (mishap) => this.#mishap("uplink", mishap, pdu),
    );
  }

  /** A downlink PDU of the network for this connection. */
  carryDownlink(connection: RadioConnection, pdu: Uint8Array): void {
    this.#ports.link().carry(
      this.#path("downlink"),
      pdu,
      (octets) => {
        if (this.#connection !== connection) return;
        this.#arrived("downlink", octets);
        this.ue.downlink(octets);
      },
      () => this.#ports.network.undelivered(connection, pdu, false),
      (mishap) => this.#mishap("downlink", mishap, pdu),
    );
  }

  /** The network releases a connection. */
  release(connection: RadioConnection, reason: ReleaseReason): void {
    this.#ports.link().follow(this.#path("downlink"), () => {
      connection.isOpen = false;
      if (this.#connection !== connection) return;
      this.#connection = null;
      this.#radio(`connection released: ${reason}`);
      this.ue.lower({ event: "connection-released", cause: reason });
    });
  }

  /** The network asks for radio bearers: they come when both ends have the same K_eNB (TS 33.401 7.2.4.5). */
  setup(connection: RadioConnection, ebis: readonly number[], kenb: Uint8Array): void {
    this.#ports.link().follow(this.#path("downlink"), () => {
      if (this.#connection !== connection) return;
      if (this.#kenb === null || !sameOctets(this.#kenb, kenb)) {
        this.#radio("AS security failed: UE and network have derived different K_eNB");
        this.#loseRadio();
        return;
      }
      this.#radio(`radio bearers for EPS bearers ${ebis.join(", ")}`);
      this.ue.lower({ event: "drb-established", ebis: [...ebis] });
      this.#ports.network.bearersReady(connection, ebis);
    });
  }

  /** The network takes radio bearers away. */
  drop(connection: RadioConnection, ebis: readonly number[]): void {
    this.#ports.link().follow(this.#path("downlink"), () => {
      if (this.#connection === connection) this.ue.lower({ event: "drb-released", ebis: [...ebis] });
    });
  }

  // What the UE has sent before still goes through.
  #releaseLocally(): void {
    const connection = this.#connection;
    if (connection === null) return;
    this.#connection = null;
    this.ue.lower({ event: "connection-released" });
    this.#ports.link().follow(this.#path("uplink"), () => {
      if (!connection.isOpen) return;
      connection.isOpen = false;
      this.#radio("connection released by the UE");
      this.#ports.network.released(connection, "normal");
    });
  }

  #stmsi(): Uint8Array | null {
    const { guti } = this.ue.state();
    return typeof guti === "string" ? fromHex(guti).slice(-S_TMSI) : null;
  }

  #after(run: () => void): void {
    this.#ports.schedule.after(0, run);
  }

  #path(direction: string): string {
    return `${this.imsi} ${direction}`;
  }

  #radio(what: string): void {
    this.#ports.tell({ time: this.#ports.schedule.now, imsi: this.imsi, source: "radio", what });
  }

  #arrived(direction: "uplink" | "downlink", pdu: Uint8Array): void {
    this.#ports.tell({ time: this.#ports.schedule.now, imsi: this.imsi, source: "link", kind: "arrived", direction, pdu });
  }

  #mishap(direction: "uplink" | "downlink", mishap: Parameters<Parameters<Link["carry"]>[4]>[0], pdu: Uint8Array): void {
    this.#ports.tell({ time: this.#ports.schedule.now, imsi: this.imsi, source: "link", kind: "mishap", direction, mishap, pdu });
  }
}

/** A terminal's connection as the MME sees it. */
export class RadioConnection implements Connection {
  readonly id: number;
  /** Of the cell where the UE is now. */
  tai: Uint8Array;
  readonly stmsi: Uint8Array | null;
  /** The network still gets what the UE sends. */
  isOpen = true;
  readonly #terminal: Terminal;

  constructor(terminal: Terminal, id: number, tai: Uint8Array, stmsi: Uint8Array | null) {
    this.#terminal = terminal;
    this.id = id;
    this.tai = tai;
    this.stmsi = stmsi;
  }

  downlink(pdu: Uint8Array): void {
    this.#terminal.carryDownlink(this, pdu);
  }

  release(reason: ReleaseReason): void {
    this.#terminal.release(this, reason);
  }

  setup(ebis: readonly number[], kenb: Uint8Array): void {
    this.#terminal.setup(this, ebis, kenb);
  }

  drop(ebis: readonly number[]): void {
    this.#terminal.drop(this, ebis);
  }
}
