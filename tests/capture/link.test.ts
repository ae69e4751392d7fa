import assert from "node:assert/strict";
import { test } from "node:test";
import { BIG, brief, concat, ethernet, gsmtap, ipv4, ipv6, octetsOf, pcap, udp } from "./build.ts";

const ATTACH = octetsOf("0741620bf662f220eead65cb8470a004f0f0c0c000200201d0");
const PROTECTED = octetsOf("27ed6146bd0162a5d6");
const REJECT = octetsOf("074413780004023fd121");
const HEX = "074413780004023fd121";
const DATAGRAM = udp(gsmtap(REJECT));
const EXPORTED = 252;

const one = async (linkType: number, packet: Uint8Array): Promise<string[]> => brief(pcap(BIG, linkType, [packet]));

test("GSMTAP over every link type", async () => {
  const v4 = ipv4(DATAGRAM);
  const v6 = ipv6(17, DATAGRAM);
  const packets: [string, number, Uint8Array][] = [
    ["Ethernet, IPv4", 1, ethernet("0800", v4)],
    ["Ethernet, IPv6", 1, ethernet("86dd", v6)],
    ["Ethernet with padding", 1, concat(ethernet("0800", v4), new Uint8Array(9))],
    ["VLAN", 1, ethernet("8100 0005 0800", v4)],
    ["two VLANs", 1, ethernet("88a8 0005 8100 0006 86dd", v6)],
    ["Linux cooked", 113, concat("0000 0304 0006 000000000000 0000 0800", v4)],
    ["Linux cooked, IPv6", 113, concat("0000 0304 0006 000000000000 0000 86dd", v6)],
    ["Linux cooked 2", 276, concat("0800 0000 00000001 0304 00 06 0000000000000000", v4)],
    ["raw IPv4", 101, v4],
    ["raw IPv6", 101, v6],
    ["raw, number of BSD", 12, v4],
    ["raw, number of OpenBSD", 14, v6],
    ["IPv4", 228, v4],
    ["IPv6", 229, v6],
    ["loopback, little endian", 0, concat("02000000", v4)],
    ["loopback, big endian, IPv6", 0, concat("0000001e", v6)],
    ["OpenBSD loopback", 108, concat("00000002", v4)],
  ];
  for (const [name, linkType, packet] of packets)
    assert.deepEqual(await one(linkType, packet), [`packet 1: ${HEX} downlink~`], name);
});

test("IP options and extension headers are stepped over", async () => {
  const withOptions = concat("46", ipv4(DATAGRAM).subarray(1, 20), "01010100", DATAGRAM);
  withOptions.set(BIG.u16(withOptions.length), 2);
  assert.deepEqual(await one(101, withOptions), [`packet 1: ${HEX} downlink~`]);
  const chain = ipv6(
    0,
    concat(
      "2b 00 000000000000",
      "3c 01 0000000000000000000000000000",
      "33 00 000000000000",
      "2c 01 0000 00000000 00000000",
      "11 00 0000 00000007",
      DATAGRAM,
    ),
  );
  assert.deepEqual(await one(101, chain), [`packet 1: ${HEX} downlink~`]);
});

test("fragments are not supported, and that is said", async () => {
  const said = ["packet 1! fragmented IP packets are not supported"];
  assert.deepEqual(await one(101, ipv4(DATAGRAM, 0x2000)), said);
  assert.deepEqual(await one(101, ipv6(44, concat("11 00 0001 00000007", DATAGRAM))), said);
  // Those behind the first cannot be told from other traffic; "do not fragment" is no fragment.
  assert.deepEqual(await one(101, ipv4(DATAGRAM, 0x2001)), []);
  assert.deepEqual(await one(101, ipv6(44, concat("11 00 0009 00000007", DATAGRAM))), []);
  assert.deepEqual(await one(101, ipv4(DATAGRAM, 0x4000)), [`packet 1: ${HEX} downlink~`]);
});

test("direction and sub-type of GSMTAP", async () => {
  assert.deepEqual(await one(101, ipv4(udp(gsmtap(ATTACH, true)))), [`packet 1: ${Buffer.from(ATTACH).toString("hex")} uplink`]);
  assert.deepEqual(await one(101, ipv4(udp(gsmtap(PROTECTED, true, 1)))), ["packet 1: 27ed6146bd0162a5d6 uplink"]);
  assert.deepEqual(await one(101, ipv4(udp(gsmtap(REJECT, false, 7)))), [
    "packet 1! GSMTAP sub-type 7 is neither plain nor security protected NAS",
  ]);
});

test("a longer GSMTAP header is stepped over, a wrong one reported", async () => {
  const header = concat("0205120000000000000000000000000000000000", REJECT);
  assert.deepEqual(await one(101, ipv4(udp(header))), [`packet 1: ${HEX} downlink~`]);
  assert.deepEqual(await one(101, ipv4(udp(octetsOf("02ff120000000000")))), [
    "packet 1! GSMTAP header of 1020 octets in a message of 8",
  ]);
  assert.deepEqual(await one(101, ipv4(udp(octetsOf("0202120000000000")))), ["packet 1! GSMTAP header of 8 octets is too short"]);
});

test("a damaged UDP length is reported", async () => {
  const short = DATAGRAM.slice();
  short.set(BIG.u16(7), 4);
  assert.deepEqual(await one(101, ipv4(short)), ["packet 1! UDP length 7 is too short"]);
  const long = DATAGRAM.slice();
  long.set(BIG.u16(1000), 4);
  assert.deepEqual(await one(101, ipv4(long)), [`packet 1! UDP length 1000 exceeds the ${DATAGRAM.length} octets of the packet`]);
});

test("what is no NAS is skipped and counted", async () => {
  const others = [
    ethernet("0806", new Uint8Array(28)),
    ethernet("0800", ipv4(DATAGRAM, 0, 6)),
    ethernet("0800", ipv4(udp(gsmtap(REJECT), 53, 53))),
    ethernet("0800", ipv4(udp(gsmtap(REJECT, false, 0, 1)))),
    ethernet("0800", ipv4(udp(octetsOf("0304")))),
    ethernet("0800", octetsOf("45")),
    ethernet("86dd", ipv6(58, new Uint8Array(8))),
    ethernet("86dd", ipv6(0, octetsOf("11ff000000000000"))),
    new Uint8Array(5),
    new Uint8Array(0),
  ];
  assert.deepEqual(await brief(pcap(BIG, 1, [...others, ethernet("0800", ipv4(DATAGRAM))])), [
    `packet ${others.length + 1}: ${HEX} downlink~`,
  ]);
});

test("exported PDUs by the dissector's name", async () => {
  const named = (name: string): Uint8Array => concat("000c", BIG.u16(name.length), Buffer.from(name));
  assert.deepEqual(await one(EXPORTED, concat(named("nas-eps\0"), "00000000", REJECT)), [`packet 1: ${HEX} ?~`]);
  assert.deepEqual(await one(EXPORTED, concat(named("nas-eps_plain\0\0\0"), "00140004 7f000001", "00000000", REJECT)), [
    `packet 1: ${HEX} ?~`,
  ]);
  assert.deepEqual(await one(EXPORTED, concat(named("nas-eps\0"), "00230004 00000001", "00000000", REJECT)), [
    `packet 1: ${HEX} downlink~`,
  ]);
  assert.deepEqual(await one(EXPORTED, concat(named("nas-eps\0"), "00230004 00000000", "00000000", REJECT)), [
    `packet 1: ${HEX} uplink~`,
  ]);
  assert.deepEqual(await one(EXPORTED, concat(named("nas-5gs\0"), "00000000", REJECT)), []);
  assert.deepEqual(await one(EXPORTED, concat("00000000", REJECT)), []);
  assert.deepEqual(await one(EXPORTED, named("nas-eps\0")), ["packet 1! exported PDU without an end of its tags"]);
});
