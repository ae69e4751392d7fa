// The literate cases of this directory that drive a UE, on every engine.
import { test } from "node:test";
import { literateFiles, readCases } from "../harness/literate.ts";
import { engines } from "../harness/module.ts";
import { runUeCase } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const DIRECTORY = "tests/24301";

for (const engine of engines()) {
  for (const file of literateFiles(DIRECTORY)) {
    for (const literate of readCases(DIRECTORY, file)) {
      if (!literate.blocks.some((block) => block.kind === "ue")) continue;
      test(`${engine.name}: ${file}: ${literate.title}`, () => runUeCase(new UeModule(engine, true), literate));
    }
  }
}
