// Scenario files: YAML or JSON.

import { parseDocument } from "yaml";
import { parseUeConfig } from "../../ue/config.ts";
import { FieldError, type JsonSchema } from "../../ue/schema.ts";
import { SUBSCRIBER } from "../world.ts";
import { type Scenario, scenarioField } from "./language.ts";
import { scenariosOf, TableError } from "./tables.ts";

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
  return checked(parsed(text, name), name);
}

/**
 * The scenarios from the text of a table's file.
 * @param name of the file, for errors
 * @param part text of a file of parts, by its name
 * @returns by name of the variant
 * @throws {ScenarioFileError} with the variant, the field, and the reason
 */
export function readTable(text: string, name: string, part: (name: string) => string): Map<string, Scenario> {
  try {
    return new Map(
      [...scenariosOf(parsed(text, name), (shared) => parsed(part(shared), shared))].map(([variant, value]) => [
        variant,
        checked(value, `${name}/${variant}`),
      ]),
    );
  } catch (error) {
    if (error instanceof TableError) throw new ScenarioFileError(`${name}: ${error.message}`);
    throw error;
  }
}

function parsed(text: string, name: string): unknown {
  const document = parseDocument(text);
  const [first] = document.errors;
  if (first !== undefined) throw new ScenarioFileError(`${name}: ${first.message.split("\n")[0]}`);
  return document.toJS({ maxAliasCount: 100 });
}

function checked(value: unknown, name: string): Scenario {
  try {
    const scenario = scenarioField.read(value, "");
    checkUe(scenario);
    return scenario;
  } catch (error) {
    if (error instanceof FieldError) throw new ScenarioFileError(`${name}: ${error.message}`);
    throw error;
  }
}

/** The UE that the scenario asks for can be configured. @throws {FieldError} */
function checkUe({ ue }: Scenario): void {
  try {
    parseUeConfig({ ...SUBSCRIBER, ...ue });
  } catch (error) {
    if (error instanceof FieldError) throw new FieldError(`ue.${error.field}`, error.reason);
    throw error;
  }
}

/** The JSON Schema of scenario files, for editors. */
export const scenarioSchema = (): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Scenario of uenas",
  ...scenarioField.schema,
});
