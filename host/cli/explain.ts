// `uenas explain`: what a UE in a given state does with a PDU, step by step and by which clause; or what the product does about a clause.

import { readFileSync } from "node:fs";
import { NasCodec } from "../codec/codec.ts";
import { explainPdu, explanationJson, explanationText } from "../explain/explain.ts";
import { findRules, isClause, type Rule, rules } from "../explain/rules.ts";
import { STATES } from "../explain/states.ts";
import { Subject } from "../explain/subject.ts";
import { coreModule } from "../module.ts";
import { parseHex } from "../ue/hex.ts";
import { reasonOf } from "../ue/session.ts";
import { parseWords } from "./arguments.ts";
import { type Command, Exit, type ExitCode, UsageError } from "./command.ts";
import { ENGINE_HELP, engineOf } from "./engine.ts";

const DEFAULT_STATE = "registered";

const HELP = `usage: uenas explain HEX… [--state NAME | --snapshot FILE | --script FILE] [--as-is] [--json]
       uenas explain CLAUSE [--json]
       uenas explain --clauses [--json]

What a UE does with a downlink PDU and by which clause, step by step through TS 24.301 4.4.4 and 7.1 to 7.8: a UE runs, and what it does
is what is told. A plain message is protected with the keys of the UE first, where it has secure exchange. Several PDUs come one after
the other; octets may stand apart.

  --state NAME                the state of the UE, ${DEFAULT_STATE} unless told:
${Object.entries(STATES)
  .map(([name, { doc }]) => `      ${name.padEnd(22)}  ${doc}`)
  .join("\n")}
  --snapshot FILE             the UE of a snapshot of uenas ue; - is standard input
  --script FILE               the UE after these commands, lines of uenas ue --json; - is standard input
  --as-is                     hand a plain message over as it is
  --json                      JSON Lines: one object a PDU, or a clause
${ENGINE_HELP}

With a clause ("TS 24.301 7.3.2 UE i)", "7.3.2 i", "7.3.2", "7.3"): the rule in own words, what the UE does, and the cases that prove it.
--clauses lists them all.

Exit codes: 0 done; 1 a PDU, snapshot or script that cannot be used, or a clause that nothing is decided by; 2 wrong usage.
`;

const OPTIONS = {
  state: { type: "string" },
  snapshot: { type: "string" },
  script: { type: "string" },
  "as-is": { type: "boolean" },
  clauses: { type: "boolean" },
  json: { type: "boolean" },
  engine: { type: "string" },
} as const;

const parse = (args: readonly string[]) => parseWords(args, OPTIONS);
type Values = ReturnType<typeof parse>["values"];

const write = (text: string): void => {
  process.stdout.write(text);
};

function complain(text: string): ExitCode {
  process.stderr.write(`uenas explain: ${text}\n`);
  return Exit.BadInput;
}

function ruleText({ clause, rule, decisions, sources, cases }: Rule): string {
  const outcomes = [...new Set(cases.flatMap((one) => one.outcomes))].sort();
  const lines = [`TS 24.301 ${clause}`, `  ${rule}`];
  if (outcomes.length > 0) lines.push(`  the UE: ${outcomes.join(", ")}`);
  if (decisions.length > 0) lines.push(`  decided in ${decisions.join(", ")}`);
  else if (sources.length > 0) lines.push(`  followed in ${sources.join(", ")}`);
  lines.push(
    cases.length === 0 ? "  no case cites it" : `  proved by ${cases.length === 1 ? "1 case" : `${cases.length} cases`}:`,
  );
  for (const { file, line, title, outcomes: shown } of cases) {
    lines.push(`    tests/24301/${file}:${line}  ${title}${shown.length > 0 ? ` (${shown.join(", ")})` : ""}`);
  }
  return `${lines.join("\n")}\n`;
}

function explainRules(found: readonly Rule[], isJson: boolean): ExitCode {
  for (const rule of found)
    write(isJson ? `${JSON.stringify({ ...rule, clause: `TS 24.301 ${rule.clause}` })}\n` : ruleText(rule));
  return Exit.Done;
}

/** Octets of the words: each word is one PDU, unless all of them are single octets. */
function readPdus(words: readonly string[]): Uint8Array[] {
  const areApart = words.length > 1 && words.every((word) => /^(0x)?[0-9a-f]{2}$/i.test(word));
  return (areApart ? [words.join(" ")] : words).map((word) => {
    const octets = parseHex(word.replaceAll(/\b0x/gi, "").replaceAll(/[\s:]/g, ""));
    if (octets === null) throw new UsageError(`neither octets in hexadecimal nor a clause: ${word}`);
    return octets;
  });
}

function textOf(option: string, path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    throw new UsageError(`--${option}: ${(error as Error).message}`);
  }
}

function prepare(subject: Subject, { state, snapshot, script }: Values): void {
  if ([state, snapshot, script].filter((value) => value !== undefined).length > 1)
    throw new UsageError("--state, --snapshot and --script exclude each other");
  const name = state ?? DEFAULT_STATE;
  if (!Object.hasOwn(STATES, name))
    throw new UsageError(`there is no state "${name}"; there are ${Object.keys(STATES).join(", ")}`);
  if (snapshot !== undefined) subject.restore(textOf("snapshot", snapshot));
  else if (script !== undefined) subject.play(textOf("script", script));
  else subject.enter(STATES[name]!);
}

function explainPdus(words: readonly string[], values: Values): ExitCode {
  const pdus = readPdus(words);
  const [engine, module] = [engineOf(values.engine), coreModule()];
  const subject = new Subject(engine, module);
  const codec = new NasCodec({ engine, module });
  try {
    prepare(subject, values);
    for (const pdu of pdus) {
      const explanation = explainPdu(subject, codec, pdu, values["as-is"] ?? false);
      write(values.json ? `${JSON.stringify(explanationJson(explanation))}\n` : explanationText(explanation));
    }
    return Exit.Done;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return complain(reason);
  }
}

/** `uenas explain`. */
export const command: Command = {
  summary: "what a UE does with a PDU, and by which clause; what is done about a clause",
  help: HELP,
  async run(args): Promise<ExitCode> {
    const { values, positionals } = parse(args);
    if (values.clauses) return explainRules(rules(), values.json ?? false);
    if (positionals.length === 0) throw new UsageError("a PDU in hexadecimal or a clause is wanted");
    const words = positionals.join(" ");
    if (!isClause(words)) return explainPdus(positionals, values);
    const found = findRules(words);
    return found.length === 0 ? complain(`nothing is decided by ${words}`) : explainRules(found, values.json ?? false);
  },
};
