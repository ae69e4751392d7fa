// Octets for the unit specs: hex text into the receive region, with poison behind it.

import { RECEIVE } from "../memory";
import { isCorrect } from "../wire/value";

/** Address where `put` writes. */
export const AT: usize = RECEIVE + 64;
/** Octets behind the value that are poisoned. */
const POISONED: usize = 300;

function nibble(code: i32): u32 {
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x61 + 10;
}

/** Writes hex text (blanks allowed) to `AT` and `poison` behind it. @returns how many octets */
export function put(hex: string, poison: u8): u32 {
  let n: u32 = 0;
  let high = -1;
  for (let i = 0; i < hex.length; i++) {
    const code = hex.charCodeAt(i);
    if (code == 0x20) continue;
    if (high < 0) high = nibble(code);
    else {
      store<u8>(AT + n, <u8>((high << 4) | nibble(code)));
      n++;
      high = -1;
    }
  }
  for (let i: usize = 0; i < POISONED; i++) store<u8>(AT + n + i, poison);
  return n;
}

/** Verdict on a value of whole octets; traps when it depends on what lies behind the value. */
export function isGood(check: u32, hex: string, uplink: u32 = 0): bool {
  const first = isCorrect(check, AT, put(hex, 0x00), uplink);
  const second = isCorrect(check, AT, put(hex, 0xff), uplink);
  const third = isCorrect(check, AT, put(hex, 0x01), uplink);
  assert(first == second && first == third, "the verdict depends on octets behind the value");
  return first;
}

/** Verdict on a half octet in bits 4–1, whatever stands in the other half. */
export function isHalfGood(check: u32, value: u8, uplink: u32 = 0): bool {
  store<u8>(AT, value);
  const first = isCorrect(check, AT, 0, uplink);
  store<u8>(AT, value | 0xf0);
  const second = isCorrect(check, AT, 0, uplink);
  assert(first == second, "the verdict depends on the other half of the octet");
  return first;
}
