// Timers of the UE for ESM (TS 24.301 10.3, table 10.3.1; 6.3.5, 6.3.6, 6.3.8).

import type { TimerSpec } from "../types.ts";

export const T3480: TimerSpec = {
  name: "T3480",
  protocol: "ESM",
  side: "UE",
  seconds: 8,
  ceModeSeconds: 16,
  nbS1: true,
  retransmissions: 4,
  states: ["PROCEDURE TRANSACTION PENDING"],
  start: ["BEARER RESOURCE ALLOCATION REQUEST sent"],
  stop: ["ACTIVATE DEDICATED or MODIFY EPS BEARER CONTEXT REQUEST received", "BEARER RESOURCE ALLOCATION REJECT received"],
  expiry: "retransmit; abort on fifth expiry",
};

export const T3481: TimerSpec = {
  name: "T3481",
  protocol: "ESM",
  side: "UE",
  seconds: 8,
  ceModeSeconds: 16,
  nbS1: true,
  retransmissions: 4,
  states: ["PROCEDURE TRANSACTION PENDING"],
  start: ["BEARER RESOURCE MODIFICATION REQUEST sent"],
  stop: [
    "ACTIVATE DEDICATED, MODIFY or DEACTIVATE EPS BEARER CONTEXT REQUEST received",
    "BEARER RESOURCE MODIFICATION REJECT received",
  ],
  expiry: "retransmit; abort on fifth expiry",
};

export const T3482: TimerSpec = {
  name: "T3482",
  protocol: "ESM",
  side: "UE",
  seconds: 8,
  ceModeSeconds: 16,
  nbS1: true,
  retransmissions: 4,
  states: ["PROCEDURE TRANSACTION PENDING"],
  start: ["PDN CONNECTIVITY REQUEST sent outside attach"],
  stop: ["ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST received", "PDN CONNECTIVITY REJECT received"],
  expiry: "retransmit; abort on fifth expiry",
};

export const T3492: TimerSpec = {
  name: "T3492",
  protocol: "ESM",
  side: "UE",
  seconds: 6,
  ceModeSeconds: 14,
  nbS1: true,
  retransmissions: 4,
  states: ["PROCEDURE TRANSACTION PENDING"],
  start: ["PDN DISCONNECT REQUEST sent"],
  stop: ["DEACTIVATE EPS BEARER CONTEXT REQUEST received", "PDN DISCONNECT REJECT received"],
  expiry: "retransmit; abort on fifth expiry (then local deactivation)",
};

export const T3493: TimerSpec = {
  name: "T3493",
  protocol: "ESM",
  side: "UE",
  seconds: 4,
  ceModeSeconds: 12,
  nbS1: true,
  retransmissions: 4,
  states: ["PROCEDURE TRANSACTION PENDING"],
  start: ["REMOTE UE REPORT sent"],
  stop: ["REMOTE UE REPORT RESPONSE received"],
  expiry: "retransmit; abort on fifth expiry",
};

export const T3396: TimerSpec = {
  name: "T3396",
  protocol: "ESM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL"],
  start: [
    "reject of an ESM request, or DEACTIVATE EPS BEARER CONTEXT REQUEST, with #26 and a back-off value that is neither zero nor deactivated (6.3.5)",
  ],
  stop: [
    "ACTIVATE DEFAULT, ACTIVATE DEDICATED or MODIFY EPS BEARER CONTEXT REQUEST for the APN",
    "DEACTIVATE EPS BEARER CONTEXT REQUEST with #39 for its default bearer",
    "DETACH REQUEST with re-attach required",
    "paging with IMSI",
  ],
  expiry: "requests for the APN are allowed again",
  note: "one for each APN and one for no APN; random in 10 to 30 minutes where the reject was not integrity protected (TS 24.008 table 11.2.3)",
};

export const BACK_OFF: TimerSpec = {
  name: "back-off",
  protocol: "ESM",
  side: "UE",
  seconds: null,
  nbS1: false,
  retransmissions: null,
  states: ["all except EMM-NULL"],
  start: ["reject of an ESM request with a back-off timer value and a cause other than #26 (6.3.6)"],
  stop: ["switch off", "USIM removed"],
  expiry: "the request is allowed again for the APN in the PLMN",
  note: "one for each procedure, PLMN and APN",
};

export const RATE_CONTROL: TimerSpec = {
  name: "rate control",
  protocol: "ESM",
  side: "UE",
  seconds: 360,
  nbS1: false,
  retransmissions: null,
  states: ["BEARER CONTEXT ACTIVE"],
  start: ["first message with user data of a window of serving PLMN rate control (6.3.8)"],
  stop: ["default bearer deactivated", "registered with another PLMN"],
  expiry: "the window ends",
};
