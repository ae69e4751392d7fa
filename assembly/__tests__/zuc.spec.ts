// ZUC: S-boxes against known entries, the published sets of TS 35.223.

import { RECEIVE, TRANSMIT } from "../memory";
import { initCipherTables } from "../security/init";
import { ZUC_S0, ZUC_S1 } from "../security/tables";
import { zucGenerate, zucStart } from "../security/zuc";
import { load32be } from "../wire/octets";
import { read, write } from "./hex";

const KEY: usize = RECEIVE;
const IV: usize = RECEIVE + 16;

/** Keystream octets `from` … `from` + `wanted`. */
function keystream(key: string, iv: string, from: u32, wanted: u32): string {
  write(KEY, key);
  write(IV, iv);
  zucStart(KEY, load32be(IV), load32be(IV + 4), load32be(IV + 8), load32be(IV + 12));
  // Different numbers of words a call.
  let words: u32 = 1;
  for (let done: u32 = 0; done < from; done += 4 * words) {
    words = min<u32>(1 + (done % 16), (from - done) >> 2);
    zucGenerate(TRANSMIT, words);
  }
  zucGenerate(TRANSMIT, (wanted + 3) >> 2);
  return read(TRANSMIT, wanted);
}

/** Number of different octets in a table of 256. */
function distinct(table: usize): u32 {
  let n: u32 = 0;
  for (let value: u32 = 0; value < 256; value++) {
    for (let i: usize = 0; i < 256; i++) {
      if (<u32>load<u8>(table + i) != value) continue;
      n++;
      break;
    }
  }
  return n;
}

describe("ZUC", () => {
  beforeEach(() => {
    initCipherTables();
  });

  test("S-boxes", () => {
    expect(read(ZUC_S0, 16)).toBe("3e725b47cae0003304d1549809b96dcb");
    expect(read(ZUC_S0 + 0xf0, 16)).toBe("8d271adb81b3a0f4457a19dfee783460");
    expect(read(ZUC_S1, 16)).toBe("55c263713bc847869f3cda5b29aafd77");
    expect(read(ZUC_S1 + 0xf0, 16)).toBe("64be859b2f598ad7b025acaf1203e2f2");
    expect(distinct(ZUC_S0)).toBe(256);
    expect(distinct(ZUC_S1)).toBe(256);
  });

  test("keystream, set 1", () => {
    expect(keystream("00000000000000000000000000000000", "00000000000000000000000000000000", 0, 8)).toBe("27bede74018082da");
  });

  test("keystream, set 2", () => {
    expect(keystream("ffffffffffffffffffffffffffffffff", "ffffffffffffffffffffffffffffffff", 0, 8)).toBe("0657cfa07096398b");
  });

  test("keystream, set 3", () => {
    expect(keystream("3d4c4be96a82fdaeb58f641db17b455b", "84319aa8de6915ca1f6bda6bfbd8c766", 0, 8)).toBe("14f1c2723279c419");
  });

  test("keystream, set 4", () => {
    expect(keystream("4d320bfad4c285bfd6b8bd00f39d8b41", "52959daba0bf176ece2dc315049eb574", 0, 8)).toBe("ed4400e70633e5c5");
    expect(keystream("4d320bfad4c285bfd6b8bd00f39d8b41", "52959daba0bf176ece2dc315049eb574", 7996, 4)).toBe("7a574cdb");
  });
});
