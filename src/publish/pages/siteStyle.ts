/** The site's style sheet, for pages and as a file. */
import { contentHash } from "../../convert/vite/vitePlugin.ts";
import { compactStyle } from "./compactStyle.ts";
import { collectNames, criticalStyle, type UsedNames } from "./criticalStyle.ts";
import type { PageStyle } from "./htmlTemplate.ts";

export interface SiteStyle {
  /** Path of the file, relative to the site's root. */
  file: string;
  /** Its text. */
  text: string;
  /** All of the sheet, for a page that must not need the file. */
  whole: PageStyle;
  /** Only the file: its pages need less room, and are painted once it is there. */
  linked: PageStyle;
  /** What some pages of one kind need to be painted; the file comes behind their content. */
  forPages: (pages: Iterable<string | Buffer>) => PageStyle;
}

/**
 * @param css the bundle's style sheet, without fonts
 * @param fontFaces the rules for fonts, of which it is told where the assets' folder is
 */
export function siteStyle(css: string, fontFaces: (assets: string) => string): SiteStyle {
  const text = fontFaces("./") + css;
  const inPage = fontFaces("./assets/") + css;
  const file = `assets/style-${contentHash([text])}.css`;
  return {
    file,
    text,
    whole: { inline: inPage, file: null },
    linked: { inline: null, file },
    forPages: (pages) => {
      const used: UsedNames = { tags: new Set(), classes: new Set() };
      for (const page of pages) collectNames(page.toString(), used);
      return { inline: compactStyle(criticalStyle(inPage, used)), file };
    },
  };
}
