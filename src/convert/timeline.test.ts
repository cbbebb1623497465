import { describe, expect, it } from "vitest";
import { readDocument } from "./document.ts";
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

  it("are no more than any term has", () => {
    const rows = "| A | Jan 5 2026 |\n".repeat(500);
    expect(timeline(`# Timeline\n\n| A | B |\n|---|---|\n${rows}`).length).toBeLessThan(60);
    expect(timeline("# Timeline\n\nNone yet.")).toEqual([]);
    expect(timeline("# Ideas")).toEqual([]);
  });
});
