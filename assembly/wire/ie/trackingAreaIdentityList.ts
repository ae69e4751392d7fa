// Tracking area identity list (TS 24.301 9.9.3.33): partial lists back to back, at most 16 tracking areas in all.

/** Octets of a tracking area identity: PLMN 3, TAC 2. */
export const TAI_SIZE: u32 = 5;
/** LIMIT: a receiver keeps 16 tracking area identities and ignores the rest (TS 24.301 9.9.3.33). */
export const TRACKING_AREAS_MAX: u32 = 16;
/** LIMIT: octets of value that are looked at; what follows is ignored. */
const VALUE_MAX: u32 = 96;

/** Type of list, bits 7–6 of the first octet of a partial list. */
export const enum TaiListType {
  /** One PLMN, then tracking area codes. */
  NonConsecutive = 0,
  /** One PLMN, one tracking area code, the others follow it. */
  Consecutive = 1,
  /** Whole tracking area identities. */
  ManyPlmns = 2,
}

/** Whether a list is coded correctly, as far as its first 16 tracking areas go. `n` ≥ 1 octets at `p`. */
// @ts-ignore: decorator
@inline
export function checkTrackingAreaIdentityList(p: usize, n: u32): bool {
  // Most lists are one partial list of less than 16 tracking areas.
  const head = <u32>load<u8>(p);
  return n == sizeOfPartialList(head, (head & 0x1f) + 1) && (head & 0x1f) < TRACKING_AREAS_MAX ? true : checkPartialLists(p, n);
}

function checkPartialLists(p: usize, n: u32): bool {
  const end = p + min(n, VALUE_MAX);
  let room = TRACKING_AREAS_MAX;
  do {
    const head = <u32>load<u8>(p);
    // A number of elements above 16 is read as 16.
    const elements = min((head & 0x1f) + 1, room);
    const size = sizeOfPartialList(head, elements);
    if (size == 0 || size > <u32>(end - p)) return false;
    p += size;
    room -= elements;
  } while (p < end && room != 0);
  return true;
}

/** Octets of a partial list with `elements` tracking areas, its first octet `head` included; 0: reserved type of list. */
// @ts-ignore: decorator
@inline
export function sizeOfPartialList(head: u32, elements: u32): u32 {
  switch ((head >> 5) & 3) {
    case TaiListType.NonConsecutive:
      return 4 + 2 * elements;
    case TaiListType.Consecutive:
      return 6;
    case TaiListType.ManyPlmns:
      return 1 + 5 * elements;
    default:
      return 0;
  }
}
