// Default EPS bearer context activation (TS 24.301 6.4.1): what both the stand-alone procedure and the attach do when it is accepted.

import { Indication, RuleOutcome, UeOption } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { ActivateDefaultEpsBearerContextRequestIe as Ie, Message } from "../generated/ids";
import { emitDecision } from "../rules";
import { bankOf, hasIe, ieAddress, ieHalf, ieLength, ieOctet } from "../wire/bank";
import { load16be } from "../wire/octets";
import { sendAccept } from "./answers";
import { APN_NOT_KEPT, keepApn } from "./apn";
import { activate, addIe, addOptions, BearerChange, deactivateLocally, report, tell } from "./bearers";
import { restrictPdnType, stopT3396 } from "./congestion";
import { Bearer, BearerFlag, hasOption, isActive, isDefaultBearer, PDN_IPV4, PDN_IPV4V6, PDN_IPV6, Transaction, TransactionFlag, transactionAt } from "./context";
import { takeOptions, usesExtendedPco } from "./pco";
import { flagsOfBearer } from "./pdnConnectivity";
import { complete } from "./transactions";

/** Connectivity type value of a LIPA PDN connection (TS 24.008 10.5.6.19). */
const LIPA: u32 = 1;

/** ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST that answers a stand-alone request (6.4.1.3). */
export function onActivateDefault(bank: usize, slot: u32): void {
  takeDefaultBearer(bank, slot);
  sendAccept(Message.ActivateDefaultEpsBearerContextRequest, bankOf(bank).ebi);
}

/** Makes the default bearer active that a transaction asked for; the ACCEPT is for the caller to send. */
export function takeDefaultBearer(bank: usize, slot: u32): void {
  const ebi = <u32>bankOf(bank).ebi;
  const transaction = transactionAt(slot);
  replaceBearer(ebi);
  complete(slot, Message.ActivateDefaultEpsBearerContextRequest, ebi);
  const bearer = activate(ebi, ebi);
  bearer.flags = flagsOfBearer(transaction.flags);
  bearer.apn = transaction.apn;
  bearer.pdnTypeWanted = transaction.pdnType;
  bearer.requestType = transaction.requestType;
  bearer.qci = <u8>ieOctet(bank, Ie.EpsQoS);
  bearer.pdnType = <u8>(ieOctet(bank, Ie.PdnAddress) & 7);
  const inUse = keepApn(ieAddress(bank, Ie.AccessPointName), ieLength(bank, Ie.AccessPointName));
  bearer.apnInUse = inUse == APN_NOT_KEPT ? 0 : <u8>inUse;
  // TS 24.301 6.4.1.3: the network serves the APN again; an emergency PDN connection says nothing about "no APN".
  if (!(transaction.flags & TransactionFlag.Emergency)) stopT3396(bearer.apn);
  reportActivation(bank, ebi);
  takePdnType(bank, ebi, bearer, transaction);
  takeFeatures(bank, ebi, bearer);
}

/** TS 24.301 6.4.1.5 a) and b): whatever bearer has the EBI goes. */
function replaceBearer(ebi: u32): void {
  if (!isActive(ebi)) return;
  emitDecision(isDefaultBearer(ebi) ? Clause.TS24301_6_4_1_5_a : Clause.TS24301_6_4_1_5_b, RuleOutcome.Accept, 0);
  deactivateLocally(ebi);
}

function reportActivation(bank: usize, ebi: u32): void {
  let used = addIe(0, 0x28, bank, Ie.AccessPointName);
  used = addIe(used, 0x59, bank, Ie.PdnAddress);
  used = addIe(used, 0x5b, bank, Ie.EpsQoS);
  used = addIe(used, 0x5e, bank, Ie.ApnAmbr);
  used = addIe(used, 0x5f, bank, Ie.ExtendedApnAmbr);
  used = addIe(used, 0x66, bank, Ie.HeaderCompressionConfiguration);
  used = addOptions(used, ebi, bank, Ie.ProtocolConfigurationOptions, Ie.ExtendedProtocolConfigurationOptions);
  report(ebi, BearerChange.Active, used);
}

/** ESM cause #50, #51, #52: another PDN type than the one asked for (6.2.2, 6.5.1.3). */
function takePdnType(bank: usize, ebi: u32, bearer: Bearer, transaction: Transaction): void {
  if (!hasIe(bank, Ie.EsmCause)) return;
  const cause = ieOctet(bank, Ie.EsmCause);
  const type = <u32>bearer.pdnType;
  const isBinding =
    (cause == EsmCause.PdnTypeIPv4OnlyAllowed && type == PDN_IPV4) || (cause == EsmCause.PdnTypeIPv6OnlyAllowed && type == PDN_IPV6);
  if (isBinding && <u32>transaction.pdnType == PDN_IPV4V6 && !(transaction.flags & TransactionFlag.Emergency)) {
    emitDecision(Clause.TS24301_6_5_1_3, RuleOutcome.Accept, cause);
    restrictPdnType(transaction.apn, type, false);
  }
  if (isBinding || cause == EsmCause.SingleAddressBearersOnlyAllowed) tell(Indication.PdnTypeRestricted, ebi, cause);
}

function takeFeatures(bank: usize, ebi: u32, bearer: Bearer): void {
  // TS 24.301 6.3.7: the permission to offload goes to the upper layers.
  if (hasIe(bank, Ie.WlanOffloadIndication)) {
    bearer.wlanOffload = <u8>ieHalf(bank, Ie.WlanOffloadIndication);
    tell(Indication.WlanOffload, ebi, bearer.wlanOffload);
  }
  if (hasIe(bank, Ie.ConnectivityType) && ieHalf(bank, Ie.ConnectivityType) == LIPA) tell(Indication.LocalIpAccess, ebi, 0);
  if (hasIe(bank, Ie.ControlPlaneOnlyIndication) && ieHalf(bank, Ie.ControlPlaneOnlyIndication) & 1) {
    bearer.flags |= BearerFlag.ControlPlaneOnly;
  }
  // TS 24.301 6.3.8
  if (hasIe(bank, Ie.ServingPlmnRateControl)) {
    bearer.rate = <u16>load16be(ieAddress(bank, Ie.ServingPlmnRateControl));
    tell(Indication.RateControl, ebi, bearer.rate);
  }
  takeOptions(
    bank,
    ebi,
    Message.ActivateDefaultEpsBearerContextRequest,
    Ie.ProtocolConfigurationOptions,
    Ie.ExtendedProtocolConfigurationOptions,
  );
  // TS 24.301 6.3.11: asked for with every such PDN connection.
  const isAskedFor = hasOption(UeOption.ReliableData) && usesExtendedPco(bearer.pdnTypeWanted, (bearer.flags & BearerFlag.Uas) != 0);
  if (isAskedFor) tell(Indication.ReliableData, ebi, bearer.flags & BearerFlag.ReliableData ? 1 : 0);
}
