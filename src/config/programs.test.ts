import { expect, it } from "vitest";
import { PRESETS, programOf, programsOf } from "./programs.ts";

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
    gsoc: { name: "Google Summer of Code", applications: { limit: 1, per: "year" } },
    ours: { name: "Ours", contact: "public-only" },
  });
  expect(own.get("Google Summer of Code")).toMatchObject({
    contact: "encouraged",
    applications: { limit: 1 },
  });
  expect(own.get("Ours")?.contact).toBe("public-only");
  expect(own.get("LFX Mentorship")).toEqual(PRESETS.lfx);
});
