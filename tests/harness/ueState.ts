// The state record of the core, read by its documented layout (host/spec/records.ts) and not through the host.

import { STATE_LAYOUT, type UeState } from "../../host/generated/state.ts";

/** Reads the record that `ueState` wrote. @throws {Error} when it does not fill the octets exactly */
export function readState(octets: Uint8Array): UeState {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  let at = 0;
  const u8 = (): number => view.getUint8(at++);
  const take = (length: number): Uint8Array => {
    at += length;
    return octets.slice(at - length, at);
  };
  const u32 = (): number => Buffer.from(take(4)).readUInt32LE();
  const state: Record<string, unknown> = {};
  for (const name of STATE_LAYOUT.numbers) state[name] = u32();
  for (const name of STATE_LAYOUT.octets) state[name] = take(u8() | (u8() << 8));
  for (const list of STATE_LAYOUT.lists) {
    state[list.name] = Array.from({ length: u8() }, () => {
      const entry: Record<string, unknown> = {};
      for (const name of list.numbers) entry[name] = u8();
      if (list.octets !== null) entry[list.octets] = take(u8());
      return entry;
    });
  }
  if (at !== octets.length) throw new Error(`the state record has ${octets.length} octets, ${at} were read`);
  return state as unknown as UeState;
}
