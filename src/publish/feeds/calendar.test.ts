import { expect, it } from "vitest";
import type { Term } from "../../catalogue/model.ts";
import { settingsOf } from "../../config/schema.ts";
import { termsCalendar } from "./calendar.ts";

const term = (id: string, start: string): Term => ({
  id,
  name: id,
  program: "Kites",
  source: "",
  timeline: [{ label: "Applications open", start, text: start }],
});
const settings = settingsOf({ name: "Kite Mentorships" });

it("has the dates of all terms, and is the same in each build of them", () => {
  const catalogue = {
    schemaVersion: 1 as const,
    terms: [term("2026-01", "2026-01-12"), term("2026-02", "2026-05-04")],
    projects: [],
  };
  const text = termsCalendar(catalogue, "https://example.org/finder/", settings);
  expect(text).toContain("X-WR-CALNAME:Kite Mentorships: dates\r\n");
  expect(text.match(/^DTSTART.*$/gm)).toEqual(["DTSTART;VALUE=DATE:20260112", "DTSTART;VALUE=DATE:20260504"]);
  expect(new Set(text.match(/^DTSTAMP.*$/gm))).toEqual(new Set(["DTSTAMP:20260504T000000Z"]));
  expect(text).toContain("URL:https://example.org/finder/\r\n");
});
