import { describe, expect, it } from "vitest";
import { applicationAdvice, missingIn } from "./applicationInfo.ts";
import type { Block, ProjectText } from "./richText.ts";
import { testProject } from "./testProject.ts";

const bare = testProject();
const silent: ProjectText = { id: bare.id, description: [], outcomes: [], skills: [], sections: [] };
const p = (text: string): Block => ({ type: "p", children: [text] });

describe("what a proposal lacks", () => {
  it("is everything if the source states nothing", () => {
    expect(missingIn(bare, undefined, silent)).toEqual([
      ...["upstreamIssue", "mentors", "skills", "outcome"],
      ...["prerequisites", "timeline", "applicationPage"],
    ]);
  });

  it("is nothing if the source states everything", () => {
    const missing = missingIn(
      {
        ...bare,
        skills: ["Go"],
        mentors: [{ name: "Ada", github: null }],
        upstreamIssues: [{ url: "https://github.com/o/p/issues/1", label: "o/p#1" }],
        lfxUrl: "https://mentorship.lfx.linuxfoundation.org/project/1",
      },
      { id: "t", name: "T", program: "", source: "", timeline: [{ label: "Last day", text: "" }] },
      {
        ...silent,
        outcomes: [p("A thing")],
        sections: [{ label: "Application Prerequisites", blocks: [p("A test task")] }],
      },
    );
    expect(missing).toEqual([]);
  });

  it("is no timeline where the project has a schedule of its own", () => {
    const text = { ...silent, sections: [{ label: "Timeline", blocks: [p("Week 1")] }] };
    expect(missingIn(bare, undefined, text)).not.toContain("timeline");
  });
});

describe("a project's advice for applicants", () => {
  const quotes = (...description: Block[]) =>
    applicationAdvice({ ...silent, description }).quotes.map((inlines) => inlines.join(""));

  it.each([
    "Please refer to the issue for more details and candidate requirements.",
    "Applicants should open a small pull request first.",
    "Join the Slack channel #project to ask.",
    "Please do not contact the mentors directly.",
  ])("is found: %s", (text) => {
    expect(quotes(p("Something else."), p(text))).toEqual([text]);
    expect(quotes({ type: "list", ordered: false, items: [[p(text)]] })).toEqual([text]);
  });

  it.each([
    "The ability to apply fixes with kubectl apply.",
    "A good candidate for the other views.",
    "Community discussions at https://example.org/slack-insights continue.",
    "Verify prerequisites are met to run the pools.",
  ])("is not: %s", (text) => {
    expect(quotes(p(text))).toEqual([]);
  });

  it("includes sections about applying", () => {
    const sections = ["Type", "Prerequisites", "Implementation", "How to apply"].map((label) => ({
      label,
      blocks: [p("Applicants should read this.")],
    }));
    const words = applicationAdvice({ ...silent, sections });
    expect(words.sections).toEqual(["Type", "Prerequisites", "How to apply"]);
    expect(words.quotes).toHaveLength(1);
  });
});
