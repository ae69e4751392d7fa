// Notification (TS 24.301 6.6.2).

import { Indication } from "../generated/abi";
import { NotificationIe } from "../generated/ids";
import { indicate } from "../rules";
import { ieOctet } from "../wire/bank";

/** The only notification indicator value with a meaning (9.9.4.7A): SRVCC handover cancelled. */
const SRVCC_CANCELLED: u32 = 1;

/** NOTIFICATION: the indicator goes to the upper layers; values 2 to 127 are unused and ignored. */
export function onNotification(bank: usize): void {
  const indicator = ieOctet(bank, NotificationIe.NotificationIndicator);
  if (indicator == SRVCC_CANCELLED) indicate(Indication.Notification, indicator);
}
