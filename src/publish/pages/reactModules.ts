/** React as ES modules, for the pages' scripts. */
import type { Plugin } from "vite";
import { UNUSED_EXPORTS, withoutUnused } from "./unusedReact.ts";

const WITH_SELECTOR = "use-sync-external-store/cjs/use-sync-external-store-with-selector.production.js";

/** Which file each of these names stands for in a build: React's packages, and the other one that asks for React by `require`. */
const FILES: Readonly<Record<string, string>> = {
  react: "react/cjs/react.production.js",
  "react/jsx-runtime": "react/cjs/react-jsx-runtime.production.js",
  "react-dom": "react-dom/cjs/react-dom.production.js",
  "react-dom/client": "react-dom/cjs/react-dom-client.production.js",
  scheduler: "scheduler/cjs/scheduler.production.js",
  "use-sync-external-store/with-selector.js": WITH_SELECTOR,
  "use-sync-external-store/shim/with-selector": WITH_SELECTOR,
};

/** React's functions by a name that no bundler can read, in packages that must not fail with old versions of React. */
const HIDDEN_NAME = /\bReact\[(?:"(useInsertion)" \+ "(Effect)"|'(useId)'\.toString\(\))\]/g;

/**
 * Makes ES modules of React's files. They are published in CommonJS only, which a bundler keeps whole, with the functions
 * that nobody calls, each name looked up at run time: that was 1.7 kB (gzip) of every page's first script.
 */
export function reactModules(): Plugin {
  const converted = new Set<string>();
  return {
    name: "mentorship-finder:react-modules",
    apply: "build",
    enforce: "pre",
    // React tells its developer tools of each render, if they are there: 0.25 kB that no visitor needs.
    config: () => ({ define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined" } }),
    async resolveId(name, importer) {
      const file = FILES[name];
      if (file === undefined) return undefined;
      const resolved = await this.resolve(name, importer, { skipSelf: true });
      if (resolved === null) return undefined;
      const [folder = ""] = file.split("/", 1);
      const path = resolved.id.slice(0, resolved.id.lastIndexOf(`/${folder}/`) + 1) + file;
      converted.add(path);
      return path;
    },
    transform: {
      filter: { id: /\/node_modules\// },
      handler(code, id) {
        if (converted.has(id)) {
          const used = id.endsWith(FILES["react-dom/client"] ?? "") ? withoutUnused(code) : null;
          return { code: toModule(inBrowser(used ?? code), id), map: null, moduleSideEffects: false };
        }
        const named = code.replace(HIDDEN_NAME, "React.$1$2$3");
        return named === code ? undefined : { code: named, map: null };
      },
    },
  };
}

/** The first statement of a file: `var Scheduler = require("scheduler"), React = require("react");`. */
const REQUIRES = /^var (?:\w+ = require\("[^"]+"\)[,;]\s*)+(?<=;\s*)/m;

/** What React asks for before it uses it: every browser that runs module scripts as new as the build's has these, none those. */
const KNOWN_TYPES: readonly (readonly [type: string, names: RegExp])[] = [
  ["function", /\btypeof (?:reportError|AbortController|WeakMap|queueMicrotask|MessageChannel)\b/g],
  ["object", /\btypeof (?:window|document|performance)\b(?!\.)/g],
  ["undefined", /\btypeof (?:setImmediate|process)\b(?!\.)/g],
];

/** Answers what a file asks of its surroundings, so that what stands in for them elsewhere falls away. */
function inBrowser(code: string): string {
  return KNOWN_TYPES.reduce((answered, [type, names]) => answered.replace(names, `"${type}"`), code);
}

/**
 * Makes an ES module of a file in the form in which React's are published.
 * @throws {Error} if something of CommonJS is left: the form has changed
 */
export function toModule(code: string, file: string): string {
  const imports: string[] = [];
  const body = code.replace(REQUIRES, (requires) => {
    for (const [, name, from] of requires.matchAll(/(\w+) = require\("([^"]+)"\)/g))
      imports.push(`import * as ${name} from "${from}";`);
    return "";
  });
  const names = [...new Set([...body.matchAll(/\bexports\.(\w+)/g)].map(([, name = ""]) => name))];
  // Not the exported names themselves: the file has functions of its own with some of them.
  const declared = body
    .replace(/^exports\.(\w+) = /gm, (assigned, name: string) =>
      body.split(assigned).length === 2 ? `const exported_${name} = ` : assigned,
    )
    .replace(/\bexports\.(\w+)/g, "exported_$1");
  const late = names.filter((name) => !declared.includes(`const exported_${name} = `));
  const rest = /\brequire\(|\bmodule\.exports\b|\bexports\b/.exec(declared);
  if (rest) throw new Error(`${file} cannot be made an ES module: “${rest[0]}” is left at ${rest.index}.`);
  return [
    ...imports,
    ...late.map((name) => `let exported_${name};`),
    declared,
    `export { ${names
      .filter((name) => !UNUSED_EXPORTS.has(name))
      .map((name) => `exported_${name} as ${name}`)
      .join(", ")} };`,
  ].join("\n");
}
