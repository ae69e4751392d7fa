// The scenarios that come along, by name: their files under host/scenarios, `security-mode/attach-wrong-mac` and so on.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "./language.ts";
import { readScenario } from "./read.ts";

const SUFFIX = ".yaml";

/** Scenarios in the files of a directory. */
export class ScenarioLibrary {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Names of all of them, in order. */
  names(): string[] {
    return readdirSync(this.#directory, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(SUFFIX))
      .map((path) => path.slice(0, -SUFFIX.length).replaceAll("\\", "/"))
      .sort();
  }

  /** One of them. @throws {ScenarioFileError} with what is wrong with its file */
  read(name: string): Scenario {
    return readScenario(readFileSync(join(this.#directory, `${name}${SUFFIX}`), "utf8"), name);
  }
}
