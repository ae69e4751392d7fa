// Tables of measured figures in Markdown files, each between two comments with its name.

import { readFileSync, writeFileSync } from "node:fs";

function partsOf(text: string, name: string): [before: string, table: string, behind: string] {
  const [start, end] = [`<!-- ${name} -->\n\n`, `\n\n<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`there is no table ${name}`);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** @throws {Error} when the file has no table of this name */
export function readTable(path: string, name: string): string {
  return partsOf(readFileSync(path, "utf8"), name)[1];
}

/** @throws {Error} when the file has no table of this name */
export function replaceTable(path: string, name: string, table: string): void {
  const [before, , behind] = partsOf(readFileSync(path, "utf8"), name);
  writeFileSync(path, before + table + behind);
}
