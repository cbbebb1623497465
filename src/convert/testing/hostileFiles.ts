/** Ideas files made to attack: what the tests send through the converter, and its catalogue through the browser. */
import type { SourceText } from "../sources/sourceText.ts";

/** What every attack tries to run; a page in which it has run has the property. */
export const SENTINEL = "attacked";
const RUN = `window.${SENTINEL}=1`;
/** A host that no page may ask for anything. */
const ELSEWHERE = "https://attacker.example";

/** Is it an attack by size or number? They take most of the time, and where they are looked at one by one, others do. */
export const isHuge = (file: string): boolean => /\/(?:two-megabytes|patterns|height)\//.test(file);

/** The project after each hostile one; it must come through as it is. */
export const NEIGHBOUR = "A quiet neighbour";

interface Fields {
  org?: string;
  title?: string;
  description?: string;
  outcome?: string;
  skills?: string;
  mentors?: string;
  issue?: string;
  lfx?: string;
  /** Lines of their own, before the neighbour's heading. */
  more?: string;
}

function ideas(name: string, fields: Fields): SourceText {
  const {
    org = `Org of ${name}`,
    title = `Attack by ${name}`,
    description = "Text.",
    skills = "Go",
  } = fields;
  const { outcome = "Less.", mentors = "Eve Adams (@eve)", issue = "o/r#1", lfx, more = "" } = fields;
  return {
    file: `hostile/${name}/2031/01-Mar-May/project_ideas.md`,
    text: [
      `### ${org}\n\n#### ${title}\n`,
      `- Description: ${description}`,
      `- Expected Outcome: ${outcome}`,
      `- Recommended Skills: ${skills}`,
      `- Mentor(s): ${mentors}`,
      `- Upstream Issue: ${issue}`,
      ...(lfx === undefined ? [] : [`- LFX URL: ${lfx}`]),
      `${more}\n\n### Neighbours of ${name}\n\n#### ${NEIGHBOUR} of ${name}\n`,
      "- Description: Plain words.",
      "- Recommended Skills: Rust",
      "- Mentor(s): Ada Vale (@ada-vale)",
      "- Upstream Issue: https://github.com/o/r/issues/2\n",
    ].join("\n"),
  };
}

const MARKUP = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="${ELSEWHERE}/pixel.png">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x /><use href="${ELSEWHERE}/a.svg#x"/></svg>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}" onmouseover="${RUN}">press</a>`,
  `<style>* { display: none }</style><link rel=stylesheet href="${ELSEWHERE}/a.css">`,
  `<base href="${ELSEWHERE}/"><meta http-equiv="refresh" content="0;url=${ELSEWHERE}">`,
  `<form action="${ELSEWHERE}"><button autofocus onfocus="${RUN}">press</button></form>`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `"><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `\${${RUN}} {{${RUN}}} <%= ${RUN} %>`,
].join(" ");

const LINKS = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java&#115;cript:${RUN}`,
  `&#1;javascript:${RUN}`,
  `java&Tab;script:${RUN}`,
  `javascript&colon;${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  "blob:https://attacker.example/1",
  "file:///etc/passwd",
  "//attacker.example/protocol-relative",
  "../../relative",
  `view-source:javascript:${RUN}`,
];

const deep = (open: string, times: number, close = "") => `${open.repeat(times)}deep${close.repeat(times)}`;

/** JSON, written by hand: `__proto__` in an object literal would be no property. */
const PROTO = `{
  "__proto__": { "polluted": "yes" },
  "constructor": { "prototype": { "polluted": "yes" } },
  "programs": [
    {
      "__proto__": { "polluted": "yes", "program_name_short": "Inherited" },
      "cncf_project": "constructor",
      "program_name_short": "__proto__",
      "description": "A \\u202egnihton\\u202c that nobody \\u001b[31msees\\ud800.",
      "technologies": "hasOwnProperty",
      "skills": "constructor, __proto__, toString, Go",
      "mentors": [
        { "name": "__proto__", "github_handle": "constructor" },
        { "name": "Eve", "github_handle": "ada-v\\u0430le", "__proto__": { "name": "x" } }
      ],
      "upstream_issue_url": "javascript:${RUN}",
      "lfx_url": "javascript:${RUN}",
      "prerequisites": { "__proto__": [{ "name": "polluted" }], "constructor": "x", "cv": true }
    },
    { "cncf_project": "Neighbours of JSON", "program_name_short": "${NEIGHBOUR} of JSON", "skills": "Rust" },
    null, 7, "text", [], { "program_name_short": { "toString": "no" } }
  ]
}`;

/** Every attack is one source, named in its path. */
export const ATTACKS: readonly SourceText[] = [
  ideas("markup", {
    title: `Markup <img src=x onerror="${RUN}"> <script>${RUN}</script>`,
    org: `Org <svg onload="${RUN}">`,
    description: `${MARKUP}\n\n${MARKUP.replaceAll(" <", "\n\n<")}`,
    outcome: MARKUP,
    skills: `<img src=x onerror="${RUN}">, <script>${RUN}</script>, Go`,
    mentors: `<b onclick="${RUN}">Eve</b> (@eve), "><script>${RUN}</script> (@mallory)`,
    issue: `<a href="javascript:${RUN}">https://github.com/o/r/issues/1"onmouseover="${RUN}</a>`,
    more: `- <script>${RUN}</script>: ${MARKUP}`,
  }),
  ideas("links", {
    description: LINKS.map((link) => `[press](${link}) <${link}> ![see](${link})`).join(" "),
    outcome: LINKS.map((link, at) => `[press][l${at}]\n\n[l${at}]: ${link}`).join("\n\n"),
    mentors: `[Eve](javascript:${RUN}) (@eve), [@mallory](data:text/html,x)`,
    issue: `[o/r#1](javascript:${RUN}) https://github.com@attacker.example/o/r/issues/1 https://gіthub.com/o/r/issues/1`,
    lfx: `javascript:${RUN}`,
    more: `![pixel](${ELSEWHERE}/pixel.png)`,
  }),
  ideas("comments", {
    title: `Comments <!-- <script>${RUN}</script> -->`,
    description: `Seen. <!-- unseen --> Seen, too. <!--> <script>${RUN}</script> <!--- --!> <![CDATA[ <script>${RUN}</script> ]]>`,
    outcome: `<?php ${RUN} ?> <!DOCTYPE x [<!ENTITY a "b">]> &a; <!-- never closed`,
  }),
  ideas("direction", {
    title: "Photo \u202egpj.exe\u202c of \u2067everything",
    org: "\u202eorg turned around",
    description: "Pay to \u202e8998\u202c, \u2066or \u2069not.\u202d",
    mentors: "\u202eevE\u202c (@eve)",
    skills: "\u202eoG\u202c, Go",
  }),
  ideas("lookalikes", {
    title: "Lookalikes",
    mentors:
      "\n  - Ada Vale (@ada-v\u0430le)\n  - Bob (@\u0430da-vale)\n  - [Cyd](https://github.com/c\u0443d)",
  }),
  ideas("towers", {
    title: `Z${"\u0351".repeat(400)}algo ${"\u0e49".repeat(400)}`,
    description: `H${"\u030d".repeat(3000)}e comes. ${"\u0489".repeat(3000)}`,
  }),
  ideas("long-words", {
    title: `Long${"W".repeat(600)}`,
    org: "O".repeat(300),
    description: "W".repeat(4000),
    outcome: `${"https://example.org/".padEnd(1500, "W")} \`${"W".repeat(900)}\``,
    skills: `${"S".repeat(39)}, ${"Ｗ".repeat(39)}, Go`,
    mentors: `${"Eve".repeat(100)} (@${"e".repeat(39)})`,
    issue: `https://example.org/${"W".repeat(1500)}`,
    more: `- ${"Label".repeat(8)}: ${"W".repeat(2000)}\n`,
  }),
  ideas("wide-parts", {
    description: `Wide:\n\n\`\`\`\n${"W".repeat(4000)}\n\`\`\`\n\n  |${"a |".repeat(200)}\n  |${"---|".repeat(200)}\n  |${"wide |".repeat(200)}\n`,
    outcome: "﷽".repeat(60),
  }),
  ideas("height", {
    description: `Tall${"<br>".repeat(5000)}${"\n\n\n".repeat(500)}end`,
    skills: Array.from({ length: 300 }, (_, at) => `Skill ${at}`).join(", "),
    mentors: Array.from({ length: 60 }, (_, at) => `Eve Adams (@eve${at})`).join(", "),
  }),
  ideas("nesting", {
    description: `${deep("> ", 3000)}\n\n${deep("- ", 3000)}\n\n${deep("[", 3000, "](https://a.b)")}`,
    outcome: `${deep("**", 3000, "**")} ${deep("<b>", 3000, "</b>")}`,
    skills: deep("(", 3000, ")"),
    mentors: deep("(", 3000, ")"),
    more: Array.from({ length: 300 }, (_, at) => `${" ".repeat(2 * at)}- level`).join("\n"),
  }),
  ideas("two-megabytes", { description: "many words ".repeat(2_000_000 / 11) }),
  ideas("patterns", {
    description: `${"a".repeat(300_000)}@ ${"\t".repeat(300_000)}x ${"[a](mailto:".repeat(20_000)}`,
    outcome: `${"_a ".repeat(15_000)}${"*a ".repeat(15_000)}${"`a ".repeat(15_000)}`,
    skills: `${"a.".repeat(9000)} and ${"strong familiarity with ".repeat(2000)}`,
    mentors: `Eve (@eve, eve@example.org)\n  - ${"a at b dot ".repeat(20_000)}c\n${"  - a at b dot c\n".repeat(5000)}`,
    issue: `${"o/r#1 ".repeat(20_000)} ${"https://a.b/c ".repeat(20_000)}`,
    more: `${" ".repeat(200_000)}x\n${"<!-- ".repeat(20_000)}\n-->\n`,
  }),
  ideas("names", {
    org: "constructor",
    title: "../../prototype",
    description: "__proto__ constructor",
    skills: "constructor, __proto__, toString, valueOf, Go",
    mentors: "__proto__ (@constructor)",
    issue: "https://github.com/__proto__/constructor/issues/1",
  }),
  { file: "hostile/json/2031/01-Mar-May/lfx-export.json", text: PROTO },
];
