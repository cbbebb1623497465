import type { ProjectList } from "./listCodec.ts";
import { memoize } from "./memoize.ts";

/** {@link memoize} for what is derived from a list of projects; it is freed together with the list. */
export function memoizeByList<Derived>(
  derive: (list: ProjectList) => Derived,
): (list: ProjectList) => Derived {
  return memoize(derive, new WeakMap<ProjectList, Derived>());
}
