import { ValueCheck } from "../generated/ids";
import { isGood } from "./octets";

function good(check: u32, hex: string, uplink: u32 = 0): void {
  expect(isGood(check, hex, uplink)).toBe(true, hex);
}

function bad(check: u32, hex: string, uplink: u32 = 0): void {
  expect(isGood(check, hex, uplink)).toBe(false, hex);
}

function octet(value: u32): string {
  return (value < 16 ? "0" : "") + value.toString(16);
}

/** Expects exactly the first octets in `from` … `to` to be taken, with `rest` behind them. */
function onlyRange(check: u32, from: u32, to: u32, rest: string = ""): void {
  for (let value: u32 = 0; value < 256; value++) {
    expect(isGood(check, octet(value) + rest)).toBe(value >= from && value <= to, "first octet " + value.toString());
  }
}

/** Parts of a data set of 9.9.3.56: the key; what stands between c0 and the length of the TAI list. */
const key = "00".repeat(16);
const tail = "ffffffff 2411240000 003c";

describe("values told by one octet", () => {
  test("9.9.3.6 daylight saving time: 3 reserved", () => {
    good(ValueCheck.DaylightSavingTime, "00");
    good(ValueCheck.DaylightSavingTime, "fe");
    bad(ValueCheck.DaylightSavingTime, "03");
    bad(ValueCheck.DaylightSavingTime, "ff");
    good(ValueCheck.DaylightSavingTime, "02 ff");
  });
  test("9.9.3.67 EPS additional request result: 3 reserved", () => {
    good(ValueCheck.EpsAdditionalRequestResult, "02");
    bad(ValueCheck.EpsAdditionalRequestResult, "03");
    good(ValueCheck.EpsAdditionalRequestResult, "fc");
  });
  test("9.9.3.12A EPS network feature support: CS-LCS 3 reserved", () => {
    good(ValueCheck.EpsNetworkFeatureSupport, "e7 ff ff");
    good(ValueCheck.EpsNetworkFeatureSupport, "10");
    good(ValueCheck.EpsNetworkFeatureSupport, "08");
    bad(ValueCheck.EpsNetworkFeatureSupport, "18");
  });
  test("9.9.3.42 generic message container type: 0 and 128–255 reserved", () => {
    onlyRange(ValueCheck.GenericMessageContainerType, 1, 127);
  });
  test("9.9.4.7A notification indicator: 0 and 128–255 reserved", () => {
    onlyRange(ValueCheck.NotificationIndicator, 1, 127);
  });
  test("9.9.4.7 LLC SAPI: 0, 3, 5, 9, 11 defined, bits 8–5 spare", () => {
    for (let value: u32 = 0; value < 256; value++) {
      const sapi = value & 15;
      const isDefined = sapi == 0 || sapi == 3 || sapi == 5 || sapi == 9 || sapi == 11;
      expect(isGood(ValueCheck.LlcServiceAccessPointIdentifier, octet(value))).toBe(isDefined, "value " + value.toString());
    }
  });
  test("9.9.4.8 packet flow identifier: 4–7 reserved, bit 8 spare", () => {
    for (let value: u32 = 0; value < 256; value++) {
      const id = value & 127;
      expect(isGood(ValueCheck.PacketFlowIdentifier, octet(value))).toBe(id < 4 || id > 7, "value " + value.toString());
    }
  });
  test("9.9.3.65 UE request type: 1 and 2 defined", () => {
    good(ValueCheck.UeRequestType, "01", 1);
    good(ValueCheck.UeRequestType, "f2", 1);
    bad(ValueCheck.UeRequestType, "00", 1);
    bad(ValueCheck.UeRequestType, "03", 1);
    bad(ValueCheck.UeRequestType, "0f", 1);
  });
  test("9.9.3.66 paging restriction: types 1–4, 3 and 4 with the bearers", () => {
    good(ValueCheck.PagingRestriction, "01", 1);
    good(ValueCheck.PagingRestriction, "f2", 1);
    good(ValueCheck.PagingRestriction, "03 00 20", 1);
    good(ValueCheck.PagingRestriction, "04 00 20", 1);
    bad(ValueCheck.PagingRestriction, "03", 1);
    bad(ValueCheck.PagingRestriction, "04 00", 1);
    bad(ValueCheck.PagingRestriction, "00", 1);
    bad(ValueCheck.PagingRestriction, "05 00 20", 1);
    bad(ValueCheck.PagingRestriction, "0f 00 20", 1);
  });
  test("9.9.3.57 N1 UE network capability: 5GS-PNB-CIoT 3 reserved", () => {
    good(ValueCheck.N1UeNetworkCapability, "cf", 1);
    good(ValueCheck.N1UeNetworkCapability, "10", 1);
    good(ValueCheck.N1UeNetworkCapability, "20", 1);
    bad(ValueCheck.N1UeNetworkCapability, "30", 1);
  });
  test("9.9.3.62 WUS assistance information: types 1–7 reserved", () => {
    onlyRange(ValueCheck.WusAssistanceInformation, 0, 31);
  });
  test("9.9.4.17 transaction identifier: the second octet is there where it is announced", () => {
    good(ValueCheck.TransactionIdentifier, "00");
    good(ValueCheck.TransactionIdentifier, "6f");
    bad(ValueCheck.TransactionIdentifier, "70");
    good(ValueCheck.TransactionIdentifier, "70 85");
    good(ValueCheck.TransactionIdentifier, "f0 80 00");
    bad(ValueCheck.TransactionIdentifier, "70 05");
    good(ValueCheck.TransactionIdentifier, "60 00");
  });
});

describe("values told by their length", () => {
  test("9.9.2.8 PLMN list: whole PLMNs", () => {
    good(ValueCheck.PlmnList, "00f110");
    good(ValueCheck.PlmnList, "00f110 62f220");
    bad(ValueCheck.PlmnList, "00f110 62");
    bad(ValueCheck.PlmnList, "00f110 62f2");
    good(ValueCheck.PlmnList, "00f110".repeat(15) + "62");
  });
  test("9.9.3.36 UE security capability: 2, 4 or 5 octets; longer is not an error", () => {
    good(ValueCheck.UeSecurityCapability, "e0e0");
    bad(ValueCheck.UeSecurityCapability, "e0e0c0");
    good(ValueCheck.UeSecurityCapability, "e0e0c040");
    good(ValueCheck.UeSecurityCapability, "e0e0c04070");
    good(ValueCheck.UeSecurityCapability, "e0e0c0407000");
  });
  test("9.9.4.12 quality of service: 3, 11, 12, 14, 16, 18, 20 octets or more", () => {
    for (let n: i32 = 1; n < 40; n++) {
      const isDefined = n == 3 || n == 11 || n == 12 || n == 14 || n == 16 || n == 18 || n >= 20;
      expect(isGood(ValueCheck.QualityOfService, "00".repeat(n))).toBe(isDefined, "length " + n.toString());
    }
  });
});

describe("9.9.2.3 mobile identity", () => {
  test("no identity: any digits, any length", () => {
    good(ValueCheck.MobileIdentity, "000000");
    good(ValueCheck.MobileIdentity, "f8");
  });
  test("IMSI: up to 15 digits, end mark as the odd/even bit says", () => {
    good(ValueCheck.MobileIdentity, "09 10 10 32 54 76 98 00");
    good(ValueCheck.MobileIdentity, "01 10 10 32 54 76 98 f0");
    bad(ValueCheck.MobileIdentity, "01 10 10 32 54 76 98 00");
    bad(ValueCheck.MobileIdentity, "09 10 10 32 54 76 98 f0");
    bad(ValueCheck.MobileIdentity, "09 10 10 32 54 76 98 00 00");
    bad(ValueCheck.MobileIdentity, "09 1a 10 32 54");
    bad(ValueCheck.MobileIdentity, "09 a1 10 32 54");
    bad(ValueCheck.MobileIdentity, "a9 11 10 32 54");
    bad(ValueCheck.MobileIdentity, "09 11 10 32 5f");
    good(ValueCheck.MobileIdentity, "19");
    bad(ValueCheck.MobileIdentity, "f9");
    bad(ValueCheck.MobileIdentity, "11");
  });
  test("IMEI: 15 digits", () => {
    good(ValueCheck.MobileIdentity, "3a 53 45 33 95 89 37 55", 1);
    bad(ValueCheck.MobileIdentity, "3a 53 45 33 95 89 37", 1);
    bad(ValueCheck.MobileIdentity, "32 53 45 33 95 89 37 f5", 1);
  });
  test("IMEISV: 16 digits", () => {
    good(ValueCheck.MobileIdentity, "33 05 24 59 03 53 78 98 f8", 1);
    bad(ValueCheck.MobileIdentity, "3b 05 24 59 03 53 78 98 18", 1);
    bad(ValueCheck.MobileIdentity, "33 05 24 59 03 53 78 f8", 1);
    good(ValueCheck.MobileIdentity, "33 05 24 59 03 53 78 98 f8 aa bb", 1);
  });
  test("TMSI: 5 octets, the first half octet as it comes", () => {
    good(ValueCheck.MobileIdentity, "f4 01 02 03 04");
    good(ValueCheck.MobileIdentity, "0c 01 02 03 04 05");
    bad(ValueCheck.MobileIdentity, "f4 01 02 03");
  });
  test("TMGI: as long as its flags say", () => {
    good(ValueCheck.MobileIdentity, "05 01 02 03");
    bad(ValueCheck.MobileIdentity, "05 01 02");
    bad(ValueCheck.MobileIdentity, "15 01 02 03 00f1");
    good(ValueCheck.MobileIdentity, "15 01 02 03 00f110");
    bad(ValueCheck.MobileIdentity, "35 01 02 03 00f110");
    good(ValueCheck.MobileIdentity, "35 01 02 03 00f110 07");
    good(ValueCheck.MobileIdentity, "25 01 02 03 07");
  });
  test("types 6 and 7 are reserved", () => {
    bad(ValueCheck.MobileIdentity, "06 00 00 00 00");
    bad(ValueCheck.MobileIdentity, "07 00 00 00 00");
  });
});

describe("9.9.3.12 EPS mobile identity", () => {
  test("GUTI: 11 octets", () => {
    good(ValueCheck.EpsMobileIdentity, "f6 62f220 8000 01 c0ffee01");
    bad(ValueCheck.EpsMobileIdentity, "f6 62f220 8000 01 c0ffee");
    good(ValueCheck.EpsMobileIdentity, "06 62f220 8000 01 c0ffee01 00");
  });
  test("IMSI: up to 15 digits", () => {
    good(ValueCheck.EpsMobileIdentity, "09 10 10 32 54 76 98 00", 1);
    bad(ValueCheck.EpsMobileIdentity, "09 10 10 32 54 76 98 00 00", 1);
    bad(ValueCheck.EpsMobileIdentity, "09 10 10 32 54 76 98 0f", 1);
  });
  test("IMEI: 15 digits", () => {
    good(ValueCheck.EpsMobileIdentity, "3b 53 45 33 95 89 37 55", 1);
    bad(ValueCheck.EpsMobileIdentity, "3b 53 45 33 95 89 37 55 11", 1);
  });
  test("types 0, 2, 4, 5 and 7 are reserved", () => {
    bad(ValueCheck.EpsMobileIdentity, "00 00 00 00 00");
    bad(ValueCheck.EpsMobileIdentity, "3a 53 45 33 95 89 37 55");
    bad(ValueCheck.EpsMobileIdentity, "f4 01 02 03 04");
    bad(ValueCheck.EpsMobileIdentity, "05 01 02 03");
    bad(ValueCheck.EpsMobileIdentity, "f7 62f220 8000 01 c0ffee01");
  });
});

describe("9.9.3.33 tracking area identity list", () => {
  test("each type of list has its own length", () => {
    good(ValueCheck.TrackingAreaIdentityList, "00 00f110 0001");
    bad(ValueCheck.TrackingAreaIdentityList, "00 00f110 00");
    good(ValueCheck.TrackingAreaIdentityList, "01 00f110 0001 0002");
    bad(ValueCheck.TrackingAreaIdentityList, "01 00f110 0001 00");
    good(ValueCheck.TrackingAreaIdentityList, "20 00f110 0001");
    good(ValueCheck.TrackingAreaIdentityList, "2f 00f110 0001");
    good(ValueCheck.TrackingAreaIdentityList, "40 00f110 0001");
    good(ValueCheck.TrackingAreaIdentityList, "41 00f110 0001 62f220 0002");
    bad(ValueCheck.TrackingAreaIdentityList, "41 00f110 0001 62f220 00");
  });
  test("bit 8 is spare, type 3 reserved", () => {
    good(ValueCheck.TrackingAreaIdentityList, "80 00f110 0001");
    bad(ValueCheck.TrackingAreaIdentityList, "60 00f110 0001");
    bad(ValueCheck.TrackingAreaIdentityList, "00 00f110 0001 60 00f110 0001");
  });
  test("partial lists follow one another, each whole", () => {
    good(ValueCheck.TrackingAreaIdentityList, "00 00f110 0001 40 00f110 0001 20 00f110 0001");
    bad(ValueCheck.TrackingAreaIdentityList, "00 00f110 0001 40 00f110 00");
    bad(ValueCheck.TrackingAreaIdentityList, "00 00f110 0001 40");
  });
  test("only the first 16 tracking areas are looked at", () => {
    const sixteen = "0f 00f110 " + "0001".repeat(16);
    good(ValueCheck.TrackingAreaIdentityList, sixteen);
    good(ValueCheck.TrackingAreaIdentityList, sixteen + "60");
    good(ValueCheck.TrackingAreaIdentityList, sixteen + "40 00");
    // A number of elements above 16 is read as 16.
    good(ValueCheck.TrackingAreaIdentityList, "1f 00f110 " + "0001".repeat(16));
    bad(ValueCheck.TrackingAreaIdentityList, "1f 00f110 " + "0001".repeat(15));
    // 15 and 2: the seventeenth need not be there.
    good(ValueCheck.TrackingAreaIdentityList, "2e 00f110 0001 01 00f110 0002");
    bad(ValueCheck.TrackingAreaIdentityList, "2d 00f110 0001 01 00f110 0002");
  });
  test("what follows octet 96 is ignored", () => {
    const list = "00 00f110 0001".repeat(15) + "20 00f110 0001";
    good(ValueCheck.TrackingAreaIdentityList, list + "60 0000");
  });
});

describe("9.9.3.37, 9.9.3.37A emergency numbers", () => {
  test("emergency number list: entries with category and digits", () => {
    good(ValueCheck.EmergencyNumberList, "03 1f 11f2");
    good(ValueCheck.EmergencyNumberList, "03 1f 11f2 02 01 99");
    bad(ValueCheck.EmergencyNumberList, "00 1f 11f2");
    bad(ValueCheck.EmergencyNumberList, "01 1f 02");
    bad(ValueCheck.EmergencyNumberList, "04 1f 11f2");
    bad(ValueCheck.EmergencyNumberList, "03 1f 11f2 03 01 99");
    bad(ValueCheck.EmergencyNumberList, "03 1f 11f2 03");
  });
  test("emergency number list: what follows octet 48 is ignored", () => {
    good(ValueCheck.EmergencyNumberList, "03 1f 11f2".repeat(12) + "ff");
    bad(ValueCheck.EmergencyNumberList, "03 1f 11f2".repeat(11) + "ff");
  });
  test("extended emergency number list: pairs of number and sub-services", () => {
    good(ValueCheck.ExtendedEmergencyNumberList, "00 02 11f2 00");
    good(ValueCheck.ExtendedEmergencyNumberList, "01 02 11f2 02 d3a7 01 f9 00");
    bad(ValueCheck.ExtendedEmergencyNumberList, "00 00 00 00");
    bad(ValueCheck.ExtendedEmergencyNumberList, "00 02 11f2");
    bad(ValueCheck.ExtendedEmergencyNumberList, "00 05 11f2 00");
    bad(ValueCheck.ExtendedEmergencyNumberList, "00 02 11f2 01");
    bad(ValueCheck.ExtendedEmergencyNumberList, "00 02 11f2 00 01");
  });
});

describe("9.9.3.24 network name", () => {
  test("GSM 7 bit and UCS2; other codings are reserved", () => {
    good(ValueCheck.NetworkName, "87 d3");
    good(ValueCheck.NetworkName, "80");
    good(ValueCheck.NetworkName, "0f d3");
    good(ValueCheck.NetworkName, "90 0041");
    good(ValueCheck.NetworkName, "10");
    bad(ValueCheck.NetworkName, "90 004100");
    for (let coding: u32 = 2; coding < 8; coding++) bad(ValueCheck.NetworkName, octet(0x80 | (coding << 4)) + "0041");
  });
});

describe("9.9.3.38 CLI", () => {
  test("octet 1a is there where it is announced, and its presentation indicator is known", () => {
    good(ValueCheck.Cli, "81");
    good(ValueCheck.Cli, "91 2143f5");
    good(ValueCheck.Cli, "11 80 2143");
    good(ValueCheck.Cli, "11 c3");
    bad(ValueCheck.Cli, "11");
    bad(ValueCheck.Cli, "11 e0 2143");
    bad(ValueCheck.Cli, "11 60");
  });
});

describe("9.9.3.56 ciphering key data", () => {
  test("each set is whole", () => {
    good(ValueCheck.CipheringKeyData, "0001" + key + "01 aa" + tail + "00");
    good(ValueCheck.CipheringKeyData, "0001" + key + "e1 aa" + tail + "00");
    bad(ValueCheck.CipheringKeyData, "0001" + key + "00" + tail + "00");
    good(ValueCheck.CipheringKeyData, "0001" + key + "00" + tail + "06 00 00f110 0001");
    good(ValueCheck.CipheringKeyData, "0001" + key + "10" + key + tail + "06 00 00f110 0001");
    bad(ValueCheck.CipheringKeyData, "0001" + key + "01 aa" + tail);
    bad(ValueCheck.CipheringKeyData, "0001" + key + "00" + tail + "06 00 00f110 00");
    bad(ValueCheck.CipheringKeyData, "0001" + key + "01 aa" + tail + "00" + "0002");
    bad(ValueCheck.CipheringKeyData, "0001" + key + "03 aa" + tail + "00");
  });
  test("c0 has at most 16 octets", () => {
    bad(ValueCheck.CipheringKeyData, "0001" + key + "11" + key + "00" + tail + "00");
  });
  test("a TAI list in it is checked", () => {
    bad(ValueCheck.CipheringKeyData, "0001" + key + "00" + tail + "06 60 00f110 0001");
    bad(ValueCheck.CipheringKeyData, "0001" + key + "00" + tail + "01 00");
  });
  test("what follows the sixteenth set is ignored", () => {
    const set = "0001" + key + "00" + tail + "00";
    good(ValueCheck.CipheringKeyData, set.repeat(8));
    bad(ValueCheck.CipheringKeyData, set.repeat(8) + "00");
    good(ValueCheck.CipheringKeyData, set.repeat(16) + "00");
  });
});

describe("9.9.2.10 supported codec list", () => {
  test("units of system, length, bitmap", () => {
    good(ValueCheck.SupportedCodecList, "04 02 60 04", 1);
    good(ValueCheck.SupportedCodecList, "04 02 60 04 00 01 1f", 1);
    good(ValueCheck.SupportedCodecList, "04 01 60 00 00", 1);
    bad(ValueCheck.SupportedCodecList, "04 02 60", 1);
    bad(ValueCheck.SupportedCodecList, "04 02 60 04 00", 1);
  });
});

describe("9.9.3.69, 9.9.3.70 unavailability", () => {
  test("three octets for each flag that is set", () => {
    good(ValueCheck.UnavailabilityConfiguration, "f9");
    bad(ValueCheck.UnavailabilityConfiguration, "02 0000");
    good(ValueCheck.UnavailabilityConfiguration, "02 000010");
    good(ValueCheck.UnavailabilityConfiguration, "04 000010");
    bad(ValueCheck.UnavailabilityConfiguration, "06 000010 0000");
    good(ValueCheck.UnavailabilityConfiguration, "06 000010 000020");
    good(ValueCheck.UnavailabilityInformation, "e7", 1);
    bad(ValueCheck.UnavailabilityInformation, "08 0000", 1);
    good(ValueCheck.UnavailabilityInformation, "10 000010", 1);
    bad(ValueCheck.UnavailabilityInformation, "18 000010", 1);
    good(ValueCheck.UnavailabilityInformation, "18 000010 000020 00", 1);
  });
});
