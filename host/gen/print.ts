// Small helpers of the generators.

/** First lines of every generated file. */
export function banner(what: string): string {
  return `// ${what}\n// Made from host/spec by \`npm run generate\`. Do not edit.\n\n`;
}

/** A doc comment on one line; nothing for an empty text. */
export function doc(text: string, indent = ""): string {
  return text === "" ? "" : `${indent}/** ${text.replaceAll("*/", "*\\/")} */\n`;
}

export function hex(value: number, digits = 2): string {
  return `0x${value.toString(16).padStart(digits, "0")}`;
}

/** A TypeScript string literal. */
export function literal(text: string): string {
  return JSON.stringify(text);
}

export type Member = readonly [name: string, value: number, text?: string];

/** A const enum of AssemblyScript. */
export function coreEnum(name: string, comment: string, members: readonly Member[]): string {
  const lines = members.map(([member, value, text]) => `${doc(text ?? "", "  ")}  ${member} = ${value},\n`);
  return `${doc(comment)}export const enum ${name} {\n${lines.join("")}}\n`;
}

/** The same list for the host: an object of constants and the union of its values. */
export function hostEnum(name: string, comment: string, members: readonly Member[]): string {
  const lines = members.map(([member, value, text]) => `${doc(text ?? "", "  ")}  ${member}: ${value},\n`);
  return `${doc(comment)}export const ${name} = {\n${lines.join("")}} as const;\nexport type ${name} = (typeof ${name})[keyof typeof ${name}];\n`;
}
