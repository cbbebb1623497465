#!/usr/bin/env node
/** The command `mentorship-finder`. */
import { writeFully } from "../convert/cli/writeFully.ts";
import { runMain } from "./commands.ts";

process.exitCode = await runMain(process.argv.slice(2), {
  out: (text) => writeFully(process.stdout, text),
  err: (text) => writeFully(process.stderr, text),
});
