import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hostingFiles } from "./hosting.ts";

const policy = "default-src 'self'";

/** The rules of a `_headers` file: path, then its headers. */
function rulesOf(base: string): Map<string, string[]> {
  const text = hostingFiles({ base, policy, host: null }).get("_headers") ?? "";
  return new Map(
    text.split(/\n(?=\S)/).map((rule) => {
      const [path = "", ...headers] = rule.trim().split(/\n\s*/);
      return [path, headers];
    }),
  );
}

/** All headers of an address, as a host joins them. */
function headersOf(rules: Map<string, string[]>, address: string): string[] {
  return [...rules]
    .filter(([path]) => (path.endsWith("*") ? address.startsWith(path.slice(0, -1)) : address === path))
    .flatMap(([, headers]) => headers);
}

it.each(["/", "/some-repo/"])("under %s no address gets a header twice", (base) => {
  const rules = rulesOf(base);
  for (const path of ["", "projects/a/b/c", "saved", "embed", "catalogue.json", "assets/index-1a2b.js"]) {
    const names = headersOf(rules, base + path).map((header) => header.split(":")[0]);
    expect(names).toContain("X-Content-Type-Options");
    expect(names).toContain("Content-Security-Policy");
    expect(new Set(names).size).toBe(names.length);
  }
});

it("only hashed files are kept for good, and only the embeddable list may be framed", () => {
  const rules = rulesOf("/");
  const has = (path: string, header: RegExp) => headersOf(rules, path).some((line) => header.test(line));
  expect(has("/assets/index-1a2b.js", /^Cache-Control: .*immutable/)).toBe(true);
  for (const path of ["/", "/catalogue.json", "/feed.xml", "/sw.js", "/projects/a/b/c"])
    expect(has(path, /^Cache-Control/)).toBe(false);
  expect(has("/projects/a/b/c", /^X-Frame-Options: DENY$/)).toBe(true);
  expect(has("/embed", /^X-Frame-Options/)).toBe(false);
});

it("in a folder with letters beyond ASCII, nginx finds the files under the name that the disk has for it", () => {
  const base = new URL("https://example.org/étudiants/").pathname;
  const lines = (hostingFiles({ base, policy, host: null }).get("nginx.conf") ?? "").split("\n");
  // Of all that nginx compares, only this is not decoded before.
  expect(lines.filter((line) => line.includes(base))).toEqual([expect.stringContaining(`"~^${base}embed/`)]);
  const about = (start: RegExp) => lines.find((line) => start.test(line));
  expect(about(/^ *location "/)).toBe('  location "/étudiants/" {');
  expect(about(/^ *error_page/)).toBe('  error_page 404 "/étudiants/404.html";');
  expect(about(/\(200\|/)).toContain('"~^(200|206|304) /étudiants/assets/"');
  expect(lines.filter((line) => line.startsWith("  location ~ "))).toEqual([
    expect.stringContaining("^(?<mentorship_page>/étudiants/.+)/$"),
    expect.stringContaining("^/étudiants/feeds?"),
    expect.stringContaining("^/étudiants/.*"),
    expect.stringContaining("^/étudiants/(_headers"),
  ]);
});

it("without a policy there is no header of one", () => {
  for (const text of hostingFiles({ base: "/", policy: null, host: null }).values())
    expect(text).not.toContain("Content-Security-Policy");
});

it("what publishes on GitHub Pages asks for sound types and a build, not for the tests of the sample", () => {
  const workflow = readFileSync(new URL("../../../.github/workflows/deploy.yml", import.meta.url), "utf8");
  const commands = [...workflow.matchAll(/^\s*- run: (.*)$/gm)].map(([, command]) => command);
  expect(commands).toEqual([
    "npm ci",
    "npm run typecheck",
    "npm run build",
    // What has changed, for the run's summary.
    expect.stringMatching(/^npm run --silent refresh -- changes .*"\$GITHUB_STEP_SUMMARY"$/),
  ]);
});
