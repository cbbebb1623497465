import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { SourceSetting } from "../../config/sourceSpec.ts";
import { convertAll } from "../convertAll.ts";
import { type Messages, messageLine } from "../diagnostics/messages.ts";
import { writeCncfFolder } from "../testing/cncfFolder.ts";
import { readSources } from "./sources.ts";

let root = "";
let work = "";
let bare = "";

function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8", stdio: "pipe" }).trim();
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "git-test-"));
  work = path.join(root, "mentoring");
  bare = path.join(root, "mentoring.git");
  await mkdir(work);
  git(work, "init", "--quiet", "--initial-branch=main");
  await writeCncfFolder(work);
  await writeFile(path.join(work, "secret.txt"), "elsewhere");
  await writeFile(path.join(root, "outside.md"), "### Org\n\n#### Outside\n\n- Description: D\n");
  await symlink(
    path.join(root, "outside.md"),
    path.join(work, "programs", "lfx-mentorship", "2026", "link.md"),
  );
  git(work, "add", ".");
  git(work, "commit", "--quiet", "-m", "All");
  git(root, "clone", "--quiet", "--bare", work, bare);
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function build(source: SourceSetting, limits = {}) {
  const reading: Messages = [];
  const converted = convertAll(await readSources([source], reading, limits));
  const messages = [...reading, ...converted.messages];
  return { ...converted, errors: messages.filter(({ fatal }) => fatal === true).map(messageLine) };
}

/** What a project says of where it comes from. */
const sourcesOf = ({ catalogue }: Awaited<ReturnType<typeof build>>) =>
  catalogue.projects.map(({ title, source }) => [title, source.file, source.url]);

describe("a git repository as a source", () => {
  it("builds without an error, and names its files as the repository does", async () => {
    const built = await build({ git: bare, path: "programs/lfx-mentorship" });
    expect(built.errors).toEqual([]);
    expect(built.catalogue.projects.map(({ title }) => title)).toEqual(["Faster", "Wider", "Lighter"]);
    expect(built.catalogue.projects[0]?.source.file).toBe(
      "programs/lfx-mentorship/2025/02-Jun-Aug/README.md",
    );
    expect(JSON.stringify(built.catalogue)).not.toContain(tmpdir());
    expect(built.sources.map(({ file }) => file)).toContain(
      "mentoring/programs/lfx-mentorship/2026/03-Sep-Nov/lfx-export.json",
    );
    expect(built.changed).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("links each project to its lines at the version that was read, on the host that has it", async () => {
    // Git's own way to read a public address from somewhere else.
    vi.stubEnv("GIT_CONFIG_COUNT", "1");
    vi.stubEnv("GIT_CONFIG_KEY_0", `url.${pathToFileURL(bare).href}.insteadOf`);
    vi.stubEnv("GIT_CONFIG_VALUE_0", "https://token:x@host.example/cncf/mentoring.git");
    try {
      const commit = git(work, "rev-parse", "HEAD");
      for (const [host, address] of [
        ["github.com", `https://github.com/cncf/mentoring/blob/${commit}/PATH#L15-L22`],
        ["gitlab.com", `https://gitlab.com/cncf/mentoring/-/blob/${commit}/PATH#L15-22`],
        ["codeberg.org", `https://codeberg.org/cncf/mentoring/src/commit/${commit}/PATH#L15-L22`],
      ] as const) {
        const url = `https://token:x@${host}/cncf/mentoring.git`;
        vi.stubEnv("GIT_CONFIG_VALUE_0", url);
        const built = await build({ git: url, path: "programs/lfx-mentorship/2025" });
        const file = "programs/lfx-mentorship/2025/02-Jun-Aug/README.md";
        expect(sourcesOf(built)[0]).toEqual(["Faster", file, address.replace("PATH", file)]);
        expect(JSON.stringify(built)).not.toContain("token");
      }
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("links to the page that the settings name, or to the origin of a local mirror", async () => {
    const source = { git: bare, path: "programs/lfx-mentorship/2025" };
    const named = await build({ ...source, web: "https://gitlab.com/cncf/mentoring" });
    expect(sourcesOf(named)[0]?.[2]).toMatch(/^https:\/\/gitlab\.com\/cncf\/mentoring\/-\/blob\//);
    const mirror = path.join(root, "mirror.git");
    git(root, "clone", "--quiet", "--bare", bare, mirror);
    git(mirror, "remote", "set-url", "origin", "https://secret@codeberg.org/cncf/mentoring.git");
    const mirrored = await build({ ...source, git: pathToFileURL(mirror).href });
    expect(sourcesOf(mirrored)[0]?.[2]).toMatch(/^https:\/\/codeberg\.org\/cncf\/mentoring\/src\/commit\//);
  });

  it("reads a file alone, and another version", async () => {
    const file = "programs/lfx-mentorship/2025/02-Jun-Aug/README.md";
    git(work, "tag", "before");
    git(work, "push", "--quiet", bare, "before");
    expect(
      (await build({ git: pathToFileURL(bare).href, path: file, ref: "before" })).catalogue.projects,
    ).toHaveLength(2);
    const { errors } = await build({ git: bare, path: file, ref: "no-such-branch" });
    expect(errors).toEqual([
      expect.stringMatching(/source-unreadable git cannot bring it: .*no-such-branch/),
    ]);
  });

  it("leaves out what the settings except", async () => {
    const { sources } = await build({
      git: bare,
      path: "programs/lfx-mentorship",
      except: ["automation", "2026"],
    });
    expect(sources.map(({ projects }) => projects)).toEqual([2, 0]);
  });

  it.each([
    ["a folder that is not there", { path: "no/such" }, "The repository has no “no/such”"],
    ["a path that leads out of it", { path: "../.." }, "leads out of the repository"],
  ])("says what is wrong with %s", async (_, about, reason) => {
    const { errors, catalogue } = await build({ git: bare, ...about });
    expect(errors).toEqual([expect.stringContaining(reason)]);
    expect(catalogue.projects).toEqual([]);
  });

  it.each([
    ["ext::sh -c 'touch %S/owned'", "no address that is fetched"],
    ["--upload-pack=touch /tmp/owned", "no address that is fetched"],
    ["no-such-repository", "git cannot bring it"],
  ])("does not run what an address says: %s", async (address, reason) => {
    expect((await build({ git: address })).errors).toEqual([expect.stringContaining(reason)]);
  });

  it("leaves nothing behind, and stops where it takes too long", async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith("mentorship-git-"));
    const { errors } = await build({ git: bare }, { gitTimeout: 1 });
    expect(errors).toEqual([expect.stringContaining("git did not bring it within 0.001 seconds")]);
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith("mentorship-git-"));
    expect(after).toEqual(before);
  });

  it("lets go of a server that never answers, and clears away what a killed build has left", async () => {
    const left = path.join(tmpdir(), `mentorship-git-${2 ** 22 + 1}-abc`);
    await mkdir(left);
    let isOpen = false;
    const server = createServer((socket) => {
      isOpen = true;
      socket.resume().on("close", () => (isOpen = false));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    vi.stubEnv("GIT_HTTP_LOW_SPEED_TIME", "1");
    const { errors } = await build({ git: `http://127.0.0.1:${port}/kite.git` });
    vi.unstubAllEnvs();
    expect(errors).toEqual([expect.stringMatching(/git cannot bring it: .*Operation too slow/)]);
    await vi.waitFor(() => expect(isOpen).toBe(false));
    server.close();
    expect(existsSync(left)).toBe(false);
  });
});

describe("a folder of a checkout", () => {
  it("has the same projects and addresses, from its remote, and no path of this machine", async () => {
    const folder = path.join(work, "programs", "lfx-mentorship");
    const local = await build(folder);
    expect(local.errors).toEqual([]);
    expect(sourcesOf(local).map(([, file, url]) => [file, url])[0]).toEqual([
      "programs/lfx-mentorship/2025/02-Jun-Aug/README.md",
      undefined,
    ]);
    git(work, "remote", "add", "origin", "git@github.com:cncf/mentoring.git");
    git(work, "update-ref", "refs/remotes/origin/main", "HEAD");
    const pushed = await build(folder);
    const commit = git(work, "rev-parse", "HEAD");
    expect(sourcesOf(pushed)[2]).toEqual([
      "Lighter",
      "programs/lfx-mentorship/2026/03-Sep-Nov/README.md",
      `https://github.com/cncf/mentoring/blob/${commit}/programs/lfx-mentorship/2026/03-Sep-Nov/README.md#L15-L22`,
    ]);
    expect(JSON.stringify(pushed.catalogue)).not.toContain(tmpdir());
    await writeFile(path.join(folder, "2027-01-Mar-May.md"), "### Org\n\n#### New\n\n- Description: D\n");
    const changed = await build(folder);
    expect(sourcesOf(changed).find(([title]) => title === "New")).toEqual([
      "New",
      "programs/lfx-mentorship/2027-01-Mar-May.md",
      undefined,
    ]);
    await rm(path.join(folder, "2027-01-Mar-May.md"));
  });
});

it("a folder outside any checkout is named from its own name on", async () => {
  const folder = await writeCncfFolder(path.join(root, "plain"));
  const { catalogue, errors } = await build(folder);
  expect(errors).toEqual([]);
  expect(catalogue.projects[0]?.source.file).toBe("lfx-mentorship/2025/02-Jun-Aug/README.md");
  expect(JSON.stringify(catalogue)).not.toContain(tmpdir());
});
