import { checkTrafficFlowTemplate, TftError } from "../wire/ie/trafficFlowTemplate";
import { AT, put } from "./octets";

const OK: u32 = 0;
const A: u32 = TftError.OperationSemantics;
const B: u32 = TftError.OperationSyntax;
const C: u32 = TftError.FilterSemantics;
const D: u32 = TftError.FilterSyntax;

function expectErrors(hex: string, errors: u32, uplink: u32 = 0): void {
  const first = checkTrafficFlowTemplate(AT, put(hex, 0x00), uplink);
  const second = checkTrafficFlowTemplate(AT, put(hex, 0xff), uplink);
  const third = checkTrafficFlowTemplate(AT, put(hex, 0x01), uplink);
  assert(first == second && first == third, "the verdict depends on octets behind the value");
  expect(first).toBe(errors, hex);
}

/** A filter "protocol UDP": identifier and direction, precedence. */
function udp(head: string, precedence: string): string {
  return head + precedence + "02 3011";
}

describe("traffic flow template, TS 24.008 10.5.6.12", () => {
  test("operations and their number of filters", () => {
    expectErrors("21" + udp("31", "00"), OK);
    expectErrors("61" + udp("31", "00"), OK);
    expectErrors("81" + udp("31", "00"), OK);
    expectErrors("a2 01 02", OK);
    expectErrors("40", OK);
    expectErrors("c0", OK);
    expectErrors("20", B);
    expectErrors("60", B);
    expectErrors("80", B);
    expectErrors("a0", B);
    expectErrors("41 01", B);
    expectErrors("c1 01", B);
    expectErrors("e0", B);
    expectErrors("e1" + udp("31", "00"), B);
  });
  test("operation 0 is for the network, which passes over the rest", () => {
    expectErrors("00", OK, 1);
    expectErrors("00 ff", OK, 1);
    expectErrors("01 ff", B, 1);
    expectErrors("00", B, 0);
  });
  test("the list is as long as the number says", () => {
    expectErrors("22" + udp("31", "00"), B);
    expectErrors("21" + udp("31", "00") + udp("32", "01"), B);
    expectErrors("22" + udp("31", "00") + udp("32", "01"), OK);
    expectErrors("21 31 00", B);
    expectErrors("21 31 00 03 3011", B | D);
    expectErrors("a2 01", B);
    expectErrors("a1 01 02", B);
  });
  test("filters: components known, whole, once", () => {
    expectErrors("21 31 00 00", D);
    expectErrors("21 31 00 02 0011", D);
    expectErrors("21 31 00 01 30", D);
    expectErrors("21 31 00 04 3011 3006", D);
    expectErrors("21 31 00 03 401f90", OK);
    expectErrors("21 31 00 02 401f", D);
    expectErrors("21 31 00 0e 10 0a000001ffffffff 30 06 50 1f90", OK);
    expectErrors("21 31 00 03 80 0000", D);
    expectErrors("21 31 00 04 80 000001", OK);
    expectErrors("21 31 00 07 81 001122334455", OK);
    expectErrors("21 31 00 02 88 00", D);
  });
  test("filters: of some types only one", () => {
    const v4 = "10 0a000001ffffffff";
    const v6 = "20" + "00".repeat(32);
    expectErrors("21 31 00 2a" + v4 + v6, D);
    expectErrors("21 31 00 08 40 1f90 41 0001 0002", D);
    expectErrors("21 31 00 08 50 1f90 51 0001 0002", D);
    expectErrors("21 31 00 06 40 1f90 50 1f90", OK);
  });
  test("filters: a port range without a port", () => {
    expectErrors("21 31 00 05 41 0002 0001", C);
    expectErrors("21 31 00 05 51 0002 0001", C);
    expectErrors("21 31 00 05 41 0002 0002", OK);
  });
  test("filters of one request: no identifier and no precedence twice", () => {
    expectErrors("22" + udp("31", "00") + udp("31", "01"), D);
    expectErrors("22" + udp("31", "00") + udp("11", "01"), D);
    expectErrors("22" + udp("31", "00") + udp("32", "00"), D);
    // The UE leaves the identifiers to the network (9.9.4.15).
    expectErrors("22" + udp("30", "00") + udp("30", "01"), OK, 1);
    expectErrors("a2 01 01", OK);
  });
  test("parameters fill the rest", () => {
    expectErrors("30", B);
    expectErrors("31" + udp("31", "00"), OK);
    expectErrors("31" + udp("31", "00") + "01 02 aabb 02 04 00010001", OK);
    expectErrors("31" + udp("31", "00") + "01", B);
    expectErrors("31" + udp("31", "00") + "01 03 aabb", B);
    expectErrors("31" + udp("31", "00") + "02 03 000100", B);
    expectErrors("d0 7f 00", OK);
    expectErrors("d0 03 00", B);
    expectErrors("d0 03 01 01", OK);
    expectErrors("d0 01 01 aa 01 01 bb", A);
    expectErrors("d0 01 01 aa 02 04 00010001 01 01 bb", OK);
  });
});
