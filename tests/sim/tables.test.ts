// Tables of scenarios: what stands for what, and what is no table.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ScenarioLibrary } from "../../host/sim/scenario/library.ts";
import { readScenario, ScenarioFileError } from "../../host/sim/scenario/read.ts";
import { scenariosOf, TableError } from "../../host/sim/scenario/tables.ts";

test("values of the variant go before the defaults, lists are put in item by item, what nobody gives and is asked for is left out", () => {
  const made = scenariosOf({
    defaults: { who: "anyone", start: ["a", "b"], whole: ["$start", "c"] },
    template: { title: "$who", name: "$variant", more: "$more?", steps: ["$whole", { inside: "$who" }, "$extra?"] },
    variants: { one: {}, two: { who: "me", more: { deep: "$who" }, extra: ["d"] } },
  });
  assert.deepEqual(
    [...made],
    [
      ["one", { title: "anyone", name: "one", steps: ["a", "b", "c", { inside: "anyone" }] }],
      ["two", { title: "me", name: "two", more: { deep: "me" }, steps: ["a", "b", "c", { inside: "me" }, "d"] }],
    ],
  );
});

test("rows and columns make a variant of each pair, but for exceptions; parts are behind the defaults", () => {
  const made = scenariosOf(
    {
      parts: ["shared"],
      defaults: { near: "own" },
      template: { who: "$who", what: "$what", near: "$near", far: "$far" },
      rows: { a: { who: "A" }, b: { who: "B" } },
      columns: { x: { what: "X" }, y: { what: "Y" } },
      variants: { "b-x": { what: "other" } },
      except: ["a-y"],
    },
    (name) => (name === "shared" ? { near: "shared", far: "shared" } : null),
  );
  const rest = { near: "own", far: "shared" };
  assert.deepEqual(
    [...made],
    [
      ["a-x", { who: "A", what: "X", ...rest }],
      ["b-x", { who: "B", what: "other", ...rest }],
      ["b-y", { who: "B", what: "Y", ...rest }],
    ],
  );
});

test("what is no table, asks for what nobody gives, gives what nobody asks for, or never ends is refused with its place", () => {
  const refused = (table: unknown, message: RegExp): void => {
    assert.throws(
      () => scenariosOf(table),
      (error) => error instanceof TableError && message.test(error.message),
    );
  };
  refused([], /template, variants/);
  refused({ template: {} }, /template, variants/);
  refused({ template: {}, variants: { one: 1 } }, /^variants\.one must be an object/);
  refused({ template: { title: "$who" }, variants: { one: {} } }, /^one\.title: nobody gives \$who/);
  refused({ template: { title: "x" }, variants: { one: { who: "me" } } }, /^variants\.one\.who is not in the template/);
  refused({ template: { title: "$who" }, rows: { a: {} }, columns: { x: {} }, except: ["a-z"] }, /^except: there is no a-z/);
  refused({ template: {}, variants: {}, except: "a-z" }, /^except must be a list/);
  refused({ template: {}, variants: {}, parts: ["none"] }, /^parts: there is no none/);
  refused({ template: { title: "$a" }, variants: { one: { a: ["$b"], b: ["$a"] } } }, /hold each other/);
});

test("a variant is read by its name, and one that there is not is an error", () => {
  const library = new ScenarioLibrary("host/scenarios");
  const names = library.names().filter((name) => name.startsWith("conformance/"));
  // `10.7.3`, or `10.7.3-26` where a test case is played once with each cause.
  for (const name of names)
    assert.equal(library.read(name).testCase?.number, name.slice(name.lastIndexOf("/") + 1).replace(/-\d+$/, ""));
  assert.equal(new Set(names).size, names.length);
  assert.throws(() => library.read("conformance/emm-common/0.0"), { code: "ENOENT" });
  assert.equal(new ScenarioFileError("x").name, "ScenarioFileError");
});

test("a UE that cannot be configured is told when the file is read", () => {
  const file = (ue: string): string => `title: x\nue: ${ue}\nsteps: [{ power: on }]\n`;
  assert.throws(
    () => readScenario(file("{ lowPriority: true }"), "x.yaml"),
    /^ScenarioFileError: x\.yaml: ue\.lowPriority: is not a known field$/,
  );
  assert.throws(() => readScenario(file("{ guti: 00 }"), "x.yaml"), /^ScenarioFileError: x\.yaml: ue\.guti: /);
  assert.equal(readScenario(file("{ options: [lowPriority] }"), "x.yaml").title, "x");
});
