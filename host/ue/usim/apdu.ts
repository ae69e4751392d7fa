// A USIM on a card: the Usim interface over APDUs, TS 102 221 and TS 31.102. The reader is one function that sends a command APDU and
// calls back with the response APDU (PC/SC, a modem's +CSIM, a remote card); one command is under way at a time.
import { efDescription } from "./ef/files.ts";
import { readTlvs } from "./ef/tlv.ts";
import { type AuthenticateAnswer, type ReadAnswer, type UpdateAnswer, type Usim, type UsimEvent, UsimEvents } from "./usim.ts";

/** Sends a command APDU; calls back once with the response (data, then SW1 SW2), or with null when the card did not answer. */
export type TransmitApdu = (command: Uint8Array, reply: (response: Uint8Array | null) => void) => void;

/** AID of any 3GPP USIM, without the part that tells issuers apart. TS 101 220 E.1 */
const USIM_AID = Uint8Array.of(0xa0, 0x00, 0x00, 0x00, 0x87, 0x10, 0x02);
// Instructions, TS 102 221 10.1.2.
const INS = {
  select: 0xa4,
  readBinary: 0xb0,
  readRecord: 0xb2,
  updateBinary: 0xd6,
  updateRecord: 0xdc,
  authenticate: 0x88,
  getResponse: 0xc0,
};
/** LIMIT: TS 102 221 11.1.3: one command carries at most 255 octets to the card, and a response at most 256. */
const CHUNK = 255;
const SW_OK = 0x9000;
const SW_MAC_FAILURE = 0x9862;

interface Response {
  readonly sw: number;
  readonly data: Uint8Array;
}
type Then = (response: Response) => void;
const NO_ANSWER: Response = { sw: 0, data: new Uint8Array(0) };
const hex = (sw: number): string =>
  sw === 0 ? "the card does not answer" : `the card answers ${sw.toString(16).padStart(4, "0")}`;

/** A command APDU: header, then data with its length, or the length that is expected. */
const command = (ins: number, p1: number, p2: number, data?: Uint8Array): Uint8Array =>
  data === undefined ? Uint8Array.of(0, ins, p1, p2, 0) : Uint8Array.of(0, ins, p1, p2, data.length, ...data);

export class ApduUsim implements Usim {
  readonly #transmit: TransmitApdu;
  readonly #events = new UsimEvents();
  readonly #waiting: ((done: () => void) => void)[] = [];
  #busy = false;

  /** @param transmit the reader; the card has been reset. `open` comes first. */
  constructor(transmit: TransmitApdu) {
    this.#transmit = transmit;
  }

  /** Selects the USIM application; then says present, or invalid with the reason. */
  open(): void {
    this.#enqueue((done) => {
      this.#exchange(command(INS.select, 0x04, 0x04, USIM_AID), ({ sw }) => {
        const ok = sw === SW_OK;
        done();
        this.#events.emit(ok ? { kind: "present" } : { kind: "invalid", reason: hex(sw) });
      });
    });
  }

  /** To be called when the reader says that the card is gone. */
  removed(): void {
    this.#events.emit({ kind: "removed" });
  }

  subscribe(listener: (event: UsimEvent) => void): () => void {
    return this.#events.subscribe(listener);
  }

  authenticate(rand: Uint8Array, autn: Uint8Array, reply: (answer: AuthenticateAnswer) => void): void {
    // TS 31.102 7.1.2: P2 = 81 is the 3G context.
    const data = Uint8Array.of(rand.length, ...rand, autn.length, ...autn);
    this.#enqueue((done) => {
      this.#exchange(command(INS.authenticate, 0, 0x81, data), (response) => {
        done();
        reply(authenticateAnswer(response));
      });
    });
  }

  read(file: number, record: number, reply: (answer: ReadAnswer) => void): void {
    const finish = (done: () => void, answer: ReadAnswer): void => {
      done();
      reply(answer);
    };
    this.#enqueue((done) => {
      this.#select(file, (size, response) => {
        if (size === null) return finish(done, notSelected(response));
        if (record > 0) {
          this.#exchange(command(INS.readRecord, record, 0x04), (r) =>
            finish(done, r.sw === SW_OK ? content(r.data) : notSelected(r)),
          );
        } else this.#readBinary(size, [], (answer) => finish(done, answer));
      });
    });
  }

  #readBinary(size: number, parts: readonly Uint8Array[], then: (answer: ReadAnswer) => void): void {
    const at = parts.reduce((n, part) => n + part.length, 0);
    if (at >= size) {
      then(content(Buffer.concat(parts)));
      return;
    }
    const head = Uint8Array.of(0, INS.readBinary, at >> 8, at & 255, Math.min(size - at, CHUNK));
    this.#exchange(head, (response) => {
      if (response.sw !== SW_OK || response.data.length === 0) return then(notSelected(response));
      this.#readBinary(size, [...parts, response.data], then);
    });
  }

  update(file: number, record: number, octets: Uint8Array, reply: (answer: UpdateAnswer) => void): void {
    this.#enqueue((done) => {
      const finish = (answer: UpdateAnswer): void => {
        done();
        reply(answer);
      };
      this.#select(file, (size, response) => {
        if (size === null) return finish(notSelected(response));
        if (octets.length > size) return finish({ kind: "refused", reason: `there is room for ${size} octets` });
        const full = new Uint8Array(size).fill(0xff);
        full.set(octets);
        if (record > 0) this.#exchange(command(INS.updateRecord, record, 0x04, full), (r) => finish(updated(r)));
        else this.#updateBinary(full, 0, finish);
      });
    });
  }

  #updateBinary(octets: Uint8Array, at: number, then: (answer: UpdateAnswer) => void): void {
    if (at >= octets.length) {
      then({ kind: "updated" });
      return;
    }
    const part = octets.subarray(at, at + CHUNK);
    this.#exchange(command(INS.updateBinary, at >> 8, at & 255, part), (response) => {
      if (response.sw !== SW_OK) return then(updated(response));
      this.#updateBinary(octets, at + part.length, then);
    });
  }

  // Selects a file under the application and tells its size, or the size of its records.
  #select(file: number, then: (size: number | null, response: Response) => void): void {
    this.#exchange(command(INS.select, 0x00, 0x04, Uint8Array.of(file >> 8, file & 255)), (response) => {
      then(response.sw === SW_OK ? sizeOf(file, response.data) : null, response);
    });
  }

  // One command with what the card adds to it: 61xx asks to fetch the response, 6Cxx gives the right length. TS 102 221 7.3.1.1
  #exchange(apdu: Uint8Array, then: Then): void {
    this.#transmit(apdu, (answer) => {
      if (answer === null || answer.length < 2) return then(NO_ANSWER);
      const [sw1, sw2] = [answer[answer.length - 2]!, answer[answer.length - 1]!];
      if (sw1 === 0x61) return this.#exchange(Uint8Array.of(0, INS.getResponse, 0, 0, sw2), then);
      if (sw1 === 0x6c) return this.#exchange(Uint8Array.of(...apdu.subarray(0, 4), sw2), then);
      then({ sw: (sw1 << 8) | sw2, data: answer.slice(0, -2) });
    });
  }

  #enqueue(job: (done: () => void) => void): void {
    this.#waiting.push(job);
    if (!this.#busy) this.#next();
  }
  #next(): void {
    const job = this.#waiting.shift();
    this.#busy = job !== undefined;
    job?.(() => this.#next());
  }
}

const content = (octets: Uint8Array): ReadAnswer => ({ kind: "content", octets: new Uint8Array(octets) });

// TS 102 221 10.2.1.5: 6A82 file, 6A83 record not found, 6A88 referenced data not found.
const isAbsent = (sw: number): boolean => sw === 0x6a82 || sw === 0x6a83 || sw === 0x6a88;
const notSelected = ({ sw }: Response): { kind: "notFound" } | { kind: "notAvailable"; reason: string } =>
  isAbsent(sw) ? { kind: "notFound" } : { kind: "notAvailable", reason: hex(sw) };

function updated({ sw }: Response): UpdateAnswer {
  if (sw === SW_OK) return { kind: "updated" };
  if (isAbsent(sw)) return { kind: "notFound" };
  return sw === 0 ? { kind: "notAvailable", reason: hex(sw) } : { kind: "refused", reason: hex(sw) };
}

// TS 31.102 7.1.2.1: DB with RES, CK, IK (and perhaps Kc), or DC with AUTS; each with its length.
function authenticateAnswer({ sw, data }: Response): AuthenticateAnswer {
  if (sw === SW_MAC_FAILURE) return { kind: "macFailure" };
  const parts: Uint8Array[] = [];
  for (let at = 1; at < data.length; at += 1 + data[at]!) parts.push(data.slice(at + 1, at + 1 + data[at]!));
  const [first, ck, ik] = parts;
  if (sw === SW_OK && data[0] === 0xdc && first?.length === 14) return { kind: "synchronisationFailure", auts: first };
  if (
    sw === SW_OK &&
    data[0] === 0xdb &&
    first !== undefined &&
    first.length >= 4 &&
    first.length <= 16 &&
    ck?.length === 16 &&
    ik?.length === 16
  ) {
    return { kind: "authenticated", res: first, ck, ik };
  }
  return { kind: "notAvailable", reason: sw === SW_OK ? "the card's answer makes no sense" : hex(sw) };
}

// TS 102 221 11.1.1.4: FCP template 62; object 82 has the record length in its octets 3 and 4, object 80 the file size.
function sizeOf(file: number, fcp: Uint8Array): number | null {
  const template = readTlvs(fcp)?.get(0x62);
  const objects = template === undefined ? null : readTlvs(template);
  const descriptor = objects?.get(0x82);
  if (descriptor !== undefined && descriptor.length >= 4) return (descriptor[2]! << 8) | descriptor[3]!;
  const size = objects?.get(0x80);
  if (size !== undefined && size.length > 0) return size.reduce((n, octet) => n * 256 + octet, 0);
  return efDescription(file)?.least ?? null;
}
