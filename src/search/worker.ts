/** The search in a thread of its own, so that building the index never holds up the page. */
import { buildIndex, toDocument } from "./buildIndex.ts";
import { search } from "./engine.ts";
import { prepareCorrections } from "./meaning.ts";
import { snippetsOf } from "./snippets.ts";
import type { FromWorker, ToWorker } from "./workerMessages.ts";

let index = buildIndex([]);

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "build") {
    index = buildIndex(data.projects.map(toDocument), { aliases: data.aliases });
    prepareCorrections(index);
    return;
  }
  const answer = search(index, data.query);
  const reply: FromWorker = {
    id: data.id,
    answer: { ...answer, snippets: snippetsOf(index.documents, answer) },
  };
  self.postMessage(reply);
});
