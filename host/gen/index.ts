// All generated files, from the description alone.

import { SPEC, type Spec } from "../spec/spec.ts";
import type { IdList } from "../spec/ue.ts";
import { coreActions, hostActions } from "./actions.ts";
import { coreBank, hostBank } from "./bank.ts";
import { cHeader } from "./c.ts";
import { coreAbi, coreCauses, coreClauses, coreFeatures, coreIds, coreTables, coreTimers } from "./core.ts";
import { readExports } from "./exports.ts";
import { hostAbi, hostMessages, hostNames } from "./host.ts";
import { layOut } from "./model.ts";
import { coreState, hostState } from "./state.ts";

/** The security header types as an id list: their values are their places. */
function headerTypes(spec: Spec): IdList {
  const members = spec.securityHeaders.map(({ name, text }) => ({ name, text }));
  return { name: "SecurityHeaderType", doc: "Security header types (TS 24.301 9.3.1)", members };
}

/**
 * Generates every file.
 * @param abi text of assembly/index.ts, which declares and explains the exported functions
 * @returns content by path from the project's root
 */
export function generate(abi: string, spec: Spec = SPEC): Map<string, string> {
  const layout = layOut(spec);
  const idLists = [headerTypes(spec), ...spec.idLists];
  return new Map([
    ["assembly/generated/ids.ts", coreIds(layout)],
    ["assembly/generated/tables.ts", coreTables(layout)],
    ["assembly/generated/clauses.ts", coreClauses(spec.clauses)],
    ["assembly/generated/causes.ts", coreCauses(spec.emmCauses, spec.esmCauses)],
    ["assembly/generated/timers.ts", coreTimers(spec.timers, spec.counters)],
    ["assembly/generated/abi.ts", coreAbi(idLists)],
    ["assembly/generated/actions.ts", coreActions(spec.actions)],
    ["assembly/generated/bank.ts", coreBank(spec.bank)],
    ["assembly/generated/features.ts", coreFeatures(spec.features)],
    ["assembly/generated/state.ts", coreState(spec.state, spec.sections)],
    ["host/generated/messages.ts", hostMessages(layout)],
    ["host/generated/names.ts", hostNames(spec)],
    ["host/generated/abi.ts", hostAbi(idLists)],
    ["host/generated/actions.ts", hostActions(spec.actions)],
    ["host/generated/bank.ts", hostBank(spec.bank)],
    ["host/generated/state.ts", hostState(spec.state, spec.sections)],
    ["host/firmware/include/uenas.h", cHeader(spec, idLists, layout, readExports(abi))],
  ]);
}

/** Directories that hold generated files and nothing else. */
export const GENERATED_DIRECTORIES: readonly string[] = ["assembly/generated", "host/generated", "host/firmware/include"];

/**
 * Compares files with what the description makes, octet for octet.
 * @param made content by path
 * @param found content by path of what is there
 * @returns what is wrong, each beginning with the path; empty when nothing is
 */
export function compare(made: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const [path, content] of made) {
    const there = found.get(path);
    if (there === undefined) faults.push(`${path}: missing`);
    else if (there !== content) faults.push(`${path}: is not what host/spec makes`);
  }
  for (const path of found.keys()) if (!made.has(path)) faults.push(`${path}: nothing makes it`);
  return faults;
}
