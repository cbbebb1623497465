import { expect, it } from "vitest";
import { withProjectWord } from "./projectWord.ts";

it("puts the site's word for a project into texts, and into nothing that code knows by name", () => {
  const idea = { one: "idea", other: "ideas" };
  expect(
    withProjectWord(
      "{projects, plural, one {# project} other {# projects}} of {project}: <project>save a project</project>",
      idea,
    ),
  ).toBe("{projects, plural, one {# idea} other {# ideas}} of {project}: <project>save an idea</project>");
  expect(withProjectWord("Projects that need Go. The project’s text. A project.", idea)).toBe(
    "Ideas that need Go. The idea’s text. An idea.",
  );
  expect(withProjectWord("a project", { one: "topic", other: "topics" })).toBe("a topic");
});
