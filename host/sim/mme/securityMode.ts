// NAS security mode control (TS 24.301 5.4.3), network side.

import { T3460 } from "../../spec/timers/network.ts";
import { hashMme } from "../crypto/algorithms.ts";
import { read, type Value } from "../nas.ts";
import { identityDigits, replayedCapability } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import { abandon } from "./identification.ts";
import { release } from "./idle.ts";
import { ie, octet, type Received } from "./received.ts";
import { HeaderType, NetworkContext, type Protection } from "./security.ts";
import type { MmeUe } from "./ue.ts";

/** The algorithm that the network likes best of those the UE declared: bit 8 of the octet is algorithm 0. */
function choose(preferred: readonly number[], declared: number): number | null {
  return preferred.find((id) => (declared >> (7 - id)) & 1) ?? null;
}

/** The pair of algorithms for a UE, or null where there is none in common. */
export function algorithms(core: MmeCore, ue: MmeUe): readonly [eia: number, eea: number] | null {
  if (ue.isUnauthenticated) return [0, 0];
  const [eea = 0, eia = 0] = ue.networkCapability;
  const pair = [choose(core.options.integrity, eia), choose(core.options.ciphering, eea)] as const;
  return pair[0] === null || pair[1] === null ? null : [pair[0], pair[1]];
}

function doubt(ue: MmeUe): void {
  ue.isUnsettled = ue.isAuthenticationDue = true;
}

/** Whether the UE has to be told a context or algorithms. */
export function needsSecurityMode(core: MmeCore, ue: MmeUe): boolean {
  if (ue.partial !== null || ue.security === null || ue.isUnsettled || (ue.isUnauthenticated && !ue.isSecure)) return true;
  const pair = algorithms(core, ue);
  return pair !== null && (ue.security.eia !== pair[0] || ue.security.eea !== pair[1]);
}

/** The context that the command takes into use. */
function contextFor(ue: MmeUe, [eia, eea]: readonly [number, number]): NetworkContext {
  if (ue.isUnauthenticated) ue.partial = new NetworkContext(new Uint8Array(32), 0);
  if (ue.partial === null) return ue.security!.rederive(eia, eea);
  ue.partial.select(eia, eea);
  ue.partial.resetCounts();
  return ue.partial;
}

/** What a scenario wants otherwise in a SECURITY MODE COMMAND. */
export interface SecurityModeChanges {
  /** Identities of the algorithms; the best ones in common unless told. */
  readonly integrity?: number;
  readonly ciphering?: number;
  /** Information elements in place of the right ones, by name. */
  readonly ies?: Readonly<Record<string, Value>>;
  readonly protection?: Partial<Protection>;
}

/** Ends a security mode control that a procedure of the UE comes across (TS 24.301 5.4.3.7 c). */
export function abortSecurityMode(core: MmeCore, ue: MmeUe): void {
  if (ue.securityMode === null) return;
  core.rule(ue, "5.4.3.7 c)", "abort");
  ue.endSecurityMode();
}

/**
 * Commands a security mode.
 * @param unprotected the whole plain ATTACH REQUEST or TRACKING AREA UPDATE REQUEST that came without integrity protection: it is hashed
 */
export function commandSecurityMode(
  core: MmeCore,
  ue: MmeUe,
  unprotected: Uint8Array | null,
  changes: SecurityModeChanges = {},
): void {
  const best = algorithms(core, ue);
  const pair = [changes.integrity ?? best?.[0], changes.ciphering ?? best?.[1]] as const;
  if (pair[0] === undefined || pair[1] === undefined) return;
  if (ue.partial === null && ue.security === null && !ue.isUnauthenticated) return;
  ue.endSecurityMode();
  const context = contextFor(ue, [pair[0], pair[1]]);
  const ies: Record<string, Value> = {
    "Selected NAS security algorithms": (pair[1] << 4) | pair[0],
    "NAS key set identifier": context.ksi,
    "Replayed UE security capabilities": replayedCapability(ue.networkCapability, ue.msCapability),
    ...(core.options.imeisvRequest ? { "IMEISV request": 1 } : {}),
    ...(unprotected !== null && core.options.hashMme ? { HashMME: hashMme(unprotected) } : {}),
    ...(ue.additionalCapability === undefined ? {} : { "Replayed UE additional security capability": ue.additionalCapability }),
    ...changes.ies,
  };
  const ask = (): void => {
    core.send(
      ue,
      "SECURITY MODE COMMAND",
      { ies },
      { context, protection: { headerType: HeaderType.NewContext, ...changes.protection } },
    );
  };
  const giveUp = (): void => {
    core.rule(ue, "5.4.3.7 b)", "abort");
    ue.endSecurityMode();
    abandon(core, ue);
  };
  ue.securityMode = { context, guard: core.guard(ue, { spec: T3460, resend: ask, giveUp }) };
  ask();
}

export function onSecurityModeComplete(core: MmeCore, { known: ue, message, isVerified }: Received): void {
  const running = ue?.securityMode ?? null;
  if (ue === null || running === null || !isVerified) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  running.guard.stop();
  ue.securityMode = null;
  ue.security = running.context;
  ue.partial = null;
  ue.isUnsettled = false;
  ue.isSecure = true;
  ue.kenbCount = running.context.lastUplinkCount;
  const imeisv = ie(message, "IMEISV");
  if (imeisv !== undefined) ue.imeisv = identityDigits(imeisv);
  const replayed = ie(message, "Replayed NAS message container");
  // TS 24.301 5.4.3.4: the network had got another request than the UE had sent.
  if (replayed !== undefined) ue.specific?.replace?.(read(replayed, "uplink"));
  ue.specific?.next();
}

export function onSecurityModeReject(core: MmeCore, { known: ue, message }: Received): void {
  const running = ue?.securityMode ?? null;
  if (ue === null || running === null) {
    core.rule(ue, "7.4", "ignore");
    return;
  }
  // The context in use before stays, and the UE is authenticated when it comes the next time.
  running.guard.stop();
  ue.securityMode = null;
  doubt(ue);
  const registered = core.byImsi.get(ue.name ?? "");
  if (registered !== undefined) doubt(registered);
  if (running.context === ue.partial) ue.partial = null;
  core.rule(ue, "5.4.3.5", "abort", octet(message, "EMM cause"));
  ue.specific = null;
  if (core.options.afterSecurityModeReject === "release") release(core, ue, "failure");
}
