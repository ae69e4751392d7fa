// Packet filters of traffic flow templates and traffic flow aggregates (TS 24.008 10.5.6.12), as far as the network has to know them.

/** TFT operations. */
export const TftOperation = { Create: 1, DeleteAll: 2, Add: 3, Replace: 4, DeleteFilters: 5, None: 6 } as const;

/** A parameters list follows the packet filters. */
const HAS_PARAMETERS = 0x10;
/** Octets before the contents of a packet filter: identifier and direction, precedence, length. */
const FILTER_HEAD = 3;
const CREATE_ONE = 0x21;
/** Both directions (11), in bits 6 and 5. */
const BIDIRECTIONAL = 0x30;
/** Protocol identifier of UDP as a component of a filter. */
const UDP = [0x30, 17];

export const tftOperation = (tft: Uint8Array): number => (tft[0] ?? 0) >> 5;

/** Identifiers of the packet filters of a TFT, and where its parameters list begins. */
function walk(tft: Uint8Array): { ids: number[]; end: number } {
  const ids: number[] = [];
  const isList = tftOperation(tft) === TftOperation.DeleteFilters;
  let at = 1;
  for (let i = 0; i < ((tft[0] ?? 0) & 15) && at < tft.length; i++) {
    ids.push(tft[at]! & 15);
    at += isList ? 1 : FILTER_HEAD + (tft[at + 2] ?? 0);
  }
  return { ids, end: Math.min(at, tft.length) };
}

/** The TFT that answers a traffic flow aggregate: the same without the parameters list. */
export function withoutParameters(tft: Uint8Array): Uint8Array {
  const answer = tft.slice(0, walk(tft).end);
  answer[0]! &= ~HAS_PARAMETERS;
  return answer;
}

/** Identifiers of the packet filters that a bearer has after an operation. */
export function filtersAfter(filters: ReadonlySet<number>, tft: Uint8Array | null): Set<number> {
  if (tft === null) return new Set(filters);
  const { ids } = walk(tft);
  switch (tftOperation(tft)) {
    case TftOperation.Create:
      return new Set(ids);
    case TftOperation.DeleteAll:
      return new Set();
    case TftOperation.Add:
    case TftOperation.Replace:
      return new Set([...filters, ...ids]);
    case TftOperation.DeleteFilters:
      return new Set([...filters].filter((id) => !ids.includes(id)));
    default:
      return new Set(filters);
  }
}

/** A TFT of one filter: UDP both ways. @param precedence 0 to 255, another one for each filter of a PDN connection */
export const udpTft = (precedence: number): Uint8Array =>
  Uint8Array.of(CREATE_ONE, BIDIRECTIONAL, precedence, UDP.length, ...UDP);
