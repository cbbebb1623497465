/**
 * The package as an organizer installs it, in a folder outside of this repository: from `npm pack` to a site in the browser.
 * Its dependencies are linked from here: to install them takes 11 s and a network (`npm i` of the package: 87 packages, 130 MB).
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as v from "valibot";
import { expect, test } from "./test.ts";

const run = promisify(execFile);
const HERE = fileURLToPath(new URL("..", import.meta.url));
const BIN = "node_modules/mentorship-finder/lib/main.js";

/** What an organizer may get wrong, with the place and the mend that is told. */
const MISTAKES = `nam: Kites
url: kites.example
logo: logo.gif
colors: { band: red, bnad: "#000000" }
sources: [{ files: ideas/, exept: old }]
orgs: { logos: { Kite Club: kites.bmp } }
check: { mising-issue: off }
pages: { insights: ja }
language: EN
links: [{ label: How, url: /how }]
`;
const TOLD = [
  "1:1 error “name” is missing: say what your site is called",
  "1:1 error unknown key “nam”: did you mean “name”?",
  "2:6 error “url”: write a whole address, such as https://example.org/",
  "3:7 error “logo”: name an SVG file",
  '4:17 error “band” in “colors”: write a color as "#6b0b4f"',
  "4:22 error unknown name “bnad” in “colors”: did you mean “band”?",
  "5:28 error unknown key “exept” in entry 1 of “sources”: did you mean “except”?",
  "6:29 error “Kite Club” in “logos”: name an SVG, PNG or JPEG file",
  "7:10 error unknown name “mising-issue” in “check”: did you mean “missing-issue”?",
  "8:20 error “insights” should be true or false, not “ja”",
  "9:11 error “language” can't be “EN”: did you mean “en”?",
  "10:28 error “url” in entry 1 of “links”: write a whole address",
];

/** Licenses under which a package may be installed with this one, or be bundled into it: none asks anything of a site. */
const LICENSES =
  /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|Zlib|BlueOak-1\.0\.0|Python-2\.0|OFL-1\.1|MPL-2\.0)$/;

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

/** What `init` makes beside the ideas. */
const OWN = ["mentorship.yml", ".github/workflows/site.yml", ".github/workflows/check.yml", ".gitignore"];

const SbomModel = v.object({
  bomFormat: v.string(),
  metadata: v.object({ component: v.object({ name: v.string() }) }),
  components: v.array(
    v.object({
      name: v.string(),
      licenses: v.optional(
        v.array(
          v.union([
            v.object({ license: v.object({ id: v.string() }) }),
            v.object({ expression: v.string() }),
          ]),
        ),
        [],
      ),
    }),
  ),
});

test.describe.configure({ mode: "serial" });

let root = "";
let tarball = "";
let site = "";

/** Runs the installed command in the site's folder. */
const command = (args: string[], options: string[] = []) =>
  run(process.execPath, [...options, BIN, ...args], {
    cwd: site,
    env: { ...process.env, SITE_URL: "https://kites.example/ideas/" },
  });

/** For Node: copies what is published in the moment in which a build has made everything, and puts nothing there yet. */
const COPY_BEFORE = `data:text/javascript,${encodeURIComponent(`
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    if (to.endsWith(".dist.publishing")) fs.cpSync("dist", "before", { recursive: true });
    renameSync(from, to);
  };
  syncBuiltinESMExports();
`)}`;

/** Puts the package into the site's folder, as npm does: what was there of it goes. */
async function install(): Promise<void> {
  const folder = path.join(site, "node_modules/mentorship-finder");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run("tar", ["xzf", tarball, "-C", folder, "--strip", "1"]);
}

const textOf = (file: string) => readFile(path.join(site, file), "utf8");

test.beforeAll(async () => {
  test.setTimeout(180_000);
  root = await mkdtemp(path.join(os.tmpdir(), "mentorship-finder-package-"));
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", root], { cwd: HERE });
  site = path.join(root, "kite-club");
  const installed = path.join(site, "node_modules");
  tarball = path.join(root, stdout.trim().split("\n").at(-1) ?? "");
  await install();
  for (const name of await readdir(path.join(HERE, "node_modules")))
    if (!name.startsWith("."))
      await symlink(path.join(HERE, "node_modules", name), path.join(installed, name), "junction");
});
test.afterAll(() => rm(root, { recursive: true, force: true }));

// What no browser takes part in needs to be asked in one only.
test.describe("an organizer who installs the package", { tag: "@chromium" }, () => {
  test("starts a site that needs no change to be right", async () => {
    const { stdout } = await command(["init"]);
    expect(stdout).toContain("Next: “npx mentorship-finder dev” shows it.");
    const began = performance.now();
    const { stderr } = await command(["check", "--strict"]);
    expect(stderr).toContain("1 project, 1 org, 0 errors, 0 warnings");
    // Less than a second on a machine that does nothing else.
    expect(performance.now() - began).toBeLessThan(5000);
    await writeFile(path.join(site, "mentorship.yml"), `name: My own\n`);
    expect((await command(["init"])).stdout).toMatch(/kept +mentorship\.yml/);
    expect(await textOf("mentorship.yml")).toBe("name: My own\n");
  });

  test("knows what the package is made of, and under which licenses", async () => {
    const { bomFormat, metadata, components } = v.parse(
      SbomModel,
      JSON.parse(await textOf("node_modules/mentorship-finder/lib/sbom.cdx.json")),
    );
    expect([bomFormat, metadata.component.name]).toEqual(["CycloneDX", "mentorship-finder"]);
    const names = components.map(({ name }) => name);
    // Installed with it; bundled into it; for development only.
    expect(names).toEqual(expect.arrayContaining(["react", "rolldown", "micromark", "yaml"]));
    expect(names).not.toContain("typescript");
    const others = components.flatMap(({ name, licenses }) =>
      licenses
        .flatMap((one) => ("license" in one ? one.license.id : one.expression.split(/ AND |[()]/)))
        .filter((license) => license !== "" && !LICENSES.test(license))
        .map((license) => `${name}: ${license}`),
    );
    expect(others).toEqual([]);
    expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
  });

  test("is told each mistake in the settings with its line and a mend", async () => {
    await writeFile(path.join(site, "mentorship.yml"), MISTAKES);
    const failed: unknown = await command(["check"]).catch((error) => error);
    expect(failed).toMatchObject({ code: 1 });
    const lines = String(Object(failed).stderr).trim().split("\n");
    expect(lines).toEqual(TOLD.map((line) => expect.stringContaining(`mentorship.yml:${line}`)));
    // The workflow that `init` writes shows them at their lines, and a build does not begin.
    const github: unknown = await command(["check", "--format", "github"]).catch((error) => error);
    expect(Object(github).stdout).toMatch(/^::error file=mentorship\.yml,line=9,col=11,.*did you mean “en”/m);
    await expect(command(["build"])).rejects.toMatchObject({ code: 1 });
    await writeFile(
      path.join(site, "mentorship.yml"),
      "name: Kites\nlogo: none.svg\ncolours: { band: '#123456' }\n",
    );
    // A file that is not there, and a key by its name of an earlier version, which goes on working.
    await expect(command(["check"])).rejects.toMatchObject({
      stderr: expect.stringContaining("mentorship.yml:2:7 error there is no file “none.svg”"),
    });
    await writeFile(path.join(site, "mentorship.yml"), "name: Kites\ncolours: { band: '#123456' }\n");
    expect((await command(["check"])).stderr).toContain(
      "mentorship.yml:2:1 warning “colours” is now called “colors”: rename it; the old name works until",
    );
  });

  test("installs a newer version over it, which keeps every file", async () => {
    const before = await Promise.all(OWN.map(textOf));
    await install();
    const about = path.join(site, "node_modules/mentorship-finder/package.json");
    await writeFile(
      about,
      JSON.stringify({ ...JSON.parse(await readFile(about, "utf8")), version: "0.2.0" }),
    );
    expect((await command(["--version"])).stdout).toBe("0.2.0\n");
    expect((await command(["init"])).stdout).not.toContain("new ");
    expect(await Promise.all(OWN.map(textOf))).toEqual(before);
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
orgs: { logos: { Kite Club: logo.svg } }
pages: { insights: false, planner: false, embed: false }
programs: { gsoc: { applications: { limit: 1, per: year }, contact: encouraged } }
`,
    );
    const dist = path.join(site, "dist");
    await mkdir(dist);
    await writeFile(path.join(dist, "catalogue.json"), "of an earlier build");
    const own = await Promise.all(OWN.map(textOf));
    const { stdout } = await command(["build"], ["--import", COPY_BEFORE]);
    // A build that is killed before its end leaves what was there.
    expect(await readdir(path.join(site, "before"))).toEqual(["catalogue.json"]);
    expect(await textOf("before/catalogue.json")).toBe("of an earlier build");
    expect(await Promise.all(OWN.map(textOf))).toEqual(own);
    expect(stdout).toContain("ideas/gsoc-2027.md: 1 project, Google Summer of Code 2027");
    expect(stdout).toMatch(/dist\/ has \d+ pages.*\nNext: “npx mentorship-finder preview”/);
    expect(stdout.split("\n").length).toBeLessThan(12);

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
    expect(JSON.parse(await textOf("dist/manifest.webmanifest"))).toMatchObject({
      name: "Kite Club",
      short_name: "Kite Club",
      theme_color: "#5b0d3e",
    });
    // Of what is switched off, nothing is said or linked; how such a site is made, in one link.
    const pages = await Promise.all(
      files.filter((file) => file.endsWith(".html")).map((file) => textOf(path.join("dist", file))),
    );
    const shown = pages.map((html) => html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")).join("\n");
    expect(shown.replace(/<[^>]*>/g, " ")).not.toMatch(/\bplan\b|planner|statistics|embed|for organizers/i);
    expect(shown).not.toMatch(/href="[^"]*(?:insights|embed)/);
    expect(shown.match(/href="[^"]*mentorship-finder"/g)).toHaveLength(1);

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
      const orgLogo = page.getByRole("article").locator("img");
      await expect.poll(() => orgLogo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128);
      const main = page.getByRole("main");
      await expect(main).not.toContainText(/\bplan\b|notes|back up|export|next:/i);
      await expect(main.getByRole("combobox")).toHaveCount(0);
      await page.goto(`${address}insights`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
    } finally {
      preview.kill();
    }
  });
});
