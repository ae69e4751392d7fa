// Paging (TS 24.301 5.6.2), and commands that wait until the UE has answered.

import { T3413, T3415 } from "../../spec/timers/network.ts";
import type { MmeCore } from "./core.ts";
import type { Paging } from "./options.ts";
import { hasEmergency } from "./powerSaving.ts";
import type { MmeUe } from "./ue.ts";

/** Octets of an M-TMSI or MME code that a shift takes out. */
const OCTET = 8;

/** Value of an S-TMSI: MME code and M-TMSI. */
function stmsi(core: MmeCore, mTmsi: number): Uint8Array {
  const octets = [3, 2, 1, 0].map((i) => (mTmsi >>> (OCTET * i)) & 255);
  return Uint8Array.of(core.options.mmeCode, ...octets);
}

/** M-TMSIs to page by, one after the other: of two GUTIs that both count the old one first (5.4.1.6 a). */
const mTmsis = (ue: MmeUe): number[] => [ue.oldMTmsi, ue.mTmsi].filter((mTmsi) => mTmsi !== null);

/**
 * Pages an idle UE until it answers or the attempts are used up.
 * @param identity the S-TMSI, or the IMSI after a failure of the network (5.6.2.2.2): the UE attaches anew then
 */
export function page(core: MmeCore, ue: MmeUe, domain: Paging["domain"] = "PS", identity: Paging["identity"] = "S-TMSI"): void {
  if (ue.imsi === null || ue.isUnreachable || ue.connection !== null) {
    core.rule(ue, "5.6.2.1", "ignore");
    return;
  }
  if (ue.paging !== null) return;
  const { imsi } = ue;
  const keys = identity === "IMSI" ? [null] : mTmsis(ue);
  // TS 24.301 5.6.2.2.1.1: a UE with extended DRX is paged in its window, once.
  const isWindowed = ue.hasExtendedDrx && !hasEmergency(ue);
  const attempts = isWindowed ? 1 : core.options.pagingAttempts;
  let sent = 0;
  const ask = (): void => {
    const key = keys[Math.floor(sent++ / attempts)] ?? null;
    core.ports.page({ identity, domain, imsi, stmsi: key === null ? null : stmsi(core, key) });
  };
  const giveUp = (): void => {
    core.rule(ue, "5.6.2.2.1", "abort");
    ue.paging = null;
    ue.pending.length = 0;
  };
  const retransmissions = attempts * keys.length - 1;
  ue.paging = core.guard(ue, { spec: isWindowed ? T3415 : T3413, retransmissions, resend: ask, giveUp });
  ask();
}

/** The UE has come: it is not paged any more. */
export function answered(ue: MmeUe): void {
  ue.paging?.stop();
  ue.paging = null;
}

/** Whether network initiated procedures can start now. */
const isReady = (ue: MmeUe): boolean => ue.connection !== null && ue.isSecure && ue.specific === null;

/** Does something with a registered UE: now, when its procedure is over, or when it has answered a page. */
export function when(core: MmeCore, ue: MmeUe, run: () => void): void {
  if (isReady(ue)) run();
  else if (ue.connection !== null) ue.pending.push(run);
  else if (ue.state === "EMM-REGISTERED") {
    ue.pending.push(run);
    page(core, ue);
  } else core.rule(ue, "5.6.2.1", "ignore");
}

/** Does what has waited for the UE. @returns whether there was anything */
export function drain(ue: MmeUe): boolean {
  const waiting = ue.pending.splice(0);
  for (const run of waiting) run();
  return waiting.length > 0;
}
