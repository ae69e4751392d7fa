// Clause 8 as a whole: every message has its literate file, and every information element of every message stands in a case of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGES, type MessageTable } from "../../host/generated/messages.ts";
import { clauseOfFile, literateFiles, readCases, readPdu } from "../harness/literate.ts";
import { DOWNLINK, engines, NasModule } from "../harness/module.ts";

const DIRECTORY = "tests/24301";
const messages = MESSAGES.filter((message): message is MessageTable => message !== null);
const directionsOf = ({ direction }: MessageTable): readonly string[] =>
  direction === "both" ? ["downlink", "uplink"] : [direction];

interface Shown {
  /** "direction: name of the information element", read without a fault in the message. */
  readonly clean: ReadonlySet<string>;
  /** Names of the information elements that a case leaves out of a message without a fault. */
  readonly without: ReadonlySet<string>;
}

/** What the cases of a message show. */
function shownBy(nas: NasModule, files: readonly string[], table: MessageTable): Shown {
  const clean = new Set<string>();
  const without = new Set<string>();
  for (const { blocks } of files.flatMap((file) => readCases(DIRECTORY, file))) {
    for (const block of blocks.filter(({ kind }) => kind === "pdu")) {
      const { octets, direction } = readPdu(block);
      const found = nas.decode(octets, direction);
      if (found.message !== table.name || found.faults.length > 0) continue;
      const names = new Set(found.ies.map(({ name }) => name));
      for (const { name, isSpare } of table.rows) {
        if (isSpare) continue;
        if (names.has(name)) clean.add(`${direction === DOWNLINK ? "downlink" : "uplink"}: ${name}`);
        else without.add(name);
      }
    }
  }
  return { clean, without };
}

const clauseFiles = new Map<string, string[]>();
for (const file of literateFiles(DIRECTORY)) {
  const clause = clauseOfFile(file);
  clauseFiles.set(clause, [...(clauseFiles.get(clause) ?? []), file]);
}

test("the 62 messages and the two shells of a message, and no other, have a file in clause 8", () => {
  const clauses = messages.map(({ clause }) => clause).sort();
  assert.equal(new Set(clauses).size, clauses.length);
  const files = [...clauseFiles.keys()].filter((clause) => clause.startsWith("8.")).sort();
  assert.deepEqual(files, clauses);
});

const [engine] = engines();
const nas = new NasModule(engine!);
for (const table of messages) {
  test(`${table.clause} ${table.name}: a case with and, where that is allowed, one without each information element`, () => {
    const { clean, without } = shownBy(nas, clauseFiles.get(table.clause) ?? [], table);
    const rows = table.rows.filter(({ isSpare }) => !isSpare);
    const wanted = directionsOf(table).flatMap((direction) => rows.map(({ name }) => `${direction}: ${name}`));
    assert.deepEqual(
      wanted.filter((one) => !clean.has(one)),
      [],
    );
    assert.deepEqual(
      rows.filter(({ presence, name }) => presence !== "M" && !without.has(name)).map(({ name }) => name),
      [],
    );
  });
}
