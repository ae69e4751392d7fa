// The exported functions as the ABI's source declares and explains them.

/** One parameter; all are 32-bit integers. */
export interface ExportParameter {
  readonly name: string;
  readonly isSigned: boolean;
}

/** One exported function. */
export interface ExportSpec {
  readonly name: string;
  readonly parameters: readonly ExportParameter[];
  /** Whether the result is signed: negative for misuse. */
  readonly isSigned: boolean;
  /** Paragraphs of its comment: what it does, then parameters and result behind their tags. */
  readonly doc: readonly string[];
}

const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)\(([^)]*)\): (\w+) \{/g;

function parametersOf(list: string): ExportParameter[] {
  return list
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [name, type] = part.split(":").map((word) => word.trim()) as [string, string];
      return { name, isSigned: type === "i32" };
    });
}

/** Paragraphs of a comment: one begins with the comment or with a tag. */
function docOf(comment: string): string[] {
  const lines = comment.split("\n").flatMap((line) => line.replace(/^\s*\*? ?/, "").split(/(?=@returns|@param)/));
  const paragraphs: string[] = [];
  for (const line of lines.map((text) => text.trimEnd()).filter((text) => text !== "")) {
    if (paragraphs.length === 0 || line.startsWith("@")) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop()} ${line}`);
  }
  return paragraphs;
}

/** Reads assembly/index.ts. @throws {Error} when an exported function has no comment */
export function readExports(source: string): ExportSpec[] {
  const found = [...source.matchAll(DECLARATION)].map(([, comment, name, parameters, type]) => ({
    name: name!,
    parameters: parametersOf(parameters!),
    isSigned: type === "i32",
    doc: docOf(comment!),
  }));
  const declared = source.match(/^export function /gm)?.length ?? 0;
  if (declared !== found.length) throw new Error(`${declared} exported functions, ${found.length} of them explained`);
  return found;
}
