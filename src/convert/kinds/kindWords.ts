/**
 * The words by which a kind of work or a topic is known. Skills are canonical labels, as `skills/` derives them. All other
 * words are whole words or phrases in any letter case, separated by commas; "translat*" stands for all words that begin so.
 *
 * Descriptions are not read for kinds: of 948 projects, 257 mention documentation, and 50 are about it.
 */
import type { Topic, WorkKind } from "../../catalogue/derivedValues.ts";

interface Words {
  /** Skills, required or optional. */
  readonly skills: string;
  /** Words of the title. */
  readonly title: string;
}

/** Languages and frameworks are code as well, by their kind in the taxonomy. */
export const KIND_WORDS: Readonly<Record<WorkKind, Words>> = {
  code: {
    skills:
      "Software Development, Software Engineering, Backend Development, Frontend Development, Full-Stack Development, Web Development, " +
      "Mobile Development, Game Development, Kernel Development, Plugin Development, SDK Development, System Programming, " +
      "GPU Programming, Async Programming, Functional Programming, Object-Oriented Programming, Networking Programming, Shell Scripting, " +
      "Unit Testing, E2E Testing, Integration Testing, Test Automation, Fuzzing, Refactoring, Debugging, Code Generation, Compilers, " +
      "Parsers, Concurrency, Algorithms, Data Structures, Kubernetes Operators, Kubernetes Controllers, client-go, controller-runtime, " +
      "kubebuilder, Nix, CUE, Ansible, Terraform, Node.js, WebAssembly, eBPF, BPF, LLVM, Clang, CUDA, tokio, gRPC, GraphQL, REST API, Machine Learning, Deep Learning",
    title:
      "implement*, refactor*, rewrite, rewriting, unit test, unit tests, e2e test, e2e tests, fuzzing, sdk, compiler, cli, plugin, plugins, " +
      "test coverage, dashboard, bindings, parser, backend, frontend, web ui, migrate, codebase",
  },
  docs: {
    skills:
      "Technical Writing, Documentation, Technical Communication, Writing, MkDocs, Docusaurus, Docsy, Sphinx, AsciiDoc, reStructuredText, " +
      "Information Architecture, Content Design, Localization, Storytelling",
    title:
      "documentation, docs, doc, tutorial, tutorials, handbook, glossary, blog post, blog posts, translation, translations, localization, " +
      "localisation, technical writing, technical content, contributor guide, contributor guides, user guide, user guides, " +
      "user guidance, reading material, reading materials, eli5, workshop",
  },
  design: {
    skills:
      "UX Design, UI/UX Design, UI Design, Visual Design, Graphic Design, Web Design, Interaction Design, User-centered Design, " +
      "Design Systems, Design Thinking, Design, Figma, Adobe XD, Adobe Illustrator, Inkscape, Photoshop, Canva, Branding, " +
      "Illustration, Usability, User Experience Audit",
    title:
      "ux, ui/ux, ux/ui, user experience, design system, wireframe, wireframes, mockup, mockups, logo, branding, figma, website design, " +
      "visual design, graphic design, redesign, re-design",
  },
  community: {
    skills:
      "Community Engagement, Community Management, Community Building, Developer Advocacy, DevRel, Social Media, Marketing, " +
      "Marketing Analytics, Go-to-Market Strategy, Event Planning, Public Speaking, Governance, SEO, Content Creation, Video Production, " +
      "Outreach, Teaching",
    title:
      "community building, community engagement, community management, community growth, outreach, advocacy, ambassador, ambassadors, " +
      "meetup, meetups, marketing, newsletter, social media, contributor experience, contributor growth, contributor onboarding, " +
      "project governance, governance documentation, gtm",
  },
  research: {
    skills: "Research, User Research, Survey Design, Interviewing",
    title:
      "research, survey, user study, feasibility, exploratory, empirical, evaluate, jobs-to-be-done, audit",
  },
};

/** The topics' words; "beginner" has {@link BEGINNER} instead. */
export const TOPIC_WORDS: Readonly<Record<Exclude<Topic, "beginner">, Words>> = {
  web: {
    skills:
      "Web Development, Frontend Development, Full-Stack Development, Web Design, Responsive Design, HTML, CSS, Sass, React, Vue.js, " +
      "Angular, Svelte, SolidJS, Preact, Next.js, Nuxt, Redux, Zustand, Material UI, Tailwind CSS, Bootstrap, jQuery, Ant Design, " +
      "Chakra UI, PatternFly, TanStack Query, React Router, Django, Flask, Ruby on Rails, Laravel, Express, Gatsby, Web Components, " +
      "WordPress, PWA, SPA, Storybook, Static Site Generators",
    title: "web, website, websites, webapp, web app, web ui, browser, dashboard, landing page, landing pages",
  },
  data: {
    skills:
      "AI, LLM, Machine Learning, Deep Learning, Generative AI, AI Agents, AI Inference, AI Infrastructure, AIOps, MLOps, RAG, NLP, " +
      "Computer Vision, Reinforcement Learning, Federated Learning, Graph Neural Networks, Fine-Tuning, Embeddings, Model Training, " +
      "Prompt Engineering, Transformers, PyTorch, TensorFlow, Keras, JAX, scikit-learn, XGBoost, Hugging Face, LangChain, LangGraph, " +
      "LlamaIndex, vLLM, llama.cpp, ONNX, MLflow, Kubeflow, Jupyter, NumPy, pandas, SciPy, Matplotlib, Data Science, Data Analysis, " +
      "Data Engineering, Data Processing, Data Visualization, Big Data, Statistics, Apache Spark, Apache Flink, DataFusion, Stream Processing",
    title:
      "ai, ml, llm, llms, machine learning, deep learning, large language model, large language models, neural, rag, data science, " +
      "data pipeline, data pipelines, dataset, datasets, data processing, data analysis, gen ai, genai, generative ai, agentic",
  },
  systems: {
    skills:
      "C, C++, Rust, Zig, Assembly, eBPF, BPF, XDP, DPDK, CUDA, OpenCL, GPU Programming, LLVM, Clang, MLIR, GDB, QEMU, KVM, " +
      "System Programming, Systems Engineering, Systems Software, Kernel Development, Operating Systems, Device Drivers, Compilers, " +
      "Interpreters, Filesystems, Virtualization, Hypervisors, Container Runtimes, containerd, runc, CRI-O, Embedded Systems, " +
      "Memory Management, Real-Time Systems, Linux Namespaces, cgroups, RISC-V, FPGA",
    title:
      "kernel, ebpf, compiler, hypervisor, filesystem, file system, operating system, unikernel, unikernels, container runtime, " +
      "low-level, firmware, driver, drivers, garbage collector, memory allocator",
  },
};

/**
 * What welcomes beginners, in the skills field or a field of prerequisites: "Rust (beginner is ok)". Elsewhere a "beginner" is
 * mostly the user: "tutorials for beginners".
 */
export const BEGINNER =
  "beginner is ok, beginners are ok, beginner ok, beginner is fine, beginner friendly, beginner-friendly, beginners are welcome, " +
  "beginners welcome, open to beginners, suitable for beginners, good for beginners, newcomers are welcome, entry level, entry-level, " +
  "no experience required, no experience is required, no experience needed, no experience necessary, no prior experience, " +
  "no previous experience, no prior knowledge, no previous knowledge, does not need prior experience, don't need prior experience, " +
  "do not need prior experience, not need any experience, no coding experience, no programming experience";
