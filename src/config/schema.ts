/** The settings of a site, `mentorship.yml`: what can be set, what each setting means, and what holds where it is not set. */
import * as v from "valibot";
import { COLOR_NAMES } from "./colorNames.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { FACT_TOPICS, type FactTopic } from "./programs.ts";
import { RULE_IDS } from "./ruleIds.ts";
import { SourceModel } from "./sourceSpec.ts";

/** Tags of the languages that the pages' own texts come in. */
const LANGUAGE_TAGS = Object.keys(LANGUAGES) as [Language, ...Language[]];

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty("this text is empty: write one, or leave the key out"));
const Address = v.pipe(
  Text,
  v.regex(/^https?:\/\/[^\s/]+/i, "write a whole address, such as https://example.org/"),
);
const Hex = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i, 'write a color as "#6b0b4f", in quotes'));
const Count = v.pipe(v.number(), v.integer("write a whole number"), v.minValue(0, "write 0 or more"));

/** A union whose branch the value's own type chooses, so that a mistake inside an object is told at its place. */
function textOr<Short extends v.GenericSchema, Long extends v.GenericSchema>(short: Short, long: Long) {
  const either = v.union([short, long]);
  return v.lazy((input): Short | Long | typeof either => {
    if (input === undefined) return either;
    return typeof input === "object" && input !== null ? long : short;
  });
}

const Color = textOr(Hex, v.strictObject({ light: Hex, dark: Hex }));

const Link = v.strictObject({
  label: v.pipe(Text, v.description("What the link says.")),
  url: v.pipe(Address, v.description("Where it leads.")),
});

const FactModel = v.strictObject({ text: Text, url: Address, also: v.exactOptional(Address) });

const ProgramModel = v.strictObject({
  name: v.exactOptional(
    v.pipe(Text, v.description("As terms name it: “LFX Mentorship”. Known programs have one.")),
  ),
  applications: v.exactOptional(
    v.pipe(
      v.strictObject({ limit: Count, per: v.picklist(["term", "year"]) }),
      v.description("How many applications one person may have: `{ limit: 3, per: term }`."),
    ),
  ),
  contact: v.exactOptional(
    v.pipe(
      v.picklist(["public-only", "encouraged"]),
      v.description(
        "May applicants write to mentors before they apply? `public-only`: in public channels, never in private messages.",
      ),
    ),
  ),
  platform: v.exactOptional(v.pipe(Link, v.description("Where an application is made."))),
  before: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ heading: Text, text: Text })),
      v.description("What applicants must do before they contribute to a project, in order."),
    ),
  ),
  links: v.exactOptional(v.pipe(v.array(Link), v.description("The program's own pages for applicants."))),
  facts: v.exactOptional(
    v.pipe(
      v.strictObject(
        Object.fromEntries(FACT_TOPICS.map((topic) => [topic, v.exactOptional(FactModel)])) as Record<
          FactTopic,
          v.ExactOptionalSchema<typeof FactModel, undefined>
        >,
      ),
      v.description("Answers to what applicants often ask; a search for such words shows them."),
    ),
  ),
  rules: v.exactOptional(
    v.pipe(
      v.strictObject({
        mostMentors: v.exactOptional(
          v.pipe(Count, v.description("More mentors of one project than this are warned of.")),
        ),
        upstreamIssue: v.exactOptional(
          v.pipe(v.boolean(), v.description("Each project links an upstream issue.")),
        ),
        handles: v.exactOptional(v.pipe(v.boolean(), v.description("Each mentor gives a GitHub handle."))),
      }),
      v.description("What the program asks of those who propose a project, as far as `check` can tell."),
    ),
  ),
});

const Aliases = v.record(Text, v.array(Text));

const Page = (does: string, fallback: boolean) =>
  v.optional(v.pipe(v.boolean(), v.description(does)), fallback);

/** Everything that an organizer can set. */
export const SettingsModel = v.strictObject({
  $schema: v.exactOptional(
    v.pipe(v.string(), v.description("Address of this schema, for editors of JSON files.")),
  ),
  name: v.pipe(
    Text,
    v.description(
      "The site's name: in its header, in titles, feeds and card images, and under the app's icon.",
    ),
  ),
  description: v.optional(
    v.pipe(
      Text,
      v.description("The site in a sentence: for search engines, link previews and the installed app."),
    ),
    "Find the open-source mentorship project that fits you: search by skill, organization and mentor, keep a list, share it with one link.",
  ),
  question: v.optional(
    v.pipe(
      Text,
      v.description("What the front page asks, above the search; the site's card image shows it too."),
    ),
    "What do you want to work on?",
  ),
  url: v.optional(
    v.nullable(
      v.pipe(
        Address,
        v.regex(/^[^?#]*$/, "leave out what begins with “?” or “#”"),
        v.description(
          "Where the site is published: `https://example.org/mentorship/`. Site map and link previews need it. The environment variable `SITE_URL` takes its place.",
        ),
      ),
    ),
    null,
  ),
  language: v.optional(
    v.pipe(
      v.picklist(LANGUAGE_TAGS),
      v.description("The language of the site's own texts. Projects keep theirs."),
    ),
    "en" as Language,
  ),
  contentLanguage: v.optional(
    v.pipe(Text, v.description("The language of the projects' texts, as a tag such as `pt-BR`.")),
    "en",
  ),
  logo: v.optional(
    v.nullable(
      v.pipe(
        Text,
        v.regex(/\.svg$/i, "name an SVG file: `logo.svg`"),
        v.description(
          "An SVG file beside this one: shown in the header, on card images, and as the site's icon.",
        ),
      ),
    ),
    null,
  ),
  colors: v.optional(
    v.pipe(
      v.record(v.picklist(COLOR_NAMES), Color),
      v.description(
        'Colors that differ from the product\'s: `brand: "#6b0b4f"`, or one for each theme: `brand: { light: "#6b0b4f", dark: "#f0a3d6" }`. Their shades follow. `build` warns where a text would be hard to read.',
      ),
    ),
    {},
  ),
  sources: v.optional(
    v.pipe(
      v.array(SourceModel),
      v.nonEmpty("name a source, or leave the key out: then the folder `ideas/` is read"),
      v.description(
        "Where projects are read from: files, folders, patterns, addresses, git repositories, lists of issues. What can't be read fails the build.",
      ),
    ),
    ["ideas/"],
  ),
  programs: v.optional(
    v.pipe(
      v.record(Text, ProgramModel),
      v.description(
        "What programs ask of applicants. `lfx`, `gsoc` and `outreachy` are known; what is set here takes the place of what is known.",
      ),
    ),
    {},
  ),
  links: v.optional(
    v.pipe(
      v.array(Link),
      v.description("Pages that mentees need: how to apply, say. In the footer and on `/about`."),
    ),
    [],
  ),
  attribution: v.exactOptional(
    v.pipe(
      v.strictObject({
        text: v.pipe(Text, v.description("Whose texts the projects are.")),
        url: v.exactOptional(v.pipe(Address, v.description("Their page."))),
        license: v.exactOptional(v.pipe(Text, v.description("The license of the texts: “CC BY 4.0”."))),
        licenseUrl: v.exactOptional(v.pipe(Address, v.description("Where the license can be read."))),
      }),
      v.description(
        "Whose texts these are and under which license: in the footer, on `/about` and in the feeds.",
      ),
    ),
  ),
  orgs: v.optional(
    v.pipe(
      v.strictObject({
        aliases: v.optional(
          v.pipe(Aliases, v.description("The name that is shown, then others for it: `Buildpacks: [CNB]`.")),
          {},
        ),
        logos: v.optional(
          v.pipe(
            v.record(
              Text,
              v.pipe(Text, v.regex(/\.(?:svg|png|jpe?g)$/i, "name an SVG, PNG or JPEG file beside this one")),
            ),
            v.description(
              "The name that is shown, then a file beside this one: `Buildpacks: logos/buildpacks.svg`. Shown on cards and pages in place of letters.",
            ),
          ),
          {},
        ),
      }),
      v.description("Organizations that sources name in several ways, and their logos."),
    ),
    {},
  ),
  skills: v.optional(
    v.pipe(
      v.strictObject({
        aliases: v.optional(v.pipe(Aliases, v.description("As for `orgs`: `Go: [golang lang]`.")), {}),
        hide: v.optional(
          v.pipe(v.array(Text), v.description("Skills that help nobody to choose: `[Client, Server]`.")),
          [],
        ),
      }),
      v.description("Skills that mean the same, and skills to hide."),
    ),
    {},
  ),
  mentors: v.optional(
    v.pipe(
      v.strictObject({
        aliases: v.optional(
          v.pipe(Aliases, v.description("By GitHub handle: `leecalcote: [lee-calcote, lcalcote]`.")),
          {},
        ),
      }),
      v.description("People with several handles or spellings."),
    ),
    {},
  ),
  check: v.optional(
    v.pipe(
      // YAML 1.1, which some editors speak, reads `off` as false.
      v.record(
        v.picklist(RULE_IDS),
        v.union([v.literal("off"), v.literal(false)], "write `off`, or leave the rule out"),
      ),
      v.description("Rules of `check` that are switched off: `missing-issue: off`."),
    ),
    {},
  ),
  pages: v.optional(
    v.pipe(
      v.strictObject({
        insights: Page("`/insights`: which skills open most doors, who mentors often.", true),
        planner: Page(
          "Plans of saved projects: status, notes, checklist. Off: saved projects are a list.",
          true,
        ),
        embed: Page("`/embed`: the list alone, for other pages' frames.", true),
        organizers: Page("How to make such a site, on `/about`. Off: one link to the product.", false),
      }),
      v.description("Which pages the site has."),
    ),
    {},
  ),
  project: v.optional(
    v.pipe(
      v.strictObject({ one: Text, other: Text }),
      v.description("What this site calls a project, in the singular and in the plural."),
    ),
    { one: "project", other: "projects" },
  ),
  cards: v.optional(
    v.pipe(
      v.strictObject({
        make: v.optional(v.pipe(v.boolean(), v.description("`false` leaves them out.")), true),
        most: v.optional(
          v.pipe(
            Count,
            v.description(
              "Projects that get one, those of the newest terms first. Each takes some 25 kB of the host.",
            ),
          ),
          1000,
        ),
        fonts: v.optional(
          v.pipe(
            v.array(Text),
            v.description("Font files (TTF, OTF, WOFF) for scripts that Inter has no letters for."),
          ),
          [],
        ),
      }),
      v.description("The images that chats show beside a link."),
    ),
    {},
  ),
  feedId: v.optional(
    v.nullable(
      v.pipe(
        Text,
        v.description(
          "A text of your own that sets your feeds' ids apart from those of other copies. Choose it before you first publish: a later change makes every entry new to every reader.",
        ),
      ),
    ),
    null,
  ),
  previousCatalogue: v.optional(
    v.nullable(
      v.pipe(
        Text,
        v.description(
          "Address of the published `catalogue.json`: with it, addresses of renamed projects lead on, and a build that lost many projects stops. The environment variable `PREVIOUS_CATALOGUE` takes its place.",
        ),
      ),
    ),
    null,
  ),
  publishedSources: v.optional(
    v.pipe(
      v.record(Text, Address),
      v.description(
        "Where ideas files of this folder can be read in public, by file name; a git checkout tells it by itself.",
      ),
    ),
    {},
  ),
});

/** Settings with a value for each key that has a default. */
export type Settings = v.InferOutput<typeof SettingsModel>;

/**
 * Settings with nothing set but these.
 * @throws {v.ValiError} where one is wrong: for tests and programs; files are read by `loadSettings`, which says where
 */
export function settingsOf(set: v.InferInput<typeof SettingsModel>): Settings {
  return v.parse(SettingsModel, set);
}

/** What the pages know of the settings; the rest stays in the build. */
export interface SiteSettings
  extends Pick<
    Settings,
    "name" | "question" | "links" | "attribution" | "pages" | "language" | "contentLanguage"
  > {
  /** Is the logo (`favicon.svg`) the organizer's? */
  ownLogo: boolean;
}

/** The part of the settings that is sent to visitors. */
export function siteSettings(settings: Settings): SiteSettings {
  const { name, question, links, attribution, pages, language, contentLanguage } = settings;
  return {
    name,
    question,
    links,
    pages,
    ownLogo: settings.logo !== null,
    language,
    contentLanguage,
    ...(attribution === undefined ? {} : { attribution }),
  };
}
