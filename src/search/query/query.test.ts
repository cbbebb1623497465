import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../index/buildIndex.ts";
import { exactHits } from "../testDocument.ts";
import { search } from "./engine.ts";
import { parseQuery } from "./query.ts";

const ALIASES = [
  ["Go", "golang"],
  ["Kubernetes", "k8s"],
];

const index = () =>
  buildIndex(
    [
      doc(
        "Edge operator for lanterns",
        "Open Lantern",
        "Go, Kubernetes",
        "Ada Brook, adabrook",
        "Written in Rust once.",
      ),
      doc(
        "Operator at the edge",
        "RiverKit",
        "Rust",
        "Ben Cole, bencole",
        "The lantern project helps. Go on.",
      ),
      doc(
        "Documentation",
        "MossGrid",
        "Technical Writing",
        "Ada Brook, adabrook",
        "An edge operator of another kind.",
      ),
    ],
    { aliases: ALIASES },
  );

function doc(title: string, org: string, skills: string, mentors: string, text: string) {
  const [term, termName] =
    title === "Documentation" ? ["2031-01", "2031 Term 1 (Mar–May)"] : ["2030-02", "2030 Term 2 (Jun–Aug)"];
  return { title, org, skills, mentors, text, term, termName };
}

describe("the query language", () => {
  it.each([
    ['"edge operator"', [0, 2]],
    ["operator -documentation", [0, 1]],
    ['operator -"edge operator"', [1]],
    ["skill:rust", [1]],
    ["SKILL:Rust operator", [1]],
    ["org:lantern", [0]],
    ['org:"open lantern"', [0]],
    ["org:lant", [0]],
    ["mentor:@adabrook", [0, 2]],
    ['mentor:"ada brook" edge -skill:go', [2]],
    ["term:2031", [2]],
    ["term:2031-01", [2]],
    // By the name as it is shown, and by parts of it.
    ['term:"2031 Term 1 (Mar–May)"', [2]],
    ['term:"2030 Term 2" edge', [0, 1]],
    ["term:term", [0, 1, 2]],
    ['-term:"Term 2"', [2]],
    ["-term:term", []],
    ["operator -term:2031", [0, 1]],
    ["-operator", []],
    ["-rust", [2]],
    // Within one field, and by all names of a skill.
    ["-skill:rust", [0, 2]],
    ["-org:lantern", [1, 2]],
    ["-mentor:@adabrook", [1]],
    ["-golang", [2]],
    ["-skill:golang", [1, 2]],
    ["operator -skill:k8s", [1, 2]],
    ['-skill:"technical writing"', [0, 1]],
    // Quotes and dashes as phones insert them.
    ["“edge operator”", [0, 2]],
    ["«edge operator»", [0, 2]],
    ["operator –documentation", [0, 1]],
    ["skill: rust", [1]],
    ['mentor:  "ada brook"', [0, 2]],
  ])("%s", (query, expected) => {
    expect(exactHits(search(index(), query)).sort()).toEqual(expected);
  });

  it.each(['"', "skill:", "-", '-""', 'org:"', "skill::", "::", '"edge', "foo:bar", '" "'])(
    "%s is read as plain words",
    (query) => {
      const { phrases, excluded, scoped } = parseQuery(query);
      expect([phrases, excluded, scoped]).toEqual([[], [], []]);
    },
  );

  /** A parsed query without the places of its words. */
  const parsed = (query: string) => {
    const { words, phrases, excluded, scoped } = parseQuery(query);
    return {
      words: words.map(({ folded }) => folded),
      phrases,
      excluded: excluded.map(({ scope, words: phrase }) => (scope ? { scope, words: phrase } : phrase)),
      scoped,
    };
  };

  it.each<[string, Partial<ReturnType<typeof parsed>>]>([
    ["Go  Rust", { words: ["go", "rust"] }],
    ['a "b c" d', { words: ["a", "b", "c", "d"], phrases: [["b", "c"]] }],
    ['"go"', { words: ["go"], phrases: [] }],
    ['a"b c"', { words: ["a", "b", "c"], phrases: [] }],
    ['-"b c" -d', { words: [], excluded: [["b", "c"], ["d"]] }],
    ["e-mail re-use", { words: ["e", "mail", "re", "use"], excluded: [] }],
    ["foo:bar", { words: ["foo", "bar"], scoped: [] }],
    ["-foo:bar", { words: ["foo", "bar"], excluded: [] }],
    [
      'skill:"Technical Writing" a',
      { words: ["a"], scoped: [{ scope: "skill", words: ["technical", "writing"] }] },
    ],
    ["org:a-b", { words: [], scoped: [{ scope: "org", words: ["a", "b"] }] }],
    ["title:C++", { words: [], scoped: [{ scope: "title", words: ["c++"] }] }],
    ["-skill:go a", { words: ["a"], excluded: [{ scope: "skill", words: ["go"] }] }],
    ["org: river kit", { words: ["kit"], scoped: [{ scope: "org", words: ["river"] }] }],
    ["org: skill:go", { words: ["org"], scoped: [{ scope: "skill", words: ["go"] }] }],
    ["org: -go", { words: ["org"], excluded: [["go"]] }],
    ["org: ", { words: ["org"], scoped: [] }],
    ["foo: bar", { words: ["foo", "bar"], scoped: [] }],
    ["Jun–Aug – all", { words: ["jun", "aug", "all"], excluded: [] }],
    ["http://skill:go", { words: ["http", "skill", "go"], scoped: [] }],
    ["a/b#12, C# and F#", { words: ["a", "b", "12", "c#", "and", "f#"] }],
    ["kubernetes:", { words: ["kubernetes"], scoped: [] }],
  ])("parses %j", (query, expected) => {
    expect(parsed(query)).toMatchObject(expected);
  });

  it("ignores words beyond the 24th", () => {
    expect(parseQuery("go ".repeat(500)).words).toHaveLength(24);
    expect(parseQuery("skill:go ".repeat(500)).scoped).toHaveLength(24);
  });

  it("accepts any text", () => {
    const piece = fc.constantFrom('"', "-", "skill:", "org:", "go", " ", ":", "\ud800", "é");
    const any = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    const built = index();
    fc.assert(
      fc.property(any, (query) => {
        for (const hit of search(built, query).hits) expect(hit).toBeLessThan(3);
      }),
    );
  });
});

describe("a query of several words", () => {
  const titles = (...given: string[]) => buildIndex(given.map((title) => doc(title, "", "", "", "")));
  const texts = (...given: string[]) => buildIndex(given.map((text) => doc("", "", "", "", text)));

  it("finds projects with most of the words where none has all, and is then partial", () => {
    const built = texts("lantern mosses", "lantern", "mosses river", "tree");
    expect(search(built, "lantern mosses river tree")).toMatchObject({ partial: true });
    expect([...search(built, "lantern mosses river tree").hits].sort()).toEqual([0, 2]);
    expect(exactHits(search(built, "lantern mosses"))).toEqual([0]);
    expect(search(built, "lantern mosses").partial).toBe(false);
  });

  it("finds nothing where no word is known, and is then not partial", () => {
    const answer = search(texts("lantern mosses"), "qqqqq zzzzz");
    expect(answer).toMatchObject({ partial: false, didYouMean: null });
    expect(answer.hits).toHaveLength(0);
    expect(search(texts(), "lantern").hits).toHaveLength(0);
  });

  it("adds up the scores of its words", () => {
    const built = buildIndex([
      doc("", "", "", "", "lantern mosses"),
      doc("", "", "mosses", "", "lantern"),
      doc("", "", "lantern, mosses", "", ""),
    ]);
    expect(exactHits(search(built, "lantern mosses"))).toEqual([2, 1, 0]);
    expect([...search(built, "lantern mosses river").hits]).toEqual([2, 1, 0]);
  });

  it("leaves out request words, unless nothing else is typed", () => {
    const built = texts("rust lantern", "a lantern to learn from", "river", "IAM");
    expect(search(built, "I want to learn rust")).toMatchObject({ partial: false, didYouMean: null });
    expect(exactHits(search(built, "I want to learn rust"))).toEqual([0]);
    expect(exactHits(search(built, "is there a river project"))).toEqual([2]);
    expect(exactHits(search(built, "learn lantern")).sort()).toEqual([0, 1]);
    expect(exactHits(search(built, "to learn"))).toEqual([1]);
    expect(search(built, "I want to learn qqqqq").hits).toHaveLength(0);
    // Request words are not joined to a phrase: "I am" is not "IAM".
    expect(exactHits(search(built, "I am a river"))).toEqual([2]);
  });

  it("offers no correction where it is partial, and never corrects the name of a scope", () => {
    const built = buildIndex(
      ["lantern mosses", "lantern river", "team"].map((title) => doc(title, "", "", "", "")),
    );
    expect(search(built, "lantrn mosses").didYouMean).toBe("lantern mosses");
    expect(search(built, "lantrn mosses river")).toMatchObject({ partial: true, didYouMean: null });
    const named = buildIndex([doc("Skull", "", "Lantern", "", "")]);
    expect(search(named, "skill:lantern sklul").didYouMean).toBe("skill:lantern skull");
    expect(search(named, "sklul: lantern").didYouMean).toBe("skull: lantern");
  });

  it("matches its last word as a prefix from two letters on; one letter alone changes nothing yet", () => {
    const built = buildIndex(
      ["lantern river", "r", "lantern oaks"].map((title) => doc(title, "", "", "", "")),
    );
    expect(exactHits(search(built, "lantern ri"))).toEqual([0]);
    expect(exactHits(search(built, "lantern r"))).toEqual([0, 2]);
    // The first one finds what has such a word, the nearest title first.
    expect(exactHits(search(built, "r"))).toEqual([1, 0]);
    expect(search(built, "lantern r").partial).toBe(false);
    expect(search(built, "r lantern").partial).toBe(true);
  });

  it("means one letter in quotes, and one Chinese character, as a word", () => {
    const built = buildIndex([
      doc("river", "", "", "", ""),
      doc("oaks", "", "", "", "Plots in r."),
      doc("moss", "", "", "", "算 云"),
      doc("云端", "", "", "", ""),
    ]);
    expect(exactHits(search(built, "r"))).toEqual([0]);
    expect(exactHits(search(built, '"r"'))).toEqual([1]);
    expect(exactHits(search(built, "云"))).toEqual([2]);
    expect(exactHits(search(built, "端"))).toEqual([]);
  });

  it("looks for a prefix of one or two letters in short fields only", () => {
    expect(exactHits(search(texts("lantern river"), "lantern ri"))).toEqual([]);
    expect(exactHits(search(texts("lantern river"), "lantern riv"))).toEqual([0]);
    expect(exactHits(search(titles("lantern river"), "lantern ri"))).toEqual([0]);
  });
});

describe("a request in one's own words", () => {
  const built = buildIndex(
    [
      doc("Crab", "", "Rust", "", "Want to learn something new?"),
      doc("The Update Framework", "The Update Framework", "Go", "", ""),
      doc("Karmada skills", "", "Go", "", ""),
      doc("Adapter", "", "machine learning", "", ""),
    ],
    { aliases: [["Rust"], ["Go"], ["ML", "machine learning"]] },
  );

  it.each<[string, number[]]>([
    ["I'm a student and I'd like to work on something with Rust, please", [0]],
    ["is there a project for someone who knows rust?", [0]],
    ["proyectos con rust", [0]],
    ["quiero aprender rust", [0]],
    ["projetos que usam rust", [0]],
    ["je cherche un projet en rust", [0]],
    ["ich möchte rust lernen", [0]],
    ["i want to learn about the update framework", [1]],
    ["i would like to do machine learning", [3]],
    // A title that has the request's words as well is meant.
    ["go skills", [2, 1]],
  ])("%s", (query, expected) => {
    expect(exactHits(search(built, query))).toEqual(expected);
    expect(search(built, query)).toMatchObject({ partial: false, didYouMean: null });
  });
});

describe("a skill's name in another language", () => {
  const built = buildIndex(
    [
      doc("Kite", "", "Machine Learning", "", ""),
      doc("Raft", "", "Go", "", ""),
      doc("Boat", "", "Go, Machine Learning", "", ""),
    ],
    { aliases: [["Machine Learning", "aprendizaje automático", "机器学习", "मशीन लर्निंग"], ["Go"]] },
  );

  it.each<[string, number[]]>([
    ["aprendizaje automatico", [0, 2]],
    ["proyectos de aprendizaje automático", [0, 2]],
    ["机器学习", [0, 2]],
    ["我想学机器学习", [0, 2]],
    ["机器学习的go项目", [2]],
    ["不会go的机器学习项目", [0]],
    // What stands between names need not be in a text, but in quotes it is meant.
    ["机器学习平台", [0, 2]],
    ["机器学习go平台", [2]],
    ['"机器学习平台"', []],
    ["मशीन लर्निंग", [0, 2]],
    ["मैं मशीन लर्निंग सीखना चाहता हूँ", [0, 2]],
  ])("%s", (query, expected) => {
    expect(exactHits(search(built, query)).sort()).toEqual(expected);
  });
});
