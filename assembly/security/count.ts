// NAS COUNT (TS 24.301 4.4.3): 24 bits, the overflow counter (16) over the sequence number (8) that messages carry. Pure functions.
//
// A counter is kept as the next value to use (uplink) or the least one still to be accepted (downlink); `COUNT_LIMIT` means that none is
// left. It never goes back within a context, so no value is used or accepted twice.

/** First number that is no NAS COUNT. */
export const COUNT_LIMIT: u32 = 0x01000000;
/** No NAS COUNT at all. */
export const NO_COUNT: u32 = 0xffffffff;
const SEQUENCE_NUMBERS: u32 = 256;
const NULL_ALGORITHM: u32 = 0;

/**
 * The counter after a value has been used (uplink) or accepted (downlink).
 * @param count the value, 0 … COUNT_LIMIT − 1
 * @param eia integrity algorithm of the context
 * @returns 0 … COUNT_LIMIT
 */
export function nextCount(count: u32, eia: u32): u32 {
  // TS 24.301 4.4.3.5: with EIA0 the counters wrap around, and the context stays in use.
  return eia == NULL_ALGORITHM ? (count + 1) & (COUNT_LIMIT - 1) : count + 1;
}

/**
 * Whether no value is left, so that nothing more can be sent with the context: the UE releases the NAS signalling connection and deletes
 * the eKSI before its next message (4.4.3.5).
 * @param counter 0 … COUNT_LIMIT
 */
export function isCountExhausted(counter: u32): bool {
  return counter >= COUNT_LIMIT;
}

/**
 * NAS COUNT that the network has used (4.4.3.1): the least one that may still be accepted and has this sequence number.
 * @param least counter of the receiver, 0 … COUNT_LIMIT
 * @param sequenceNumber as received, 0 … 255
 * @returns never below `least`, so that a verified MAC over it is no replay (4.4.3.2); COUNT_LIMIT or above when there is none
 */
export function estimateDownlinkCount(least: u32, sequenceNumber: u32): u32 {
  // Distance from the sequence number expected, modulo 256: a smaller one means that the overflow counter went on.
  return least + ((sequenceNumber - least) & (SEQUENCE_NUMBERS - 1));
}

/**
 * The latest NAS COUNT with this sequence number that is not accepted any more: that of a message sent a second time. Only what is
 * reported about a discarded message depends on it.
 * @returns NO_COUNT when there is none
 */
export function replayableCount(least: u32, sequenceNumber: u32): u32 {
  const next = estimateDownlinkCount(least, sequenceNumber);
  return next < SEQUENCE_NUMBERS ? NO_COUNT : next - SEQUENCE_NUMBERS;
}
