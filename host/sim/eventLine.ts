// Events of a run as JSON objects: those of a UE as `uenas ue` writes them, with the time and whose they are.

import { eventJson } from "../ue/events.ts";
import { toHex } from "../ue/hex.ts";
import type { WorldEvent } from "./events.ts";
import type { MmeEvent } from "./mme/options.ts";

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

/** The JSON object of an event. */
export function worldEventJson(event: WorldEvent): Record<string, unknown> {
  return { time: event.time, ...(event.imsi === null ? {} : { imsi: event.imsi }), ...ownJson(event) };
}
