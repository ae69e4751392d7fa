// Small helpers of the generators of C.

/** Longest line of a comment or of a declaration. */
export const WIDTH = 130;

/** "ueConfigure", "UeConfigure", "T3412Value" → "ue_configure", "t3412_value". */
export function snake(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}

/** The same in capitals, as constants are written. */
export function constant(...parts: readonly string[]): string {
  return ["uenas", ...parts].map((part) => snake(part).toUpperCase()).join("_");
}

/** Words on lines of so many characters at most. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Names of the description in the words of C: "enum UeOption", "ConfigField.Options", "`ueConfigure`". */
function inWordsOfC(line: string): string {
  return line
    .replaceAll(/\benum ([A-Z]\w+)/g, (_, name: string) => `enum uenas_${snake(name)}`)
    .replaceAll(/\b([A-Z][a-z]\w+)\.([A-Z][a-z]\w+)\b/g, (_, list: string, name: string) => constant(list, name))
    .replaceAll(/`(ue[A-Z]\w+)`/g, (_, name: string) => `uenas_${snake(name)}`);
}

/** A comment in front of a declaration; nothing for an empty text. */
export function comment(text: string | readonly string[], indent = ""): string {
  const lines = (typeof text === "string" ? [text] : text)
    .map((line) => inWordsOfC(line).replaceAll("*/", "* /").replaceAll("/*", "/ *"))
    .filter((line) => line !== "");
  if (lines.length === 0) return "";
  const [first] = lines;
  if (lines.length === 1 && indent.length + first!.length + 7 <= WIDTH) return `${indent}/** ${first} */\n`;
  const all = lines.flatMap((line) => wrapped(line, WIDTH - 3 - indent.length));
  return `${indent}/**\n${all.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

export interface CMember {
  /** Whole name of the constant. */
  readonly name: string;
  readonly value: number;
  readonly doc?: string;
}

/** An enumeration of constants. */
export function cEnum(name: string, text: string, members: readonly CMember[]): string {
  const lines = members.map((member, i) => {
    const end = i === members.length - 1 ? "" : ",";
    return `${comment(member.doc ?? "", "  ")}  ${member.name} = ${member.value}${end}\n`;
  });
  return `${comment(text)}enum uenas_${snake(name)} {\n${lines.join("")}};\n`;
}

/** A structure with a typedef. */
export function cStruct(
  name: string,
  text: string,
  fields: readonly (readonly [type: string, name: string, doc: string])[],
): string {
  const lines = fields.map(([type, field, doc]) => `${comment(doc, "  ")}  ${type}${type.endsWith("*") ? "" : " "}${field};\n`);
  return `${comment(text)}typedef struct uenas_${snake(name)} {\n${lines.join("")}} uenas_${snake(name)};\n`;
}

/** A small function that is compiled where it is used. */
export function cInline(head: string, text: string | readonly string[], body: readonly string[]): string {
  return `${comment(text)}static inline ${head} {\n${body.map((line) => `  ${line}\n`).join("")}}\n`;
}
