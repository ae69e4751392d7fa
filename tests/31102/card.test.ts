// A card behind APDUs, TS 31.102 7.1 and TS 102 221 11.1: the same interface as the soft USIM, over commands and status words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { ApduUsim } from "../../host/ue/usim/apdu.ts";
import { Ef } from "../../host/ue/usim/ef/files.ts";
import { decodeImsi } from "../../host/ue/usim/ef/identity.ts";
import { encodeEpsnsc } from "../../host/ue/usim/ef/security.ts";
import { freshImage } from "../../host/ue/usim/image.ts";
import type { AuthenticateAnswer, ReadAnswer, UpdateAnswer } from "../../host/ue/usim/usim.ts";

type Script = readonly (readonly [command: string, response: string])[];

/** A card that expects these commands in this order; it answers later, as a reader does. */
function scripted(script: Script): { usim: ApduUsim; done: () => void } {
  const left = [...script];
  const pending: (() => void)[] = [];
  const usim = new ApduUsim((command, reply) => {
    const next = left.shift();
    assert.ok(next, `unexpected command ${toHex(command)}`);
    assert.equal(toHex(command), next[0]);
    pending.push(() => reply(next[1] === "" ? null : fromHex(next[1])));
  });
  const done = (): void => {
    for (let reply = pending.shift(); reply; reply = pending.shift()) {
      assert.equal(pending.length, 0, "one command is under way at a time");
      reply();
    }
    assert.equal(left.length, 0, "every expected command was sent");
  };
  return { usim, done };
}
const FCP_TRANSPARENT = (size: string): string => `620882024121800200${size}`;
const FCP_RECORDS = (length: string): string => `62078205422100${length}01`;

test("open selects the application; the events say how that went", () => {
  for (const [answer, event] of [
    ["62009000", { kind: "present" }],
    ["6a82", { kind: "invalid", reason: "the card answers 6a82" }],
    ["", { kind: "invalid", reason: "the card does not answer" }],
  ] as const) {
    const { usim, done } = scripted([["00a4040407a0000000871002", answer]]);
    const events: unknown[] = [];
    usim.subscribe((e) => events.push(e));
    usim.open();
    done();
    usim.removed();
    assert.deepEqual(events, [event, { kind: "removed" }]);
  }
});

test("7.1.2 AUTHENTICATE: success by GET RESPONSE, synchronisation failure, MAC failure, nonsense, no card", () => {
  const rand = "23553cbe9637a89d218ae64dae47bf35";
  const autn = "55f328b43577b9b94a9ffac354dfafb3";
  const command = `008800812210${rand}10${autn}`;
  const [res, ck, ik] = ["a54211d5e3ba50bf", "b40ba9a3c58b2a05bbf0d987b21bf8cb", "f769bcd751044604127672711c6d3441"];
  const auts = "ba853f3c123ccf44e93596e355c6";
  const cases: [Script, AuthenticateAnswer][] = [
    [
      [
        [command, "612b"],
        ["00c000002b", `db08${res}10${ck}10${ik}9000`],
      ],
      { kind: "authenticated", res: fromHex(res), ck: fromHex(ck), ik: fromHex(ik) },
    ],
    [
      [[command, `db08${res}10${ck}10${ik}08aabbccddeeff00119000`]],
      { kind: "authenticated", res: fromHex(res), ck: fromHex(ck), ik: fromHex(ik) },
    ],
    [[[command, `dc0e${auts}9000`]], { kind: "synchronisationFailure", auts: fromHex(auts) }],
    [[[command, "9862"]], { kind: "macFailure" }],
    [[[command, "9864"]], { kind: "notAvailable", reason: "the card answers 9864" }],
    [[[command, `db08${res}9000`]], { kind: "notAvailable", reason: "the card's answer makes no sense" }],
    [[[command, "9000"]], { kind: "notAvailable", reason: "the card's answer makes no sense" }],
    [[[command, ""]], { kind: "notAvailable", reason: "the card does not answer" }],
  ];
  for (const [script, expected] of cases) {
    const { usim, done } = scripted(script);
    const answers: AuthenticateAnswer[] = [];
    usim.authenticate(fromHex(rand), fromHex(autn), (a) => answers.push(a));
    assert.equal(answers.length, 0);
    done();
    assert.deepEqual(answers, [expected]);
  }
});

test("reading: transparent in one and in several commands, a record, what is not there; answers keep the order", () => {
  const long = "5a".repeat(300);
  const { usim, done } = scripted([
    ["00a40004026f07", `${FCP_TRANSPARENT("09")}9000`],
    ["00b0000009", "0809101010325476989000"],
    ["00a40004026f61", "610a"],
    ["00c000000a", "6208820241218002012c9000"],
    ["00b00000ff", `${long.slice(0, 510)}9000`],
    ["00b000ff2d", `${long.slice(510)}9000`],
    ["00a40004026fb7", `${FCP_RECORDS("04")}9000`],
    ["00b2010400", "6c04"],
    ["00b2010404", "11f2ff009000"],
    ["00a40004026fe8", "6a82"],
    ["00a40004026fe3", "6982"],
  ]);
  const got: string[] = [];
  const note = (a: ReadAnswer): void => {
    got.push(a.kind === "content" ? toHex(a.octets) : a.kind === "notFound" ? a.kind : a.reason);
  };
  usim.read(Ef.Imsi, 0, note);
  usim.read(Ef.OperatorPlmnWithAct, 0, note);
  usim.read(Ef.Ecc, 1, note);
  usim.read(Ef.NasConfig, 0, note);
  usim.read(Ef.Epsloci, 0, note);
  done();
  assert.deepEqual(got, ["080910101032547698", long, "11f2ff00", "notFound", "the card answers 6982"]);
});

test("writing: filled up to the size of the file or record; refused by the card; too long", () => {
  const { usim, done } = scripted([
    ["00a40004026f7b", `${FCP_TRANSPARENT("0c")}9000`],
    ["00d600000c00f110ffffffffffffffffff", "9000"],
    ["00a40004026fe4", `${FCP_RECORDS("36")}9000`],
    [`00dc010436${toHex(encodeEpsnsc(null))}`, "6982"],
    ["00a40004026f7b", `${FCP_TRANSPARENT("0c")}9000`],
  ]);
  const got: UpdateAnswer[] = [];
  usim.update(Ef.Fplmn, 0, fromHex("00f110"), (a) => got.push(a));
  usim.update(Ef.Epsnsc, 1, encodeEpsnsc(null), (a) => got.push(a));
  usim.update(Ef.Fplmn, 0, new Uint8Array(13), (a) => got.push(a));
  done();
  assert.deepEqual(got, [
    { kind: "updated" },
    { kind: "refused", reason: "the card answers 6982" },
    { kind: "refused", reason: "there is room for 12 octets" },
  ]);
});

test("a whole fresh image reads back through the commands of a card", () => {
  const image = freshImage("001010123456789", "00101");
  let selected = 0;
  const usim = new ApduUsim((command, reply) => {
    const [, ins, p1, p2, n] = command as unknown as [number, number, number, number, number];
    const ok = (data: Uint8Array): void => reply(Uint8Array.of(...data, 0x90, 0));
    const content = image.files.get(selected);
    if (ins === 0xa4) {
      selected = (command[5]! << 8) | command[6]!;
      const file = image.files.get(selected);
      if (file === undefined) return reply(fromHex("6a82"));
      return ok(
        fromHex(
          file instanceof Uint8Array
            ? FCP_TRANSPARENT(file.length.toString(16).padStart(2, "0"))
            : FCP_RECORDS(file[0]!.length.toString(16).padStart(2, "0")),
        ),
      );
    }
    if (ins === 0xb0 && content instanceof Uint8Array) return ok(content.subarray((p1 << 8) | p2, ((p1 << 8) | p2) + n));
    const record = content instanceof Uint8Array ? undefined : content?.[p1 - 1];
    return record === undefined ? reply(fromHex("6a83")) : ok(record);
  });
  for (const [id, file] of image.files) {
    const parts = file instanceof Uint8Array ? [file] : file;
    parts.forEach((part, i) => {
      const answers: ReadAnswer[] = [];
      usim.read(id, file instanceof Uint8Array ? 0 : i + 1, (a) => answers.push(a));
      assert.deepEqual(answers, [{ kind: "content", octets: part }], id.toString(16));
    });
  }
  const answers: ReadAnswer[] = [];
  usim.read(Ef.Ecc, 3, (a) => answers.push(a));
  assert.deepEqual(answers, [{ kind: "notFound" }]);
  assert.equal(decodeImsi(image.files.get(Ef.Imsi) as Uint8Array), "001010123456789");
});
