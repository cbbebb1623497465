/** `npm run convert`. */
import { runCommand } from "./command.ts";

/** Resolves when the text has left: a pipe may take it slowly, and the process must not end before. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => written(process.stdout, text),
  err: (text) => written(process.stderr, text),
});
