import { describe, expect, it } from "vitest";
import { linesAddress, publicRepository } from "./publicFile.ts";

describe("the public address of lines", () => {
  it.each([
    ["https://github.com/o/r.git", "https://github.com/o/r/blob/abc/a%20b/c.md#L3-L9"],
    ["git@github.com:o/r.git", "https://github.com/o/r/blob/abc/a%20b/c.md#L3-L9"],
    ["https://user:secret@gitlab.com/g/sub/r.git/", "https://gitlab.com/g/sub/r/-/blob/abc/a%20b/c.md#L3-9"],
    ["ssh://git@gitlab.gnome.org:2222/o/r", "https://gitlab.gnome.org/o/r/-/blob/abc/a%20b/c.md#L3-9"],
    ["https://codeberg.org/o/r", "https://codeberg.org/o/r/src/commit/abc/a%20b/c.md#L3-L9"],
    ["https://gitea.example.org/o/r.git", "https://gitea.example.org/o/r/src/commit/abc/a%20b/c.md#L3-L9"],
    ["https://bitbucket.org/o/r", "https://bitbucket.org/o/r/src/abc/a%20b/c.md#lines-3:9"],
    ["https://git.sr.ht/~o/r", "https://git.sr.ht/~o/r/tree/abc/item/a%20b/c.md#L3-9"],
  ])("is on the host of %s", (remote, address) => {
    const repository = publicRepository(remote);
    expect(repository && linesAddress({ ...repository, commit: "abc", path: "a b/c.md" }, 3, 9)).toBe(
      address,
    );
  });

  it.each([
    "/srv/git/r.git",
    "file:///srv/git/r.git",
    "../r",
    "https://git.example.org/o/r",
    "https://github.com/o",
    "",
  ])("is not known of %j", (remote) => {
    expect(publicRepository(remote)).toBeUndefined();
  });
});
