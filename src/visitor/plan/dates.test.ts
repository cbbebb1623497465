import { describe, expect, it } from "vitest";
import { endOf, formatPoints, pointsOf, startOf } from "./dates.ts";

const entry = (text: string, start?: string, end?: string) => ({
  label: "Applications",
  text,
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
});

describe("pointsOf", () => {
  it.each([
    [entry("Times TBD"), []],
    [entry("Mon, Sep 7", "2026-09-07"), [{ day: "2026-09-07" }]],
    [entry("Tue, Oct 20, 18:00 UTC", "2026-10-20"), [{ moment: "2026-10-20T18:00:00.000Z" }]],
    [
      entry("Mon, Aug 3, 00:00 UTC – Tue, Aug 18, 23:59 UTC", "2026-08-03", "2026-08-18"),
      [{ moment: "2026-08-03T00:00:00.000Z" }, { moment: "2026-08-18T23:59:00.000Z" }],
    ],
    [
      entry("Wed, Jul 1 – Tue, Jul 28, 18:00 UTC", "2026-07-01", "2026-07-28"),
      [{ day: "2026-07-01" }, { moment: "2026-07-28T18:00:00.000Z" }],
    ],
    [entry("Tue, Feb 13, 5:00 PM (PST)", "2024-02-13"), [{ moment: "2024-02-14T01:00:00.000Z" }]],
    [entry("Aug 13, 12:30 AM PDT", "2024-08-13"), [{ moment: "2024-08-13T07:30:00.000Z" }]],
    [entry("Aug 13, 23:59 AoE", "2024-08-13"), [{ moment: "2024-08-14T11:59:00.000Z" }]],
    ...[
      "Aug 3, 1:00 UTC–Aug 18, 2:00 UTC",
      "Aug 3, 1:00 UTC  —  Aug 18, 2:00 UTC",
      "Aug 3, 1:00 UTC  -  Aug 18, 2:00 UTC",
    ].map((text): [ReturnType<typeof entry>, { moment: string }[]] => [
      entry(text, "2026-08-03", "2026-08-18"),
      [{ moment: "2026-08-03T01:00:00.000Z" }, { moment: "2026-08-18T02:00:00.000Z" }],
    ]),
    [
      entry("Aug 3-4 - Aug 18, 24:00 UTC", "2026-08-03", "2026-08-18"),
      [{ day: "2026-08-03" }, { moment: "2026-08-19T00:00:00.000Z" }],
    ],
    [
      entry("Aug 3, 1:00 UTC–2:00 UTC", "2026-08-03", "2026-08-03"),
      [{ moment: "2026-08-03T01:00:00.000Z" }, { moment: "2026-08-03T02:00:00.000Z" }],
    ],
    [
      entry("Aug 3 – Aug 18 – 23:59 UTC", "2026-08-03", "2026-08-18"),
      [{ day: "2026-08-03" }, { moment: "2026-08-18T23:59:00.000Z" }],
    ],
    ...[
      "Wed, Jul 1 to Tue, Jul 28, 18:00 UTC",
      "July 1 through July 28, 18:00 UTC",
      "Jul 1 until Jul 28, 18:00 UTC",
      "Jul 1-Jul 28, 18:00 UTC",
      "Open to all from Jul 1 to Jul 28, 18:00 UTC",
      "2026-07-01 to 2026-07-28, 18:00 UTC",
    ].map((text): [ReturnType<typeof entry>, ReturnType<typeof pointsOf>] => [
      entry(text, "2026-07-01", "2026-07-28"),
      [{ day: "2026-07-01" }, { moment: "2026-07-28T18:00:00.000Z" }],
    ]),
    ...[
      "Jul 1, 9:00 UTC-Jul 28, 18:00 UTC",
      "Open to all: mid-term, Jul 1, 9:00 UTC to Jul 28, 18:00 UTC",
    ].map((text): [ReturnType<typeof entry>, { moment: string }[]] => [
      entry(text, "2026-07-01", "2026-07-28"),
      [{ moment: "2026-07-01T09:00:00.000Z" }, { moment: "2026-07-28T18:00:00.000Z" }],
    ]),
    ...["Jul 28, 09:00 UTC – 18:00 UTC", "Jul 28, 9:00 UTC to 18:00 UTC"].map(
      (text): [ReturnType<typeof entry>, { moment: string }[]] => [
        entry(text, "2026-07-28"),
        [{ moment: "2026-07-28T09:00:00.000Z" }, { moment: "2026-07-28T18:00:00.000Z" }],
      ],
    ),
    [entry("Jul 28, 18:00 UTC – 11:00 PDT", "2026-07-28"), [{ moment: "2026-07-28T18:00:00.000Z" }]],
    [entry("Jul 28, 09:00 – 18:00 UTC", "2026-07-28"), [{ moment: "2026-07-28T18:00:00.000Z" }]],
    [entry("Aug 13, 25:00 UTC", "2024-08-13"), [{ day: "2024-08-13" }]],
    // A time of day without an unambiguous time zone is not read.
    [entry("Aug 13, 5 PM Pacific", "2024-08-13"), [{ day: "2024-08-13" }]],
    [entry("Aug 13, 77:00 UTC", "2024-08-13"), [{ day: "2024-08-13" }]],
  ])("reads %o", (what, points) => {
    expect(pointsOf(what)).toEqual(points);
  });
});

describe("formatPoints", () => {
  const points = pointsOf(entry("Mon, Aug 3 – Tue, Aug 18, 23:59 UTC", "2026-08-03", "2026-08-18"));

  it("formats days the same in every time zone, and moments in the visitor's", () => {
    const inZone = (zone: string) => formatPoints(points, "en-GB", zone);
    for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"])
      expect(inZone(zone)).toMatch(/^Mon,? 3 Aug 2026 – /);
    expect(inZone("Asia/Kolkata")).toMatch(/Wed,? 19 Aug 2026.*5:29/);
    expect(inZone("America/Los_Angeles")).toMatch(/Tue,? 18 Aug 2026.*16:59/);
  });

  it("formats them in the visitor's locale", () => {
    expect(formatPoints(points, "de", "UTC")).toContain("18. Aug. 2026");
  });
});

describe("startOf", () => {
  it("is the stated moment, or the beginning of the day in UTC", () => {
    expect(startOf(entry("Oct 20, 09:00 UTC – 18:00 UTC", "2026-10-20"))).toBe(Date.UTC(2026, 9, 20, 9));
    expect(startOf(entry("Sep 7 – Sep 9", "2026-09-07", "2026-09-09"))).toBe(Date.UTC(2026, 8, 7));
    expect(startOf(entry("soon"))).toBeNull();
  });
});

describe("endOf", () => {
  it("is the stated moment, or the end of the day in the last time zone", () => {
    expect(endOf(entry("Oct 20, 18:00 UTC", "2026-10-20"))).toBe(Date.UTC(2026, 9, 20, 18));
    expect(endOf(entry("Oct 20, 09:00 UTC – 18:00 UTC", "2026-10-20"))).toBe(Date.UTC(2026, 9, 20, 18));
    expect(endOf(entry("Sep 7", "2026-09-07"))).toBe(Date.UTC(2026, 8, 8, 11, 59, 59));
    expect(endOf(entry("soon"))).toBeNull();
  });
});
