/** Markdown → rich text: plain data that can hold nothing dangerous. Runs at build time only. */
import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Project } from "../../catalogue/model.ts";
import type { Block, Inline, ProjectText } from "../../catalogue/richText.ts";
import { visible } from "../diagnostics/controlCharacters.ts";
import { withoutComments } from "./comments.ts";

/** Longer Markdown is given as plain text: nobody wrote it by hand, and parsing it could take minutes. */
const MAX_MARKDOWN = 60_000;
/** Deeper nesting is flattened, so that nothing that renders the tree can run out of stack. */
const MAX_DEPTH = 20;
/** More marks than a text has that somebody wrote; the parser's time grows with their square. */
const MAX_MARKS = 2000;
/** What of a text is shown at all: it is laid out on a phone. The catalogue has it whole. */
const MAX_SHOWN = 100_000;

/** The long texts of a project as rich text. */
export function projectText(project: Project): ProjectText {
  return {
    id: project.id,
    description: richText(project.description),
    outcomes: richText(project.outcomes),
    skills: richText(project.skillsRaw),
    // One of which nothing is shown, a comment say, needs no heading, unless it is one and nothing else.
    sections: project.sections.flatMap(({ label, markdown }) => {
      const blocks = richText(markdown);
      return markdown === "" || blocks.length > 0 ? [{ label, blocks }] : [];
    }),
    ...(project.completed === undefined ? {} : { completed: project.completed }),
  };
}

/**
 * Markdown as rich text. Links lead to http(s) only, others become their text; an image becomes a link to it; HTML
 * tags are dropped and their text is kept; `<br>` is a line break.
 */
export function richText(markdown: string): Block[] {
  if (markdown.trim() === "") return [];
  if (markdown.length > MAX_MARKDOWN || hasDeepNesting(markdown) || hasManyMarks(markdown))
    return [{ type: "p", children: [shown(withoutComments(markdown))] }];
  const root: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const shift = highestHeading(root) - 1;
  return blocks(root.children, { shift, depth: 0, definitions: definitionsOf(root) });
}

interface Context {
  /** Taken off the depth of every heading, so that the highest one is 1. */
  shift: number;
  depth: number;
  definitions: ReadonlyMap<string, string>;
}

/** A line that opens more containers than anybody means. */
function hasDeepNesting(markdown: string): boolean {
  return (
    /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){20}/m.test(markdown) ||
    /^[ \t]{120}/m.test(markdown) ||
    /[[*_~`<!]{200}/.test(markdown)
  );
}

function hasManyMarks(markdown: string): boolean {
  let marks = 0;
  for (const _ of markdown.matchAll(/[*_~[\]!`<]+/g)) if (++marks > MAX_MARKS) return true;
  return false;
}

function shown(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${visible(text.slice(0, MAX_SHOWN))}… (the text goes on)`;
}

function highestHeading(root: Root): number {
  const depths = root.children.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
  return depths.length === 0 ? 1 : Math.min(...depths);
}

function definitionsOf(root: Root): Map<string, string> {
  return new Map(
    root.children.flatMap((node) =>
      node.type === "definition" ? [[node.identifier, node.url] as const] : [],
    ),
  );
}

function blocks(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  context: Context,
): Block[] {
  return nodes.flatMap((node) => block(node, context));
}

function block(node: Nodes, context: Context): Block[] {
  const inner = { ...context, depth: context.depth + 1 };
  if (context.depth > MAX_DEPTH) return paragraph([textOf(node)]);
  switch (node.type) {
    case "paragraph":
      return paragraph(inlines(node.children, inner));
    case "heading":
      return [
        {
          type: "heading",
          level: Math.max(1, node.depth - context.shift),
          children: inlines(node.children, inner),
        },
      ];
    case "list":
      return [
        {
          type: "list",
          ordered: node.ordered === true,
          ...(node.ordered === true && typeof node.start === "number" && node.start !== 1
            ? { start: node.start }
            : {}),
          items: node.children.map((item) => blocks(item.children, inner)),
        },
      ];
    case "blockquote":
      return [{ type: "quote", children: blocks(node.children, inner) }];
    case "code":
      return [{ type: "pre", text: node.value }];
    case "thematicBreak":
      return [{ type: "hr" }];
    case "table":
      return [table(node, inner)];
    case "html":
      return paragraph(htmlInlines(node.value));
    case "definition":
      return paragraph(
        inlines(
          [
            {
              type: "link",
              url: node.url,
              children: [{ type: "text", value: node.label ?? node.identifier }],
            },
          ],
          inner,
        ),
      );
    case "footnoteDefinition":
      return blocks(node.children, inner);
    default:
      return [];
  }
}

function table(
  node: {
    children: { children: { children: PhrasingContent[] }[] }[];
    align?: AlignType[] | null | undefined;
  },
  context: Context,
): Block {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => inlines(cell.children, context)),
  );
  return { type: "table", head, rows };
}

function paragraph(children: Inline[]): Block[] {
  const hasText = children.some((child) => typeof child !== "string" || child.trim() !== "");
  return hasText ? [{ type: "p", children }] : [];
}

function inlines(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  return mergeText(nodes.flatMap((node) => inline(node, { ...context, depth: context.depth + 1 })));
}

function inline(node: PhrasingContent, context: Context): Inline[] {
  if (context.depth > MAX_DEPTH * 2) return [textOf(node)];
  switch (node.type) {
    case "text":
      return [node.value];
    case "inlineCode":
      return [{ type: "code", text: node.value }];
    case "break":
      return [{ type: "br" }];
    case "html":
      return htmlInlines(node.value);
    case "strong":
      return [{ type: "strong", children: inlines(node.children, context) }];
    case "emphasis":
      return [{ type: "em", children: inlines(node.children, context) }];
    case "delete":
      return [{ type: "del", children: inlines(node.children, context) }];
    case "link":
      return link(node.url, inlines(node.children, context));
    case "linkReference":
      return link(context.definitions.get(node.identifier) ?? "", inlines(node.children, context));
    case "image":
      return link(node.url, [node.alt || node.url]);
    case "imageReference":
      return link(context.definitions.get(node.identifier) ?? "", [node.alt || node.identifier]);
    case "footnoteReference":
      return [`[${node.identifier}]`];
    default:
      return [];
  }
}

/** A link where the address is safe, else its text; one without a text shows its address. */
function link(address: string, children: Inline[]): Inline[] {
  const url = safeAddress(address);
  if (url === undefined) return children;
  return [{ type: "link", url, children: children.length === 0 ? [url] : children }];
}

function safeAddress(address: string): string | undefined {
  const trimmed = address.trim().replace(/^["'“”]+|["'“”]+$/g, "");
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

/** `<br>` is a line break, other tags go, text between them stays. */
function htmlInlines(html: string): Inline[] {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "");
  return text.split(/<br\s*\/?>/i).flatMap((part, index): Inline[] => {
    const plain = part.replace(/<\/?[a-z!?][^<>]*>?/gi, "");
    return [...(index > 0 ? [{ type: "br" } as const] : []), ...(plain === "" ? [] : [plain])];
  });
}

function mergeText(children: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (typeof child === "string" && typeof last === "string") merged[merged.length - 1] = last + child;
    else merged.push(child);
  }
  return merged;
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  let text = "";
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("value" in next) text += next.value;
    if ("children" in next) open.push(...[...next.children].reverse());
  }
  return text;
}
