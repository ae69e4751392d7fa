import { ValueCheck } from "../generated/ids";
import { isGbrQci } from "../wire/ie/epsQualityOfService";
import { isGood } from "./octets";

function good(check: u32, hex: string, uplink: u32 = 0): void {
  expect(isGood(check, hex, uplink)).toBe(true, hex);
}

function bad(check: u32, hex: string, uplink: u32 = 0): void {
  expect(isGood(check, hex, uplink)).toBe(false, hex);
}

/** A user identity of 9.9.4.20: an IMSI behind its length. */
const imsi = "08 0a 10103254769800";

describe("9.9.4.1 access point name", () => {
  test("whole labels of 1 to 63 octets", () => {
    good(ValueCheck.AccessPointName, "08 696e7465726e6574");
    good(ValueCheck.AccessPointName, "03 696d73 06 6d6e63303031");
    bad(ValueCheck.AccessPointName, "09 696e7465726e6574");
    bad(ValueCheck.AccessPointName, "07 696e7465726e6574");
    bad(ValueCheck.AccessPointName, "03 696d73 00");
    bad(ValueCheck.AccessPointName, "00");
    bad(ValueCheck.AccessPointName, "03 696d73 01");
    good(ValueCheck.AccessPointName, "3f" + "61".repeat(63));
    bad(ValueCheck.AccessPointName, "40" + "61".repeat(64));
  });
  test("what follows octet 100 is ignored", () => {
    good(ValueCheck.AccessPointName, "31" + "61".repeat(49) + "31" + "61".repeat(49) + "00");
  });
});

describe("9.9.4.2 APN aggregate maximum bit rate", () => {
  test("2, 4 or 6 octets, no rate 0", () => {
    good(ValueCheck.ApnAggregateMaximumBitRate, "fefe");
    good(ValueCheck.ApnAggregateMaximumBitRate, "fefefafa");
    good(ValueCheck.ApnAggregateMaximumBitRate, "fefefafa0101");
    good(ValueCheck.ApnAggregateMaximumBitRate, "fefefafa010100");
    bad(ValueCheck.ApnAggregateMaximumBitRate, "fe");
    bad(ValueCheck.ApnAggregateMaximumBitRate, "fefefa");
    bad(ValueCheck.ApnAggregateMaximumBitRate, "fefefafa01");
    bad(ValueCheck.ApnAggregateMaximumBitRate, "00fe");
    bad(ValueCheck.ApnAggregateMaximumBitRate, "fe00");
  });
});

describe("9.9.4.3 EPS quality of service", () => {
  test("QCI 255 is reserved, QCI 0 is for the UE to send", () => {
    good(ValueCheck.EpsQualityOfService, "09");
    bad(ValueCheck.EpsQualityOfService, "00");
    good(ValueCheck.EpsQualityOfService, "00", 1);
    bad(ValueCheck.EpsQualityOfService, "ff");
    bad(ValueCheck.EpsQualityOfService, "ff", 1);
    good(ValueCheck.EpsQualityOfService, "fe");
    good(ValueCheck.EpsQualityOfService, "40");
  });
  test("1, 5, 9, 13 octets or more", () => {
    for (let n = 1; n < 20; n++) {
      const isDefined = n == 1 || n == 5 || n == 9 || n >= 13;
      expect(isGood(ValueCheck.EpsQualityOfService, "01" + "40".repeat(n - 1))).toBe(isDefined, "length " + n.toString());
      expect(isGood(ValueCheck.EpsQualityOfService, "09" + "40".repeat(n - 1))).toBe(isDefined, "length " + n.toString());
    }
  });
  test("rate 0 of a GBR bearer is reserved towards the UE", () => {
    good(ValueCheck.EpsQualityOfService, "01 40404040");
    bad(ValueCheck.EpsQualityOfService, "01 00404040");
    bad(ValueCheck.EpsQualityOfService, "01 40004040");
    bad(ValueCheck.EpsQualityOfService, "01 40400040");
    bad(ValueCheck.EpsQualityOfService, "01 40404000");
    good(ValueCheck.EpsQualityOfService, "01 00000000", 1);
    good(ValueCheck.EpsQualityOfService, "09 00000000");
  });
  test("0 kbps in both directions is an error in both directions", () => {
    bad(ValueCheck.EpsQualityOfService, "01 ffff4040");
    bad(ValueCheck.EpsQualityOfService, "01 ffff4040", 1);
    good(ValueCheck.EpsQualityOfService, "01 ff404040");
    good(ValueCheck.EpsQualityOfService, "01 40ff4040");
    bad(ValueCheck.EpsQualityOfService, "01 ffff4040 00000000");
    good(ValueCheck.EpsQualityOfService, "01 ffff4040 01000000");
    good(ValueCheck.EpsQualityOfService, "09 ffff4040");
  });
  test("TS 23.203 table 6.1.7: QCIs of GBR bearers", () => {
    const gbr: u32[] = [1, 2, 3, 4, 65, 66, 67, 71, 72, 73, 74, 75, 76, 82, 83, 84, 85];
    for (let qci: u32 = 0; qci < 256; qci++) expect(isGbrQci(qci)).toBe(gbr.includes(qci), "QCI " + qci.toString());
  });
});

describe("9.9.4.9 PDN address", () => {
  test("each type has the octets it needs", () => {
    good(ValueCheck.PdnAddress, "01 0a000001");
    bad(ValueCheck.PdnAddress, "01 0a0000");
    good(ValueCheck.PdnAddress, "02 0000000000000001");
    bad(ValueCheck.PdnAddress, "02 00000000000000");
    good(ValueCheck.PdnAddress, "03 0000000000000001 0a000001");
    bad(ValueCheck.PdnAddress, "03 0000000000000001 0a0000");
    good(ValueCheck.PdnAddress, "05 00000000");
    good(ValueCheck.PdnAddress, "06 00000000");
    bad(ValueCheck.PdnAddress, "06 000000");
    good(ValueCheck.PdnAddress, "f9 0a000001 ff");
  });
  test("types 0, 4 and 7 are reserved", () => {
    bad(ValueCheck.PdnAddress, "00 0a000001");
    bad(ValueCheck.PdnAddress, "04 0a000001 0000000000000000");
    bad(ValueCheck.PdnAddress, "07 0a000001 0000000000000000");
  });
});

describe("9.9.4.11, 9.9.4.26 protocol configuration options", () => {
  test("every unit fits into the value", () => {
    good(ValueCheck.ProtocolConfigurationOptions, "80");
    good(ValueCheck.ProtocolConfigurationOptions, "80 8021 04 01000004 000d 04 08080808");
    good(ValueCheck.ProtocolConfigurationOptions, "00 000d 00");
    bad(ValueCheck.ProtocolConfigurationOptions, "80 00");
    bad(ValueCheck.ProtocolConfigurationOptions, "80 000d");
    bad(ValueCheck.ProtocolConfigurationOptions, "80 000d 04 080808");
    bad(ValueCheck.ProtocolConfigurationOptions, "80 000d 00 00");
  });
  test("what follows octet 251 is ignored", () => {
    good(ValueCheck.ProtocolConfigurationOptions, "80 0010 f7" + "00".repeat(247) + "ff");
    bad(ValueCheck.ProtocolConfigurationOptions, "80 0010 f8" + "00".repeat(248));
  });
  test("two-octet lengths exist in the extended IE only, and for their identifiers", () => {
    good(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0023 0002 0101");
    bad(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0023 02 0101");
    good(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0023 00", 1);
    bad(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0023 0002 0101", 1);
    good(ValueCheck.ProtocolConfigurationOptions, "80 0023 02 0101");
    good(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0041 0001 aa 000d 04 08080808");
    good(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0041 0001 aa", 1);
    good(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0024 0000 0030 0000 0031 0000 0032 0000 0051 0000 0056 0000");
    bad(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0056 00");
    good(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0025 00");
    bad(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0024 0100" + "00".repeat(255));
    good(ValueCheck.ExtendedProtocolConfigurationOptions, "80 0024 0100" + "00".repeat(256));
    bad(ValueCheck.ExtendedProtocolConfigurationOptions, "80 00");
  });
});

describe("9.9.4.20 remote UE context list", () => {
  test("contexts with identities and an address", () => {
    bad(ValueCheck.RemoteUeContextList, "00", 1);
    good(ValueCheck.RemoteUeContextList, "00 00", 1);
    good(ValueCheck.RemoteUeContextList, "01 0b 01" + imsi + "00", 1);
    good(ValueCheck.RemoteUeContextList, "01 02 00 00", 1);
    good(ValueCheck.RemoteUeContextList, "02 02 00 00 02 00 e0", 1);
    bad(ValueCheck.RemoteUeContextList, "02 02 00 00", 1);
    bad(ValueCheck.RemoteUeContextList, "01 01 00", 1);
    bad(ValueCheck.RemoteUeContextList, "01 03 00 00", 1);
    bad(ValueCheck.RemoteUeContextList, "01 0a 01" + imsi, 1);
    bad(ValueCheck.RemoteUeContextList, "01 04 01 05 0a 00", 1);
    bad(ValueCheck.RemoteUeContextList, "01 03 01 00 00", 1);
  });
  test("types 0, 6 and 7 of identity are reserved", () => {
    bad(ValueCheck.RemoteUeContextList, "01 04 01 01 08 00", 1);
    good(ValueCheck.RemoteUeContextList, "01 04 01 01 09 00", 1);
    good(ValueCheck.RemoteUeContextList, "01 04 01 01 0d 00", 1);
    bad(ValueCheck.RemoteUeContextList, "01 04 01 01 0e 00", 1);
    bad(ValueCheck.RemoteUeContextList, "01 04 01 01 0f 00", 1);
  });
  test("the address has the octets that its octet announces", () => {
    good(ValueCheck.RemoteUeContextList, "01 08 00 01 0a0000010050", 1);
    bad(ValueCheck.RemoteUeContextList, "01 07 00 01 0a00000100", 1);
    good(ValueCheck.RemoteUeContextList, "01 0a 00 02 2001000000000000", 1);
    bad(ValueCheck.RemoteUeContextList, "01 09 00 02 20010000000000", 1);
    bad(ValueCheck.RemoteUeContextList, "01 0a 00 03 2001000000000000", 1);
    good(ValueCheck.RemoteUeContextList, "01 0c 00 11 0a0000010050 00010002", 1);
    bad(ValueCheck.RemoteUeContextList, "01 0c 00 19 0a0000010050 00010002", 1);
    good(ValueCheck.RemoteUeContextList, "01 10 00 19 0a0000010050 00010002 00030004", 1);
  });
});

describe("9.9.4.21, 9.9.4.22", () => {
  test("PKMF address: type 1 with 4 octets, type 2 with 16", () => {
    good(ValueCheck.PkmfAddress, "01 0a000001", 1);
    bad(ValueCheck.PkmfAddress, "01 0a0000", 1);
    good(ValueCheck.PkmfAddress, "02" + "00".repeat(16), 1);
    bad(ValueCheck.PkmfAddress, "02" + "00".repeat(15), 1);
    bad(ValueCheck.PkmfAddress, "00" + "00".repeat(16), 1);
    bad(ValueCheck.PkmfAddress, "03" + "00".repeat(16), 1);
    good(ValueCheck.PkmfAddress, "f9 0a000001", 1);
  });
  test("header compression configuration: MAX_CID 1 to 16383", () => {
    good(ValueCheck.HeaderCompressionConfiguration, "00 0001");
    good(ValueCheck.HeaderCompressionConfiguration, "7f 3fff 00 00");
    bad(ValueCheck.HeaderCompressionConfiguration, "00 0000");
    bad(ValueCheck.HeaderCompressionConfiguration, "00 4000");
  });
});
