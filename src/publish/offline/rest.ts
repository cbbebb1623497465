/** Work that can wait lets the visitor go first. */

/** A rest that may be asked for again while it lasts. */
export interface Rest {
  /** Rests from now on, for the whole time again. */
  begin(): void;
  /**
   * Settles once there is nothing to rest for.
   * @throws the signal's reason, at once when it is aborted
   */
  over(): Promise<void>;
}

/**
 * @param duration of a rest, in ms
 * @param signal ends the work
 */
export function createRest(duration: number, signal: AbortSignal): Rest {
  let end = Number.NEGATIVE_INFINITY;
  const ended = new Promise((resolve) => signal.addEventListener("abort", resolve));
  return {
    begin: () => {
      end = performance.now() + duration;
    },
    over: async () => {
      for (let left = end - performance.now(); left > 0 && !signal.aborted; left = end - performance.now())
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, left))]);
      signal.throwIfAborted();
    },
  };
}
