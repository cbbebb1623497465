import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, it } from "vitest";
import { withoutUnused } from "./unusedReact.ts";

const FILE = createRequire(import.meta.url)
  .resolve("react-dom/client")
  .replace(/client\.js$/, "cjs/react-dom-client.production.js");

let react = "";
let reduced = "";

beforeAll(() => {
  react = readFileSync(FILE, "utf8");
  reduced = withoutUnused(react) ?? "";
});

/** React DOM with a function of the test's at its end. */
const reducedFunction = (body: string) => {
  const all = withoutUnused(`${react}\nfunction ofTest(fiber) {${body}}`) ?? "";
  return all.slice(all.lastIndexOf("function ofTest"));
};

it("says of components that the site has none of that no fiber is one", () => {
  expect(reducedFunction("if (30 === fiber.tag || 13 === fiber.tag) a();")).toContain(
    "if (!1 || 13 === fiber.tag)",
  );
  expect(reducedFunction("if (31 !== fiber.tag) a();")).toContain("if (!0)");
  expect(reducedFunction("if (30 === fiber.mode) a();")).toContain("if (30 === fiber.mode)");
});

it("leaves out what is done for them, unless it is done for others as well", () => {
  const body = (before: string) =>
    `switch (fiber.tag) { case 5: ${before} case 30: a(); break; default: b(); }`;
  expect(reducedFunction(body("c(); break;"))).toContain("case 30: if (!1) {a(); break;} default: b();");
  expect(reducedFunction(body("{ return; }"))).toContain("case 30: if (!1) {");
  expect(reducedFunction("switch (fiber.tag) { case 30: 31 === fiber.tag && a(); }")).toContain(
    "case 30: if (!1) {!1 && a();}",
  );
  expect(reducedFunction(body("c();"))).toContain("case 30: a(); break;");
  expect(reducedFunction(body(""))).toContain("case 30: a(); break;");
});

it("leaves out hooks that nobody calls, refs of fragments, and what loads style sheets and scripts", () => {
  expect(reduced).not.toMatch(
    /useOptimistic:|FragmentInstance\.prototype|new FragmentInstance|S: preinitStyle/,
  );
  expect(reduced).toMatch(/useEffectEvent:/);
  expect(reduced).toMatch(/function (?:getResource|acquireResource)\([^)]*\) \{ return null; \}/);
  expect(reduced).toContain("ReactDOMSharedInternals.d = { f: flushSyncWork, r: requestFormReset }");
  expect(reduced).toMatch(
    /shouldStartViewTransition = !1[\s\S]*!1\s+\? \(pendingViewTransition = startViewTransition/,
  );
});

it("leaves a React that has changed as it is", () => {
  expect(withoutUnused(react.replaceAll("335544064", "335544065"))).toBeNull();
  expect(withoutUnused(react.replaceAll("createFiberImplClass(30", "make(30"))).toBeNull();
});
