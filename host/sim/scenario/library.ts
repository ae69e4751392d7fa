// The scenarios that come along, by name: their files under host/scenarios, `security-mode/attach-wrong-mac` and so on. A file
// `conformance/9.1-common.table.yaml` holds many: `conformance/9.1-common/9.1.2.1` is one of them.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Scenario } from "./language.ts";
import { readScenario, readTable } from "./read.ts";

const SUFFIX = ".yaml";
const TABLE_SUFFIX = ".table.yaml";
const PARTS_SUFFIX = ".parts.yaml";

/** Scenarios in the files of a directory. */
export class ScenarioLibrary {
  readonly #directory: string;
  readonly #tables = new Map<string, ReadonlyMap<string, Scenario>>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Names of all of them, in order. @throws {ScenarioFileError} with what is wrong with a table */
  names(): string[] {
    return readdirSync(this.#directory, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(SUFFIX) && !path.endsWith(PARTS_SUFFIX))
      .map((path) => path.replaceAll("\\", "/"))
      .sort()
      .flatMap((path) => {
        if (!path.endsWith(TABLE_SUFFIX)) return path.slice(0, -SUFFIX.length);
        const table = path.slice(0, -TABLE_SUFFIX.length);
        return [...this.#table(table).keys()].map((variant) => `${table}/${variant}`);
      });
  }

  /** One of them. @throws {ScenarioFileError} with what is wrong with its file */
  read(name: string): Scenario {
    const slash = name.lastIndexOf("/");
    const [table, variant] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash >= 0 && existsSync(join(this.#directory, `${table}${TABLE_SUFFIX}`))) {
      const scenario = this.#table(table).get(variant);
      if (scenario !== undefined) return scenario;
    }
    return readScenario(readFileSync(join(this.#directory, `${name}${SUFFIX}`), "utf8"), name);
  }

  #table(name: string): ReadonlyMap<string, Scenario> {
    const text = (path: string): string => readFileSync(join(this.#directory, path), "utf8");
    const read =
      this.#tables.get(name) ??
      readTable(text(`${name}${TABLE_SUFFIX}`), name, (part) => text(join(dirname(name), `${part}${PARTS_SUFFIX}`)));
    this.#tables.set(name, read);
    return read;
  }
}
