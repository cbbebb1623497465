// biome-ignore-all lint/suspicious/noArrayIndexKey: the tree is made at build time and never changes

import type { ReactNode } from "react";
import type { Block, Inline } from "../../catalogue/richText.ts";
import { useContentLang } from "../messages/useContentLang.ts";
import { ExternalLink } from "./ExternalLink.tsx";

const inlines = (children: readonly Inline[]) =>
  children.map((child, index) => <InlineView key={index} inline={child} />);

const blocks = (children: readonly Block[]) =>
  children.map((child, index) => <BlockView key={index} block={child} />);

/** Whether a link's text does not say where it leads. A screen reader's list of links would read "here", "here", "this". */
function isVague(children: readonly Inline[]): boolean {
  const [only, another] = children;
  return (
    typeof only === "string" &&
    another === undefined &&
    /^(?:(?:click|see) )?(?:here|this|(?:this )?link|(?:read |learn )?more)$/i.test(only.trim())
  );
}

function InlineView({ inline }: { inline: Inline }) {
  if (typeof inline === "string") return inline;
  switch (inline.type) {
    case "br":
      return <br />;
    case "code":
      return <code>{inline.text}</code>;
    case "link":
      return (
        <ExternalLink url={inline.url}>
          {inlines(inline.children)}
          {isVague(inline.children) && URL.canParse(inline.url) && ` (${new URL(inline.url).hostname})`}
        </ExternalLink>
      );
    case "strong":
      return <strong>{inlines(inline.children)}</strong>;
    case "em":
      return <em>{inlines(inline.children)}</em>;
    case "del":
      return <del>{inlines(inline.children)}</del>;
  }
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case "p":
      return <p>{inlines(block.children)}</p>;
    case "heading": {
      // The page's own headings end at h2, so those in a field begin at h3.
      const Heading = (["h3", "h4", "h5", "h6"] as const)[Math.min(block.level, 4) - 1] ?? "h6";
      return <Heading>{inlines(block.children)}</Heading>;
    }
    case "list": {
      const items = block.items.map((item, index) => <li key={index}>{itemContent(item)}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "quote":
      return <blockquote>{blocks(block.children)}</blockquote>;
    case "pre":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "table":
      return <TableView head={block.head} rows={block.rows} />;
    case "hr":
      return <hr className="border-line" />;
  }
}

/** The first paragraph of a list item is rendered without a `<p>`. */
function itemContent(item: readonly Block[]): ReactNode {
  const [first, ...rest] = item;
  if (first?.type !== "p") return blocks(item);
  return (
    <>
      {inlines(first.children)}
      {blocks(rest)}
    </>
  );
}

function TableView({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index}>{inlines(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inlines(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Renders rich text. Only the elements of its model can ever be rendered, whatever the source contained. */
export function RichText({ content }: { content: readonly Block[] }) {
  return (
    <div lang={useContentLang()} className="prose">
      {blocks(content)}
    </div>
  );
}
