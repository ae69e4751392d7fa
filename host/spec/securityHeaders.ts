// Security header types (TS 24.301 9.3.1): what a message of each type is, who sends it, and the layout behind the header octet.

/** One value of the security header type. */
export interface SecurityHeaderSpec {
  readonly value: number;
  readonly name: string;
  /** Text of 9.3.1 in own words. */
  readonly text: string;
  /** The message carries a message authentication code. */
  readonly isProtected: boolean;
  /** Octets that are ciphered: none, the whole NAS message, or the value part of the container in it (4.4.5). */
  readonly ciphered: "nothing" | "message" | "container";
  /** Directions in which it is sent; none for a reserved value. */
  readonly sent: "both" | "downlink" | "uplink" | "never";
  /** The only message that it is for. */
  readonly only?: string;
  /** Value as which a receiver reads it, where it is not its own. */
  readonly readAs?: number;
}

const reserved = (value: number): SecurityHeaderSpec => ({
  value,
  name: `Reserved${value}`,
  text: "reserved",
  isProtected: false,
  ciphered: "nothing",
  sent: "never",
});

const SERVICE_REQUEST = {
  isProtected: true,
  ciphered: "nothing",
  sent: "uplink",
  only: "SERVICE REQUEST",
} as const;

/** All sixteen values in order. Value 11 belongs to EMM TRANSPORT of Release 19: reserved here. */
export const SECURITY_HEADERS: readonly SecurityHeaderSpec[] = [
  { value: 0, name: "Plain", text: "plain NAS message", isProtected: false, ciphered: "nothing", sent: "both" },
  { value: 1, name: "Integrity", text: "integrity protected", isProtected: true, ciphered: "nothing", sent: "both" },
  {
    value: 2,
    name: "IntegrityCiphered",
    text: "integrity protected and ciphered",
    isProtected: true,
    ciphered: "message",
    sent: "both",
  },
  {
    value: 3,
    name: "NewContext",
    text: "integrity protected with new EPS security context",
    isProtected: true,
    ciphered: "nothing",
    sent: "downlink",
    only: "SECURITY MODE COMMAND",
  },
  {
    value: 4,
    name: "NewContextCiphered",
    text: "integrity protected and ciphered with new EPS security context",
    isProtected: true,
    ciphered: "message",
    sent: "uplink",
    only: "SECURITY MODE COMPLETE",
  },
  {
    value: 5,
    name: "PartiallyCiphered",
    text: "integrity protected and partially ciphered",
    isProtected: true,
    ciphered: "container",
    sent: "uplink",
    only: "CONTROL PLANE SERVICE REQUEST",
  },
  reserved(6),
  reserved(7),
  reserved(8),
  reserved(9),
  reserved(10),
  reserved(11),
  { value: 12, name: "ServiceRequest", text: "security header for the SERVICE REQUEST message", ...SERVICE_REQUEST },
  { value: 13, name: "ServiceRequest13", text: "not used, read as 12", readAs: 12, ...SERVICE_REQUEST },
  { value: 14, name: "ServiceRequest14", text: "not used, read as 12", readAs: 12, ...SERVICE_REQUEST },
  { value: 15, name: "ServiceRequest15", text: "not used, read as 12", readAs: 12, ...SERVICE_REQUEST },
];
