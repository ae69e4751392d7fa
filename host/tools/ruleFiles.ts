// Reads what the rule table is made of: the core's sources and the literate cases.

import { readdirSync, readFileSync } from "node:fs";
import { collectRules, type Rules } from "../gen/rules.ts";
import { CLAUSES } from "../spec/clauses.ts";

const LITERATE = "tests/24301";

/** Where the document stands: beside the cases. */
export const RULE_DOCUMENT = `${LITERATE}/README.md`;

/** The rules as the tree has them; the working directory is the project's root. */
export function readRules(): Rules {
  const sources = readdirSync("assembly", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/^(generated|__tests__)/.test(name))
    .sort();
  const code = new Map(sources.map((name) => [`assembly/${name}`, readFileSync(`assembly/${name}`, "utf8")]));
  const files = readdirSync(LITERATE)
    .filter((name) => /^\d.*\.md$/.test(name))
    .sort();
  const literate = new Map(files.map((name) => [name, readFileSync(`${LITERATE}/${name}`, "utf8")]));
  return collectRules(CLAUSES, code, literate);
}
