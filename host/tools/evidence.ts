// `npm run evidence`: writes the evidence page from the figures that are kept with the sources. `--check` compares it instead.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { EVIDENCE_PAGE, evidencePage } from "../gen/evidence.ts";
import { readEvidence } from "./evidenceFiles.ts";

const page = evidencePage(readEvidence());
const isUpToDate = existsSync(EVIDENCE_PAGE) && readFileSync(EVIDENCE_PAGE, "utf8") === page;
if (process.argv.includes("--check")) {
  if (!isUpToDate) console.error(`${EVIDENCE_PAGE} is not up to date (npm run evidence)`);
  process.exitCode = isUpToDate ? 0 : 1;
} else if (!isUpToDate) {
  writeFileSync(EVIDENCE_PAGE, page);
  console.log(`wrote ${EVIDENCE_PAGE}`);
}
