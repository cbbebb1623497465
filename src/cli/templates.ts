/** The files that `init` writes. */
import { VERSION } from "../config/packageRoot.ts";
import { NEWEST, OLDER } from "./example.ts";

/** What `init` knows of a site before anybody has said a word. */
export interface Start {
  name: string;
  /** Where it will be published; null where nothing tells it. */
  url: string | null;
  /** "2027-spring": the round that comes next, which the first ideas file is named after. */
  term: string;
  /** What the first file calls the organization. */
  org: string;
  /** Made-up projects, to see how it works. */
  isExample: boolean;
  /** When `init` is run: applications for the made-up projects are open then. */
  now: Date;
  /** The site's folder in its repository: "mentorship/"; "" at the root. GitHub looks for workflows at the root only. */
  within: string;
  /** A push to one of these publishes. */
  branches: readonly string[];
}

/** What belongs into no repository. */
export const IGNORED = ["node_modules/", "dist/"] as const;

/** Files of GitHub's, which are read at the root of the repository only; path → text. */
export function githubFiles({ within, branches }: Start): Map<string, string> {
  return new Map([
    [".github/workflows/site.yml", siteWorkflow(within, branches)],
    [".github/workflows/check.yml", checkWorkflow(within)],
    [".github/dependabot.yml", dependabot(within)],
  ]);
}

/** Files of the site's folder; path → text. */
export function startFiles(start: Start): Map<string, string> {
  return new Map([
    ["mentorship.yml", settings(start)],
    ...(start.isExample ? example(start) : [[`ideas/${start.term}.md`, ideas(start)] as const]),
    [".gitignore", `${IGNORED.join("\n")}\n`],
    ["package.json", `${JSON.stringify(packageJson(), null, 2)}\n`],
  ]);
}

function settings({ name, url, org }: Start): string {
  return `# yaml-language-server: $schema=./node_modules/mentorship-finder/lib/mentorship.schema.json
# Everything that can be set is told in node_modules/mentorship-finder/lib/SETTINGS.md.
name: ${JSON.stringify(name)}
${url === null ? "# Where the site will be, for site map and link previews:\n# url: https://example.org/mentorship/" : `url: ${url}`}

# What the front page asks:
# question: What do you want to work on?

# An SVG file beside this one, and the color of links and buttons:
# logo: logo.svg
# colors: { brand: { light: "#6b0b4f", dark: "#f0a3d6" } }

sources:
  - ideas/
# Where the files are one organization's and do not name it:
#  - { files: ideas/, org: ${JSON.stringify(org)} }
`;
}

function ideas({ org, now }: Start): string {
  return `# Mentorship projects

Each organization is a heading of the third level, each project one of the fourth. The name of this file tells the term:
\`gsoc-2027.md\` is Google Summer of Code 2027, \`2027-01-Mar-May.md\` is LFX Mentorship's first term of 2027.

<!--
With dates, the site says what is open, and until when. Write yours, and take the table out of this comment:

${timeline(now)}
-->

### ${org}

#### Replace this title by what will be better after the project

- Description: What there is today, what is missing, and where a mentee would begin. A few sentences are enough.
- Expected Outcome: What is there in the end: a feature, a test suite, a guide.
- Recommended Skills: Python, Documentation
- Mentor(s): Ada Vale (@ada-vale)
- Upstream Issue: https://github.com/example/example/issues/1
`;
}

const DAY = 86_400_000;

/** A table of dates: applications have been open for a week, and are for two more. */
function timeline(now: Date): string {
  const date = (days: number) =>
    new Date(now.getTime() + days * DAY).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
  return `## Timeline

| activity | dates |
| --- | --- |
| Applications open | ${date(-7)} – ${date(14)} |
| Mentorship begins | ${date(35)} |
| Last day of term | ${date(120)} |`;
}

function example({ term, now }: Start): [string, string][] {
  const before = term.replace(/\d+/, (year) => String(Number(year) - 1));
  return [
    [`ideas/${term}.md`, exampleFile(now, NEWEST)],
    [`ideas/${before}.md`, exampleFile(new Date(now.getTime() - 365 * DAY), OLDER)],
  ];
}

/** @param then when applications for the projects have been open for a week */
function exampleFile(then: Date, projects: string): string {
  return `# Mentorship projects

All organizations, people and addresses in this file are made up. Replace them with yours.

${timeline(then)}

## Projects

${projects}`;
}

function packageJson() {
  const command = (name: string) => `mentorship-finder ${name}`;
  return {
    private: true,
    scripts: {
      dev: command("dev"),
      build: command("build"),
      preview: command("preview"),
      check: command("check"),
    },
    dependencies: { "mentorship-finder": `^${VERSION}` },
  };
}

/** Of anything but letters, digits and the signs of a path, YAML may make something else. */
const quoted = (text: string) => (/^[\w./-]+$/.test(text) ? text : JSON.stringify(text));

/**
 * Both workflows use what is installed with the site: with a new version of the package they do not change. Actions are GitHub's
 * own, each at the commit of a version, which nobody can move; Dependabot raises them.
 */
const install = (
  within: string,
) => `      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0
        with:
          node-version: "24"
          cache: npm${within === "" ? "" : `\n          cache-dependency-path: ${quoted(`${within}package-lock.json`)}`}
      - run: npm ci`;

/** Where the steps of a workflow run. */
const inFolder = (within: string) =>
  within === "" ? "" : `defaults:\n  run:\n    working-directory: ${quoted(within)}\n`;

const siteWorkflow = (
  within: string,
  branches: readonly string[],
) => `# Builds the site and publishes it on GitHub Pages. Once: Settings → Pages → Source: GitHub Actions.
name: Site
on:
  push:
    branches: [${branches.map(quoted).join(", ")}]
  # The sources are read again once a day, and what is open or over is told anew.
  schedule:
    - cron: "17 4 * * *"
  workflow_dispatch:
    inputs:
      allow-fewer:
        description: Publish even if more than a fifth of the projects are gone
        type: boolean
        default: false
permissions:
  contents: read
${inFolder(within)}concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      issues: read
      pages: read
    steps:
${install(within)}
      - id: pages
        uses: actions/configure-pages@45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0
      # Card images, letters and GitHub's answers of the last build: what has not changed is neither made nor sent again.
      - uses: actions/cache@cdf6c1fa76f9f475f3d7449005a359c84ca0f306 # v5.0.3
        with:
          path: ${quoted(`${within}node_modules/.cache/mentorship-finder`)}
          key: mentorship-finder-\${{ github.run_id }}
          restore-keys: mentorship-finder-
      # From the published catalogue a build knows former addresses, and whether it has suspiciously few projects.
      - run: npx mentorship-finder build --out dist
        env:
          SITE_URL: \${{ steps.pages.outputs.base_url }}
          PREVIOUS_CATALOGUE: \${{ steps.pages.outputs.base_url }}/catalogue.json
          ALLOW_FEWER: \${{ inputs.allow-fewer && '1' || '' }}
          GITHUB_TOKEN: \${{ github.token }}
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: ${quoted(`${within}dist`)}
  deploy:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`;

const checkWorkflow = (
  within: string,
) => `# Tells in each pull request what to fix in mentorship.yml and in the ideas files that it changes.
name: Ideas files
on: pull_request
permissions:
  contents: read
  pull-requests: read
${inFolder(within)}jobs:
  check:
    runs-on: ubuntu-latest
    steps:
${install(within)}
      - run: npx mentorship-finder check --format github
        env:
          GITHUB_TOKEN: \${{ github.token }}
`;

const dependabot = (
  within: string,
) => `# New versions of the site's package and of the workflows' actions come as pull requests.
version: 2
updates:
  - package-ecosystem: npm
    directory: ${quoted(`/${within}`)}
    schedule:
      interval: monthly
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
`;
