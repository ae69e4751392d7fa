// The XOR test algorithm of test USIMs, TS 34.108 8.1.2.1: no secret worth the name, made to be computed by hand.
import { type AkaFunctions, xorOctets } from "./aka.ts";

/** An AMF of this value makes a test USIM answer with a synchronisation failure, whatever the SQN. TS 34.108 8.1.2.2 */
export const XOR_AMF_RESYNCH = 0xffff;

/** The functions of the test USIM with key `k` (16 octets) and a RES of `resLength` octets, 4 to 16. */
export function xorTest(k: Uint8Array, resLength: number): AkaFunctions {
  if (k.length !== 16) throw new RangeError("the XOR test key has 16 octets");
  if (!Number.isInteger(resLength) || resLength < 4 || resLength > 16) throw new RangeError("RES has 4 to 16 octets");
  const xdout = (rand: Uint8Array): Uint8Array => xorOctets(k, rand);
  // XDOUT turned left by a number of octets.
  const turned = (x: Uint8Array, by: number): Uint8Array => Uint8Array.of(...x.subarray(by), ...x.subarray(0, by));
  const mac = (rand: Uint8Array, sqn: Uint8Array, amf: Uint8Array): Uint8Array =>
    xorOctets(Uint8Array.of(...sqn, ...amf), xdout(rand));
  const ak = (x: Uint8Array): Uint8Array => x.slice(3, 9);
  return {
    f1: mac,
    f1Star: mac,
    f2345: (rand) => {
      const x = xdout(rand);
      return { res: x.slice(0, resLength), ck: turned(x, 1), ik: turned(x, 2), ak: ak(x) };
    },
    f5Star: (rand) => ak(xdout(rand)),
  };
}
