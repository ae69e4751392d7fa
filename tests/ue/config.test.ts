// The `configure` command: what it takes, what it fills in, and that every field refuses what does not fit, by its name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isHomePlmn, parseUeConfig } from "../../host/ue/config.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { FieldError } from "../../host/ue/schema.ts";

const K = "465b5ce8b199b49faa5f0a2ee238a6bc";
const OP = "cdc202d5123e20f62b6d676ac72cb318";
const OPC = "cd63cb71954a9f4e48a5994e37a02baf";
const MINIMAL = { imsi: "001010123456789", usim: { algorithm: "milenage", k: K, opc: OPC } };

test("IMSI and USIM are enough; the rest is null or has its default", () => {
  const config = parseUeConfig(MINIMAL);
  assert.deepEqual(config, {
    imsi: "001010123456789",
    imei: null,
    imeisv: null,
    usim: {
      keys: { algorithm: "milenage", k: fromHex(K), opc: fromHex(OPC) },
      sqn: 0,
      indLength: 5,
      delta: null,
      ageLimit: null,
    },
    ueNetworkCapability: fromHex("f0f0c04001"),
    msNetworkCapability: null,
    drxParameter: null,
    apn: null,
    pdnType: "IPv4v6",
    pco: null,
    esmInformationTransfer: false,
    attachType: "EPS attach",
    hplmn: null,
    guti: null,
    lastVisitedTai: null,
    pti: null,
    seed: 1,
    further: { options: 0 },
  });
  config.ueNetworkCapability.fill(0);
  assert.equal(toHex(parseUeConfig(MINIMAL).ueNetworkCapability), "f0f0c04001", "defaults are not shared");
});

test("everything given", () => {
  const config = parseUeConfig({
    ...MINIMAL,
    imei: "353490069873319",
    imeisv: "3534900698733190",
    usim: { algorithm: "milenage", k: K, op: OP, sqn: "0000000004c3", indLength: 0, delta: 16, ageLimit: 3 },
    ueNetworkCapability: "E0 E0",
    msNetworkCapability: "0xe5e0",
    drxParameter: "0a:00",
    apn: "internet.mnc001.mcc001.gprs",
    pdnType: "non-IP",
    pco: "8080211001000010810600000000830600000000",
    esmInformationTransfer: true,
    attachType: "EPS emergency attach",
    hplmn: "00101",
    guti: "f600f110800101c0000001",
    lastVisitedTai: "00f1101234",
    pti: 254,
    seed: 0xffffffff,
  });
  assert.deepEqual(config.usim, {
    keys: { algorithm: "milenage", k: fromHex(K), opc: fromHex(OPC) },
    sqn: 0x4c3,
    indLength: 0,
    delta: 16,
    ageLimit: 3,
  });
  assert.equal(config.imei, "353490069873310", "the check digit is not transmitted");
  assert.equal(toHex(config.ueNetworkCapability), "e0e0");
  assert.equal(toHex(config.drxParameter!), "0a00");
  assert.equal(config.pti, 254);
});

test("without an IMEI the one inside the IMEISV serves", () => {
  assert.equal(parseUeConfig({ ...MINIMAL, imeisv: "3534900698733190" }).imei, "353490069873310");
});

test("TUAK and XOR", () => {
  const top = "5555555555555555555555555555555555555555555555555555555555555555";
  const topc = "bd04d9530e87513c5d837ac2ad954623a8e2330c115305a73eb45d1f40cccbff";
  const k = "abababababababababababababababab";
  const tuak = parseUeConfig({ ...MINIMAL, usim: { algorithm: "tuak", k, top, topc, resLength: 16, keccakIterations: 1 } }).usim
    .keys;
  assert.deepEqual(tuak, { algorithm: "tuak", k: fromHex(k), topc: fromHex(topc), resLength: 16, iterations: 1 });
  const long = parseUeConfig({ ...MINIMAL, usim: { algorithm: "tuak", k: k + k, topc } }).usim.keys;
  assert.deepEqual(long, { algorithm: "tuak", k: fromHex(k + k), topc: fromHex(topc), resLength: 8, iterations: 1 });
  // The test algorithm has no operator value: one that is given is of no consequence.
  const xor = parseUeConfig({ ...MINIMAL, usim: { algorithm: "xor", k, op: OP } }).usim.keys;
  assert.deepEqual(xor, { algorithm: "xor", k: fromHex(k), resLength: 8 });
});

const milenage = (more: object): object => ({ usim: { algorithm: "milenage", k: K, opc: OPC, ...more } });
const REFUSED: readonly (readonly [field: string, reason: RegExp, given: object])[] = [
  ["imsi", /missing/, { imsi: undefined }],
  ["imsi", /no text/, { imsi: 1010123456789 }],
  ["imsi", /6 to 15 decimal digits/, { imsi: "0010101234567890" }],
  ["imsi", /6 to 15 decimal digits/, { imsi: "00101012345678a" }],
  ["imei", /14 to 15/, { imei: "35349006987331" + "999" }],
  ["imei", /one equipment/, { imei: "353490069873319", imeisv: "3534900698733290" }],
  ["imeisv", /16 decimal/, { imeisv: "353490069873319" }],
  ["usim", /missing/, { usim: null }],
  ["usim", /object/, { usim: "milenage" }],
  ["usim.algorithm", /"milenage", "tuak", "xor"/, milenage({ algorithm: "comp128" })],
  ["usim.k", /missing/, milenage({ k: undefined })],
  ["usim.k", /hexadecimal/, milenage({ k: "zz" })],
  ["usim.k", /16 to 32/, milenage({ k: K.slice(2) })],
  ["usim.k", /must be 16 octets/, milenage({ k: K + K })],
  ["usim.k", /16 or 32/, { usim: { algorithm: "tuak", k: K + K.slice(16), topc: OPC + OPC } }],
  ["usim.opc", /missing: opc or op/, milenage({ opc: undefined })],
  ["usim.opc", /16 octets/, milenage({ opc: OPC + OPC })],
  ["usim.opc", /follows from k and op/, milenage({ op: OP, opc: OP })],
  ["usim.topc", /belongs to tuak/, milenage({ topc: OPC + OPC })],
  ["usim.topc", /missing: topc or top/, { usim: { algorithm: "tuak", k: K } }],
  ["usim.op", /belongs to milenage/, { usim: { algorithm: "tuak", k: K, op: OP, topc: OPC + OPC } }],
  ["usim.resLength", /8 for milenage/, milenage({ resLength: 4 })],
  ["usim.resLength", /4, 8 or 16/, { usim: { algorithm: "tuak", k: K, topc: OPC + OPC, resLength: 5 } }],
  ["usim.keccakIterations", /belongs to tuak/, milenage({ keccakIterations: 2 })],
  ["usim.sqn", /6 octets long, not 5/, milenage({ sqn: "00000004c3" })],
  ["usim.indLength", /0 to 8/, milenage({ indLength: 9 })],
  ["usim.kk", /not a known field/, milenage({ kk: K })],
  ["ueNetworkCapability", /2 to 13 octets/, { ueNetworkCapability: "f0" }],
  ["msNetworkCapability", /2 to 8 octets/, { msNetworkCapability: "00".repeat(9) }],
  ["drxParameter", /2 octets/, { drxParameter: "0a" }],
  ["apn", /must not be empty/, { apn: "" }],
  ["apn", /empty label/, { apn: "a..b" }],
  ["apn", /letters, digits/, { apn: "my_apn" }],
  ["apn", /letters, digits/, { apn: "-a" }],
  ["apn", /letters, digits/, { apn: "a-" }],
  ["apn", /more than 63/, { apn: "a".repeat(64) }],
  ["apn", /99 characters/, { apn: `${"a".repeat(60)}.${"b".repeat(60)}` }],
  ["apn", /rac, lac, sgsn or rnc/, { apn: "SGSN1" }],
  ["apn", /\.gprs/, { apn: "internet.gprs" }],
  ["apn", /text/, { apn: 5 }],
  ["pdnType", /"IPv4", "IPv6"/, { pdnType: "ipv4" }],
  ["pco", /extension bit/, { pco: "00" }],
  ["pco", /1 to 251/, { pco: "" }],
  ["esmInformationTransfer", /true or false/, { esmInformationTransfer: "yes" }],
  ["attachType", /"EPS attach"/, { attachType: "attach" }],
  ["hplmn", /begins with/, { hplmn: "00102" }],
  ["hplmn", /5 to 6/, { hplmn: "0010" }],
  ["guti", /f6/, { guti: "f100f110800101c0000001" }],
  ["guti", /11 octets/, { guti: "0bf600f110800101c0000001" }],
  ["lastVisitedTai", /5 octets/, { lastVisitedTai: "5200f1101234" }],
  ["pti", /1 to 254/, { pti: 0 }],
  ["pti", /1 to 254/, { pti: 255 }],
  ["pti", /whole number/, { pti: 1.5 }],
  ["seed", /0 to 4294967295/, { seed: -1 }],
  ["colour", /not a known field/, { colour: "red" }],
];
for (const [field, reason, given] of REFUSED) {
  test(`refused: ${field}, ${reason.source}`, () => {
    assert.throws(
      () => parseUeConfig({ ...MINIMAL, ...given }),
      (e) => e instanceof FieldError && e.field === field && reason.test(e.reason),
    );
  });
}

test("what is no object is no configuration", () => {
  for (const value of [null, undefined, 5, "x", []]) assert.throws(() => parseUeConfig(value), FieldError);
});

test("a refusal never repeats a key", () => {
  try {
    parseUeConfig({ ...MINIMAL, ...milenage({ k: `${K}00` }) });
    assert.fail("accepted");
  } catch (error) {
    assert.ok(error instanceof FieldError && !error.message.includes(K));
  }
});

test("TS 23.122 A: the home PLMN, with and without a known number of MNC digits", () => {
  const config = parseUeConfig({ ...MINIMAL, hplmn: "00101" });
  assert.ok(isHomePlmn(config, "00101"));
  assert.ok(!isHomePlmn(config, "001010"));
  assert.ok(isHomePlmn(parseUeConfig(MINIMAL), "00101"));
  assert.ok(isHomePlmn(parseUeConfig(MINIMAL), "001010"));
  assert.ok(!isHomePlmn(parseUeConfig(MINIMAL), "00102"));
});
