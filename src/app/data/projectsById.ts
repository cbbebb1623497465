import { memoizeByList } from "../../catalogue/memoize.ts";

/** A list's projects by their ids. */
export const projectsById = memoizeByList(
  ({ projects }) => new Map(projects.map((project) => [project.id, project])),
);
