// CONTRIBUTING.md, SECURITY.md, CHANGELOG.md and the evidence page name what there is.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { EVIDENCE_PAGE } from "../../host/gen/evidence.ts";

const { scripts, version } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  version: string;
};
const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "tests/fuzz/README.md", EVIDENCE_PAGE];
/** Parts of names that stand for others. */
const PLACEHOLDER = /NAME|…|\*|SCENARIO|TARGET/;

const text = (path: string): string => readFileSync(path, "utf8");
/** Markdown without fenced blocks. */
const prose = (path: string): string => text(path).replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "");

for (const path of DOCUMENTS) {
  test(`${path}: links and paths lead somewhere, commands are there`, () => {
    const links = [...prose(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => join(dirname(path), link!));
    assert.deepEqual(
      links.filter((link) => !existsSync(link)),
      [],
    );
    const paths = [...prose(path).matchAll(/`((?:assembly|host|tests)\/[^`\s]*)`/g)].map(([, named]) => named!);
    assert.deepEqual(
      paths.filter((named) => !PLACEHOLDER.test(named) && !existsSync(named)),
      [],
    );
    const commands = [...text(path).matchAll(/\bnpm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name!);
    assert.deepEqual(
      commands.filter((name) => scripts[name] === undefined),
      [],
    );
  });
}

test("README.md leads to the other documents", () => {
  for (const path of ["CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", EVIDENCE_PAGE])
    assert.ok(text("README.md").includes(`](${path})`), path);
});

test("CHANGELOG.md has a section for the version of package.json, below what is unreleased", () => {
  const sections = [...text("CHANGELOG.md").matchAll(/^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?$/gm)];
  assert.equal(sections[0]?.[1], "Unreleased");
  assert.equal(sections[1]?.[1], version);
  assert.notEqual(sections[1]?.[2], undefined);
});
