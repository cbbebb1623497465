import { site } from "virtual:settings";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useView } from "../routing/navigation.ts";
import { homePath } from "../routing/paths.ts";
import { PageFrame } from "./PageFrame.tsx";

type Missing = "page" | "project" | "skill" | "organization" | "mentor";

/**
 * Says that nothing is at this address.
 * @param what what the address looks like
 * @param children links to what may be meant
 */
export function NotFoundPage({ what = "page", children }: { what?: Missing; children?: ReactNode }) {
  useView(true, "not-found");
  return (
    <PageFrame>
      <title>{`Not found · ${site.name}`}</title>
      <div className="py-16 text-center">
        <h1 tabIndex={-1} className="text-2xl font-bold">
          {what === "page" ? "There is nothing at this address" : `This ${what} is not in the catalogue`}
        </h1>
        <p className="mx-auto mt-2 max-w-prose text-muted">{HINTS[what]}</p>
        {children}
        <Link href={homePath()} className="button button-primary mt-6">
          See all projects
        </Link>
      </div>
    </PageFrame>
  );
}

const HINTS: Record<Missing, string> = {
  page: "The link may be cut short or out of date.",
  project: "It may have been withdrawn, renamed, or belong to a term that this site does not show.",
  skill: "No project of the terms that this site shows asks for it under this name.",
  organization: "It takes part in none of the terms that this site shows, or goes by another name.",
  mentor: "No project of the terms that this site shows names this person.",
};
