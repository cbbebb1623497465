import { describe, expect, it } from "vitest";
import { linesAddress, publicRepository } from "./publicFile.ts";

describe("the public address of lines", () => {
  it.each([
    ["https://github.com/o/r.git", "https://github.com/o/r/blob/abc/a%20b/c.md#L3-L9"],
    ["https://github.com/o/o.github.io", "https://github.com/o/o.github.io/blob/abc/a%20b/c.md#L3-L9"],
    ["git@github.com:o/r.git", "https://github.com/o/r/blob/abc/a%20b/c.md#L3-L9"],
    ["https://user:secret@gitlab.com/g/sub/r.git/", "https://gitlab.com/g/sub/r/-/blob/abc/a%20b/c.md#L3-9"],
    ["ssh://git@gitlab.gnome.org:2222/o/r", "https://gitlab.gnome.org/o/r/-/blob/abc/a%20b/c.md#L3-9"],
    ["https://codeberg.org/o/r", "https://codeberg.org/o/r/src/commit/abc/a%20b/c.md#L3-L9"],
    ["https://gitea.example.org/o/r.git", "https://gitea.example.org/o/r/src/commit/abc/a%20b/c.md#L3-L9"],
    ["https://bitbucket.org/o/r", "https://bitbucket.org/o/r/src/abc/a%20b/c.md#lines-3:9"],
    ["https://git.sr.ht/~o/r", "https://git.sr.ht/~o/r/tree/abc/item/a%20b/c.md#L3-9"],
    ["git://github.example.org/o/r.GIT", "https://github.example.org/o/r/blob/abc/a%20b/c.md#L3-L9"],
    ["http://salsa.debian.org:8080/o/r//", "https://salsa.debian.org/o/r/-/blob/abc/a%20b/c.md#L3-9"],
    ["invent.kde.org:o/r", "https://invent.kde.org/o/r/-/blob/abc/a%20b/c.md#L3-9"],
    ["https://git.forgejo.example/o/r", "https://git.forgejo.example/o/r/src/commit/abc/a%20b/c.md#L3-L9"],
  ])("is on the host of %s", (remote, address) => {
    const repository = publicRepository(remote);
    expect(repository && linesAddress({ ...repository, commit: "abc", path: "a b/c.md" }, 3, 9)).toBe(
      address,
    );
  });

  it("ends where it begins for a project of one line", () => {
    const file = {
      forge: "github",
      repository: "https://github.com/o/r",
      commit: "abc",
      path: "a.md",
    } as const;
    expect(linesAddress(file, 3, 2)).toBe("https://github.com/o/r/blob/abc/a.md#L3-L3");
  });

  it.each([
    "/srv/git/r.git",
    "file:///srv/git/r.git",
    "https://mygithub.com/o/r",
    "https://notgitlab.com/o/r",
    "https://codeberg.org.example/o/r",
    "https://my-codeberg.org/o/r",
    "https://mybitbucket.org/o/r",
    "https://bitbucket.org.example/o/r",
    "https://a.git.sr.ht/~o/r",
    "https://github.com//o",
    "https://[/o/r",
    "host:o/r",
    "../r",
    "https://git.example.org/o/r",
    "https://github.com/o",
    "",
  ])("is not known of %j", (remote) => {
    expect(publicRepository(remote)).toBeUndefined();
  });
});
