import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleared, withToggled } from "./changes.ts";
import {
  DEFAULT_FILTERS,
  type Filters,
  formatFilters,
  MAX_TEXT,
  parseFilters,
  QUICK_FILTERS,
  SCOPES,
  SORTS,
} from "./filters.ts";

/** Any UTF-16 units, halves of surrogate pairs among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units));
const slug = fc.stringMatching(/^-?[a-z0-9\u00e9\u4e2d][a-z0-9\u00e9\u4e2d-]{0,11}$/);
const slugs = fc.uniqueArray(slug, { maxLength: 5 }).map((list) => [...list].sort());
const filters: fc.Arbitrary<Filters> = fc
  .record({
    q: fc.string({ unit: "grapheme", maxLength: 40 }),
    scope: fc.constantFrom(...SCOPES),
    skill: slugs,
    org: slugs,
    mentor: slugs,
    term: slugs,
    program: slugs,
    difficulty: slugs,
    size: slugs,
    state: slugs,
    kind: slugs,
    preset: slugs,
    sort: fc.constantFrom(...SORTS),
    match: fc.constantFrom("any", "all"),
    quickFilter: fc.constantFrom(null, ...QUICK_FILTERS),
    know: slugs,
  })
  // Chosen terms leave the scope out of the address.
  .map((given) => (given.term.length > 0 ? { ...given, scope: "current" } : given));

describe("filters and address", () => {
  it("parses formatted filters to the same filters", () => {
    fc.assert(
      fc.property(filters, (given) => {
        expect(parseFilters(formatFilters(given))).toEqual(given);
      }),
    );
  });

  it("parses any address, and formats it in one form", () => {
    fc.assert(
      fc.property(anyText, (search) => {
        const once = formatFilters(parseFilters(search));
        expect(formatFilters(parseFilters(once))).toBe(once);
      }),
    );
  });

  it("formats in a fixed order, with sorted lists, without defaults", () => {
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
  ])("parses the skills of %s", (search, skill) => {
    expect(parseFilters(search).skill).toEqual(skill);
  });

  it("ignores unknown values", () => {
    expect(parseFilters("?sort=best&match=none&fit=some&know=,")).toEqual(DEFAULT_FILTERS);
  });

  it("keeps a space at the end of the text, and limits its length", () => {
    expect(parseFilters("?q=go+").q).toBe("go ");
    expect(parseFilters(`?q=${"x".repeat(5000)}`).q).toHaveLength(MAX_TEXT);
  });

  it("limits how many values it reads, and how long they may be", () => {
    const many = Array.from({ length: 150 }, (_, at) => `s${at}`).join(",");
    expect(parseFilters(`?skill=${many}`).skill).toHaveLength(100);
    expect(parseFilters(`?skill=${"x".repeat(200)},${"y".repeat(201)}`).skill).toEqual(["x".repeat(200)]);
  });

  it("has the same values for all facets in which nothing is chosen, so that none of them seems to have changed", () => {
    const { org, term } = parseFilters("?skill=go");
    expect(org).toBe(parseFilters("?skill=c").org);
    expect(term).toBe(parseFilters("?skill=c").term);
  });

  it("removes one value of several", () => {
    const two = { ...DEFAULT_FILTERS, skill: ["c", "go"] };
    expect(withToggled(two, "skill", "c").skill).toEqual(["go"]);
  });

  it("adds and removes a value", () => {
    const on = withToggled(DEFAULT_FILTERS, "skill", "go");
    expect(withToggled(on, "skill", "c").skill).toEqual(["c", "go"]);
    expect(withToggled(on, "skill", "go")).toEqual(DEFAULT_FILTERS);
  });

  it("leaves a value out instead of choosing it, and the other way round", () => {
    const out = withToggled(parseFilters("?skill=go,kubernetes"), "skill", "-kubernetes");
    expect(formatFilters(out)).toBe("?skill=-kubernetes,go");
    expect(withToggled(out, "skill", "kubernetes").skill).toEqual(["go", "kubernetes"]);
    expect(withToggled(out, "skill", "-kubernetes").skill).toEqual(["go"]);
    expect(parseFilters("?skill=-,-Rust, -c").skill).toEqual(["-c", "-rust"]);
  });

  it("clears what narrows the list, but not its order nor the skills of the address", () => {
    const given = parseFilters("?q=x&skill=go&term=t&sort=match&match=all&fit=all&know=go,rust");
    expect(formatFilters(cleared(given))).toBe("?sort=match&know=go,rust");
  });
});

it("keeps a text of the greatest length, and cuts only the end of a longer one", () => {
  const longest = `😀${"a".repeat(MAX_TEXT - 2)}`;
  for (const q of [longest, `${longest}bc`])
    expect(parseFilters(formatFilters({ ...DEFAULT_FILTERS, q })).q).toBe(longest);
});

it("cuts a long text between surrogate pairs", () => {
  const long = `${"a".repeat(MAX_TEXT - 1)}😀😀`;
  expect(parseFilters(`?q=${encodeURIComponent(long)}`).q).toBe("a".repeat(MAX_TEXT - 1));
  expect(formatFilters({ ...DEFAULT_FILTERS, q: long })).toBe(`?q=${"a".repeat(MAX_TEXT - 1)}`);
});
