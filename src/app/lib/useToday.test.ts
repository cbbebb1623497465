import { expect, it, vi } from "vitest";

it.each([
  ["2031-08-03", "2031-08-03", "the first of the days with the states of the build"],
  ["2031-08-18", "2031-08-03", "the last of them"],
  ["2031-08-02", "2031-08-02", "a day before them"],
  ["2031-08-19", "2031-08-19", "a day after them"],
])("asks for the terms of %s as of %s: %s", async (day, asked) => {
  expect((await built("2031-08-03", "2031-08-18")).stateDayOf(day)).toBe(asked);
});

it("asks for another year as it is: its recent terms are others, whatever their states are", async () => {
  const { hasStatesOfBuild, stateDayOf } = await built(null, null);
  expect(hasStatesOfBuild("2032-01-01")).toBe(true);
  expect(stateDayOf("2031-12-31")).toBe("2031-01-01");
  expect(stateDayOf("2032-01-01")).toBe("2032-01-01");
});

/** The module in a site that was built on one of these days. */
async function built(from: string | null, until: string | null) {
  vi.resetModules();
  vi.doMock("virtual:catalogue", () => ({
    stateDay: from ?? "2031-01-01",
    unchangedDays: { from, until },
  }));
  const { hasStatesOfBuild, stateDayOf } = await import("./useToday.ts");
  vi.doUnmock("virtual:catalogue");
  return { hasStatesOfBuild, stateDayOf };
}
