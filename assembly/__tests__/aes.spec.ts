// AES-128 and CMAC: FIPS 197 appendices A to C, SP 800-38B D.1 (also in RFC 4493).

import { RECEIVE, TRANSMIT } from "../memory";
import { AES_SCHEDULE_SIZE, aesEncrypt, aesExpandKey, aesGenerate } from "../security/aes";
import { cmac } from "../security/cmac";
import { initCipherTables } from "../security/init";
import { integrity, macEquals } from "../security/integrity";
import { Algorithm, KEY_SCHEDULE, KEY_SUBKEY, prepareKey } from "../security/keys";
import { AES_TABLE } from "../security/tables";
import { read, word, write } from "./hex";

const RECORD: usize = RECEIVE;
const MESSAGE: usize = RECEIVE + 256;

/** The octets after the first eight are the message that the CMAC takes from memory. */
function mac(text: string): string {
  const length = write(MESSAGE, text);
  store<u64>(MESSAGE + length, 0xffffffffffffffff);
  const head = load<u64>(MESSAGE);
  return word(cmac(RECORD + KEY_SCHEDULE, RECORD + KEY_SUBKEY, head, MESSAGE + 8, (length - 8) << 3));
}

describe("AES-128", () => {
  beforeEach(() => {
    initCipherTables();
  });

  test("S-box", () => {
    // The second octet of an entry is S itself.
    expect(load<u8>(AES_TABLE, 1)).toBe(0x63);
    expect(load<u8>(AES_TABLE + 8 * 0x53, 1)).toBe(0xed);
    expect(load<u8>(AES_TABLE + 8 * 0xff, 1)).toBe(0x16);
    expect(read(AES_TABLE + 8 * 0x53, 8)).toBe("c1eded2cc1eded2c");
  });

  test("key expansion, A.1", () => {
    write(RECORD, "2b7e151628aed2a6abf7158809cf4f3c");
    aesExpandKey(RECORD, RECORD + KEY_SCHEDULE);
    expect(read(RECORD + KEY_SCHEDULE + 16, 16)).toBe("a0fafe1788542cb123a339392a6c7605");
    expect(read(RECORD + KEY_SCHEDULE + AES_SCHEDULE_SIZE - 16, 16)).toBe("d014f9a8c9ee2589e13f0cc8b6630ca6");
  });

  test("cipher, B and C.1", () => {
    write(RECORD, "2b7e151628aed2a6abf7158809cf4f3c");
    aesExpandKey(RECORD, RECORD + KEY_SCHEDULE);
    write(MESSAGE, "3243f6a8885a308d313198a2e0370734");
    aesEncrypt(RECORD + KEY_SCHEDULE, MESSAGE);
    expect(read(MESSAGE, 16)).toBe("3925841d02dc09fbdc118597196a0b32");
    write(RECORD, "000102030405060708090a0b0c0d0e0f");
    aesExpandKey(RECORD, RECORD + KEY_SCHEDULE);
    write(MESSAGE, "00112233445566778899aabbccddeeff");
    aesEncrypt(RECORD + KEY_SCHEDULE, MESSAGE);
    expect(read(MESSAGE, 16)).toBe("69c4e0d86a7b0430d8cdb78070b4c55a");
  });

  test("the counter goes on over any number of blocks a call", () => {
    write(RECORD, "2b7e151628aed2a6abf7158809cf4f3c");
    aesExpandKey(RECORD, RECORD + KEY_SCHEDULE);
    aesGenerate(RECORD + KEY_SCHEDULE, 0x01020304, 0xac000000, 0, MESSAGE, 4);
    aesGenerate(RECORD + KEY_SCHEDULE, 0x01020304, 0xac000000, 2, TRANSMIT, 2);
    expect(read(TRANSMIT, 32)).toBe(read(MESSAGE + 32, 32));
    write(TRANSMIT, "01020304ac0000000000000000000003");
    aesEncrypt(RECORD + KEY_SCHEDULE, TRANSMIT);
    expect(read(TRANSMIT, 16)).toBe(read(MESSAGE + 48, 16));
  });

  test("CMAC, D.1", () => {
    write(RECORD, "2b7e151628aed2a6abf7158809cf4f3c");
    prepareKey(Algorithm.Aes, RECORD);
    expect(read(RECORD + KEY_SUBKEY, 16)).toBe("fbeed618357133667c85e08f7236a8de");
    expect(mac("6bc1bee22e409f96e93d7e117393172a")).toBe("070a16b4");
    expect(mac("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411")).toBe("dfa66747");
    const long =
      "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51" +
      "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";
    expect(mac(long)).toBe("51f0bebf");
  });

  test("a prepared record serves until its key changes, and tables come by themselves", () => {
    write(RECORD, "2b7e151628aed2a6abf7158809cf4f3c");
    prepareKey(Algorithm.Aes, RECORD);
    write(MESSAGE, "074202");
    const first = integrity(Algorithm.Aes, RECORD, 5, 0, 1, MESSAGE, 3);
    store<u32>(AES_TABLE, 0);
    expect(integrity(Algorithm.Aes, RECORD, 5, 0, 1, MESSAGE, 3)).toBe(first);
    expect(integrity(Algorithm.Aes, RECORD, 6, 0, 1, MESSAGE, 3)).not.toBe(first);
    expect(integrity(Algorithm.Aes, RECORD, 5, 0, 0, MESSAGE, 3)).not.toBe(first);
    expect(integrity(Algorithm.Null, RECORD, 5, 0, 1, MESSAGE, 3)).toBe(0);
  });

  test("comparison of MACs", () => {
    expect(macEquals(0x12345678, 0x12345678)).toBe(true);
    for (let bit = 0; bit < 32; bit++) expect(macEquals(0x12345678, 0x12345678 ^ (1 << bit))).toBe(false);
  });
});
