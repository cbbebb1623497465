import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { settingsOf } from "../../config/schema.ts";
import { orgLogos, orgLogosModule } from "./orgLogos.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "logos-"));
});
afterAll(() => rm(folder, { recursive: true }));

const made = (logos: Record<string, string>) =>
  orgLogos({ folder, settings: settingsOf({ name: "Kites", orgs: { logos } }) });
const sides = (png: Uint8Array = new Uint8Array(24)) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

it("makes a small image of each logo, whatever its size, in a folder that changes with them", async () => {
  const square = (color: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 1000"><path fill="${color}" d="M0 0h4000v1000H0z"/></svg>`;
  await writeFile(path.join(folder, "kites.svg"), square("#d00"));
  const { folder: first, images } = await made({ "Kite Club": "kites.svg" });
  const image = images.get("kite-club");
  expect(sides(image)).toEqual([128, 128]);
  expect(image?.length).toBeLessThan(2000);
  // A PNG is read as well: that one.
  await writeFile(path.join(folder, "kites.png"), image ?? "");
  const again = await made({ "Kite Club": "kites.png" });
  expect(again.images.get("kite-club")).toEqual(image);
  expect(again.folder).toBe(first);
  expect(orgLogosModule(again)).toContain(`logoFolder = "${first}"`);
  await writeFile(path.join(folder, "kites.svg"), square("#00d"));
  expect((await made({ "Kite Club": "kites.svg" })).folder).not.toBe(first);
});

it("says which file holds no picture", async () => {
  await writeFile(path.join(folder, "broken.png"), "no picture");
  await expect(made({ Kites: "broken.png" })).rejects.toThrow(
    "orgs.logos: broken.png holds no picture that can be read.",
  );
});
