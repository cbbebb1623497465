import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleared,
  DEFAULT_FILTERS,
  type Filters,
  formatFilters,
  MAX_TEXT,
  parseFilters,
  QUICK_FILTERS,
  SORTS,
  withToggled,
} from "./filters.ts";

/** Any UTF-16 units, halves of surrogate pairs among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units));
const slug = fc.stringMatching(/^[a-z0-9\u00e9\u4e2d-]{1,12}$/);
const slugs = fc.uniqueArray(slug, { maxLength: 5 }).map((list) => [...list].sort());
const filters: fc.Arbitrary<Filters> = fc.record({
  q: fc.string({ unit: "grapheme", maxLength: 40 }),
  skill: slugs,
  org: slugs,
  mentor: slugs,
  term: slugs,
  program: slugs,
  difficulty: slugs,
  size: slugs,
  sort: fc.constantFrom(...SORTS),
  match: fc.constantFrom("any", "all"),
  quickFilter: fc.constantFrom(null, ...QUICK_FILTERS),
  know: slugs,
});

describe("filters and address", () => {
  it("gives back what it was given", () => {
    fc.assert(
      fc.property(filters, (given) => {
        expect(parseFilters(formatFilters(given))).toEqual(given);
      }),
    );
  });

  it("reads any address, and writes what it read in one form", () => {
    fc.assert(
      fc.property(anyText, (search) => {
        const once = formatFilters(parseFilters(search));
        expect(formatFilters(parseFilters(once))).toBe(once);
      }),
    );
  });

  it("has a fixed order, sorted lists and no defaults", () => {
    const given: Filters = {
      ...DEFAULT_FILTERS,
      match: "all",
      org: ["kubestellar"],
      skill: ["react", "go"],
      q: "a&b c",
      quickFilter: "near",
      know: ["rust", "go"],
      sort: "match",
    };
    expect(formatFilters(given)).toBe(
      "?q=a%26b+c&skill=go,react&org=kubestellar&sort=match&match=all&fit=near&know=go,rust",
    );
    expect(formatFilters(DEFAULT_FILTERS)).toBe("");
  });

  it.each([
    ["?skill=Go,,go, react", ["go", "react"]],
    ["?skill=go&skill=react&unknown=1", ["go", "react"]],
    ["?skill=%E0%A4%A", ["\ufffd%a"]],
    ["?skill=", []],
  ])("reads the skills of %s", (search, skill) => {
    expect(parseFilters(search).skill).toEqual(skill);
  });

  it("takes defaults for what it does not know", () => {
    expect(parseFilters("?sort=best&match=none&fit=some&know=,")).toEqual(DEFAULT_FILTERS);
  });

  it("keeps the spaces that are being typed, and bounds the text", () => {
    expect(parseFilters("?q=go+").q).toBe("go ");
    expect(parseFilters(`?q=${"x".repeat(5000)}`).q).toHaveLength(MAX_TEXT);
  });

  it("takes no more values than a person chooses, and none that is too long to be one", () => {
    const many = Array.from({ length: 150 }, (_, at) => `s${at}`).join(",");
    expect(parseFilters(`?skill=${many}`).skill).toHaveLength(100);
    expect(parseFilters(`?skill=${"x".repeat(200)},${"y".repeat(201)}`).skill).toEqual(["x".repeat(200)]);
  });

  it("takes one value of several off", () => {
    const two = { ...DEFAULT_FILTERS, skill: ["c", "go"] };
    expect(withToggled(two, "skill", "c").skill).toEqual(["go"]);
  });

  it("adds and takes off a value", () => {
    const on = withToggled(DEFAULT_FILTERS, "skill", "go");
    expect(withToggled(on, "skill", "c").skill).toEqual(["c", "go"]);
    expect(withToggled(on, "skill", "go")).toEqual(DEFAULT_FILTERS);
  });

  it("clears what narrows the list, and neither its order nor the skills of the address", () => {
    const given = parseFilters("?q=x&skill=go&term=t&sort=match&match=all&fit=all&know=go,rust");
    expect(formatFilters(cleared(given))).toBe("?sort=match&know=go,rust");
  });
});

it("leaves a text of the longest length as it is, and cuts a longer one at its end alone", () => {
  const longest = `😀${"a".repeat(MAX_TEXT - 2)}`;
  for (const q of [longest, `${longest}bc`])
    expect(parseFilters(formatFilters({ ...DEFAULT_FILTERS, q })).q).toBe(longest);
});

it("cuts a long text between characters", () => {
  const long = `${"a".repeat(MAX_TEXT - 1)}😀😀`;
  expect(parseFilters(`?q=${encodeURIComponent(long)}`).q).toBe("a".repeat(MAX_TEXT - 1));
  expect(formatFilters({ ...DEFAULT_FILTERS, q: long })).toBe(`?q=${"a".repeat(MAX_TEXT - 1)}`);
});
