import { describe, expect, it } from "vitest";
import { readMentors } from "./mentors.ts";

const field = (...lines: string[]) => readMentors(lines.map((text, at) => ({ number: at + 1, text })));
const people = (...lines: string[]) =>
  field(...lines).mentors.map(({ name, github }) => [name, github && `@${github}`].filter(Boolean).join(" "));

describe("the people of a mentor field", () => {
  it.each<[string, string[]]>([
    ["Ada Vale (@ada-vale)", ["Ada Vale @ada-vale"]],
    ["Ada Vale @ada-vale, Bo Lin @bolin", ["Ada Vale @ada-vale", "Bo Lin @bolin"]],
    ["Ada Vale and Bo Lin", ["Ada Vale", "Bo Lin"]],
    ["Ada Vale, Bo Lin, Cy Dee", ["Ada Vale", "Bo Lin", "Cy Dee"]],
    ["@ada & @bo / @cy", ["@ada", "@bo", "@cy"]],
    ["@ada @ada @Ada", ["@ada"]],
    ["Ada<br>Bo", ["Ada", "Bo"]],
    ["Ada Vale (ada-vale, ada@example.org)", ["Ada Vale @ada-vale"]],
    ["Ada Vale, ada-vale, ada@example.org", ["Ada Vale @ada-vale"]],
    ["Ada Vale (adavale)", ["Ada Vale @adavale"]],
    ["Ada (adav, ada@redhat.com)", ["Ada @adav"]],
    // A company is no handle, though it could be one.
    ["Ada (redhat, ada@redhat.com)", ["Ada"]],
    ["Ada Vale (Google)", ["Ada Vale"]],
    ["Ada Vale (she/her) @ada", ["Ada Vale @ada"]],
    ["Fisher(Fei) Xu (@fisher)", ["Fisher(Fei) Xu @fisher"]],
    ["Ada Vale (Bo) (@ada)", ["Ada Vale (Bo) @ada"]],
    ["Hung-Ying, Tai (@hydai)", ["Hung-Ying, Tai @hydai"]],
    ["Ada (Mentor), Bo (Co-mentor)", ["Ada", "Bo"]],
    ["Ada Vale [GitHub](https://github.com/ada)", ["Ada Vale @ada"]],
    ["Ada Vale, [Git Hub profile](https://github.com/ada), Bo Lin", ["Ada Vale @ada", "Bo Lin"]],
    ["Ada Vale [LinkedIn](https://linkedin.com/in/ada), Bo Lin", ["Ada Vale", "Bo Lin"]],
    ["Lubomir I. Ivanov (@neo). Bo Lin (@bo).", ["Lubomir I. Ivanov @neo", "Bo Lin @bo"]],
    ["Ada van der Berg (@ada)", ["Ada van der Berg @ada"]],
    ["Ada Vale (@ada) (@ada2)", ["Ada Vale @ada", "@ada2"]],
    ["Ada Vale (a (b) c) @ada", ["Ada Vale @ada"]],
    ["Ada (unclosed @ada", ["Ada @ada"]],
    ["**Ada Vale** `@ada`", ["Ada Vale @ada"]],
    ["Ada Vale（@ada）、Bo Lin（@bo）", ["Ada Vale @ada", "Bo Lin @bo"]],
    ["Ada\u00a0Vale\u200b (@ada)", ["Ada Vale @ada"]],
    ["Primary Mentor: Ada Vale (@ada); Secondary: Bo", ["Ada Vale @ada", "Bo"]],
    ["Ada Vale - Lead Mentor (@ada)", ["Ada Vale @ada"]],
    ["Ada Vale (Lead, @ada)", ["Ada Vale @ada"]],
    ["Ada Vale, GitHub: ada-vale, Slack: @adas", ["Ada Vale @ada-vale"]],
    ["[Ada Vale](https://github.com/ada-vale)", ["Ada Vale @ada-vale"]],
    ["[@ada-vale](https://github.com/ada-vale)", ["@ada-vale"]],
    ["[ada-vale](https://github.com/ada-vale)", ["@ada-vale"]],
    ["@[ada](https://github.com/ada-vale)", ["@ada-vale"]],
    ["https://github.com/ada-vale", ["@ada-vale"]],
    ["github.com/ada-vale", ["@ada-vale"]],
    ["[Ada](https://elsewhere.example/ada)", ["Ada"]],
    ["[@ada](https://elsewhere.example/ada)", []],
    ["https://elsewhere.example/ada", []],
    ["TBD", []],
    ["(TBD)", []],
    ["Ada Vale (TBD)", ["Ada Vale"]],
    ["- TBA.", []],
    ["- Ada Vale (@ada)", ["Ada Vale @ada"]],
    ["10. Ada Vale (@ada)", ["Ada Vale @ada"]],
    ["1) Ada", ["Ada"]],
    ["Ada: @ada", ["Ada @ada"]],
    [": Ada -", ["Ada"]],
    ["@ada, Ada Vale", ["@ada", "Ada Vale"]],
    ["@ada Ada Vale", ["@ada", "Ada Vale"]],
    ["@ada. Bo Lin", ["@ada", "Bo Lin"]],
    ["Ada Vale. Bo Lin (@bo)", ["Ada Vale Bo Lin @bo"]],
    ["J. R. Vale @jr", ["J. R. Vale @jr"]],
    ["Ada Vale,Bo Lin", ["Ada Vale", "Bo Lin"]],
    ["Ada Vale, Bo", ["Ada Vale", "Bo"]],
    ["Ada, Bo Lin (@bo)", ["Ada", "Bo Lin @bo"]],
    ["Ada Vale, Bo (@bo)", ["Ada Vale", "Bo @bo"]],
    ["Ada, Bo, Cy", ["Ada", "Bo", "Cy"]],
    ["Ada (x), Bo (@bo)", ["Ada @x", "Bo @bo"]],
    ["Ada, adav ada@example.org", ["Ada @adav"]],
    ["Ada, adav, Bo", ["Ada", "adav", "Bo"]],
    ["Ada, ad_, ada@example.org", ["Ada", "ad_"]],
    ["Ada Vale ada@example.org, Bo Lin bo@example.org", ["Ada Vale", "Bo Lin"]],
    ["Ada Vale ada@example.org Bo Lin", ["Ada Vale", "Bo Lin"]],
    ["Ada Vale (ada@example.org) Bo Lin", ["Ada Vale", "Bo Lin"]],
    ["Ada (lead / ada-vale, ada@example.org)", ["Ada @ada-vale"]],
    ["Ada (@ada) (adav, ada@example.org)", ["Ada @ada"]],
    ["Ada Vale (Acme, @ada)", ["Ada Vale @ada"]],
    ["Ada Vale (Acme, Berlin)", ["Ada Vale"]],
    ["Ada (x) (y) @ada", ["Ada @ada"]],
    ["Ada (y) Vale (@ada)", ["Ada(y) Vale @ada"]],
    ["Ada Vale (ada.vale)", ["Ada Vale"]],
    ["Ada Vale (lead) (ada-vale)", ["Ada Vale @ada-vale"]],
    ["Ada Vale (@ada, she/her)", ["Ada Vale @ada"]],
    ["Ada Vale, lead mentor (@ada)", ["Ada Vale @ada"]],
    ["Lead Mentor - Ada", ["Ada"]],
    ["2nd mentor: Ada", ["Ada"]],
    ["Mentor 1: Ada Vale (@ada)", ["Ada Vale @ada"]],
    ["Ada | Bo + Cy", ["Ada", "Bo", "Cy"]],
    ["Ada<br />Bo<BR>Cy", ["Ada", "Bo", "Cy"]],
    ["Ada\t\tVale", ["Ada Vale"]],
    ["Ada [Vale] (@ada)", ["Ada Vale @ada"]],
    ["李雷（@lilei）；Bo", ["李雷 @lilei", "Bo"]],
    ["Ada Maria Luisa Vale Smith Jones", ["Ada Maria Luisa Vale Smith Jones"]],
    ["Ada Maria Luisa Vale Smith Jones Roe", []],
    ["ada maria luisa vale", ["ada maria luisa vale"]],
    ["Ada de la Vale y Bo", ["Ada de la Vale y Bo"]],
    ["Ada talks much", []],
    ["Ada knows much about this", []],
    ["Ada Vale From Acme", ["Ada Vale"]],
    ["Contact Ada", []],
    ["Ada (https://github.com/ada-vale)", ["Ada @ada-vale"]],
    ["Ada Vale https://github.com/ada-vale.", ["Ada Vale @ada-vale"]],
    ["Ada Vale ([@ada](https://github.com/ada))", ["Ada Vale @ada"]],
    ["[@Ada](https://github.com/ada)", ["@Ada"]],
    ["[](https://github.com/ada)", ["@ada"]],
    ["[Ada Vale (ada@example.org)](https://github.com/ada-vale)", ["Ada Vale @ada-vale"]],
    ["[Ada Vale ada@example.org](https://github.com/ada-vale)", ["Ada Vale @ada-vale"]],
    ["[Ada](https://elsewhere.example/ada) (@ada)", ["Ada @ada"]],
    // A link's word for an address is nobody's handle.
    ["Ada Vale ([email](mailto:ada@example.org))", ["Ada Vale"]],
    ["Ada Vale, [mail me](mailto:ada@example.org), Bo Li [✉](mailto:bo@example.org)", ["Ada Vale", "Bo Li"]],
    ['Ada Vale (<a href="mailto:ada@example.org">e-mail</a>)', ["Ada Vale"]],
    ['<a href="mailto:ada@example.org">Ada Vale</a>', ["Ada Vale"]],
    ['<strong>Ada Vale</strong><br>Bo Li, <span class="x">Cy Dee</span>', ["Ada Vale", "Bo Li", "Cy Dee"]],
    ["<ul><li>Ada Vale</li><li>Bo Li</li></ul>", ["Ada Vale", "Bo Li"]],
    ["<p>Ada Vale</p> <p>Bo Li</p>", ["Ada Vale", "Bo Li"]],
    ['<Mentor github="ada-vale">Ada Vale</Mentor>', ["Ada Vale"]],
    ['Ada Vale, <a href="https://ada.example">home</a>', ["Ada Vale"]],
    ["Fisher(Fei) Xu", ["Fisher(Fei) Xu"]],
    ["Mentor Name (@mentor_github)", []],
    ["Jane Doe", []],
    ["from the team of Acme", []],
  ])("%j", (line, expected) => {
    expect(people(line)).toEqual(expected);
  });

  it("are one where lines name them twice, with the name that one line gives", () => {
    expect(people("@ada", "Ada Vale (@ADA)", "Bo Lin", "bo lin")).toEqual(["Ada Vale @ada", "Bo Lin"]);
  });

  it("have no e-mail addresses, however these are hidden", () => {
    const lines = [
      "Ada (ada@example.org)",
      "[Ada](mailto:Ada@example.com)",
      "[ada@example.net](mailto:ada@example.net)",
      "Ada (ada at example dot org)",
      "Ada (ada [at] example.org)",
      "Ada (ada @ example.org)",
      "Ada ada.vale+x  @  mail.example.org",
      "Ada, ada@example dot org",
      "Ada ada＠example.com",
      "Ada (ada_v_at_example.org)",
    ];
    const { emails, mentors, notes } = field(...lines);
    expect(emails).toEqual([
      "ada@example.org",
      "ada@example.com",
      "ada@example.net",
      "ada at example dot org",
      "ada [at] example.org",
      "ada @ example.org",
      "ada.vale+x  @  mail.example.org",
      "ada@example dot org",
      "ada@example.com",
      "ada_v_at_example.org",
    ]);
    expect(mentors.map(({ name }) => name)).toEqual(["Ada"]);
    expect(JSON.stringify([mentors, notes])).not.toMatch(/example/);
  });

  it.each([
    ["Jane Roe @ Solo.io", "Jane Roe"],
    ["Jane Roe @ solo.io", "Jane Roe"],
    ["Jane roe @ Solo.io", "Jane roe"],
    ["Jane look_at_me", "Jane look_at_me"],
  ])("keep a name that stands before no address: %s", (line, name) => {
    expect(field(line)).toMatchObject({ mentors: [{ name }], emails: [] });
  });

  it("cannot have a handle that GitHub does not give", () => {
    const { mentors, impossible } = field("Ada (@ada.vale)", "Bo (@bo_lin)", "Cy (@-cy)");
    expect(mentors.map(({ github }) => github)).toEqual([null, "bo_lin", null]);
    expect(impossible).toEqual([
      { handle: "ada.vale", line: 1 },
      { handle: "-cy", line: 3 },
    ]);
  });
});

describe("a handle", () => {
  it.each([
    "Ada Vale (@ada\\-vale)",
    "Ada Vale (@ada&#45;vale)",
    "Ada Vale (@ada&#x2D;vale)",
    "Ada Vale (@ada&hyphen;vale)",
    "Ada Vale (@ada\u2011vale)",
    "Ada Vale (&commat;ada-vale)",
    "Ada Vale (@ada-\u00advale)",
    "Ada Vale (https://github.com/ada\u2010vale)",
    "Ada Vale (GitHub/GitLab: @ada-vale)",
    "Ada Vale (@ada-vale on GitHub and Slack)",
    "Ada Vale (@ada-vale on Slack and GitHub)",
    "Ada Vale (@ada-vale in CNCF Slack & GitHub)",
    "Ada Vale (@ada-vale in Slack, GitHub)",
    "Ada Vale (@ada-vale on Slack/GitHub)",
    "Ada Vale (Slack @ada-vale, GitHub)",
    "Ada Vale (GitHub | Slack: @ada-vale)",
    "Ada Vale (@ada-vale at GitLab)",
    "Ada Vale @ada-vale at GitLab",
    "Ada Vale, @ada-vale on Slack and GitHub",
    "Ada Vale @ada-vale (GitHub)",
    "Ada Vale @ada-vale (GitHub, GitLab)",
    "Ada Vale @ada-vale (GitLab and GitHub)",
    "Ada Vale (@ada-vale) (Slack/GitHub)",
    "Ada Vale (@ada-vale, GitLab)",
  ])("is read whole however it is written: %s", (line) => {
    expect(field(line)).toMatchObject({
      mentors: [{ name: "Ada Vale", github: "ada-vale" }],
      impossible: [],
    });
  });

  it.each<[string, string]>([
    ["Ada Vale (@ada\u2014vale)", "ada\u2014vale"],
    ["Ada Vale (@ada\u2013Maintainer)", "ada\u2013Maintainer"],
    ["Ada Vale (@ada:matrix.org)", "ada:matrix.org"],
    ["Ada Vale (@ada\\vale)", "ada\\vale"],
    ["Ada Vale (@ada\u2212vale)", "ada\u2212vale"],
    ["Ada Vale (@ada&period;vale)", "ada.vale"],
  ])("that GitHub cannot have is not cut to one of somebody else: %s", (line, handle) => {
    expect(field(line)).toMatchObject({
      mentors: [{ name: "Ada Vale", github: null }],
      impossible: [{ handle, line: 1 }],
    });
  });

  it("is that of somebody whose name is a network's, too", () => {
    expect(people("Gerrit @gvink", "Jan Gerrit @jg, Bob @bob")).toEqual([
      "Gerrit @gvink",
      "Jan Gerrit @jg",
      "Bob @bob",
    ]);
  });

  it("may have an escaped line under a word", () => {
    expect(people("Ada (@ada\\_vale)")).toEqual(["Ada @ada_vale"]);
  });

  // A pattern that goes back over what it has read would not come to an end here.
  it.each([
    `@${"ada-vale".repeat(600)}`,
    `@${"аda:".repeat(1200)}`,
    "Slack @a on b ".repeat(350),
    "@аb (b c d ".repeat(400),
  ])("is none where a whole line is like one: %.12s…", (line) => {
    expect(field(line).mentors.flatMap(({ github }) => github ?? [])).toEqual([]);
  });

  it("ends before a colon or a dash that is none of its signs", () => {
    expect(people("@ada: Bo Lin", "@cy – lead")).toEqual(["@ada", "Bo Lin", "@cy"]);
  });

  it.each([
    "Ada Vale (GitLab: @ada)",
    "Ada Vale (GitLab: ada)",
    "Ada Vale (GitLab @ada)",
    "Ada Vale (@ada-vale on GitLab)",
    "Ada Vale (@ada in the CNCF Slack)",
    "Ada Vale @ada on Slack",
    "Ada Vale (Codeberg: @ada)",
    "Ada Vale (LinkedIn: https://linkedin.example/in/ada)",
    "Ada Vale (Slack: @ada)",
    "Ada Vale @ada (GitLab)",
    "Ada Vale (@ada) (GitLab)",
    "Ada Vale (@ada [GitLab])",
    "Ada Vale @ada (on GitLab)",
    "Ada Vale @ada (CNCF Slack)",
    "Ada Vale (GitLab)",
    "Ada Vale (GitLab [@ada](https://gitlab.example/ada))",
  ])("on another network is kept in the notes: %s", (line) => {
    expect(field(line)).toEqual({
      mentors: [{ name: "Ada Vale", github: null, line: 1 }],
      emails: [],
      notes: [{ text: line, line: 1 }],
      impossible: [],
    });
  });
});

describe("escaped signs", () => {
  it.each([
    "Ada Vale &lt;ada@example.org&gt;",
    "Ada Vale \\<ada@example.org\\>",
    "Ada Vale <ada [at] example.org>",
    "Ada Vale &lt;ada [at] example.org&gt;",
    "Ada Vale (ada \\[at\\] example.org)",
    "Ada Vale (ada&#64;example.org)",
    "Ada Vale (ada&commat;example&period;org)",
    "Ada Vale (ada\\@example.org)",
  ])("are no part of a name, and hide no address: %s", (line) => {
    const { mentors, emails, notes } = field(line);
    expect(mentors).toEqual([{ name: "Ada Vale", github: null, line: 1 }]);
    expect(emails).toHaveLength(1);
    expect(notes).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Ada Vale &amp; Bo Lin", ["Ada Vale", "Bo Lin"]],
    ["Andr&#233; Vale", ["André Vale"]],
    ["Ada&nbsp;Vale", ["Ada Vale"]],
    ["Ada Vale&shy; &#xAD;", ["Ada Vale"]],
  ])("are read as what they stand for: %s", (line, expected) => {
    expect(people(line)).toEqual(expected);
  });

  it.each(["Ada Vale&#x202e;", "Ada Vale&#x110000;", "Ada Vale&#xE000;", "Ada Vale&#0;"])(
    "that nobody would see stay as they are: %s",
    (line) => {
      expect(people(line)[0]).toMatch(/^Ada Vale&/);
    },
  );

  it("make no HTML in a note", () => {
    expect(field("Ada Vale &lt;b&gt; talks on Fridays with everybody")).toMatchObject({
      notes: [{ text: "Ada Vale (b) talks on Fridays with everybody" }],
    });
  });
});

describe("what a line says besides", () => {
  it.each([
    "Ada Vale (@ada, talks on Fridays)",
    "Ada Vale (TBD)",
    "(TBD)",
    "Ada Vale (she/her) (@ada)",
    "Ada Vale (Acme, Berlin)",
    "Ada Vale (@ada) (Acme)",
    "Ada Vale (ada-vale) (Acme)",
    "Ada Vale (lead)",
    "Ada Vale, lead mentor",
    "Ada Vale (https://elsewhere.example/ada)",
    "Ada Vale (@ada.vale)",
    "Ada Vale From Acme",
    "Contact Ada",
    "2nd mentor: Ada",
    "@ada (Ada Vale)",
    "Ada Vale (Google)",
    "Ada Vale - Lead Mentor (@ada)",
    "Ada Vale will be glad to help with the first steps",
    "from the team of Acme",
    "https://elsewhere.example/ada",
  ])("is kept: %s", (line) => {
    expect(field(line).notes).toEqual([{ text: line, line: 1 }]);
  });

  it.each([
    "Ada Vale (@ada)",
    "Ada Vale and Bo Lin",
    "Mentor: Ada Vale",
    "Mentor Name: Ada Vale",
    "Ada Vale (ada@example.org)",
    "Ada Vale: @ada",
    "ada maria luisa vale",
    "Ada Maria Luisa Vale",
    "Ada de la Vale y Bo",
    "Ada Vale (adavale)",
    "[Ada Vale](https://github.com/ada-vale)",
    "TBD",
    "",
  ])("is nothing in %j", (line) => {
    expect(field(line).notes).toEqual([]);
  });

  it("is kept without addresses and the signs that stood around them", () => {
    expect(field("Ada (Google, ada@example.org) , on Fridays (ada@example.com)").notes).toEqual([
      { text: "Ada (Google), on Fridays", line: 1 },
    ]);
    expect(field("- Ada ( , ada@example.org,  Google)  talks ;  ada@example.com, ;").notes).toEqual([
      { text: "Ada (Google) talks", line: 1 },
    ]);
  });

  it("is all of a line that is far too long for people", () => {
    const line = `Ada (@ada) ${"word ".repeat(2000)}end`;
    expect(field(line).notes[0]?.text).toMatch(/end$/);
    const people = field(`${"@ad, ".repeat(1001)}@bo`);
    expect(people.mentors).toHaveLength(1);
    expect(people.notes[0]?.text).toMatch(/^@ad, @ad.* @bo$/);
  });
});
