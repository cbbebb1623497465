import { expect, test } from "vitest";
import type { ApplicationState } from "../../../../catalogue/applicationState.ts";
import type { ListedTerm } from "../../../../catalogue/listCodec.ts";
import { bannerTerm } from "./bannerTerm.ts";

const term = (id: string): ListedTerm => ({ id, name: id, program: "", source: "" });
const terms = [term("2030"), term("2031-1"), term("2031-2"), term("undated")];
const [, first, second, undated] = terms;
const over: ApplicationState = { kind: "over", since: "2031-05-19" };
const unknown: ApplicationState = { kind: "unknown" };
const states = (...all: [string, ApplicationState][]) => new Map(all);

test("says of the newest term that it is closed where another one has no dates", () => {
  const known = states(["2031-1", over], ["2031-2", over], ["undated", unknown]);
  expect(bannerTerm(terms, ["2031-1", "2031-2", "undated"], known, undefined)).toBe(second);
});

test("says of all terms that none is open where that is known of each", () => {
  const known = states(["2031-1", over], ["2031-2", over]);
  expect(bannerTerm(terms, ["2031-1", "2031-2"], known, undefined)).toBe("all");
});

test("says what opens next, whatever is not known of others", () => {
  const known = states(
    ["2031-1", unknown],
    ["2031-2", { kind: "upcoming", opens: "2031-08-01", begins: null }],
  );
  expect(bannerTerm(terms, ["2031-1"], known, undefined)).toBe("all");
});

test("says nothing where nothing is known", () => {
  expect(bannerTerm(terms, ["undated"], states(["2030", over], ["undated", unknown]), undefined)).toBe(
    "none",
  );
});

test("is about the chosen term, if anything is known of it", () => {
  const known = states(["2031-1", over]);
  expect(bannerTerm(terms, ["2031-2"], known, first)).toBe(first);
  expect(bannerTerm(terms, ["2031-2"], known, undated)).toBe("none");
});
