import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { convertAll } from "../convertAll.ts";
import { type Messages, messageLine } from "../diagnostics/messages.ts";
import type { GithubOptions } from "./github.ts";
import { readSources } from "./sources.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let api = "";
let cache = "";
/** What the server answers; each test sets its own. */
let answer: Answer = (_, response) => response.end("[]");
let asked: { url: string; headers: IncomingMessage["headers"]; status: number }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    response.on("close", () =>
      asked.push({ url: request.url ?? "", headers: request.headers, status: response.statusCode }),
    );
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  api = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), "github-cache-"));
  asked = [];
  vi.stubEnv("GITHUB_TOKEN", "");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true, force: true });
});

function issue(number: number, about: object = {}) {
  return {
    number,
    title: `[GSoC 2031] Idea ${number}`,
    html_url: `https://github.com/kite/ideas/issues/${number}`,
    state: "open",
    labels: [{ name: "gsoc" }],
    user: { login: "somebody", type: "User" },
    created_at: "2031-01-02T03:04:05Z",
    updated_at: `2031-02-0${9 - (number % 9)}T00:00:00Z`,
    comments: 0,
    body: `Make it ${number} times faster.\n\n**Mentors:** Ada Vale (@ada-vale)\n\n**Skills:** Go`,
    ...about,
  };
}

const json = (response: ServerResponse, value: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(200, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(value));

async function read(about: object = {}, github: GithubOptions = {}, limits: object = {}) {
  const reading: Messages = [];
  const spec = { issues: "kite/ideas", labels: ["gsoc", "idea"], ...about };
  const sources = await readSources([spec], reading, { github: { api, cache, ...github }, ...limits });
  const converted = convertAll(sources);
  const problems = [...reading, ...converted.messages].map(messageLine);
  return { ...converted, sources, problems, titles: converted.catalogue.projects.map(({ title }) => title) };
}

/** Three pages, by the `Link` header alone; the pull request on the second is none of the issues. */
const threePages: Answer = (request, response) => {
  const page = Number(new URL(request.url ?? "", api).searchParams.get("page") ?? 1);
  const etag = `"page-${page}"`;
  const link =
    page < 3 ? { Link: `<${api}/other?page=${page + 1}>; rel="next", <${api}/x>; rel="last"` } : {};
  if (request.headers["if-none-match"] === etag) response.writeHead(304, { ETag: etag, ...link }).end();
  else
    json(
      response,
      page === 2
        ? [issue(2), issue(20, { pull_request: {}, updated_at: "2031-03-01T00:00:00Z" })]
        : [issue(page)],
      {
        ETag: etag,
        ...link,
      },
    );
};

describe("a list of issues as a source", () => {
  it("is read over all its pages, without pull requests", async () => {
    answer = threePages;
    const { titles, problems, catalogue, changed } = await read();
    expect(titles).toEqual(["Idea 1", "Idea 2", "Idea 3"]);
    expect(problems.filter((line) => / (?:error|warning) /.test(line))).toEqual([]);
    expect(asked.map(({ url }) => url)).toEqual([
      "/repos/kite/ideas/issues?state=all&per_page=100&sort=created&direction=asc&labels=gsoc%2Cidea",
      "/other?page=2",
      "/other?page=3",
    ]);
    expect(catalogue.projects[0]).toMatchObject({
      id: "gsoc-2031/other/idea-1",
      upstreamIssues: [{ url: "https://github.com/kite/ideas/issues/1", label: "kite/ideas#1" }],
      proposal: { number: 1, url: "https://github.com/kite/ideas/issues/1" },
      created: "2031-01-02T03:04:05Z",
      mentors: [{ name: "Ada Vale", github: "ada-vale" }],
      skills: ["Go"],
      source: { file: "kite/ideas/issues", url: "https://github.com/kite/ideas/issues/1" },
    });
    expect(JSON.stringify(catalogue)).not.toContain("somebody");
    expect(changed).toBe("2031-02-08T00:00:00Z");
    for (const { headers } of asked)
      expect(headers).toMatchObject({
        accept: "application/vnd.github+json",
        // GitHub answers nobody without a name.
        "user-agent": "mentorship-finder",
        "x-github-api-version": "2022-11-28",
      });
    expect(asked[0]?.headers).not.toHaveProperty("authorization");
  });

  it("is downloaded once as long as nothing changes", async () => {
    answer = threePages;
    const first = await read();
    asked = [];
    const again = await read();
    expect(asked.map(({ status }) => status)).toEqual([304, 304, 304]);
    expect(again.catalogue).toEqual(first.catalogue);
  });

  it("is asked for with the token, which is in no message and no file", async () => {
    vi.stubEnv("GITHUB_TOKEN", "secret-token");
    answer = threePages;
    const { problems } = await read();
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill("Bearer secret-token"));
    const kept = (await readdir(cache)).map((file) => path.join(cache, file));
    expect(kept).toHaveLength(3);
    for (const file of kept) {
      expect(await readFile(file, "utf8")).not.toContain("secret-token");
      // What is read with a token may be private.
      if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
    answer = (_, response) => response.writeHead(401).end("{}");
    const refused = await read();
    expect(refused.problems).toEqual([expect.stringContaining("does not accept the token")]);
    for (const [status, end] of [
      [404, /\(404\): check the name\.$/],
      [429, /requests is used up\.$/],
    ] as const) {
      answer = (_, response) => response.writeHead(status).end("{}");
      expect((await read()).problems[0]).toMatch(end);
    }
    vi.stubEnv("GITHUB_TOKEN", "secret\ntoken");
    const unsent = await read();
    expect(unsent.problems).toEqual([expect.stringContaining("Cannot be fetched")]);
    expect(unsent.problems[0]).not.toMatch(/secret/);
    expect(JSON.stringify([problems, refused.problems])).not.toContain("secret-token");
  });

  it("follows a repository that was renamed", async () => {
    answer = (request, response) => {
      if (request.url?.startsWith("/repos/"))
        response.writeHead(301, { Location: `${api}/repositories/7/issues` }).end("{}");
      else json(response, [issue(7)]);
    };
    expect((await read()).titles).toEqual(["Idea 7"]);
    // An answer without an ETag could never be asked for again.
    expect(await readdir(cache)).toEqual([]);
    let moves = 0;
    answer = (_, response) =>
      ++moves <= 3
        ? response.writeHead(307, { Location: `/moved/${moves}` }).end()
        : json(response, [issue(7)]);
    expect((await read()).titles).toEqual(["Idea 7"]);
  });

  it.each(["rel=next", 'title="a"; rel="next"', 'rel="prev", <API/on>;rel="next"'])(
    "finds its next page by a link that says %s",
    async (about) => {
      answer = (request, response) =>
        request.url === "/on"
          ? json(response, [issue(2)])
          : json(response, [issue(1)], { Link: `<${api}/on>;${about.replace("API", api)}` });
      expect((await read()).titles).toEqual(["Idea 1", "Idea 2"]);
    },
  );

  it("is kept nowhere where no folder is to keep it", async () => {
    answer = threePages;
    for (const _ of [1, 2]) await read({}, { cache: null });
    expect(asked.map(({ status }) => status)).toEqual(Array(6).fill(200));
  });

  it("is asked for at github.com, unless something else is named", async () => {
    vi.stubEnv("GITHUB_API_URL", undefined);
    const addresses: string[] = [];
    const answers: typeof fetch = (address) => {
      addresses.push(String(address).replace(/\?.*/, ""));
      return Promise.resolve(new Response(null, { status: 402 }));
    };
    for (const named of [undefined, "https://kite.example/api//"]) {
      const github = { cache: null, fetch: answers, ...(named === undefined ? {} : { api: named }) };
      const problems: Messages = [];
      await readSources([{ issues: "kite/ideas" }], problems, { github });
      expect(problems.map(messageLine)).toEqual([expect.stringMatching(/GitHub answered 402\.$/)]);
    }
    expect(addresses).toEqual([
      "https://api.github.com/repos/kite/ideas/issues",
      "https://kite.example/api/repos/kite/ideas/issues",
    ]);
  });

  it("does not follow an answer to another host, with the token in its hand", async () => {
    answer = (_, response) => response.writeHead(301, { Location: "https://elsewhere.example/" }).end();
    expect((await read()).problems).toEqual([expect.stringContaining("leads to another host")]);
    answer = (_, response) =>
      json(response, [issue(1)], { Link: '<https://elsewhere.example/?page=2>; rel="next"' });
    expect((await read()).problems).toEqual([expect.stringContaining("leads to another host")]);
    answer = (_, response) => response.writeHead(302, { Location: `${api}/again` }).end();
    expect((await read()).problems).toEqual([expect.stringContaining("leads on without end")]);
  });

  const NOW = Date.parse("2031-02-03T10:00:00Z");
  it.each([
    [
      403,
      { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": String(NOW / 1000 + 720) },
      /limit of requests is used up, until 10:12 UTC \(12 minutes\)\. With a token in GITHUB_TOKEN/,
    ],
    [429, { "Retry-After": "60" }, /limit of requests is used up, until 10:01 UTC \(1 minute\)/],
    [403, { "X-RateLimit-Remaining": "0" }, /limit of requests is used up\. With/],
    [403, { "Retry-After": "61" }, /limit of requests is used up, until 10:01 UTC \(2 minutes\)\. With/],
    // A limit that is over, or that lasts for days, is no time to wait for.
    [429, { "X-RateLimit-Reset": String(NOW / 1000) }, /limit of requests is used up\. With/],
    [429, { "Retry-After": String(49 * 3600) }, /limit of requests is used up\. With/],
    [403, { "X-RateLimit-Remaining": "7" }, /GitHub answered 403 Forbidden\.$/],
    [500, {}, /a problem of its own \(500\): try again later/],
    [503, { "Retry-After": "120" }, /a problem of its own \(503\), until 10:02 UTC \(2 minutes\)/],
    [404, {}, /no such repository or file, or it is private \(404\): check the name, or set GITHUB_TOKEN\.$/],
    [410, {}, /no such repository or file, or it is private \(410\)/],
    [418, {}, /GitHub answered 418/],
    // Neither leads anywhere: nothing was kept, and no address is named.
    [304, {}, /GitHub answered 304/],
    [301, {}, /GitHub answered 301/],
  ])("says in words what %i means, and how long it lasts", async (status, headers, words) => {
    answer = (_, response) => response.writeHead(status, headers).end("{}");
    const { problems, sources } = await read({}, { now: () => NOW });
    expect(problems).toEqual([
      expect.stringMatching(/^kite\/ideas\/issues\?labels=gsoc,idea:1:1 error source-unreadable /),
    ]);
    expect(problems[0]).toMatch(words);
    expect(sources).toEqual([]);
  });

  it("is refused where an answer is cut off, is no list, or is too long or too late", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "Content-Length": "1000" });
      response.write('[{"number": 1,');
      // Not before the first half is on its way.
      response.socket?.end();
    };
    expect((await read()).problems).toEqual([expect.stringMatching(/cut off|Cannot be fetched/)]);
    answer = (_, response) => response.end('[{"number": 1,');
    expect((await read()).problems).toEqual([expect.stringContaining("is no JSON, or it was cut off")]);
    answer = (_, response) => json(response, { message: "Not a list" });
    expect((await read()).problems).toEqual([expect.stringContaining("is no list of issues")]);
    answer = (_, response) => json(response, [issue(1, { body: "x".repeat(5000) })]);
    expect((await read({}, {}, { maxBytes: 1000 })).problems).toEqual([
      expect.stringContaining("Larger than"),
    ]);
    answer = (_, response) =>
      json(response, [issue(1, { body: "x".repeat(600_000) })], { Link: `<${api}/on>; rel="next"` });
    expect((await read({}, {}, { maxBytes: 1e6 })).problems).toEqual([
      expect.stringContaining("more than 1 MB: name labels that narrow it."),
    ]);
    answer = () => undefined;
    expect((await read({}, {}, { timeout: 50 })).problems).toEqual([
      expect.stringContaining("within 0.05 seconds"),
    ]);
    answer = (_, response) => response.writeHead(200).write("[");
    expect((await read({}, {}, { timeout: 200 })).problems).toEqual([
      expect.stringContaining("within 0.2 seconds"),
    ]);
    let pages = 0;
    answer = (_, response) =>
      json(response, [], ++pages % 51 === 50 ? {} : { Link: `<${api}/on>; rel="next"` });
    expect((await read()).problems).toEqual([expect.stringContaining("the list has no issues")]);
    pages = 50;
    expect((await read()).problems).toEqual([expect.stringContaining("more than 50 pages")]);
    answer = (_, response) => json(response, []);
    expect((await read()).problems).toEqual([expect.stringContaining("the list has no issues")]);
  });

  it("takes the labels of a form from the repository, and comments for addresses that the body lacks", async () => {
    const body =
      "### Community\n\nKite\n\n### Idea title\n\nFly\n\n### Weather\n\nWindy\n\n### Mentors\n\nAda | @ada-vale | a@example.org | adaid";
    answer = (request, response) => {
      if (request.url?.includes("/contents/.github/ISSUE_TEMPLATE/idea.yml"))
        response.end(
          "body:\n  - type: markdown\n    attributes: { value: Hi }\n  - type: input\n    attributes: { label: Community }\n  - type: input\n    attributes: { label: Idea title }\n  - type: input\n    attributes: { label: Weather }\n  - type: textarea\n    attributes: { label: Mentors }\n",
        );
      else if (request.url?.includes("/comments"))
        json(response, [
          {
            body: "LFX URL recorded from @x: https://mentorship.lfx.linuxfoundation.org/project/2",
            user: { login: "github-actions[bot]", type: "Bot" },
          },
          {
            body: "LFX URL recorded from @x: https://mentorship.lfx.linuxfoundation.org/project/666",
            user: { login: "somebody", type: "User" },
          },
        ]);
      else json(response, [issue(1, { body, comments: 2, labels: [{ name: "Exported" }] })]);
    };
    const { catalogue, problems } = await read({ form: ".github/ISSUE_TEMPLATE/idea.yml" });
    expect(problems.filter((line) => line.includes(" error "))).toEqual([]);
    expect(catalogue.projects).toMatchObject([
      {
        org: "Kite",
        title: "Fly",
        lfxUrl: "https://mentorship.lfx.linuxfoundation.org/project/2",
        mentors: [{ name: "Ada", github: "ada-vale" }],
        sections: [{ label: "Weather", markdown: "Windy" }],
        status: { state: "accepted" },
      },
    ]);
    expect(JSON.stringify(catalogue)).not.toMatch(/adaid|example\.org|somebody/);
    answer = (request, response) =>
      request.url?.includes("/contents/") ? response.end("nothing: here") : json(response, [issue(1)]);
    expect((await read({ form: "a.yml" })).problems).toEqual([expect.stringContaining("is no issue form")]);
  });

  it("asks for the comments of accepted proposals alone, where none of their text has the address", async () => {
    const url = "https://mentorship.lfx.linuxfoundation.org/project/1";
    const exported = { comments: 1, labels: [{ name: "exported" }] };
    answer = (request, response) =>
      json(
        response,
        request.url?.includes("/comments")
          ? []
          : [
              issue(1, exported),
              issue(2, { ...exported, comments: 0 }),
              issue(3, { ...exported, body: `<!-- lfx-url:start -->${url}<!-- lfx-url:end -->` }),
              issue(4, { ...exported, labels: [{ name: "Accepted" }] }),
              issue(5, { ...exported, labels: [{ name: "Exported" }, { name: "Withdrawn" }] }),
              issue(6, exported),
              issue(7, { ...exported, labels: [{ name: "Exported" }, { name: "gsoc" }] }),
              issue(8, { ...exported, labels: [{ name: "Not exported" }, { name: "Accepted" }] }),
              issue(9, { ...exported, labels: [{ name: "Exported twice" }, { name: "Accepted" }] }),
            ],
      );
    const { titles } = await read();
    expect(titles).toContain("Idea 4");
    const commented = () => asked.flatMap(({ url }) => /\d+(?=\/comments\?per_page=100)/.exec(url) ?? []);
    expect(commented().map(Number)).toEqual([1, 6, 7]);
    asked = [];
    const many = Array.from({ length: 302 }, (_, at) => issue(at + 1, exported));
    answer = (request, response) => json(response, request.url?.includes("/comments") ? [] : many);
    await read();
    expect(commented().map(Number)).toEqual(Array.from({ length: 300 }, (_, at) => at + 3));
  });

  it("is all issues where no labels are named, at the API that the environment names", async () => {
    vi.stubEnv("GITHUB_API_URL", `${api}/`);
    answer = (_, response) => json(response, [issue(1, { labels: [] })]);
    const problems: Messages = [];
    const [source] = await readSources([{ issues: "kite/ideas" }], problems, { github: { cache } });
    expect(source?.file).toBe("kite/ideas/issues");
    expect(problems).toEqual([]);
    expect(asked.map(({ url }) => url)).toEqual([
      "/repos/kite/ideas/issues?state=all&per_page=100&sort=created&direction=asc",
    ]);
  });

  it("has the term, org and program of the settings, where the issues name none", async () => {
    answer = (_, response) => json(response, [issue(1, { title: "Fly", updated_at: "soon" })]);
    const { catalogue, changed } = await read({ term: "2032-01", org: "Kite", program: "Outreachy" });
    expect(catalogue.projects).toMatchObject([{ org: "Kite", title: "Fly" }]);
    expect(catalogue.terms).toMatchObject([{ id: "2032-01", program: "Outreachy" }]);
    expect(changed).toBeUndefined();
  });

  it("is as new as the newest issue that says when it was changed", async () => {
    const undated = issue(3, { title: "Sail", updated_at: undefined });
    answer = (_, response) => json(response, [issue(1), undated]);
    expect((await read()).changed).toBe("2031-02-08T00:00:00Z");
  });

  it("shows the states that are asked for, by labels of one's own", async () => {
    answer = (_, response) =>
      json(response, [
        issue(1, { labels: [{ name: "Vergeben" }] }),
        issue(2, { state: "closed", closed_at: "2031-03-01T00:00:00Z" }),
        issue(3, { labels: ["Angenommen"] }),
        issue(4),
      ]);
    const states = { taken: "Vergeben", accepted: ["angenommen"] };
    const statesOf = async (about: object) =>
      (await read({ states, ...about })).catalogue.projects.map(({ proposal, status }) => [
        proposal?.number,
        status?.state,
      ]);
    expect(await statesOf({})).toEqual([
      [1, "taken"],
      [3, "accepted"],
      [4, undefined],
    ]);
    expect(await statesOf({ show: "closed" })).toEqual([
      [2, "closed"],
      [4, undefined],
    ]);
  });

  it("never throws, whatever the answer is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record({
              number: fc.jsonValue(),
              title: fc.string(),
              body: fc.jsonValue(),
              labels: fc.jsonValue(),
              comments: fc.jsonValue(),
            }),
          ),
        ),
        async (value) => {
          answer = (_, response) => json(response, value);
          expect((await read({}, { cache: null })).problems.length).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
