/**
 * Stand in, by `resolve.alias` of vite.config.ts, for modules of TanStack Query whose code never runs here. The site changes
 * nothing on a server, no query of it has pages that are added to each other, suspends or throws to an error boundary, none is
 * loaded again when the visitor or the network comes back, and its timers are the browser's. They were 2 kB (gzip) of every page's first script, and no bundler can see that they are
 * not needed: `QueryClient`, say, makes a cache of mutations whether there are any or not.
 */
import type {
  DefaultedQueryObserverOptions,
  MutationCache as QueryMutationCache,
  timeoutManager as queryTimeoutManager,
} from "@tanstack/react-query";

const leftOut = (what: string) => new Error(`${what} are left out of the site: see queryStandIns.ts.`);

/** What a `QueryClient` calls of its mutations. */
export class MutationCache
  implements Pick<QueryMutationCache, "clear" | "findAll" | "resumePausedMutations">
{
  clear(): void {}

  findAll(): [] {
    return [];
  }

  async resumePausedMutations(): Promise<void> {}
}

/** Called for infinite queries only. */
export function infiniteQueryBehavior(): never {
  throw leftOut("Infinite queries");
}

export { infiniteQueryBehavior as hasNextPage, infiniteQueryBehavior as hasPreviousPage };

/** In the place of a class that passes each call on to the browser, or to another clock that nobody sets here. */
export const timeoutManager: Pick<
  typeof queryTimeoutManager,
  "setTimeout" | "clearTimeout" | "setInterval" | "clearInterval"
> = {
  setTimeout: (callback, delay) => setTimeout(callback, delay),
  clearTimeout: (timer) => clearTimeout(Number(timer)),
  setInterval: (callback, delay) => setInterval(callback, delay),
  clearInterval: (timer) => clearInterval(Number(timer)),
};

const whileTrue = { subscribe: () => () => undefined, isFocused: () => true, isOnline: () => true };

/** No query waits for the visitor, or for the network: each request says itself whether it failed. */
export { whileTrue as focusManager, whileTrue as onlineManager };

/** Has the next notification in a task of its own. */
export function systemSetTimeoutZero(callback: () => void): void {
  setTimeout(callback);
}

/** Called for every query, first of all functions that are about suspense and error boundaries. */
export function ensureSuspenseTimers({
  suspense,
  throwOnError,
}: Pick<DefaultedQueryObserverOptions, "suspense" | "throwOnError">): void {
  if (import.meta.env.DEV && (suspense || throwOnError)) throw leftOut("Suspense and error boundaries");
}

/** No query suspends. */
export const shouldSuspend = (): boolean => false;

/** No query throws its error. */
export const getHasError = (): boolean => false;

const nothing = () => undefined;

export {
  nothing as defaultThrowOnError,
  nothing as ensurePreventErrorBoundaryRetry,
  nothing as fetchOptimistic,
  nothing as useClearResetErrorBoundary,
};
