import { expect, it } from "vitest";
import { settingsOf } from "../../config/schema.ts";
import { applicationDates } from "./applicationDates.ts";

const settings = settingsOf({ name: "Kites" });

const words = (...timeline: { label: string; start?: string; end?: string }[]) =>
  applicationDates(
    {
      id: "2026-03",
      name: "",
      program: "",
      source: "",
      timeline: timeline.map((entry) => ({ ...entry, text: "" })),
    },
    settings,
  );

it("says when one can apply, as far as that is stated", () => {
  expect(words({ label: "Applications open", start: "2026-08-03", end: "2026-08-18" })).toBe(
    "Applications: August 3 – 18, 2026.",
  );
  expect(words({ label: "Applications close", start: "2026-08-18" })).toBe(
    "Applications close on August 18, 2026.",
  );
  expect(words({ label: "Applications open", start: "2026-08-03" })).toBe(
    "Applications open on August 3, 2026.",
  );
});

it("says nothing where no date is stated, or of a term that is not known", () => {
  expect(words({ label: "Mentorship begins", start: "2026-09-01" })).toBe("");
  expect(words()).toBe("");
  expect(applicationDates(undefined, settings)).toBe("");
});
