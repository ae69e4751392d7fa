// Power saving mode (TS 24.301 5.3.11) and extended idle mode DRX (5.3.12): what the network grants, and the timers of an idle UE that follow
// from it (5.3.5).

import type { Message, Value } from "../nas.ts";
import { gprsTimerSeconds } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { ie } from "./received.ts";
import type { MmeUe } from "./ue.ts";

/** Whether the UE has, or may have at any time, a call to be made in an emergency: no power is saved then. */
export const hasEmergency = (ue: MmeUe): boolean => ue.isEmergency || [...ue.pdns.values()].some((pdn) => pdn.isEmergency);

/** Grants what the UE has asked for. @returns information elements of the accept message */
export function powerSaving(core: MmeCore, ue: MmeUe, request: Message): Record<string, Value> {
  ue.activeTime = null;
  ue.hasExtendedDrx = false;
  if (!core.options.powerSaving || hasEmergency(ue)) return {};
  const active = ie(request, "T3324 value");
  const periodic = active === undefined ? undefined : ie(request, "T3412 extended value");
  const drx = ie(request, "Extended DRX parameters");
  if (active !== undefined) ue.activeTime = gprsTimerSeconds(active[0]!);
  ue.hasExtendedDrx = drx !== undefined;
  return {
    ...(active === undefined ? {} : { "T3324 value": active }),
    ...(periodic === undefined ? {} : { "T3412 extended value": periodic }),
    ...(drx === undefined ? {} : { "Extended DRX parameters": drx }),
  };
}
