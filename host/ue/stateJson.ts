// The state of a UE in the words of TS 24.301 5.1.3 and 6.1.3, as the `state` command shows it.

import type { UeState } from "../core.ts";
import {
  BEARER_STATE_TEXTS,
  BearerState,
  EMM_STATE_TEXTS,
  EMM_SUBSTATE_TEXTS,
  REQUEST_TEXTS,
  Request,
  TRANSACTION_STATE_TEXTS,
  TransactionState,
  UPDATE_STATUS_TEXTS,
} from "../generated/abi.ts";
import { decodeApn } from "./apn.ts";
import { pdnTypeName } from "./bearers.ts";
import { toHex } from "./hex.ts";

/** What the host knows beside the core. */
export interface HostState {
  /** Milliseconds left of each running timer, in the order of their expiry. */
  readonly timers: readonly { readonly name: string; readonly remaining: number }[];
  /** Address text of a PDN connection by the EBI of its default bearer. */
  readonly addresses: ReadonlyMap<number, string>;
  /** A connection that counts as established although the core has not been told yet. */
  readonly assumedConnection: boolean;
}

const NO_CONTEXT = 0xffffffff;
const MAPPED = 8;
const TAI_SIZE = 5;

/** "EMM-REGISTERED.NORMAL-SERVICE"; without substate where the state has none. */
export function emmStateText({ emmState, emmSubstate }: Pick<UeState, "emmState" | "emmSubstate">): string {
  const state = EMM_STATE_TEXTS.get(emmState) ?? String(emmState);
  const substate = EMM_SUBSTATE_TEXTS.get(emmSubstate) ?? String(emmSubstate);
  return substate === "" ? state : `${state}.${substate}`;
}

/** TAIs of 5 octets of the value of a tracking area identity list. TS 24.301 9.9.3.33 */
export function taisOf(list: Uint8Array): Uint8Array[] {
  const tais: Uint8Array[] = [];
  for (let at = 0; at < list.length; ) {
    const type = (list[at]! >> 5) & 3;
    // TS 24.301 9.9.3.33: numbers above 16 count as 16.
    const count = Math.min((list[at]! & 0x1f) + 1, 16);
    const [plmn, first] = [list.subarray(at + 1, at + 4), at + 4];
    const tac = (place: number): number => (list[place]! << 8) | list[place + 1]!;
    for (let i = 0; i < count; i++) {
      if (type === 2) tais.push(list.slice(at + 1 + TAI_SIZE * i, at + 1 + TAI_SIZE * (i + 1)));
      else {
        const code = type === 1 ? tac(first) + i : tac(first + 2 * i);
        tais.push(Uint8Array.of(...plmn, (code >> 8) & 0xff, code & 0xff));
      }
    }
    at += type === 0 ? 4 + 2 * count : type === 1 ? 6 : 1 + TAI_SIZE * count;
  }
  return tais;
}

function security(state: UeState): Record<string, unknown> | null {
  if (state.ksi === NO_CONTEXT) return null;
  const { eia, eea, ulCount, dlCount } = state;
  const mapped = (state.ksi & MAPPED) === 0 ? {} : { mapped: true };
  return { ksi: state.ksi & 7, ...mapped, eia, eea, ulCount, dlCount };
}

function bearers(state: UeState, addresses: ReadonlyMap<number, string>): Record<string, unknown>[] {
  return state.bearers.map(({ ebi, linkedEbi, qci, pdnType, flags, apn }) => {
    const address = addresses.get(ebi);
    return {
      ebi,
      state: BEARER_STATE_TEXTS.get(BearerState.Active),
      linkedEbi,
      qci,
      ...(apn.length === 0 ? {} : { apn: decodeApn(apn) }),
      ...(pdnType === 0 ? {} : { pdnType: pdnTypeName(pdnType) }),
      ...(address === undefined ? {} : { pdnAddress: address }),
      ...((flags & 1) === 0 ? {} : { emergency: true }),
    };
  });
}

const PROCEDURES = new Map<number, string | undefined>([
  [1, REQUEST_TEXTS.get(Request.PdnConnectivity)],
  [2, REQUEST_TEXTS.get(Request.PdnDisconnect)],
  [3, REQUEST_TEXTS.get(Request.BearerAllocation)],
  [4, REQUEST_TEXTS.get(Request.BearerModification)],
  [5, REQUEST_TEXTS.get(Request.RemoteUeReport)],
  [6, "dummy"],
]);

function transactions(state: UeState): Record<string, unknown>[] {
  return state.transactions.map(({ pti, procedure, phase, ebi }) => ({
    pti,
    state: TRANSACTION_STATE_TEXTS.get(TransactionState.Pending),
    procedure: PROCEDURES.get(procedure) ?? procedure,
    ...(phase === 2 ? { waiting: true } : {}),
    ...(ebi === 0 ? {} : { ebi }),
  }));
}

const hexOrNull = (octets: Uint8Array): string | null => (octets.length === 0 ? null : toHex(octets));

/** The JSON object of the `state` event. */
export function stateJson(state: UeState, host: HostState): Record<string, unknown> {
  return {
    emm: emmStateText(state),
    updateStatus: UPDATE_STATUS_TEXTS.get(state.updateStatus),
    powered: state.powered === 1,
    connected: state.connected === 1 || host.assumedConnection,
    guti: hexOrNull(state.guti),
    tai: state.cellAvailable === 1 ? hexOrNull(state.currentTai) : null,
    lastVisitedTai: hexOrNull(state.lastVisitedTai),
    taiList: taisOf(state.taiList).map(toHex),
    attempts: {
      attach: state.attachAttemptCounter,
      trackingAreaUpdate: state.trackingAreaUpdateAttemptCounter,
      service: state.serviceRequestAttemptCounter,
    },
    security: security(state),
    bearers: bearers(state, host.addresses),
    transactions: transactions(state),
    timers: Object.fromEntries(host.timers.map(({ name, remaining }) => [name, remaining])),
  };
}
