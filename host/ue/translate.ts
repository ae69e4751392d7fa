// What the core left to do as the event that the outside sees.
import type { CoreAction } from "../core.ts";
import { ESTABLISH_CAUSE_TEXTS, EstablishCause, RULE_OUTCOME_TEXTS, STORE_SECTION_TEXTS } from "../generated/abi.ts";
import { MESSAGES } from "../generated/messages.ts";
import { CLAUSES } from "../generated/names.ts";
import { bearerEvent } from "./bearers.ts";
import type { UeEvent } from "./events.ts";
import { indicateEvent } from "./indications.ts";
import type { TimerNames } from "./timerNames.ts";

const messageName = (id: number): string | null => MESSAGES[id]?.name ?? null;

/** The event of an action. Requests to the card have none: nobody outside has a part in them. */
export function eventOf(action: Exclude<CoreAction, { kind: "usimAuthenticate" }>, names: TimerNames): UeEvent {
  switch (action.kind) {
    case "sendPdu": {
      const { pdu, plain, message, establish } = action;
      const cause = establish === EstablishCause.None ? null : (ESTABLISH_CAUSE_TEXTS.get(establish) ?? null);
      return { kind: "uplink", pdu, plain, messageId: message, message: messageName(message) ?? "", establish: cause };
    }
    case "timerStart": {
      const label = names.label(action.timer, action.instance);
      return { kind: "timer", ...label, change: "start", duration: action.seconds * 1000 };
    }
    case "timerStop":
      return { kind: "timer", ...names.label(action.timer, action.instance), change: "stop", duration: 0 };
    case "rule": {
      const { clause, outcome, cause, message } = action;
      const words = { clause: CLAUSES[clause]?.cite ?? "", outcome: RULE_OUTCOME_TEXTS.get(outcome) ?? "" };
      return { kind: "rule", ...words, cause: cause === 0 ? null : cause, message: messageName(message) };
    }
    case "keys":
      return { kind: "keys", kenb: action.octets, ulCount: action.ulCount };
    case "store":
      return { kind: "store", section: STORE_SECTION_TEXTS.get(action.section) ?? "", octets: action.octets };
    case "bearer":
      return bearerEvent(action);
    case "indicate":
      return indicateEvent(action.what, action.a, action.b, action.octets);
    case "deliver":
      return indicateEvent(action.what, action.a, 0, action.octets);
  }
}
