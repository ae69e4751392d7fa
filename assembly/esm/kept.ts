// Uplink messages that wait for a NAS signalling connection: UPLINK NAS TRANSPORT, UPLINK GENERIC NAS TRANSPORT (TS 24.301 5.6.3, 5.6.4)
// and ESM DATA TRANSPORT (6.6.4). Kept as plain messages in the pool, the oldest first. And the one initial message that waits for the
// resumption of a suspended connection (5.3.1.3).

import { Message, MessageType } from "../generated/ids";
import { PD_EMM } from "../wire/header";
import { composed, composedLength, composedMessage, recompose, takeBack } from "../wire/writer";
import { POOL_SIZE } from "./context";
import { dropPooled, fitsPool, Kind, NO_KEY, oldestPooled, pooled, pooledLength, putPooled } from "./pool";

/** LIMIT: so many messages wait at a time. */
const MESSAGES_MAX: u32 = 4;
/** LIMIT: octets of the pool that stay for bearers and transactions. */
const RESERVED: u32 = POOL_SIZE / 2;

/**
 * Keeps the message just composed until it can be sent; it does not stay in the transmit region.
 * @returns false when there is no room for it
 */
export function keepComposed(): bool {
  const length = composedLength();
  let key: u32 = 0;
  while (key < MESSAGES_MAX && pooled(Kind.Uplink, key) != 0) key++;
  const isRoom = length != 0 && key < MESSAGES_MAX && fitsPool(Kind.Uplink, key, length + RESERVED);
  takeBack();
  return isRoom && putPooled(Kind.Uplink, key, composed(), length);
}

/** Address of the plain message that has waited longest, 0 when there is none; it holds until the next change of the pool. */
export function keptAddress(): usize {
  return pooled(Kind.Uplink, oldestPooled(Kind.Uplink));
}

/** Octets of that message. */
export function keptLength(): u32 {
  return pooledLength(Kind.Uplink, oldestPooled(Kind.Uplink));
}

/** The message that has waited longest: enum Message, `None` when there is none. */
export function oldestKept(): Message {
  const at = keptAddress();
  if (at == 0) return Message.None;
  if (<u32>load<u8>(at) != PD_EMM) return Message.EsmDataTransport;
  return <u32>load<u8>(at, 1) == MessageType.UplinkNasTransport ? Message.UplinkNasTransport : Message.UplinkGenericNasTransport;
}

/** Gives up the message that has waited longest, or forgets it because it is sent. */
export function dropOldestKept(): void {
  dropPooled(Kind.Uplink, oldestPooled(Kind.Uplink));
}

export function dropAllKept(): void {
  while (keptAddress() != 0) dropOldestKept();
}

/**
 * Keeps the message just composed as the initial message that waits for the resumption; it does not stay in the transmit region.
 * @returns false when there is no room for it: it stays composed then
 */
export function keepInitial(): bool {
  dropInitial();
  if (!putPooled(Kind.Initial, composedMessage(), composed(), composedLength())) return false;
  takeBack();
  return true;
}

/** Composes the message that waits for the resumption again. @returns enum Message, `None` when there is none */
export function recomposeInitial(): Message {
  const message = oldestPooled(Kind.Initial);
  if (message == NO_KEY) return Message.None;
  recompose(message, pooled(Kind.Initial, message), pooledLength(Kind.Initial, message));
  return <Message>message;
}

export function dropInitial(): void {
  dropPooled(Kind.Initial, oldestPooled(Kind.Initial));
}
