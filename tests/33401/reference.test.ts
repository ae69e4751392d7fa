// TS 33.401 annex B: the shipped module against other implementations, on random keys and messages of every length up to a few blocks.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { toHex } from "../../host/ue/hex.ts";
import {
  AES,
  Algorithms,
  type Input,
  referenceEea2,
  referenceEia2,
  referenceEia3,
  referenceUia2,
  SNOW3G,
  ZUC,
} from "../harness/algorithms.ts";
import { engines } from "../harness/module.ts";
import { Random } from "../harness/random.ts";

const MAC_BITS_MAX = 330;
const CIPHER_OCTETS_MAX = 200;

function randomInput(random: Random): Input {
  const key = random.octets(16);
  return { key, count: random.below(2 ** 32), bearer: random.below(32), direction: random.below(2) };
}

/** A message of `bits` bits; those behind them are random too. */
const randomMessage = (random: Random, bits: number): Uint8Array => random.octets(Math.ceil(bits / 8));

for (const engine of engines()) {
  const nas = new Algorithms(engine);
  const random = new Random(33401);

  test(`${engine.name}: 128-EEA2 against AES-CTR`, () => {
    for (let length = 0; length <= CIPHER_OCTETS_MAX; length++) {
      const input = randomInput(random);
      const message = random.octets(length);
      assert.equal(toHex(nas.eea(AES, input, message)), toHex(referenceEea2(input, message)), `${length} octets`);
    }
  });

  test(`${engine.name}: 128-EIA2 against CMAC`, () => {
    for (let bits = 0; bits <= MAC_BITS_MAX; bits++) {
      const input = randomInput(random);
      const message = randomMessage(random, bits);
      assert.equal(nas.eia(AES, input, message, bits), referenceEia2(input, message, bits), `${bits} bits`);
    }
  });

  for (const algorithm of [SNOW3G, AES, ZUC]) {
    test(`${engine.name}: 128-EEA${algorithm} of a part is the part of the whole, and undoes itself`, () => {
      const input = randomInput(random);
      const message = random.octets(CIPHER_OCTETS_MAX);
      const whole = nas.eea(algorithm, input, message);
      assert.deepEqual(nas.eea(algorithm, input, whole), message);
      for (let length = 0; length < CIPHER_OCTETS_MAX; length++) {
        assert.deepEqual(nas.eea(algorithm, input, message.subarray(0, length)), whole.slice(0, length), `${length} octets`);
      }
    });
  }

  // For the uplink the MAC's initialisation vector is that of the cipher, whose keystream comes from ciphering zeros.
  test(`${engine.name}: 128-EIA1 against its definition over the keystream`, () => {
    for (let bits = 0; bits <= MAC_BITS_MAX; bits++) {
      const input = { ...randomInput(random), direction: 0 };
      const message = randomMessage(random, bits);
      const keystream = nas.eea(SNOW3G, input, new Uint8Array(20));
      assert.equal(nas.eia(SNOW3G, input, message, bits), referenceUia2(keystream, message, bits), `${bits} bits`);
    }
  });

  test(`${engine.name}: 128-EIA3 against its definition over the keystream`, () => {
    for (let bits = 0; bits <= MAC_BITS_MAX; bits++) {
      const input = { ...randomInput(random), direction: 0 };
      const message = randomMessage(random, bits);
      const keystream = nas.eea(ZUC, input, new Uint8Array(4 * (Math.ceil(bits / 32) + 2)));
      assert.equal(nas.eia(ZUC, input, message, bits), referenceEia3(keystream, message, bits), `${bits} bits`);
    }
  });

  test(`${engine.name}: the longest message`, () => {
    const input = randomInput(random);
    const message = random.octets(nas.nas.receiveSize - 16 - 24);
    assert.equal(nas.eia(AES, input, message), referenceEia2(input, message));
    assert.deepEqual(nas.eea(AES, input, message), new Uint8Array(referenceEea2(input, message)));
    for (const algorithm of [SNOW3G, ZUC])
      assert.deepEqual(nas.eea(algorithm, input, nas.eea(algorithm, input, message)), message);
  });

  test(`${engine.name}: HMAC-SHA-256 of every length`, () => {
    for (let length = 0; length <= CIPHER_OCTETS_MAX; length++) {
      const [key, message] = [random.octets(length % 65), random.octets(length)];
      assert.equal(nas.hmac(key, message), createHmac("sha256", key).update(message).digest("hex"), `${length} octets`);
    }
  });
}
