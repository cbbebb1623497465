import { useId } from "react";
import { pluralize } from "../lib/pluralize.ts";

/** Ids in an address that no project of the catalogue has; nothing if all are known. */
export function MissingProjects({ ids, noun = "project" }: { ids: readonly string[]; noun?: string }) {
  const heading = useId();
  if (ids.length === 0) return null;
  return (
    <section
      aria-labelledby={heading}
      className="my-6 rounded-xl border border-dashed border-danger px-5 py-4"
    >
      <h2 id={heading} className="font-bold">
        {pluralize(ids.length, noun)} not in this catalogue
      </h2>
      <ul className="mt-1 text-base text-muted">
        {ids.map((id) => (
          <li key={id} className="wrap-anywhere">
            {id}
          </li>
        ))}
      </ul>
    </section>
  );
}
