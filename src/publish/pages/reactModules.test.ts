import { expect, it } from "vitest";
import { toModule } from "./reactModules.ts";

it("makes an ES module of a file as React publishes them", () => {
  const file = `"use strict";
var Scheduler = require("scheduler"),
  React = require("react");
function createElement() {}
exports.createElement = createElement;
if (React.use)
  exports.now = function () { return 1; };
else exports.now = Scheduler.now;
exports.version = exports.now();
`;
  expect(toModule(file, "a.js")).toBe(`import * as Scheduler from "scheduler";
import * as React from "react";
let exported_now;
"use strict";
function createElement() {}
const exported_createElement = createElement;
if (React.use)
  exported_now = function () { return 1; };
else exported_now = Scheduler.now;
const exported_version = exported_now();

export { exported_createElement as createElement, exported_now as now, exported_version as version };`);
});

it.each([
  "module.exports = 1;",
  'function later() { return require("react"); }',
  "Object.assign(exports, {});",
])("stops the build where a file has another form: %s", (code) => {
  expect(() => toModule(code, "a.js")).toThrow("a.js cannot be made an ES module");
});
