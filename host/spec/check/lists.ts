// Self-check of causes, timers, security headers, clauses, id lists and action records.

import type { Cause } from "../causes.ts";
import type { NumberField } from "../records.ts";
import type { Spec } from "../spec.ts";
import type { TimerSpec } from "../types.ts";
import { repeated } from "./messages.ts";

/** Ids of lists that the generators make besides the id lists. */
const MADE_LISTS = ["Message", "Clause", "Timer"];

function checkCauses(protocol: string, causes: readonly Cause[]): string[] {
  const faults = repeated(causes.map((cause) => cause.value)).map((value) => `${protocol} cause #${value} occurs twice`);
  for (const name of repeated(causes.map((cause) => cause.name))) faults.push(`${protocol} cause ${name}: name occurs twice`);
  for (const { value } of causes) {
    if (!Number.isInteger(value) || value < 1 || value > 255) faults.push(`${protocol} cause #${value} is no octet other than 0`);
  }
  return faults;
}

function checkTimer(timer: TimerSpec): string[] {
  const faults: string[] = [];
  const { seconds, ceModeSeconds, retransmissions } = timer;
  if (seconds !== null && (!Number.isInteger(seconds) || seconds < 1)) faults.push("default is no number of seconds");
  if (ceModeSeconds !== undefined && (seconds === null || ceModeSeconds <= seconds)) faults.push("CE mode does not lengthen it");
  if (timer.nbS1 && seconds === null) faults.push("NB-S1 mode lengthens a timer without default");
  if (retransmissions !== null && (!Number.isInteger(retransmissions) || retransmissions < 1)) faults.push("retransmissions");
  if (timer.start.length === 0 || timer.stop.length === 0 || timer.expiry === "")
    faults.push("start, stop or expiry is not told");
  if ([...timer.states, ...timer.start, ...timer.stop].includes("")) faults.push("empty text");
  return faults.map((what) => `timer ${timer.name}: ${what}`);
}

function checkTimers(spec: Spec): string[] {
  const names = spec.timers.map((timer) => `${timer.name} of the ${timer.side}`);
  const faults = repeated(names).map((name) => `timer ${name} occurs twice`);
  const limits = spec.counters.filter((counter) => !Number.isInteger(counter.limit) || counter.limit < 1);
  return [...faults, ...spec.timers.flatMap(checkTimer), ...limits.map((counter) => `${counter.name}: impossible limit`)];
}

function checkSecurityHeaders(spec: Spec): string[] {
  const values = spec.securityHeaders.map((header) => header.value);
  const faults = Array.from({ length: 16 }, (_, value) => value)
    .filter((value) => values[value] !== value)
    .map((value) => `security header type ${value} is not in its place`);
  if (values.length > 16) faults.push("more than 16 security header types");
  for (const name of repeated(spec.securityHeaders.map((header) => header.name))) {
    faults.push(`security header type ${name}: name occurs twice`);
  }
  const messages = spec.messages.map((message) => message.name);
  for (const { value, only, readAs, isProtected, ciphered } of spec.securityHeaders) {
    if (only !== undefined && !messages.includes(only)) faults.push(`security header type ${value}: no message ${only}`);
    if (readAs !== undefined && !values.includes(readAs)) faults.push(`security header type ${value}: read as unknown ${readAs}`);
    if (ciphered !== "nothing" && !isProtected) faults.push(`security header type ${value}: ciphered, but not protected`);
  }
  return faults;
}

function checkClauses(spec: Spec): string[] {
  const faults = repeated(spec.clauses.map((one) => one.clause)).map((clause) => `clause ${clause} occurs twice`);
  for (const { clause, rule } of spec.clauses) {
    if (!/^\d+(\.\d+[A-Z]?[a-z]?)*( (UE|network))?( [a-z]{1,2}\))?$/.test(clause)) faults.push(`clause ${clause}: not as cited`);
    if (!/^[A-Z0-9].*\.$/.test(rule)) faults.push(`clause ${clause}: the rule is no sentence`);
  }
  return faults;
}

function checkIdLists(spec: Spec): string[] {
  const faults = repeated(spec.idLists.map((list) => list.name)).map((name) => `list ${name} occurs twice`);
  for (const list of spec.idLists) {
    for (const name of repeated(list.members.map((member) => member.name))) faults.push(`${list.name}.${name} occurs twice`);
    if (list.members.length === 0) faults.push(`${list.name}: empty`);
    if (list.members.some((member) => !/^[A-Z][A-Za-z0-9]*$/.test(member.name)))
      faults.push(`${list.name}: name is no identifier`);
  }
  return faults;
}

function checkNumbers(action: string, numbers: readonly NumberField[], lists: readonly string[]): string[] {
  const faults = repeated(numbers.map((field) => field.name)).map((name) => `action ${action}: ${name} occurs twice`);
  for (const { name, ids } of numbers) {
    if (ids !== undefined && !lists.includes(ids)) faults.push(`action ${action}: ${name} is of an unknown list ${ids}`);
  }
  return faults;
}

function checkActions(spec: Spec): string[] {
  const lists = [...MADE_LISTS, ...spec.idLists.map((list) => list.name)];
  const faults = repeated(spec.actions.map((action) => action.name)).map((name) => `action ${name} occurs twice`);
  faults.push(...spec.actions.flatMap((action) => checkNumbers(action.name, action.numbers, lists)));
  return faults;
}

/** Checks every list of ids. @returns what is wrong, empty when nothing is */
export function checkLists(spec: Spec): string[] {
  return [
    ...checkCauses("EMM", spec.emmCauses),
    ...checkCauses("ESM", spec.esmCauses),
    ...checkTimers(spec),
    ...checkSecurityHeaders(spec),
    ...checkClauses(spec),
    ...checkIdLists(spec),
    ...checkActions(spec),
  ];
}
