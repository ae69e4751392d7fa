// GUTI reallocation (TS 24.301 5.4.1), network side.

import { T3450 } from "../../spec/timers/network.ts";
import type { Value } from "../nas.ts";
import { registrationArea } from "./attach.ts";
import type { MmeCore } from "./core.ts";
import type { Received } from "./received.ts";
import type { MmeUe } from "./ue.ts";

/** Gives the UE another GUTI. @param ies more information elements of the command, by name */
export function reallocate(core: MmeCore, ue: MmeUe, ies: Readonly<Record<string, Value>> = {}): void {
  ue.reallocation?.stop();
  const guti = core.allocateGuti(ue);
  const ask = (): void => {
    core.send(ue, "GUTI REALLOCATION COMMAND", { ies: { GUTI: guti, "TAI list": registrationArea(core, ue), ...ies } });
  };
  // Both GUTIs count until the UE uses one of them.
  const giveUp = (): void => {
    core.rule(ue, "5.4.1.6 b)", "abort");
    ue.reallocation = null;
  };
  ue.reallocation = core.guard(ue, { spec: T3450, resend: ask, giveUp });
  ask();
}

/** Another procedure of the UE takes its place (5.4.1.6 d, e). */
export function abortReallocation(core: MmeCore, ue: MmeUe, letter: string): void {
  if (ue.reallocation === null || ue.specific !== null) return;
  core.rule(ue, `5.4.1.6 ${letter}`, "abort");
  ue.reallocation.stop();
  ue.reallocation = null;
}

export function onGutiReallocationComplete(core: MmeCore, { known: ue }: Received): void {
  if (ue === null || ue.reallocation === null || ue.specific !== null) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  ue.reallocation.stop();
  ue.reallocation = null;
  core.confirmGuti(ue);
}
