import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { slugify } from "../../../catalogue/slug.ts";
import { site } from "../../../config/site.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { PageBand } from "../../layout/PageBand.tsx";
import { PageFrame } from "../../layout/PageFrame.tsx";
import { relativeHref } from "../../routing/baseUrl.ts";
import { useView } from "../../routing/navigation.ts";
import { feedPath } from "../../routing/paths.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { EmbedSnippet } from "./EmbedSnippet.tsx";

const ACTION = `# .github/workflows/ideas.yml, beside the ideas files
on: pull_request
permissions:
  contents: read
  pull-requests: read
jobs:
  ideas:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: OWNER/mentorship-finder/.github/actions/check@v0.1.0
        with:
          files: programs/**/project_ideas.md`;

const CONFIG = `// src/config/site.ts
name: "Our mentorships",
question: "What would you like to learn?",
links: [{ text: "How to apply", url: "https://example.org/apply" }],

// src/config/build.ts
url: "https://mentorships.example.org/",
colors: { band: "#3b0d2e", brand: { light: "#8a1c6a", dark: "#f0a3d6" } },
sources: ["https://github.com/example/ideas/blob/main/2026-01-Mar-May.md"],`;

/** What the site is, for visitors and for organizers who want one of their own. */
export function AboutPage() {
  const { data: catalogue } = useQuery(catalogueQuery);
  useView(true, "about");
  const { attribution, links } = site;
  const example = catalogue?.projects.find(({ org }) => slugify(org) !== "");

  return (
    <PageFrame
      band={
        <PageBand
          heading={`About ${site.name}`}
          intro="Organizations write what can be worked on in one long file. This site makes it a list that you can search."
        />
      }
    >
      <title>{`About · ${site.name}`}</title>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0">
          <Section id="mentees" title="For mentees">
            <p>
              Search by what you know or want to learn, keep what you like, and start at the upstream issue:
              that is where the mentors read. Where and when to apply is said by the program itself.
            </p>
            {links.length > 0 && (
              <ul>
                {links.map(({ text, url }) => (
                  <li key={url}>
                    <ExternalLink url={url}>{text}</ExternalLink>
                  </li>
                ))}
              </ul>
            )}
            <p>
              New projects come to a feed reader by the{" "}
              <FileLink path={feedPath().slice(1)}>feed of all projects</FileLink>.
              {example && (
                <>
                  {" "}
                  Each organization and each skill has one of its own, too:{" "}
                  <FileLink path={feedPath("org", slugify(example.org)).slice(1)}>{example.org}</FileLink>,
                  for example
                  {example.skills[0] && (
                    <>
                      , or{" "}
                      <FileLink path={feedPath("skill", slugify(example.skills[0])).slice(1)}>
                        {example.skills[0]}
                      </FileLink>
                    </>
                  )}
                  .
                </>
              )}
            </p>
          </Section>

          <Section id="sources" title="Where the projects come from">
            <p>
              From <ExternalLink url={attribution.url}>{attribution.text}</ExternalLink>, under{" "}
              <ExternalLink url={attribution.licenceUrl}>{attribution.licence}</ExternalLink>. Every project
              page names the lines that it was read from. Nothing is added; mentors’ email addresses are left
              out, because programs ask to write in public.
            </p>
          </Section>

          <Section id="privacy" title="Privacy">
            <p>
              No account, no cookies, no tracking. What you save and choose, which projects you have seen, and
              the files that make the site work without a network stay in this browser. The site asks no other
              host for anything, with one exception that is yours to make: “Check its state” beside an issue
              asks GitHub, which then sees your network address as it does when you open the issue.
            </p>
          </Section>

          <Section id="data" title="The data, for programs">
            <ul>
              <li>
                <FileLink path="catalogue.json">catalogue.json</FileLink>: all terms and projects
              </li>
              <li>
                <FileLink path="catalogue.schema.json">catalogue.schema.json</FileLink>: what each field
                means; <code>schemaVersion</code> changes when a reader would break
              </li>
              <li>
                <FileLink path="feed.xml">feed.xml</FileLink>: the same as Atom
              </li>
              <li>
                <FileLink path="licences.txt">licences.txt</FileLink>: the packages whose code is in this
                site, each with its license
              </li>
            </ul>
          </Section>

          <Section id="embed" title="Embed the list">
            <p>
              Show the projects in a page of yours. The list has no more than its projects, keeps nothing
              about your readers, and opens its links in a new tab.
            </p>
            {catalogue && <EmbedSnippet catalogue={catalogue} />}
          </Section>
        </div>
        <div className="min-w-0">
          <Section id="organizers" title="For organizers: a site of your own">
            <p>
              The site is plain files, so any web host will do, and it costs nothing to run. Copy its
              repository, and build it with <code>npm ci && npm run build</code>; the files are then in{" "}
              <code>dist/</code>.
            </p>
            <h3>Add a term</h3>
            <p>
              Drop the ideas file into <code>src/ideas/</code>, named after its term:{" "}
              <code>2026-01-Mar-May.md</code> becomes “2026 Term 1 (Mar–May)”. Or name its address under{" "}
              <code>sources</code> in <code>src/config/build.ts</code>: it is read again at each build, and by
              the workflow <code>refresh.yml</code>, every hour while a term is open and else once a week.
            </p>
            <h3>Name it, color it</h3>
            <p>
              All of that is in <code>src/config/</code>. The build refuses a color it can’t read and warns
              where a text would be hard to read.
            </p>
            <Listing>{CONFIG}</Listing>
            <h3>Check ideas files in pull requests</h3>
            <p>
              The authors see what to fix beside the very line, before anyone merges. <code>OWNER</code> is
              the account that holds your copy.
            </p>
            <Listing>{ACTION}</Listing>
            <h3>Put it on a host</h3>
            <p>
              GitHub Pages: the workflow <code>deploy.yml</code> does all of it. Netlify and Cloudflare Pages:
              build command <code>npm run build</code>, folder <code>dist</code>; <code>_headers</code> is
              made by the build. nginx: so is <code>nginx.conf</code>. Where the host is not GitHub Pages, say
              the site’s address in <code>url</code>, so that search engines get a site map.
            </p>
          </Section>
        </div>
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

function FileLink({ path, children }: { path: string; children: ReactNode }) {
  return (
    <a className="link" href={relativeHref(`/${path}`)}>
      {children}
    </a>
  );
}
