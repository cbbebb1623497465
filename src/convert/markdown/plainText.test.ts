import { expect, it } from "vitest";
import { plainText } from "./plainText.ts";

it.each([
  ["See [the docs](https://a.example/x) first", "See the docs first"],
  ["![A kite](kite.png) flies", "A kite flies"],
  ["[Kite](https://a.example/Kite_(toy)_sky) club", "Kite club"],
  ["[Kite](https://a.example/a_(b)_cd_(ef)) club", "Kite club"],
  ["a [](b) c", "a c"],
  ["[not a link] (at all)", "[not a link] (at all)"],
  ["[a] b](c)", "[a] b](c)"],
  ["<https://a.example/x> and <http://b.example>", "https://a.example/x and http://b.example"],
  ["one<br>two <b class='x'>three</b>", "one two three"],
  ["1 < 2 > 0, <3 you>", "1 < 2 > 0, <3 you>"],
  ["*a* **b** ***c*** ~~d~~", "a b c d"],
  ["2 * 3 * 4", "2 * 3 * 4"],
  ["_ab_ __cd__ snake_case_name", "ab cd snake_case_name"],
  ["é_x_ _x_é 1_x_ _x_2", "é_x_ _x_é 1_x_ _x_2"],
  ["_ x _", "_ x _"],
  ["`code` ``more``", "code more"],
  ["\\*not bold\\* C\\# a\\b", "*not bold* C# a\\b"],
  ["*one\\* star", "*one* star"],
  ["\\*one* star", "*one* star"],
  ["\\_init\\_ \\~~b\\~~", "_init_ ~~b~~"],
  ["R&amp;D &lt;T&gt;", "R&D <T>"],
  ["  a \t  b  ", "a b"],
])("reads %j without its marks", (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
