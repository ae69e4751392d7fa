// The evidence page: what has been measured and proved of the product, from the figures that are kept with the sources.

import type { Rules } from "./rules.ts";

/** Where the page stands. */
export const EVIDENCE_PAGE = "tests/EVIDENCE.md";

/** A run of a fuzz target without a finding (tests/fuzz/tool/figures.ts). */
export interface FuzzRun {
  readonly date: string;
  readonly module: string;
  readonly target: string;
  readonly executions: number;
  readonly seconds: number;
  readonly inputs: number;
}
interface Share {
  readonly reached: number;
  readonly total: number;
}
export interface FuzzFigures {
  readonly runs: readonly FuzzRun[];
  readonly coverage: {
    readonly date: string;
    readonly module: string;
    readonly layers: readonly { readonly name: string; readonly functions: Share; readonly branches: Share }[];
  } | null;
}

/** tests/mutation/figures.json. */
export interface MutationFigures {
  readonly module: string;
  readonly mutants: number;
  readonly survived: number;
  readonly layers: readonly { readonly layer: string; readonly mutants: number; readonly killed: number }[];
}

/** tests/sim/soak.json. */
export interface SoakFigures {
  readonly date: string;
  readonly module: string;
  readonly seed: number;
  readonly days: number;
  readonly events: number;
  readonly uplink: number;
  readonly downlink: number;
  readonly attaches: number;
  readonly powerCycles: number;
  readonly mostStored: number;
  readonly mishaps: number;
  readonly timersExpired: number;
  readonly mostTimers: number;
  readonly mostBearers: number;
  readonly mostTransactions: number;
  readonly engines: readonly { readonly engine: string; readonly seconds: number }[];
}

/** Scenarios of one file. */
export interface ScenarioGroup {
  readonly name: string;
  readonly scenarios: number;
  /** Clauses whose rules the scenarios expect. */
  readonly clauses: readonly string[];
}

/** A reviewed difference to another decoder (tests/compare/differences.json). */
export interface Difference {
  readonly tool: string;
  readonly right: string;
  readonly clause: string;
}

/** What has been compared with another decoder (tests/compare/figures.json). */
export interface ComparisonFigures {
  readonly pdus: number;
  /** Of the PDUs: only the security header can be read. */
  readonly ciphered: number;
  readonly elements: number;
  /** Fields of which both have a value, and those of which the codec has one. */
  readonly values: number;
  readonly own: number;
}

/** Everything that the page is made of; null: there are no such figures. */
export interface Evidence {
  /** First digits of the SHA-256 of the module that the tree makes, and its octets. */
  readonly module: string;
  readonly octets: number;
  readonly rules: Rules;
  readonly cases: number;
  /** The summary table of tests/conformance.md with what stands under it, in Markdown. */
  readonly conformance: string | null;
  readonly scenarios: number;
  readonly security: readonly ScenarioGroup[];
  readonly fuzz: FuzzFigures | null;
  /** Places that no input reaches, each with its reason (tests/fuzz/uncovered.json). */
  readonly uncovered: number | null;
  readonly mutation: MutationFigures | null;
  readonly soak: SoakFigures | null;
  readonly differences: readonly Difference[];
  /** By decoder. */
  readonly compared: Readonly<Record<string, ComparisonFigures>>;
  /** Tables in Markdown: budgets, and speed as README.md tells it. */
  readonly budgets: string;
  /** Octets of the module that the budgets' figures were measured on. */
  readonly budgetOctets: number;
  readonly speed: string;
}

const HEAD = `# Evidence

Made by \`npm run evidence\` from the figures that are kept with the sources: do not edit. Everything on this page can be repeated with the command
beside it.
`;

const number = (value: number): string => value.toLocaleString("en");
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Which module figures are of, told honestly. */
function moduleNote(measured: string, current: string): string {
  return measured === current ? `${measured}, this one` : `${measured}, an older one`;
}

function clauses({ rules, cases }: Evidence): string {
  const proven = rules.rules.filter((rule) => rule.cases.length > 0).length;
  const decided = rules.rules.filter(({ decisions }) => decisions.length > 0).length;
  return [
    "## Clauses and cases",
    `${decided} clauses are cited by decisions of the core, ${proven} are asserted by literate cases, of which there are ${number(cases)}; each is run on every engine. [The rule table](24301/README.md) tells which case proves which clause. A rule without a case fails the build.`,
    "`npm test -- tests/24301`",
  ].join("\n\n");
}

function conformance({ conformance: summary }: Evidence): string | null {
  if (summary === null) return null;
  return [
    "## Conformance map",
    "Purposes of the test cases of TS 36.523-1, clauses 9 and 10, as scenarios against the simulated network; no conformance test in the sense of 3GPP. [The list](conformance.md) tells each, and why one is not run.",
    summary,
    "`npm run conformance`",
  ].join("\n\n");
}

function security({ security: groups, scenarios }: Evidence): string {
  const all = groups.reduce((sum, group) => sum + group.scenarios, 0);
  return [
    "## Security scenarios",
    `${number(all)} of the ${number(scenarios)} scenarios are of security: attacks, messages that are forged, replayed or badly protected, and the security procedures themselves. Each step is expected exactly; a scenario fails when the UE does anything else.`,
    table(
      ["scenarios", "", "clauses expected"],
      groups.map((group) => [`\`${group.name}\``, group.scenarios, group.clauses.join(", ") || "–"]),
    ),
    "`uenas run --all`",
  ].join("\n\n");
}

/** Runs of one module: the newest of each target are summed with what it ran before. */
function fuzzing({ fuzz, module }: Evidence): string | null {
  if (fuzz === null || fuzz.runs.length === 0) return null;
  const modules = [...new Set(fuzz.runs.map((run) => run.module))].reverse();
  const rows = modules.flatMap((measured) => {
    const runs = fuzz.runs.filter((run) => run.module === measured);
    const targets = [...new Set(runs.map(({ target }) => target))];
    return targets.map((target) => {
      const ours = runs.filter((run) => run.target === target);
      const sum = (key: "executions" | "seconds"): string => number(ours.reduce((total, run) => total + run[key], 0));
      const last = ours.at(-1)!;
      return [target, sum("executions"), sum("seconds"), number(last.inputs), last.date, moduleNote(measured, module)];
    });
  });
  const executions = modules.map((measured) => {
    const total = fuzz.runs.filter((run) => run.module === measured).reduce((sum, run) => sum + run.executions, 0);
    return `${number(total)} on module ${moduleNote(measured, module)}`;
  });
  return [
    "## Fuzzing",
    `The module as C, with libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer ([how](fuzz/README.md)). Executions without a trap, a report of a sanitiser or a broken invariant: ${executions.join("; ")}.`,
    table(["target", "executions", "seconds", "inputs kept", "last run", "module"], rows),
    "`npm run fuzz -- --seconds 3600 --keep`",
  ].join("\n\n");
}

function coverage({ fuzz, module, uncovered }: Evidence): string | null {
  if (fuzz === null || fuzz.coverage === null) return null;
  const { layers, date, module: measured } = fuzz.coverage;
  const explained =
    uncovered === null
      ? ""
      : ` [fuzz/uncovered.json](fuzz/uncovered.json) holds ${uncovered} lines of the core with a side of a branch that no input reaches, each with the reason.`;
  return [
    "## Coverage",
    `What the inputs of all fuzz targets reach of the core, by layer, ${date}, module ${moduleNote(measured, module)}: functions, and sides of branches before any optimisation.${explained}`,
    table(
      ["layer", "functions", "sides of branches", ""],
      layers.map(({ name, functions, branches }) => [
        name,
        `${functions.reached} of ${functions.total}`,
        `${number(branches.reached)} of ${number(branches.total)}`,
        percent(branches.reached, branches.total),
      ]),
    ),
    "`npm run fuzz -- --coverage`",
  ].join("\n\n");
}

function mutation({ mutation: figures, module }: Evidence): string | null {
  if (figures === null) return null;
  const { mutants, survived } = figures;
  return [
    "## Mutation of the core's decisions",
    `Every comparison, condition, boolean result, disposition, cause, clause, state, timer and indication that the core decides by was changed, one at a time (module ${moduleNote(figures.module, module)}): ${number(mutants - survived)} of ${number(mutants)} changes make a test fail, ${percent(mutants - survived, mutants)}. The ${survived} others are listed, each with its reason, in [mutation/survivors.json](mutation/survivors.json).`,
    table(
      ["layer", "changes", "noticed", ""],
      figures.layers.map(({ layer, mutants, killed }) => [layer, mutants, killed, percent(killed, mutants)]),
    ),
    "`npm run mutate`",
  ].join("\n\n");
}

function soak({ soak: figures, module }: Evidence): string | null {
  if (figures === null) return null;
  const { days, seed, mishaps, events, timersExpired, mostTimers, mostBearers, mostTransactions, engines } = figures;
  const run = engines.map(({ engine, seconds }) => `${engine} in ${seconds} s`).join(", ");
  return [
    "## Soak",
    `A UE lived ${number(days)} simulated days on a misbehaving link (seed ${seed}; ${figures.date}, module ${moduleNote(figures.module, module)}): ${number(events)} events, ${number(figures.uplink + figures.downlink)} PDUs, ${number(mishaps)} mishaps of the link, ${number(figures.attaches)} attaches, ${number(figures.powerCycles)} power cycles, ${number(timersExpired)} expiries, none early or late; never more than ${mostTimers} timers at once, ${mostBearers} bearers, ${mostTransactions} transactions, and ${figures.mostStored} octets stored in a section. After every fifty happenings it was switched off and on with a good link, and was registered again. The same to the octet on ${run}.`,
    "`npm run soak`",
  ].join("\n\n");
}

/** Clauses named once each, in the order of their numbers. */
function clausesOf(differences: readonly Difference[]): string {
  const named = differences.flatMap(({ clause }) => {
    const [, document, list] = /^(TS [\d.]+) (.*)$/.exec(clause)!;
    return list!.split(", ").map((number) => `${document} ${number}`);
  });
  const byDocument = new Map<string, string[]>();
  for (const clause of [...new Set(named)].sort(new Intl.Collator("en", { numeric: true }).compare)) {
    const [, document, number] = /^(TS [\d.]+) (.*)$/.exec(clause)!;
    byDocument.set(document!, [...(byDocument.get(document!) ?? []), number!]);
  }
  return [...byDocument].map(([document, numbers]) => `${document} ${numbers.join(", ")}`).join("; ");
}

function comparison({ differences, compared }: Evidence): string {
  const rows = Object.entries(compared).map(([tool, { pdus, ciphered, elements, values, own }]) => {
    const ours = differences.filter((difference) => difference.tool === tool);
    const right = (who: string): number => ours.filter((difference) => difference.right === who).length;
    const counts = [...[pdus, ciphered, elements].map(number), `${number(values)} of ${number(own)}`];
    return [tool, ...counts, ours.length, right("uenas"), right(tool), right("both"), clausesOf(ours)];
  });
  return [
    "## Comparison with other decoders",
    "The corpus, the messages inside its containers, and PDUs made of every message with every information element at its least and greatest length, read by others: message, security header, places of all information elements, and the values of the fields that both tell. Of a ciphered message only the security header can be compared. Each kind of difference is reviewed, with the reason and who is right by which clause ([compare/differences.json](compare/differences.json)); one that is not reviewed fails the tests.",
    table(
      [
        "decoder",
        "PDUs",
        "of them ciphered",
        "information elements",
        "values",
        "kinds of difference",
        "uenas right",
        "the other right",
        "both",
        "clauses",
      ],
      rows,
    ),
    "`npm run setup:pycrate && npm test -- tests/compare`",
  ].join("\n\n");
}

function budgets({ budgets: rows, budgetOctets, octets }: Evidence): string {
  const of = budgetOctets === octets ? "" : ` Measured on an older module of ${number(budgetOctets)} octets.`;
  return [
    "## Budgets",
    `Size, memory and instructions of the module; a figure over its limit fails the tests.${of}`,
    rows,
    "`npm run firmware:figures`",
  ].join("\n\n");
}

const speed = ({ speed: rows }: Evidence): string =>
  [
    "## Speed",
    "As [README.md](../README.md#how-fast) tells it with machine and conditions: nanoseconds to decode and judge a PDU.",
    rows,
    "`uenas bench --compare`",
  ].join("\n\n");

/** The page's text. */
export function evidencePage(evidence: Evidence): string {
  const sections = [clauses, conformance, security, coverage, fuzzing, mutation, soak, comparison, budgets, speed]
    .map((section) => section(evidence))
    .filter((section) => section !== null);
  const here = `The module that this tree makes is ${evidence.module} (first digits of its SHA-256), ${number(evidence.octets)} octets. Figures measured on another one say so.`;
  return `${[HEAD.trimEnd(), here, ...sections].join("\n\n")}\n`;
}
