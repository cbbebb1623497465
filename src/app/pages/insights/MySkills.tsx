import { Link } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { slugify } from "../../../catalogue/slug.ts";
import { fits } from "../../../search/filters/match.ts";
import { facetIndexOf } from "../../data/facetIndex.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { homePath } from "../../routing/paths.ts";
import { type BarRow, Bars } from "../../ui/Bars.tsx";
import { useMatches } from "../../visitor/skills.ts";
import { insightPath } from "./insightPath.ts";
import { Panel } from "./Panel.tsx";

interface Props {
  catalogue: ProjectList;
  /** Ids of the terms that it is about; none for all. */
  term: readonly string[];
}

/** How many projects ask for what the visitor knows. */
export function MySkills({ catalogue, term }: Props) {
  const t = useMessages();
  const { skills, matches } = useMatches(catalogue, []);
  const title = t("insights.mine");
  if (matches === null)
    return (
      <Panel
        title={title}
        answer={t.rich("insights.mineNone", {
          link: (words) => (
            <Link href={homePath()} className="link">
              {words}
            </Link>
          ),
        })}
      />
    );
  const { skill: known } = facetIndexOf(catalogue).bySlug;
  const some = matches.list.filter(({ have, optionalHave }) => have.length + optionalHave.length > 0);
  const rows = skills
    .map((skill): BarRow => {
      const slug = slugify(skill);
      const value = known.get(slug)?.size ?? 0;
      return {
        key: slug,
        label: skill,
        value,
        valueText: t("core.projects", { count: value }),
        href: insightPath({ skill: [slug], term }),
      };
    })
    .sort((a, b) => b.value - a.value);
  return (
    <Panel
      title={title}
      answer={t("insights.mineAnswer", {
        some: some.length,
        projects: catalogue.projects.length,
        all: matches.list.filter((match) => fits(match, "all")).length,
      })}
    >
      <Bars rows={rows} />
    </Panel>
  );
}
