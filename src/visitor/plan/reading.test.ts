import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCsv, formatMarkdown, type ReadingRow } from "./reading.ts";

const row: ReadingRow = {
  title: "Build a [kite]",
  org: "Acme",
  term: "2026 Term 3",
  difficulty: "Easy to medium",
  effort: "175 hours",
  status: "applied",
  address: "https://example.org/projects/t/a/kite",
  issueUrl: "https://github.com/acme/kite/issues/4",
  notes: 'call **Ada**, "soon"',
  checklist: [
    { text: "Go", done: true },
    { text: "C*", done: false },
  ],
};

/** Parses CSV by RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") {
      rows.push(cells);
      cells = [];
    }
  }
  return rows;
}

describe("formatCsv", () => {
  it("has a header row and a row for each project", () => {
    expect(parseCsv(formatCsv([row]).slice(1))).toEqual([
      [
        ...["Title", "Organization", "Term", "Difficulty", "Effort", "Status"],
        ...["Page", "Upstream issue", "Checklist", "Notes"],
      ],
      [
        ...[row.title, "Acme", "2026 Term 3", "Easy to medium", "175 hours", "applied"],
        ...[row.address, row.issueUrl, "[x] Go\n[ ] C*", row.notes],
      ],
    ]);
  });

  it("quotes only cells that need it", () => {
    expect(
      formatCsv([{ ...row, title: 'a "b"', org: "c,d", notes: "e\rf", checklist: [] }]).split("\r\n")[1],
    ).toBe(
      `"a ""b""","c,d",2026 Term 3,Easy to medium,175 hours,applied,${row.address},${row.issueUrl},,"e\rf"`,
    );
  });

  it("has empty cells for what is unknown", () => {
    const bare = {
      ...row,
      difficulty: "",
      effort: "",
      address: null,
      issueUrl: null,
      notes: "",
      checklist: [],
    };
    expect(parseCsv(formatCsv([bare]).slice(1))[1]).toEqual([
      row.title,
      "Acme",
      "2026 Term 3",
      "",
      "",
      "applied",
      "",
      "",
      "",
      "",
    ]);
  });

  it("keeps any text, with an apostrophe before formulas", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "=", "a", "é", "🪁", "\u0000") }),
        fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", "\n"),
        (text, sign) => {
          const notes = sign + text;
          const read = parseCsv(formatCsv([{ ...row, notes }]).slice(1))
            .at(-1)
            ?.at(-1);
          expect(read === notes || read === `'${notes}`).toBe(true);
          if (sign !== "") expect(read).toBe(`'${notes}`);
        },
      ),
    );
  });
});

describe("formatMarkdown", () => {
  it("leaves out an unknown org", () => {
    expect(formatMarkdown([{ ...row, org: "" }])).not.toContain("Organization");
  });

  it("has everything of a project, with its text escaped", () => {
    expect(formatMarkdown([row])).toBe(`# My mentorship plan

## Build a \\[kite\\]

- Organization: Acme
- Term: 2026 Term 3
- Difficulty: Easy to medium
- Effort: 175 hours
- Status: applied
- Page: <https://example.org/projects/t/a/kite>
- Upstream issue: <https://github.com/acme/kite/issues/4>

### Checklist

- [x] Go
- [ ] C\\*

### Notes

call **Ada**, "soon"
`);
  });

  it("leaves out what is unknown", () => {
    const bare = formatMarkdown([
      { ...row, difficulty: "", effort: "", address: null, issueUrl: null, notes: " ", checklist: [] },
    ]);
    expect(bare).toBe(`# My mentorship plan

## Build a \\[kite\\]

- Organization: Acme
- Term: 2026 Term 3
- Status: applied
- No longer in the catalogue
`);
  });

  it.each([
    ["see https://example.org/my_first_kite", "see <https://example.org/my_first_kite>"],
    ["(https://example.org/a_b?c=*&d=[1]~.)", "(<https://example.org/a_b?c=*&d=[1]~>.)"],
    ["https://example.org/kite_(toy), a_b", "<https://example.org/kite_(toy)>, a\\_b"],
    ["<http://example.org/a_b>", "\\<<http://example.org/a_b>\\>"],
  ])("keeps the addresses in %j", (text, expected) => {
    const checklist = [{ text, done: false }];
    expect(formatMarkdown([{ ...row, checklist }])).toContain(`- [ ] ${expected}\n`);
  });

  it("escapes character references", () => {
    const title = "R&D of &amp; and &#42;, &copy";
    expect(formatMarkdown([{ ...row, title }])).toContain("## R&D of \\&amp; and \\&\\#42;, &copy\n");
  });

  it("puts each title on one line, and trims notes", () => {
    const text = formatMarkdown([{ ...row, title: "Build\n  a kite", notes: "\n call Ada \n" }]);
    expect(text).toContain("## Build a kite\n");
    expect(text).toMatch(/### Notes\n\ncall Ada\n$/);
  });
});
