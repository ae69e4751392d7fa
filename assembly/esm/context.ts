// The ESM part of the UE context: bearers, transactions, back-off, all of fixed size, and behind them a pool of octet strings.
//
//   ESM + 0x000  Esm                scalars                                       32
//   ESM + 0x020  bearers        16 × Bearer, by EPS bearer identity              384
//   ESM + 0x1A0  transactions   12 × Transaction                                 192
//   ESM + 0x260  back-off       40 × Block                                       480
//   ESM + 0x440  pool           APNs, TFTs, QoS, requests as sent, PLMN lists   2736

import { BearerState } from "../generated/abi";
import { CELLULAR_IOT } from "../generated/features";
import { ESM, ESM_SIZE, Slot, slotLength, slotValue, ue } from "../ue";

/** Scalars of ESM. */
@unmanaged
export class Esm {
  /** Generation of the ESM timer started last; every start takes the next one, so no stale expiry fits a slot used again. */
  generation: u16;
  poolUsed: u16;
  /** PLMN's maximum number of EPS bearer contexts and the PLMN it was learnt in (6.5.0, cause #65); 0 = none. */
  maximum: u8;
  /** 3GPP PS data off UE status: 1 activated (6.3.10). */
  psDataOff: u8;
  reserved: u16;
  maximumPlmn: u32;
  /** SM_RetryWaitTime of the NAS configuration MO in seconds, 0 = not configured. Kept over power cycles. */
  retryWaitTime: u32;
}

/** An EPS bearer context (6.1.3.2). The second half counts for default bearers only. */
@unmanaged
export class Bearer {
  /** enum BearerState */
  state: u8;
  /** EBI of the default bearer of the PDN connection; the bearer's own for a default bearer. */
  linkedEbi: u8;
  qci: u8;
  reserved0: u8;
  /** Bits of `BearerFlag`. */
  flags: u16;
  /** APN the UE provided for the PDN connection, 0 = none (6.3.5); see esm/apn. */
  apn: u8;
  /** APN in use as the network told it. */
  apnInUse: u8;
  pdnTypeWanted: u8;
  pdnType: u8;
  requestType: u8;
  wlanOffload: u8;
  /** Serving PLMN rate control: uplink messages with user data in 6 minutes, `UNRESTRICTED` = no limit (6.3.8). */
  rate: u16;
  /** Messages sent in the window that runs. */
  sent: u16;
  /** Generation of the timer of the window, 0 = no window runs. */
  rateGeneration: u16;
  reserved1: u16;
  reserved2: u32;
}

/** Bits of `Bearer.flags`. */
export namespace BearerFlag {
  /** PDN connection for emergency bearer services. */
  export const Emergency: u16 = 1;
  /** Established with NAS signalling low priority (6.5.5). */
  export const LowPriority: u16 = 2;
  /** The network supports 3GPP PS data off for the PDN connection. */
  export const PsDataOff: u16 = 4;
  /** The network has used the extended protocol configuration options for the PDN connection (6.6.1.1). */
  export const ExtendedPco: u16 = 8;
  /** Control plane CIoT EPS optimization only. */
  export const ControlPlaneOnly: u16 = 16;
  /** Uplink user data not allowed. */
  export const NoUplinkData: u16 = 32;
  /** To be used for the Reliable Data Service, and for nothing else (6.3.11). */
  export const ReliableData: u16 = 64;
  /** For UAS services (6.3.13). */
  export const Uas: u16 = 128;
}

/** A procedure transaction of the UE (6.1.3.2.3, 6.1.3.2.4). */
@unmanaged
export class Transaction {
  pti: u8;
  /** enum Procedure */
  procedure: u8;
  /** enum Phase; 0 = the record is free */
  phase: u8;
  /** Retransmissions made. */
  attempts: u8;
  /** Bits of `TransactionFlag`. */
  flags: u16;
  /** EBI the request is about: linked bearer, or the bearer to modify. */
  ebi: u8;
  apn: u8;
  pdnType: u8;
  requestType: u8;
  /**
   * enum Message: the request while it is pending; when done the network's answer, and `answerEbi` its EBI: a repetition is recognised
   * by them (7.3.1 g, i, k).
   */
  message: u8;
  answerEbi: u8;
  /** Generation of the timer, or of the completion. */
  generation: u16;
  reserved: u16;
}

/** Procedures a transaction belongs to (6.1.2). */
export const enum Procedure {
  None,
  PdnConnectivity,
  PdnDisconnect,
  Allocation,
  Modification,
  RemoteUeReport,
  Dummy,
}

/** Life of a transaction. */
export const enum Phase {
  Free,
  /** PROCEDURE TRANSACTION PENDING, request sent. */
  Pending,
  /** PROCEDURE TRANSACTION PENDING, the request waits for a NAS signalling connection. */
  Waiting,
  /** PROCEDURE TRANSACTION INACTIVE; the PTI is not released yet (6.5.1.3, 6.5.3.3, 6.5.4.3). */
  Done,
}

/** Bits of `Transaction.flags`. */
export namespace TransactionFlag {
  /** Together with an ATTACH REQUEST. */
  export const WithAttach: u16 = 1;
  /** ESM information transfer flag set. */
  export const Information: u16 = 2;
  export const Emergency: u16 = 4;
  /** Releases bearer resources: not held back by back-off (6.3.5). */
  export const Releases: u16 = 8;
  /** Releases all traffic flows of the bearer (6.5.4.5). */
  export const ReleasesAll: u16 = 16;
  /** Tells a change of the 3GPP PS data off UE status (6.3.10). */
  export const PsDataOff: u16 = 32;
  export const LowPriority: u16 = 64;
  /** For UAS services (6.3.13). */
  export const Uas: u16 = 128;
}

/** One block on requests: T3396 of an APN, back-off of a procedure, PDN types of an APN (6.3.5, 6.3.6, 6.5.1.4). */
@unmanaged
export class Block {
  /** enum BlockKind; 0 = free */
  kind: u8;
  /** enum Procedure, for a back-off timer. */
  procedure: u8;
  apn: u8;
  /** Bits of `BlockFlag`. */
  flags: u8;
  generation: u16;
  /** PDN type value allowed, for a restriction. */
  pdnType: u8;
  reserved: u8;
  /** Seconds that the timer was started with. */
  seconds: u32;
}

export const enum BlockKind {
  Free,
  /** T3396 of an APN, every PLMN. */
  T3396,
  /** Back-off timer of a procedure and an APN; the PLMNs are in the pool. */
  BackOff,
  /** PDN type that the network allows for an APN; the PLMNs are in the pool. */
  PdnType,
  /** The next request for the APN is an initial one. */
  Initial,
  /** UAS services are not allowed without CAA-level UAV ID. */
  Uas,
}

/** Bits of `Block.flags`. */
export namespace BlockFlag {
  /** Deactivated: lasts until switch-off. Without it the timer runs. */
  export const Deactivated: u8 = 1;
  /** The blocked request had NAS signalling low priority (6.5.5). */
  export const LowPriority: u8 = 2;
  /** Also in A/Gb, Iu and N1 mode (RATC). */
  export const AllRats: u8 = 4;
}

export { hasHighPriority, hasOption, isLowPriority } from "../ue";

export const BEARERS: usize = ESM + 0x20;
export const TRANSACTIONS: usize = ESM + 0x1a0;
/** LIMIT: more transactions than anything asks for at a time; completed ones are kept as long as nobody needs the record. */
export const TRANSACTIONS_MAX: u32 = 12;
export const BLOCKS: usize = ESM + 0x260;
/** LIMIT: the block set longest ago makes room for the forty-first. */
export const BLOCKS_MAX: u32 = 40;
export const POOL: usize = ESM + 0x440;
export const POOL_SIZE: u32 = <u32>(ESM_SIZE - 0x440);

const BEARER_SIZE: usize = 24;
const TRANSACTION_SIZE: usize = 16;
const BLOCK_SIZE: usize = 12;

if (offsetof<Esm>() > 0x20) ERROR("Esm overlaps the bearers");
if (offsetof<Bearer>() != BEARER_SIZE) ERROR("BEARER_SIZE");
if (offsetof<Transaction>() != TRANSACTION_SIZE) ERROR("TRANSACTION_SIZE");
if (offsetof<Block>() != BLOCK_SIZE) ERROR("BLOCK_SIZE");

/** No limit by serving PLMN rate control (9.9.4.28). */
export const UNRESTRICTED: u16 = 0xffff;

/** Request type values (TS 24.008 10.5.6.17). */
export const REQUEST_INITIAL: u32 = 1;
export const REQUEST_EMERGENCY: u32 = 4;
export const REQUEST_EMERGENCY_HANDOVER: u32 = 6;

/** PDN type values (9.9.4.10). */
export const PDN_IPV4: u32 = 1;
export const PDN_IPV6: u32 = 2;
export const PDN_IPV4V6: u32 = 3;
export const PDN_NON_IP: u32 = 5;
export const PDN_ETHERNET: u32 = 6;

// @ts-ignore: decorator
@inline
export function esm(): Esm {
  return changetype<Esm>(ESM);
}

/** The bearer context of an EPS bearer identity, 0–15; identity 0 is never active. */
export function bearerOf(ebi: u32): Bearer {
  return changetype<Bearer>(BEARERS + <usize>ebi * BEARER_SIZE);
}

/** Transaction record `slot`, 0 … `TRANSACTIONS_MAX` − 1. */
export function transactionAt(slot: u32): Transaction {
  return changetype<Transaction>(TRANSACTIONS + <usize>slot * TRANSACTION_SIZE);
}

/** Number of a transaction record. */
// @ts-ignore: decorator
@inline
export function slotOf(transaction: Transaction): u32 {
  return <u32>((changetype<usize>(transaction) - TRANSACTIONS) / TRANSACTION_SIZE);
}

/** Block `slot`, 0 … `BLOCKS_MAX` − 1. */
export function blockAt(slot: u32): Block {
  return changetype<Block>(BLOCKS + <usize>slot * BLOCK_SIZE);
}

export function isActive(ebi: u32): bool {
  return bearerOf(ebi).state == <u8>BearerState.Active;
}

export function isDefaultBearer(ebi: u32): bool {
  return isActive(ebi) && bearerOf(ebi).linkedEbi == <u8>ebi;
}

/** The default bearer of the PDN connection that an active bearer belongs to. */
export function pdnOf(ebi: u32): Bearer {
  return bearerOf(bearerOf(ebi).linkedEbi);
}

/** A bit of the UE network capability as signalled (9.9.3.34). @param octet of the value, from 1 on */
function ownCapability(octet: u32, mask: u32): bool {
  const at = Slot.UeNetworkCapability;
  return slotLength(at) >= octet && (<u32>load<u8>(slotValue(at) + octet - 1) & mask) != 0;
}

// Bits of the EPS network feature support, value octets 1 and 2 (9.9.3.12A), as `Ue.networkFeatures` holds them, octet 1 lowest.
const NETWORK_CONTROL_PLANE: u32 = 0x80;
const NETWORK_WITHOUT_PDN: u32 = 0x40;
const NETWORK_FIFTEEN_BEARERS: u32 = 0x8000;
const NETWORK_EXTENDED_PCO: u32 = 0x0800;

/** EMM-REGISTERED without PDN connection is supported by the UE and the MME. */
export function canBeWithoutPdn(): bool {
  return CELLULAR_IOT && ownCapability(6, 0x20) && (ue().networkFeatures & NETWORK_WITHOUT_PDN) != 0;
}

/** Signalling for a maximum number of 15 EPS bearer contexts is supported by both sides (6.5.0). */
export function haveFifteenBearers(): bool {
  return ownCapability(7, 0x80) && (ue().networkFeatures & NETWORK_FIFTEEN_BEARERS) != 0;
}

/** The UE has indicated service gap control (5.3.17). */
export function hasServiceGapControl(): bool {
  return CELLULAR_IOT && ownCapability(7, 0x40);
}

/** The network has indicated support of the extended protocol configuration options. */
export function networkHasExtendedPco(): bool {
  return (ue().networkFeatures & NETWORK_EXTENDED_PCO) != 0;
}

/** Control plane CIoT EPS optimization is supported by both sides. */
export function haveControlPlaneOptimization(): bool {
  return CELLULAR_IOT && ownCapability(6, 0x04) && (ue().networkFeatures & NETWORK_CONTROL_PLANE) != 0;
}

export function isEmergencyType(requestType: u32): bool {
  return requestType == REQUEST_EMERGENCY || requestType == REQUEST_EMERGENCY_HANDOVER;
}
