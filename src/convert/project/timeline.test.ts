import { describe, expect, it } from "vitest";
import { readDocument } from "../fields/document.ts";
import { readTimeline } from "./timeline.ts";

const timeline = (text: string) => readTimeline(readDocument(text));
const dates = (text: string, head = "2026") =>
  timeline(`# ${head}\n\n## Timeline\n\n| Activity | Dates |\n|---|---|\n| A | ${text} |\n`).map(
    ({ start, end }) => [start, end],
  );

describe("a term's dates", () => {
  it("are the rows of the table under the heading, and of no other table", () => {
    expect(
      timeline(
        "# 2026 Term 1\n\n| Org | N |\n|---|---|\n| Kite | 1 |\n\n## Timeline\n\nText.\n\n| Activity | Dates | Note |\n|:--|--:|---|\n| **Open** | Jan 5 | [here](https://a.b) |\n|  | Feb 1 | |\n| Close | Feb 10 \\| noon | |\n\n## Next\n\n| X | Mar 1 |\n",
      ),
    ).toEqual([
      { label: "Open", start: "2026-01-05", text: "Jan 5 · here" },
      { label: "Close", start: "2026-02-10", text: "Feb 10 | noon" },
    ]);
  });

  it.each(["Program Timeline", "The Project Schedule", "Important dates", "Key dates 2026"])(
    "stand under “%s” too",
    (heading) => {
      expect(timeline(`# ${heading}\n\n| A | B |\n|---|---|\n| Open | Jan 5 2026 |`)).toHaveLength(1);
    },
  );

  it.each(["Timelines of the past", "Our timeline"])("do not stand under “%s”", (heading) => {
    expect(timeline(`# ${heading}\n\n| A | B |\n|---|---|\n| Open | Jan 5 2026 |`)).toEqual([]);
  });

  it.each<[string, (string | undefined)[]]>([
    ["Jan 5", ["2026-01-05", undefined]],
    ["January 5th, 2027", ["2027-01-05", undefined]],
    ["Wed, Jul 1 – Tue, Jul 28, 18:00 UTC", ["2026-07-01", "2026-07-28"]],
    ["Dec 20 – Jan 5", ["2026-12-20", "2027-01-05"]],
    ["Dec 20, 2026 – Jan 5, 2027", ["2026-12-20", "2027-01-05"]],
    ["Dec 20 – Jan 5, 2027", ["2026-12-20", "2027-01-05"]],
    ["Dec 20, 2026 – Jan 5", ["2026-12-20", "2027-01-05"]],
    ["Jun 20 – Jul 5, 2027", ["2027-06-20", "2027-07-05"]],
    ["Jan 5 – Jan 5", ["2026-01-05", undefined]],
    ["Jan 5 – Feb 30", ["2026-01-05", undefined]],
    ["Feb 30", [undefined, undefined]],
    ["Feb 29, 2028", ["2028-02-29", undefined]],
    ["Jan 5 (moved from Jan 3) – Jan 20", ["2026-01-05", "2026-01-20"]],
    ["Jan 5 (was Jan 3)", ["2026-01-05", undefined]],
    ["soon", [undefined, undefined]],
    ["", [undefined, undefined]],
  ])("read from %j", (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it("are no days where nothing says the year", () => {
    expect(dates("Jan 5", "Ideas")).toEqual([[undefined, undefined]]);
    expect(dates("Jan 5", "No. 120268")).toEqual([[undefined, undefined]]);
  });

  it("take their year from the table or from what stands above it, not from what comes later", () => {
    const table = "## Timeline\n\n| Activity | Dates |\n|---|---|\n| A | Jan 5 |\n";
    const start = (text: string) => timeline(text)[0]?.start;
    expect(start(`# Ideas\n\n${table}\n## Archive of 2019\n`)).toBeUndefined();
    expect(start(`# Ideas\n\nFor 2031.\n\n${table}\n## Archive of 2019\n`)).toBe("2031-01-05");
    expect(start(table.replace("Dates", "Dates in 2032"))).toBe("2032-01-05");
    expect(start(`${table}| B | Mar 1, 2033 |\n`)).toBe("2033-01-05");
  });

  it("are read from rows that are indented or lack their last bar, up to the next heading", () => {
    const text =
      "# Timeline 2026\n\n  | A | B |\n  |---|---|\n  | Open | Jan 5 |  \n| Close | Feb 1\n# | X | Mar 1 |\n";
    expect(timeline(text)).toEqual([
      { label: "Open", start: "2026-01-05", text: "Jan 5" },
      { label: "Close", start: "2026-02-01", text: "Feb 1" },
    ]);
  });

  it("are no essays", () => {
    const [row] = timeline(`# Timeline\n\n| A | B |\n|---|---|\n| Open | ${"word ".repeat(300)} |\n`);
    expect(row?.text.length).toBeLessThanOrEqual(400);
    expect(timeline(`# Timeline\n\n| A | B |\n|---|---|\n| Open | ${"word ".repeat(500)} |\n`)).toEqual([]);
  });

  it("are no more than any term has", () => {
    const rows = "| A | Jan 5 2026 |\n".repeat(500);
    expect(timeline(`# Timeline\n\n| A | B |\n|---|---|\n${rows}`).length).toBeLessThan(60);
    expect(timeline("# Timeline\n\nNone yet.")).toEqual([]);
    expect(timeline("# Ideas")).toEqual([]);
  });
});
