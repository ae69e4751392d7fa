// Addresses of the other end: tcp:HOST:PORT, tcp:PORT, udp:HOST:PORT, udp:PORT, unix:PATH; an IPv6 host in brackets.
import { lookup } from "node:dns/promises";
import { connectStream, datagramLink, type Link, type LinkEvents, listenStream } from "./link.ts";

/** Where a link goes. */
export type LinkAddress =
  | { readonly kind: "tcp" | "udp"; readonly host: string; readonly port: number }
  | { readonly kind: "unix"; readonly path: string };

const LOCAL = "127.0.0.1";

/** The address of a word, or null when it is none. Without a host it is this machine. */
export function parseAddress(word: string): LinkAddress | null {
  const unix = /^unix:(.+)$/s.exec(word);
  if (unix !== null) return { kind: "unix", path: unix[1]! };
  const found = /^(tcp|udp):(?:(?:\[([0-9a-f:.]+)\]|([^:[\]]+)):)?(\d{1,5})$/i.exec(word);
  if (found === null) return null;
  const port = Number(found[4]);
  if (port > 0xffff) return null;
  return { kind: found[1]!.toLowerCase() as "tcp" | "udp", host: found[2] ?? found[3] ?? LOCAL, port };
}

const hostPort = (address: { address: string; port: number }): string =>
  address.address.includes(":") ? `[${address.address}]:${address.port}` : `${address.address}:${address.port}`;

/**
 * Waits for the other end.
 * @param ready told the address as it has become (port 0 stands for any)
 */
export function listenAt(at: LinkAddress, events: LinkEvents, ready: (address: string) => void): Link {
  if (at.kind === "unix") return listenStream({ path: at.path }, events, () => ready(`unix:${at.path}`));
  const { host, port } = at;
  if (at.kind === "udp")
    return datagramLink({ host, port }, null, events, (socket) => ready(`udp:${hostPort(socket.address())}`));
  return listenStream({ host, port }, events, (server) => {
    const address = server.address();
    if (address !== null && typeof address === "object") ready(`tcp:${hostPort(address)}`);
  });
}

/** Goes to the other end. */
export async function connectTo(to: LinkAddress, events: LinkEvents): Promise<Link> {
  if (to.kind === "unix") return connectStream({ path: to.path }, events);
  const { host, port } = to;
  if (to.kind === "tcp") return connectStream({ host, port }, events);
  const { address, family } = await lookup(host);
  const any = family === 6 ? "::" : "0.0.0.0";
  return datagramLink({ host: any, port: 0 }, { host: address, port }, events, () => {});
}
