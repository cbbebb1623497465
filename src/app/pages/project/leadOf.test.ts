import { describe, expect, it } from "vitest";
import type { Block } from "../../../catalogue/richText.ts";
import { leadOf } from "./leadOf.ts";

const p = (length: number): Block => ({ type: "p", children: ["x".repeat(length)] });
const heading: Block = { type: "heading", level: 1, children: ["y".repeat(300)] };

describe("the beginning of a text", () => {
  it("is all of a text whose rest would be short", () => {
    expect(leadOf([p(300), p(200)], 0)).toEqual({ lead: [p(300), p(200)], rest: [] });
  });

  it("ends with the block after which the next would be too much", () => {
    expect(leadOf([p(100), p(180), p(201)], 0)).toEqual({ lead: [p(100), p(180)], rest: [p(201)] });
  });

  it("has enough to tell what the text is about, however long that makes it", () => {
    expect(leadOf([p(129), p(900), p(201)], 0)).toEqual({ lead: [p(129), p(900)], rest: [p(201)] });
    expect(leadOf([p(130), p(900)], 0)).toEqual({ lead: [p(130)], rest: [p(900)] });
  });

  it("is all of a short text, however much is folded with its rest", () => {
    expect(leadOf([p(100), p(100)], 201)).toEqual({ lead: [p(100), p(100)], rest: [] });
    expect(leadOf([p(400), p(100)], 101)).toEqual({ lead: [p(400)], rest: [p(100)] });
  });

  it("never ends with a heading", () => {
    expect(leadOf([heading, p(1), p(500)], 0)).toEqual({ lead: [heading, p(1)], rest: [p(500)] });
    expect(leadOf([heading, p(130)], 0)).toEqual({ lead: [heading, p(130)], rest: [] });
  });
});
