// Whether octets that may be ciphered are a plain message: ciphered ones look like one by chance in some of a hundred cases by their
// header alone, and hardly ever in every respect.

import { Fault } from "../generated/abi.ts";
import { MESSAGES, Message } from "../generated/messages.ts";
import type { Bank } from "../memory.ts";

/** Faults of a message of a later release, or of one that a careless sender made. */
const HARMLESS: ReadonlySet<number> = new Set([
  Fault.UnknownIe,
  Fault.OutOfSequence,
  Fault.Repeated,
  Fault.OptionalSyntax,
  Fault.ConditionalMissing,
  Fault.ConditionalUnexpected,
]);
const HARMLESS_MAX = 2;

/** ESM messages that belong to a transaction and no bearer (TS 24.301 7.3.2): EBI 0. */
const WITHOUT_BEARER: ReadonlySet<number> = new Set([
  Message.PdnConnectivityRequest,
  Message.PdnConnectivityReject,
  Message.PdnDisconnectRequest,
  Message.PdnDisconnectReject,
  Message.BearerResourceAllocationRequest,
  Message.BearerResourceAllocationReject,
  Message.BearerResourceModificationRequest,
  Message.BearerResourceModificationReject,
  Message.EsmInformationRequest,
  Message.EsmInformationResponse,
]);
/** ESM messages that may have EBI 0 or not. */
const EITHER: ReadonlySet<number> = new Set([Message.EsmStatus, Message.Notification, Message.EsmDummyMessage]);

function hasLikelyHeader({ message, ebi, pti }: Bank): boolean {
  if (MESSAGES[message]!.protocol === "EMM") return true;
  if (pti === 255) return false;
  if (EITHER.has(message)) return true;
  return WITHOUT_BEARER.has(message) ? ebi === 0 : ebi !== 0;
}

/** Whether a bank tells of a message that somebody has written. */
export function isPlausible(bank: Bank): boolean {
  const { message, faults, faultsTotal } = bank;
  if (message === 0 || message === Message.SecurityProtectedNasMessage || message === Message.ServiceRequest) return false;
  return faultsTotal <= HARMLESS_MAX && faults.every(({ kind }) => HARMLESS.has(kind)) && hasLikelyHeader(bank);
}
