// Packet filters of equal precedence on one PDN connection (TS 24.301 6.4.2.4 d) 2, 6.4.3.4 d) 2).

import { RuleOutcome } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { EsmCause } from "../generated/causes";
import { detachAndAttach } from "../emm/services";
import { CLASH_MASKS, SCRATCH } from "../memory";
import { emitDecision } from "../rules";
import { addItem, BearerChange, isIndispensable, report } from "./bearers";
import { bearerOf, isActive } from "./context";
import { disconnectPdn } from "./pdnDisconnect";
import { sendModification } from "./resourceModification";
import { displacedOf, numberOfFilters, removeFilters } from "./tft";

const IEI_TFT: u32 = 0x36;
const TFT_DELETE_FILTERS: u32 = 5 << 5;
/** Where the aggregate of a request is put together: behind the QoS that the request may hold. */
const AGGREGATE: usize = SCRATCH + 32;

/** The old filter is on the default bearer: the PDN connection is released, with the registration if it is the last one. */
export function releaseClashingPdn(linkedEbi: u32, clause: Clause): void {
  emitDecision(clause, RuleOutcome.Abort, 0);
  if (isIndispensable(linkedEbi)) detachAndAttach();
  else disconnectPdn(linkedEbi);
}

/**
 * Deletes the old filters that the TFT taken into use last displaces, and asks the network to delete them, too.
 * @param ebi of the bearer with the new filters: its own old ones are gone already
 */
export function displaceFilters(linkedEbi: u32, ebi: u32): void {
  // What is displaced is overwritten with the first removal.
  const masks = takeMasks(linkedEbi);
  if (masks == 0) return;
  for (let other: u32 = 1; other < 16; other++) {
    const identifiers = <u32>load<u16>(MASKS + (<usize>other << 1));
    if (identifiers == 0) continue;
    if (other != ebi) removeFilters(other, identifiers);
    const length = composeDeletion(identifiers);
    // The host is told in the same words as the network.
    if (other != ebi) report(other, BearerChange.Modified, addItem(0, IEI_TFT, AGGREGATE, length));
    sendModification(other, EsmCause.RegularDeactivation, AGGREGATE, length, numberOfFilters(other) == 0);
  }
}

const MASKS: usize = CLASH_MASKS;

function takeMasks(linkedEbi: u32): u32 {
  let all: u32 = 0;
  for (let ebi: u32 = 0; ebi < 16; ebi++) {
    const mask: u32 = isActive(ebi) && <u32>bearerOf(ebi).linkedEbi == linkedEbi ? displacedOf(ebi) : 0;
    store<u16>(MASKS + (<usize>ebi << 1), <u16>mask);
    all |= mask;
  }
  return all;
}

/** Puts together a TFT that deletes packet filters. @returns octets at `AGGREGATE` */
function composeDeletion(identifiers: u32): u32 {
  let n: u32 = 0;
  for (let identifier: u32 = 0; identifier < 16; identifier++) {
    if ((identifiers >> identifier) & 1) store<u8>(AGGREGATE + ++n, <u8>identifier);
  }
  store<u8>(AGGREGATE, <u8>(TFT_DELETE_FILTERS | n));
  return 1 + n;
}
