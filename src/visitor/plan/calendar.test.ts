import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCalendar } from "./calendar.ts";

const now = new Date("2026-07-01T08:09:10.111Z");
const term = (timeline: { label: string; start?: string; end?: string; text: string }[]) => ({
  id: "2026-03-sep-nov",
  name: "2026 Term 3 (Sep–Nov)",
  program: "LFX Mentorship",
  source: "ideas.md",
  timeline,
});
const calendar = (...entries: Parameters<typeof term>[0]) =>
  formatCalendar(term(entries), "https://example.org/", now);
/** The lines of a calendar, unfolded. */
const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("formatCalendar", () => {
  it("has everything that a calendar requires", () => {
    const text = "Aug 3\r\nor\nso\rmaybe\u0007; see C:\\x";
    expect(linesOf(calendar({ label: "Apply", start: "2026-08-03", text }))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Mentorship Finder//Term dates//EN",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:LFX Mentorship 2026 Term 3 (Sep–Nov)",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D",
      "BEGIN:VEVENT",
      "UID:lfx-mentorship-2026-03-sep-nov-apply@mentorship-finder",
      "DTSTAMP:20260701T080910Z",
      "DTSTART;VALUE=DATE:20260803",
      "DTEND;VALUE=DATE:20260804",
      "SUMMARY:Apply (LFX Mentorship 2026 Term 3 (Sep–Nov))",
      "DESCRIPTION:As stated by the organizers: Aug 3\\nor\\nso\\nmaybe\\; see C:\\\\x",
      "URL:https://example.org/",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("has a different id for each of several entries with the same label", () => {
    const lines = linesOf(
      calendar(
        { label: "Evaluation", start: "2026-08-03", text: "Aug 3" },
        { label: "Evaluation!", text: "to be announced" },
        { label: "evaluation", start: "2026-10-03", text: "Oct 3" },
      ),
    );
    expect(lines.filter((line) => line.startsWith("UID:"))).toEqual([
      "UID:lfx-mentorship-2026-03-sep-nov-evaluation@mentorship-finder",
      "UID:lfx-mentorship-2026-03-sep-nov-evaluation-3@mentorship-finder",
    ]);
  });

  it("has different ids for programs whose terms have the same id", () => {
    const uidsOf = (program: string) =>
      linesOf(
        formatCalendar(
          { ...term([{ label: "Applications open", start: "2026-08-03", text: "Aug 3" }]), program },
          "https://example.org/",
          now,
        ),
      ).filter((line) => line.startsWith("UID:"));
    expect(uidsOf("Google Summer of Code")).toEqual([
      "UID:google-summer-of-code-2026-03-sep-nov-applications-open@mentorship-finder",
    ]);
    expect(uidsOf("LFX Mentorship")).not.toEqual(uidsOf("Google Summer of Code"));
    expect(uidsOf("")).toEqual(["UID:2026-03-sep-nov-applications-open@mentorship-finder"]);
  });

  it("folds a line after exactly 75 octets", () => {
    const label = "x".repeat(75 - "SUMMARY: (LFX Mentorship 2026 Term 3 (Sep–Nov))".length - 2);
    const whole = calendar({ label, start: "2026-08-03", text: "" });
    expect(whole).toContain(`SUMMARY:${label} (LFX Mentorship 2026 Term 3 (Sep–Nov))\r\n`);
    expect(calendar({ label: `${label}x`, start: "2026-08-03", text: "" })).toContain("(Sep–Nov)\r\n )\r\n");
  });
  it("is an empty calendar for a term without dates, with the stated name", () => {
    const { timeline: _none, ...bare } = term([]);
    const lines = linesOf(formatCalendar({ ...bare, program: "" }, "https://example.org/", now));
    expect(lines).toContain("X-WR-CALNAME:2026 Term 3 (Sep–Nov)");
    expect(lines).not.toContain("BEGIN:VEVENT");
  });

  it("leaves out a date that is not known yet", () => {
    expect(calendar({ label: "Info session", text: "to be announced" })).toBe(calendar());
  });

  it("makes an all-day event of each date, ending on the day after its last", () => {
    const lines = linesOf(
      calendar(
        { label: "Applications", start: "2026-08-03", end: "2026-08-31", text: "Aug 3 – Aug 31, 23:59 UTC" },
        { label: "Kick-off; all", start: "2026-12-31", text: "Dec 31" },
        { label: "Info session", text: "to be announced" },
      ),
    );
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        "UID:lfx-mentorship-2026-03-sep-nov-applications@mentorship-finder",
        "DTSTAMP:20260701T080910Z",
        "DTSTART;VALUE=DATE:20260803",
        "DTEND;VALUE=DATE:20260901",
        "SUMMARY:Applications (LFX Mentorship 2026 Term 3 (Sep–Nov))",
        "DESCRIPTION:As stated by the organizers: Aug 3 – Aug 31\\, 23:59 UTC",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Kick-off\\; all (LFX Mentorship 2026 Term 3 (Sep–Nov))",
        "END:VCALENDAR",
      ]),
    );
  });

  it("folds every line within 75 octets, never within a character, and no text can begin a line of its own", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "binary", maxLength: 300 }),
        (label, text) => {
          const made = calendar({ label, start: "2026-08-03", text });
          for (const line of made.split("\r\n")) {
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          }
          expect(made.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
          expect(linesOf(made).every((line) => line === "" || /^[A-Z-]+[;:]/.test(line))).toBe(true);
        },
      ),
    );
  });
});
