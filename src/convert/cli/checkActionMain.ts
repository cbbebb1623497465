/** What `.github/actions/check` starts. */
import { runCheckAction } from "./runCheckAction.ts";
import { writeFully } from "./writeFully.ts";

process.exitCode = await runCheckAction(process.env, {
  out: (text) => writeFully(process.stdout, text),
  err: (text) => writeFully(process.stderr, text),
});
