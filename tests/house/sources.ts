// The project's sources as text, and what they import.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Source {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  /** Paths of the project's files that it imports, from the root. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:^|[\s;}])(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/g;

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map(([, first, second]) => first ?? second!)
    .filter((target) => target.startsWith("."))
    .map((target) => normalize(join(dirname(path), target)))
    .map((target) => (target.endsWith(".ts") ? target : `${target}.ts`));
}

/** Every TypeScript and AssemblyScript file under a directory. */
export function sourcesUnder(directory: string): Source[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}
