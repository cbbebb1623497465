/** `npm run convert`. */
import { runCommand } from "./command.ts";
import { writeFully } from "./writeFully.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => writeFully(process.stdout, text),
  err: (text) => writeFully(process.stderr, text),
});
