// The commands by name. Each is loaded when it is called.

import type { Command } from "./command.ts";

export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {};
