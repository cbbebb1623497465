import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert } from "./convert.ts";
import { addressesIn } from "./testing/addressesIn.ts";

const address = fc
  .tuple(
    fc.constantFrom("ada", "bo.lund", "cy-dorn", "dee_v", "ada+work", "A.Vale"),
    fc.constantFrom("@", "\\@", "(at)", " [at] ", " (at) ", "&#64;", "&#x0040;", " AT "),
    fc.constantFrom("example", "mail.example"),
    fc.constantFrom(".", "\\.", "(dot)", " [dot] ", " DOT "),
  )
  .filter(([, at, , dot]) => !/^\\?@$/.test(at) || /^\\?\.$/.test(dot))
  .filter(([, at, , dot]) => /^\\?@$/.test(at) || dot !== "\\.")
  .map(([local, at, host, dot]) => `${local}${at}${host}${dot}org`);

/** Places in which an address may stand; `ADDR` is the address. */
const PLACES = [
  "# Org\n\n## Kite\n\n- Description: Ask ADDR.\n- Mentor(s): Ada\n",
  "# Org\n\n## Kite\n\n- Description: Fly.\n- Mentor(s): Ada Vale <ADDR>, Bo (ADDR)\n",
  "# Org\n\n## Kite\n\n| Mentors | ADDR, Bo Lund <ADDR> |\n|---|---|\n\n### Description\n\nFly.\n\n### Skills\n\nGo\n",
  "# Org\n\n## Kite\n\n| info | details |\n|---|---|\n| Mentors | ADDR , B |\n| Skills | Go |\n\n#### Description\n\nFly.\n",
  "# Org\n\n| Project | Skills | Mentors |\n|---|---|---|\n| Kite | Go | Ada ADDR |\n| Raft | Go | Bo ADDR |\n",
  '# Org\n\n## Kite\n\n**Description:** <a href="mailto:ADDR">Ada</a>\n\n**Skills:** Go\n\n**Mentors:** [Ada](mailto:ADDR)\n',
  "---\ntitle: Kite\nmentors:\n  - name: Ada\n    email: ADDR\ndifficulty: easy\n---\n\n## Description\n\nFly.\n",
  "# Org\n\n## Kite ADDR\n\n- Description: Fly.\n- Contact ADDR: ADDR\n- Skills: Go, ADDR\n- Mentor(s): Ada\n- Issue: https://example.org/?to=ADDR\n",
  "# Org\n\n<details><summary>Kite</summary>\n\n**Description:** ADDR\n\n**Skills:** Go\n\n**Mentors:** Ada ADDR\n\n</details>\n",
];

describe("no address of a person leaves the converter", () => {
  it("from any place of a page, however it is written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), address, (place, written) => {
        const { catalogue } = convert(place.replaceAll("ADDR", written));
        const published = JSON.stringify(catalogue);
        expect(addressesIn(published)).toEqual([]);
        expect(published.replace(/\s|[([{\])}]/g, "")).not.toMatch(/example(?:\.|dot)org(?!\/\?)/i);
      }),
      { numRuns: 200 },
    );
  });

  it("but a mailing list in running text stays", () => {
    const text =
      "# Org\n\n## Kite\n\n- Description: Write to dev@lists.example.org first.\n- Mentor(s): Ada\n";
    expect(convert(text).catalogue.projects[0]?.description).toContain("dev@lists.example.org");
  });
});
