// The literate cases of this directory that need no UE: messages (clause 8), what is wrong with them and what a UE does then (clause 7).
import { test } from "node:test";
import { checkDerived } from "../harness/checkDerived.ts";
import { literateFiles, readCases, runDecodeCase } from "../harness/literate.ts";
import { engines, NasModule } from "../harness/module.ts";

const DIRECTORY = "tests/24301";

for (const engine of engines()) {
  const nas = new NasModule(engine);
  for (const file of literateFiles(DIRECTORY)) {
    for (const literate of readCases(DIRECTORY, file)) {
      // Cases that drive a UE have their own runner.
      if (literate.blocks.some((block) => block.kind === "ue")) continue;
      test(`${engine.name}: ${file}: ${literate.title}`, () => {
        for (const { pdu, found } of runDecodeCase(nas, literate)) checkDerived(nas, pdu.octets, pdu.direction, found);
      });
    }
  }
}
