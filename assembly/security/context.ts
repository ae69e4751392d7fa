// EPS security contexts in the UE (TS 24.301 4.4.2.1): one current, one non-current, and a trial copy in scratch on which everything
// is tried first. Nothing reaches the current context before it is proven.

import { clearOctets, copyOctets } from "../wire/octets";
import { CURRENT_CONTEXT, NON_CURRENT_CONTEXT, ue } from "../ue";
import { SCRATCH } from "../memory";
import { KEY_RECORD_SIZE, prepareKey } from "./keys";
import { deriveAlgorithmKey, KASME_SIZE } from "./kdf";

/** What a context slot holds. */
export const enum ContextState {
  None,
  /** K_ASME known, no algorithms selected yet (after AKA). */
  Partial,
  Full,
}

export const enum ContextType {
  Native,
  Mapped,
  /** Locally generated, EIA0 and EEA0 (4.4.4.1). */
  Null,
}

/** KSI value "no key is available" (9.9.3.21). */
export const KSI_NO_KEY: u32 = 7;
/** Type of security context flag in an eKSI: mapped (9.9.3.21). */
export const MAPPED_FLAG: u32 = 8;

/**
 * One EPS security context, 512 octets:
 *   0 scalars · 16 K_ASME (32) · 48 integrity KeyRecord · 256 ciphering KeyRecord
 */
@unmanaged
export class SecurityContext {
  state: u8;
  type: u8;
  /** eKSI: bit 3 type of security context flag, bits 2–0 NAS key set identifier. */
  ksi: u8;
  eia: u8;
  eea: u8;
  /** 1 until a SECURITY MODE COMMAND has taken a context created by AKA into use. */
  fresh: u8;
  /** NAS COUNT to use for the next uplink message. */
  ulCount: u32;
  /** Least NAS COUNT that the next downlink message may have. */
  dlCount: u32;
}

export const CONTEXT_SIZE: u32 = 512;
const KASME: usize = 16;
const INTEGRITY_KEY: usize = 48;
const CIPHERING_KEY: usize = 256;
const TRIAL_CONTEXT: usize = SCRATCH;

// @ts-ignore: decorator
@inline
export function currentContext(): SecurityContext {
  return changetype<SecurityContext>(CURRENT_CONTEXT);
}

// @ts-ignore: decorator
@inline
export function nonCurrentContext(): SecurityContext {
  return changetype<SecurityContext>(NON_CURRENT_CONTEXT);
}

/** The scratch context; valid within one call. */
// @ts-ignore: decorator
@inline
export function trialContext(): SecurityContext {
  return changetype<SecurityContext>(TRIAL_CONTEXT);
}

// @ts-ignore: decorator
@inline
export function kasmeOf(context: SecurityContext): usize {
  return changetype<usize>(context) + KASME;
}

// @ts-ignore: decorator
@inline
export function integrityKeyOf(context: SecurityContext): usize {
  return changetype<usize>(context) + INTEGRITY_KEY;
}

// @ts-ignore: decorator
@inline
export function cipheringKeyOf(context: SecurityContext): usize {
  return changetype<usize>(context) + CIPHERING_KEY;
}

/** True when a full context is in use. */
export function hasCurrentContext(): bool {
  return currentContext().state == <u8>ContextState.Full;
}

export function copyContext(to: SecurityContext, from: SecurityContext): void {
  copyOctets(changetype<usize>(to), changetype<usize>(from), CONTEXT_SIZE);
}

/** Deletes the eKSI: "no key is available", and the keys are overwritten (4.4.2.1). */
export function deleteContext(context: SecurityContext): void {
  clearOctets(changetype<usize>(context), CONTEXT_SIZE);
  // TS 24.301 4.4.2.3: exchange is secure with the current context, so it ends with it.
  if (!hasCurrentContext()) ue().secureExchange = 0;
}

/** eKSI to send in an initial message: that of the current context, else "no key is available" (9.9.3.21). */
export function ksiToSend(): u32 {
  return hasCurrentContext() ? <u32>currentContext().ksi : KSI_NO_KEY;
}

/** Derives K_NASint and K_NASenc for the selected algorithms and expands their schedules (TS 33.401 A.7). */
export function deriveNasKeys(context: SecurityContext): void {
  deriveAlgorithmKey(kasmeOf(context), 0x02, context.eia, integrityKeyOf(context));
  prepareKey(context.eia, integrityKeyOf(context));
  deriveAlgorithmKey(kasmeOf(context), 0x01, context.eea, cipheringKeyOf(context));
  prepareKey(context.eea, cipheringKeyOf(context));
}

/** After a successful AKA: a partial native context replaces any non-current one (4.4.2.1). */
export function createPartialNative(ksi: u32, kasme: usize): void {
  const context = nonCurrentContext();
  deleteContext(context);
  context.state = <u8>ContextState.Partial;
  context.type = <u8>ContextType.Native;
  context.ksi = <u8>(ksi & 7);
  context.fresh = 1;
  copyOctets(kasmeOf(context), kasme, <u32>KASME_SIZE);
}

/**
 * Takes a mapped context, or one with null algorithms that a handover has brought, into use (4.4.2.1, 4.4.2.5): a native one that was current
 * is kept aside, and a partial native one only where there was none.
 */
export function takeMappedIntoUse(context: SecurityContext): void {
  if (isFullNative(currentContext())) copyContext(nonCurrentContext(), currentContext());
  copyContext(currentContext(), context);
}

/**
 * EMM-REGISTERED left for EMM-DEREGISTERED (4.4.2.1; EMM causes #10 and #40 in 5.5.3.2.5 and 5.6.1.5): a full native context kept aside becomes current in place of a mapped one,
 * then every mapped and partial native context is deleted.
 */
export function settleContextsOnDeregistration(): void {
  const current = currentContext();
  const aside = nonCurrentContext();
  if (current.type != <u8>ContextType.Native && isFullNative(aside)) {
    copyContext(current, aside);
    deleteContext(aside);
  }
  if (current.type != <u8>ContextType.Native) deleteContext(current);
  if (!isFullNative(aside)) deleteContext(aside);
}

/** Deletes a context with null algorithms, which lasts as long as the emergency services it was made for (4.4.2.1). */
export function deleteNullContext(): void {
  if (currentContext().type == <u8>ContextType.Null) deleteContext(currentContext());
}

export function isFullNative(context: SecurityContext): bool {
  return context.state == <u8>ContextState.Full && context.type == <u8>ContextType.Native;
}
