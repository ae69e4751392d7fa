// SHA-256, HMAC and the key derivations of TS 33.401 annex A.

import { RECEIVE, TRANSMIT } from "../memory";
import { initCipherTables } from "../security/init";
import {
  deriveAlgorithmKey,
  deriveHandoverFromEps,
  deriveHandoverToEps,
  deriveIdleFromEps,
  deriveIdleToEps,
  deriveKasme,
  deriveKenb,
  deriveKenbStar,
  deriveNasToken,
  deriveNh,
  deriveSecondaryKenb,
  deriveSrvcc,
  hashMme,
  KeyUse,
} from "../security/kdf";
import { hmacSha256, sha256 } from "../security/sha256";
import { read, write } from "./hex";

const KEY: usize = RECEIVE;
const FIRST: usize = RECEIVE + 64;
const SECOND: usize = RECEIVE + 128;
const OUT: usize = TRANSMIT;
const SOME_KEY = "d5ef4d8f33266902295d42f322a2f2cf11fb2ccc124c09b4d88d361597037990";

/** HMAC of the string S under `SOME_KEY`: what a derivation without published values has to give. */
function expected(s: string): string {
  write(KEY, SOME_KEY);
  const length = write(FIRST, s);
  hmacSha256(KEY, 32, FIRST, length, OUT);
  const result = read(OUT, 32);
  write(OUT, "0000000000000000000000000000000000000000000000000000000000000000");
  return result;
}

function digestOf(length: u32): string {
  sha256(FIRST, length, OUT);
  return read(OUT, 32);
}

describe("SHA-256 (FIPS 180-4) and HMAC (RFC 4231)", () => {
  beforeEach(() => {
    initCipherTables();
  });

  test("digests", () => {
    expect(digestOf(0)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    write(FIRST, "616263");
    expect(digestOf(3)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const text =
      "6162636462636465636465666465666765666768666768696768696a68696a6b696a6b6c6a6b6c6d6b6c6d6e6c6d6e6f6d6e6f706e6f7071";
    expect(digestOf(write(FIRST, text))).toBe("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  });

  test("HMAC, test cases 1 and 2", () => {
    write(KEY, "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
    hmacSha256(KEY, 20, FIRST, write(FIRST, "4869205468657265"), OUT);
    expect(read(OUT, 32)).toBe("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    write(KEY, "4a656665");
    hmacSha256(KEY, 4, FIRST, write(FIRST, "7768617420646f2079612077616e7420666f72206e6f7468696e673f"), OUT);
    expect(read(OUT, 32)).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  });
});

describe("TS 33.401 annex A", () => {
  beforeEach(() => {
    initCipherTables();
    write(KEY, SOME_KEY);
  });

  test("A.2 K_ASME", () => {
    write(KEY, "7bc15d69309cf3ec5d324404edd6f0f9c15d69309cf3ec5d324404edd6f0f97b");
    write(FIRST, "00f110");
    write(SECOND, "5d69309ce135");
    deriveKasme(KEY, FIRST, SECOND, OUT);
    expect(read(OUT, 32)).toBe("d5ef4d8f33266902295d42f322a2f2cf11fb2ccc124c09b4d88d361597037990");
  });

  test("A.3 K_eNB", () => {
    write(KEY, "238e457e0f758badbca8d34bb2612c10428d426757cb5553b2b184fa64bfc549");
    deriveKenb(KEY, 0xdb1a3569, OUT);
    expect(read(OUT, 32)).toBe("8eb1bf0083bd79281ef7034bf677e9ec529f196e15287514a2d122acf713b8e8");
  });

  test("A.4 NH", () => {
    write(KEY, "d5ef4d8f33266902295d42f322a2f2cf11fb2ccc124c09b4d88d361597037990");
    write(FIRST, "0000000000000000000000000000000000000000000000000000000000000012");
    deriveNh(KEY, FIRST, OUT);
    expect(read(OUT, 32)).toBe("c855866413071b74aba01c132b943e7698aa5c11760d9bb1162ab313b11c6051");
  });

  test("A.5 K_eNB*, over the key itself", () => {
    write(KEY, "c4c7bc798ab94e3d354cd6608e79aa92f5569df46519507850051e36f018ca5f");
    deriveKenbStar(KEY, 32, 561, KEY);
    expect(read(KEY, 32)).toBe("6f0454577f555ca76f449c2ac1da0f4fb7de4b9440110ffbd12f3a5d4de17350");
  });

  test("A.5 K_eNB*: an EARFCN above 65535 takes three octets", () => {
    const s = expected("1301f70002 010000 0003");
    deriveKenbStar(KEY, 503, 65536, OUT);
    expect(read(OUT, 32)).toBe(s);
    const t = expected("1301f70002 ffff 0002");
    deriveKenbStar(KEY, 503, 65535, OUT);
    expect(read(OUT, 32)).toBe(t);
  });

  test("A.7 algorithm keys", () => {
    write(KEY, "d5ef4d8f33266902295d42f322a2f2cf11fb2ccc124c09b4d88d361597037990");
    deriveAlgorithmKey(KEY, KeyUse.NasEncryption, 0, OUT);
    expect(read(OUT, 16)).toBe("e4cf7fecbad4b8c37db4a190e119225c");
    write(KEY, "d5ef4d8f33266902295d42f322a2f2cf11fb2ccc124c09b4d88d361597037990");
    deriveAlgorithmKey(KEY, KeyUse.NasIntegrity, 1, OUT);
    expect(read(OUT, 16)).toBe("b79408e243dd367dc8c6392295b3b451");
    write(KEY, "c4c7bc798ab94e3d354cd6608e79aa92f5569df46519507850051e36f018ca5f");
    deriveAlgorithmKey(KEY, KeyUse.RrcIntegrity, 2, OUT);
    expect(read(OUT, 16)).toBe("fa1d6d1940f1d879cf0189342a8d73c2");
    write(KEY, "c4c7bc798ab94e3d354cd6608e79aa92f5569df46519507850051e36f018ca5f");
    deriveAlgorithmKey(KEY, KeyUse.UserPlaneIntegrity, 2, OUT);
    expect(read(OUT, 16)).toBe("7716c783a53fd3ee582fc569e9c33ca7");
  });

  test("A.8, A.9, A.12, A.13: from a NAS COUNT", () => {
    const a8 = expected("16 00000102 0004");
    deriveHandoverFromEps(KEY, 0x102, OUT);
    expect(read(OUT, 32)).toBe(a8);
    const a9 = expected("17 00000102 0004");
    deriveNasToken(KEY, 0x102, OUT);
    expect(read(OUT, 32)).toBe(a9);
    const a12 = expected("1a 00000102 0004");
    deriveSrvcc(KEY, 0x102, OUT);
    expect(read(OUT, 32)).toBe(a12);
    const a13 = expected("1b 00000102 0004");
    deriveIdleFromEps(KEY, 0x102, OUT);
    expect(read(OUT, 32)).toBe(a13);
  });

  test("A.10, A.11: from nonces", () => {
    const a10 = expected("18 89abcdef 0004");
    deriveHandoverToEps(KEY, 0x89abcdef, OUT);
    expect(read(OUT, 32)).toBe(a10);
    const a11 = expected("19 01234567 0004 89abcdef 0004");
    deriveIdleToEps(KEY, 0x01234567, 0x89abcdef, OUT);
    expect(read(OUT, 32)).toBe(a11);
  });

  test("A.15 S-K_eNB", () => {
    const a15 = expected("1c beef 0002");
    deriveSecondaryKenb(KEY, 0xbeef, OUT);
    expect(read(OUT, 32)).toBe(a15);
  });

  test("annex I: HASH_MME", () => {
    const length = write(FIRST, "07417108091010103254063604f0f0c04000050201d011d1");
    hashMme(FIRST, length, OUT);
    expect(read(OUT, 8)).toBe("25905dd13d968fc4");
  });
});
