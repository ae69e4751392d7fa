// Timers of the UE for EMM (TS 24.301 10.2, table 10.2.1; TS 24.008 table 11.2.3).

import type { TimerSpec } from "../types.ts";

export const T3402: TimerSpec = {
  name: "T3402",
  protocol: "EMM",
  side: "UE",
  seconds: 720,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-DEREGISTERED", "EMM-REGISTERED"],
  start: [
    "attach failure with attempt counter at 5",
    "TAU failure with attempt counter at 5",
    "ATTACH/TAU ACCEPT with cause 16, 17 or 22 under the conditions of 5.5.1.3.4.3 / 5.5.3.3.4.3",
    "ATTACH/TAU ACCEPT with attempt counter at 5 under 5.5.1.2.4A, 5.5.1.2.6A, 5.5.3.2.4A, 5.5.3.2.6A",
    "network detach (re-attach not required) with other or no cause, 5.5.2.3.4",
  ],
  stop: ["ATTACH REQUEST sent", "TAU REQUEST sent", "NAS signalling connection released (the table lists it among the stops)"],
  expiry: "start attach if still needed, or TAU",
  note: "network may assign a value; default 12 min when none given",
};

export const T3410: TimerSpec = {
  name: "T3410",
  protocol: "EMM",
  side: "UE",
  seconds: 15,
  ceModeSeconds: 85,
  nbS1: true,
  retransmissions: null,
  states: ["EMM-REGISTERED-INITIATED"],
  start: ["ATTACH REQUEST sent"],
  stop: ["ATTACH ACCEPT received", "ATTACH REJECT received"],
  expiry: "abort attach, then T3411 or T3402 (attempt counter rule)",
  note: "no plain retransmission; attach attempt counter limit 5",
};

export const T3411: TimerSpec = {
  name: "T3411",
  protocol: "EMM",
  side: "UE",
  seconds: 10,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-DEREGISTERED.ATTEMPTING-TO-ATTACH", "EMM-REGISTERED.ATTEMPTING-TO-UPDATE", "EMM-REGISTERED.NORMAL-SERVICE"],
  start: [
    "attach failure: lower layers, T3410 expiry, other reject cause",
    "TAU failure: lower layers, T3430 expiry, other reject cause",
    "ATTACH/TAU ACCEPT with attempt counter below 5 under 5.5.1.2.4A, 5.5.1.2.6A, 5.5.3.2.4A, 5.5.3.2.6A",
  ],
  stop: ["ATTACH REQUEST sent", "TAU REQUEST sent", "EMM-CONNECTED entered (conditions in 5.5.3.2.6)"],
  expiry: "repeat attach or TAU",
  note: "at most 5 attempts, then T3402",
};

export const T3412: TimerSpec = {
  name: "T3412",
  protocol: "EMM",
  side: "UE",
  seconds: 3240,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: ["EMM-CONNECTED left while registered"],
  stop: ["EMM-DEREGISTERED entered", "EMM-CONNECTED entered"],
  expiry: "periodic TAU (or T3423 under ISR rules of 5.3.5); implicit local detach when attached for emergency only",
  note: "value assigned by network; default 54 min only when network gives none and none stored",
};

export const T3416: TimerSpec = {
  name: "T3416",
  protocol: "EMM",
  side: "UE",
  seconds: 30,
  ceModeSeconds: 48,
  nbS1: true,
  retransmissions: null,
  states: [
    "EMM-REGISTERED-INITIATED",
    "EMM-REGISTERED",
    "EMM-DEREGISTERED-INITIATED",
    "EMM-TRACKING-AREA-UPDATING-INITIATED",
    "EMM-SERVICE-REQUEST-INITIATED",
  ],
  start: ["RAND and RES stored after an EPS challenge"],
  stop: [
    "SECURITY MODE COMMAND received",
    "SERVICE REJECT received",
    "SERVICE ACCEPT received",
    "TAU ACCEPT received",
    "AUTHENTICATION REJECT received",
    "AUTHENTICATION FAILURE sent",
    "EMM-DEREGISTERED, EMM-NULL or EMM-IDLE entered",
  ],
  expiry: "delete stored RAND and RES",
};

export const T3417: TimerSpec = {
  name: "T3417",
  protocol: "EMM",
  side: "UE",
  seconds: 5,
  ceModeSeconds: 51,
  nbS1: true,
  retransmissions: null,
  states: ["EMM-SERVICE-REQUEST-INITIATED"],
  start: [
    "SERVICE REQUEST sent, or EXTENDED SERVICE REQUEST for packet services, in cases a, b, c, h, k, l, o of 5.6.1.1",
    "EXTENDED SERVICE REQUEST in cases f, g, i, j, p, q",
    "CONTROL PLANE SERVICE REQUEST sent (5.6.1.2.2)",
  ],
  stop: [
    "bearers set up",
    "SERVICE REJECT received",
    "SERVICE ACCEPT received",
    "system change indication from lower layers",
    "1xCS fallback rejection",
    "see 5.6.1.4.2",
  ],
  expiry: "abort procedure",
  note: "a MUSIM UE asking for release or rejecting paging may use 250 ms to 5 s; service request attempt counter rules in 5.6.1.6",
};

export const T3417EXT: TimerSpec = {
  name: "T3417ext",
  protocol: "EMM",
  side: "UE",
  seconds: 10,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-SERVICE-REQUEST-INITIATED"],
  start: ["EXTENDED SERVICE REQUEST in case d of 5.6.1.1 (MO CS fallback)"],
  stop: ["inter-system change completed or failed", "SERVICE REJECT received"],
  expiry: "select GERAN or UTRAN",
};

export const T3417EXT_MT: TimerSpec = {
  name: "T3417ext-mt",
  protocol: "EMM",
  side: "UE",
  seconds: 4,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-SERVICE-REQUEST-INITIATED"],
  start: ["EXTENDED SERVICE REQUEST in case e of 5.6.1.1 with CSFB response accepted"],
  stop: ["inter-system change completed or failed", "SERVICE REJECT received"],
  expiry: "select GERAN or UTRAN",
};

export const T3418: TimerSpec = {
  name: "T3418",
  protocol: "EMM",
  side: "UE",
  seconds: 20,
  ceModeSeconds: 38,
  nbS1: true,
  retransmissions: null,
  states: [
    "EMM-REGISTERED-INITIATED",
    "EMM-REGISTERED",
    "EMM-DEREGISTERED-INITIATED",
    "EMM-TRACKING-AREA-UPDATING-INITIATED",
    "EMM-SERVICE-REQUEST-INITIATED",
  ],
  start: ["AUTHENTICATION FAILURE cause 20 or 26 sent"],
  stop: [
    "AUTHENTICATION REQUEST received",
    "AUTHENTICATION REJECT received",
    "SECURITY MODE COMMAND received",
    "EMM-IDLE entered",
    "transmission failure of AUTHENTICATION FAILURE",
  ],
  expiry: "treat network as false, 5.4.2.7 item f (not when attached for emergency or RLOS: items c, d, e)",
};

export const T3420: TimerSpec = {
  name: "T3420",
  protocol: "EMM",
  side: "UE",
  seconds: 15,
  ceModeSeconds: 33,
  nbS1: true,
  retransmissions: null,
  states: [
    "EMM-REGISTERED-INITIATED",
    "EMM-REGISTERED",
    "EMM-DEREGISTERED-INITIATED",
    "EMM-TRACKING-AREA-UPDATING-INITIATED",
    "EMM-SERVICE-REQUEST-INITIATED",
  ],
  start: ["AUTHENTICATION FAILURE cause 21 sent"],
  stop: [
    "AUTHENTICATION REQUEST received",
    "AUTHENTICATION REJECT received",
    "SECURITY MODE COMMAND received",
    "EMM-IDLE entered",
    "transmission failure of AUTHENTICATION FAILURE",
  ],
  expiry: "as T3418",
};

export const T3421: TimerSpec = {
  name: "T3421",
  protocol: "EMM",
  side: "UE",
  seconds: 15,
  ceModeSeconds: 45,
  nbS1: true,
  retransmissions: 4,
  states: ["EMM-DEREGISTERED-INITIATED", "EMM-REGISTERED.IMSI-DETACH-INITIATED"],
  start: ["DETACH REQUEST sent, not switch off"],
  stop: ["DETACH ACCEPT received"],
  expiry: "retransmit DETACH REQUEST; abort on fifth expiry",
};

export const T3423: TimerSpec = {
  name: "T3423",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: [
    "T3412 expires while ISR is active and T3346 runs or the UE is in NO-CELL-AVAILABLE, PLMN-SEARCH, UPDATE-NEEDED or LIMITED-SERVICE",
  ],
  stop: ["EMM-DEREGISTERED entered", "EMM-CONNECTED entered"],
  expiry: "set TIN to P-TMSI",
  note: "assigned by network, default equals T3412",
};

export const T3430: TimerSpec = {
  name: "T3430",
  protocol: "EMM",
  side: "UE",
  seconds: 15,
  ceModeSeconds: 77,
  nbS1: true,
  retransmissions: null,
  states: ["EMM-TRACKING-AREA-UPDATING-INITIATED"],
  start: ["TAU REQUEST sent"],
  stop: ["TAU ACCEPT received", "TAU REJECT received"],
  expiry: "abort TAU, then T3411 or T3402",
  note: "TAU attempt counter limit 5",
};

export const T3440: TimerSpec = {
  name: "T3440",
  protocol: "EMM",
  side: "UE",
  seconds: 10,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-DEREGISTERED", "EMM-REGISTERED", "EMM-DEREGISTERED.NORMAL-SERVICE"],
  start: [
    "ATTACH REJECT, DETACH REQUEST or TAU REJECT with cause 3, 6, 7, 8, 11, 12, 13, 14, 15, 22, 25, 31, 35 or 42",
    "SERVICE REJECT with cause 3, 6, 7, 8, 11, 12, 13, 15, 22, 25, 31, 35, 39 or 42",
    "TAU ACCEPT as in 5.3.1.2.1 case b",
    "DETACH ACCEPT after IMSI detach",
    "ESM DATA TRANSPORT as in 5.3.1.2.1",
    "AUTHENTICATION REJECT received",
    "SERVICE ACCEPT as in 5.3.1.2.1 case j",
    "DETACH ACCEPT as in case l",
    "TAU REJECT or SERVICE REJECT with cause 9, 10 or 40 (second row)",
  ],
  stop: [
    "NAS signalling connection released",
    "bearers set up, or emergency PDN connection or CS emergency call requested",
    "ESM DATA TRANSPORT (implementation may not stop)",
  ],
  expiry: "release the NAS signalling connection; for causes 9, 10, 40 then attach",
  note: "in case k of 5.3.1.2.1 34 s in CE mode and 240 s more in NB-S1 mode; a UE with several USIMs may use 250 ms to 10 s",
};

export const T3442: TimerSpec = {
  name: "T3442",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: ["SERVICE REJECT cause 39 with nonzero T3442 value"],
  stop: ["TAU REQUEST sent"],
  expiry: "nothing",
  note: "value from the SERVICE REJECT",
};

export const T3444: TimerSpec = {
  name: "T3444",
  protocol: "EMM",
  side: "UE",
  seconds: 43200,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL and 5GMM-NULL"],
  start: [
    "eCall only UE enters EMM-IDLE (or 5GMM-IDLE) after eCall over IMS",
    "eCall only UE arrives from GERAN/UTRAN with T3242 running (then the remaining time)",
  ],
  stop: ["eCall only restriction removed", "change from S1 to A/Gb or Iu mode"],
  expiry: "eCall inactivity procedure 5.5.4",
};

export const T3445: TimerSpec = {
  name: "T3445",
  protocol: "EMM",
  side: "UE",
  seconds: 43200,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL and 5GMM-NULL"],
  start: [
    "eCall only UE enters EMM-IDLE (or 5GMM-IDLE) after test/reconfiguration call",
    "arrival from GERAN/UTRAN with T3243 running (remaining time)",
  ],
  stop: ["eCall only restriction removed", "change from S1 to A/Gb or Iu mode"],
  expiry: "eCall inactivity procedure 5.5.4",
};

export const T3447: TimerSpec = {
  name: "T3447",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL"],
  start: [
    "NAS signalling connection released, unless it served paging, attach without PDN connection or TAU without active/signalling active flag",
    "corresponding N1 mode release",
  ],
  stop: [
    "ATTACH/TAU ACCEPT without T3447 value",
    "change to A/Gb or Iu mode completed",
    "REGISTRATION ACCEPT without T3447 value",
    "CONFIGURATION UPDATE COMMAND with T3447 zero or deactivated",
  ],
  expiry: "uplink user data may start again",
  note: "service gap timer, value from network",
};

export const T3448: TimerSpec = {
  name: "T3448",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL and 5GMM-NULL"],
  start: ["ATTACH ACCEPT, TAU ACCEPT or SERVICE ACCEPT with nonzero T3448", "SERVICE REJECT cause 22 with nonzero T3448"],
  stop: ["SERVICE ACCEPT or TAU ACCEPT without T3448", "SERVICE ACCEPT or REGISTRATION ACCEPT without T3448 in 5GS"],
  expiry: "control plane user data may start again",
  note: "value from network, or random in 15 to 30 minutes",
};

export const T3449: TimerSpec = {
  name: "T3449",
  protocol: "EMM",
  side: "UE",
  seconds: 5,
  ceModeSeconds: 51,
  nbS1: true,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: ["bearers set up", "SECURITY MODE COMMAND received"],
  stop: ["SERVICE ACCEPT received", "protected ESM message, or protected EMM message outside common procedures, received"],
  expiry: "a SERVICE ACCEPT from now on is a protocol error answered with EMM STATUS",
};

export const T3346: TimerSpec = {
  name: "T3346",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL"],
  start: [
    "ATTACH REJECT, TRACKING AREA UPDATE REJECT or SERVICE REJECT with #22 and a T3346 value that is neither zero nor deactivated",
    "extended wait time from the lower layers for a low priority or NB-IoT request",
  ],
  stop: ["paging", "DETACH REQUEST with re-attach required", "a procedure is started in a new PLMN that is not equivalent"],
  expiry: "the procedure that was held back, if still needed",
  note: "value of the T3346 value IE; random in 15 to 30 minutes where the reject was not integrity protected (TS 24.008 table 11.2.3)",
};

export const T3324: TimerSpec = {
  name: "T3324",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: ["EMM-IDLE entered while PSM is allowed"],
  stop: ["EMM-CONNECTED entered"],
  expiry: "power saving mode (5.3.11)",
  note: "value of the T3324 value IE",
};

export const T3245: TimerSpec = {
  name: "T3245",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all"],
  start: ["a PLMN is put into a forbidden list, or the USIM becomes invalid, in a UE configured for it (5.3.7a)"],
  stop: ["UICC removed"],
  expiry: "forbidden lists are erased, the USIM is valid again",
  note: "random in 12 to 24 hours (TS 24.008)",
};

export const T3247: TimerSpec = {
  name: "T3247",
  protocol: "EMM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL"],
  start: [
    "reject without integrity protection with #3, #6, #7, #8, #11 to #15, #31, #35 or #36 (5.3.7b)",
    "AUTHENTICATION REJECT without integrity protection (5.4.2.5)",
  ],
  stop: ["UICC removed", "switch off"],
  expiry: "tracking areas, PLMNs and the USIM that such rejects ruled out may be tried again",
  note: "random in 30 to 60 minutes",
};

export const T3325: TimerSpec = {
  name: "T3325",
  protocol: "EMM",
  side: "UE",
  seconds: 60,
  nbS1: false,
  retransmissions: null,
  states: ["EMM-REGISTERED"],
  start: ["service request attempt counter reached 5 (5.6.1.6 c)"],
  stop: ["paging", "new PLMN", "emergency"],
  expiry: "service requests are allowed again",
  note: "default 60 s (TS 24.008 table 11.2.3)",
};
