import { describe, expect, it } from "vitest";
import { type SkillPiece, skillPieces } from "./skillText.ts";

/** "Go? (known)": optional, and only known skills count in it. */
const written = ({ text, optional, knownOnly, inPhrase, attitude }: SkillPiece) => {
  const note = attitude ? " (attitude)" : knownOnly ? " (known)" : inPhrase ? " (phrase)" : "";
  return `${text}${optional ? "?" : ""}${note}`;
};

describe("the pieces of a skills field", () => {
  it.each<[string, string[]]>([
    ["Go\n  Rust\n\nC", ["Go Rust", "C"]],
    ["- Go\n- Rust\n  and C", ["Go", "Rust and C"]],
    ["  * Go\n  • Rust", ["Go", "Rust"]],
    ["12. Go\n13) Rust", ["Go", "Rust"]],
    ["-  Go", ["Go"]],
    ["   \n- \n", []],
    // A line that announces the list is none of it, where nobody could take it for a skill.
    ["What you should know before:\n- Go\n- Rust", ["Go", "Rust"]],
    ["Know all this:\n- Go\n- Rust", ["Know all this:", "Go", "Rust"]],
    ["Go, Rust and all of that:\n- C\n- D", ["Go", "Rust and all of that:", "C", "D"]],
    ["What you could know: this\n- Go", ["What you could know (known)", "this", "Go"]],
    ["- What one could know before\n- Go", ["What one could know before", "Go"]],
    ["  - What one could know before\n- Go\n- C", ["What one could know before", "Go", "C"]],
    ["12. What one could know before\n13. Go\n14. C", ["What one could know before", "Go", "C"]],
    // Odd signs.
    ["Go\u200blang, ab\u00a0cd, e2e‑tests", ["Golang", "ab cd", "e2e-tests"]],
    ["R&D work", ["research work"]],
    // Sentences.
    ["Go. Rust", ["Go", "Rust"]],
    ["Go. rust", ["Go. rust"]],
    ["Go! Rust? C", ["Go", "Rust", "C"]],
    ["Go!!. ", ["Go"]],
    ["Go; Rust ;C", ["Go", "Rust", "C"]],
    ["Go  •  Rust", ["Go", "Rust"]],
    ["We will teach you. Go", ["Go"]],
    ["Go, e.g. Gin. Rust", ["Go", "e.g. Gin", "Rust"]],
    ["tools (e. g. Helm)", ["tools", "Helm"]],
    ["tools, e.g.: Helm", ["tools", "e.g. Helm"]],
    // Categories.
    ["Languages: Go, Rust", ["Languages (known)", "Go", "Rust"]],
    ["Nice to have: Languages: Go", ["Languages? (known)", "Go?"]],
    [
      "Very long category that goes on and on far too long: Go",
      ["Very long category that goes on and on far too long: Go"],
    ],
    ["a: Go", ["a: Go"]],
    ["Tools (CLI): Go", ["Tools : Go", "CLI (known)"]],
    // Items.
    ["Go，Rust、C", ["Go", "Rust", "C"]],
    [", Go,, Rust", ["Go", "Rust"]],
    ["Go  and   C", ["Go and C"]],
    ["Go (a, b), Rust", ["Go", "a (known)", "b (known)", "Rust"]],
    ["Go [a, b], Rust", ["Go", "a (known)", "b (known)", "Rust"]],
    ["Go (a [b, c] d, e), Rust", ["Go d, e)", "a (known)", "b (known)", "c (known)", "Rust"]],
    ["Go), Rust", ["Go)", "Rust"]],
    ["Go (unclosed, Rust", ["Go", "unclosed (known)", "Rust (known)"]],
    ["Go ( Rust )", ["Go", "Rust (known)"]],
    ["(Go)", ["Go (known)"]],
    // Parentheses after a word for a kind of thing hold the things.
    ["databases (PostgreSQL, MySQL)", ["databases", "PostgreSQL", "MySQL"]],
    ["databases (PostgreSQL or other)", ["databases", "PostgreSQL or other (known)"]],
    ["tools (one two)", ["tools", "one two"]],
    ["tools (one two three)", ["tools", "one two three (known)"]],
    ["tools (such as: Helm)", ["tools", "Helm"]],
    ["Go (e.g. Gin, Echo)", ["Go", "Gin (known)", "Echo (known)"]],
    ["Helm (or similar)", ["Helm"]],
    ["Go (basic)", ["Go"]],
    // What is optional.
    ["Optional: Go", ["Go?"]],
    ["optional - Go", ["Go?"]],
    ["(Optional) Go", ["Go?"]],
    ["Optionally Go", ["Go?"]],
    ["Helpful", ["Helpful?"]],
    ["Bonus - ", ["Bonus -?"]],
    ["Nice to have： Go, Rust", ["Go?", "Rust?"]],
    [
      "Knowledge of Go, Rust and C is a plus",
      ["Knowledge of Go? (phrase)", "Rust and C is a plus? (phrase)"],
    ],
    [
      "Knowledge of Go, familiarity with Rust is a plus",
      ["Knowledge of Go (phrase)", "familiarity with Rust is a plus? (phrase)"],
    ],
    ["Go, Rust is a plus", ["Go", "Rust is a plus?"]],
    ["Go, Rust (is a plus)", ["Go", "Rust?"]],
    ["Go, optionally Rust, C", ["Go", "optionally Rust?", "C?"]],
    ["Go, not optionally Rust, C", ["Go", "not optionally Rust?", "C"]],
    ["Go, and nice to have: Rust, C", ["Go", "and nice to have: Rust?", "C?"]],
    ["Go, nice-to-have: Rust, C", ["Go", "nice-to-have: Rust?", "C?"]],
    ["Go, bonus : Rust, C", ["Go", "bonus : Rust?", "C?"]],
    ["Go, optional:Rust, C", ["Go", "optional:Rust?", "C?"]],
    ["Go (Optional)", ["Go?"]],
    ["Go (optional: Rust)", ["Go", "Rust? (known)"]],
    ["Go (Rust is a plus)", ["Go", "Rust is a plus? (known)"]],
    ["Go (very helpful) and C", ["Go and C?"]],
    ["languages (Go) (optional)", ["languages?", "Go?"]],
    // Sentences and attitudes name skills, and are none.
    ["You should know Go", ["You should know Go (known)"]],
    ["Ability to write Go", ["Ability to write Go (known)"]],
    ["Go (you can), Rust", ["Go", "you can (known)", "Rust"]],
    ["a passion for Go, Rust", ["a passion for Go (attitude)", "Rust"]],
  ])("%j", (markdown, expected) => {
    expect(skillPieces(markdown).map(written)).toEqual(expected);
  });
});
