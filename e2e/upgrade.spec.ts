/**
 * What others keep of a site outlives an upgrade of the product: addresses, feeds' ids, what a browser has stored.
 * `upgrade/` has what a version made of the ideas of `site/`, recorded by that version: 0.1.0 is commit 92c3ac2, the last
 * one whose settings were TypeScript.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { SAVED_KEY } from "../src/visitor/list/model.ts";
import { DIST, pageOf, projectAbout, resultOf, results, saveButton } from "./helpers.ts";
import { expect, test } from "./test.ts";

const RecordModel = v.object({
  /** The browser's storage of a visitor with two projects, one of them with status, notes and a tick. */
  storage: v.record(v.string(), v.string()),
  /** Addresses of all pages. */
  pages: v.array(v.string()),
  /** By feed: its own id, of the whole site's feed also those of its entries. */
  feeds: v.record(v.string(), v.array(v.string())),
});

const folder = new URL("upgrade/", import.meta.url);
for (const file of readdirSync(folder)) {
  const version = file.replace(".json", "");
  const { storage, pages, feeds } = v.parse(
    RecordModel,
    JSON.parse(readFileSync(new URL(file, folder), "utf8")),
  );

  // The files alone are asked: one browser's run is enough.
  test(`each address and each feed of ${version} is there`, { tag: "@chromium" }, () => {
    expect(pages.filter((page) => !existsSync(new URL(`${page}.html`, DIST)))).toEqual([]);
    for (const [feed, ids] of Object.entries(feeds)) {
      const text = readFileSync(new URL(feed, DIST), "utf8");
      const now = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
      expect(now[0], feed).toBe(ids[0]);
      expect(now, feed).toEqual(expect.arrayContaining(ids));
    }
  });

  test(`a list that was saved with ${version} keeps its projects, plans and notes`, async ({ page }) => {
    const [planned, other, added] = [
      projectAbout("Kubefold"),
      projectAbout("Tracebell"),
      projectAbout("Helm"),
    ];
    await page.addInitScript((stored) => {
      for (const [key, text] of Object.entries(stored))
        if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    }, storage);
    await page.goto("saved");
    await expect(results(page)).toHaveCount(2);
    await expect(resultOf(page, other)).toBeVisible();
    await expect(page.getByRole("combobox", { name: `Status of ${planned.title}` })).toHaveValue("applied");
    await resultOf(page, planned).getByText("Notes and checklist").click();
    await expect(page.getByRole("textbox", { name: `Notes on ${planned.title}` })).toHaveValue(
      "Asked Ada about the scope.",
    );
    await expect(resultOf(page, planned).getByRole("checkbox", { name: /Go/ }).first()).toBeChecked();

    // Nothing is lost either when the list is written again.
    await page.goto(pageOf(added));
    await saveButton(page, added).click();
    const kept = async () =>
      JSON.parse((await page.evaluate((key) => localStorage.getItem(key), SAVED_KEY)) ?? "");
    await expect.poll(async () => (await kept()).items.length).toBe(3);
    expect((await kept()).items).toEqual(expect.arrayContaining(JSON.parse(storage[SAVED_KEY] ?? "").items));
  });
}
