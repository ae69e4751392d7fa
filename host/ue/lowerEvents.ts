// Events of the access stratum: their JSON forms and what the core takes for each.
import { CELL_KIND_TEXTS, ESTABLISH_CAUSE_TEXTS, EstablishCause, LowerEvent, RELEASE_CAUSE_TEXTS } from "../generated/abi.ts";
import { MESSAGES } from "../generated/messages.ts";
import {
  digits,
  type Field,
  FieldError,
  flag,
  type Infer,
  type InferVariants,
  integer,
  list,
  object,
  octets,
  oneOf,
  optional,
  variants,
} from "./schema.ts";
import { encodePlmn } from "./usim/ef/plmn.ts";

const RELEASE_CAUSES = [...RELEASE_CAUSE_TEXTS.values()];
const CELL_KINDS = [...CELL_KIND_TEXTS.values()];
const ESTABLISH_CAUSES = [...ESTABLISH_CAUSE_TEXTS.values()].filter((text) => text !== "");
const UPLINK_MESSAGES = new Map(MESSAGES.flatMap((m, id) => (m === null || m.direction === "downlink" ? [] : [[m.name, id]])));
const ebis = optional(list(integer(1, 15), 15));

const CELL_FIELDS = {
  /** 5 or 6 digits. */
  plmn: digits(5, 6),
  tac: integer(0, 0xffff),
  /** Normal unless told: a suitable cell. */
  kind: optional(oneOf(...CELL_KINDS)),
};
/** A cell. */
export const cellField = object(CELL_FIELDS);
export type Cell = Infer<typeof CELL_FIELDS>;

/** What TIN "P-TMSI" goes with. */
const IDENTITY_FIELDS = {
  /** GUTI that the P-TMSI and the RAI map to (TS 23.003 2.8.2.2): value of an EPS mobile identity. */
  mappedGuti: optional(octets(11, 11)),
  /** P-TMSI signature; with `mappedGuti` only. */
  signature: optional(octets(3, 3)),
};

const SHAPES = {
  "connection-established": {},
  "connection-released": { cause: optional(oneOf(...RELEASE_CAUSES)) },
  /** Extended wait time in seconds. */
  "establishment-failed": {
    waitTime: optional(integer(0, 0xffff)),
    /** The wait time is that for data via the control plane. */
    controlPlaneData: optional(flag),
    /** The resumption has failed, and the connection is still suspended. */
    suspended: optional(flag),
  },
  /** The suspended connection is resumed; with `fallback` a new one is to be established instead. */
  "connection-resumed": { fallback: optional(flag) },
  /** Without a list: mobile originating access is barred. An empty list: nothing is barred any more. */
  barred: { causes: optional(list(oneOf(...ESTABLISH_CAUSES), ESTABLISH_CAUSES.length)) },
  /** Without a name: the uplink message sent last. */
  "transmission-failure": { message: optional(oneOf(...UPLINK_MESSAGES.keys())) },
  paging: { identity: optional(oneOf("S-TMSI", "IMSI")), domain: optional(oneOf("PS", "CS")) },
  "tai-changed": { plmn: optional(digits(5, 6)), tac: integer(0, 0xffff) },
  /** Without a list: all of them. */
  "drb-released": { ebis },
  "drb-established": { ebis },
  sent: {},
  "usim-removed": {},
  /** The UE is in A/Gb or Iu mode, or has selected another RAT. */
  "inter-system-changed": {},
  /** The change has failed, or there is no suitable cell of GERAN or UTRAN. */
  "inter-system-change-failed": {},
  /** A command of GERAN or UTRAN to hand over to S1 mode. */
  "handover-to-s1": {
    /** Value of NAS security parameters to E-UTRA (TS 24.301 9.9.2.7). */
    parameters: octets(6, 6),
    /** CK and IK of the UMTS security context; with `srvcc` CK'PS and IK'PS. */
    keys: octets(32, 32),
    /** CS to PS SRVCC (TS 24.301 4.4.2.5). */
    srvcc: optional(flag),
    ...IDENTITY_FIELDS,
  },
  /** The UE is in the cell. */
  "handover-to-s1-completed": CELL_FIELDS,
  "handover-to-s1-failed": {},
  /** The UE comes from A/Gb or Iu mode in idle mode with TIN "P-TMSI"; the cell is to be told after it. */
  "change-to-s1": {
    /** GPRS ciphering key sequence number; 7: no key. */
    cksn: integer(0, 7),
    /** CK and IK; none with CKSN 7. */
    keys: optional(octets(32, 32)),
    ...IDENTITY_FIELDS,
  },
} as const;

/** One event. */
export type LowerInput = InferVariants<"event", typeof SHAPES>;
export const lowerField: Field<LowerInput> = variants("event", SHAPES);

/** An event as the core takes it. */
export interface CoreLowerEvent {
  readonly event: LowerEvent;
  readonly a: number;
  readonly b: number;
  readonly octets: Uint8Array;
}

/** What the translation of an event depends on. */
export interface LowerContext {
  /** The cell the UE is in, or null. */
  readonly cell: Cell | null;
  /** enum Message of the uplink message sent last, 0: none. */
  readonly lastMessage: number;
  /** EBIs of active bearers. */
  readonly ebis: () => readonly number[];
}

/** Bits of b of EstablishmentFailed. */
const FOR_CONTROL_PLANE_DATA = 1;
const STILL_SUSPENDED = 2;
/** GPRS ciphering key sequence number "no key is available" (TS 24.008 10.5.1.2). */
const NO_KEY = 7;
const NO_OCTETS = new Uint8Array(0);
const of = (event: LowerEvent, a = 0, b = 0, octets: Uint8Array = NO_OCTETS): CoreLowerEvent => ({ event, a, b, octets });
const mask = (bits: readonly number[]): number => bits.reduce((all, bit) => all | (1 << bit), 0);

/** The event of a cell, or of none. */
export function coreCell(cell: Cell | null): CoreLowerEvent {
  if (cell === null) return of(LowerEvent.NoCell);
  const kind = CELL_KINDS.indexOf(cell.kind ?? CELL_KINDS[0]!);
  return of(LowerEvent.Cell, 0, 0, Uint8Array.of(...encodePlmn(cell.plmn), cell.tac >> 8, cell.tac & 0xff, kind));
}

function identity({ mappedGuti, signature }: { readonly mappedGuti?: Uint8Array; readonly signature?: Uint8Array }): number[] {
  if (signature !== undefined && mappedGuti === undefined)
    throw new FieldError("lower.mappedGuti", "is missing: there is a P-TMSI signature");
  return [...(mappedGuti ?? []), ...(signature ?? [])];
}

function barred(causes: readonly string[] | undefined): number {
  if (causes === undefined) return mask([EstablishCause.MoSignalling, EstablishCause.MoData]);
  return mask(causes.map((text) => ESTABLISH_CAUSES.indexOf(text) + 1));
}

/** The core's form of an event. @throws FieldError when there is nothing that it could be about */
export function coreLowerEvent(input: LowerInput, context: LowerContext): CoreLowerEvent {
  switch (input.event) {
    case "connection-established":
      return of(LowerEvent.ConnectionEstablished);
    case "connection-released":
      return of(LowerEvent.ConnectionReleased, RELEASE_CAUSES.indexOf(input.cause ?? RELEASE_CAUSES[0]!));
    case "establishment-failed":
      return of(
        LowerEvent.EstablishmentFailed,
        input.waitTime ?? 0,
        (input.controlPlaneData === true ? FOR_CONTROL_PLANE_DATA : 0) | (input.suspended === true ? STILL_SUSPENDED : 0),
      );
    case "connection-resumed":
      return of(LowerEvent.ConnectionResumed, input.fallback === true ? 1 : 0);
    case "barred":
      return of(LowerEvent.Barred, barred(input.causes));
    case "transmission-failure": {
      const message = input.message === undefined ? context.lastMessage : UPLINK_MESSAGES.get(input.message)!;
      if (message === 0) throw new FieldError("lower.message", "is missing: no message has been sent");
      return of(LowerEvent.TransmissionFailure, message);
    }
    case "paging":
      return of(LowerEvent.Paging, input.identity === "IMSI" ? 1 : 0, input.domain === "CS" ? 1 : 0);
    case "tai-changed": {
      const plmn = input.plmn ?? context.cell?.plmn;
      if (plmn === undefined) throw new FieldError("lower.plmn", "is missing: there is no cell to take it from");
      return coreCell({ plmn, tac: input.tac });
    }
    case "drb-released":
      return of(LowerEvent.UserPlaneReleased, mask(input.ebis ?? context.ebis()));
    case "drb-established":
      return of(LowerEvent.UserPlaneReady, mask(input.ebis ?? []));
    case "sent":
      return of(LowerEvent.Sent);
    case "usim-removed":
      return of(LowerEvent.UsimRemoved);
    case "inter-system-changed":
      return of(LowerEvent.InterSystemChanged);
    case "inter-system-change-failed":
      return of(LowerEvent.InterSystemChangeFailed);
    case "handover-to-s1": {
      const { parameters, keys, srvcc } = input;
      return of(LowerEvent.HandoverToS1, srvcc === true ? 1 : 0, 0, Uint8Array.of(...parameters, ...keys, ...identity(input)));
    }
    case "handover-to-s1-completed":
      return of(LowerEvent.HandoverToS1Completed, 0, 0, coreCell(input).octets);
    case "handover-to-s1-failed":
      return of(LowerEvent.HandoverToS1Failed);
    case "change-to-s1": {
      const { cksn, keys } = input;
      if (keys === undefined && cksn !== NO_KEY) throw new FieldError("lower.keys", `is missing: CKSN ${cksn} stands for keys`);
      return of(LowerEvent.ChangeToS1, 0, 0, Uint8Array.of(cksn, ...(keys ?? new Uint8Array(32)), ...identity(input)));
    }
  }
}
