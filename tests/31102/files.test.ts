// Codings of the elementary files, TS 31.102 4.2. Octets on the left are written down from the coding tables, not from the code.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import * as identity from "../../host/ue/usim/ef/identity.ts";
import * as location from "../../host/ue/usim/ef/location.ts";
import * as plmn from "../../host/ue/usim/ef/plmn.ts";
import * as security from "../../host/ue/usim/ef/security.ts";
import * as service from "../../host/ue/usim/ef/service.ts";
import { readTlvs, tlv } from "../../host/ue/usim/ef/tlv.ts";

test("4.2.2 IMSI of 15, 14 and 6 digits", () => {
  for (const [hex, imsi] of [
    ["080910101032547698", "001010123456789"],
    ["0801101010325476f8", "00101012345678"],
    ["04011010f2ffffffff", "001012"],
  ] as const) {
    assert.equal(toHex(identity.encodeImsi(imsi)), hex);
    assert.equal(identity.decodeImsi(fromHex(hex)), imsi);
  }
});

test("4.2.2 content that is no IMSI reads as none", () => {
  for (const hex of [
    "",
    "00ffffffffffffffff",
    "ffffffffffffffffff",
    "0809101010325476",
    "080a10101032547698",
    "0809101010325476a8",
    "080110101032547698",
  ]) {
    assert.equal(identity.decodeImsi(fromHex(hex)), null, hex);
  }
  assert.throws(() => identity.encodeImsi("12345"), RangeError);
});

test("4.2.18 AD: mode and MNC length; a card without the fourth octet, or with a senseless one, does not tell", () => {
  assert.deepEqual(identity.decodeAd(fromHex("00000002")), { operationMode: 0, mncLength: 2 });
  assert.deepEqual(identity.decodeAd(fromHex("80000003")), { operationMode: 0x80, mncLength: 3 });
  assert.deepEqual(identity.decodeAd(fromHex("000000")), { operationMode: 0, mncLength: null });
  assert.deepEqual(identity.decodeAd(fromHex("00000001")), { operationMode: 0, mncLength: null });
  assert.equal(identity.decodeAd(fromHex("0000")), null);
  assert.equal(toHex(identity.encodeAd({ operationMode: 0, mncLength: 3 })), "00000003");
});

test("4.2.15 ACC: classes 15 to 8 in the first octet, 7 to 0 in the second", () => {
  assert.deepEqual(identity.decodeAcc(fromHex("0001")), [0]);
  assert.deepEqual(identity.decodeAcc(fromHex("8101")), [0, 8, 15]);
  assert.deepEqual(identity.decodeAcc(fromHex("0480")), [7], "class 10 is no class of a card");
  assert.equal(toHex(identity.encodeAcc([0, 8, 15])), "8101");
  assert.throws(() => identity.encodeAcc([10]), RangeError);
  assert.equal(identity.decodeAcc(fromHex("00")), null);
});

test("4.2.8 UST: service n is bit (n − 1) mod 8 of octet (n − 1) div 8", () => {
  const ust = identity.encodeUst([1, 33, 85, 96]);
  assert.equal(toHex(ust), "010000000100000000001080");
  for (const n of [1, 33, 85, 96]) assert.ok(identity.hasService(ust, n));
  for (const n of [2, 34, 84, 86, 97, 500]) assert.ok(!identity.hasService(ust, n));
});

test("4.2.6 HPPLMN in steps of six minutes, 4.2.87 LRPLMNSI", () => {
  assert.equal(identity.decodeHpplmn(fromHex("00")), null);
  assert.equal(identity.decodeHpplmn(fromHex("0a")), 60);
  assert.equal(identity.decodeHpplmn(fromHex("ff")), 480);
  assert.equal(identity.decodeLrplmnsi(fromHex("00")), true);
  assert.equal(identity.decodeLrplmnsi(fromHex("01")), false);
});

test("PLMN of two and three MNC digits", () => {
  for (const [hex, digits] of [
    ["00f110", "00101"],
    ["001100", "001001"],
    ["42f450", "24405"],
    ["131084", "310481"],
  ] as const) {
    assert.equal(toHex(plmn.encodePlmn(digits)), hex);
    assert.equal(plmn.decodePlmn(fromHex(hex)), digits);
  }
  assert.equal(plmn.decodePlmn(fromHex("ffffff")), null);
  assert.equal(plmn.decodePlmn(fromHex("0af110")), null);
  assert.throws(() => plmn.encodePlmn("0010"), RangeError);
});

test("4.2.16 FPLMN: unused entries anywhere; the list keeps the latest, without doubles", () => {
  const four = fromHex("00f110ffffff42f450ffffff");
  assert.deepEqual(plmn.decodePlmnList(four), ["00101", "24405"]);
  const five = plmn.addForbiddenPlmn(plmn.addForbiddenPlmn(four, "00102"), "00103");
  assert.deepEqual(plmn.decodePlmnList(five), ["00101", "24405", "00102", "00103"]);
  assert.deepEqual(plmn.decodePlmnList(plmn.addForbiddenPlmn(five, "00104")), ["24405", "00102", "00103", "00104"]);
  assert.deepEqual(plmn.addForbiddenPlmn(five, "00102"), five);
  assert.equal(toHex(plmn.removeForbiddenPlmn(four, "00101")), "42f450ffffffffffffffffff");
  assert.throws(() => plmn.encodePlmnList(["00101", "00102"], 3), RangeError);
});

const NONE = {
  utran: false,
  wbS1: false,
  nbS1: false,
  ngRan: false,
  satelliteNgRan: false,
  satelliteWbS1: false,
  satelliteNbS1: false,
  gsm: false,
};

test("4.2.5 PLMNwAcT: E-UTRAN alone, or with both mode bits, is both modes", () => {
  const file = fromHex("00f1104000" + "42f450c080" + "ffffff0000" + "1310846000" + "00f1105800");
  assert.deepEqual(plmn.decodePlmnWithAct(file), [
    { plmn: "00101", technologies: { ...NONE, wbS1: true, nbS1: true } },
    { plmn: "24405", technologies: { ...NONE, utran: true, wbS1: true, nbS1: true, gsm: true } },
    { plmn: "310481", technologies: { ...NONE, wbS1: true } },
    { plmn: "00101", technologies: { ...NONE, nbS1: true, ngRan: true } },
  ]);
  const one = [{ plmn: "310481", technologies: { ...NONE, nbS1: true, satelliteNbS1: true } }];
  assert.equal(toHex(plmn.encodePlmnWithAct(one, 10)), "1310845100ffffff0000");
  assert.deepEqual(plmn.decodePlmnWithAct(plmn.encodePlmnWithAct(one, 10)), one);
});

test("4.2.59 OPL: any digit is d, and the range of areas has both ends in it", () => {
  const entry = { plmn: "310dd1", from: 0x0001, to: 0xfffe, pnnRecord: 2 };
  assert.equal(toHex(plmn.encodeOpl(entry)), "1310dd0001fffe02");
  assert.deepEqual(plmn.decodeOpl(fromHex("1310dd0001fffe02")), entry);
  assert.deepEqual(plmn.decodeOpl(fromHex("00f1100000fffe01")), { plmn: "00101", from: 0, to: 0xfffe, pnnRecord: 1 });
  assert.equal(plmn.decodeOpl(fromHex("ffffffffffffffff")), null);
});

const GUTI = "f600f110800101c0000001";

test("4.2.91 EPSLOCI: the GUTI with its length, the TAI, the status", () => {
  const file = `0b${GUTI}00f110123400`;
  const value = { guti: fromHex(GUTI), lastVisitedTai: fromHex("00f1101234"), updateStatus: "EU1 UPDATED" } as const;
  assert.deepEqual(location.decodeEpsloci(fromHex(file)), value);
  assert.equal(toHex(location.encodeEpsloci(value, fromHex("00f110"))), file);
});

test("4.2.91 EPSLOCI of a fresh card, with a deleted TAI, with a reserved status, too short", () => {
  const none = { guti: null, lastVisitedTai: null, updateStatus: "EU2 NOT UPDATED" } as const;
  const fresh = "ffffffffffffffffffffffff00f110000001";
  assert.deepEqual(location.decodeEpsloci(fromHex(fresh)), none);
  assert.equal(toHex(location.encodeEpsloci(none, fromHex("00f110"))), fresh);
  assert.deepEqual(location.decodeEpsloci(fromHex("ffffffffffffffffffffffff00f110fffe07")), none);
  assert.deepEqual(location.decodeEpsloci(fromHex(`0c${GUTI}00f110000002`))?.guti, null, "a length that is none of a GUTI");
  assert.equal(location.decodeEpsloci(fromHex(fresh).slice(1)), null);
});

test("4.2.17 LOCI and 4.2.23 PSLOCI", () => {
  const loci = "aabbccdd00f1100001ff00";
  const cs = { tmsi: fromHex("aabbccdd"), lai: fromHex("00f1100001"), updateStatus: "updated" } as const;
  assert.deepEqual(location.decodeLoci(fromHex(loci)), cs);
  assert.equal(toHex(location.encodeLoci(cs)), loci);
  const psloci = "ffffffff01020300f110000a0503";
  const ps = {
    ptmsi: null,
    signature: fromHex("010203"),
    rai: fromHex("00f110000a05"),
    updateStatus: "area not allowed",
  } as const;
  assert.deepEqual(location.decodePsloci(fromHex(psloci)), ps);
  assert.equal(toHex(location.encodePsloci(ps)), psloci);
  assert.equal(location.decodeLoci(new Uint8Array(10)), null);
  assert.equal(location.decodePsloci(new Uint8Array(13)), null);
});

const KASME = "1843dc25413e6008146fca7621df471e33c4f35baf7518225462e9407d30003d";
const CONTEXT = { ksi: 1, kasme: fromHex(KASME), uplinkCount: 0x010203, downlinkCount: 5, eia: 2, eea: 1 };
const EPSNSC = `a0348001018120${KASME}820400010203830400000005840112`;

test("4.2.92 EPSNSC: 54 octets exactly, and longer records filled up", () => {
  assert.equal(toHex(security.encodeEpsnsc(CONTEXT)), EPSNSC);
  assert.equal(toHex(security.encodeEpsnsc(CONTEXT, 60)), `${EPSNSC}ffffffffffff`);
  assert.deepEqual(security.decodeEpsnsc(fromHex(EPSNSC)), CONTEXT);
  assert.deepEqual(security.decodeEpsnsc(fromHex(`${EPSNSC}ffff`)), CONTEXT);
  assert.throws(() => security.encodeEpsnsc(CONTEXT, 53), RangeError);
});

test("4.2.92 EPSNSC that holds no valid context: KSI 7, every truncation, a COUNT of more than 24 bits, a wrong key length", () => {
  assert.equal(security.decodeEpsnsc(security.encodeEpsnsc(null)), null);
  for (let n = 0; n < 54; n++) assert.equal(security.decodeEpsnsc(fromHex(EPSNSC).slice(0, n)), null, `${n} octets`);
  assert.equal(security.decodeEpsnsc(fromHex(EPSNSC.replace("820400010203", "820401000000"))), null);
  assert.equal(
    security.decodeEpsnsc(fromHex(EPSNSC.replace("8120", "811f").replace(KASME, KASME.slice(2)).replace("a034", "a033"))),
    null,
  );
  assert.throws(() => security.encodeEpsnsc({ ...CONTEXT, uplinkCount: 2 ** 24 }), RangeError);
});

test("4.2.21 ECC: one to six digits, category in the last octet", () => {
  assert.deepEqual(service.decodeEcc(fromHex("11f2ff00")), { digits: "112", category: 0 });
  assert.deepEqual(service.decodeEcc(fromHex("19f1ffaabb1f")), { digits: "911", category: 0x1f });
  assert.deepEqual(service.decodeEcc(fromHex("21436500")), { digits: "123456", category: 0 });
  assert.equal(service.decodeEcc(fromHex("ffffffff")), null);
  assert.equal(toHex(service.encodeEcc({ digits: "112", category: 1 }, 2)), "11f2ffffff01");
  assert.throws(() => service.encodeEcc({ digits: "1234567", category: 0 }), RangeError);
});

test("4.2.58 PNN", () => {
  const record = "430584d4f29c0e450384d4f2ffff";
  const name = { full: fromHex("84d4f29c0e"), short: fromHex("84d4f2") };
  assert.deepEqual(service.decodePnn(fromHex(record)), name);
  assert.equal(toHex(service.encodePnn(name, 14)), record);
  assert.deepEqual(service.decodePnn(fromHex("430184ff")), { full: fromHex("84"), short: null });
  assert.equal(service.decodePnn(fromHex("ffffff")), null);
});

test("4.2.94 NASCONFIG: what is there, what is not, unknown objects, padding", () => {
  const file = "800101" + "820100" + "850101" + "8c0200ff" + "9f0101" + "8d0101" + "ffff";
  assert.deepEqual(service.decodeNasConfig(fromHex(file)), {
    nasSignallingPriority: 1,
    attachWithImsi: false,
    timerT3245Behaviour: true,
    defaultDcnId: 255,
    exceptionDataReportingAllowed: true,
  });
  const config = { minimumPeriodicSearchTimer: 60, extendedAccessBarring: true, defaultDcnId: 1 };
  assert.equal(toHex(service.encodeNasConfig(config)), "83013c8401018c020001");
  assert.deepEqual(service.decodeNasConfig(service.encodeNasConfig(config)), config);
  assert.equal(service.decodeNasConfig(fromHex("800201")), null);
});

test("BER-TLV lengths of one, two and three octets", () => {
  for (const n of [0, 1, 127, 128, 255, 256, 1000]) {
    const value = new Uint8Array(n).fill(0x5a);
    assert.deepEqual(readTlvs(tlv(0x80, value))?.get(0x80), value);
    if (n > 0) assert.equal(readTlvs(tlv(0x80, value).slice(0, -1)), null);
  }
  assert.equal(readTlvs(fromHex("80")), null);
  assert.equal(readTlvs(fromHex("8083000001aa")), null, "a length of three octets is none of a card's");
  assert.equal(toHex(readTlvs(fromHex("800101800102"))!.get(0x80)!), "01", "the first of two counts");
});
