import { perList } from "../../catalogue/memoizeByList.ts";

/** A list's projects by their ids. */
export const projectsById = perList(
  ({ projects }) => new Map(projects.map((project) => [project.id, project])),
);
