// A UE at one end of a link: its events go out as frames, frames of the lower layers come in as its inputs.
import { ESTABLISH_CAUSE_TEXTS, Indication, RELEASE_CAUSE_TEXTS } from "../../generated/abi.ts";
import { MESSAGES } from "../../generated/messages.ts";
import type { UeEvent, UplinkEvent } from "../events.ts";
import type { Cell, LowerInput } from "../lowerEvents.ts";
import { reasonOf } from "../session.ts";
import type { Ue } from "../ue.ts";
import { decodePlmn } from "../usim/ef/plmn.ts";
import type { Frame } from "./frames.ts";
import type { Link, LinkEvents } from "./link.ts";

/** LIMIT: uplink PDUs whose delivery can still be spoken about. */
const HANDLES_KEPT = 64;
const HANDLES = 0x10000;
const GUTI_SIZE = 11;
const SIGNATURE_SIZE = 3;
const CELL_KINDS = ["normal", "limited", "csg"];

/** What WANT asks for, by indication. */
const WANTS = new Map<number, number>([
  [Indication.PlmnSearch, 1],
  [Indication.SuitableCellSearch, 2],
  [Indication.BarCell, 3],
  [Indication.SelectOtherRat, 4],
  [Indication.HandoverRefused, 5],
]);
const CHANGES = { active: 1, modified: 2, inactive: 3 } as const;

const bits = (mask: number): number[] => Array.from({ length: 16 }, (_, i) => i).filter((i) => ((mask >> i) & 1) === 1);
const textOf = (texts: ReadonlyMap<number, string>, value: number): string => {
  const text = texts.get(value);
  if (text === undefined || text === "") throw new RangeError(`${value} is out of range`);
  return text;
};
const causeOf = (establish: string): number => [...ESTABLISH_CAUSE_TEXTS].find(([, text]) => text === establish)![0];

function cellOf({ plmn, tac, kind }: Extract<Frame, { type: "cell" | "handedOver" }>): Cell {
  const [digits, text] = [decodePlmn(plmn), CELL_KINDS[kind]];
  if (digits === null || text === undefined) throw new RangeError("no PLMN or no kind of cell");
  return { plmn: digits, tac, kind: text };
}

/** Mapped GUTI and P-TMSI signature, where they are there. */
function identityOf(octets: Uint8Array): { readonly mappedGuti?: Uint8Array; readonly signature?: Uint8Array } {
  const rest = octets.length - GUTI_SIZE;
  if (octets.length > 0 && rest !== 0 && rest !== SIGNATURE_SIZE)
    throw new RangeError("no mapped GUTI with or without signature");
  if (octets.length === 0) return {};
  return { mappedGuti: octets.slice(0, GUTI_SIZE), ...(rest > 0 ? { signature: octets.slice(GUTI_SIZE) } : {}) };
}

/** Binds a UE to a link. The UE's events are to be given to {@link event}, the link's to {@link linkEvents}. */
export class LowerBinding {
  readonly #ue: Ue;
  readonly #report: (text: string) => void;
  #link: Link | null = null;
  #handle = 0;
  readonly #messages = new Map<number, number>();

  /** @param report told what came over the link and could not be used */
  constructor(ue: Ue, report: (text: string) => void) {
    this.#ue = ue;
    this.#report = report;
  }

  /** The link to send over. */
  attach(link: Link): void {
    this.#link = link;
  }

  /** What the link tells. */
  readonly linkEvents: LinkEvents = {
    open: () => this.#report("the lower layers are there"),
    frame: (frame) => this.#take(frame),
    closed: () => this.#closed(),
    fault: (text) => this.#report(`lower layers: ${text}`),
  };

  /** Sends what an event has for the lower layers. */
  event(event: UeEvent): void {
    if (event.kind === "uplink") this.#uplink(event);
    else if (event.kind === "keys") this.#send({ type: "keys", kenb: event.kenb, ulCount: event.ulCount });
    else if (event.kind === "bearer") {
      const { ebi, state, linkedEbi, details } = event;
      this.#send({ type: "bearer", ebi, change: CHANGES[state], linkedEbi, qci: (details.qci as number | undefined) ?? 0 });
    } else if (event.kind === "indicate") {
      const what = WANTS.get(event.indication);
      if (event.indication === Indication.ReleaseConnection) this.#send({ type: "release" });
      else if (event.indication === Indication.ResumeConnection) this.#resume(event.details.cause as string);
      else if (what !== undefined) this.#send({ type: "want", what });
    }
  }

  #send(frame: Frame): void {
    this.#link?.send(frame);
  }

  #uplink({ pdu, messageId, establish }: UplinkEvent): void {
    this.#handle = (this.#handle + 1) % HANDLES;
    const handle = this.#handle;
    this.#messages.set(handle, messageId);
    if (this.#messages.size > HANDLES_KEPT) this.#messages.delete(this.#messages.keys().next().value!);
    if (establish === null) this.#send({ type: "uplink", handle, pdu });
    else {
      this.#send({ type: "establish", handle, cause: causeOf(establish), pdu });
    }
  }

  #resume(cause: string): void {
    this.#send({ type: "resume", cause: causeOf(cause) });
  }

  // Whatever the other end sends: what cannot be used is told and passed over.
  #take(frame: Frame): void {
    try {
      this.#input(frame);
    } catch (error) {
      const reason = error instanceof RangeError ? error.message : reasonOf(error);
      if (reason === null) throw error;
      this.#report(`lower layers: ${frame.type}: ${reason}`);
    }
  }

  #input(frame: Frame): void {
    if (frame.type === "downlink") this.#ue.downlink(frame.pdu);
    else if (frame.type === "noCell") this.#ue.cell(null);
    else if (frame.type === "cell") this.#ue.cell(cellOf(frame));
    else this.#ue.lower(this.#lowerInput(frame));
  }

  #lowerInput(frame: Frame): LowerInput {
    switch (frame.type) {
      case "established":
        return { event: "connection-established" };
      case "notEstablished":
        return { event: "establishment-failed", waitTime: frame.waitTime };
      case "barred":
        return { event: "barred", causes: bits(frame.causes).map((cause) => textOf(ESTABLISH_CAUSE_TEXTS, cause)) };
      case "released":
        return { event: "connection-released", cause: textOf(RELEASE_CAUSE_TEXTS, frame.cause) };
      case "notDelivered": {
        const message = MESSAGES[this.#messages.get(frame.handle) ?? 0]?.name;
        if (message === undefined) throw new RangeError(`no PDU has the handle ${frame.handle}`);
        return { event: "transmission-failure", message };
      }
      case "sent":
        return { event: "sent" };
      case "paging":
        return {
          event: "paging",
          identity: frame.identity === 1 ? "IMSI" : "S-TMSI",
          domain: frame.domain === 1 ? "CS" : "PS",
        };
      case "bearersReady":
        return { event: "drb-established", ...(frame.ebis === 0 ? {} : { ebis: bits(frame.ebis) }) };
      case "bearersReleased":
        return { event: "drb-released", ...(frame.ebis === 0 ? {} : { ebis: bits(frame.ebis) }) };
      case "resumed":
        return { event: "connection-resumed", fallback: frame.fallback === 1 };
      case "otherRat":
        return { event: frame.failed === 1 ? "inter-system-change-failed" : "inter-system-changed" };
      case "handover": {
        const { srvcc, parameters, keys } = frame;
        return { event: "handover-to-s1", srvcc: srvcc === 1, parameters, keys, ...identityOf(frame.identity) };
      }
      case "handedOver":
        return { event: "handover-to-s1-completed", ...cellOf(frame) };
      case "notHandedOver":
        return { event: "handover-to-s1-failed" };
      case "fromOtherRat":
        return { event: "change-to-s1", cksn: frame.cksn & 7, keys: frame.keys, ...identityOf(frame.identity) };
      default:
        throw new RangeError("is not for the UE");
    }
  }

  // Without lower layers there is neither a connection nor a cell.
  #closed(): void {
    this.#report("the lower layers are gone");
    if (!this.#ue.isConfigured) return;
    this.#ue.lower({ event: "connection-released", cause: "failure" });
    this.#ue.cell(null);
  }
}
