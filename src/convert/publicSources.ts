/** What the catalogue says of its sources: names and addresses that mean something to everybody, no path of this machine. */
import type { Catalogue, Project } from "../catalogue/model.ts";
import { linesAddress } from "./sources/publicFile.ts";
import type { SourceText } from "./sources/sourceText.ts";

type Source = Project["source"];

/** Gives each project of one source the public address of its lines, where there is one. */
export function withAddresses(catalogue: Catalogue, { publicFile }: SourceText): Catalogue {
  if (publicFile === undefined) return catalogue;
  const addressed = (source: Source): Source => ({
    ...source,
    url: source.url ?? linesAddress(publicFile, source.line, source.endLine),
  });
  return {
    ...catalogue,
    projects: catalogue.projects.map((project) => ({ ...project, source: addressed(project.source) })),
  };
}

/** Gives the sources of a merged catalogue their public names. Until then they have those that messages show. */
export function withPublicNames(catalogue: Catalogue, sources: readonly SourceText[]): Catalogue {
  const names = new Map(
    sources.flatMap(({ file, publicName }) =>
      publicName === undefined || publicName === file ? [] : [[file, publicName] as const],
    ),
  );
  if (names.size === 0) return catalogue;
  const named = (source: Source): Source => ({ ...source, file: names.get(source.file) ?? source.file });
  return {
    ...catalogue,
    terms: catalogue.terms.map((term) => ({ ...term, source: names.get(term.source) ?? term.source })),
    projects: catalogue.projects.map((project) => ({
      ...project,
      source: named(project.source),
      ...(project.alsoIn === undefined ? {} : { alsoIn: project.alsoIn.map(named) }),
    })),
  };
}
