import { describe, expect, it } from "vitest";
import { readSourceSpec, sourceName, withoutCredentials } from "./sourceSpec.ts";

describe("a source of the settings", () => {
  it.each([
    ["ideas/", { files: ["ideas/"] }],
    ["https://example.org/a.md", { address: "https://example.org/a.md" }],
    [
      { files: "a/**/*.md", except: "b/**", program: "lfx" },
      { files: ["a/**/*.md"], except: ["b/**"], program: "lfx" },
    ],
    [
      { git: "https://h.example/r", path: "p", ref: "main" },
      { git: "https://h.example/r", path: "p", ref: "main" },
    ],
    [
      { issues: "o/r", labels: "x", show: "accepted", states: { taken: "T" } },
      { issues: "o/r", labels: ["x"], show: ["accepted"], states: { taken: ["T"] } },
    ],
    [
      { file: "https://example.org/a.md", org: "A", term: "gsoc-2031" },
      { address: "https://example.org/a.md", org: "A", term: "gsoc-2031" },
    ],
    [{ file: "a.md" }, { file: "a.md" }],
  ])("%j is read", (setting, spec) => {
    expect(readSourceSpec(setting)).toEqual(spec);
  });

  it.each([
    [" ", "A source is empty"],
    [7, "A source is a text or an object with one of the keys “files”, “file”"],
    [null, "A source is a text or an object"],
    [["a.md"], "A source is a text or an object"],
    [{}, "A source has exactly one of the keys"],
    [{ git: "a", files: "b" }, "this one has “git”, “files”"],
    [{ files: "a", exept: "b" }, "has no key “exept”; it has “files”, “except”"],
    [{ files: [] as string[], except: 1 }, "“except” of a source with “files”"],
    [{ issues: "cncf" }, "“issues” of a source with “issues”: “owner/repo” is expected"],
    [{ issues: "o/r", show: ["open"] }, "“show"],
    [{ git: "r", ref: "--upload-pack=x" }, "a ref does not begin with “-”"],
    [{ address: "ftp://x" }, "an address that begins with https:// is expected"],
    [{ git: "" }, "a text is expected, this one is empty"],
  ])("%j is refused, and the reason names the key", (setting, reason) => {
    expect(() => readSourceSpec(setting)).toThrow(reason);
  });

  it("is named without credentials", () => {
    expect(sourceName({ git: "https://me:secret@h.example/r" })).toBe("https://h.example/r");
    expect(withoutCredentials("fatal: https://secret@h.example/r and ssh://git@h.example/r")).toBe(
      "fatal: https://h.example/r and ssh://h.example/r",
    );
  });
});
