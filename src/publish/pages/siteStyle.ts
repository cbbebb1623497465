/** The site's style sheet, for pages and as a file. */
import { contentHash } from "../../convert/vite/vitePlugin.ts";
import { compactStyle } from "./compactStyle.ts";
import { collectNames, criticalStyle, type UsedNames } from "./criticalStyle.ts";
import type { PageStyle } from "./htmlTemplate.ts";

export interface SiteStyle {
  /** Path of the file, relative to the site's root. */
  file: string;
  /** Its text: all but the fonts, which each page has. A second rule for a font would have browsers load and show it again. */
  text: string;
  /** All of the sheet, for a page that must not need the file. */
  whole: PageStyle;
  /** Little more than the file: its pages need less room, and are painted once it is there. */
  linked: PageStyle;
  /** What some pages of one kind need to be painted; the file comes behind their content. */
  forPages: (pages: Iterable<string | Buffer>) => PageStyle;
}

/**
 * @param css the bundle's style sheet, without fonts
 * @param fontFaces the rules for fonts, whose addresses are relative to the site's root
 */
export function siteStyle(css: string, fontFaces: string): SiteStyle {
  const inPage = fontFaces + css;
  const file = `assets/style-${contentHash([css])}.css`;
  return {
    file,
    text: css,
    whole: { inline: inPage, file: null },
    linked: { inline: fontFaces, file, isAwaited: true },
    forPages: (pages) => {
      const used: UsedNames = { tags: new Set(), classes: new Set() };
      for (const page of pages) collectNames(page.toString(), used);
      return { inline: compactStyle(criticalStyle(inPage, used)), file };
    },
  };
}
