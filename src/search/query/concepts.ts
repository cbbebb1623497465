/**
 * Concepts: what mentees ask for in words that projects do not use. "No code" is documentation, design or community work;
 * who writes "AI" means language models as well. Other names of one skill do not belong here but in the taxonomy, and skills
 * that only belong together in `reports/relatedSkills.ts`.
 */
import { SkillNames } from "../filters/skillNames.ts";

export interface Concept {
  /** How it is asked for. */
  names: readonly string[];
  /** Skills, by the taxonomy's labels, and words that mean the same: projects with them are found, below those with the name itself. */
  means: readonly string[];
  /** Skills and words that only point to it: such projects are similar. */
  near: readonly string[];
  /** True where it says how a project should be, not what it is about: it then orders the projects but leaves none out. */
  isWish?: boolean;
}

const list = (names: string) => names.split(", ");

export const CONCEPTS: readonly Concept[] = [
  {
    names: list(
      "nocode, no code, no coding, non code, non coding, noncode, no programming, non programming, non technical, nontechnical",
    ),
    means: list(
      "Technical Writing, Documentation, UX Design, UI Design, UI/UX Design, Graphic Design, User Research, Content Creation, Community Management, Community Engagement, Marketing, Project Management, Product Management, Developer Advocacy, Localization",
    ),
    near: list("Design, Figma, Research, documentation, outreach, governance, blog"),
  },
  {
    names: list(
      "docs, doc, documentation, documenting, write docs, writing docs, write documentation, writing documentation, technical writing, tech writing, technical writer, writing, writer, content writing, technical content",
    ),
    means: list("Documentation, Technical Writing, docs"),
    near: list(
      "Content Creation, tutorials, tutorial, guides, guide, website, blog, Markdown, Hugo, content",
    ),
  },
  {
    names: list(
      "design, designer, designing, ux, ui, ui ux, ux ui, ui design, ux design, product design, web design, user experience, user interface",
    ),
    means: list("UX Design, UI Design, UI/UX Design, Design, Graphic Design, Figma, Design Systems"),
    near: list("User Research, User Experience Audit, ux, ui, figma, redesign, usability, Accessibility"),
  },
  {
    names: list(
      "beginner, beginners, beginner friendly, newcomer, newcomers, easy, starter, entry level, good first issue, good first issues, no experience, no prior experience, junior, principiante, principiantes, iniciante, iniciantes, debutant, debutants, anfanger",
    ),
    means: list("beginner, beginners, newcomers, beginner friendly"),
    near: [],
    isWish: true,
  },
  {
    names: list("ai, artificial intelligence, ai ml, ml ai"),
    means: list("AI, Machine Learning, Deep Learning, LLM, Generative AI, AI Agents"),
    near: list(
      "RAG, PyTorch, TensorFlow, Machine Learning Operations, Computer Vision, MCP, inference, agentic, llama, model, training, Kubeflow, GPU",
    ),
  },
  {
    names: list(
      "ml, machine learning, deep learning, data science, llm, llms, large language model, gen ai, genai, generative ai, neural network, nlp",
    ),
    means: [],
    near: list(
      "AI, Machine Learning, Deep Learning, LLM, Generative AI, AI Agents, RAG, PyTorch, TensorFlow, Machine Learning Operations, Computer Vision, MCP, inference, agentic, llama, model, training, Kubeflow, GPU",
    ),
  },
  {
    names: list("security, secure, cybersecurity, cyber security, infosec"),
    means: list("Security, Supply Chain Security, Vulnerability Management, Security Auditing, Zero Trust"),
    near: list(
      "Cryptography, Fuzzing, Authentication, Authorization, RBAC, TLS, SLSA, SBOM, Sigstore, Cosign, OPA, Policy as Code, vulnerabilities, vulnerability, hardening, signing, attack, threat",
    ),
  },
  {
    names: list(
      "kernel, linux kernel, ebpf, bpf, operating system, operating systems, low level, systems programming",
    ),
    means: list("eBPF, Kernel Development"),
    near: list("Linux, XDP, bpf, kernel, syscalls, seccomp"),
  },
  {
    names: list(
      "localization, localisation, l10n, internationalization, internationalisation, i18n, translation, translations, translate, translating, translator",
    ),
    means: list("Localization, Internationalization, translation, translations, i18n, l10n"),
    near: list("Machine Translation, translate, languages, multilingual"),
  },
  {
    names: list(
      "performance, optimization, optimisation, optimize, faster, speed, benchmark, benchmarks, benchmarking, scalability, latency",
    ),
    means: list("Performance Engineering, Performance Testing, Benchmarking"),
    near: list(
      " performance, optimize, optimization, benchmark, profiling, latency, throughput, scalability, efficient",
    ),
  },
  {
    names: list("networking, network, networks, computer networks"),
    means: list("Networking, Networking Programming, CNI"),
    near: list("Service Mesh, DNS, TCP, network, proxy, gateway, eBPF, Envoy, traffic, load balancing"),
  },
  {
    names: list("testing, tests, test, qa, quality assurance, test automation"),
    means: list("Testing, E2E Testing, Unit Testing"),
    near: list("Fuzzing, Playwright, Cypress, coverage, conformance"),
  },
  {
    names: list(
      "community, community work, outreach, devrel, developer relations, advocacy, marketing, social media",
    ),
    means: list("Community Management, Community Engagement, Marketing, Developer Advocacy"),
    near: list("community, outreach, Content Creation, governance, contributors"),
  },
  {
    names: list(
      "web development, web dev, web, website, websites, web app, frontend, front end, frontend development",
    ),
    means: list("Web Development, Frontend Development, React, Angular, Vue.js"),
    near: list("HTML, CSS, JavaScript, TypeScript, website, dashboard, ui, Hugo, Docusaurus"),
  },
];

/** The words of wishes, which are corrected where they are misspelt. */
export const WISH_WORDS: readonly string[] = CONCEPTS.flatMap(({ names, isWish = false }) =>
  isWish ? names : [],
).filter((name) => !name.includes(" "));

/** The names of all concepts; a name's id is the concept's index. */
export const CONCEPT_NAMES = new SkillNames(CONCEPTS.map(({ names }) => names));
