import { useId } from "react";
import { useMessages } from "../messages/MessagesProvider.tsx";

/** Ids in an address that no project of the catalogue has; nothing if all are known. */
export function MissingProjects({ ids }: { ids: readonly string[] }) {
  const t = useMessages();
  const heading = useId();
  if (ids.length === 0) return null;
  return (
    <section
      aria-labelledby={heading}
      className="my-6 rounded-xl border border-dashed border-danger px-5 py-4"
    >
      <h2 id={heading} className="font-bold">
        {t("card.missingProjects", { count: ids.length })}
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
