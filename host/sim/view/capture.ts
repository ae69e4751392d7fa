// The PDUs of a run for Wireshark: a capture file, or live GSMTAP datagrams; and the keys to decipher it with.

import { createSocket } from "node:dgram";
import { gsmtapMessage } from "../../capture/gsmtap.ts";
import { type CaptureForm, captureWriter } from "../../capture/write.ts";
import type { Row } from "./rows.ts";

/** Where virtual time begins in a capture: so that a run gives the same octets whenever it is made. */
const EPOCH = Date.UTC(2020, 0, 1) / 1000;
const FORM: Omit<CaptureForm, "format"> = { encapsulation: "gsmtap" };

/**
 * A capture of every PDU that was sent, in order.
 * @param isPlain messages as they are before protection, for readers without keys
 */
export function captureOf(rows: readonly Row[], format: CaptureForm["format"], isPlain = false): Uint8Array {
  const writer = captureWriter({ format, ...FORM });
  const packets = rows.flatMap((row) => {
    if (row.kind !== "pdu") return [];
    const octets = isPlain ? (row.plain ?? row.pdu) : row.pdu;
    return [writer.packet({ octets, direction: row.direction, seconds: EPOCH + row.time / 1000 })];
  });
  return Buffer.concat([writer.start(), ...packets]);
}

/** Sends PDUs as GSMTAP datagrams while they happen. */
export class GsmtapSender {
  readonly #socket = createSocket("udp4");
  readonly #host: string;
  readonly #port: number;
  #pending = 0;
  #onIdle: (() => void) | null = null;

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
    // Nobody listening there is no error: the datagrams are for whoever looks.
    this.#socket.on("error", () => {});
    this.#socket.unref();
  }

  send(row: Row): void {
    if (row.kind !== "pdu") return;
    this.#pending++;
    this.#socket.send(gsmtapMessage(row.pdu, row.direction), this.#port, this.#host, () => {
      if (--this.#pending === 0) this.#onIdle?.();
    });
  }

  /** Waits until everything is out, and closes. */
  async close(): Promise<void> {
    if (this.#pending > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    this.#socket.close();
  }
}
