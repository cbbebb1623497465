import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { slugify } from "../../../catalogue/slug.ts";
import { hasFeed } from "../../data/hasFeed.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { Attribution } from "../../layout/Attribution.tsx";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { relativeHref } from "../../routing/baseUrl.ts";
import { feedPath } from "../../routing/morePaths.ts";
import { useView } from "../../routing/navigation.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { EmbedSnippet } from "./EmbedSnippet.tsx";

const ACTION = `# .github/workflows/check.yml
on: pull_request
permissions:
  contents: read
  pull-requests: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - run: npm ci
      - run: npx mentorship-finder check --format github
        env: { GITHUB_TOKEN: "\${{ github.token }}" }`;

const CONFIG = `# mentorship.yml
name: Our mentorships
question: What would you like to learn?
url: https://mentorships.example.org/
colors: { band: "#3b0d2e", brand: { light: "#8a1c6a", dark: "#f0a3d6" } }
links:
  - { label: How to apply, url: https://example.org/apply }
sources:
  - ideas/
  - https://github.com/example/ideas/blob/main/2026-01-Mar-May.md`;

/** What the site is, for visitors and for organizers who want one of their own. */
export function AboutPage() {
  const t = useMessages();
  const { data: catalogue } = useQuery(catalogueQuery);
  useView(true, "about");
  const { attribution, links } = site;
  const example = catalogue?.projects.find(
    ({ org, skills: [skill = ""] }) =>
      hasFeed(catalogue, "org", slugify(org)) && hasFeed(catalogue, "skill", slugify(skill)),
  );
  const [exampleSkill = ""] = example?.skills ?? [];

  return (
    <PageFrame band={<PageBand heading={t("about.heading", { site: site.name })} intro={t("about.intro")} />}>
      <title>{t("core.title", { page: t("about.title"), site: site.name })}</title>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0">
          <Section id="mentees" title={t("about.mentees")}>
            <p>{t("about.menteesText")}</p>
            {links.length > 0 && (
              <ul>
                {links.map(({ label, url }) => (
                  <li key={url}>
                    <ExternalLink url={url}>{label}</ExternalLink>
                  </li>
                ))}
              </ul>
            )}
            <p>{t.rich("about.feeds", { all: fileLink(feedPath()) })}</p>
            {example && (
              <p>
                {t.rich("about.feedsOfOrg", {
                  org: example.org,
                  orgFeed: fileLink(feedPath("org", slugify(example.org))),
                  skill: exampleSkill,
                  skillFeed: fileLink(feedPath("skill", slugify(exampleSkill))),
                })}
              </p>
            )}
          </Section>

          <Section id="sources" title={t("about.sources")}>
            <p>
              {attribution && t.rich("about.sourcesFrom", { source: () => <Attribution {...attribution} /> })}{" "}
              {t("about.sourcesText")}
            </p>
          </Section>

          <Section id="privacy" title={t("about.privacy")}>
            <p>{t("about.privacyText")}</p>
          </Section>

          <Section id="data" title={t("about.data")}>
            <ul>
              <li>{t.rich("about.dataCatalogue", { file: fileLink("/catalogue.json") })}</li>
              <li>{t.rich("about.dataSchema", { file: fileLink("/catalogue.schema.json"), code })}</li>
              <li>{t.rich("about.dataFeed", { file: fileLink("/feed.xml") })}</li>
              <li>{t.rich("about.dataLicences", { file: fileLink("/licences.txt") })}</li>
            </ul>
          </Section>

          {site.pages.embed && (
            <Section id="embed" title={t("about.embed")}>
              <p>{t("about.embedText")}</p>
              {catalogue && <EmbedSnippet catalogue={catalogue} />}
            </Section>
          )}
          {!site.pages.organizers && (
            <p className="mt-10 text-sm">
              <ExternalLink url="https://www.npmjs.com/package/mentorship-finder">
                {t("about.madeWith")}
              </ExternalLink>
            </p>
          )}
        </div>
        {site.pages.organizers && (
          <div className="min-w-0">
            <Section id="organizers" title={t("about.organizers")}>
              <p>{t.rich("about.organizersText", { code })}</p>
              <h3>{t("about.addTerm")}</h3>
              <p>{t.rich("about.addTermText", { code })}</p>
              <h3>{t("about.settings")}</h3>
              <p>{t.rich("about.settingsText", { code })}</p>
              <Listing>{CONFIG}</Listing>
              <h3>{t("about.check")}</h3>
              <p>{t.rich("about.checkText", { code })}</p>
              <Listing>{ACTION}</Listing>
              <h3>{t("about.host")}</h3>
              <p>{t.rich("about.hostText", { code })}</p>
            </Section>
          </div>
        )}
      </div>
    </PageFrame>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby={id}
      className="prose mt-10 first:mt-0 [&_h3]:mt-6 [&_h3]:text-lg [&_h3]:font-bold"
    >
      <h2 id={id} className="text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Listing({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} className="text-sm">
      <code>{children}</code>
    </pre>
  );
}

const code = (words: ReactNode) => <code>{words}</code>;

/** A link to a published file. @param path below the site's root, with a slash before it */
const fileLink = (path: string) => (words: ReactNode) => (
  <a className="link" href={relativeHref(path)}>
    {words}
  </a>
);
