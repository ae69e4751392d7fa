// Events as people read them: causes are named as their layer names them.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { NoteRow } from "../../host/sim/view/rows.ts";
import { rowOf } from "../../host/sim/view/rows.ts";

const HEAD = { time: 0, imsi: null } as const;

const textOf = (clause: string, cause: number): string =>
  (rowOf({ ...HEAD, source: "mme", event: { kind: "rule", clause, outcome: "reject", cause } as never }) as NoteRow).text;

test("causes of the MME: those of clause 6 are ESM causes, the others EMM causes", () => {
  assert.equal(textOf("TS 24.301 6.5.1.4.1", 8), "reject #8 Operator Determined Barring");
  assert.equal(textOf("TS 24.301 6.4.1.4", 26), "reject #26 Insufficient resources");
  assert.equal(textOf("TS 24.301 5.5.1.2.5", 8), "reject #8 EPS services and non-EPS services not allowed");
  assert.equal(textOf("TS 24.301 5.5.1.2.5", 22), "reject #22 Congestion");
});

test("causes of the UE: by the message in hand", () => {
  const ofUe = (message: string): string =>
    (
      rowOf({
        ...HEAD,
        source: "ue",
        event: { kind: "rule", clause: "TS 24.301 7.5.1", outcome: "status", cause: 96, message } as never,
      }) as NoteRow
    ).text;
  assert.equal(ofUe("PDN CONNECTIVITY REJECT"), "PDN CONNECTIVITY REJECT status #96 Invalid mandatory information");
  assert.equal(ofUe("ATTACH ACCEPT"), "ATTACH ACCEPT status #96 Invalid mandatory information");
});
