import { describe, expect, it } from "vitest";
import type { Block } from "../../../catalogue/richText.ts";
import { leadOf } from "./leadOf.ts";

const p = (length: number): Block => ({ type: "p", children: ["x".repeat(length)] });
const heading: Block = { type: "heading", level: 1, children: ["y".repeat(300)] };

const whole = (...lead: Block[]) => ({ lead, rest: [], isFolded: false });

describe("the beginning of a description", () => {
  it("is all of one whose rest would be short", () => {
    expect(leadOf([p(300), p(200)], [])).toEqual(whole(p(300), p(200)));
  });

  it("ends with the block after which the next would be too much", () => {
    const text = [p(100), p(180), p(201)];
    expect(leadOf(text, [])).toEqual({ lead: text.slice(0, 2), rest: text.slice(2), isFolded: true });
  });

  it("has enough to tell what the text is about, however long that makes it", () => {
    expect(leadOf([p(129), p(900), p(201)], []).rest).toEqual([p(201)]);
    expect(leadOf([p(130), p(900)], []).rest).toEqual([p(900)]);
  });

  it("never ends with a heading", () => {
    expect(leadOf([heading, p(1), p(500)], []).lead).toEqual([heading, p(1)]);
    expect(leadOf([heading, p(130)], [])).toEqual(whole(heading, p(130)));
  });
});

describe("the outcomes", () => {
  it("count as a part of the rest", () => {
    expect(leadOf([p(400), p(100)], [p(101)]).rest).toEqual([p(100)]);
  });

  it("are folded by themselves below a description of one paragraph", () => {
    expect(leadOf([p(300)], [p(201)])).toEqual({ lead: [p(300)], rest: [], isFolded: true });
  });

  it("are shown where they are short, or all of the text is", () => {
    expect(leadOf([p(300)], [p(200)])).toEqual(whole(p(300)));
    expect(leadOf([p(100)], [p(320)])).toEqual(whole(p(100)));
  });

  it("are shown where there is no description to read instead", () => {
    expect(leadOf([], [p(900)])).toEqual(whole());
  });
});
