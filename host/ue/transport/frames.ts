// Frames between a UE and lower layers of any kind, in any language: type, length, payload. Numbers have the most significant octet first.
//
//   octet 0       type
//   octets 1–2    length of the payload in octets
//   then          the payload
//
//   from the UE                                          payload
//   01 HELLO              first frame of both ends       "uenas", then u8 version of this form: 1
//   02 ESTABLISH          wants a connection             u16 handle, u8 cause, the initial NAS message
//   03 DATA               uplink NAS PDU                 u16 handle, the PDU
//   04 RELEASE            local release wanted           –
//   05 KEYS               to the access stratum          K_eNB 32, u32 uplink NAS COUNT it was made with
//   06 WANT               selection wanted               u8: 1 PLMN search, 2 cell in another tracking area, 3 cell to be barred, 4 other RAT,
//                                                      5 handover refused
//   07 BEARER             EPS bearer context             u8 EBI, u8 1 active 2 modified 3 inactive, u8 EBI of the default bearer, u8 QCI or 0
//   08 RESUME             wants the suspended connection u8 cause
//
//   to the UE
//   01 HELLO              first frame of both ends       as above
//   81 ESTABLISHED        the connection is there        –
//   82 NOT ESTABLISHED    it is not                      u16 extended wait time in seconds, 0: none
//   83 BARRED             access is barred               u16 mask, bit n for cause n; 0: nothing is barred any more
//   84 RELEASED           the connection is gone         u8: 0 normal, 1 load balancing TAU, 2 CS fallback, 3 failure, 4 suspended, still or again
//   85 DATA               downlink NAS PDU               the PDU
//   86 NOT DELIVERED      an uplink PDU was not          u16 handle
//   87 SENT               an uplink PDU has left         u16 handle
//   88 PAGING             the UE is paged                u8: 0 S-TMSI, 1 IMSI; u8: 0 PS, 1 CS
//   89 CELL               a suitable cell                PLMN 3 and TAC 2 octets as in a TAI, u8: 0 normal, 1 limited service, 2 CSG
//   8a NO CELL            none                           –
//   8b BEARERS READY      radio bearers are set up       u16 mask, bit n for EBI n; 0: all
//   8c BEARERS RELEASED   radio bearers are gone         u16 mask, bit n for EBI n; 0: all
//   8d RESUMED            the answer to RESUME           u8: 0 resumed, 1 a new connection is needed: ESTABLISH follows
//   8e OTHER RAT          what became of a change to it  u8: 0 the UE is there, 1 it has failed, or there is no suitable cell
//   8f HANDOVER           command to hand over from      u8: 0 packet, 1 CS to PS SRVCC; NAS security parameters to E-UTRA 6, CK and IK 32 octets;
//                         GERAN or UTRAN                 then nothing, or the mapped GUTI 11, then nothing or the P-TMSI signature 3 octets
//   90 HANDED OVER        the handover is completed      as of CELL
//   91 NOT HANDED OVER    it has failed                  –
//   92 FROM OTHER RAT     idle mode, TIN is "P-TMSI";    u8 GPRS CKSN, 7: no key; CK and IK 32 octets; then as of HANDOVER
//                         CELL follows
//
// Causes of ESTABLISH, RESUME and BARRED: 1 mo-Signalling, 2 mo-Data, 3 mt-Access, 4 emergency, 5 highPriorityAccess, 6 delayTolerantAccess,
// 7 mo-VoiceCall, 8 mo-ExceptionData (TS 36.331). A handle is any number; NOT DELIVERED and SENT quote it.

/** What goes over a link, in both directions. */
export type Frame =
  | { readonly type: "hello"; readonly version: number }
  | { readonly type: "establish"; readonly handle: number; readonly cause: number; readonly pdu: Uint8Array }
  | { readonly type: "uplink"; readonly handle: number; readonly pdu: Uint8Array }
  | { readonly type: "release" }
  | { readonly type: "keys"; readonly kenb: Uint8Array; readonly ulCount: number }
  | { readonly type: "want"; readonly what: number }
  | { readonly type: "bearer"; readonly ebi: number; readonly change: number; readonly linkedEbi: number; readonly qci: number }
  | { readonly type: "resume"; readonly cause: number }
  | { readonly type: "established" }
  | { readonly type: "notEstablished"; readonly waitTime: number }
  | { readonly type: "barred"; readonly causes: number }
  | { readonly type: "released"; readonly cause: number }
  | { readonly type: "downlink"; readonly pdu: Uint8Array }
  | { readonly type: "notDelivered"; readonly handle: number }
  | { readonly type: "sent"; readonly handle: number }
  | { readonly type: "paging"; readonly identity: number; readonly domain: number }
  | { readonly type: "cell"; readonly plmn: Uint8Array; readonly tac: number; readonly kind: number }
  | { readonly type: "noCell" }
  | { readonly type: "bearersReady"; readonly ebis: number }
  | { readonly type: "bearersReleased"; readonly ebis: number }
  | { readonly type: "resumed"; readonly fallback: number }
  | { readonly type: "otherRat"; readonly failed: number }
  | {
      readonly type: "handover";
      readonly srvcc: number;
      readonly parameters: Uint8Array;
      readonly keys: Uint8Array;
      readonly identity: Uint8Array;
    }
  | { readonly type: "handedOver"; readonly plmn: Uint8Array; readonly tac: number; readonly kind: number }
  | { readonly type: "notHandedOver" }
  | { readonly type: "fromOtherRat"; readonly cksn: number; readonly keys: Uint8Array; readonly identity: Uint8Array };

export type FrameType = Frame["type"];

/** Version of the form. */
export const FRAME_VERSION = 1;
/** What a HELLO begins with. */
const MAGIC = new Uint8Array(Buffer.from("uenas", "latin1"));
const HEAD = 3;

/** Where a field stands in a payload: a number of so many octets, so many octets, or all that is left. */
type Place = readonly [name: string, size: 1 | 2 | 4] | readonly [name: string, octets: { readonly octets: number | "rest" }];
const u8 = (name: string): Place => [name, 1];
const u16 = (name: string): Place => [name, 2];
const pdu: Place = ["pdu", { octets: "rest" }];
const cell: readonly Place[] = [["plmn", { octets: 3 }], u16("tac"), u8("kind")];
const keys: Place = ["keys", { octets: 32 }];
const identity: Place = ["identity", { octets: "rest" }];

const LAYOUTS: readonly (readonly [code: number, type: FrameType, places: readonly Place[]])[] = [
  [0x01, "hello", [["magic", { octets: MAGIC.length }], u8("version")]],
  [0x02, "establish", [u16("handle"), u8("cause"), pdu]],
  [0x03, "uplink", [u16("handle"), pdu]],
  [0x04, "release", []],
  [
    0x05,
    "keys",
    [
      ["kenb", { octets: 32 }],
      ["ulCount", 4],
    ],
  ],
  [0x06, "want", [u8("what")]],
  [0x07, "bearer", [u8("ebi"), u8("change"), u8("linkedEbi"), u8("qci")]],
  [0x08, "resume", [u8("cause")]],
  [0x81, "established", []],
  [0x82, "notEstablished", [u16("waitTime")]],
  [0x83, "barred", [u16("causes")]],
  [0x84, "released", [u8("cause")]],
  [0x85, "downlink", [pdu]],
  [0x86, "notDelivered", [u16("handle")]],
  [0x87, "sent", [u16("handle")]],
  [0x88, "paging", [u8("identity"), u8("domain")]],
  [0x89, "cell", cell],
  [0x8a, "noCell", []],
  [0x8b, "bearersReady", [u16("ebis")]],
  [0x8c, "bearersReleased", [u16("ebis")]],
  [0x8d, "resumed", [u8("fallback")]],
  [0x8e, "otherRat", [u8("failed")]],
  [0x8f, "handover", [u8("srvcc"), ["parameters", { octets: 6 }], keys, identity]],
  [0x90, "handedOver", cell],
  [0x91, "notHandedOver", []],
  [0x92, "fromOtherRat", [u8("cksn"), keys, identity]],
];

/** A frame that is not in its form; the message says how. */
export class FrameError extends Error {
  override readonly name = "FrameError";
}

function bigEndian(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, i) => Math.floor(value / 2 ** (8 * (size - 1 - i))) & 0xff);
}

/** The octets of a frame. */
export function encodeFrame(frame: Frame): Uint8Array {
  const [code, , places] = LAYOUTS.find(([, type]) => type === frame.type)!;
  const fields = { magic: MAGIC, ...frame } as unknown as Readonly<Record<string, number | Uint8Array>>;
  const parts = places.map(([name, size]) => {
    const value = fields[name]!;
    return typeof size === "number" ? Uint8Array.from(bigEndian(value as number, size)) : (value as Uint8Array);
  });
  const payload = Buffer.concat(parts);
  if (payload.length > 0xffff) throw new FrameError(`a payload has at most 65535 octets, not ${payload.length}`);
  return new Uint8Array(Buffer.concat([Uint8Array.of(code, ...bigEndian(payload.length, 2)), payload]));
}

function decodePayload(code: number, payload: Uint8Array): Frame {
  const layout = LAYOUTS.find(([known]) => known === code);
  if (layout === undefined) throw new FrameError(`no frame has type ${code.toString(16).padStart(2, "0")}`);
  const [, type, places] = layout;
  const frame: Record<string, unknown> = { type };
  let at = 0;
  for (const [name, size] of places) {
    const octets = typeof size === "number" ? size : size.octets === "rest" ? Math.max(0, payload.length - at) : size.octets;
    const value = payload.slice(at, at + octets);
    if (value.length < octets) throw new FrameError(`frame ${type} is too short: ${payload.length} octets of payload`);
    frame[name] = typeof size === "number" ? value.reduce((n, octet) => n * 256 + octet, 0) : value;
    at += octets;
  }
  if (at < payload.length) throw new FrameError(`frame ${type} is too long: ${payload.length} octets of payload`);
  if (type === "hello" && !Buffer.from(frame.magic as Uint8Array).equals(MAGIC))
    throw new FrameError("a HELLO of something else");
  delete frame.magic;
  return frame as unknown as Frame;
}

/** Takes frames out of a stream, however its octets are cut up. */
export class FrameReader {
  #rest: Uint8Array = new Uint8Array(0);

  /** The frames that `octets` complete. A frame that is not in its form is told to `bad` and passed over. */
  push(octets: Uint8Array, bad: (error: FrameError) => void): Frame[] {
    const all = Buffer.concat([this.#rest, octets]);
    const frames: Frame[] = [];
    let at = 0;
    for (; at + HEAD <= all.length; ) {
      const end = at + HEAD + all.readUInt16BE(at + 1);
      if (end > all.length) break;
      try {
        frames.push(decodePayload(all[at]!, new Uint8Array(all.subarray(at + HEAD, end))));
      } catch (error) {
        if (!(error instanceof FrameError)) throw error;
        bad(error);
      }
      at = end;
    }
    this.#rest = new Uint8Array(all.subarray(at));
    return frames;
  }

  /** Octets of a frame that has not come whole. */
  get pending(): number {
    return this.#rest.length;
  }
}

/** The frame that a datagram is. @throws {FrameError} when it is not exactly one */
export function decodeFrame(datagram: Uint8Array): Frame {
  if (datagram.length < HEAD) throw new FrameError("a frame has at least 3 octets");
  const length = (datagram[1]! << 8) | datagram[2]!;
  if (datagram.length !== HEAD + length) throw new FrameError(`a datagram of ${datagram.length} octets is not one frame`);
  return decodePayload(datagram[0]!, datagram.slice(HEAD));
}
