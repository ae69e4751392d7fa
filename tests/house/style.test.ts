// Limits of the house style that can be measured: lines of a file, lines of a function, and words that do not belong in a product.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isFunctionLike,
  type Node,
  ScriptTarget,
  type SourceFile,
  SyntaxKind,
} from "typescript";
import { type Source, sourcesUnder } from "./sources.ts";

const MAX_FILE_LINES = 600;
const MAX_FUNCTION_LINES = 80;

const all = [...sourcesUnder("assembly"), ...sourcesUnder("host"), ...sourcesUnder("tests")];
const written = all.filter(({ path }) => !path.includes("/generated/"));

test(`no file is longer than ${MAX_FILE_LINES} lines`, () => {
  assert.ok(written.length > 100);
  const long = written
    .map(({ path, text }) => [path, text.split("\n").length - 1] as const)
    .filter(([, lines]) => lines > MAX_FILE_LINES);
  assert.deepEqual(long, []);
});

/** The parser knows no `@inline` in front of a function: blanked, positions stay. */
const parse = ({ path, text }: Source): SourceFile =>
  createSourceFile(
    path,
    text.replace(/^@\w+(\([^)]*\))?$/gm, (decorator) => " ".repeat(decorator.length)),
    ScriptTarget.ES2022,
    true,
  );

/** Whether nearly all of a function is a switch: one line a case is a table, not a procedure. */
function isSwitch(node: Node): boolean {
  let isFound = false;
  forEachChild(node, (body) => {
    if (body.kind !== SyntaxKind.Block) return;
    forEachChild(body, (statement) => {
      if (statement.kind === SyntaxKind.SwitchStatement) isFound = true;
    });
  });
  return isFound;
}

/** The body of a group of tests holds functions and does nothing itself. */
const isGroup = ({ parent }: Node): boolean => isCallExpression(parent) && parent.expression.getText() === "describe";

/** "path:line has lines" of each function over the limit. */
function longFunctions(source: Source): string[] {
  const file = parse(source);
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isFunctionLike(node)) {
      const [start, end] = [node.getStart(file), node.getEnd()].map((at) => file.getLineAndCharacterOfPosition(at).line);
      const lines = end! - start! + 1;
      if (lines > MAX_FUNCTION_LINES && !isSwitch(node) && !isGroup(node))
        found.push(`${source.path}:${start! + 1} has ${lines} lines`);
    }
    forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test(`no function is longer than ${MAX_FUNCTION_LINES} lines, but for a switch`, () => {
  assert.deepEqual(written.flatMap(longFunctions), []);
});

test("the measure sees long functions and lets a switch pass", () => {
  const lines = "  call();\n".repeat(MAX_FUNCTION_LINES);
  const source = (text: string): Source => ({ path: "x.ts", text, imports: [] });
  assert.deepEqual(longFunctions(source(`@inline\nfunction f(): void {\n${lines}}\n`)), [
    `x.ts:2 has ${MAX_FUNCTION_LINES + 2} lines`,
  ]);
  assert.deepEqual(longFunctions(source(`class C {\n  m(): void {\n${lines}  }\n}\n`)).length, 1);
  assert.deepEqual(
    longFunctions(source(`function f(a: i32): void {\nswitch (a) {\n${"case 1: return;\n".repeat(90)}}\n}\n`)),
    [],
  );
});

test("no unfinished business, and no escape from the type checker without a reason", () => {
  // A reason behind @ts-ignore, as for decorators that only AssemblyScript knows, makes it a decision.
  const words = [/\bTODO\b/, /\bFIXME\b/, /@ts-nocheck/, /@ts-(ignore|expect-error)(?!: \w)/];
  const self = "tests/house/style.test.ts";
  const found = written
    .filter(({ path, text }) => path !== self && words.some((word) => word.test(text)))
    .map(({ path }) => path);
  assert.deepEqual(found, []);
});

test("generated files say so", () => {
  const generated = all.filter(({ path }) => path.includes("/generated/"));
  assert.ok(generated.length > 10);
  for (const { path } of generated) assert.match(readFileSync(path, "utf8").slice(0, 200), /Do not edit/, path);
});
