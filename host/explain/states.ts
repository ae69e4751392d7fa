// States of a UE by name, for questions about a PDU without a capture at hand: each is brought about by the inputs that bring it about.

import type { CodecCore } from "../codec/core.ts";
import type { UeEvent } from "../ue/events.ts";
import { fromHex } from "../ue/hex.ts";
import { lowerField } from "../ue/lowerEvents.ts";
import { requestField } from "../ue/requests.ts";
import type { Ue } from "../ue/ue.ts";
import { PEER_USIM, Peer } from "./peer.ts";

const PLMN = "00101";
const PD_ESM = 2;
const CAPABILITY = "f0f0c040";
const octets = (text: string): Uint8Array => fromHex(text.replaceAll(" ", ""));

/** One input of a state; PP in a message is the PTI of the UE's latest request. */
type Input =
  | { readonly downlink: string }
  | { readonly request: unknown }
  | { readonly lower: unknown }
  | { readonly attach: Attach };

interface Attach {
  readonly until: "requested" | "secured" | "accepted";
  /** Value of the EPS network feature support. */
  readonly features?: string;
}

/** A state, and the inputs that bring it about. */
export interface NamedState {
  readonly doc: string;
  readonly configuration?: Readonly<Record<string, unknown>>;
  readonly inputs: readonly Input[];
}

const ATTACHED: Input = { attach: { until: "accepted" } };
const DEDICATED: Input = { downlink: "62 00 c5 05 01 02 0b 22 30 0a 02 30 11 31 0b 02 30 06" };
const IMS: Input = { request: { pdnConnectivity: { apn: "ims", pdnType: "IPv4", requestType: "initial" } } };
const IMS_ACCEPTED: Input = { downlink: "62 PP c1 01 09 04 03 69 6d 73 05 01 0a 00 00 02" };
const RELEASED: Input = { lower: { event: "connection-released" } };
const ESTABLISHED: Input = { lower: { event: "connection-established" } };

/** The states by name, in the order in which help lists them. */
export const STATES: Readonly<Record<string, NamedState>> = {
  "attach-requested": { doc: "ATTACH REQUEST sent, nothing secure yet", inputs: [{ attach: { until: "requested" } }] },
  "attach-secured": {
    doc: "attach under way, secure; the PDN connectivity is pending",
    inputs: [{ attach: { until: "secured" } }],
  },
  "attach-information": {
    doc: "the same with the ESM information transfer flag set",
    configuration: { esmInformationTransfer: true },
    inputs: [{ attach: { until: "secured" } }],
  },
  registered: { doc: "registered, one default bearer (5)", inputs: [ATTACHED] },
  "without-pdn": {
    doc: "registered without PDN connection",
    configuration: { ueNetworkCapability: "f0f0c0400020" },
    inputs: [{ attach: { until: "accepted", features: "40" } }, { downlink: "52 00 cd 24" }],
  },
  dedicated: { doc: "registered, default bearer 5 and dedicated bearer 6", inputs: [ATTACHED, DEDICATED] },
  "pending-pdn": { doc: "registered, a PDN connectivity procedure is pending", inputs: [ATTACHED, IMS] },
  "pending-disconnect": {
    doc: "registered, the disconnection of the PDN connection with bearer 6 is pending",
    inputs: [ATTACHED, IMS, IMS_ACCEPTED, { request: { pdnDisconnect: { ebi: 6 } } }],
  },
  "pending-allocation": {
    doc: "registered, a bearer resource allocation for bearer 5 is pending",
    inputs: [ATTACHED, { request: { bearerAllocation: { linkedEbi: 5, qci: 5, tfa: "21300a023011" } } }],
  },
  "pending-modification": {
    doc: "registered, a bearer resource modification of bearer 6 is pending",
    inputs: [ATTACHED, DEDICATED, { request: { bearerModification: { ebi: 6, tfa: "a100" } } }],
  },
  accepted: {
    doc: "registered; the request that activated bearer 6 can be recognised when it is repeated",
    inputs: [ATTACHED, IMS, IMS_ACCEPTED],
  },
  idle: { doc: "registered, no NAS signalling connection", inputs: [ATTACHED, RELEASED] },
  "update-requested": {
    doc: "TRACKING AREA UPDATE REQUEST sent from idle mode",
    inputs: [ATTACHED, RELEASED, { request: { trackingAreaUpdate: {} } }, ESTABLISHED],
  },
  "service-requested": {
    doc: "SERVICE REQUEST sent",
    inputs: [ATTACHED, RELEASED, { request: { service: { reason: "mo-data" } } }, ESTABLISHED],
  },
  "detach-requested": { doc: "DETACH REQUEST sent", inputs: [ATTACHED, { request: { detach: { switchOff: false } } }] },
};

/** The UE, and what belongs to it. */
export interface Stage {
  readonly ue: Ue;
  readonly codec: CodecCore;
  /** Takes out what the UE told since it was last asked. */
  events(): UeEvent[];
}

/** A state on its way. */
class Scene {
  readonly #stage: Stage;
  readonly #peer: Peer;
  #pti = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#peer = new Peer(stage.codec, octets("00f110"));
  }

  bringAbout({ configuration = {}, inputs }: NamedState): void {
    const { ue } = this.#stage;
    ue.configure({
      imsi: "001010000000001",
      usim: PEER_USIM,
      ueNetworkCapability: CAPABILITY,
      apn: "internet",
      pdnType: "IPv4",
      hplmn: PLMN,
      pti: 7,
      seed: 1,
      ...configuration,
    });
    ue.cell({ plmn: PLMN, tac: 1 });
    for (const input of inputs) this.#do(input);
    this.#look();
  }

  #do(input: Input): void {
    const { ue } = this.#stage;
    if ("attach" in input) this.#attach(input.attach);
    else if ("downlink" in input) this.#downlink(input.downlink);
    else if ("request" in input) ue.request(requestField.read(input.request, "request"));
    else ue.lower(lowerField.read(input.lower, "lower"));
    this.#look();
  }

  #look(): void {
    for (const event of this.#stage.events()) {
      if (event.kind !== "uplink") continue;
      // An ESM message has no EPS bearer identity here, the request of an attach stands in its container.
      const at = event.message === "ATTACH REQUEST" ? containerOf(event.plain) : 0;
      if ((event.plain[at]! & 15) === PD_ESM) this.#pti = event.plain[at + 1]!;
    }
  }

  #downlink(text: string): void {
    const pti = this.#pti.toString(16).padStart(2, "0");
    this.#stage.ue.downlink(this.#peer.protect(octets(text.replaceAll("PP", pti))));
  }

  #attach({ until, features }: Attach): void {
    const { ue } = this.#stage;
    ue.power(true);
    this.#look();
    if (until === "requested") return;
    ue.downlink(this.#peer.challenge());
    ue.downlink(this.#peer.command(octets(CAPABILITY)));
    if (until === "secured") return;
    const container = "52 PP c1 01 09 09 08 69 6e 74 65 72 6e 65 74 05 01 0a 00 00 01";
    const support = features === undefined ? "" : `64 01 ${features}`;
    this.#downlink(`07 42 01 49 06 00 00f110 0001 0015 ${container} 50 0b f600f110000101 00000001 ${support}`);
  }
}

/** Where the ESM message stands in an ATTACH REQUEST (TS 24.301 8.2.4). */
function containerOf(plain: Uint8Array): number {
  const capability = 4 + plain[3]!;
  return capability + 1 + plain[capability]! + 2;
}

/** Brings a state about. */
export function bringAbout(state: NamedState, stage: Stage): void {
  new Scene(stage).bringAbout(state);
}
