// Protocol configuration options that the network answers (TS 24.008 10.5.6.3): name servers, the MTU of the link.

import { fromHex } from "../../../ue/hex.ts";

const PPP = 0x80;
const IPCP = 0x8021;
const DNS_IPV4 = 0x000d;
const LINK_MTU_IPV4 = 0x0010;
/** IPCP (RFC 1332, RFC 1877): Configure-Request, Configure-Nak, primary and secondary name server. */
const REQUEST = 1;
const NAK = 3;
const NAME_SERVERS = [129, 131];
/** LIMIT: octets of an Ethernet frame's content, which the bearers carry. */
const MTU = 1500;

interface Container {
  readonly id: number;
  readonly content: Uint8Array;
}

function containers(value: Uint8Array): Container[] {
  const list: Container[] = [];
  for (let at = 1; at + 3 <= value.length; at += 3 + value[at + 2]!)
    list.push({ id: (value[at]! << 8) | value[at + 1]!, content: value.subarray(at + 3, at + 3 + value[at + 2]!) });
  return list;
}

const write = (id: number, content: Iterable<number>): number[] => {
  const octets = [...content];
  return [id >> 8, id & 255, octets.length, ...octets];
};

function answer({ id, content }: Container, servers: readonly Uint8Array[]): number[] {
  if (id === DNS_IPV4) return servers.flatMap((server) => write(id, server));
  if (id === LINK_MTU_IPV4) return write(id, [MTU >> 8, MTU & 255]);
  if (id !== IPCP || content[0] !== REQUEST) return [];
  const options = NAME_SERVERS.flatMap((type, i) => (servers[i] === undefined ? [] : [type, 6, ...servers[i]]));
  return write(id, [NAK, content[1] ?? 0, 0, 4 + options.length, ...options]);
}

/** The value of the answer to a UE's protocol configuration options. @param servers IPv4 addresses as hex */
export function answerOptions(requested: Uint8Array, servers: readonly string[]): Uint8Array {
  const addresses = servers.map((server) => fromHex(server));
  return Uint8Array.of(PPP, ...containers(requested).flatMap((container) => answer(container, addresses)));
}
