// Identifiers of the units of protocol configuration options (TS 24.008 10.5.6.3, table 10.5.154; later ones: TS 24.301 6.6.1.1, 6.3.8 to
// 6.3.13 and TS 24.008 of Release 18).

/** What the contents of a unit are. */
export type OptionContents =
  /** Nothing; contents that come all the same are ignored. */
  | "empty"
  | "ipv4"
  | "ipv6"
  | "ipv6 prefix"
  | "mtu"
  | "octet"
  | "seconds"
  | "text"
  | "number"
  | "bearer control mode"
  | "nbifom mode"
  | "ps data off status"
  | "apn rate control"
  | "exception rate control"
  | "s-nssai"
  | "session ambr"
  | "ipv4 range"
  | "ipv6 range"
  | "dns security protocols"
  | "service-level-aa"
  | "opaque";

/** A unit in one direction. */
export interface OptionUse {
  readonly name: string;
  readonly contents: OptionContents;
  /** In the extended options the length of the contents has two octets. */
  readonly isLong?: boolean;
}

/** One container identifier of the additional parameters list. */
export interface ConfigurationOption {
  readonly id: number;
  /** MS to network. */
  readonly uplink?: OptionUse;
  /** Network to MS. */
  readonly downlink?: OptionUse;
}

const use = (name: string, contents: OptionContents): OptionUse => ({ name, contents });
const long = (name: string, contents: OptionContents = "opaque"): OptionUse => ({ name, contents, isLong: true });

function option(id: number, uplink: OptionUse | null, downlink: OptionUse | null): ConfigurationOption {
  return { id, ...(uplink === null ? {} : { uplink }), ...(downlink === null ? {} : { downlink }) };
}

/** The same name and contents both ways. */
const both = (id: number, of: OptionUse): ConfigurationOption => option(id, of, of);

/** Protocol identifiers of the configuration protocol options list (RFC 3232). */
export const CONFIGURATION_PROTOCOLS: Readonly<Record<number, string>> = {
  32801: "IPCP",
  49185: "LCP",
  49187: "PAP",
  49699: "CHAP",
};

export const CONFIGURATION_OPTIONS: readonly ConfigurationOption[] = [
  option(0x0001, use("P-CSCF IPv6 Address Request", "empty"), use("P-CSCF IPv6 Address", "ipv6")),
  both(0x0002, use("IM CN Subsystem Signaling Flag", "empty")),
  option(0x0003, use("DNS Server IPv6 Address Request", "empty"), use("DNS Server IPv6 Address", "ipv6")),
  option(0x0004, use("Not Supported", "opaque"), use("Policy Control rejection code", "octet")),
  option(
    0x0005,
    use("MS Support of Network Requested Bearer Control indicator", "empty"),
    use("Selected Bearer Control Mode", "bearer control mode"),
  ),
  option(0x0007, use("DSMIPv6 Home Agent Address Request", "empty"), use("DSMIPv6 Home Agent Address", "ipv6")),
  option(0x0008, use("DSMIPv6 Home Network Prefix Request", "empty"), use("DSMIPv6 Home Network Prefix", "ipv6 prefix")),
  option(0x0009, use("DSMIPv6 IPv4 Home Agent Address Request", "empty"), use("DSMIPv6 IPv4 Home Agent Address", "ipv4")),
  option(0x000a, use("IP address allocation via NAS signalling", "empty"), null),
  option(0x000b, use("IPv4 address allocation via DHCPv4", "empty"), null),
  option(0x000c, use("P-CSCF IPv4 Address Request", "empty"), use("P-CSCF IPv4 Address", "ipv4")),
  option(0x000d, use("DNS Server IPv4 Address Request", "empty"), use("DNS Server IPv4 Address", "ipv4")),
  option(0x000e, use("MSISDN Request", "empty"), use("MSISDN", "number")),
  option(0x000f, use("IFOM-Support-Request", "empty"), use("IFOM-Support", "empty")),
  option(0x0010, use("IPv4 Link MTU Request", "empty"), use("IPv4 Link MTU", "mtu")),
  option(
    0x0011,
    use("MS support of Local address in TFT indicator", "empty"),
    use("Network support of Local address in TFT indicator", "empty"),
  ),
  option(0x0012, use("P-CSCF Re-selection support", "empty"), null),
  option(0x0013, use("NBIFOM request indicator", "empty"), use("NBIFOM accepted indicator", "empty")),
  both(0x0014, use("NBIFOM mode", "nbifom mode")),
  option(0x0015, use("Non-IP Link MTU Request", "empty"), use("Non-IP Link MTU", "mtu")),
  option(0x0016, use("APN rate control support indicator", "empty"), use("APN rate control parameters", "apn rate control")),
  option(0x0017, use("3GPP PS data off UE status", "ps data off status"), use("3GPP PS data off support indication", "empty")),
  option(
    0x0018,
    use("Reliable Data Service request indicator", "empty"),
    use("Reliable Data Service accepted indicator", "empty"),
  ),
  option(
    0x0019,
    use("Additional APN rate control for exception data support indicator", "empty"),
    use("Additional APN rate control for exception data parameters", "exception rate control"),
  ),
  option(0x001a, use("PDU session ID", "octet"), null),
  option(0x001b, null, use("S-NSSAI", "s-nssai")),
  option(0x001c, null, use("QoS rules", "opaque")),
  option(0x001d, null, use("Session-AMBR", "session ambr")),
  option(0x001e, null, use("PDU session address lifetime", "seconds")),
  option(0x001f, null, use("QoS flow descriptions", "opaque")),
  option(0x0020, use("Ethernet Frame Payload MTU Request", "empty"), use("Ethernet Frame Payload MTU", "mtu")),
  option(0x0021, use("Unstructured Link MTU Request", "empty"), use("Unstructured Link MTU", "mtu")),
  option(0x0022, use("5GSM cause value", "octet"), null),
  option(
    0x0023,
    use("QoS rules with the length of two octets support indicator", "empty"),
    long("QoS rules with the length of two octets"),
  ),
  option(
    0x0024,
    use("QoS flow descriptions with the length of two octets support indicator", "empty"),
    long("QoS flow descriptions with the length of two octets"),
  ),
  option(0x0025, null, use("Small data rate control parameters", "apn rate control")),
  option(0x0026, null, use("Additional small data rate control for exception data parameters", "exception rate control")),
  option(0x0027, use("ACS information request", "empty"), use("ACS information", "text")),
  option(0x0028, null, use("Initial small data rate control parameters", "opaque")),
  option(0x0029, null, use("Initial additional small data rate control for exception data parameters", "opaque")),
  option(0x002a, null, use("Initial APN rate control parameters", "opaque")),
  option(0x002b, null, use("Initial additional APN rate control for exception data parameters", "opaque")),
  option(0x0030, use("ATSSS request", "empty"), long("ATSSS response with the length of two octets")),
  option(
    0x0031,
    use("DNS server security information indicator", "empty"),
    long("DNS server security information with length of two octets"),
  ),
  option(
    0x0032,
    use("ECS configuration information provisioning support indicator", "empty"),
    long("ECS address with the length of two octets"),
  ),
  option(0x0035, null, use("ECSP identifier", "opaque")),
  option(0x0036, use("PVS information request", "empty"), use("PVS IPv4 address", "ipv4")),
  option(0x0037, null, use("PVS IPv6 address", "ipv6")),
  option(0x0038, null, use("PVS name", "text")),
  option(0x0039, use("DNS server security protocol support", "dns security protocols"), null),
  option(
    0x003a,
    use("EAS rediscovery support indication", "empty"),
    use("EAS rediscovery indication without indicated impact", "empty"),
  ),
  option(0x003b, null, use("EAS rediscovery indication with impacted EAS IPv4 address range", "ipv4 range")),
  option(0x003c, null, use("EAS rediscovery indication with impacted EAS IPv6 address range", "ipv6 range")),
  option(0x003d, null, use("EAS rediscovery indication with impacted EAS FQDN", "text")),
  option(0x003e, null, use("Uplink data not allowed", "empty")),
  option(0x003f, null, use("Uplink data allowed", "empty")),
  option(0x0040, null, use("UAS services not allowed indication", "empty")),
  both(0x0041, long("Service-level-AA container with the length of two octets", "service-level-aa")),
  option(0x0047, use("EDC support indicator", "empty"), null),
  option(0x0048, null, use("EDC usage allowed indicator", "empty")),
  option(0x0049, null, use("EDC usage required indicator", "empty")),
  option(
    0x004a,
    use("MS support of MAC address range in 5GS indicator", "empty"),
    use("Network support of MAC address range in 5GS indicator", "empty"),
  ),
  option(0x0050, use("SDNAEPC support indicator", "empty"), null),
  both(0x0051, long("SDNAEPC EAP message with the length of two octets")),
  option(0x0052, use("SDNAEPC DN-specific identity", "text"), null),
  both(0x0056, long("UE policy container with the length of two octets")),
  both(0x0057, use("URSP provisioning in EPS support indicator", "empty")),
];
