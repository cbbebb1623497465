import type { ProjectList } from "./listCodec.ts";

/**
 * The same function, which computes the value of each argument only once.
 * @param known where the values are stored: default, for as long as the function lives; with a `WeakMap`, for as long as
 *   the argument lives
 */
export function memoize<Argument, Value>(
  of: (argument: Argument) => Value,
  known: Pick<Map<Argument, Value>, "get"> & { set(argument: Argument, value: Value): unknown } = new Map(),
): (argument: Argument) => Value {
  return (argument) => {
    const value = known.get(argument) ?? of(argument);
    known.set(argument, value);
    return value;
  };
}

/** {@link memoize} for what is derived from a list of projects; it is freed together with the list. */
export function memoizeByList<Derived>(
  derive: (list: ProjectList) => Derived,
): (list: ProjectList) => Derived {
  return memoize(derive, new WeakMap<ProjectList, Derived>());
}
