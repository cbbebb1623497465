import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";

const HOST = hostname().replace(/[^\w-]+/g, "_");
/** Names this process among those of all machines and containers that share a folder. */
export const PROCESS = `${HOST}-${process.pid}`;
/** What another machine has not touched for a day, it has left. */
const LEFT_AFTER_MS = 86_400_000;

/**
 * Removes folders of processes that were killed before they could.
 * @param folder that they are in
 * @param name of one of them; its first group is {@link PROCESS}, or the number of a process of this machine
 */
export function removeLeftovers(folder: string, name: RegExp): void {
  for (const one of readdirSync(folder)) {
    const [, process] = name.exec(one) ?? [];
    const file = path.join(folder, one);
    if (process !== undefined && !isRunning(process, file)) rmSync(file, { recursive: true, force: true });
  }
}

/**
 * True for a process that has not ended.
 * @param file of the process: one of another machine, which cannot be asked, runs as long as its file is not a day old
 */
export function isRunning(name: string, file: string): boolean {
  const [, host = HOST, number] = /^(?:(.*)-)?(\d+)$/.exec(name) ?? [];
  if (host !== HOST) {
    const { mtimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
    return Date.now() - mtimeMs < LEFT_AFTER_MS;
  }
  try {
    return process.kill(Number(number), 0);
  } catch (error) {
    // It may not be asked: it is somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
