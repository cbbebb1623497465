import { fold } from "./fold.ts";

/**
 * Words of a request that do not name its subject: "I want to learn Rust", "proyectos con Java", "is there a React project".
 * A query is searched without them, unless they are part of a name ("machine learning", "The Update Framework") or all of it.
 *
 * Left out are function words that also name something here: "os", "ai" (French "I have").
 */
export const REQUEST_WORDS: ReadonlySet<string> = new Set(
  [
    // English: function words.
    "a an the and or but nor if so then than as at by for from in into of on onto off out over to up with within about via per",
    "is are am be been being was were has have had having do does did doing can could will would shall should may might must",
    "i im ive id me my mine myself we us our you your he she it its they them their this that these those there here",
    "what whats which who whom whose where when why how any some all both each every either neither no not non none only just also too",
    "very really more most much many few lot lots bit even still already now maybe please thanks hi hello etc eg ie vs",
    "don doesn didn isn aren wasn won wouldn couldn shouldn haven hasn t s d ll ve re m dont doesnt didnt isnt cant cannot without except",
    // English: how a mentee asks.
    "want wants wanted wanna like likes love need needs needed require required requires requiring looking look find finding",
    "search searching show give get getting got let tell see seek seeking choose pick apply join start starting try trying",
    "learn learning know knows knowing known understand work works working contribute contributing contribution contributions",
    "help helps interested interest interests interesting prefer preferably suitable suited suggest recommend recommended",
    "use uses using used involve involves involving related based around mostly mainly something anything everything someone",
    "thing things stuff kinds type types topic topics area areas field way ways good best great nice cool fun new",
    "experience experienced background skill skills skilled knowledge familiar someone somebody people person guy team",
    "student students mentee mentees intern interns internship internships newbie developer developers dev devs engineer engineers",
    "programmer programmers coder coders mentor mentors paid stipend project projects mentorship mentorships mentoring program programs programme programmes",
    "opportunity opportunities idea ideas task tasks year month summer undergrad university college first time",
    // Spanish.
    "el los las un una unos unas del al que con por para sobre sin y o u en de la lo se su mi tu es son soy estoy hay algo alguno alguna",
    "algun quiero quisiera busco buscar aprender trabajar contribuir colaborar me gusta gustaria proyecto proyectos donde como cual",
    "cuales estudiante principiante usan usa usar hacer ver mas muy pero no",
    // Portuguese.
    "do dos da das no na nos nas um uma uns umas com por pela pelo para sem e ou em ao eu meu minha sou estou tem algum alguma",
    "quero queria gostaria procuro procurando busco trabalhar contribuir aprender gosto projeto projetos onde qual quais estudante",
    "iniciante usam usar fazer mais muito mas nao sobre",
    // French.
    "le les un une des du de la l d au aux et ou dans en sur pour par avec sans je j me moi mon ma mes suis qui que quel quels quelle",
    "quelles est sont y il veux voudrais cherche chercher apprendre travailler contribuer projet projets debutant etudiant utilise",
    "utilisant faire plus mais pas ne",
    // German.
    "mit der das ein eine einen einem einer und oder in im auf fur von vom zu zum zur uber ohne ich mir mich mein meine bin ist sind es gibt",
    "was welche welches welcher wo wie mochte will suche suchen lernen arbeiten mitarbeiten beitragen projekt projekte projekten",
    "student anfanger nutzen etwas mehr aber nicht kein keine",
    // Hindi.
    "मैं में मुझे मेरा हम आप यह वह है हैं हूँ हूं का की के को से पर और या लिए साथ कोई कुछ क्या कौन जो चाहता चाहती चाहिए सीखना सीख काम करना करने",
    "प्रोजेक्ट परियोजना परियोजनाएं परियोजनाओं खोज दिखाओ बारे जानता जानती छात्र",
    // Chinese, where the words of a request are found in the run of characters.
    "我 我想 想 想要 要 学 学习 做 找 寻找 参与 贡献 项目 的 有 有没有 没有 什么 哪些 关于 使用 用 和 与 或 在 吗 请 请问 语言 编程 相关 不 不会 不懂 不要 不想 无需 不用 会",
    "除了 但 但是 我的 可以 能 实习 导师 学生",
  ]
    .map(fold)
    .join(" ")
    .split(" "),
);

/** True for "want", "learn" and the like. @param word folded */
export function isRequestWord(word: string): boolean {
  return REQUEST_WORDS.has(word);
}
