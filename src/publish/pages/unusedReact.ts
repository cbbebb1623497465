/** Takes out of React DOM what no page of the site uses. It is written so that a bundler cannot tell. */
import { type ESTree, parseSync, Visitor } from "vite";

/** Components of React's own, by the name of their type in React DOM's code. */
const COMPONENTS = ["ACTIVITY", "SUSPENSE_LIST", "VIEW_TRANSITION"] as const;

/** Hooks, which React DOM has in tables that are read at run time. */
const HOOKS = new Set([
  "useActionState",
  "useCacheRefresh",
  "useFormState",
  "useHostTransitionStatus",
  "useImperativeHandle",
  "useMemoCache",
  "useOptimistic",
]);

/** What `react` and `react-dom` do not export in a build of the site, so that who imports it learns that it is not there. */
export const UNUSED_EXPORTS: ReadonlySet<string> = new Set([
  ...HOOKS,
  "Activity",
  "ViewTransition",
  // What React's compiler imports, of which `useMemoCache` is all.
  "__COMPILER_RUNTIME",
  "addTransitionType",
  "preconnect",
  "prefetchDNS",
  "preinit",
  "preinitModule",
  "preload",
  "preloadModule",
  "unstable_useCacheRefresh",
  "useFormStatus",
]);

/** Functions of React DOM, and what each returns for the elements and refs that the site has. */
const ANSWERS: Readonly<Record<string, string>> = {
  // Where in the tree an error happened: nobody reads it.
  getStackByFiberInDevAndProd: '""',
  // A ref of a fragment, which has code for a dozen methods.
  isFragmentInstanceParent: "!1",
  // Style sheets and scripts that React loads; of what it puts into the head, the site has titles, links and metas only.
  getResource: "null",
  acquireResource: "null",
  suspendResource: "null",
};

/** What the renderer does for `react-dom`: all but `flushSync` and the reset of a form is a hint of what to load. */
const RENDERER_METHODS = new Set(["f", "r"]);

/** True while a view transition is about to begin. */
const TRANSITION_BEGINS = "shouldStartViewTransition";

/** Are all lanes of a commit such that it may be a view transition? */
const MAY_BE_TRANSITION = /^\((\w+) & 335544064\) === \1$/;

/** Is it the tag of a fiber, the number by which React DOM tells kinds of components from each other? */
const isTag = (node: ESTree.Node) =>
  node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "tag";

const nameOf = (node: ESTree.Node | null) => (node?.type === "Identifier" ? node.name : "");

/** Does a part of a `switch` that ends like this never go on with the next one? */
function leaves(last: ESTree.Statement | undefined): boolean {
  if (last?.type === "BlockStatement") return leaves(last.body.at(-1));
  return last !== undefined && /^(?:Return|Break|Continue|Throw)Statement$/.test(last.type);
}

/**
 * Writes into React DOM's code what is true of the site: which components there are none of, which conditions never hold,
 * which hooks nobody calls. What can't be reached then is left out by the bundler: 11 kB (gzip) of the first script.
 * @param code of `react-dom-client.production.js`, of the minor version that package.json asks for
 * @returns null if something that is to be taken out is not there: a patch of React has changed it, and a site is rather
 *   built with more bytes than not at all. Here the budget of `e2e/size.spec.ts` tells of it
 */
export function withoutUnused(code: string): string | null {
  const missing = new Set([
    ...COMPONENTS,
    ...HOOKS,
    ...Object.keys(ANSWERS),
    TRANSITION_BEGINS,
    "lanes",
    "renderer",
  ]);
  const unusedTags = new Set<unknown>();
  for (const name of COMPONENTS) {
    const [, tag] =
      new RegExp(`case REACT_${name}_TYPE:[^;]*? = createFiberImplClass\\((\\d+),`).exec(code) ?? [];
    if (tag !== undefined && missing.delete(name)) unusedTags.add(Number(tag));
  }
  const isUnused = (node: ESTree.Node | null) => node?.type === "Literal" && unusedTags.has(node.value);

  const changes: Change[] = [];
  const put = (to: string, { start, end }: Pick<Change, "start" | "end">) => changes.push({ start, end, to });

  new Visitor({
    BinaryExpression(node) {
      const { left, right, operator } = node;
      const equal = operator === "===";
      if ((equal || operator === "!==") && isUnused(left) && isTag(right)) put(equal ? "!1" : "!0", node);
      if (!MAY_BE_TRANSITION.test(code.slice(node.start, node.end))) return;
      missing.delete("lanes");
      put("!1", node);
    },
    SwitchStatement({ discriminant, cases }) {
      if (!isTag(discriminant)) return;
      for (const [index, { test, consequent }] of cases.entries()) {
        const [first] = consequent;
        const last = consequent.at(-1);
        if (!isUnused(test) || !first || !last) continue;
        const before = cases[index - 1];
        if (before && !leaves(before.consequent.at(-1))) continue;
        // Not taken out by itself: it may declare what others use.
        put("if (!1) {", { start: first.start, end: first.start });
        put("}", { start: last.end, end: last.end });
      }
    },
    ConditionalExpression({ test }) {
      if (nameOf(test) !== TRANSITION_BEGINS) return;
      missing.delete(TRANSITION_BEGINS);
      put("!1", test);
    },
    FunctionDeclaration({ id, body }) {
      const answer = ANSWERS[nameOf(id)];
      if (answer === undefined || !body) return;
      missing.delete(nameOf(id));
      put(`{ return ${answer}; }`, body);
    },
    NewExpression(node) {
      if (nameOf(node.callee) === "FragmentInstance") put("null", node);
    },
    Property({ key, start, end }) {
      if (!HOOKS.has(nameOf(key))) return;
      missing.delete(nameOf(key));
      put("", { start, end: code[end] === "," ? end + 1 : end });
    },
    AssignmentExpression(node) {
      const { left, right } = node;
      const target = code.slice(left.start, left.end);
      if (target.startsWith("FragmentInstance.prototype.")) put("0", node);
      else if (target === "ReactDOMSharedInternals.d" && right.type === "ObjectExpression") {
        missing.delete("renderer");
        const kept = right.properties.filter(
          (one) => one.type === "Property" && RENDERER_METHODS.has(nameOf(one.key)),
        );
        put(`{ ${kept.map(({ start, end }) => code.slice(start, end)).join(", ")} }`, right);
      }
    },
  }).visit(parseSync("react-dom.js", code).program);
  return missing.size > 0 ? null : applied(code, changes);
}

/** Puts `to` in the place of `code.slice(start, end)`. */
interface Change {
  start: number;
  end: number;
  to: string;
}

/** Makes the changes: what is put in before another one that begins there, and none inside of another. */
function applied(code: string, changes: readonly Change[]): string {
  const isInsertion = ({ start, end }: Change) => Number(start === end);
  let result = "";
  let done = 0;
  for (const { start, end, to } of [...changes].sort(
    (a, b) => a.start - b.start || isInsertion(b) - isInsertion(a) || b.end - a.end,
  )) {
    if (start < done) continue;
    result += code.slice(done, start) + to;
    done = end;
  }
  return result + code.slice(done);
}
