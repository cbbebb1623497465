/** The files that `init` writes. */
import { PRODUCT, VERSION } from "../config/packageRoot.ts";
import { generateIdeas } from "../testdata/ideas.ts";

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
}

/** Path → text. */
export function startFiles(start: Start): Map<string, string> {
  return new Map([
    ["mentorship.yml", settings(start)],
    ...(start.isExample ? example(start) : [[`ideas/${start.term}.md`, ideas(start)] as const]),
    [".github/workflows/site.yml", SITE_WORKFLOW],
    [".github/workflows/check.yml", CHECK_WORKFLOW],
    [".gitignore", "node_modules/\ndist/\n"],
    ["package.json", `${JSON.stringify(packageJson(), null, 2)}\n`],
  ]);
}

function settings({ name, url }: Start): string {
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
`;
}

function ideas({ org }: Start): string {
  return `# Mentorship projects

Each organization is a heading of the third level, each project one of the fourth. The name of this file tells the term:
\`gsoc-2027.md\` is Google Summer of Code 2027, \`2027-01-Mar-May.md\` is LFX Mentorship's first term of 2027.

### ${org}

#### Replace this title by what will be better after the project

- Description: What there is today, what is missing, and where a mentee would begin. A few sentences are enough.
- Expected Outcome: What is there in the end: a feature, a test suite, a guide.
- Recommended Skills: Python, Documentation
- Mentor(s): Ada Vale (@ada-vale)
- Upstream Issue: https://github.com/example/example/issues/1
`;
}

function example({ term }: Start): [string, string][] {
  const [newest, older] = generateIdeas({ projects: 24, seed: 7, terms: 2 });
  const before = term.replace(/\d+/, (year) => String(Number(year) - 1));
  return [
    [`ideas/${term}.md`, newest?.text ?? ""],
    [`ideas/${before}.md`, older?.text ?? ""],
  ];
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

const SITE_WORKFLOW = `# Builds the site and publishes it on GitHub Pages. Once: Settings → Pages → Source: GitHub Actions.
name: Site
on:
  push:
    branches: [main]
  # The sources are read again once a day.
  schedule:
    - cron: "17 4 * * *"
  workflow_dispatch:
permissions:
  contents: read
concurrency:
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
      - uses: actions/checkout@v6
      - uses: ${PRODUCT}/.github/actions/site@v${VERSION}
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
        uses: actions/deploy-pages@v5
`;

const CHECK_WORKFLOW = `# Tells in each pull request what to fix in its ideas files.
name: Ideas files
on: pull_request
permissions:
  contents: read
  pull-requests: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ${PRODUCT}/.github/actions/check@v${VERSION}
        with:
          files: ideas/**/*.md
`;
