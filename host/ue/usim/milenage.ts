// Milenage, TS 35.206: f1 … f5* from one 128-bit block cipher, here AES-128.
import { createCipheriv } from "node:crypto";
import { type AkaFunctions, type AkaOutput, xorOctets } from "./aka.ts";

type BlockCipher = (block: Uint8Array) => Uint8Array;

function blockCipher(k: Uint8Array): BlockCipher {
  const cipher = createCipheriv("aes-128-ecb", k, null).setAutoPadding(false);
  return (block) => new Uint8Array(cipher.update(block));
}

/** OPc from the subscriber key and the operator's OP, all of 16 octets. TS 35.206 4.1 */
export const opcOf = (k: Uint8Array, op: Uint8Array): Uint8Array => xorOctets(blockCipher(k)(op), op);

// TS 35.206 4.1: the default rotations r1 … r5, here in octets to the left, and the last octet of the constants c1 … c5.
const ROTATIONS = [8, 0, 4, 8, 12] as const;
const CONSTANTS = [0, 1, 2, 4, 8] as const;

const rotate = (block: Uint8Array, by: number): Uint8Array => block.map((_, i) => block[(i + by) % 16]!);

/** The functions of the subscriber with key `k` and `opc`, 16 octets each. */
export function milenage(k: Uint8Array, opc: Uint8Array): AkaFunctions {
  if (k.length !== 16 || opc.length !== 16) throw new RangeError("Milenage keys have 16 octets");
  const temporary = (encrypt: BlockCipher, rand: Uint8Array): Uint8Array => encrypt(xorOctets(rand, opc));

  // OUT2 … OUT5 (which = 1 … 4): TEMP with OPc, rotated, with the constant, enciphered, with OPc.
  const out = (encrypt: BlockCipher, temp: Uint8Array, which: 1 | 2 | 3 | 4): Uint8Array => {
    const block = rotate(xorOctets(temp, opc), ROTATIONS[which]);
    block[15]! ^= CONSTANTS[which];
    return xorOctets(encrypt(block), opc);
  };

  // OUT1: MAC-A is its first half, MAC-S its second.
  const out1 = (rand: Uint8Array, sqn: Uint8Array, amf: Uint8Array): Uint8Array => {
    const encrypt = blockCipher(k);
    const in1 = Uint8Array.of(...sqn, ...amf, ...sqn, ...amf);
    const block = xorOctets(rotate(xorOctets(in1, opc), ROTATIONS[0]), temporary(encrypt, rand));
    block[15]! ^= CONSTANTS[0];
    return xorOctets(encrypt(block), opc);
  };

  const f2345 = (rand: Uint8Array): AkaOutput => {
    const encrypt = blockCipher(k);
    const temp = temporary(encrypt, rand);
    const out2 = out(encrypt, temp, 1);
    return { res: out2.slice(8, 16), ck: out(encrypt, temp, 2), ik: out(encrypt, temp, 3), ak: out2.slice(0, 6) };
  };

  const f5Star = (rand: Uint8Array): Uint8Array => {
    const encrypt = blockCipher(k);
    return out(encrypt, temporary(encrypt, rand), 4).slice(0, 6);
  };

  return {
    f1: (rand, sqn, amf) => out1(rand, sqn, amf).slice(0, 8),
    f1Star: (rand, sqn, amf) => out1(rand, sqn, amf).slice(8, 16),
    f2345,
    f5Star,
  };
}
