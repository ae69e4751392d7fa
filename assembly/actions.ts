// Action records: what a call leaves behind for the host to do, in order. Written by the generated emitters; the form is described in
// generated/actions.ts. The list starts empty with every call and is bounded.

import { ACTIONS, ACTIONS_SIZE } from "./memory";

/** Octets of the list's head: u32 length of the records, u32 number of records that did not fit. */
const HEAD: u32 = 8;

/** Empties the list. */
export function clearActions(): void {
  store<u64>(ACTIONS, 0);
}

/** Octets of the records that the last call left. */
export function actionsLength(): u32 {
  return load<u32>(ACTIONS);
}

/** Records that did not fit since `clearActions`; not 0 is a bug in the core, never bad input. */
export function actionsLost(): u32 {
  return load<u32>(ACTIONS, 4);
}

/** Address of the first record. */
// @ts-ignore: decorator
@inline
export function actionsStart(): usize {
  return ACTIONS + HEAD;
}

/**
 * Opens a record at the end of the list.
 * @param kind number of the action
 * @param size octets of the whole record, a multiple of 4
 * @returns its address, or 0 when the list is full
 */
export function openAction(kind: u32, size: u32): usize {
  const used = load<u32>(ACTIONS);
  if (HEAD + used + size > <u32>ACTIONS_SIZE) {
    store<u32>(ACTIONS, load<u32>(ACTIONS, 4) + 1, 4);
    return 0;
  }
  const at = ACTIONS + HEAD + used;
  store<u16>(at, <u16>kind);
  store<u16>(at, <u16>size, 2);
  store<u32>(ACTIONS, used + size);
  return at;
}
