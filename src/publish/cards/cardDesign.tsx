/** The design of card images, as elements that Satori lays out: flex boxes and text, no CSS classes. */
import { formatHex } from "culori";
import type { CSSProperties, ReactNode } from "react";
import { HUES, hueOf, monogramLetters } from "../../catalogue/monogram.ts";
import type { Colors } from "./colors.ts";

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The texts of a project's card. */
export interface ProjectCard {
  site: string;
  term: string;
  /** When one can apply; "" where that is not stated. */
  dates: string;
  org: string;
  /** Address of the org's logo; letters take its place. */
  orgLogo?: string;
  title: string;
  skills: readonly string[];
}

/** The texts of the site's own card. */
export interface SiteCard {
  site: string;
  question: string;
  summary: string;
}

/** Font sizes in px, by the longest title (in characters) that they suit; longer titles are cut after four lines. */
const TITLE_SIZES: readonly (readonly [letters: number, size: number])[] = [
  [36, 80],
  [64, 68],
  [100, 58],
  [Number.POSITIVE_INFINITY, 50],
];

const column: CSSProperties = { display: "flex", flexDirection: "column" };
const row: CSSProperties = { display: "flex", alignItems: "center" };
/** Above the decoration, which would otherwise cover what is not positioned. */
const above: CSSProperties = { position: "relative" };

/** A card has no theme: it uses the colors of the light one. */
function paint(colors: Colors): (name: string) => string {
  return (name) => colors.get(name)?.light ?? "#000000";
}

function Ground({
  colors,
  logo,
  children,
}: {
  colors: Colors;
  logo: string | undefined;
  children: ReactNode;
}) {
  const color = paint(colors);
  return (
    <div
      style={{
        ...column,
        position: "relative",
        boxSizing: "border-box",
        width: "100%",
        height: "100%",
        padding: "56px 64px",
        background: color("band"),
        color: color("on-band"),
        fontWeight: 500,
      }}
    >
      {/* The arches are the product's logo. */}
      {logo === undefined && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: becomes pixels; the page's og:image:alt speaks for the whole card
        <svg
          width="620"
          height="372"
          viewBox="0 80 400 240"
          fill="none"
          stroke={color("band-line")}
          strokeWidth="22"
          style={{ position: "absolute", right: -20, bottom: 0, opacity: 0.4 }}
        >
          <path d="M40 320V190a80 80 0 0 1 160 0v130m0-130a80 80 0 0 1 160 0v130" />
          <path d="M88 320V190a32 32 0 0 1 64 0v130m96 0V190a32 32 0 0 1 64 0v130" />
        </svg>
      )}
      {children}
    </div>
  );
}

function Mark({ colors, size, logo }: { colors: Colors; size: number; logo: string | undefined }) {
  const color = paint(colors);
  if (logo !== undefined)
    // biome-ignore lint/a11y/useAltText: becomes pixels; the page's og:image:alt speaks for the whole card
    return <img src={logo} width={size} height={size} style={{ objectFit: "contain" }} />;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: as above
    <svg width={size} height={size} viewBox="0 0 32 32">
      <path
        d="M5 26v-8a5.5 5.5 0 0 1 11 0v8m0-8a5.5 5.5 0 0 1 11 0v8"
        fill="none"
        stroke={color("on-band")}
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle cx="16" cy="6" r="3" fill={color("gold-bright")} />
    </svg>
  );
}

/** A project's card: org, title, skills, term. @param logo address of the organizer's */
export function projectCard(
  { site, term, dates, org, orgLogo, title, skills }: ProjectCard,
  colors: Colors,
  logo?: string,
): ReactNode {
  const color = paint(colors);
  const hue = HUES[hueOf(org) - 1] ?? 160;
  const size = TITLE_SIZES.find(([letters]) => [...title].length <= letters)?.[1] ?? 50;
  return (
    <Ground colors={colors} logo={logo}>
      <div style={{ ...row, ...above, justifyContent: "space-between", fontSize: 28 }}>
        <div style={{ ...row, gap: 14, fontWeight: 800 }}>
          <Mark colors={colors} size={44} logo={logo} />
          {site}
        </div>
        <div style={{ ...column, alignItems: "flex-end", gap: 4 }}>
          <div style={{ color: color("on-band-muted") }}>{term}</div>
          {dates !== "" && <div style={{ fontWeight: 800 }}>{dates}</div>}
        </div>
      </div>
      <div style={{ ...column, ...above, flexGrow: 1, justifyContent: "center", gap: 26 }}>
        <div style={{ ...row, gap: 20, fontSize: 36, color: color("on-band-muted") }}>
          {orgLogo === undefined ? (
            <div
              style={{
                ...row,
                justifyContent: "center",
                flexShrink: 0,
                width: 68,
                height: 68,
                borderRadius: 15,
                background: formatHex({ mode: "oklch", l: 0.92, c: 0.055, h: hue }),
                color: formatHex({ mode: "oklch", l: 0.36, c: 0.09, h: hue }),
                fontSize: 27,
                fontWeight: 800,
              }}
            >
              {monogramLetters(org)}
            </div>
          ) : (
            // biome-ignore lint/a11y/useAltText: becomes pixels; the page's og:image:alt speaks for the whole card
            <img src={orgLogo} width={68} height={68} style={{ borderRadius: 15, flexShrink: 0 }} />
          )}
          <div style={{ display: "block", maxWidth: 960, lineClamp: 1 }}>{org}</div>
        </div>
        <div
          style={{
            display: "block",
            maxWidth: 1060,
            fontSize: size,
            fontWeight: 800,
            lineHeight: 1.12,
            letterSpacing: "-0.025em",
            lineClamp: 4,
            wordBreak: "break-word",
          }}
        >
          {title}
        </div>
      </div>
      {/* One line of skills: those that would begin a second one are out of sight. */}
      <div
        style={{ ...above, display: "flex", flexWrap: "wrap", gap: "12px", height: 52, overflow: "hidden" }}
      >
        {skills.slice(0, 8).map((skill) => (
          <div
            key={skill}
            style={{
              display: "block",
              boxSizing: "border-box",
              height: 52,
              maxWidth: 500,
              padding: "9px 22px 0",
              borderRadius: 26,
              background: color("band-line"),
              fontSize: 26,
              lineHeight: 1.3,
              lineClamp: 1,
            }}
          >
            {skill}
          </div>
        ))}
      </div>
    </Ground>
  );
}

/** The site's card: its name, its question, how many projects there are. */
export function siteCard({ site, question, summary }: SiteCard, colors: Colors, logo?: string): ReactNode {
  const color = paint(colors);
  return (
    <Ground colors={colors} logo={logo}>
      <div style={{ ...row, gap: 18, fontSize: 40, fontWeight: 800 }}>
        <Mark colors={colors} size={64} logo={logo} />
        {site}
      </div>
      <div style={{ ...column, ...above, flexGrow: 1, justifyContent: "center", gap: 28 }}>
        <div
          style={{
            display: "block",
            maxWidth: 960,
            fontSize: 96,
            fontWeight: 800,
            lineHeight: 1.08,
            letterSpacing: "-0.03em",
            lineClamp: 3,
          }}
        >
          {question}
        </div>
        <div style={{ display: "block", fontSize: 36, color: color("on-band-muted"), lineClamp: 2 }}>
          {summary}
        </div>
      </div>
    </Ground>
  );
}
