// An uplink message after the security of TS 24.301 4.4.4.3 and before any procedure.

import type { Message } from "../nas.ts";
import type { Connection } from "./options.ts";
import type { MmeUe } from "./ue.ts";

export interface Received {
  readonly connection: Connection;
  /** The UE that the message or the connection names, or null. */
  readonly known: MmeUe | null;
  /** The integrity check has passed with the current or the commanded security context. */
  readonly isVerified: boolean;
  readonly message: Message;
  /** The message before protection. */
  readonly plain: Uint8Array;
}

/** Value of an information element, or undefined. */
export const ie = (message: Message, name: string): Uint8Array | undefined => message.ies.get(name);

/** First octet of an information element, or the number given. */
export const octet = (message: Message, name: string, otherwise = 0): number => message.ies.get(name)?.[0] ?? otherwise;

export const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
