/** Workflows of this repository and those that `init` writes. `ci.yml` has them read by actionlint. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { githubFiles } from "./templates.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => ({ path, data: readFileSync(new URL(path, ROOT), "utf8") });
const own = readdirSync(new URL(".github/workflows", ROOT)).map((name) => read(`.github/workflows/${name}`));
const actions = ["check", "site"].map((name) => read(`.github/actions/${name}/action.yml`));
const written = [
  ...githubFiles({
    name: "Kites",
    url: null,
    term: "2027-spring",
    org: "Kites",
    isExample: false,
    now: new Date(0),
    within: "",
    branches: ["main"],
  }),
]
  .filter(([file]) => file.startsWith(".github/workflows/"))
  .map(([file, data]) => ({ path: `init/${file}`, data }));

it("uses actions of GitHub's alone, each at the commit of a version that stands beside it", () => {
  const uses = [...own, ...actions, ...written].flatMap(({ data }) =>
    [...data.matchAll(/^ *(?:- )?uses: (?!\.\/)(.*)$/gm)].map(([, used = ""]) => used),
  );
  expect(uses.length).toBeGreaterThan(20);
  expect(
    uses.filter((used) => !/^(?:actions|github)\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(used)),
  ).toEqual([]);
  // What Dependabot raises here is raised in `templates.ts`, too: one version of each.
  const versions = new Set(uses.map((used) => used.replace(/\/(?:init|analyze)@/, "@")));
  const names = [...versions].map((used) => used.replace(/@.*/, ""));
  expect(names).toEqual([...new Set(names)]);
});
