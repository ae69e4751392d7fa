// Remote UE report of a ProSe UE-to-network relay (TS 24.301 6.6.3).

import { Indication, Request } from "../generated/abi";
import { Message } from "../generated/ids";
import { RECEIVE } from "../memory";
import { indicate } from "../rules";
import { beginEsm, putTLV, putTLVE } from "../wire/writer";
import { isDefaultBearer, Procedure, transactionAt } from "./context";
import { block, isUsable, openRequest, submitRequest } from "./requests";
import { NO_SLOT, release } from "./transactions";

const IEI_CONNECTED: u32 = 0x79;
const IEI_DISCONNECTED: u32 = 0x7a;
const IEI_KEY_MANAGEMENT_FUNCTION: u32 = 0x6f;

/**
 * Request of the upper layers; receive region: u16 length, Remote UE Context Connected, u16 length, Remote UE Context Disconnected, and
 * u16 length, ProSe Key Management Function address, which may be left out.
 * @param ebi of the default bearer
 */
export function onRemoteUeReportRequested(ebi: u32, length: u32): void {
  const connected: usize = RECEIVE + 2;
  const connectedLength: u32 = length < 2 ? 0 : <u32>load<u16>(RECEIVE);
  if (length < 4 || connectedLength > length - 4) return block(Request.RemoteUeReport, 0);
  const disconnected = connected + <usize>connectedLength + 2;
  const disconnectedLength = <u32>load<u16>(disconnected - 2);
  if (disconnectedLength > length - 4 - connectedLength) return block(Request.RemoteUeReport, 0);
  const rest = length - 4 - connectedLength - disconnectedLength;
  const key = disconnected + <usize>disconnectedLength + 2;
  const keyLength: u32 = rest < 2 ? 0 : min(<u32>load<u16>(key - 2), rest - 2);
  if (!isUsable(ebi) || !isDefaultBearer(ebi)) return block(Request.RemoteUeReport, 0);
  // TS 24.301 6.6.3.1: not while T3396 runs.
  const slot = openRequest(Procedure.RemoteUeReport, ebi, 0);
  if (slot == NO_SLOT) return;
  // TS 24.301 6.3.2: the report carries the EBI, unlike other requests.
  beginEsm(Message.RemoteUeReport, ebi, transactionAt(slot).pti);
  if (connectedLength != 0) putTLVE(IEI_CONNECTED, connected, connectedLength);
  if (disconnectedLength != 0) putTLVE(IEI_DISCONNECTED, disconnected, disconnectedLength);
  if (keyLength != 0) putTLV(IEI_KEY_MANAGEMENT_FUNCTION, key, keyLength);
  submitRequest(slot);
}

/** REMOTE UE REPORT RESPONSE (6.6.3.4). */
export function onRemoteUeReportResponse(slot: u32): void {
  const ebi = <u32>transactionAt(slot).ebi;
  release(slot);
  indicate(Indication.RemoteUeReported, ebi);
}
