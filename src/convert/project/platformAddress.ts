/** The page on the LFX platform where a project's field is called otherwise: "Apply:", "Community Bridge project". */
import type { DraftProject } from "./project.ts";

/** CommunityBridge is what the platform was called until 2020. */
const ADDRESS =
  /https:\/\/(?:mentorship\.lfx\.linuxfoundation\.org|people\.communitybridge\.org)\/project\/[\w-]+/i;
const LABEL = /^(?:apply\b.*|how to apply|community ?bridge\b.*|lfx\b.*)$/i;

/**
 * Gives projects without an address on the platform the one in such a field. An address that several projects of the source
 * have is that of something larger, and stays where it stands.
 */
export function withPlatformAddresses(projects: readonly DraftProject[]): DraftProject[] {
  const found = projects.map(addressOf);
  const times = new Map<string, number>();
  for (const url of found) if (url !== undefined) times.set(url, (times.get(url) ?? 0) + 1);
  return projects.map((project, index) => {
    const url = found[index];
    if (url === undefined || times.get(url) !== 1) return project;
    // What is more than the address stays, with its label.
    const sections = project.sections.filter(
      ({ label, markdown }) => !(LABEL.test(label) && isOnly(url, markdown)),
    );
    return { ...project, lfxUrl: url, sections };
  });
}

function addressOf({ lfxUrl, sections }: DraftProject): string | undefined {
  if (lfxUrl !== null) return undefined;
  return sections
    .filter(({ label }) => LABEL.test(label))
    .map(({ markdown }) => ADDRESS.exec(markdown)?.[0])
    .find((url) => url !== undefined);
}

/** True for an address alone, as a link or not. */
function isOnly(url: string, markdown: string): boolean {
  const rest = markdown.replaceAll(url, "").replace(/^\s*\[[^\][]*\]\(\/?\)\s*$/, "");
  return !/[\p{L}\p{N}]/u.test(rest);
}
