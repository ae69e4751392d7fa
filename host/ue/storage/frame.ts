// The form of a section in a file, so that damage is told from content:
//
//   octets 0–3    "UNAS"
//   4             version of this form: 1
//   5             bit 0: the content is sealed; other bits 0
//   6             length of the section name, 1–32
//   7 …           section name, ASCII
//   then 4        length of the content in octets, most significant first
//   then n        the content; sealed: 12 octets of nonce, the ciphertext of AES-256-GCM, 16 octets of tag
//   last 32       SHA-256 over everything before
//
// The checksum tells damage, not malice. Sealing (with a key from the host's key store) keeps K_ASME out of clear text and tells both;
// the header is authenticated with it, so that a sealed section can stand for no other.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { sameOctets } from "../hex.ts";

const MAGIC = Buffer.from("UNAS", "latin1");
const VERSION = 1;
const SEALED = 1;
const NONCE = 12;
const TAG = 16;
const SUM = 32;

const sha256 = (octets: Uint8Array): Uint8Array => createHash("sha256").update(octets).digest();

function header(section: string, flags: number, length: number): Uint8Array {
  const name = Buffer.from(section, "latin1");
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return Uint8Array.of(...MAGIC, VERSION, flags, name.length, ...name, ...size);
}

function seal(key: Uint8Array, head: Uint8Array, octets: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(head);
  return Buffer.concat([nonce, cipher.update(octets), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Uint8Array, head: Uint8Array, body: Uint8Array): Uint8Array | null {
  if (body.length < NONCE + TAG) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, body.subarray(0, NONCE)).setAAD(head);
  decipher.setAuthTag(body.subarray(body.length - TAG));
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE, body.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** The file of a section. @param key 32 octets to seal it with, or null */
export function encodeFrame(section: string, octets: Uint8Array, key: Uint8Array | null): Uint8Array {
  const head = header(section, key === null ? 0 : SEALED, octets.length + (key === null ? 0 : NONCE + TAG));
  const body = key === null ? octets : seal(key, head, octets);
  const frame = Buffer.concat([head, body]);
  return new Uint8Array(Buffer.concat([frame, sha256(frame)]));
}

/** The content of a section's file, or the reason why it is refused. */
export function decodeFrame(
  section: string,
  file: Uint8Array,
  key: Uint8Array | null,
): Uint8Array | { readonly refused: string } {
  if (file.length < MAGIC.length + 3 || !sameOctets(file.subarray(0, MAGIC.length), MAGIC))
    return { refused: "is no section file" };
  if (file[4] !== VERSION) return { refused: `is of version ${file[4]}, not ${VERSION}` };
  const end = file.length - SUM;
  const start = 7 + file[6]! + 4;
  if (end < start || !sameOctets(sha256(file.subarray(0, end)), file.subarray(end))) return { refused: "is damaged or cut off" };
  const flags = file[5]!;
  if (!sameOctets(header(section, flags, end - start), file.subarray(0, start))) return { refused: "is of another section" };
  const body = file.slice(start, end);
  if (flags === 0) return key === null ? body : { refused: "is not sealed" };
  if (key === null) return { refused: "is sealed, and there is no key" };
  const content = unseal(key, file.subarray(0, start), body);
  return content === null ? { refused: "is sealed with another key, or forged" } : new Uint8Array(content);
}
