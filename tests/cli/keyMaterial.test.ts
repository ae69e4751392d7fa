// Key material leaves a run only where it is asked for by name: the key log. What is shown, reported and captured holds none.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { jsonLines, uenas } from "./run.ts";

const SCENARIOS = ["bearers/dedicated", "authentication/request-again", "security/eia3-eea3"];

for (const scenario of SCENARIOS)
  test(`${scenario}: K_ASME and K_eNB are in the key log and the events for the access stratum, not in ladder, report and captures`, () => {
    const directory = mkdtempSync(join(tmpdir(), "uenas-"));
    try {
      const path = (name: string): string => join(directory, name);
      const captures = ["--pcap", path("a.pcap"), "--pcapng", path("a.pcapng"), "--html", path("a.html")];
      const { out, err, code } = uenas(["run", scenario, ...captures, "--key-log", path("a.keys")]);
      assert.equal(code, 0, err);
      const log = JSON.parse(readFileSync(path("a.keys"), "utf8")) as { readonly kasme: string }[];
      const events = jsonLines(uenas(["run", scenario, "--json"]).out);
      const kenbs = events.flatMap(({ keys }) => (keys === undefined ? [] : [(keys as { readonly kenb: string }).kenb]));
      const secrets = [...log.map(({ kasme }) => kasme), ...kenbs];
      assert.ok(log.length > 0 && kenbs.length > 0);
      for (const secret of secrets) {
        assert.match(secret, /^[0-9a-f]{64}$/);
        const octets = Buffer.from(secret, "hex");
        for (const text of [out, err, readFileSync(path("a.html"), "utf8")])
          assert.ok(!text.toLowerCase().includes(secret), "in what is shown or reported");
        for (const name of ["a.pcap", "a.pcapng"]) assert.ok(!readFileSync(path(name)).includes(octets), `in ${name}`);
      }
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
