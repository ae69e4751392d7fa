// Connections that go, and what the MME does about a UE without one (TS 24.301 5.3.1.2, 5.3.5): procedures end, the mobile reachable
// timer and the implicit detach timer run.

import { ACTIVE_TIMER, IMPLICIT_DETACH_TIMER, MOBILE_REACHABLE_TIMER } from "../../spec/timers/network.ts";
import type { MmeCore } from "./core.ts";
import { removeAllBearers, removeBearer } from "./esm/bearers.ts";
import type { ReleaseReason } from "./options.ts";
import { hasEmergency } from "./powerSaving.ts";
import type { MmeUe } from "./ue.ts";

/** Seconds by which the mobile reachable timer is longer than T3412 (5.3.5). */
const REACHABLE_MARGIN = 240;

/** The MME lets the connection go. */
export function release(core: MmeCore, ue: MmeUe, reason: ReleaseReason = "normal"): void {
  const { connection } = ue;
  if (connection === null) return;
  disconnect(core, ue);
  connection.release(reason);
}

/** The connection has gone. */
export function disconnect(core: MmeCore, ue: MmeUe): void {
  const { connection } = ue;
  if (connection === null) return;
  core.byConnection.delete(connection.id);
  ue.connection = null;
  ue.isSecure = ue.isReleaseAfterData = false;
  ue.sent.length = 0;
  endProcedures(core, ue);
  // An attach that came to nothing: what was known before counts again.
  if (ue.name !== null && core.attaching.get(ue.name) === ue) core.attaching.delete(ue.name);
  if (ue.state === "EMM-REGISTERED" && core.byImsi.get(ue.name ?? "") === ue) watch(core, ue);
}

/** A lower layer failure ends what was going on: attach (5.5.1.2.7 a), detach (5.5.2.3.5 b), the common procedures. */
function endProcedures(core: MmeCore, ue: MmeUe): void {
  const { detaching } = ue;
  // Of the states of the network only an attach with its ATTACH ACCEPT out leaves this one behind.
  const isMidAttach = ue.state === "EMM-COMMON-PROCEDURE-INITIATED";
  core.quiet(ue);
  ue.partial = null;
  if (isMidAttach) {
    core.rule(ue, "5.5.1.2.7 a)", "abort");
    deregister(core, ue);
  } else if (detaching !== null && !detaching.isImsiOnly) {
    core.rule(ue, "5.5.2.3.5 b)", "abort");
    deregister(core, ue);
  } else endBearerProcedures(ue);
}

// Answers that will not come any more: what was asked for is taken back.
function endBearerProcedures(ue: MmeUe): void {
  for (const { ebi, state } of [...ue.bearers.values()]) {
    const bearer = ue.bearers.get(ebi);
    if (bearer === undefined) continue;
    if (state === "BEARER CONTEXT ACTIVE PENDING" || state === "BEARER CONTEXT INACTIVE PENDING") {
      removeBearer(ue, ebi);
      ue.isStatusDue = true;
    }
    if (state === "BEARER CONTEXT MODIFY PENDING") bearer.state = "BEARER CONTEXT ACTIVE";
    bearer.guard = bearer.change = bearer.request = null;
  }
}

/** The UE counts as detached: bearers and procedures go, identity and security context stay for its next request. */
export function deregister(core: MmeCore, ue: MmeUe): void {
  core.quiet(ue);
  ue.pending.length = 0;
  removeAllBearers(ue);
  ue.isEmergency = ue.isCombined = false;
  core.enter(ue, "EMM-DEREGISTERED");
}

/** An idle UE that does not come back is detached in the end; one that saves power is not paged after a while (5.3.5). */
function watch(core: MmeCore, ue: MmeUe): void {
  const tell = (timer: string, what: "start" | "expired"): void =>
    core.ports.tell({ kind: "timer", imsi: ue.name, timer, instance: null, what });
  if (ue.activeTime !== null && !hasEmergency(ue)) {
    tell(ACTIVE_TIMER.name, "start");
    ue.activeTimer = core.ports.after(1000 * ue.activeTime, () => {
      tell(ACTIVE_TIMER.name, "expired");
      ue.isUnreachable = true;
    });
  }
  // 0 as well as "deactivated": no periodic updating.
  if (!ue.periodic) return;
  const reachable = ue.isEmergency ? ue.periodic : ue.periodic + REACHABLE_MARGIN;
  const implicit = Math.max(core.options.implicitDetach, ue.backOff - reachable + 1);
  tell(MOBILE_REACHABLE_TIMER.name, "start");
  ue.idleTimer = core.ports.after(1000 * reachable, () => {
    tell(MOBILE_REACHABLE_TIMER.name, "expired");
    tell(IMPLICIT_DETACH_TIMER.name, "start");
    ue.isUnreachable = true;
    ue.idleTimer = core.ports.after(ue.isEmergency ? 0 : 1000 * implicit, () => {
      tell(IMPLICIT_DETACH_TIMER.name, "expired");
      core.rule(ue, "5.3.5", "accept");
      deregister(core, ue);
    });
  });
}
