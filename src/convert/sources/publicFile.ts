/** Public addresses of lines of a file in a git repository, on the hosts that are known. */

/** How a host writes the address of lines. */
export type Forge = "github" | "gitlab" | "gitea" | "bitbucket" | "sourcehut";

/** One version of a file that everybody can read. */
export interface PublicFile {
  forge: Forge;
  /** The repository's page: "https://github.com/cncf/mentoring". */
  repository: string;
  /** The commit's full hash. */
  commit: string;
  /** Path inside the repository, with forward slashes. */
  path: string;
}

/** GitLab and Gitea run under many names; these are the large ones whose names do not say so. */
const FORGES: readonly (readonly [RegExp, Forge])[] = [
  [/^(?:www\.)?github\.com$|(?:^|\.)github\./, "github"],
  [
    /(?:^|\.)gitlab\.|^(?:invent\.kde\.org|salsa\.debian\.org|framagit\.org|code\.videolan\.org|0xacab\.org)$/,
    "gitlab",
  ],
  [
    /^codeberg\.org$|(?:^|\.)(?:gitea|forgejo)\.|^(?:gitea\.com|code\.forgejo\.org|git\.disroot\.org|notabug\.org)$/,
    "gitea",
  ],
  [/^bitbucket\.org$/, "bitbucket"],
  [/^git\.sr\.ht$/, "sourcehut"],
];

/**
 * The page of a repository, from the address that git reads it from.
 * @param remote "https://host/owner/repo.git", "git@host:owner/repo", "ssh://git@host:22/owner/repo"; credentials are left out
 * @returns undefined for a local repository, and for a host of which nobody knows how it writes addresses
 */
export function publicRepository(remote: string): { forge: Forge; repository: string } | undefined {
  const scp = /^(?:[^\s@/:]+@)?([\w.-]+\.[a-z]{2,}):(?!\/\/)(.+)$/i.exec(remote);
  const written = scp ? `https://${scp[1]}/${scp[2]}` : remote;
  if (!/^(?:https?|ssh|git):\/\//i.test(written) || !URL.canParse(written)) return undefined;
  // The port is the one that git speaks to; the pages are behind the usual one.
  const { hostname, pathname } = new URL(written.replace(/^(?:ssh|git|http):/i, "https:"));
  const forge = FORGES.find(([host]) => host.test(hostname))?.[1];
  const path = pathname.replace(/\/+$/, "").replace(/\.git$/i, "");
  if (forge === undefined || !/^\/[^/]+\/[^/]/.test(path)) return undefined;
  return { forge, repository: `https://${hostname}${path}` };
}

/** The address of lines of a file, at the version that was read. */
export function linesAddress(
  { forge, repository, commit, path }: PublicFile,
  line: number,
  endLine: number,
): string {
  const file = path.split("/").map(encodeURIComponent).join("/");
  const end = Math.max(line, endLine);
  switch (forge) {
    case "github":
      return `${repository}/blob/${commit}/${file}#L${line}-L${end}`;
    case "gitlab":
      return `${repository}/-/blob/${commit}/${file}#L${line}-${end}`;
    case "gitea":
      return `${repository}/src/commit/${commit}/${file}#L${line}-L${end}`;
    case "bitbucket":
      return `${repository}/src/${commit}/${file}#lines-${line}:${end}`;
    case "sourcehut":
      return `${repository}/tree/${commit}/item/${file}#L${line}-${end}`;
  }
}
