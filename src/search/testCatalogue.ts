/** Made-up catalogues for tests and benchmarks; the same arguments always give the same one. */
import type { Catalogue, Project } from "../catalogue/model.ts";

const ORGS = "Hollow Tree,RiverKit,Open Lantern,MossGrid,Quarry,FernFlow,Cloud Heron,Tidewatch".split(",");
const SKILLS = "Go,Rust,Python,Kubernetes,React,TypeScript,C++,Technical Writing,GraphQL,Linux".split(",");
const NAMES = "Ada Brook,Ben Cole,Chi Dara,Eli Frost,Gia Hale,Ivo Jansen,Kim Lund,Mia Noor".split(",");
const SYLLABLES = "ka,lo,mi,ren,sta,tor,vel,pli,dro,neb,cur,fas,gim,hul,jor,wex".split(",");

/** Numbers from 0 up to `below`, in an order that looks like chance (a linear congruential generator). */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A catalogue of any size: common words often, rare words seldom, as in natural text. */
export function madeUpCatalogue(size: number): Catalogue {
  const next = generator(7);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? "";
  // The product of two draws favours small numbers, and with them the short words.
  const word = () => {
    const rank = next(next(4000) + 1);
    return `${SYLLABLES[rank % 16]}${SYLLABLES[(rank >> 4) % 16]}${rank > 255 ? SYLLABLES[rank >> 8] : ""}`;
  };
  const sentence = (length: number) => Array.from({ length }, word).join(" ");
  const project = (at: number): Project => {
    const org = at < ORGS.length * 20 ? pick(ORGS) : `${pick(ORGS)} ${word()}`;
    const term = `20${20 + (at % 7)}-0${1 + (at % 3)}`;
    const mentor = next(400);
    return {
      id: `${term}/p/${at}`,
      term,
      org,
      title: sentence(3 + next(5)),
      description: sentence(60 + next(80)),
      outcomes: sentence(20),
      skills: [...new Set([pick(SKILLS), pick(SKILLS), pick(SKILLS)])],
      skillsRaw: "",
      mentors: [{ name: `${pick(NAMES)} ${mentor}`, github: `mentor-${mentor}` }],
      upstreamIssues: [],
      lfxUrl: null,
      sections: [],
      source: { file: "made-up.md", line: 1, endLine: 1 },
    };
  };
  return { schemaVersion: 1, terms: [], projects: Array.from({ length: size }, (_, at) => project(at)) };
}
