// JSON text that may hold keys.

/** V8 quotes the text around what it does not understand. */
const QUOTED = /, (?:\.\.\.)?".*is not valid JSON$/su;

/**
 * JSON.parse for text that may hold keys.
 * @throws {SyntaxError} with the reason, and nothing of the text
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError((error as SyntaxError).message.replace(QUOTED, ""));
  }
}
