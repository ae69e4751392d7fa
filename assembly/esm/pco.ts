// Protocol configuration options in the core: the units that NAS itself acts on (TS 24.301 6.3.8–6.3.13, 6.4.1.3, 6.4.3.3) and those that
// it adds to the UE's own requests. Everything else passes through to the upper layers.

import { Indication, UeOption } from "../generated/abi";
import { emitDeliver, emitIndicate } from "../generated/actions";
import { Message } from "../generated/ids";
import { SCRATCH, SCRATCH_SIZE } from "../memory";
import { hasIe, ieAddress, ieLength } from "../wire/bank";
import { sizeOfLength } from "../wire/ie/protocolConfigurationOptions";
import { copyOctets, load16be, store16be } from "../wire/octets";
import { putTLV, putTLVE } from "../wire/writer";
import { tell } from "./bearers";
import { BearerFlag, bearerOf, esm, hasOption, networkHasExtendedPco, PDN_ETHERNET, PDN_NON_IP } from "./context";

/** Container identifiers (TS 24.008 table 10.5.154). */
namespace Unit {
  export const ApnRateControl: u32 = 0x0016;
  export const PsDataOff: u32 = 0x0017;
  export const ReliableData: u32 = 0x0018;
  export const ApnExceptionRateControl: u32 = 0x0019;
  export const UplinkDataNotAllowed: u32 = 0x003e;
  export const UplinkDataAllowed: u32 = 0x003f;
  export const UasNotAllowed: u32 = 0x0040;
  export const ServiceLevelAa: u32 = 0x0041;
}

/** Value of a 3GPP PS data off UE status unit: 1 deactivated, 2 activated. */
const PS_DATA_OFF_DEACTIVATED: u32 = 1;
/** Whose options are handed on: see `Indication.AnswerOptions`. */
const OPTIONS_OF_REQUEST: u32 = 256;
const OPTIONS_EXTENDED: u32 = 512;
const UNIT_HEAD: u32 = 3;
/** Extension bit set, configuration protocol PPP. */
const FIRST_OCTET: u8 = 0x80;
const IEI_PCO: u32 = 0x27;
const IEI_EXTENDED_PCO: u32 = 0x7b;
/** LIMIT: octets of value of the IE with a one-octet length (TS 24.008 10.5.6.3). */
export const PCO_MAX: u32 = 251;
/** LIMIT: octets of value that a request of the UE can hold. */
export const EXTENDED_PCO_MAX: u32 = 900;

/**
 * Acts on the options of a message for an active bearer.
 * @param ebi of the bearer; facts go to its PDN connection
 * @param rowPco, rowExtended rows of the two IEs in the message
 */
export function takeOptions(bank: usize, ebi: u32, message: u32, rowPco: u32, rowExtended: u32): void {
  const isExtended = hasIe(bank, rowExtended);
  if (!isExtended && !hasIe(bank, rowPco)) return;
  const row = isExtended ? rowExtended : rowPco;
  const linkedEbi = <u32>bearerOf(ebi).linkedEbi;
  // TS 24.301 6.6.1.1: from now on the extended IE is the one to use for this PDN connection.
  if (isExtended) bearerOf(linkedEbi).flags |= BearerFlag.ExtendedPco;
  const length = ieLength(bank, row);
  const end = ieAddress(bank, row) + (isExtended ? length : min(length, PCO_MAX));
  let seen: u32 = 0;
  // UNCHECKED: the walker has found every unit to lie inside the IE.
  for (let unit = ieAddress(bank, row) + 1; unit + UNIT_HEAD <= end; unit = endOf(unit, isExtended)) {
    // CHOICE: of a unit that comes again the first counts.
    const bit = bitOfUnit(load16be(unit));
    if (bit == 0 || seen & bit) continue;
    seen |= bit;
    takeUnit(load16be(unit), valueOf(unit, isExtended), lengthOf(unit, isExtended), linkedEbi, message, isExtended);
  }
}

/** A bit for each unit that NAS acts on, 0 for the others. */
function bitOfUnit(id: u32): u32 {
  if (id - Unit.ApnRateControl <= Unit.ApnExceptionRateControl - Unit.ApnRateControl) return 1 << (id - Unit.ApnRateControl);
  return id - Unit.UplinkDataNotAllowed <= Unit.ServiceLevelAa - Unit.UplinkDataNotAllowed ? 16 << (id - Unit.UplinkDataNotAllowed) : 0;
}

function takeUnit(id: u32, value: usize, length: u32, ebi: u32, message: u32, isExtended: bool): void {
  const pdn = bearerOf(ebi);
  const isActivation = message == Message.ActivateDefaultEpsBearerContextRequest;
  switch (id) {
    case Unit.ApnRateControl:
      // TS 24.301 6.3.9: enforced by the upper layers, who know the APN of the bearer and when its last PDN connection is gone.
      emitIndicate(Indication.ApnRateControl, ebi, 0, value, length);
      break;
    case Unit.ApnExceptionRateControl:
      emitIndicate(Indication.ApnExceptionRateControl, ebi, 0, value, length);
      break;
    case Unit.PsDataOff:
      // Contents, of which there should be none, do not matter (TS 24.008 10.5.6.3.1).
      if (isActivation) pdn.flags |= BearerFlag.PsDataOff;
      break;
    case Unit.ReliableData:
      // TS 24.301 6.3.11: with the acceptance the PDN connection is for the service alone.
      if (isActivation && isExtended && hasOption(UeOption.ReliableData)) pdn.flags |= BearerFlag.ReliableData;
      break;
    case Unit.UplinkDataNotAllowed:
      if (isExtended && isActivation) setUplinkData(ebi, false);
      break;
    case Unit.UplinkDataAllowed:
      if (isExtended && message == Message.ModifyEpsBearerContextRequest) setUplinkData(ebi, true);
      break;
    case Unit.UasNotAllowed:
      if (isExtended) tell(Indication.UasNotAllowed, ebi, 0);
      break;
    case Unit.ServiceLevelAa:
      // TS 24.301 6.3.13, 6.4.3.3: for the upper layers.
      if (isExtended) emitDeliver(Indication.ServiceLevelAa, ebi, <u32>value, length);
      break;
    default:
      break;
  }
}

function setUplinkData(ebi: u32, isAllowed: bool): void {
  const pdn = bearerOf(ebi);
  if (isAllowed) pdn.flags &= ~BearerFlag.NoUplinkData;
  else pdn.flags |= BearerFlag.NoUplinkData;
  tell(Indication.UplinkData, ebi, isAllowed ? 1 : 0);
}

/**
 * Hands the options of a reject or a deactivation to the upper layers (6.6.1.3), and what they say about UAS services on its own (6.5.1.4.1,
 * 6.5.1.4.3, 6.4.4.2).
 * @param ebi of the bearer that goes, 0 in a reject
 * @param pti of the request that is rejected, else 0
 * @param rowPco, row rows of the two IEs in the message
 */
export function takeAnswerOptions(bank: usize, ebi: u32, pti: u32, rowPco: u32, row: u32): void {
  const isExtended = hasIe(bank, row);
  if (!isExtended && !hasIe(bank, rowPco)) return;
  const given = isExtended ? row : rowPco;
  const whose = (pti != 0 ? OPTIONS_OF_REQUEST + pti : ebi) + (isExtended ? OPTIONS_EXTENDED : 0);
  emitDeliver(Indication.AnswerOptions, whose, <u32>ieAddress(bank, given), ieLength(bank, given));
  if (isUasNotAllowed(bank, row)) tell(Indication.UasNotAllowed, ebi, pti);
  const answer = unitOf(bank, row, Unit.ServiceLevelAa);
  if (answer == 0) return;
  const what = pti != 0 ? Indication.ServiceLevelAaAnswer : Indication.ServiceLevelAa;
  emitDeliver(what, ebi | pti, <u32>valueOf(answer, true), lengthOf(answer, true));
}

/** Whether extended options of the network say that UAS services are not allowed. @param row of the IE */
export function isUasNotAllowed(bank: usize, row: u32): bool {
  return unitOf(bank, row, Unit.UasNotAllowed) != 0;
}

/** The first unit with an identifier in extended options of the network, or 0. */
function unitOf(bank: usize, rowExtended: u32, id: u32): usize {
  return findUnit(ieAddress(bank, rowExtended), ieLength(bank, rowExtended), id, 0);
}

/**
 * The first unit with an identifier, or 0.
 * @param from first octet of the options, `length` octets; none: there is no unit
 * @param uplink 1 for options that the upper layers gave, plain or extended
 */
function findUnit(from: usize, length: u32, id: u32, uplink: u32): usize {
  const end = from + <usize>length;
  for (let unit = from + 1; unit + UNIT_HEAD <= end; ) {
    if (load16be(unit) == id) return unit;
    // Only extended options hold contents with a length of two octets.
    unit += sizeOfLength(load16be(unit), uplink) == 2 ? 4 + load16be(unit + 2) : 3 + <u32>load<u8>(unit, 2);
  }
  return 0;
}

// Units of the options.

function lengthOf(unit: usize, isExtended: bool): u32 {
  return isExtended && sizeOfLength(load16be(unit), 0) == 2 ? load16be(unit + 2) : <u32>load<u8>(unit, 2);
}

function valueOf(unit: usize, isExtended: bool): usize {
  return unit + (isExtended && sizeOfLength(load16be(unit), 0) == 2 ? 4 : 3);
}

function endOf(unit: usize, isExtended: bool): usize {
  return valueOf(unit, isExtended) + lengthOf(unit, isExtended);
}

/**
 * Whether the extended IE is to be used for a PDN connection that is asked for (6.6.1.1).
 * @param isForUas for UAS services
 */
export function usesExtendedPco(pdnType: u32, isForUas: bool): bool {
  return hasOption(UeOption.NbS1) || isForUas || pdnType == PDN_NON_IP || pdnType == PDN_ETHERNET;
}

/** CHOICE: a PDN connection is for UAS services when the upper layers give a service-level-AA container for it (6.3.13.2). */
export function isForUas(from: usize, length: u32): bool {
  return findUnit(from, length, Unit.ServiceLevelAa, 1) != 0;
}

/** Whether the extended IE is to be used for an established PDN connection (6.6.1.1). */
export function pdnUsesExtendedPco(ebi: u32): bool {
  const pdn = bearerOf(bearerOf(ebi).linkedEbi);
  if (usesExtendedPco(pdn.pdnTypeWanted, (pdn.flags & BearerFlag.Uas) != 0)) return true;
  return networkHasExtendedPco() && (pdn.flags & BearerFlag.ExtendedPco) != 0;
}

/**
 * Writes the options of a request for a PDN connection: what the upper layers gave, and what the UE's own features add (6.3.9–6.3.11).
 * @param from given options, first octet included; `length` may be 0
 * @returns false when they do not fit into the IE
 */
export function putOptions(from: usize, length: u32, isExtended: bool): bool {
  const limit = isExtended ? EXTENDED_PCO_MAX : PCO_MAX;
  if (length > limit) return false;
  copyOctets(SCRATCH, from, length);
  let used = length;
  if (hasOption(UeOption.PsDataOff)) used = addUnit(used, Unit.PsDataOff, 1, esm().psDataOff + PS_DATA_OFF_DEACTIVATED, length);
  if (hasOption(UeOption.ApnRateControl)) {
    used = addUnit(used, Unit.ApnRateControl, 0, 0, length);
    used = addUnit(used, Unit.ApnExceptionRateControl, 0, 0, length);
  }
  if (isExtended && hasOption(UeOption.ReliableData)) used = addUnit(used, Unit.ReliableData, 0, 0, length);
  return putValue(used, limit, isExtended);
}

/** Writes options of the upper layers as they are, if there are any. @param length octets, at most what the IE holds */
export function putGivenOptions(from: usize, length: u32, isExtended: bool): void {
  copyOctets(SCRATCH, from, length);
  putValue(length, EXTENDED_PCO_MAX, isExtended);
}

/** Writes the options that tell the 3GPP PS data off UE status alone (6.3.10). */
export function putPsDataOff(isExtended: bool): void {
  putValue(addUnit(0, Unit.PsDataOff, 1, esm().psDataOff + PS_DATA_OFF_DEACTIVATED, 0), PCO_MAX, isExtended);
}

function putValue(used: u32, limit: u32, isExtended: bool): bool {
  if (used > limit) return false;
  if (used == 0) return true;
  if (isExtended) putTLVE(IEI_EXTENDED_PCO, SCRATCH, used);
  else putTLV(IEI_PCO, SCRATCH, used);
  return true;
}

/** Adds a unit to the value in the scratch region, unless the first `given` octets hold one like it. @returns octets of the value */
function addUnit(used: u32, id: u32, length: u32, octet: u32, given: u32): u32 {
  if (findUnit(SCRATCH, given, id, 1) != 0 || used + 1 + UNIT_HEAD + length > <u32>SCRATCH_SIZE) return used;
  if (used == 0) store<u8>(SCRATCH + used++, FIRST_OCTET);
  const at = SCRATCH + <usize>used;
  store16be(at, id);
  store<u8>(at, <u8>length, 2);
  if (length != 0) store<u8>(at, <u8>octet, UNIT_HEAD);
  return used + UNIT_HEAD + length;
}
