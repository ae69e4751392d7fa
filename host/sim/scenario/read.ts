// Scenario files: YAML or JSON.

import { parseDocument } from "yaml";
import { FieldError, type JsonSchema } from "../../ue/schema.ts";
import { type Scenario, scenarioField } from "./language.ts";

/** A file that is no scenario: where and why. */
export class ScenarioFileError extends Error {
  override readonly name = "ScenarioFileError";
}

/**
 * A scenario from the text of its file.
 * @param name of the file, for errors
 * @throws {ScenarioFileError} with line or field, and the reason
 */
export function readScenario(text: string, name: string): Scenario {
  const document = parseDocument(text);
  const [first] = document.errors;
  if (first !== undefined) throw new ScenarioFileError(`${name}: ${first.message.split("\n")[0]}`);
  try {
    return scenarioField.read(document.toJS({ maxAliasCount: 100 }), "");
  } catch (error) {
    if (error instanceof FieldError) throw new ScenarioFileError(`${name}: ${error.message}`);
    throw error;
  }
}

/** The JSON Schema of scenario files, for editors. */
export const scenarioSchema = (): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Scenario of uenas",
  ...scenarioField.schema,
});
