import { site } from "virtual:settings";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { useView } from "../routing/navigation.ts";
import { homePath } from "../routing/paths.ts";
import { PageFrame } from "./PageFrame.tsx";

type Missing = keyof typeof TEXTS;

/**
 * Says that nothing is at this address.
 * @param what what the address looks like
 * @param children links to what may be meant
 */
export function NotFoundPage({ what = "page", children }: { what?: Missing; children?: ReactNode }) {
  const t = useMessages();
  const [heading, hint] = TEXTS[what];
  useView(true, "not-found");
  return (
    <PageFrame>
      <title>{t("core.title", { page: t("layout.notFoundTitle"), site: site.name })}</title>
      <div className="py-16 text-center">
        <h1 tabIndex={-1} className="text-2xl font-bold">
          {t(heading)}
        </h1>
        <p className="mx-auto mt-2 max-w-prose text-muted">{t(hint)}</p>
        {children}
        <Link href={homePath()} className="button button-primary mt-6">
          {t("layout.seeAll")}
        </Link>
      </div>
    </PageFrame>
  );
}

/** Heading and hint of what is missing. */
const TEXTS = {
  page: ["layout.notFoundPage", "layout.notFoundPageHint"],
  project: ["layout.notFoundProject", "layout.notFoundProjectHint"],
  skill: ["layout.notFoundSkill", "layout.notFoundSkillHint"],
  org: ["layout.notFoundOrg", "layout.notFoundOrgHint"],
  mentor: ["layout.notFoundMentor", "layout.notFoundMentorHint"],
} as const;
