// UE requested bearer resource allocation (TS 24.301 6.5.3).

import { Request, RuleOutcome, UeOption } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { Message } from "../generated/ids";
import { RECEIVE } from "../memory";
import { emitDecision } from "../rules";
import { checkTrafficFlowTemplate, TftOperation, tftOperation } from "../wire/ie/trafficFlowTemplate";
import { beginEsm, putHalves, putLV } from "../wire/writer";
import { hasOption, isDefaultBearer, Procedure, transactionAt } from "./context";
import { block, isForEmergency, isUsable, openRequest, putDeviceProperties, submitRequest } from "./requests";
import { NO_SLOT } from "./transactions";

/**
 * Request of the upper layers; receive region: u8 length, EPS QoS value, u8 length, traffic flow aggregate.
 * @param ebi of the default bearer
 */
export function onAllocationRequested(ebi: u32, length: u32): void {
  const qosLength: u32 = length == 0 ? 0 : <u32>load<u8>(RECEIVE);
  const aggregate = RECEIVE + 2 + <usize>qosLength;
  if (length < 2 + qosLength || qosLength == 0) return block(Request.BearerAllocation, 0);
  const aggregateLength = min(<u32>load<u8>(aggregate - 1), length - 2 - qosLength);
  if (!isUsable(ebi) || !mayAsk(ebi) || !isAllocation(aggregate, aggregateLength)) return block(Request.BearerAllocation, 0);
  const slot = openRequest(Procedure.Allocation, ebi, 0);
  if (slot == NO_SLOT) return;
  const transaction = transactionAt(slot);
  beginEsm(Message.BearerResourceAllocationRequest, 0, transaction.pti);
  putHalves(ebi, 0);
  putLV(aggregate, aggregateLength);
  putLV(RECEIVE + 1, qosLength);
  putDeviceProperties(transaction);
  submitRequest(slot);
}

/** TS 24.301 6.5.3.1: not for emergency services; in NB-S1 mode there are no dedicated bearers (6.4.2.1). */
function mayAsk(ebi: u32): bool {
  if (!isDefaultBearer(ebi) || hasOption(UeOption.NbS1)) return false;
  if (!isForEmergency(ebi)) return true;
  emitDecision(Clause.TS24301_6_5_3_1, RuleOutcome.Abort, 0);
  return false;
}

/** TS 24.301 6.5.3.2: the aggregate creates a TFT. */
function isAllocation(aggregate: usize, length: u32): bool {
  return length != 0 && tftOperation(aggregate) == TftOperation.Create && checkTrafficFlowTemplate(aggregate, length, 1) == 0;
}
