/** `npm run convert`. */
import { runCommand } from "./command.ts";
import { written } from "./writeFully.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => written(process.stdout, text),
  err: (text) => written(process.stderr, text),
});
