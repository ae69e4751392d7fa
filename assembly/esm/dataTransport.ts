// Transport of user data via the control plane (TS 24.301 6.6.4).

import { EstablishCause, Indication, Request, RuleOutcome, ServiceReason } from "../generated/abi";
import { emitDeliver, emitIndicate } from "../generated/actions";
import { Clause } from "../generated/clauses";
import { EsmDataTransportIe as Ie, Message } from "../generated/ids";
import { Timer } from "../generated/timers";
import { requestService } from "../emm/services";
import { RECEIVE } from "../memory";
import { emitDecision } from "../rules";
import { send } from "../security/protect";
import { isTimerRunning } from "../timers";
import { ue } from "../ue";
import { bankOf, ieAddress, ieLength } from "../wire/bank";
import { beginEsm, end, putLVE, putTVHalf } from "../wire/writer";
import { isCongested, stopRunningT3396 } from "./congestion";
import { BearerFlag, bearerOf, esm, haveControlPlaneOptimization, PDN_ETHERNET, PDN_NON_IP, pdnOf } from "./context";
import { countMessage, isWithinRate } from "./rateControl";
import { keepComposed } from "./kept";
import { block, isUsable } from "./requests";
import { canSend } from "./transactions";

const IEI_RELEASE_ASSISTANCE: u32 = 0xf0;
/** `b` of the request: exception data, added to the release assistance indication. */
const EXCEPTION: u32 = 0x100;

/** ESM DATA TRANSPORT for an active bearer (6.6.4.3). */
export function onDataTransport(bank: usize): void {
  const ebi = <u32>bankOf(bank).ebi;
  emitDeliver(Indication.Data, ebi, <u32>ieAddress(bank, Ie.UserDataContainer), ieLength(bank, Ie.UserDataContainer));
  const pdn = pdnOf(ebi);
  if (!(pdn.flags & BearerFlag.Emergency)) stopRunningT3396(pdn.apn);
}

/**
 * User data to send; receive region: the data.
 * @param release 0, or release assistance indication + 1; plus 0x100 for exception data
 */
export function onDataRequested(ebi: u32, release: u32, length: u32): void {
  if (!isUsable(ebi)) return block(Request.Data, 0);
  const linkedEbi = <u32>bearerOf(ebi).linkedEbi;
  if (!mayHaveData(ebi, linkedEbi, (release & EXCEPTION) != 0)) return;
  // Without control plane optimization user data takes the user plane; all NAS does is to bring it up.
  if (!haveControlPlaneOptimization()) {
    if (!ue().userPlane) requestService(ServiceReason.MoData);
    return;
  }
  beginEsm(Message.EsmDataTransport, ebi, 0);
  putLVE(RECEIVE, length);
  if ((release & 0xff) != 0) putTVHalf(IEI_RELEASE_ASSISTANCE, (release & 0xff) - 1);
  if (end() == 0) return block(Request.Data, 0);
  countMessage(linkedEbi);
  if (canSend()) return send(EstablishCause.None);
  // TS 24.301 5.6.1.2.2: it goes in a CONTROL PLANE SERVICE REQUEST.
  requestService(release & EXCEPTION ? ServiceReason.ExceptionData : ServiceReason.MoData);
  if (!keepComposed()) block(Request.Data, 0);
}

/** What stops uplink user data: the PDN connection itself, 3GPP PS data off, back-off, rate control. */
function mayHaveData(ebi: u32, linkedEbi: u32, isException: bool): bool {
  const pdn = bearerOf(linkedEbi);
  if (pdn.flags & BearerFlag.NoUplinkData) return refuse(ebi, Clause.TS24301_6_4_1_3, 0);
  // TS 24.301 6.3.10 b): neither non-IP nor Ethernet packets; IP packets are filtered by the upper layers.
  const isOpaque = pdn.pdnType == <u8>PDN_NON_IP || pdn.pdnType == <u8>PDN_ETHERNET;
  if (esm().psDataOff && isOpaque) return refuse(ebi, Clause.TS24301_6_3_10, 0);
  if (!haveControlPlaneOptimization()) return true;
  // TS 24.301 6.6.4.4 a): T3396 holds back all but exception data.
  if (!isException && isCongested(pdn.apn)) return refuse(ebi, Clause.TS24301_6_6_4_4_a, Timer.T3396);
  if (!isException && isTimerRunning(Timer.T3448)) return refuse(ebi, Clause.TS24301_6_6_4, Timer.T3448);
  return isWithinRate(linkedEbi) || refuse(ebi, Clause.TS24301_6_3_8, Timer.RateControl);
}

function refuse(ebi: u32, clause: Clause, timer: u32): bool {
  emitDecision(clause, RuleOutcome.Retry, 0);
  emitIndicate(Indication.DataBlocked, ebi, timer, 0, 0);
  return false;
}
