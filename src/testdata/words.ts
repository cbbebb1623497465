/** The words of made-up ideas files, the common ones first. None is taken from a real file. */

type List = readonly [string, ...string[]];

function split(words: string): List {
  const [first = "", ...rest] = words.trim().split(/\s+/);
  return [first, ...rest];
}

/** Nouns; each has a plural in -s. */
export const NOUNS = split(`
service cluster controller plugin pipeline operator resource request node interface test report volume
schedule event metric image release runtime console provider scheduler dashboard manifest backend
adapter cache driver endpoint gateway ledger module namespace network object package parser payload
platform pod profile protocol queue record region replica result role route rule schema script secret
server session setting shard sidecar snapshot socket stage store stream subnet suite tenant thread
timeout token tool trace trigger tunnel upgrade user validator variable version view webhook worker
workflow workload workspace alert archive attribute audit balancer benchmark broker bucket buffer
bundle callback certificate change channel chart check checkpoint client codec collector command commit
component condition config connector container context contract counter credential cursor daemon
database dataset decision definition deployment diagram diff digest document domain edge editor engine
error example exporter extension failure feature field file filter finding flag format framework
frontend function graph group guide handler header hook host installer instance integration issue job
journal kernel key label language layer layout lease limit link listener loader lock log loop machine
maintainer mapping member message migration mirror model monitor mount`);

/** Adjectives. */
export const ADJECTIVES = split(`
new simple stable remote local secure large small shared common native automatic manual custom default
existing external fast flexible full generic graceful idle incremental internal isolated lightweight
live missing modular multiple nested open optional parallel partial persistent portable preview private
public readable recent regular reliable reusable rolling safe scalable separate slow static structured
temporary typed unified unsafe unused upstream useful valid verified virtual visible broken clean
complete concurrent consistent declarative dense distributed dynamic early efficient empty encrypted
ephemeral explicit faulty federated final fixed historic hybrid immutable implicit initial late lazy
legacy`);

/** Verbs. */
export const VERBS = split(`
support improve build test create add run deploy manage extend monitor update document design replace
reduce measure check collect compare configure connect convert copy debug define deliver detect
discover drain emit enable encode enforce evaluate expose fetch filter find generate group handle
import index inspect install integrate isolate launch limit link list load log map merge migrate mirror
move observe open order package parse patch pin plan prepare probe profile protect prove provision
publish query read rebuild record recover refresh register release remove render repair replay report
reset resolve restart restore retry reuse review rotate route sample save scale scan schedule secure
select send serve share sign simplify sort split start stop store stream sync tag trace track train
trigger tune upgrade validate verify version visualize watch wrap write`);

/** First halves of org names. */
export const ORG_STARTS = split(`
Amber Anvil Arbor Aster Beacon Birch Bolt Brook Cedar Cinder Clover Cobalt Copper Coral Crane Delta
Drift Ember Falcon Fern Flint Fjord Garnet Glade Granite Harbor Hazel Heron Hollow Indigo Iris Ivory
Jasper Juniper Kestrel Kite Lantern Larch Linden Loom Maple Marble Meadow Mica Moss Nimbus Oak Onyx
Opal Orchid Otter Pebble Pine Plover Quarry Quartz Raven Reed Ridge River Rowan Sable Sage Shore Slate
Sparrow Spruce Stone Swift Tern Thistle Tide Timber Topaz Umber Vale Velvet Violet Walnut Willow Wren
Zephyr`);

/** Second halves of org names. */
export const ORG_ENDS = split(`
Base Box Bridge Cast Chain Core Craft Deck Dock Fleet Flow Forge Frame Gate Grid Guard Hive Hub Kit Lab
Lane Lift Line Link Mark Mesh Mill Nest Net Path Pilot Pipe Plane Port Pulse Rail Ring Scope Shift Ship
Sky Span Spark Stack Store Sync Tree Vault View Watch Wave Works Yard`);

/** First names from many places. */
export const GIVEN_NAMES = split(`
Ada Aiko Amara Amir Ana Anders Anouk Asha Ayo Bao Bela Ben Bruno Carla Cem Chen Chidi Clara Dana Dario
Deniz Dina Eero Elif Elio Emeka Enzo Esra Eva Farah Felix Femi Freya Gia Goran Hana Hugo Ibrahim Ines
Ivo Jana Jin Jonas Juma Kai Kavya Kenji Kofi Lara Leila Lena Linh Luca Mara Marek Mei Milo Mina Nadia
Naveen Nia Noor Olga Omar Paolo Petra Priya Rafa Ravi Rosa Sami Sana Sofia Tariq Tala Tomas Uma Vera
Wei Yara Yuki Zara Zoe`);

/** Family names from many places. */
export const FAMILY_NAMES = split(`
Abebe Adler Almeida Amari Arslan Banda Barros Becker Bello Brook Castro Chandra Cole Costa Dahl Dara
Demir Diallo Duarte Eze Farouk Fischer Fonseca Frost Garcia Ghosh Goldman Haddad Hale Hansen Hayashi
Hoang Ibarra Ito Iyer Jansen Joshi Kamau Kaplan Kaya Keller Khan Kimura Kovacs Kumar Lam Larsen
Lindgren Lopez Lund Mancini Mehta Mensah Molina Moreau Nair Nakamura Ngo Novak Okafor Olsen Ortiz Park
Patel Pham Popov Quist Rahman Reyes Rossi Ruiz Sato Schmidt Shah Silva Singh Soto Suzuki Tanaka Torres
Usman Varga Vogel Wang Weber Xu Yilmaz Zhou`);

/** Main clauses; letters in braces are filled in: thing, things, adjective, verb, org. */
export const CLAUSES: readonly [string, ...string[]] = [
  "{org} needs a {a} way to {v} {ns}",
  "the {n} of the {n} has no {a} {n}",
  "users cannot {v} the {n} without a {a} {n}",
  "the mentee will {v} the {n} and {v} the {ns} that depend on it",
  "every {n} should {v} its {a} {n} before the {n} starts",
  "maintainers want to {v} {a} {ns} in the {n}",
  "it is hard to {v} a {n} when the {n} changes",
  "we plan to {v} the {n} with {a} {ns}",
  "a {n} that can {v} {ns} would help teams with {a} {ns}",
  "today the {n} reads each {n} from a {a} {n}",
  "the goal is to {v} the {a} {n} and to {v} {ns} for it",
  "{org} is a {a} {n} for {a} {ns}",
  "this project will {v} {ns} by {n} and {n}",
  "most {ns} are {a}, but their {ns} are not",
  "nobody can tell which {ns} a {n} will {v}",
  "the first step is a {a} {n} for the {n}",
  "it should be possible to {v} the {n} from the {n}",
  "both the {n} and the {n} rely on {a} {ns}",
];

/** Conjunctions between two clauses. */
export const JOINTS: readonly [string, ...string[]] = [", and", ", so", ", because", ", while", ", but"];

/** Outcomes; filled in as clauses are. */
export const OUTCOMES: readonly [string, ...string[]] = [
  "A {a} {n} that can {v} {ns}",
  "Tests for the {n} and its {ns}",
  "Documentation of the {a} {n}, with examples for {ns}",
  "A release of the {n} with {a} {ns}",
  "A design for {a} {ns}, reviewed by the maintainers of {org}",
  "The {n} is able to {v} the {n}, also where {ns} are {a}",
  "Support for {a} {ns} in the {n}",
  "A report on how {ns} {v} the {n} under load",
];

/** Endings of titles. */
export const PREPOSITIONS = split("for in with of across through between under");
