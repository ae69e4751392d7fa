import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHexText } from "../../host/capture/text.ts";
import { brief, concat } from "./build.ts";

const text = (content: string, size?: number): Promise<string[]> => brief(new TextEncoder().encode(content), size);

test("hexadecimal lines in every form, comments, empty lines, any end of line", async () => {
  const content = [
    "# a comment",
    "074413780004023fd121",
    "",
    "07 44 13 78 00 04 02 3F D1 21\r",
    "  07:44:13:78:00:04:02:3f:d1:21   # behind it",
    "0x0744 0x1378 0004023FD121",
    "0X07:0x44:0x13:78:00:04:02:3f:d1:21",
    "\t0744\t1378 0004 023f d121",
  ].join("\n");
  for (const size of [1, 2, 13, 65_536]) {
    assert.deepEqual(
      await text(content, size),
      [2, 4, 5, 6, 7, 8].map((line) => `line ${line}: 074413780004023fd121 ?`),
    );
  }
});

test("JSON Lines with and without direction, other keys left alone", async () => {
  const content = [
    '{"hex": "075501"}',
    '{"hex": "07 55 01", "direction": "downlink", "source": "x"}',
    '{"direction": "uplink", "hex": "0X075501"}',
    '{"hex": "075501", "direction": null}',
    '{"hex": ""}',
  ].join("\n");
  assert.deepEqual(await text(content), [
    "line 1: 075501 ?",
    "line 2: 075501 downlink",
    "line 3: 075501 uplink",
    "line 4: 075501 ?",
    "line 5:  ?",
  ]);
});

test("a byte order mark and a file without an end of line", async () => {
  assert.deepEqual(await text("\ufeff075501\n075502"), ["line 1: 075501 ?", "line 2: 075502 ?"]);
  assert.deepEqual(await text("\ufeff# x\n"), []);
  assert.deepEqual(await text(""), []);
});

test("lines that cannot be read are told with their number; the rest is read", async () => {
  const found = await text(
    [
      "07550",
      "zz",
      "075501",
      "{",
      '{"hex": 7}',
      '{"hex": "0g"}',
      '{"hex": "075501", "direction": "sideways"}',
      "[1]",
      "075502",
    ].join("\n"),
  );
  assert.deepEqual(
    found.map((line) => line.replace(/not JSON: .*/, "not JSON")),
    [
      "line 1! an odd number of hexadecimal digits (5)",
      'line 2! "zz" is not hexadecimal',
      "line 3: 075501 ?",
      "line 4! not JSON",
      'line 5! the JSON object has no text "hex"',
      'line 6! "0g" is not hexadecimal',
      'line 7! the "direction" is neither "downlink" nor "uplink"',
      'line 8! "[1]" is not hexadecimal',
      "line 9: 075502 ?",
    ],
  );
});

test("a line without end is cut off, not gathered", async () => {
  const long = new Uint8Array(6_000_000).fill(0x30);
  assert.deepEqual(await brief(concat(long, Buffer.from("\n075501"))), [
    "line 1! longer than 4194304 octets",
    "line 2: 075501 ?",
  ]);
});

test("what is neither text nor a capture is said to be so", async () => {
  const said = ["! neither pcap, pcapng, hexadecimal text nor JSON Lines"];
  assert.deepEqual(await brief(Uint8Array.of(7, 0x44, 0x13, 0)), said);
  assert.deepEqual(await brief(Uint8Array.of(0)), said);
  assert.deepEqual(await brief(Buffer.from("0\x0075501\n", "utf16le")), said);
  assert.deepEqual(await brief(Uint8Array.of(0x1f, 0x8b, 8, 0)), ["! compressed with gzip: unpack it first"]);
});

test("parseHexText", () => {
  assert.deepEqual(parseHexText("0x07 0x5501"), Uint8Array.of(7, 0x55, 1));
  assert.deepEqual(parseHexText(""), new Uint8Array(0));
  assert.equal(parseHexText("0x7"), "an odd number of hexadecimal digits (1)");
  assert.equal(parseHexText("07-55"), '"07-55" is not hexadecimal');
  assert.equal(parseHexText("00x1"), '"00x1" is not hexadecimal');
});
