/**
 * A made-up folder of the shape that CNCF's organizers have: terms with accepted projects in their README, ideas files
 * that were emptied, an export, guides, boards and settings between them.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

const PROJECT = (title: string, number: number) => `#### ${title}

- Description: Make it ${title.toLowerCase()}.
- Expected Outcome: It is.
- Recommended Skills: Go, Kubernetes
- Mentor(s): Ada Vale (@ada-vale, ada@example.org)
- Upstream Issue: https://github.com/kite/kite/issues/${number}
- LFX URL: https://mentorship.lfx.linuxfoundation.org/project/${number}
`;

/** A README of a term with its accepted projects. */
const README = (term: string, ...projects: string[]) => `# ${term}

Status: Planning

### Timeline

| Activity | Dates |
|---|---|
| Mentee Applications Open | Mon, Aug 3, 2026 – Tue, Aug 18, 2026 |

## Accepted Projects

### Kite

${projects.join("\n")}`;

/** An export of one program. */
export const EXPORT = JSON.stringify({
  _generated: "2026-08-03",
  _count: 1,
  programs: [
    {
      issue_number: 31,
      issue_url: "https://github.com/kite/mentoring/issues/31",
      cncf_project: "Kite",
      term: "2026 Term 3 (Sep-Nov)",
      program_name_full: "CNCF - Kite: Lighter (2026 Term 3)",
      program_name_short: "Lighter",
      description:
        "## Description\nMake it lighter.\n\n### Why\nIt is heavy.\n\n## Expected outcomes\n- It is.",
      technologies: "Go, Kubernetes, Rust",
      skills: "Go, Kubernetes",
      mentors: [{ name: "Ada Vale", github_handle: "ada-vale", email: "ada@example.org", lfid: "adavale" }],
      upstream_issue_url: "https://github.com/kite/kite/issues/31",
      lfx_url: "https://mentorship.lfx.linuxfoundation.org/project/31",
    },
  ],
});

const FILES: Readonly<Record<string, string>> = {
  "README.md": "# Mentorship\n\nAll about the program.\n",
  "2025/02-Jun-Aug/README.md": README(
    "Term 2 - 2025 June - August",
    PROJECT("Faster", 21),
    PROJECT("Wider", 22),
  ),
  "2025/02-Jun-Aug/project_ideas.md": "# Project ideas\n\nThese were accepted: see the README.\n",
  "2026/03-Sep-Nov/README.md": README("Term 3 - 2026 September - November", PROJECT("Lighter", 31)),
  "2026/03-Sep-Nov/project_ideas.md":
    "# Proposals have moved\n\nProposals are [issues](https://github.com/kite/mentoring/issues) now.\n",
  "2026/03-Sep-Nov/lfx-export.json": EXPORT,
  "automation/ADMIN_GUIDE.md": "# Guide\n\n## Opening a term\n\n1. Copy the file.\n",
  "automation/board.json": '{ "_note": "Boards", "environments": {} }',
  "automation/terms.yml": "terms:\n  - 2026 Term 3\n",
  "automation/terms/README.md": "# Per-term configs\n\nOne file a term.\n",
};

/** Writes the folder, as `programs/lfx-mentorship` below another one. */
export async function writeCncfFolder(below: string): Promise<string> {
  const folder = path.join(below, "programs", "lfx-mentorship");
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
