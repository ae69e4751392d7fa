// Events of a run as JSON objects: those of a UE as `uenas ue` writes them, with the time and whose they are.

import { eventJson } from "../ue/events.ts";
import { toHex } from "../ue/hex.ts";
import type { WorldEvent } from "./events.ts";
import type { MmeEvent } from "./mme/options.ts";

/**
 * The JSON object of an event without key material: no K_eNB in `keys`, no octets in the `store` of a security context.
 * Those of {@link worldEventJson} otherwise.
 */
export function keylessEventJson(event: WorldEvent): Record<string, unknown> {
  const json = worldEventJson(event);
  if (event.source !== "ue") return json;
  if (event.event.kind === "keys") return { ...json, keys: { ulCount: event.event.ulCount } };
  const isSecret = event.event.kind === "store" && event.event.section === "security";
  return isSecret ? { ...json, store: { section: "security" } } : json;
}

function mmeJson(event: MmeEvent): Record<string, unknown> {
  const { kind, imsi: _, ...rest } = event;
  const fields = Object.entries(rest).map(([name, value]): [string, unknown] => [
    name,
    value instanceof Uint8Array ? toHex(value) : value,
  ]);
  return { mme: kind, ...Object.fromEntries(fields) };
}

function ownJson(event: WorldEvent): Record<string, unknown> {
  switch (event.source) {
    case "ue":
      return eventJson(event.event);
    case "mme":
      return mmeJson(event.event);
    case "link": {
      const { direction, pdu } = event;
      return { link: event.kind === "mishap" ? event.mishap : "arrived", direction, pdu: toHex(pdu) };
    }
    case "radio":
      return { radio: event.what };
    case "user":
      return { user: event.what };
  }
}

/** The JSON object of an event, keys and all. */
export function worldEventJson(event: WorldEvent): Record<string, unknown> {
  return { time: event.time, ...(event.imsi === null ? {} : { imsi: event.imsi }), ...ownJson(event) };
}
