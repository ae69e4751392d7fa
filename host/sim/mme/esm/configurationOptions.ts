// Protocol configuration options that the network answers (TS 24.008 10.5.6.3): name servers, home agents, the MTU of the link.

import { fromHex } from "../../../ue/hex.ts";
import type { MmeOptions } from "../options.ts";

const PPP = 0x80;
const IPCP = 0x8021;
const HOME_AGENT_IPV6 = 0x0007;
const HOME_AGENT_IPV4 = 0x0009;
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

/** Octets of an address of the version that a container asks for. */
const ADDRESS_LENGTH: Readonly<Record<number, number>> = { [HOME_AGENT_IPV6]: 16, [HOME_AGENT_IPV4]: 4 };

interface Addresses {
  readonly servers: readonly Uint8Array[];
  readonly agents: readonly Uint8Array[];
}

function answer({ id, content }: Container, { servers, agents }: Addresses): number[] {
  const length = ADDRESS_LENGTH[id];
  if (length !== undefined) return agents.filter((agent) => agent.length === length).flatMap((agent) => write(id, agent));
  if (id === DNS_IPV4) return servers.flatMap((server) => write(id, server));
  if (id === LINK_MTU_IPV4) return write(id, [MTU >> 8, MTU & 255]);
  if (id !== IPCP || content[0] !== REQUEST) return [];
  const options = NAME_SERVERS.flatMap((type, i) => (servers[i] === undefined ? [] : [type, 6, ...servers[i]]));
  return write(id, [NAK, content[1] ?? 0, 0, 4 + options.length, ...options]);
}

/** The value of the answer to a UE's protocol configuration options. */
export function answerOptions(requested: Uint8Array, options: Pick<MmeOptions, "nameServers" | "homeAgents">): Uint8Array {
  const octets = (addresses: readonly string[]): Uint8Array[] => addresses.map((address) => fromHex(address));
  const known = { servers: octets(options.nameServers), agents: octets(options.homeAgents) };
  return Uint8Array.of(PPP, ...containers(requested).flatMap((container) => answer(container, known)));
}
