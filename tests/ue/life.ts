// A whole life of a UE as commands of `uenas ue`: each step is a command, or a network message that is protected when its turn comes.
import { NasCore } from "../../host/core.ts";
import type { Engine } from "../../host/engine/engine.ts";
import { eventJson } from "../../host/ue/events.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { UeSession } from "../../host/ue/session.ts";
import type { Store } from "../../host/ue/storage.ts";
import { Ue } from "../../host/ue/ue.ts";
import { shippedModule } from "../harness/module.ts";
import { NetworkSecurity } from "../harness/network.ts";

export const K = "465b5ce8b199b49faa5f0a2ee238a6bc";
export const OPC = "cd63cb71954a9f4e48a5994e37a02baf";
export const PLMN = fromHex("00f110");
export const CAPABILITY = fromHex("f0f0c040");

export const CONFIGURE = {
  configure: {
    imsi: "001010123456789",
    imeisv: "3534900698733190",
    usim: { algorithm: "milenage", k: K, opc: OPC, sqn: "000000000020" },
    ueNetworkCapability: "f0f0c04001",
    apn: "internet",
    pdnType: "IPv4",
    hplmn: "00101",
    pti: 7,
    seed: 1,
  },
} as const;

export type Line = Readonly<Record<string, unknown>>;

/** A UE under commands that keeps what it is told. */
export class SessionUe {
  readonly #session: UeSession;
  readonly #lines: Line[] = [];

  constructor(engine: Engine, store?: Store, module: Uint8Array = shippedModule) {
    const output = (line: Line): void => {
      this.#lines.push(line);
    };
    const ue = new Ue({
      core: new NasCore(engine, module),
      listener: (event) => output(eventJson(event)),
      ...(store === undefined ? {} : { store }),
    });
    this.#session = new UeSession(ue, module, output);
  }

  /** What the command brought: events, then its answer. */
  do(command: unknown): Line[] {
    this.#lines.length = 0;
    this.#session.execute(command);
    return [...this.#lines];
  }

  /** What the last command has brought so far, also where it was cut off. */
  get told(): readonly Line[] {
    return this.#lines;
  }

  get snapshot(): string {
    return this.do({ snapshot: {} })[0]!.snapshot as string;
  }

  get state(): Line {
    return this.do({ state: {} })[0]!.state as Line;
  }
}

/** PDN address 10.0.0.1, APN internet, QCI 9. PTI as the UE allocates it. */
const defaultBearer = (ebi: number, pti: number): Buffer =>
  Buffer.concat([Buffer.of((ebi << 4) | 2, pti, 0xc1, 1, 9, 9, 8), Buffer.from("internet"), fromHex("05010a000001")]);

const attachAccept = (container: Uint8Array): Buffer =>
  Buffer.concat([
    fromHex("0742014906"),
    Buffer.from("0000f1100001", "hex"),
    Buffer.of(container.length >> 8, container.length & 255),
    container,
    fromHex("500bf600f110800101d0000001"),
  ]);

/** A step of a life: a command, or what makes one when its turn comes. */
export type Step = Line | ((network: NetworkSecurity) => Line);

/** The network's end of a life. */
export const networkOf = (): NetworkSecurity => new NetworkSecurity({ k: fromHex(K), opc: fromHex(OPC) }, PLMN);

const downlink =
  (make: (network: NetworkSecurity) => Uint8Array): Step =>
  (network) => ({ downlink: toHex(make(network)) });
const rand = (n: number): Uint8Array => new Uint8Array(16).fill(n);

/**
 * From power on to switch off: attach with security, identification, idle and the end.
 * @param capability UE security capability, 4 octets
 */
export const lifeOf = (capability: Uint8Array): readonly Step[] => [
  { configure: { ...CONFIGURE.configure, ueNetworkCapability: `${toHex(capability)}01` } },
  { cell: { plmn: "00101", tac: 1 } },
  { power: "on" },
  downlink((n) => n.challenge(rand(1), 0x60, 1)),
  downlink((n) => n.securityModeCommand(1, capability, Uint8Array.of(0xc1))),
  downlink((n) => n.protect(attachAccept(defaultBearer(5, 7)))),
  downlink((n) => n.protect(fromHex("075503"))),
  { lower: { event: "connection-released" } },
  { advance: 60_000 },
  { request: { detach: { switchOff: true } } },
  { lower: { event: "connection-established" } },
];

export const LIFE = lifeOf(CAPABILITY);
