import { describe, expect, it } from "vitest";
import { applicationStates, currentTerms, daysBetween } from "./applicationState.ts";
import type { ListedTerm } from "./listCodec.ts";
import { datedTerms } from "./termDates.ts";
import { unchangedDays } from "./unchangedDays.ts";

const term = (id: string, timeline: ListedTerm["timeline"] = [], program = "LFX Mentorship"): ListedTerm => {
  const [dated] = datedTerms([{ id, name: id, program, source: "a.md", timeline }]);
  if (!dated) throw new Error("There is no term.");
  return dated;
};

const period = (label: string, start: string, end: string) => ({ label, start, end, text: "" });

const AUTUMN = term("2026-03-sep-nov", [
  period("Mentee Applications Open", "2026-08-03", "2026-08-18"),
  period("Mentorship term", "2026-09-07", "2026-11-27"),
]);
const SPRING = term("2026-01-mar-may", [
  period("Mentee Applications Open", "2026-02-02", "2026-02-13"),
  period("Mentorship term", "2026-03-02", "2026-05-29"),
]);
const UNDATED_BEFORE = term("2021-q1");

const stateOf = (wanted: ListedTerm, today: string, terms = [wanted]) =>
  applicationStates(terms, today).get(wanted.id);

describe("the state of applications", () => {
  it.each([
    ["2026-08-02", { kind: "upcoming", opens: "2026-08-03", begins: "2026-09-07" }],
    ["2026-08-05", { kind: "open", until: "2026-08-18", daysLeft: 13, closesSoon: false }],
    ["2026-08-11", { kind: "open", until: "2026-08-18", daysLeft: 7, closesSoon: true }],
    ["2026-08-18", { kind: "open", until: "2026-08-18", daysLeft: 0, closesSoon: true }],
    ["2026-08-25", { kind: "closed", on: "2026-08-18", begins: "2026-09-07" }],
    ["2026-10-01", { kind: "running", until: "2026-11-27" }],
    ["2026-11-29", { kind: "over", since: "2026-11-27" }],
  ])("on %s", (today, state) => {
    expect(stateOf(AUTUMN, today)).toEqual(state);
  });

  it("of a term without dates before one that is over is over", () => {
    const terms = [UNDATED_BEFORE, SPRING, term("2026-02-jun-aug"), AUTUMN];
    const kinds = [...applicationStates(terms, "2026-08-05")].map(([id, { kind }]) => `${id} ${kind}`);
    expect(kinds).toEqual([
      "2021-q1 over",
      "2026-01-mar-may over",
      // It may still run.
      "2026-02-jun-aug unknown",
      "2026-03-sep-nov open",
    ]);
  });

  it("is not guessed for other programs, unknown programs and ids without a year", () => {
    const others = [term("gsoc-2021", [], "GSoC"), term("2021-pilot", [], ""), term("undated")];
    const nameless = { ...SPRING, id: "2026-01-other", program: "" };
    for (const other of others)
      expect(stateOf(other, "2026-08-05", [other, SPRING, nameless])?.kind).toBe("unknown");
  });
});

describe("current terms", () => {
  const idsOn = (today: string, ...terms: ListedTerm[]) => currentTerms(terms, today).map(({ id }) => id);
  const gsoc = term("gsoc-2026", [], "GSoC");

  it("are those that are open or to come", () => {
    expect(idsOn("2026-08-05", UNDATED_BEFORE, SPRING, AUTUMN, gsoc)).toEqual(["2026-03-sep-nov"]);
    expect(idsOn("2026-07-01", UNDATED_BEFORE, SPRING, AUTUMN)).toEqual(["2026-03-sep-nov"]);
    expect(idsOn("2026-02-05", SPRING, AUTUMN)).toEqual(["2026-01-mar-may", "2026-03-sep-nov"]);
  });

  it("are the newest ones of each program where none is", () => {
    const terms = [term("gsoc-2025", [], "GSoC"), UNDATED_BEFORE, AUTUMN, SPRING, gsoc];
    expect(idsOn("2026-11-29", ...terms)).toEqual(["2026-03-sep-nov", "gsoc-2026"]);
    expect(idsOn("2026-08-25", SPRING, AUTUMN)).toEqual(["2026-03-sep-nov"]);
    expect(idsOn("2026-08-25")).toEqual([]);
  });
});

describe("the days on which nothing changes", () => {
  const terms = [UNDATED_BEFORE, SPRING, AUTUMN];

  it("begin and end with the states", () => {
    expect(unchangedDays(terms, "2026-08-05")).toEqual({ from: "2026-08-03", until: "2026-08-18" });
    expect(unchangedDays(terms, "2026-08-03")).toEqual({ from: "2026-08-03", until: "2026-08-18" });
    expect(unchangedDays(terms, "2026-07-01")).toEqual({ from: "2026-05-30", until: "2026-08-02" });
    expect(unchangedDays(terms, "2031-01-01")).toEqual({ from: "2026-11-28", until: null });
    expect(unchangedDays(terms, "2020-01-01")).toEqual({ from: null, until: "2026-02-01" });
    // Of one term alone others' days do not matter.
    expect(unchangedDays(terms, "2031-01-01", SPRING.id)).toEqual({ from: "2026-05-30", until: null });
  });

  it("are all days where no term states any", () => {
    const unread = term("2026-02", [{ label: "Applications", start: "soon", text: "soon" }]);
    expect(unchangedDays([UNDATED_BEFORE, unread], "2026-08-05")).toEqual({ from: null, until: null });
  });
});

it("counts days across a change of the clocks", () => {
  expect(daysBetween("2026-03-01", "2026-04-01")).toBe(31);
});
