// The soft USIM's memory as a file, and its files through the USIM interface.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { FieldError } from "../../host/ue/schema.ts";
import { Ef } from "../../host/ue/usim/ef/files.ts";
import { decodeEpsnsc } from "../../host/ue/usim/ef/security.ts";
import { formatUsimImage, freshImage, parseUsimImage } from "../../host/ue/usim/image.ts";
import { SoftUsim } from "../../host/ue/usim/soft.ts";
import type { ReadAnswer, UpdateAnswer, UsimEvent } from "../../host/ue/usim/usim.ts";

const OPTIONS = {
  keys: { algorithm: "xor", k: new Uint8Array(16), resLength: 8 },
  sqn: 0x4c3,
  imsi: "001010123456789",
  hplmn: "00101",
} as const;
const read = (usim: SoftUsim, file: number, record = 0): ReadAnswer => {
  const answers: ReadAnswer[] = [];
  usim.read(file, record, (a) => answers.push(a));
  assert.equal(answers.length, 1);
  return answers[0]!;
};
const update = (usim: SoftUsim, file: number, record: number, hex: string): UpdateAnswer => {
  const answers: UpdateAnswer[] = [];
  usim.update(file, record, fromHex(hex), (a) => answers.push(a));
  assert.equal(answers.length, 1);
  return answers[0]!;
};

test("TS 31.102 E: a fresh card", () => {
  const usim = new SoftUsim(OPTIONS);
  const hex = (file: number, record = 0): string => {
    const answer = read(usim, file, record);
    return answer.kind === "content" ? toHex(answer.octets) : answer.kind;
  };
  assert.equal(hex(Ef.Imsi), "080910101032547698");
  assert.equal(hex(Ef.Ad), "00000002");
  assert.equal(hex(Ef.Acc), "0200", "class 9, the last digit of the IMSI");
  assert.equal(hex(Ef.Epsloci), "ffffffffffffffffffffffff00f110000001");
  assert.equal(hex(Ef.Loci), "ffffffff00f1100000ff01");
  assert.equal(hex(Ef.Psloci), "ffffffffffffff00f1100000ff01");
  assert.equal(hex(Ef.Fplmn), "ff".repeat(12));
  assert.equal(hex(Ef.Ecc, 2), "19f1ff00");
  assert.equal(hex(Ef.Ecc, 3), "notFound");
  assert.equal(hex(Ef.Ecc), "notFound", "a linear fixed file has records from 1");
  assert.equal(hex(Ef.NasConfig), "notFound");
  const nsc = read(usim, Ef.Epsnsc, 1);
  assert.ok(nsc.kind === "content" && decodeEpsnsc(nsc.octets) === null);
});

test("writing: what the terminal may, filled up; not the issuer's files, not past the end; kept over power off", () => {
  let memory = "";
  const usim = new SoftUsim({
    ...OPTIONS,
    persist: (image) => {
      memory = formatUsimImage(image);
    },
  });
  assert.deepEqual(update(usim, Ef.Fplmn, 0, "00f120"), { kind: "updated" });
  assert.deepEqual(update(usim, Ef.Epsnsc, 1, "a000"), { kind: "updated" });
  assert.equal(update(usim, Ef.Imsi, 0, "00").kind, "refused");
  assert.equal(update(usim, Ef.Fplmn, 0, "00".repeat(13)).kind, "refused");
  assert.equal(update(usim, Ef.NasConfig, 0, "00").kind, "notFound");
  assert.equal(update(usim, Ef.Epsnsc, 2, "00").kind, "notFound");
  const next = new SoftUsim({ ...OPTIONS, image: parseUsimImage(memory) });
  assert.deepEqual(read(next, Ef.Fplmn), { kind: "content", octets: fromHex(`00f120${"ff".repeat(9)}`) });
  assert.deepEqual(read(next, Ef.Epsnsc, 1), { kind: "content", octets: fromHex(`a000${"ff".repeat(52)}`) });
  assert.deepEqual(next.snapshot(), usim.snapshot());
});

test("what is read is the reader's: changing it does not change the card, nor does what was written", () => {
  const usim = new SoftUsim(OPTIONS);
  const first = read(usim, Ef.Imsi);
  assert.ok(first.kind === "content");
  first.octets.fill(0);
  assert.deepEqual(read(usim, Ef.Imsi), { kind: "content", octets: fromHex("080910101032547698") });
});

test("a refresh by the issuer changes files and tells which", () => {
  const usim = new SoftUsim(OPTIONS);
  const events: UsimEvent[] = [];
  usim.subscribe((e) => events.push(e));
  usim.refresh(new Map([[Ef.OperatorPlmnWithAct, new Uint8Array(40).fill(0xff)]]), true);
  assert.deepEqual(events, [{ kind: "refreshed", files: [Ef.OperatorPlmnWithAct], steeringOfRoaming: true }]);
  assert.equal(read(usim, Ef.OperatorPlmnWithAct).kind, "content");
});

const GOOD = `{"format":"uenas-usim","version":1,"files":{"6f07":"080910101032547698","6fb7":["11f2ff00"],"7f10":"00"}}`;

test("the file form: read, written, read again the same; files that NAS does not know are kept", () => {
  const image = parseUsimImage(GOOD);
  assert.deepEqual(parseUsimImage(formatUsimImage(image)), image);
  assert.deepEqual([...image.files.keys()], [0x6f07, 0x6fb7, 0x7f10]);
  const fresh = freshImage("001010123456789", null);
  assert.deepEqual(parseUsimImage(formatUsimImage(fresh)), fresh);
});

for (const [name, from, to, field] of [
  ["no JSON", "}}", "}", "image"],
  ["another format", "uenas-usim", "usim", "format"],
  ["another version", `"version":1`, `"version":2`, "version"],
  ["an unknown field", `"version":1`, `"version":1,"k":"00"`, "k"],
  ["half an octet", `"080910101032547698"`, `"08091010103254769"`, "files.6f07"],
  ["a file too short", `"080910101032547698"`, `"0809101010325476"`, "files.6f07"],
  ["records in a transparent file", `"080910101032547698"`, `["080910101032547698"]`, "files.6f07"],
  ["records of two lengths", `["11f2ff00"]`, `["11f2ff00","11f2ff0000"]`, "files.6fb7"],
  ["a transparent ECC", `["11f2ff00"]`, `"11f2ff00"`, "files.6fb7"],
  ["an identifier that is none", `"7f10"`, `"7F10"`, "files.7F10"],
  [
    "a sequence number that is none",
    `"version":1`,
    `"version":1,"sequenceNumbers":{"indLength":5,"seq":[1.5]}`,
    "sequenceNumbers.seq[0]",
  ],
] as const) {
  test(`a file with ${name} is refused with the field ${field}`, () => {
    assert.ok(GOOD.includes(from));
    assert.throws(
      () => parseUsimImage(GOOD.replace(from, to)),
      (e) => e instanceof FieldError && e.field === field,
    );
  });
}

test("sequence numbers of another kind of card are refused", () => {
  const image = { ...freshImage(OPTIONS.imsi, null), sequenceNumbers: { indLength: 0, seq: [5] } };
  assert.throws(() => new SoftUsim({ ...OPTIONS, image }), RangeError);
  assert.doesNotThrow(() => new SoftUsim({ ...OPTIONS, indLength: 0, image }));
});
