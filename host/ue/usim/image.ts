// The non-volatile memory of a soft USIM: its files and its sequence numbers, no keys. As a JSON file a person can read and edit it:
//   {"format": "uenas-usim", "version": 1, "sequenceNumbers": {"indLength": 5, "seq": [38, …]},
//    "files": {"6f07": "0809…", "6fb7": ["11f2ff00", "19f1ff1f"]}}
// A transparent file is hexadecimal text, a linear fixed one an array with a text for each record.
import { parseJson } from "../json.ts";
import { type Field, FieldError, integer, list, object, octets, oneOf, optional } from "../schema.ts";
import { Ef, efDescription, LARGEST_FILE, LARGEST_RECORD } from "./ef/files.ts";
import { encodeAcc, encodeAd, encodeImsi, encodeUst } from "./ef/identity.ts";
import { encodeEpsloci, encodeLoci, encodePsloci } from "./ef/location.ts";
import { encodePlmn } from "./ef/plmn.ts";
import { encodeEpsnsc } from "./ef/security.ts";
import { encodeEcc } from "./ef/service.ts";
import type { SequenceState } from "./sqn.ts";

/** Content of a file: octets, or the records of a linear fixed one, all of one length. */
export type EfContent = Uint8Array | readonly Uint8Array[];

export interface UsimImage {
  /** Null: none have been used yet but what the configuration says. */
  readonly sequenceNumbers: SequenceState | null;
  readonly files: ReadonlyMap<number, EfContent>;
}

const SEQUENCE = object({ indLength: integer(0, 8), seq: list(integer(-1, 2 ** 48), 256) });
const RECORDS = list(octets(1, LARGEST_RECORD), 254);
const TRANSPARENT = octets(0, LARGEST_FILE);

const fileTable: Field<ReadonlyMap<number, EfContent>> = {
  schema: { type: "object" },
  read(value, path) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new FieldError(path, "must be an object");
    const files = new Map<number, EfContent>();
    for (const [key, content] of Object.entries(value)) {
      const at = `${path}.${key}`;
      if (!/^[0-9a-f]{4}$/.test(key)) throw new FieldError(at, "must be a file identifier of four lower-case hexadecimal digits");
      files.set(Number.parseInt(key, 16), readContent(Number.parseInt(key, 16), content, at));
    }
    return files;
  },
  write: (files) =>
    Object.fromEntries(
      [...files].map(([id, content]) => [
        id.toString(16).padStart(4, "0"),
        content instanceof Uint8Array ? TRANSPARENT.write(content) : RECORDS.write(content),
      ]),
    ),
};

function readContent(id: number, value: unknown, path: string): EfContent {
  const linear = Array.isArray(value);
  const content = linear ? RECORDS.read(value, path) : TRANSPARENT.read(value, path);
  const described = efDescription(id);
  if (described !== null && linear !== (described.structure === "linear fixed")) {
    throw new FieldError(path, `EF ${described.name} is ${described.structure}`);
  }
  const records = content instanceof Uint8Array ? [content] : content;
  if (records.some((r) => r.length !== records[0]!.length)) throw new FieldError(path, "must have records of one length");
  if (described !== null && records.some((r) => r.length < described.least)) {
    throw new FieldError(path, `EF ${described.name} has at least ${described.least} octets${linear ? " a record" : ""}`);
  }
  return content;
}

const IMAGE = object({
  format: oneOf("uenas-usim"),
  version: integer(1, 1),
  sequenceNumbers: optional(SEQUENCE),
  files: fileTable,
});

/** The image of a JSON text; throws FieldError with the field and the reason. */
export function parseUsimImage(text: string): UsimImage {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    throw new FieldError("image", `is no JSON: ${(error as Error).message}`);
  }
  const image = IMAGE.read(value, "");
  return { sequenceNumbers: image.sequenceNumbers ?? null, files: image.files };
}

/** The JSON text of an image. */
export function formatUsimImage(image: UsimImage): string {
  const { sequenceNumbers, files } = image;
  const value = { format: "uenas-usim", version: 1, ...(sequenceNumbers === null ? {} : { sequenceNumbers }), files } as const;
  return `${JSON.stringify(IMAGE.write(value), null, 2)}\n`;
}

// Services that the files of a fresh image need: PLMN selectors 20, 42, 43 are not there; 33 is always 1; 85 EPSLOCI and EPSNSC.
const FRESH_SERVICES = [33, 85];

/**
 * The image of a card fresh from the factory. TS 31.102 E
 * @param imsi 6 to 15 digits
 * @param hplmn 5 or 6 digits, or null: then EF AD says nothing about the MNC and the location files hold no PLMN
 */
export function freshImage(imsi: string, hplmn: string | null): UsimImage {
  const plmn = hplmn === null ? Uint8Array.of(0xff, 0xff, 0xff) : encodePlmn(hplmn);
  const area = Uint8Array.of(...plmn, 0, 0);
  const files = new Map<number, EfContent>([
    [Ef.Imsi, encodeImsi(imsi)],
    [Ef.Ad, encodeAd({ operationMode: 0, mncLength: hplmn === null ? null : hplmn.length === 6 ? 3 : 2 })],
    // TS 22.011 4.2: the class of an ordinary subscriber is the last digit of the IMSI.
    [Ef.Acc, encodeAcc([Number(imsi.at(-1))])],
    [Ef.Ust, encodeUst(FRESH_SERVICES)],
    [Ef.Hpplmn, Uint8Array.of(0)],
    [Ef.Fplmn, new Uint8Array(12).fill(0xff)],
    [Ef.Ecc, [encodeEcc({ digits: "112", category: 0 }), encodeEcc({ digits: "911", category: 0 })]],
    [Ef.Loci, encodeLoci({ tmsi: null, lai: area, updateStatus: "not updated" })],
    [Ef.Psloci, encodePsloci({ ptmsi: null, signature: null, rai: Uint8Array.of(...area, 0xff), updateStatus: "not updated" })],
    [Ef.Epsloci, encodeEpsloci({ guti: null, lastVisitedTai: null, updateStatus: "EU2 NOT UPDATED" }, plmn)],
    [Ef.Epsnsc, [encodeEpsnsc(null)]],
  ]);
  return { sequenceNumbers: null, files };
}
