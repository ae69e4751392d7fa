// The life that firmware replays, as commands of `uenas ue`: an attach whose first attempt gets no answer, security, a periodic tracking
// area update, user data, switch off, and an attach of the next life with what was stored.
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { CAPABILITY, CONFIGURE, type Line, lifeOf, networkOf, type Step } from "../ue/life.ts";

const protect =
  (plain: string): Step =>
  (network) => ({ downlink: toHex(network.protect(fromHex(plain))) });

const RELEASED: Line = { lower: { event: "connection-released" } };

function stepsOf(capability: Uint8Array): readonly Step[] {
  const [configure, cell, powerOn, challenge, securityModeCommand, attachAccept, identityRequest] = lifeOf(capability);
  return [
    // The transaction of the second attempt is the one that the ATTACH ACCEPT answers.
    { configure: { ...(configure as typeof CONFIGURE).configure, pti: CONFIGURE.configure.pti - 1 } },
    cell!,
    powerOn!,
    // T3410, T3411: the second attempt.
    { advance: 15_000 },
    { advance: 10_000 },
    challenge!,
    securityModeCommand!,
    attachAccept!,
    identityRequest!,
    RELEASED,
    // T3412: TRACKING AREA UPDATE REQUEST, ACCEPT.
    { advance: 3_240_000 },
    protect("074900"),
    RELEASED,
    { request: { service: { reason: "mo-data" } } },
    { lower: { event: "drb-established", ebis: [5] } },
    RELEASED,
    { power: "off" },
    RELEASED,
    { power: "on" },
    (network) => ({ downlink: toHex(network.challenge(new Uint8Array(16).fill(2), 0x80, 2)) }),
    (network) => ({ downlink: toHex(network.securityModeCommand(2, capability, Uint8Array.of(0xc1))) }),
  ];
}

/** The commands, one JSON object each. @param capability UE security capability, 4 octets */
export function lifeCommands(capability: Uint8Array = CAPABILITY): Line[] {
  const network = networkOf();
  return stepsOf(capability).map((step) => (typeof step === "function" ? step(network) : step));
}
