// Hex text to memory and back, for the unit specs.

const DIGITS = "0123456789abcdef";

function half(code: i32): u32 {
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x61 + 10;
}

/** Writes hex text (blanks allowed) at an address. @returns octets written */
export function write(at: usize, hex: string): u32 {
  let digits: u32 = 0;
  let octet: u32 = 0;
  for (let i = 0; i < hex.length; i++) {
    const code = hex.charCodeAt(i);
    if (code == 0x20) continue;
    octet = (octet << 4) | half(code);
    if (digits & 1) store<u8>(at + (digits >> 1), <u8>octet);
    digits++;
  }
  return digits >> 1;
}

/** `length` octets as hex text. */
export function read(at: usize, length: u32): string {
  let text = "";
  for (let i: u32 = 0; i < length; i++) {
    const octet = <i32>load<u8>(at + i);
    text += DIGITS.charAt(octet >> 4) + DIGITS.charAt(octet & 15);
  }
  return text;
}

/** A word as eight hex digits. */
export function word(value: u32): string {
  let text = "";
  for (let shift = 28; shift >= 0; shift -= 4) text += DIGITS.charAt((value >> shift) & 15);
  return text;
}
