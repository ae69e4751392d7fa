// Values of information elements of a given length, correct as far as the length lets them be, from a seed.

import { isObject, Unreadable } from "../../host/codec/error.ts";
import type { Json } from "../../host/codec/pdu.ts";
import { VALUE_CODECS } from "../../host/codec/registry.ts";
import type { ValueContext } from "../../host/codec/value.ts";
import type { Random } from "../harness/random.ts";

type Direction = ValueContext["direction"];
type Maker = (length: number, random: Random, direction: Direction) => readonly number[];

const join = (...parts: readonly (readonly number[] | Uint8Array)[]): number[] => parts.flatMap((part) => [...part]);
const octets = (random: Random, length: number): number[] => [...random.octets(length)];
const digit = (random: Random): number => random.below(10);
/** Octets of two decimal digits each. */
const digits = (random: Random, length: number): number[] => Array.from({ length }, () => (digit(random) << 4) | digit(random));

/** MCC and MNC of two or three digits (TS 24.008 10.5.1.3). */
const plmn = (random: Random): number[] => {
  const third = random.below(2) === 0 ? 0xf0 : digit(random) << 4;
  return [(digit(random) << 4) | digit(random), third | digit(random), (digit(random) << 4) | digit(random)];
};

/** Items of one length, as many as fit, the last one longer. */
function filled(length: number, size: number, item: (length: number) => readonly number[]): number[] {
  const found: number[] = [];
  while (length - found.length >= 2 * size) found.push(...item(size));
  return join(found, item(length - found.length));
}

/** Items with a head of `head` octets, the last of which is the length, filling `length` as exactly as their heads let. */
function blocks(length: number, random: Random, head: (random: Random) => readonly number[]): number[] {
  const found: number[] = [];
  for (let left = length; left > 0; left = length - found.length) {
    const start = head(random);
    const most = Math.min(left - start.length - 1, 40);
    // What is left behind the item has to be nothing or a whole head.
    const rest = left - start.length - 1 - most;
    const size = rest > 0 && rest < start.length + 1 ? most - (start.length + 1) : most;
    found.push(...start, size, ...octets(random, size));
  }
  return found;
}

/** Partial lists of type 0, each with one TAC, the last one with more (TS 24.301 9.9.3.33). */
const taiList: Maker = (length, random) =>
  filled(length, 6, (size) => {
    const count = Math.floor((size - 4) / 2);
    return [count - 1, ...plmn(random), ...octets(random, count * 2)];
  });

/** Identity in digits: type in the low bits of the first octet, an odd number of digits (TS 24.301 9.9.3.12, TS 24.008 10.5.1.4). */
const odd =
  (type: number): Maker =>
  (length, random) => [(digit(random) << 4) | 8 | type, ...digits(random, length - 1)];
const guti: Maker = (_, random) => [0xf6, ...plmn(random), ...octets(random, 7)];

/** IMSI of up to 15 digits, TMSI, IMEISV of 16 (TS 24.008 10.5.1.4). */
const mobileIdentity: Maker = (length, random, direction) => {
  if (length === 5) return [0xf4, ...octets(random, 4)];
  if (length === 9) return [(digit(random) << 4) | 3, ...digits(random, 7), 0xf0 | digit(random)];
  return odd(1)(length, random, direction);
};

/** Number, then its category first (TS 24.008 10.5.3.13). */
const emergencyNumbers: Maker = (length, random) =>
  filled(length, 5, (size) => [size - 1, random.below(32), ...digits(random, size - 2)]);

/** Numbers without sub-services (TS 24.301 9.9.3.37A). */
const extendedEmergencyNumbers: Maker = (length, random) => [
  random.below(2),
  ...filled(length - 1, 4, (size) =>
    size === 3 ? [1, digit(random) | 0xf0, 0] : [2, ...digits(random, 2), size - 4, ...digits(random, size - 4)],
  ),
];

/** One set, with TAIs; the greatest length has sixteen of them. */
const cipheringKeyData: Maker = (length, random) => {
  const set = (tais: number, c0: number): number[] => [
    ...octets(random, 2 + 16),
    c0,
    ...octets(random, c0),
    ...octets(random, 3),
    octets(random, 1)[0]! & 0xe0,
    0x42,
    0x80,
    0x51,
    0x21,
    0x43,
    ...octets(random, 2),
    tais * 6,
    ...taiList(tais * 6, random, "downlink"),
  ];
  if (length === 32) return set(0, 1).slice(0, 32);
  return filled(length, 143, (size) => set(16, size - 127));
};

/** Containers in units of identifier and length (TS 24.008 10.5.6.3): operator specific ones. */
const containers =
  (twoOctets: boolean): Maker =>
  (length, random) => {
    if (length === 1) return [0x80];
    const most = twoOctets ? 200 : 40;
    const found = [0x80];
    for (let left = length - 1; left > 0; left = length - found.length) {
      const fits = left <= most ? left : Math.min(most, left - 3);
      found.push(0xff, 0x03, fits - 3, ...(fits < 6 ? octets(random, fits - 3) : [...plmn(random), ...octets(random, fits - 6)]));
    }
    return found;
  };

/** Labels; the least that can be one has two octets (TS 23.003 9.1). */
const accessPointName: Maker = (length, random) =>
  length === 1
    ? [1, 0x61]
    : filled(length, 10, (size) => [size - 1, ...Array.from({ length: size - 1 }, () => 0x61 + random.below(26))]);

/** A filter on a protocol and a remote port (TS 24.008 10.5.6.12). */
const FILTER_SIZE = 8;
const FILTERS_MAX = 15;

/** Creates filters, a token takes what is left; one octet deletes the template (TS 24.008 10.5.6.12). */
const trafficFlowTemplate: Maker = (length, random) => {
  if (length === 1) return [0x40];
  const count = Math.min(FILTERS_MAX, Math.floor((length - 1) / FILTER_SIZE));
  const filter = (_: unknown, id: number): number[] => [
    0x30 | id,
    random.below(255),
    5,
    0x30,
    random.below(255),
    0x50,
    ...octets(random, 2),
  ];
  const filters = Array.from({ length: count }, filter).flat();
  const left = length - 1 - filters.length;
  return left === 0 ? [0x20 | count, ...filters] : join([0x30 | count], filters, [1, left - 2], octets(random, left - 2));
};

/** IPv4, or both (TS 24.301 9.9.4.9). */
const pdnAddress: Maker = (length, random) => [length === 5 ? 1 : 3, ...octets(random, length - 1)];

/** Text of the GSM default alphabet without a shift: whole septets (TS 24.008 10.5.3.5a). */
const networkName: Maker = (length, random) => {
  const spare = ((length - 1) * 8) % 7;
  const text = Array.from({ length: Math.floor(((length - 1) * 8) / 7) }, () => 0x41 + random.below(26));
  const found = Array<number>(length - 1).fill(0);
  text.forEach((septet, i) => {
    const bit = i * 7;
    found[bit >> 3]! |= (septet << (bit & 7)) & 255;
    if ((bit & 7) > 1) found[(bit >> 3) + 1]! |= septet >> (8 - (bit & 7));
  });
  return [0x80 | spare, ...found];
};

/** UTC in swapped digits, then the time zone (TS 24.008 10.5.3.9). */
const time: Maker = (_, random) => {
  const swapped = (value: number): number => ((value % 10) << 4) | Math.floor(value / 10);
  const parts = [
    random.below(100),
    1 + random.below(12),
    1 + random.below(28),
    random.below(24),
    random.below(60),
    random.below(60),
  ];
  return [...parts.map(swapped), swapped(random.below(48)) | (random.below(2) << 3)];
};

/** Systems with a bitmap of two octets; three octets leave room for one (TS 24.008 10.5.4.32). */
const supportedCodecs: Maker = (length, random) => {
  if (length === 3) return [4, 1, random.below(256)];
  const found: number[] = [];
  while (length - found.length >= 8) found.push(4, 2, ...octets(random, 2));
  const left = length - found.length - 2;
  return [...found, 0, left, ...octets(random, left)];
};

/** Encrypted IMSI of 128 bits and an IPv6 prefix. */
const REMOTE_UE_SIZE = 29;

/** As many contexts as there is room for; the least one has an IMSI and no address (TS 24.301 9.9.4.20). */
const remoteUes: Maker = (length, random, direction) => {
  if (length === 2) return [1, 6, 1, 3, ...odd(2)(3, random, direction), 0];
  const count = Math.floor((length - 1) / REMOTE_UE_SIZE);
  const context = (): number[] => [REMOTE_UE_SIZE - 1, 1, 17, 1, ...octets(random, 16), 2, ...octets(random, 8)];
  return [count, ...Array.from({ length: count }, context).flat()];
};

/** ESM DUMMY MESSAGE; the longest one has options for its length, by who sends it (TS 24.301 8.3.19, 8.3.20). */
const esmMessage: Maker = (length, random, direction) => {
  if (length < 20) return [0x02, 0x00, 0xdc];
  const head = direction === "uplink" ? [0x02, 0x01, 0xd0, 0x11, 0x7b] : [0x02, 0x01, 0xd1, 0x1a, 0x7b];
  const size = length - head.length - 2;
  return [...head, size >> 8, size & 255, ...containers(true)(size, random, direction)];
};

/** ATTACH REQUEST: the least that it can be, or with a long container (TS 24.301 8.2.4). */
const replayedMessage: Maker = (length, random, direction) => {
  const head = [0x07, 0x41, 0x71, ...[0x08, ...odd(1)(8, random, direction)], 0x02, ...octets(random, 2)];
  const container = esmMessage(Math.max(3, length - head.length - 2), random, direction);
  return [...head, container.length >> 8, container.length & 255, ...container];
};

/** CP-ACK, or CP-DATA with octets of an RPDU (TS 24.011 7.2). */
const shortMessage: Maker = (length, random) =>
  length === 2 ? [0x09, 0x04] : [0x09, 0x01, length - 3, ...octets(random, length - 3)];

const MAKERS: Readonly<Record<string, Maker>> = {
  access_point_name: accessPointName,
  ciphering_key_data: cipheringKeyData,
  cli: (length, random) => [0x91, ...digits(random, length - 1)],
  emergency_number_list: emergencyNumbers,
  eps_mobile_identity: (length, random, direction) => (length === 11 ? guti : odd(1))(length, random, direction),
  esm_message_container: esmMessage,
  extended_emergency_number_list: extendedEmergencyNumbers,
  extended_protocol_configuration_options: containers(true),
  list_of_plmns_to_be_used_in_disaster_condition: (length, random) => filled(length, 3, () => plmn(random)),
  location_area_identification: (_, random) => [...plmn(random), ...octets(random, 2)],
  mobile_identity: mobileIdentity,
  // Every optional part absent: two capabilities and A5 bits, then zeros (TS 24.008 10.5.1.7).
  mobile_station_classmark_3: (length, random) => (length === 0 ? [] : [random.below(16), ...Array<number>(length - 1).fill(0)]),
  nas_message_container: shortMessage,
  nbifom_container: (length, random) =>
    length === 1 ? [0x40, 1, random.below(256)] : blocks(length, random, () => [0x40 + random.below(8)]),
  network_name: networkName,
  paging_restriction: (length, random) => (length === 1 ? [1 + random.below(2)] : [3 + random.below(2), ...octets(random, 2)]),
  pdn_address: pdnAddress,
  pkmf_address: (length, random) => (length === 1 ? [1, ...octets(random, 4)] : [2, ...octets(random, length - 1)]),
  plmn_list: (length, random) => filled(length, 3, () => plmn(random)),
  protocol_configuration_options: containers(false),
  remote_ue_context_list: remoteUes,
  replayed_nas_message_container: replayedMessage,
  supported_codec_list: supportedCodecs,
  time_zone: (_, random) => [time(7, random, "downlink")[6]!],
  time_zone_and_time: time,
  tracking_area_identity: (_, random) => [...plmn(random), ...octets(random, 2)],
  tracking_area_identity_list: taiList,
  traffic_flow_aggregate_description: trafficFlowTemplate,
  traffic_flow_template: trafficFlowTemplate,
  ue_radio_capability_id: (length, random) => digits(random, length),
  unavailability_configuration: (length, random) =>
    length === 1 ? [random.below(2)] : [6 | random.below(2), ...octets(random, length - 1)],
  unavailability_information: (length, random) =>
    length === 1 ? [random.below(2)] : [0x18 | random.below(2), ...octets(random, length - 1)],
};

const CONTEXT: Omit<ValueContext, "direction" | "ie" | "min"> = {
  decodeNested: () => {
    throw new Unreadable("not wanted");
  },
  encodeNested: () => new Uint8Array(),
};

/** Random octets with the spare bits 0: what the codec reads, without them. */
function withoutSpare(type: string, value: Uint8Array, direction: Direction, min: number): Uint8Array {
  const context = { ...CONTEXT, direction, ie: type, min };
  const codec = VALUE_CODECS.get(type)!;
  try {
    const read = codec.decode(value, context) as Json;
    if (!isObject(read) || !("spare" in read)) return value;
    const { spare: _, ...rest } = read;
    return codec.encode(rest, "", context);
  } catch (error) {
    if (error instanceof Unreadable) return value;
    throw error;
  }
}

/** A value of a type; a half octet is one octet, 0 … 15. */
export function makeValue(type: string, length: number, random: Random, direction: Direction): Uint8Array {
  if (length === 0.5) return withoutSpare(type, Uint8Array.of(random.below(16)), direction, length);
  const maker = MAKERS[type];
  return maker === undefined
    ? withoutSpare(type, random.octets(length), direction, length)
    : Uint8Array.from(maker(length, random, direction));
}
