// TUAK, TS 35.231: f1 … f5* from the permutation Keccak-f[1600].
import { keccakP } from "@noble/hashes/sha3";
import type { AkaFunctions, AkaOutput } from "./aka.ts";

/** Lengths of a subscriber's outputs, and how often the permutation is applied. TS 35.231 5.3, 6.1 */
export interface TuakParameters {
  /** Octets of RES: 4, 8, 16 or 32. */
  readonly resLength: number;
  /** Octets of MAC-A and MAC-S: 8, 16 or 32. An AUTN carries 8. */
  readonly macLength: number;
  /** Octets of CK and of IK: 16 or 32. */
  readonly ckLength: number;
  readonly ikLength: number;
  /** Times that Keccak-f[1600] is applied, 1 or more. */
  readonly iterations: number;
}

/** What an AUTN and the EPS key derivation need: MAC 64 bits, RES 64 bits, CK and IK 128 bits, one iteration. */
export const TUAK_DEFAULTS: TuakParameters = { resLength: 8, macLength: 8, ckLength: 16, ikLength: 16, iterations: 1 };

const ALGONAME = Buffer.from("TUAK1.0", "latin1");
const STATE = 200;
// TS 35.231 6.2: where the fields of INOUT begin, in octets. Every field lies with its last octet first.
const AT = { top: 0, instance: 32, name: 33, rand: 40, amf: 56, sqn: 58, key: 64, padding: 96, end: 135 } as const;
// INSTANCE, bit 0 first in the standard: which function, which lengths.
const FOR_F1_STAR = 0x80;
const FOR_F2345 = 0x40;
const FOR_F5_STAR = 0xc0;
const CK_IS_LONG = 0x04;
const IK_IS_LONG = 0x02;
const KEY_IS_LONG = 0x01;

function put(state: Uint8Array, at: number, value: Uint8Array): void {
  for (let i = 0; i < value.length; i++) state[at + i] = value[value.length - 1 - i]!;
}
const take = (state: Uint8Array, at: number, length: number): Uint8Array => state.slice(at, at + length).reverse();

interface Block {
  readonly top: Uint8Array;
  readonly instance: number;
  readonly key: Uint8Array;
  readonly rand?: Uint8Array;
  readonly amf?: Uint8Array;
  readonly sqn?: Uint8Array;
}

// The state after the permutation has been applied to the block. A Keccak state is little endian, as are the hosts Node runs on.
function permuted(block: Block, iterations: number): Uint8Array {
  const words = new Uint32Array(STATE / 4);
  const state = new Uint8Array(words.buffer);
  put(state, AT.top, block.top);
  state[AT.instance] = block.instance | (block.key.length === 32 ? KEY_IS_LONG : 0);
  put(state, AT.name, ALGONAME);
  if (block.rand) put(state, AT.rand, block.rand);
  if (block.amf) put(state, AT.amf, block.amf);
  if (block.sqn) put(state, AT.sqn, block.sqn);
  put(state, AT.key, block.key);
  state[AT.padding] = 0x1f;
  state[AT.end] = 0x80;
  for (let i = 0; i < iterations; i++) keccakP(words);
  return state;
}

/** TOPc (32 octets) from the subscriber key (16 or 32) and the operator's TOP (32). TS 35.231 6.2 */
export const topcOf = (k: Uint8Array, top: Uint8Array, iterations: number): Uint8Array =>
  take(permuted({ top, instance: 0, key: k }, iterations), 0, 32);

/** The functions of the subscriber with key `k` (16 or 32 octets) and `topc` (32). */
export function tuak(k: Uint8Array, topc: Uint8Array, parameters: Partial<TuakParameters> = {}): AkaFunctions {
  const { resLength, macLength, ckLength, ikLength, iterations } = { ...TUAK_DEFAULTS, ...parameters };
  if ((k.length !== 16 && k.length !== 32) || topc.length !== 32) throw new RangeError("TUAK keys have 16 or 32 octets, TOPc 32");
  // Lengths of 4, 8, 16, 32 octets are the codes 0, 1, 2, 4 of INSTANCE bits 2 to 4.
  const lengthCode = (octets: number): number => (octets >> 3) << 3;
  const run = (instance: number, fields: Omit<Block, "top" | "instance" | "key">): Uint8Array =>
    permuted({ top: topc, instance, key: k, ...fields }, iterations);

  const f2345 = (rand: Uint8Array): AkaOutput => {
    const long = (ckLength === 32 ? CK_IS_LONG : 0) | (ikLength === 32 ? IK_IS_LONG : 0);
    const state = run(FOR_F2345 | lengthCode(resLength) | long, { rand });
    return {
      res: take(state, 0, resLength),
      ck: take(state, 32, ckLength),
      ik: take(state, 64, ikLength),
      ak: take(state, 96, 6),
    };
  };
  return {
    f1: (rand, sqn, amf) => take(run(lengthCode(macLength), { rand, sqn, amf }), 0, macLength),
    f1Star: (rand, sqn, amf) => take(run(FOR_F1_STAR | lengthCode(macLength), { rand, sqn, amf }), 0, macLength),
    f2345,
    f5Star: (rand) => take(run(FOR_F5_STAR, { rand }), 96, 6),
  };
}
