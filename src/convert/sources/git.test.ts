import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { SourceSetting } from "../../config/sourceSpec.ts";
import { convertAll } from "../convertAll.ts";
import { type Messages, messageLine } from "../diagnostics/messages.ts";
import { writeCncfFolder } from "../testing/cncfFolder.ts";
import { checkoutOf, fetchRepository, originOf } from "./git.ts";
import { readSources } from "./sources.ts";

/** When the first commit was made, which is tagged "before". */
const BEFORE = "2031-02-03T04:05:06+02:00";
/** How folders begin that this process fetches into. */
const OWN_FOLDER = `mentorship-git-${process.pid}-`;
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
  git(root, "init", "--quiet", "--initial-branch=main", work);
  const before = "### Kite\n\n#### Slower\n\n- Description: D\n";
  for (const [name, text] of [
    ["programs/lfx-mentorship/2025/02-Jun-Aug/README.md", before],
    ["signs/[a]*\\?/a.md", before],
    ["signs/[a]b\\c/a.md", before],
    ["notes/é.md", before],
    ["notes/ä.md", before],
    ["notes/cut.md", "a\0b"],
    [".gitattributes", "*.mp4 filter=lfs\n"],
    ["talk.mp4", "An address"],
  ] as const) {
    await mkdir(path.dirname(path.join(work, name)), { recursive: true });
    await writeFile(path.join(work, name), text);
  }
  git(work, "add", ".");
  vi.stubEnv("GIT_COMMITTER_DATE", BEFORE);
  git(work, "commit", "--quiet", "-m", "Begin");
  vi.unstubAllEnvs();
  git(work, "tag", "before");
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
afterEach(() => vi.unstubAllEnvs());

async function build(source: SourceSetting, limits = {}) {
  const reading: Messages = [];
  const converted = convertAll(await readSources([source], reading, limits));
  const messages = [...reading, ...converted.messages];
  return { ...converted, errors: messages.filter(({ fatal }) => fatal === true).map(messageLine) };
}

/** The user's own settings of git. */
function withSettings(settings: Record<string, string>): void {
  const all = Object.entries(settings);
  vi.stubEnv("GIT_CONFIG_COUNT", String(all.length));
  for (const [at, [key, value]] of all.entries()) {
    vi.stubEnv(`GIT_CONFIG_KEY_${at}`, key);
    vi.stubEnv(`GIT_CONFIG_VALUE_${at}`, value);
  }
}

/** A program that is found before the machine's own of its name. */
async function withProgram(name: string, script: string): Promise<void> {
  const folder = await mkdtemp(path.join(root, "programs-"));
  await writeFile(path.join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
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

  it("links each project to its lines at the version that was read, and tells no password", async () => {
    const url = "https://token:x@gitlab.com/cncf/mentoring.git";
    // Git's own way to read a public address from somewhere else.
    withSettings({ [`url.${pathToFileURL(bare).href}.insteadOf`]: url });
    const built = await build({ git: url, path: "programs/lfx-mentorship/2025" });
    const file = "programs/lfx-mentorship/2025/02-Jun-Aug/README.md";
    const page = `https://gitlab.com/cncf/mentoring/-/blob/${git(work, "rev-parse", "HEAD")}`;
    expect(sourcesOf(built)[0]).toEqual(["Faster", file, `${page}/${file}#L15-22`]);
    expect(JSON.stringify(built)).not.toContain("token");
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
    const { catalogue } = await build({ git: pathToFileURL(bare).href, path: file, ref: "before" });
    expect(catalogue.projects.map(({ title }) => title)).toEqual(["Slower"]);
    const { errors } = await build({ git: bare, path: file, ref: "no-such-branch" });
    expect(errors).toEqual([
      expect.stringMatching(/source-unreadable git cannot bring it: .*no-such-branch/),
    ]);
  });

  it("names its texts as the repository is called, in messages too, and says which were not named themselves", async () => {
    const changed = new Date(git(work, "log", "-1", "--format=%cI")).toISOString();
    const messages: Messages = [];
    const texts = await readSources([{ git: `${bare}/`, path: "./notes\\", org: "Kite" }], messages);
    const said = { text: expect.any(String), options: { org: "Kite" }, changed, within: `${bare}/` };
    expect(texts).toStrictEqual(
      ["notes/ä.md", "notes/é.md"].map((name) => ({ ...said, publicName: name, file: `mentoring/${name}` })),
    );
    expect(messages.map(messageLine)).toEqual([
      expect.stringMatching(/^mentoring\/notes\/cut\.md:1:1 error source-unreadable Not a text file/),
    ]);
    const address = "https://github.com/cncf/cncf.github.io";
    withSettings({ [`url.${pathToFileURL(bare).href}.insteadOf`]: `${address}/` });
    const [text] = await readSources([{ git: `${address}/`, path: "notes/é.md" }], []);
    expect(text).toMatchObject({
      file: "cncf/cncf.github.io/notes/é.md",
      publicFile: { repository: address },
    });
    expect(text).not.toHaveProperty("within");
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
    const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(OWN_FOLDER));
    const before = await folders();
    const { errors } = await build({ git: bare }, { gitTimeout: 1 });
    expect(errors).toEqual([expect.stringContaining("git did not bring it within 0.001 seconds")]);
    await build({ git: bare, path: "notes" });
    expect(await folders()).toEqual(before);
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
    expect(errors).toEqual([expect.stringMatching(/git cannot bring it: .*Operation too slow/)]);
    await vi.waitFor(() => expect(isOpen).toBe(false));
    server.close();
    expect(existsSync(left)).toBe(false);
  });
});

describe("fetching a repository", () => {
  it("brings the files of a path alone, whatever its signs mean to git, at the version that is named", async () => {
    // No user and host: there is a slash before.
    const link = path.join(root, "git@kite:1");
    await symlink(bare, link);
    const fetched = await fetchRepository(path.relative(".", link), "signs/[a]*\\?", "before");
    expect(path.basename(fetched.folder)).toMatch(OWN_FOLDER);
    expect(await readdir(path.join(fetched.folder, "signs"))).toEqual(["[a]*\\?"]);
    expect(fetched.commit).toBe(git(work, "rev-parse", "before"));
    expect(fetched.date).toBe(new Date(BEFORE).toISOString());
    await fetched.remove();
    expect(existsSync(fetched.folder)).toBe(false);
  });

  it("runs nothing of the user's, and is not led astray by a hook that it is run in", async () => {
    const hooks = await mkdtemp(path.join(root, "hooks-"));
    const hook = path.join(hooks, "post-checkout");
    await writeFile(hook, `#!/bin/sh\ntouch "${hook}.ran"\n`, { mode: 0o755 });
    withSettings({
      "core.hooksPath": hooks,
      "core.fsmonitor": hook,
      // Git LFS loads large files, unless it is told not to.
      "filter.lfs.smudge": 'printf %s "$GIT_LFS_SKIP_SMUDGE"',
    });
    for (const name of ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"])
      vi.stubEnv(name, path.join(root, "no"));
    const { folder, remove } = await fetchRepository(bare, "", undefined);
    expect(await readFile(path.join(folder, "talk.mp4"), "utf8")).toBe("1");
    expect(existsSync(`${hook}.ran`)).toBe(false);
    // What a link leads to is none of the repository's.
    expect((await lstat(path.join(folder, "programs/lfx-mentorship/2026/link.md"))).isFile()).toBe(true);
    await remove();
  });

  it("asks nobody: not for a password, nor by ssh", async () => {
    const server = createHttpServer((_, response) => {
      response.writeHead(401, { "WWW-Authenticate": 'Basic realm="Kite"' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kite.git`;
    await expect(fetchRepository(address, "", undefined)).rejects.toThrow("terminal prompts disabled");
    server.close();
    vi.stubEnv("GIT_SSH_COMMAND", undefined);
    await withProgram("ssh", 'echo "Not fatal: all is well" >&2; echo "ssh: $*" >&2');
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const fetched = () => fetchRepository("git@kite.example:o/r.git", "", undefined);
    await expect(fetched()).rejects.toThrow(
      /^git cannot bring it: -oBatchMode=yes .*git@kite\.example git-up/,
    );
    // Nothing goes on that would keep the build from ending.
    expect(timers()).toBeLessThanOrEqual(before);
    vi.stubEnv("GIT_SSH_COMMAND", "ssh -i key");
    await expect(fetched()).rejects.toThrow(/^git cannot bring it: -i key /);
  });

  it("stops where too much comes", async () => {
    const packs = ".git/objects/pack";
    const packed = ["a", "b"].map((name) => `head -c 900000 /dev/zero > ${packs}/tmp_${name}`).join("; ");
    await withProgram("ssh", `ln -s gone ${packs}/gone; ${packed}; exec cat > /dev/null`);
    const limits = { gitMaxBytes: 1_600_000, gitTimeout: 10_000 };
    await expect(fetchRepository("ssh://kite.example/r.git", "", undefined, limits)).rejects.toThrow(
      "git cannot bring it: it is larger than 2 MB.",
    );
  });

  it("says that the machine has no git, and what failed where git says nothing", async () => {
    await withProgram("git", "exit 3");
    await expect(fetchRepository(bare, "", undefined)).rejects.toThrow("Command failed: git");
    vi.stubEnv("PATH", root);
    await expect(fetchRepository(bare, "", undefined)).rejects.toThrow("there is no “git” on this machine");
    expect(await checkoutOf(work)).toBeUndefined();
    expect(await originOf("https://ada:secret@kite.example/r.git")).toBe("https://kite.example/r.git");
  });
});

describe("a checkout", () => {
  let clone = "";
  beforeAll(() => {
    clone = path.join(root, "clone");
    git(root, "clone", "--quiet", bare, clone);
    git(clone, "remote", "set-url", "origin", "https://github.com/cncf/mentoring.git");
  });

  it("gives its projects their names and addresses of everybody, and no path of this machine", async () => {
    const built = await build(path.join(clone, "programs", "lfx-mentorship"));
    expect(built.errors).toEqual([]);
    const file = "programs/lfx-mentorship/2026/03-Sep-Nov/README.md";
    const page = `https://github.com/cncf/mentoring/blob/${git(work, "rev-parse", "HEAD")}`;
    expect(sourcesOf(built)[2]).toEqual(["Lighter", file, `${page}/${file}#L15-L22`]);
    expect(built.changed).toMatch(/^\d{4}-/);
    expect(JSON.stringify(built.catalogue)).not.toContain(tmpdir());
  });

  it("tells of each file where everybody can read it as it is here, and when its folder was changed", async () => {
    const notes = path.join(clone, "notes");
    await writeFile(path.join(notes, "ä.md"), "Changed");
    await writeFile(path.join(notes, "new.md"), "New");
    await mkdir(path.join(clone, "links"));
    await symlink(path.join(notes, "é.md"), path.join(clone, "links", "a.md"));
    withSettings({ "diff.relative": "true" });
    const [checkout, linking] = [await checkoutOf(notes), await checkoutOf(path.join(clone, "links"))];
    const published = { forge: "github", repository: "https://github.com/cncf/mentoring" };
    const publicFile = { ...published, commit: git(work, "rev-parse", "HEAD"), path: "notes/é.md" };
    for (const [of, name, ...said] of [
      [checkout, "notes/é.md", "notes/é.md", publicFile, new Date(BEFORE).toISOString()],
      [checkout, "notes/ä.md", "notes/ä.md", undefined, undefined],
      [checkout, "notes/new.md", "notes/new.md", undefined, undefined],
      [checkout, "../outside.md", undefined, undefined, undefined],
      // Nothing of this folder was ever committed.
      [linking, "links/a.md", "notes/é.md", publicFile, undefined],
    ] as const) {
      const file = path.join(clone, name);
      expect([of?.pathOf(file), of?.publicFileOf(file), of?.dateOf(file)], name).toEqual(said);
    }
  });

  it("is published where its version was pushed to", async () => {
    const file = path.join(clone, "talk.mp4");
    const published = async () => (await checkoutOf(clone))?.publicFileOf(file);
    git(clone, "remote", "add", "backup", "https://gitlab.com/cncf/backup.git");
    expect(await published()).toMatchObject({ repository: "https://github.com/cncf/mentoring" });
    // A fork that is behind.
    git(clone, "update-ref", "refs/remotes/origin/main", "before");
    expect(await published()).toBeUndefined();
    git(clone, "remote", "add", "upstream", "https://codeberg.org/kite/mentoring.git");
    git(clone, "update-ref", "refs/remotes/upstream/main", "HEAD");
    expect(await published()).toMatchObject({ repository: "https://codeberg.org/kite/mentoring" });
    // As the runners of GitHub check out a pull request.
    git(clone, "update-ref", "-d", "refs/remotes/upstream/main");
    git(clone, "update-ref", "refs/remotes/pull/1/merge", "HEAD");
    expect(await published()).toMatchObject({ repository: "https://github.com/cncf/mentoring" });
    expect(await originOf(clone)).toBe("https://github.com/cncf/mentoring.git");
    git(clone, "remote", "remove", "origin");
    expect(await published()).toBeUndefined();
    expect((await checkoutOf(clone))?.pathOf(file)).toBe("talk.mp4");
    expect(await originOf(clone)).toBe(clone);
  });
});

it("a folder outside any checkout is named from its own name on", async () => {
  const folder = await writeCncfFolder(path.join(root, "plain"));
  const { catalogue, errors } = await build(folder);
  expect(errors).toEqual([]);
  expect(catalogue.projects[0]?.source.file).toBe("lfx-mentorship/2025/02-Jun-Aug/README.md");
  expect(JSON.stringify(catalogue)).not.toContain(tmpdir());
});
