import { Link } from "wouter";
import { useView } from "../components/navigation.ts";
import { homePath } from "../components/paths.ts";
import { site } from "../site.ts";
import { PageFrame } from "./PageFrame.tsx";

/** An address that leads nowhere: says so, and leads on. */
export function NotFoundPage({ what = "page" }: { what?: "page" | "project" }) {
  useView(true, "not-found");
  return (
    <PageFrame>
      <title>{`Not found · ${site.name}`}</title>
      <div className="py-16 text-center">
        <h1 tabIndex={-1} className="text-2xl font-bold">
          {what === "project" ? "This project is not in the catalogue" : "There is nothing at this address"}
        </h1>
        <p className="mx-auto mt-2 max-w-prose text-muted">
          {what === "project"
            ? "It may have been withdrawn, renamed, or belong to a term that this site does not show."
            : "The link may be cut short or out of date."}
        </p>
        <Link href={homePath()} className="button button-primary mt-6">
          See all projects
        </Link>
      </div>
    </PageFrame>
  );
}
