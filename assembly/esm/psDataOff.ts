// 3GPP PS data off (TS 24.301 6.3.10): the status in the UE, told to the network for every PDN connection that supports it.

import { Indication, Request, UeOption } from "../generated/abi";
import { emitIndicate } from "../generated/actions";
import { isHomePlmn } from "../emm/registration";
import { ue } from "../ue";
import { BearerFlag, bearerOf, esm, hasOption, isDefaultBearer } from "./context";
import { block, isReady } from "./requests";
import { sendPsDataOff } from "./resourceModification";

/** Request of the user. @param status 1 activate, 0 deactivate */
export function onPsDataOffRequested(status: u32): void {
  if (!hasOption(UeOption.PsDataOff)) return block(Request.PsDataOff, 0);
  const wanted: u8 = status != 0 ? 1 : 0;
  const isChange = esm().psDataOff != wanted;
  esm().psDataOff = wanted;
  // The upper layers filter IP packets by the list of exempt services for where the UE is.
  emitIndicate(Indication.PsDataOff, wanted, isHomePlmn(ue().plmn) ? 1 : 0, 0, 0);
  if (!isChange || !isReady()) return;
  for (let ebi: u32 = 1; ebi < 16; ebi++) {
    if (isDefaultBearer(ebi) && bearerOf(ebi).flags & BearerFlag.PsDataOff && !(bearerOf(ebi).flags & BearerFlag.Emergency)) {
      sendPsDataOff(ebi);
    }
  }
}
