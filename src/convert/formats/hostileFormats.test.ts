import { expect, it, vi } from "vitest";
import { convert } from "../convert.ts";

// A guard against hangs: each takes a second of a processor at most, and what needs the square of its lines would take minutes.
vi.setConfig({ testTimeout: 30_000 });

const FACTS = "**Difficulty:** Hard\n\n**Mentors:** Ada Vale (@ada-vale)\n";
const many = (text: string, times: number) => text.repeat(times);

it.each([
  ["tags that nest without end", `${many("<div><b>", 50_000)}x`],
  ["tables in tables", `${many("<table><tr><td>", 20_000)}x`],
  ["tags that nothing closes", many("<", 200_000)],
  ["a heading of marks", `## ${many("⭐", 100_000)}`],
  ["headings without end", many("## a\n", 5000)],
  ["rows without end", `| Title | Mentors |\n|---|---|\n${many("| a b | Ada |\n", 5000)}`],
  ["a row of bars", `|${many("a|", 100_000)}`],
  [
    "front matter of anchors",
    `---\na: &a [x]\nb: &b [${many("*a,", 5000)}*a]\nc: [${many("*b,", 5000)}*b]\n---\n# T`,
  ],
  ["underlines without end", many("a\n~~~~\n", 5000)],
  ["bold without end", many("**a", 100_000)],
  ["brackets in a title", `## ${many("(90h)", 20_000)}`],
  ["terms without end", many("- Skills\n- Go\n", 5000)],
])("%s", (_, text) => {
  const { catalogue } = convert(`# Kite GSoC ideas\n\n${text}\n\n## Faster parser\n\n${FACTS}`);
  expect(JSON.stringify(catalogue).length).toBeGreaterThan(0);
});

it("lets nothing through that a page could run", () => {
  const { projects } = convert(
    `# Kite ideas\n\n<article><h3>Faster <script>alert(1)</script>parser</h3><a href="javascript:alert(1)">x</a><p><strong>Skills:</strong> Go</p><img src=x onerror=alert(1)><p><strong>Mentors:</strong> Ada Vale</p></article>`,
  ).catalogue;
  expect(projects).toHaveLength(1);
  expect(JSON.stringify(projects)).not.toMatch(/script>|onerror|alert\(1\)<|<img/i);
});
