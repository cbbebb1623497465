import { Link } from "wouter";
import type { ProjectList } from "../catalogue/list.ts";
import { countOf } from "./count.ts";
import { ProjectCard } from "./ProjectCard.tsx";
import { savedPath } from "./paths.ts";
import { useExcerpts } from "./queries.ts";
import { savedStore, saveProject, useSaved } from "./saved.ts";
import { NO_RANGES } from "./useResults.ts";

/** A list that stands in the address: to read, and to save from. */
export function SharedList({ catalogue, ids }: { catalogue: ProjectList; ids: readonly string[] }) {
  useSaved();
  const byId = new Map(catalogue.projects.map((project) => [project.id, project]));
  const projects = ids.flatMap((id) => byId.get(id) ?? []);
  const excerptOf = useExcerpts(catalogue, projects);
  const missing = ids.filter((id) => !byId.has(id));
  const unsaved = projects.filter(({ id }) => !savedStore.has(id));
  const terms = new Map(catalogue.terms.map(({ id, name }) => [id, name]));

  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <p role="status" className="me-auto text-lg font-bold">
          {countOf(projects.length, "project")}
        </p>
        <button
          type="button"
          className="button button-primary disabled:opacity-60"
          disabled={unsaved.length === 0}
          onClick={() => unsaved.forEach(saveProject)}
        >
          {unsaved.length === 0
            ? "All in your list"
            : `Save ${countOf(unsaved.length, "project")} to your list`}
        </button>
        <Link href={savedPath()} className="button">
          Your own list
        </Link>
      </div>
      <div className="grid grid-cols-1 gap-3">
        {projects.map((project) => (
          <ProjectCard
            key={project.id}
            project={project}
            rangesOf={NO_RANGES}
            excerpt={excerptOf(project.id)}
            list=""
            termName={catalogue.terms.length > 1 ? (terms.get(project.term) ?? null) : null}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <section
          aria-labelledby="missing"
          className="mt-6 rounded-xl border border-dashed border-danger px-5 py-4"
        >
          <h2 id="missing" className="font-bold">
            {countOf(missing.length, "shared project")} not in this catalogue
          </h2>
          <ul className="mt-1 text-[0.9375rem] text-muted">
            {missing.map((id) => (
              <li key={id} className="wrap-anywhere">
                {id}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
