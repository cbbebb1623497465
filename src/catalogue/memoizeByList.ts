import type { ProjectList } from "./listCodec.ts";

/** What is made of a list, made once for each, and gone with it. */
export function memoizeByList<Made extends object>(
  make: (list: ProjectList) => Made,
): (list: ProjectList) => Made {
  const known = new WeakMap<ProjectList, Made>();
  return (list) => {
    const made = known.get(list) ?? make(list);
    known.set(list, made);
    return made;
  };
}
