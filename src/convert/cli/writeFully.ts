/** Writes text to a process's stream. Resolves when it has left: a pipe may take it slowly, and the process must not end before. */
export function writeFully(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}
