import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Term } from "./model.ts";
import { termState } from "./termDates.ts";

type Entry = NonNullable<Term["timeline"]>[number];

const entry = (label: string, start?: string, end?: string): Entry => ({
  label,
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
  text: [start, end].join(" – "),
});

const stateOn = (timeline: readonly Entry[], day: string, time = "12:00:00Z") =>
  termState({ timeline: [...timeline] }, new Date(`${day}T${time}`));

/** As the program publishes it: many dates, of which four matter. */
const LFX = [
  entry("Project Proposals Open", "2026-07-01", "2026-07-28"),
  entry("Mentee Candidate Info Sessions", "2026-07-21"),
  entry("Mentee Applications Open", "2026-08-03", "2026-08-18"),
  entry("Application Review Period (2 weeks)", "2026-08-19", "2026-09-01"),
  entry("Selection Notifications", "2026-09-02", "2026-09-04"),
  entry("Mentorship Program Begins", "2026-09-07"),
  entry("Mentorship Kick Off Call", "2026-09-08"),
  entry("Midterm Mentee Evaluations", "2026-10-20"),
  entry("Final Mentee Evaluations", "2026-11-24"),
  entry("Last Day of Term", "2026-11-27"),
];

describe("a term with the program's own timeline", () => {
  it.each([
    ["2026-07-15", { kind: "upcoming", opens: "2026-08-03", begins: "2026-09-07" }],
    ["2026-08-02", { kind: "upcoming", opens: "2026-08-03", begins: "2026-09-07" }],
    ["2026-08-03", { kind: "open", since: "2026-08-03", until: "2026-08-18" }],
    ["2026-08-18", { kind: "open", since: "2026-08-03", until: "2026-08-18" }],
    ["2026-08-19", { kind: "closed", on: "2026-08-18", begins: "2026-09-07" }],
    ["2026-09-07", { kind: "running", until: "2026-11-27" }],
    ["2026-11-27", { kind: "running", until: "2026-11-27" }],
    ["2026-11-28", { kind: "over", since: "2026-11-27" }],
  ])("on %s", (day, state) => {
    expect(stateOn(LFX, day)).toEqual(state);
  });

  it("takes a stated day as a day in UTC, until its last moment", () => {
    expect(stateOn(LFX, "2026-08-18", "23:59:59Z").kind).toBe("open");
    expect(stateOn(LFX, "2026-08-19", "00:00:00Z").kind).toBe("closed");
    // Still the 18th in California, already the 19th in India: the same moment has the same state.
    expect(stateOn(LFX, "2026-08-18", "17:00:00-07:00").kind).toBe("closed");
    expect(stateOn(LFX, "2026-08-19", "05:00:00+05:30").kind).toBe("open");
  });
});

it("reads the labels of earlier terms", () => {
  const timeline = [
    entry("project proposals", "2024-07-03", "2024-07-30"),
    entry("mentee applications open", "2024-07-31", "2024-08-13"),
    entry("application review/admission decisions", "2024-08-14", "2024-08-27"),
    entry("Mentorship program begins with the initial work assignments", "2024-09-09"),
    entry("Final mentee evaluations and mentee feedback/blog submission due", "2024-11-26"),
    entry("Last day of term", "2024-11-29"),
  ];
  expect(stateOn(timeline, "2024-08-01").kind).toBe("open");
  expect(stateOn(timeline, "2024-08-20")).toEqual({
    kind: "closed",
    on: "2024-08-13",
    begins: "2024-09-09",
  });
  expect(stateOn(timeline, "2024-11-27")).toEqual({ kind: "running", until: "2024-11-29" });
});

it("reads periods: application period and mentorship term", () => {
  const timeline = [
    entry("Application period", "2026-05-05", "2026-05-19"),
    entry("Mentorship term", "2026-06-08", "2026-08-31"),
  ];
  expect(stateOn(timeline, "2026-05-19").kind).toBe("open");
  expect(stateOn(timeline, "2026-05-20")).toEqual({ kind: "closed", on: "2026-05-19", begins: "2026-06-08" });
  expect(stateOn(timeline, "2026-06-08")).toEqual({ kind: "running", until: "2026-08-31" });
  expect(stateOn(timeline, "2026-09-01")).toEqual({ kind: "over", since: "2026-08-31" });
});

it("reads the submission of applications as applying", () => {
  const timeline = [entry("Application submission period", "2026-05-05", "2026-05-19")];
  expect(stateOn(timeline, "2026-05-10").kind).toBe("open");
});

it("makes one period from an opening and a closing day", () => {
  const timeline = [entry("Applications open", "2026-05-05"), entry("Applications close", "2026-05-19")];
  expect(stateOn(timeline, "2026-05-04").kind).toBe("upcoming");
  expect(stateOn(timeline, "2026-05-10")).toEqual({ kind: "open", since: "2026-05-05", until: "2026-05-19" });
  expect(stateOn(timeline, "2026-05-20")).toEqual({ kind: "closed", on: "2026-05-19", begins: null });
});

describe("a timeline that states little", () => {
  it("gives no state without a timeline or readable dates", () => {
    expect(termState({}, new Date("2026-05-01"))).toEqual({ kind: "notStated" });
    expect(stateOn([entry("Mentee applications open")], "2026-05-01")).toEqual({ kind: "notStated" });
    expect(stateOn([entry("Applications", "soon", "later")], "2026-05-01")).toEqual({ kind: "notStated" });
  });

  it("does not report applications as open without a closing day", () => {
    const timeline = [entry("Applications open", "2026-05-05")];
    expect(stateOn(timeline, "2026-05-04")).toEqual({ kind: "upcoming", opens: "2026-05-05", begins: null });
    expect(stateOn(timeline, "2026-05-06")).toEqual({ kind: "notStated" });
  });

  it("does not report a term as running without its end", () => {
    const timeline = [entry("Mentorship program begins", "2026-06-08")];
    expect(stateOn(timeline, "2026-06-07")).toEqual({ kind: "upcoming", opens: null, begins: "2026-06-08" });
    expect(stateOn(timeline, "2031-06-08")).toEqual({ kind: "notStated" });
  });

  it("reads a deadline alone", () => {
    const timeline = [entry("Applications due", "2026-05-19")];
    expect(stateOn(timeline, "2026-05-01")).toEqual({ kind: "open", since: null, until: "2026-05-19" });
    expect(stateOn(timeline, "2026-05-20")).toEqual({ kind: "closed", on: "2026-05-19", begins: null });
  });

  it("ignores applications of mentors and organizations", () => {
    expect(stateOn([entry("Mentor applications", "2026-05-01", "2026-05-19")], "2026-05-02").kind).toBe(
      "notStated",
    );
    expect(stateOn([entry("Organization applications", "2026-05-01", "2026-05-19")], "2026-05-02").kind).toBe(
      "notStated",
    );
  });
});

it("never throws, whatever the timeline", () => {
  const day = fc.option(fc.oneof(fc.string(), fc.constantFrom("2026-05-01", "2026-05-19", "2026-09-07")), {
    nil: undefined,
  });
  const label = fc.oneof(fc.string(), fc.constantFrom(...LFX.map((one) => one.label), "Applications close"));
  const entries = fc.array(
    fc.tuple(label, day, day).map(([name, start, end]) => entry(name, start, end)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      entries,
      fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
      (timeline, now) => {
        const state = termState({ timeline }, now);
        if (state.kind === "open") expect(state.until >= now.toISOString().slice(0, 10)).toBe(true);
        if (state.kind === "over") expect(state.since < now.toISOString().slice(0, 10)).toBe(true);
      },
    ),
  );
});
