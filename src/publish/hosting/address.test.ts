import { expect, it } from "vitest";
import { termDate } from "../feeds/termDate.ts";
import { basePath, linkTo, siteAddress } from "./address.ts";

it("takes an http(s) address with or without its last slash", () => {
  expect(siteAddress("https://example.org")).toBe("https://example.org/");
  expect(siteAddress("https://example.org/finder")).toBe("https://example.org/finder/");
  expect(siteAddress(null)).toBeNull();
});

it("says what is wrong with an address that cannot be meant", () => {
  for (const said of [
    "example.org",
    "ftp://example.org/",
    "https://example.org/?a=1",
    "https://example.org/#x",
  ])
    expect(() => siteAddress(said)).toThrow(said);
});

it("lies under the path that was fixed, else under that of its address, and not under two", () => {
  expect(basePath("./", null)).toBe("/");
  expect(basePath("./", "https://example.org/finder/")).toBe("/finder/");
  expect(basePath("/finder/", null)).toBe("/finder/");
  expect(basePath("/finder/", "https://example.org/finder/")).toBe("/finder/");
  expect(basePath("/für alle/", "https://example.org/f%C3%BCr%20alle/")).toBe("/für alle/");
  for (const base of ["/some-repo/", "/"])
    expect(() => basePath(base, "https://example.org/finder/")).toThrow(
      `its folder is "/finder/", but --base says "${base}"`,
    );
});

it("climbs from a file in a folder where the address is not known", () => {
  expect(linkTo(null, "feed.xml", "/")).toBe("./");
  expect(linkTo(null, "feeds/orgs/x.xml", "/projects/a")).toBe("../../projects/a");
});

it("dates a term by its timeline's first day, else by its id", () => {
  const timeline = [
    { label: "Term", start: "2025-06-02", text: "" },
    { label: "Ideas", start: "2025-04-28", text: "" },
    { label: "Talks", text: "soon" },
  ];
  expect(termDate({ id: "2025-02-jun-aug", timeline })).toBe("2025-04-28");
  const dates = ["2025-02-jun-aug", "2020-q3", "2021-01-spring", "2022-03", "gsoc-2023", "undated"].map(
    (id) => termDate({ id }),
  );
  expect(dates).toEqual(["2025-06-01", "2020-07-01", "2021-03-01", "2022-09-01", "2023-01-01", "1970-01-01"]);
});
