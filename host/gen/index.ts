// All generated files: path → content, from the spec description alone.

import { EMM_CAUSES, ESM_CAUSES } from "../spec/causes.ts";
import { CLAUSES } from "../spec/clauses.ts";
import { DECODE_IDS } from "../spec/decode.ts";
import { MESSAGES } from "../spec/messages/index.ts";
import { ACTIONS } from "../spec/records.ts";
import { TIMERS } from "../spec/timers.ts";
import { UE_IDS } from "../spec/ue.ts";
import { coreAbi, coreActions, coreCauses, coreClauses, coreIds, coreTables, coreTimers } from "./core.ts";
import { hostAbi, hostActions, hostMessages, hostNames } from "./host.ts";
import { layOut } from "./model.ts";

/** Generates every file. @returns content by path from the project's root */
export function generate(): Map<string, string> {
  const layout = layOut(MESSAGES);
  return new Map([
    ["assembly/generated/ids.ts", coreIds(layout)],
    ["assembly/generated/tables.ts", coreTables(layout)],
    ["assembly/generated/clauses.ts", coreClauses(CLAUSES)],
    ["assembly/generated/causes.ts", coreCauses(EMM_CAUSES, ESM_CAUSES)],
    ["assembly/generated/timers.ts", coreTimers(TIMERS)],
    ["assembly/generated/abi.ts", coreAbi([...DECODE_IDS, ...UE_IDS])],
    ["assembly/generated/actions.ts", coreActions(ACTIONS)],
    ["host/generated/messages.ts", hostMessages(layout)],
    ["host/generated/names.ts", hostNames(CLAUSES, EMM_CAUSES, ESM_CAUSES, TIMERS)],
    ["host/generated/abi.ts", hostAbi([...DECODE_IDS, ...UE_IDS])],
    ["host/generated/actions.ts", hostActions(ACTIONS)],
  ]);
}
