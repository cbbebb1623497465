import { expect, it } from "vitest";
import { KNOWN_PROGRAMS, PRESETS, programsOf } from "./knownPrograms.ts";
import { programIn } from "./programs.ts";

const programOf = (name?: string) => programIn(KNOWN_PROGRAMS, name);

it("states nothing of a program that it does not know", () => {
  expect(programOf("Some Foundation's Program")).toEqual({ name: "Some Foundation's Program" });
  expect(programOf(undefined)).toEqual({ name: "" });
});

it("knows the rules of each preset by the name that terms have", () => {
  for (const { name, ...rules } of Object.values(PRESETS))
    expect(programOf(name)).toMatchObject({ name, contact: rules.contact });
  expect(programOf("Google Summer of Code").contact).toBe("encouraged");
  expect(programOf("LFX Mentorship").contact).toBe("public-only");
});

it("lets settings win over a preset, and add a program", () => {
  const own = programsOf({
    gsoc: { applications: { limit: 1, per: "year" } },
    ours: { name: "Ours", contact: "public-only" },
    "Some Name": { contact: "encouraged" },
  });
  expect(programIn(own, "Google Summer of Code")).toMatchObject({
    contact: "encouraged",
    applications: { limit: 1 },
  });
  expect(programIn(own, "Ours").contact).toBe("public-only");
  expect(programIn(own, "Some Name")).toEqual({ name: "Some Name", contact: "encouraged" });
  expect(programIn(own, "LFX Mentorship")).toEqual(PRESETS.lfx);
});
