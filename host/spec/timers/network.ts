// Timers of the network (TS 24.301 tables 10.2.2 and 10.3.2).

import type { TimerSpec } from "../types.ts";

export const T3413: TimerSpec = {
  name: "T3413",
  protocol: "EMM",
  side: "network",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: ["paging started"],
  stop: ["paging completed or aborted"],
  expiry: "network dependent",
  note: "network dependent value",
};

export const T3415: TimerSpec = {
  name: "T3415",
  protocol: "EMM",
  side: "network",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: ["paging of an eDRX UE without emergency PDN connection started"],
  stop: ["paging completed or aborted"],
  expiry: "paging aborted",
  note: "below T3-RESPONSE of 29.274",
};

export const T3422: TimerSpec = {
  name: "T3422",
  protocol: "EMM",
  side: "network",
  seconds: 6,
  ceModeSeconds: 24,
  nbS1: true,
  retransmissions: 4,
  states: ["EMM-DEREGISTERED-INITIATED"],
  start: ["DETACH REQUEST sent"],
  stop: ["DETACH ACCEPT received"],
  expiry: "retransmit DETACH REQUEST",
};

export const T3447_NETWORK: TimerSpec = {
  name: "T3447",
  protocol: "EMM",
  side: "network",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all"],
  start: ["UE goes idle, with the same exceptions as in the UE"],
  stop: ["ATTACH/TAU ACCEPT without T3447", "change to N1 mode (MME side)"],
  expiry: "UE may open a connection for uplink data",
};

export const T3450: TimerSpec = {
  name: "T3450",
  protocol: "EMM",
  side: "network",
  seconds: 6,
  ceModeSeconds: 18,
  nbS1: true,
  retransmissions: 4,
  states: ["EMM-COMMON-PROC-INIT"],
  start: ["ATTACH ACCEPT sent", "TAU ACCEPT sent with GUTI or TMSI", "GUTI REALLOCATION COMMAND sent"],
  stop: ["ATTACH COMPLETE, TAU COMPLETE or GUTI REALLOCATION COMPLETE received"],
  expiry: "retransmit the same message",
};

export const T3460: TimerSpec = {
  name: "T3460",
  protocol: "EMM",
  side: "network",
  seconds: 6,
  ceModeSeconds: 24,
  nbS1: true,
  retransmissions: 4,
  states: ["EMM-COMMON-PROC-INIT"],
  start: ["AUTHENTICATION REQUEST sent", "SECURITY MODE COMMAND sent"],
  stop: ["AUTHENTICATION RESPONSE or FAILURE received", "SECURITY MODE COMPLETE or REJECT received"],
  expiry: "retransmit the same message",
};

export const T3470: TimerSpec = {
  name: "T3470",
  protocol: "EMM",
  side: "network",
  seconds: 6,
  ceModeSeconds: 24,
  nbS1: true,
  retransmissions: 4,
  states: ["EMM-COMMON-PROC-INIT"],
  start: ["IDENTITY REQUEST sent"],
  stop: ["IDENTITY RESPONSE received"],
  expiry: "retransmit IDENTITY REQUEST",
};

export const MOBILE_REACHABLE_TIMER: TimerSpec = {
  name: "mobile reachable timer",
  protocol: "EMM",
  side: "network",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-DEREGISTERED"],
  start: ["UE goes EMM-IDLE"],
  stop: ["NAS signalling connection established"],
  expiry: "network dependent; usually stop paging; detach an emergency attached UE",
  note: "default T3412 + 4 min; equals T3412 for emergency attach",
};

export const IMPLICIT_DETACH_TIMER: TimerSpec = {
  name: "implicit detach timer",
  protocol: "EMM",
  side: "network",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-DEREGISTERED"],
  start: ["mobile reachable timer expired while idle"],
  stop: ["NAS signalling connection established"],
  expiry: "detach UE implicitly",
  note: "network dependent; with ISR default T3423 + 4 min",
};

export const ACTIVE_TIMER: TimerSpec = {
  name: "active timer",
  protocol: "EMM",
  side: "network",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-DEREGISTERED"],
  start: ["UE goes EMM-IDLE"],
  stop: ["NAS signalling connection established"],
  expiry: "network dependent; usually stop paging",
  note: "equals T3324 given to the UE",
};

export const T3485: TimerSpec = {
  name: "T3485",
  protocol: "ESM",
  side: "network",
  seconds: 8,
  ceModeSeconds: 16,
  nbS1: true,
  retransmissions: 4,
  states: ["BEARER CONTEXT ACTIVE PENDING"],
  start: ["ACTIVATE DEFAULT or DEDICATED EPS BEARER CONTEXT REQUEST sent"],
  stop: ["matching ACCEPT or REJECT received"],
  expiry: "retransmit the same message",
};

export const T3486: TimerSpec = {
  name: "T3486",
  protocol: "ESM",
  side: "network",
  seconds: 8,
  ceModeSeconds: 16,
  nbS1: true,
  retransmissions: 4,
  states: ["BEARER CONTEXT MODIFY PENDING"],
  start: ["MODIFY EPS BEARER CONTEXT REQUEST sent"],
  stop: ["MODIFY ACCEPT or REJECT received"],
  expiry: "retransmit",
};

export const T3489: TimerSpec = {
  name: "T3489",
  protocol: "ESM",
  side: "network",
  seconds: 4,
  ceModeSeconds: 12,
  nbS1: true,
  retransmissions: 2,
  states: ["PROCEDURE TRANSACTION PENDING"],
  start: ["ESM INFORMATION REQUEST sent"],
  stop: ["ESM INFORMATION RESPONSE received"],
  expiry: "retransmit on first and second expiry only",
};

export const T3495: TimerSpec = {
  name: "T3495",
  protocol: "ESM",
  side: "network",
  seconds: 8,
  ceModeSeconds: 16,
  nbS1: true,
  retransmissions: 4,
  states: ["BEARER CONTEXT INACTIVE PENDING"],
  start: ["DEACTIVATE EPS BEARER CONTEXT REQUEST sent"],
  stop: ["DEACTIVATE EPS BEARER CONTEXT ACCEPT received"],
  expiry: "retransmit",
};
