import type { Command } from "./commands.ts";
export const init: Command = { help: "", run: async () => 1 };
