/** `npm run generate`. */
import { writeFully } from "../convert/cli/writeFully.ts";
import { runGenerate } from "./command.ts";

process.exitCode = await runGenerate(process.argv.slice(2), {
  out: (text) => writeFully(process.stdout, text),
  err: (text) => writeFully(process.stderr, text),
});
