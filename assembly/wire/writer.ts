// The writer: composes plain messages in the transmit region, one behind the other within a call. Nothing is ever written past the
// region: a message that does not fit ends with length 0.

import { TRANSMIT, TRANSMIT_SIZE, WRITER } from "../memory";
import { copyOctets, store16be } from "./octets";
import { PD_EMM, PD_ESM } from "./header";
import { messageTypeOf } from "./rows";

/** What the writer is about; valid within one call. */
@unmanaged
class Writer {
  /** First free octet of the region. */
  top: usize;
  /** Where the next octet of the message in hand goes. */
  at: usize;
  /** The message in hand, or the last one. */
  start: usize;
  length: u32;
  message: u32;
  isFull: u32;
}

if (offsetof<Writer>() > 24) ERROR("the record of the writer does not fit");

// @ts-ignore: decorator
@inline
function writer(): Writer {
  return changetype<Writer>(WRITER);
}

/** Gives the whole transmit region back; called when a call from the host begins. */
export function resetTransmit(): void {
  const state = writer();
  state.top = TRANSMIT;
  state.length = 0;
  state.message = 0;
}

/**
 * Takes octets of the transmit region for something that is not composed here.
 * @returns their address, or 0 when there are not so many left
 */
export function reserveTransmit(size: u32): usize {
  const state = writer();
  const at = state.top;
  if (size > <u32>(TRANSMIT + TRANSMIT_SIZE - at)) return 0;
  state.top = at + size;
  return at;
}

/** Begins a plain EMM message. `message`: enum Message. */
export function beginEmm(message: u32): void {
  begin(message);
  putV8(PD_EMM);
  putV8(messageTypeOf(message));
}

/** Begins an ESM message. `message`: enum Message; `ebi` 0–15, `pti` 0–255. */
export function beginEsm(message: u32, ebi: u32, pti: u32): void {
  begin(message);
  putV8((ebi << 4) | PD_ESM);
  putV8(pti);
  putV8(messageTypeOf(message));
}

function begin(message: u32): void {
  const state = writer();
  state.start = state.top;
  state.at = state.top;
  state.message = message;
  state.isFull = 0;
}

/**
 * Ends the message in hand and keeps it.
 * @returns its octets; 0 when it did not fit, nothing is kept then
 */
export function end(): u32 {
  const state = writer();
  state.length = state.isFull ? 0 : <u32>(state.at - state.start);
  state.top = state.start + state.length;
  return state.length;
}

/** Composes a plain message again from its octets. @returns as `end` */
export function recompose(message: u32, at: usize, length: u32): u32 {
  begin(message);
  putV(at, length);
  return end();
}

/** Gives the message composed last up: its octets of the region are free again. */
export function takeBack(): void {
  const state = writer();
  state.top = state.start;
  state.length = 0;
}

/** Address of the message composed last. */
export function composed(): usize {
  return writer().start;
}

/** Octets of the message composed last; 0 when it did not fit. */
export function composedLength(): u32 {
  return writer().length;
}

/** The message composed last, enum Message. */
export function composedMessage(): u32 {
  return writer().message;
}

/** Room for `n` more octets; 0 when there is none. */
function take(n: u32): usize {
  const state = writer();
  const at = state.at;
  if (state.isFull || n > <u32>(TRANSMIT + TRANSMIT_SIZE - at)) {
    state.isFull = 1;
    return 0;
  }
  state.at = at + n;
  return at;
}

/** Format V, one octet. */
export function putV8(value: u32): void {
  const at = take(1);
  if (at != 0) store<u8>(at, <u8>value);
}

/** Two half octets of format V: the first in bits 4–1, the second in bits 8–5. */
export function putHalves(low: u32, high: u32): void {
  putV8((low & 15) | (high << 4));
}

/** Format V. */
export function putV(value: usize, length: u32): void {
  const at = take(length);
  if (at != 0) copyOctets(at, value, length);
}

/** Format LV; a value of more than 255 octets does not fit. */
export function putLV(value: usize, length: u32): void {
  const at = take(length > 255 ? <u32>TRANSMIT_SIZE + 1 : 1 + length);
  if (at == 0) return;
  store<u8>(at, <u8>length);
  copyOctets(at + 1, value, length);
}

/** Format LV-E. */
export function putLVE(value: usize, length: u32): void {
  const at = take(2 + length);
  if (at == 0) return;
  store16be(at, length);
  copyOctets(at + 2, value, length);
}

/** Format T. */
export function putT(iei: u32): void {
  putV8(iei);
}

/** Format TV with a half octet of value. `iei`: in bits 8–5. */
export function putTVHalf(iei: u32, value: u32): void {
  putV8((iei & 0xf0) | (value & 15));
}

/** Format TV. */
export function putTV(iei: u32, value: usize, length: u32): void {
  putV8(iei);
  putV(value, length);
}

/** Format TLV; a value of more than 255 octets does not fit. */
export function putTLV(iei: u32, value: usize, length: u32): void {
  putV8(iei);
  putLV(value, length);
}

/** Format TLV-E. */
export function putTLVE(iei: u32, value: usize, length: u32): void {
  putV8(iei);
  putLVE(value, length);
}
