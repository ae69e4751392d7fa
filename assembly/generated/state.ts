// The state record and the sections of storage.
// Made from host/spec by `npm run generate`. Do not edit.


import { copyOctets } from "../wire/octets";

/** Places of the numbers of the state record, u32 each */
export const enum StateNumber {
  /** main state */
  EmmState = 0,
  /** substate */
  EmmSubstate = 1,
  /** EPS update status */
  UpdateStatus = 2,
  /** 1: switched on */
  Powered = 3,
  /** 1: EMM-CONNECTED */
  Connected = 4,
  /** 1: secure exchange of NAS messages is established */
  SecureExchange = 5,
  /** 1: a cell is there */
  CellAvailable = 6,
  /** serving PLMN, 3 octets as in a TAI, the first one lowest */
  Plmn = 7,
  /** tracking area code */
  Tac = 8,
  /** eKSI of the current security context, bit 3 mapped; 0xffffffff: none */
  Ksi = 9,
  /** selected integrity algorithm */
  Eia = 10,
  /** selected ciphering algorithm */
  Eea = 11,
  /** NAS COUNT of the next uplink message */
  UlCount = 12,
  /** least NAS COUNT of the next downlink message */
  DlCount = 13,
  /** TS 24.301 5.5.1.1 */
  AttachAttemptCounter = 14,
  /** TS 24.301 5.5.3.1 */
  TrackingAreaUpdateAttemptCounter = 15,
  /** TS 24.301 5.6.1.1 */
  ServiceRequestAttemptCounter = 16,
  /** bit 0 for EPS services, bit 1 for non-EPS services */
  UsimInvalid = 17,
  /** procedures that wait, a bit each */
  Pending = 18,
  /** 1: attached for emergency bearer services only */
  Emergency = 19,
  /** procedure transaction identity that the next transaction gets */
  NextPti = 20,
  Count = 21,
}

/** Section Emm of non-volatile storage: places of the numbers, u32 each */
export const enum StoredEmmNumber {
  /** form of the section, 1 */
  Form = 0,
  /** EPS update status */
  UpdateStatus = 1,
  /** 3 octets as in a TAI, the first one lowest; 0: none */
  RegisteredPlmn = 2,
  Count = 3,
}

/** Section Security of non-volatile storage: a full native EPS security context: places of the numbers, u32 each */
export const enum StoredSecurityNumber {
  /** form of the section, 1 */
  Form = 0,
  /** KSI_ASME, 0–6 */
  Ksi = 1,
  /** selected integrity algorithm */
  Eia = 2,
  /** selected ciphering algorithm */
  Eea = 3,
  /** NAS COUNT of the next uplink message */
  UlCount = 4,
  /** least NAS COUNT of the next downlink message: one above the largest that was verified */
  DlCount = 5,
  Count = 6,
}

/**
 * Writes one entry: EPS bearer contexts that are active.
 * @param ebi EPS bearer identity
 * @param linkedEbi EBI of the default bearer; equal to ebi for a default bearer
 * @param qci QoS class identifier
 * @param pdnType PDN type value of the PDN connection
 * @param flags bit 0: PDN connection for emergency bearer services
 * @param apn address of: APN of the PDN connection in label coding; empty: not known
 * @param apnLength how many octets
 * @returns address behind it
 */
export function writeBearerState(at: usize, ebi: u32, linkedEbi: u32, qci: u32, pdnType: u32, flags: u32, apn: usize, apnLength: u32): usize {
  store<u8>(at, <u8>ebi);
  store<u8>(at, <u8>linkedEbi, 1);
  store<u8>(at, <u8>qci, 2);
  store<u8>(at, <u8>pdnType, 3);
  store<u8>(at, <u8>flags, 4);
  store<u8>(at, <u8>apnLength, 5);
  copyOctets(at + 6, apn, apnLength);
  return at + 6 + apnLength;
}

/**
 * Writes one entry: procedure transactions that are pending.
 * @param pti procedure transaction identity
 * @param procedure 1 PDN connectivity, 2 PDN disconnect, 3 allocation, 4 modification, 5 remote UE report, 6 ESM DUMMY MESSAGE
 * @param phase 1: request sent; 2: waits for a connection
 * @param ebi EPS bearer identity it is about, or 0
 * @returns address behind it
 */
export function writeTransactionState(at: usize, pti: u32, procedure: u32, phase: u32, ebi: u32): usize {
  store<u8>(at, <u8>pti);
  store<u8>(at, <u8>procedure, 1);
  store<u8>(at, <u8>phase, 2);
  store<u8>(at, <u8>ebi, 3);
  return at + 4;
}
