import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyList } from "../testing/testLists.ts";
import { formatPlanFile, readPlanFile } from "./planFile.ts";
import { hasPlan, planFragment, readPlanFragment } from "./planLink.ts";

const linkWith = (text: string) => `#plan=1.${deflateRawSync(text).toString("base64url")}`;
const refusal = async (hash: string) => {
  const read = await readPlanFragment(hash);
  return "refused" in read ? read.refused.reason : "taken";
};

const plan = {
  items: Array.from({ length: 3 }, (_, at) => ({
    id: `2026-03-sep-nov/acme-project/build-a-kite-that-flies-by-itself-${at}`,
    title: `Build a kite that flies by itself ${at}`,
    org: "Acme Project",
    issueUrl: `https://github.com/acme/kite/issues/${at}`,
    savedAt: `2026-08-05T10:00:0${at}.000Z`,
    status: { is: "preparing", at: `2026-08-05T11:00:0${at}.000Z` },
    notes: { text: "Ask what “flies” means. 🪁", at: `2026-08-05T12:00:0${at}.000Z` },
  })),
  extra: {},
};

it("brings the whole plan to the other browser, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(anyList, async (list) => {
      const fragment = await planFragment(list);
      expect(hasPlan(fragment)).toBe(true);
      expect(await readPlanFragment(fragment)).toEqual(readPlanFile(formatPlanFile(list)));
    }),
    { numRuns: 40 },
  );
});

it("is short enough for a QR code with three planned projects, and safe in any address", async () => {
  const fragment = await planFragment(plan);
  expect(fragment.length).toBeLessThan(900);
  expect(fragment).toMatch(/^#plan=1\.[\w-]+$/);
});

it.each([
  ["without its data", "#plan=", "cutLink"],
  ["with other characters", "#plan=1.a%20b", "cutLink"],
  ["that is no compressed data", "#plan=1.AAAA", "cutLink"],
  ["with another text in it", linkWith('{"format":"x"}'), "noBackup"],
  ["with a damaged plan in it", linkWith(formatPlanFile(plan).replace('"Acme Project"', "7")), "damaged"],
  ["with something else behind it", `${linkWith(formatPlanFile(plan))}%20`, "cutLink"],
  ["of a later version of the site", "#plan=2.AAAA", "newerLink"],
  ["of a much later one", "#plan=11.AAAA", "newerLink"],
  ["that unpacks to far more than a plan", linkWith(" ".repeat(6_000_000)), "cutLink"],
])("refuses a link %s", async (_what, hash, reason) => {
  expect(await refusal(hash)).toBe(reason);
});

it("refuses a link that was cut, wherever that happened", async () => {
  const fragment = await planFragment(plan);
  for (let end = 6; end < fragment.length; end += 7)
    expect(await refusal(fragment.slice(0, end)), `${end} characters`).not.toBe("taken");
});

it("takes no other fragment for a plan", () => {
  expect(hasPlan("")).toBe(false);
  expect(hasPlan("#main")).toBe(false);
});
