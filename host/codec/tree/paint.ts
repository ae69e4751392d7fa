// Colours of the tree, for terminals.

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Colour = keyof typeof CODES;

/** Puts a colour on a text, or leaves it. */
export type Paint = (text: string, colour: Colour) => string;

export const plain: Paint = (text) => text;
export const ansi: Paint = (text, colour) => (text === "" ? "" : `\u001b[${CODES[colour]}m${text}\u001b[0m`);
