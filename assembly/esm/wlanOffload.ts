// WLAN offload control (TS 24.301 6.3.7): the acceptability values of a PDN connection, kept and handed to the upper layers.

import { Indication } from "../generated/abi";
import { tell } from "./bearers";
import { bearerOf } from "./context";

/** Takes over the WLAN offload acceptability value (TS 24.008 10.5.6.20) of a PDN connection. @param ebi of its default bearer */
export function takeWlanOffload(ebi: u32, value: u32): void {
  bearerOf(ebi).wlanOffload = <u8>value;
  tell(Indication.WlanOffload, ebi, value);
}
