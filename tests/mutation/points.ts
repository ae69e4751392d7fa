// Where the core decides, and how each decision can be changed. A source of the core is rewritten so that every such place asks
// `isMutant(n)`: one module then holds all mutants, and the harness says which of them is awake.
//
//   comparison   a == b → a != b, a < b → a >= b …
//   condition    what an `if`, `?:`, `&&` or `||` asks, where it is no comparison: negated
//   constant     a member of an enum that a decision consists of: the next one of that enum
//   result       `return true` → `return false`, and any other boolean result that is not one of the above, negated
//
// A limit moved by one, a statement left out, and arithmetic are not tried.

import ts from "typescript";

export type PointKind = "comparison" | "condition" | "constant" | "result";

/** One change of one decision. */
export interface Point {
  readonly id: number;
  readonly kind: PointKind;
  /** Path of the source file, from the root of the repository on. */
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
  /** What stands there, with white space squeezed, and what the mutant has in its place. */
  readonly from: string;
  readonly to: string;
}

/** Enums of which a constant is a decision. */
const DECISIONS = new Set([
  "Clause",
  "DispositionAction",
  "EmmCause",
  "EmmState",
  "EmmSubstate",
  "EsmCause",
  "EstablishCause",
  "Indication",
  "RuleOutcome",
  "Timer",
  "TransactionState",
  "BearerState",
  "UpdateStatus",
]);

const NEGATED = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsToken, "!="],
  [ts.SyntaxKind.ExclamationEqualsToken, "=="],
  [ts.SyntaxKind.LessThanToken, ">="],
  [ts.SyntaxKind.LessThanEqualsToken, ">"],
  [ts.SyntaxKind.GreaterThanToken, "<="],
  [ts.SyntaxKind.GreaterThanEqualsToken, "<"],
]);
/** Members of each enum, in order. */
export type Enums = ReadonlyMap<string, readonly string[]>;

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

/** The enums that sources declare. */
export function readEnums(sources: Iterable<string>): Enums {
  const enums = new Map<string, readonly string[]>();
  for (const text of sources) {
    for (const statement of parse("enums.ts", text).statements) {
      if (ts.isEnumDeclaration(statement))
        enums.set(
          statement.name.text,
          statement.members.map((member) => member.name.getText()),
        );
    }
  }
  return enums;
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, " ");

/** Rewrites one source. */
class Rewriter {
  readonly points: Point[] = [];
  readonly #source: ts.SourceFile;
  readonly #file: string;
  readonly #enums: Enums;
  readonly #first: number;

  constructor(file: string, text: string, enums: Enums, first: number) {
    this.#source = parse(file, text);
    this.#file = file;
    this.#enums = enums;
    this.#first = first;
  }

  rewritten(): string {
    return this.#render(this.#source, true);
  }

  /** Adds a point. @returns the question that the source asks there */
  #ask(kind: PointKind, node: ts.Node, to: string): string {
    const id = this.#first + this.points.length;
    const start = node.getStart(this.#source);
    const { line } = this.#source.getLineAndCharacterOfPosition(start);
    this.points.push({
      id,
      kind,
      file: this.#file,
      line: line + 1,
      from: squeezed(node.getText(this.#source)),
      to: squeezed(to),
    });
    return `isMutant(${id})`;
  }

  /** The node's source, its children rewritten. */
  #render(node: ts.Node, isWhole = false): string {
    const start = isWhole ? 0 : node.getStart(this.#source);
    let done = start;
    let text = "";
    node.forEachChild((child) => {
      const from = child.getStart(this.#source);
      text += this.#source.text.slice(done, from) + this.#visit(child);
      done = child.end;
    });
    return text + this.#source.text.slice(done, node.end);
  }

  #visit(node: ts.Node): string {
    if (isFixed(node)) return node.getText(this.#source);
    if (ts.isBinaryExpression(node)) return this.#binary(node);
    if (ts.isPropertyAccessExpression(node)) return this.#constant(node);
    if (ts.isReturnStatement(node) && node.expression !== undefined) return this.#result(node.expression);
    if (isCondition(node)) return this.#condition(node as ts.Expression);
    return this.#render(node);
  }

  #binary(node: ts.BinaryExpression): string {
    const negated = NEGATED.get(node.operatorToken.kind);
    if (negated === undefined) return this.#render(node);
    const [left, right] = [this.#visit(node.left), this.#visit(node.right)];
    const mine = node.operatorToken.getText(this.#source);
    const to = `${node.left.getText(this.#source)} ${negated} ${node.right.getText(this.#source)}`;
    return `(${this.#ask("comparison", node, to)} ? ${left} ${negated} ${right} : ${left} ${mine} ${right})`;
  }

  #condition(node: ts.Expression): string {
    const text = this.#render(node);
    return `(!!(${text}) != ${this.#ask("condition", node, `!(${node.getText(this.#source)})`)})`;
  }

  #constant(node: ts.PropertyAccessExpression): string {
    const name = node.expression.getText(this.#source);
    const members = DECISIONS.has(name) ? this.#enums.get(name) : undefined;
    if (members === undefined || !isDecision(node)) return this.#render(node);
    const at = members.indexOf(node.name.text);
    if (at < 0) throw new Error(`${this.#file}: no ${node.getText(this.#source)}`);
    const other = `${name}.${members[(at + 1) % members.length]}`;
    return `(${this.#ask("constant", node, other)} ? ${other} : ${node.getText(this.#source)})`;
  }

  #result(value: ts.Expression): string {
    const bare = unwrapped(value);
    if (!returnsBoolean(value) || isComparison(bare) || isComposed(bare)) return `return ${this.#visit(value)};`;
    const text = this.#visit(value);
    const [mine, other] = [value.getText(this.#source), `!(${value.getText(this.#source)})`];
    const isLiteral = mine === "true" || mine === "false";
    const to = isLiteral ? String(mine !== "true") : other;
    return `return !!(${text}) != ${this.#ask("result", value, to)};`;
  }
}

/** What is fixed when the module is compiled, or is no decision: types, declarations of constants and fields, labels of `case`. */
function isFixed(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTypeNode(node) || ts.isEnumDeclaration(node) || ts.isImportDeclaration(node) || ts.isDecorator(node)) return true;
  if (ts.isVariableStatement(node) && ts.isSourceFile(parent)) return true;
  if (ts.isPropertyDeclaration(node) || ts.isParameter(node) || isStaticCheck(node) || isOfSmallerBuild(node)) return true;
  return ts.isCaseClause(parent) && parent.expression === node;
}

/** `if (…) ERROR("…")` and `if (isDefined(…))` are decided by the compiler. */
function isStaticCheck(node: ts.Node): boolean {
  if (!ts.isIfStatement(node)) return false;
  return node.thenStatement.getText().startsWith("ERROR(") || node.expression.getText().startsWith("isDefined(");
}

/** A feature of the build, see assembly/generated/features.ts: no decision of the UE. */
function isFeature(node: ts.Node): boolean {
  return ts.isIdentifier(node) && /^[A-Z][A-Z0-9_]+$/.test(node.text);
}

/** What only a build without some feature asks, and the module that is shipped does not: `!FEATURE && …`, functions named so. */
function isOfSmallerBuild(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node)) return node.name?.text.endsWith("Built") === true;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return false;
  return isFeatureNegated(unwrapped(node.left)) || isOfSmallerBuild(node.left);
}

function isFeatureNegated(node: ts.Node): boolean {
  return ts.isPrefixUnaryExpression(node) && isFeature(node.operand);
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

function isComparison(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && NEGATED.has(node.operatorToken.kind);
}

function isComposed(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

/** The node is all of a condition, and nothing that is a point already. */
function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  const isOne =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node) ||
    (isComposed(parent) && (parent as ts.BinaryExpression).operatorToken !== node);
  if (!isOne) return false;
  const bare = unwrapped(node as ts.Expression);
  return !isComparison(bare) && !isComposed(bare) && !isFeature(bare) && !isFeatureNegated(bare);
}

/** A constant that is handed on: an argument, a result, what is assigned; what is compared is a point by its comparison. */
function isDecision(node: ts.Expression): boolean {
  let child: ts.Node = node;
  while (ts.isParenthesizedExpression(child.parent) || ts.isTypeAssertionExpression(child.parent)) child = child.parent;
  const { parent } = child;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === child;
  return !ts.isCaseClause(parent);
}

/** The innermost function around an expression has a boolean result. */
function returnsBoolean(node: ts.Node): boolean {
  for (let { parent } = node; parent !== undefined; parent = parent.parent) {
    if (ts.isFunctionLike(parent)) return parent.type?.getText() === "bool";
  }
  return false;
}

/**
 * Rewrites a source of the core.
 * @param file its path, from the root of the repository on
 * @param first id of its first point
 * @param enums members of the enums that it may use
 */
export function mutate(
  file: string,
  text: string,
  first: number,
  enums: Enums,
): { readonly text: string; readonly points: readonly Point[] } {
  const rewriter = new Rewriter(file, text, enums, first);
  return { text: rewriter.rewritten(), points: rewriter.points };
}
