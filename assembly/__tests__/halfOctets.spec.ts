import { ValueCheck } from "../generated/ids";
import { isCorrect } from "../wire/value";
import { AT, isHalfGood } from "./octets";

/** Expects exactly the values whose bits are set in `good` to be taken. */
function expectValues(check: u32, good: u32, uplink: u32 = 0): void {
  for (let value: u32 = 0; value < 16; value++) {
    expect(isHalfGood(check, <u8>value, uplink)).toBe(((good >> value) & 1) != 0, "value " + value.toString());
  }
}

describe("half-octet values", () => {
  test("9.9.3.0A additional update result: 3 reserved, bits 4–3 spare", () => {
    expectValues(ValueCheck.AdditionalUpdateResult, 0b0111_0111_0111_0111);
  });
  test("9.9.3.0B additional update type: preferred CIoT network behaviour 3 reserved", () => {
    expectValues(ValueCheck.AdditionalUpdateType, 0b0000_1111_1111_1111, 1);
  });
  test("9.9.3.5 CSFB response: 2–7 reserved, bit 4 spare", () => {
    expectValues(ValueCheck.CsfbResponse, 0b0000_0011_0000_0011, 1);
  });
  test("9.9.3.7 detach type: 6 and 7 reserved; bit 4 is switch off or spare", () => {
    expectValues(ValueCheck.DetachType, 0b0011_1111_0011_1111);
    expectValues(ValueCheck.DetachType, 0b0011_1111_0011_1111, 1);
  });
  test("9.9.3.10 EPS attach result: 1 and 2 defined, bit 4 spare", () => {
    expectValues(ValueCheck.EpsAttachResult, 0b0000_0110_0000_0110);
  });
  test("9.9.3.11 EPS attach type: 7 reserved, bit 4 spare", () => {
    expectValues(ValueCheck.EpsAttachType, 0b0111_1111_0111_1111, 1);
  });
  test("9.9.3.13 EPS update result: 0, 1, 4 and 5 defined, bit 4 spare", () => {
    expectValues(ValueCheck.EpsUpdateResult, 0b0011_0011_0011_0011);
  });
  test("9.9.3.14 EPS update type: 6 and 7 reserved; bit 4 is the active flag", () => {
    expectValues(ValueCheck.EpsUpdateType, 0b0011_1111_0011_1111, 1);
  });
  test("9.9.3.21 NAS key set identifier: 7 is for the UE to send", () => {
    expectValues(ValueCheck.NasKeySetIdentifier, 0b0111_1111_0111_1111, 0);
    expectValues(ValueCheck.NasKeySetIdentifier, 0b1111_1111_1111_1111, 1);
  });
  test("9.9.3.27 service type: 5–7 and 12–15 reserved", () => {
    expectValues(ValueCheck.ServiceType, 0b0000_1111_0001_1111, 1);
  });
  test("9.9.4.6 linked EPS bearer identity: 0 reserved", () => {
    expectValues(ValueCheck.LinkedEpsBearerIdentity, 0b1111_1111_1111_1110);
  });
  test("9.9.4.14 request type: 0, 5 and 7 reserved, bit 4 spare", () => {
    expectValues(ValueCheck.RequestType, 0b0101_1110_0101_1110, 1);
  });
  test("9.9.4.25 release assistance indication: 3 reserved, bits 4–3 spare", () => {
    expectValues(ValueCheck.ReleaseAssistanceIndication, 0b0111_0111_0111_0111, 1);
  });
  test("9.9.4.10 PDN type: 0 and 7 reserved, bit 4 spare; it stands in bits 8–5", () => {
    for (let value: u32 = 0; value < 16; value++) {
      store<u8>(AT, <u8>((value << 4) | 5));
      expect(isCorrect(ValueCheck.PdnType, AT, 0, 1)).toBe((value & 7) != 0 && (value & 7) != 7, "value " + value.toString());
    }
  });
});
