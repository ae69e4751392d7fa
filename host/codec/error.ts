// Misuse of the encoder: what does not fit, and where in the object.

import type { Json, JsonObject } from "./pdu.ts";

/** An object does not describe a message; `path` says where, as `ies[2] "GUTI".MCC`. */
export class CodecError extends Error {
  override readonly name = "CodecError";
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(path === "" ? reason : `${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/** Thrown by a value's reader on octets that do not have the form of the value; never leaves the codec. */
export class Unreadable extends Error {}

/** Whether a value is a JSON object. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A JSON value in few words, for messages. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
