/** `npm run generate`. */
import { written } from "../convert/cli/writeFully.ts";
import { runGenerate } from "./command.ts";

process.exitCode = await runGenerate(process.argv.slice(2), {
  out: (text) => written(process.stdout, text),
  err: (text) => written(process.stderr, text),
});
