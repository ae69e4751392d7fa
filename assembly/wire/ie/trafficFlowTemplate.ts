// Traffic flow template and traffic flow aggregate (TS 24.301 9.9.4.16, 9.9.4.15; coded in TS 24.008 10.5.6.12): the structural parser
// and the ways to its packet filters. What is wrong comes out as the classes a to d of TS 24.301 6.4.2.4 and 6.4.3.4; what a bearer's
// present filters add to it is for the bearer procedures.

import { load16be } from "../octets";

/** TFT operation code, bits 8–6 of the first octet. */
export const enum TftOperation {
  Ignore = 0,
  Create = 1,
  Delete = 2,
  AddFilters = 3,
  ReplaceFilters = 4,
  DeleteFilters = 5,
  NoOperation = 6,
  Reserved = 7,
}

/** Classes of error in a TFT, one bit each; the lowest bit that is set decides the answer (order of 6.4.2.4). */
export const enum TftError {
  /** a): semantic error in the TFT operation. */
  OperationSemantics = 1,
  /** b): syntactical error in the TFT operation. */
  OperationSyntax = 2,
  /** c): semantic error in a packet filter. */
  FilterSemantics = 4,
  /** d): syntactical error in a packet filter. */
  FilterSyntax = 8,
}

/** Direction of a packet filter, bits 6–5 of its first octet. */
export const enum FilterDirection {
  PreRelease7 = 0,
  Downlink = 1,
  Uplink = 2,
  Bidirectional = 3,
}

const NUMBER_MASK: u32 = 0x0f;
const PARAMETERS: u32 = 0x10;
/** Identifier and direction, precedence, length: octets before the contents of a filter. */
export const FILTER_HEAD: u32 = 3;
const PARAMETER_HEAD: u32 = 2;
const AUTHORIZATION_TOKEN: u32 = 1;
const FLOW_IDENTIFIER: u32 = 2;
const FILTER_IDENTIFIER: u32 = 3;
const FLOW_IDENTIFIER_SIZE: u32 = 4;

/** Operation code of a TFT. */
export function tftOperation(p: usize): u32 {
  return <u32>load<u8>(p) >> 5;
}

/** Packet filters, or packet filter identifiers, that a TFT announces. */
export function tftFilters(p: usize): u32 {
  return <u32>load<u8>(p) & NUMBER_MASK;
}

/** Whether an operation comes with whole packet filters. */
export function hasFilterList(operation: u32): bool {
  return operation == TftOperation.Create || operation == TftOperation.AddFilters || operation == TftOperation.ReplaceFilters;
}

/** Packet filter identifier. `filter`: address of its first octet. */
export function filterIdentifier(filter: usize): u32 {
  return <u32>load<u8>(filter) & 0x0f;
}

/** Direction of a packet filter, enum FilterDirection. */
// @ts-ignore: decorator
@inline
export function filterDirection(filter: usize): u32 {
  return (<u32>load<u8>(filter) >> 4) & 3;
}

/** Evaluation precedence; the lower the value, the earlier the filter is tried. */
// @ts-ignore: decorator
@inline
export function filterPrecedence(filter: usize): u32 {
  return <u32>load<u8>(filter, 1);
}

/** Octets of a packet filter, its head included. */
export function filterSize(filter: usize): u32 {
  return FILTER_HEAD + <u32>load<u8>(filter, 2);
}

/**
 * Looks a TFT over.
 * @param p address of the first value octet
 * @param n octets of the value, at least 1
 * @param uplink 1 when the network receives it: identifiers are then still to be given, and equal ones no error
 * @returns classes of error found, bits of `TftError`; 0: none
 */
export function checkTrafficFlowTemplate(p: usize, n: u32, uplink: u32): u32 {
  const end = p + n;
  const operation = tftOperation(p);
  const number = tftFilters(p);
  const isListed = hasFilterList(operation);
  switch (operation) {
    case TftOperation.Ignore:
      // The network passes over the rest (TS 24.008 table 10.5.162). CHOICE: it is no operation for a UE.
      return uplink && (load<u8>(p) & <u8>(PARAMETERS | NUMBER_MASK)) == 0 ? 0 : TftError.OperationSyntax;
    case TftOperation.Reserved:
      return TftError.OperationSyntax;
    case TftOperation.Delete:
    case TftOperation.NoOperation:
      if (number != 0) return TftError.OperationSyntax;
      break;
    default:
      if (number == 0) return TftError.OperationSyntax;
  }
  let at = p + 1;
  let errors: u32 = 0;
  if (isListed) {
    for (let i: u32 = 0; i < number; i++) {
      if (end - at < FILTER_HEAD) return errors | TftError.OperationSyntax;
      const size = filterSize(at);
      // A filter that runs past the end takes the rest of the list with it.
      if (size > <u32>(end - at)) return errors | TftError.OperationSyntax | TftError.FilterSyntax;
      errors |= checkFilter(at + FILTER_HEAD, at + size);
      if (!uplink && isTwice(p + 1, at)) errors |= TftError.FilterSyntax;
      at += size;
    }
  } else {
    at += number;
  }
  if (at > end) return errors | TftError.OperationSyntax;
  if ((<u32>load<u8>(p) & PARAMETERS) != 0) return errors | checkParameters(at, end);
  return at == end ? errors : errors | TftError.OperationSyntax;
}

/** TS 24.301 6.4.2.4 d) 1: identifier of the filter at `filter` already in the list from `list` on. CHOICE: the same for its precedence. */
function isTwice(list: usize, filter: usize): bool {
  for (; list < filter; list += filterSize(list)) {
    if (filterIdentifier(list) == filterIdentifier(filter) || filterPrecedence(list) == filterPrecedence(filter)) return true;
  }
  return false;
}

/** The components of one filter: each known, whole, once, and none that excludes another. */
function checkFilter(p: usize, end: usize): u32 {
  if (p == end) return TftError.FilterSyntax;
  let met: u32 = 0;
  let errors: u32 = 0;
  while (p < end) {
    const type = <u32>load<u8>(p);
    const size = sizeOfComponent(type);
    if (size == 0 || size >= <u32>(end - p)) return errors | TftError.FilterSyntax;
    const kind = kindOfComponent(type);
    if ((met & kind) != 0) errors |= TftError.FilterSyntax;
    met |= kind;
    if (isEmptyRange(type, p + 1)) errors |= TftError.FilterSemantics;
    p += 1 + size;
  }
  return errors;
}

/**
 * Packet filter components (TS 24.008 table 10.5.162; 0x81–0x87 since Release 16): type, octets of the value, number of the kind; types of
 * which a filter may hold only one are of one kind.
 */
const COMPONENT_SIZE: u32 = 3;
const COMPONENTS: usize = memory.data<u8>([
  0x10, 8, 0, // IPv4 remote address
  0x20, 32, 0, // IPv6 remote address
  0x21, 17, 0, // IPv6 remote address and prefix length
  0x11, 8, 1, // IPv4 local address
  0x23, 17, 2, // IPv6 local address and prefix length
  0x30, 1, 3, // protocol identifier or next header
  0x40, 2, 4, // single local port
  0x41, 4, 4, // local port range
  0x50, 2, 5, // single remote port
  0x51, 4, 5, // remote port range
  0x60, 4, 6, // security parameter index
  0x70, 2, 7, // type of service or traffic class
  0x80, 3, 8, // flow label
  0x81, 6, 9, // destination MAC address
  0x82, 6, 10, // source MAC address
  0x83, 2, 11, // 802.1Q C-TAG VID
  0x84, 2, 12, // 802.1Q S-TAG VID
  0x85, 1, 13, // 802.1Q C-TAG PCP and DEI
  0x86, 1, 14, // 802.1Q S-TAG PCP and DEI
  0x87, 2, 15, // Ethertype
  0, 0, 16, // what is none
]);

/** The record of a component type, or that of what is none. */
function componentOf(type: u32): usize {
  let at = COMPONENTS;
  while (<u32>load<u8>(at) != type && load<u8>(at) != 0) at += COMPONENT_SIZE;
  return at;
}

/** Octets of the value of a packet filter component; 0 for a reserved type. */
export function sizeOfComponent(type: u32): u32 {
  return <u32>load<u8>(componentOf(type), 1);
}

/** Bit of a component type. */
function kindOfComponent(type: u32): u32 {
  return 1 << <u32>load<u8>(componentOf(type), 2);
}

/** TS 24.301 6.4.2.4 c) 1: a port range that no port lies in. CHOICE: the contradiction that is looked for. */
function isEmptyRange(type: u32, value: usize): bool {
  return (type == 0x41 || type == 0x51) && load16be(value) > load16be(value + 2);
}

/** The parameters list: identifier, length, contents. */
function checkParameters(p: usize, end: usize): u32 {
  let errors: u32 = 0;
  let isTokenOpen = false;
  while (p < end) {
    if (end - p < PARAMETER_HEAD) return errors | TftError.OperationSyntax;
    const identifier = <u32>load<u8>(p);
    const length = <u32>load<u8>(p, 1);
    p += PARAMETER_HEAD;
    if (length > <u32>(end - p)) return errors | TftError.OperationSyntax;
    if (identifier == AUTHORIZATION_TOKEN) {
      // A token without a flow identifier before the next token is a semantic error in the TFT operation.
      if (isTokenOpen) errors |= TftError.OperationSemantics;
      isTokenOpen = true;
    } else if (identifier == FLOW_IDENTIFIER) {
      if (length != FLOW_IDENTIFIER_SIZE) errors |= TftError.OperationSyntax;
      isTokenOpen = false;
    } else if (identifier == FILTER_IDENTIFIER && length == 0) {
      errors |= TftError.OperationSyntax;
    }
    // Any other parameter is passed over.
    p += length;
  }
  return errors;
}
