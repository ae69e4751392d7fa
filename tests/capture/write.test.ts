import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Direction } from "../../host/capture/items.ts";
import { type CaptureForm, captureWriter } from "../../host/capture/write.ts";
import { corpus } from "../wire/corpus.ts";
import { concat, octetsOf, readAll } from "./build.ts";

const pdus = corpus
  .slice(0, 40)
  .map(({ hex, direction }, i) => ({ octets: octetsOf(hex), direction: direction as Direction, seconds: 1_700_000_000 + i / 8 }));

function fileOf(form: CaptureForm): Uint8Array {
  const writer = captureWriter(form);
  return concat(writer.start(), ...pdus.map((pdu) => writer.packet(pdu)));
}

const FORMS: readonly CaptureForm[] = [
  { format: "pcap", encapsulation: "gsmtap" },
  { format: "pcapng", encapsulation: "gsmtap" },
  { format: "pcap", encapsulation: 148 },
  { format: "pcapng", encapsulation: 162 },
];

test("what is written is read back: octets, direction, time", async () => {
  for (const form of FORMS) {
    const found = await readAll(fileOf(form));
    assert.equal(found.length, pdus.length);
    const isDirectionKept = form.encapsulation === "gsmtap" || form.format === "pcapng";
    found.forEach((item, i) => {
      assert.ok(item.kind === "pdu");
      assert.deepEqual([item.octets, item.seconds, item.where], [pdus[i]!.octets, pdus[i]!.seconds, `packet ${i + 1}`]);
      assert.equal(item.direction, isDirectionKept ? pdus[i]!.direction : null);
    });
  }
});

test("the octets of a small GSMTAP capture", () => {
  const writer = captureWriter(FORMS[0]!);
  assert.equal(
    Buffer.from(writer.start()).toString("hex"),
    "d4c3b2a1020004000000000000000000000004006500000065000000".slice(0, 48),
  );
  const record = Buffer.from(writer.packet({ octets: octetsOf("075501"), direction: "uplink", seconds: 3.000_002 })).toString(
    "hex",
  );
  assert.equal(
    record,
    "03000000020000002f0000002f000000" +
      "4500002f000000004011 7cbc 7f0000017f000001".replaceAll(" ", "") +
      "34191279001b0000" +
      "02041200400000000000000000000000" +
      "075501",
  );
});

test("a link type that is not for users is refused", () => {
  for (const encapsulation of [146, 163, 1, 0]) assert.throws(() => captureWriter({ format: "pcap", encapsulation }), RangeError);
});

const hasTshark = spawnSync("tshark", ["--version"]).status === 0;

test("Wireshark reads it as NAS", { skip: hasTshark || process.env.CI ? false : "tshark is not on this machine" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "uenas-write-"));
  const dlt = ["-o", 'uat:user_dlts:"User 1 (DLT=148)","nas-eps","0","","0",""'];
  for (const form of FORMS.slice(0, 3)) {
    const path = join(folder, "a.capture");
    writeFileSync(path, fileOf(form));
    const { stdout, status, stderr } = spawnSync("tshark", ["-r", path, "-T", "fields", "-e", "_ws.col.Protocol", ...dlt], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    assert.deepEqual(
      [
        ...new Set(
          stdout
            .trim()
            .split("\n")
            .map((line) => /NAS-EPS/.test(line)),
        ),
      ],
      [true],
      JSON.stringify(form),
    );
    assert.equal(stdout.trim().split("\n").length, pdus.length);
  }
  rmSync(folder, { recursive: true });
});
