// What happens in a simulated network, in the order in which it happens: for ladders, captures, expectations and replay.

import type { UeEvent } from "../ue/events.ts";
import type { Mishap } from "./link.ts";
import type { MmeEvent } from "./mme/options.ts";

export type Direction = "uplink" | "downlink";

/** One thing that happened. */
export type WorldEvent = {
  /** Milliseconds of virtual time. */
  readonly time: number;
  /** Whose UE it is about; null where the network does not know. */
  readonly imsi: string | null;
} & (
  | { readonly source: "ue"; readonly event: UeEvent }
  | { readonly source: "mme"; readonly event: MmeEvent }
  /** A PDU has come to its end of the link. */
  | { readonly source: "link"; readonly kind: "arrived"; readonly direction: Direction; readonly pdu: Uint8Array }
  | {
      readonly source: "link";
      readonly kind: "mishap";
      readonly direction: Direction;
      readonly mishap: Mishap;
      readonly pdu: Uint8Array;
    }
  /** The radio connection. */
  | { readonly source: "radio"; readonly what: string }
  /** What the scenario or the user did. */
  | { readonly source: "user"; readonly what: string }
);

export type WorldListener = (event: WorldEvent) => void;
