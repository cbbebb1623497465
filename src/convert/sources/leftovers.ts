import { readdirSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Removes folders of processes that were killed before they could.
 * @param folder that they are in
 * @param name of one of them; its first group is the number of the process
 */
export function removeLeftovers(folder: string, name: RegExp): void {
  for (const one of readdirSync(folder)) {
    const [, process] = name.exec(one) ?? [];
    if (process !== undefined && !isRunning(Number(process)))
      rmSync(path.join(folder, one), { recursive: true, force: true });
  }
}

/** True for the number of a process that has not ended. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It may not be asked: it is somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
