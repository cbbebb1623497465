/**
 * The package as an organizer installs it, in a folder outside of this repository: from `npm pack` to a site in the browser.
 * Its dependencies are linked from here: to install them takes 25 s and a network (`npm i` of the package: 125 packages, 173 MB).
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "./test.ts";

const run = promisify(execFile);
const HERE = fileURLToPath(new URL("..", import.meta.url));
const BIN = "node_modules/mentorship-finder/lib/main.js";

/** A logo that no other site has. */
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#d00" d="M0 0h10v10z"/></svg>';

const IDEAS = `# Ideas

### Kite Club

#### Fly a kite higher

- Description: Make it fly.
- Expected Outcome: A higher kite.
- Recommended Skills: Python
- Mentor(s): Ada Vale (@ada-vale)
- Upstream Issue: https://github.com/kites/kites/issues/1
`;

test.describe.configure({ mode: "serial" });

let root = "";
let site = "";

/** Runs the installed command in the site's folder. */
const command = (...args: string[]) =>
  run(process.execPath, [BIN, ...args], {
    cwd: site,
    env: { ...process.env, SITE_URL: "https://kites.example/ideas/" },
  });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  root = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-package-"));
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", root], { cwd: HERE });
  site = path.join(root, "kite-club");
  const installed = path.join(site, "node_modules");
  await mkdir(path.join(installed, "mentorship-finder"), { recursive: true });
  await run("tar", [
    "xzf",
    path.join(root, stdout.trim().split("\n").at(-1) ?? ""),
    "-C",
    path.join(installed, "mentorship-finder"),
    "--strip",
    "1",
  ]);
  for (const name of await readdir(path.join(HERE, "node_modules")))
    if (!name.startsWith("."))
      await symlink(path.join(HERE, "node_modules", name), path.join(installed, name), "junction");
});
test.afterAll(() => rm(root, { recursive: true, force: true }));

// What no browser takes part in needs to be asked in one only.
test.describe("an organizer who installs the package", { tag: "@chromium" }, () => {
  test("starts a site that needs no change to be right", async () => {
    const { stdout } = await command("init");
    expect(stdout).toContain("Next: “npx mentorship-finder dev” shows it.");
    const began = performance.now();
    const { stderr } = await command("check", "--strict");
    expect(stderr).toContain("1 project, 1 org, 0 errors, 0 warnings");
    // Less than a second on a machine that does nothing else.
    expect(performance.now() - began).toBeLessThan(5000);
    await writeFile(path.join(site, "mentorship.yml"), `name: My own\n`);
    expect((await command("init")).stdout).toMatch(/kept +mentorship\.yml/);
    expect(await readFile(path.join(site, "mentorship.yml"), "utf8")).toBe("name: My own\n");
  });

  test("is told each mistake in the settings with its line", async () => {
    await writeFile(path.join(site, "mentorship.yml"), "nme: Kites\nlogo: none.svg\n");
    for (const name of ["check", "build"]) {
      const failed: unknown = await command(name).catch((error) => error);
      expect(failed).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^mentorship\.yml:1:1 error .*did you mean “name”\?$/m),
      });
    }
  });

  test("builds a site of their own: logo, colors, words, and nothing of programs that are not theirs", async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await rm(path.join(site, "ideas"), { recursive: true, force: true });
    await mkdir(path.join(site, "ideas"));
    await writeFile(path.join(site, "ideas/gsoc-2027.md"), IDEAS);
    await writeFile(path.join(site, "logo.svg"), LOGO);
    await writeFile(
      path.join(site, "mentorship.yml"),
      `name: Kite Club
question: Which kite do you want to fly?
logo: logo.svg
colors: { band: "#5b0d3e" }
project: { one: idea, other: ideas }
pages: { insights: false, embed: false }
programs: { gsoc: { applications: { limit: 1, per: year }, contact: encouraged } }
`,
    );
    const { stdout } = await command("build");
    expect(stdout).toMatch(/dist\/ has \d+ pages.*\nNext: “mentorship-finder preview”/);
    expect(stdout.split("\n").length).toBeLessThan(12);

    const dist = path.join(site, "dist");
    const files = await readdir(dist, { recursive: true });
    expect(files).not.toContain("insights.html");
    expect(files).not.toContain("embed.html");
    const texts = files.filter(
      (file) => /\.(?:html|xml|json|webmanifest|txt|conf)$/.test(file) && file !== "licences.txt",
    );
    expect(texts.length).toBeGreaterThan(10);
    for (const file of texts) {
      // The catalogue's field for the address on the platform is called after LFX in every site.
      const text = (await readFile(path.join(dist, file), "utf8")).replaceAll("lfxUrl", "");
      expect(text, file).not.toMatch(/\blfx\b|cncf|linux ?foundation/i);
    }
    expect(await readFile(path.join(dist, "favicon.svg"), "utf8")).toBe(LOGO);

    const preview = spawn(process.execPath, [BIN, "preview"], {
      cwd: site,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const [said] = await once(preview.stdout, "data");
      const [address = ""] = /http:\S+/.exec(String(said)) ?? [];
      await page.goto(address);
      await expect(page).toHaveTitle("Kite Club");
      const logo = page.getByRole("banner").locator("img");
      await expect(logo).toHaveJSProperty("complete", true);
      expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      expect(await page.getByRole("banner").evaluate((band) => getComputedStyle(band).backgroundColor)).toBe(
        "rgb(91, 13, 62)",
      );
      await page.getByRole("searchbox", { name: "Search ideas" }).fill("kite");
      await page.getByRole("link", { name: "Fly a kite higher", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Fly a kite higher" })).toBeVisible();
      await page.getByRole("button", { name: "Save Fly a kite higher" }).click();
      await page.goto(`${address}saved`);
      await expect(
        page.getByRole("article").getByRole("link", { name: "Fly a kite higher", exact: true }),
      ).toBeVisible();
      await page.goto(`${address}insights`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
    } finally {
      preview.kill();
    }
  });
});
