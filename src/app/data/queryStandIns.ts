/**
 * Stand in, by `resolve.alias` of vite.config.ts, for two modules of TanStack Query whose code never runs here: the site
 * changes nothing on a server, and no query of it has pages that are added to each other. They were 1.5 kB (gzip) of every
 * page's first script: `QueryClient` makes a cache of mutations whether there are any or not, and so no bundler can see it.
 */
import type { MutationCache as QueryMutationCache } from "@tanstack/react-query";

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
  throw new Error("Infinite queries are left out of the site: see queryStandIns.ts.");
}

export { infiniteQueryBehavior as hasNextPage, infiniteQueryBehavior as hasPreviousPage };
