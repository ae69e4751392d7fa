// `npm run fuzz:decode -- [--count N] [--seed N]`: a long campaign of broken PDUs through the shipped module, with figures at the end.

import { parseArgs } from "node:util";
import { type Engine, EngineMissingError } from "../../host/engine/engine.ts";
import { v8 } from "../../host/engine/v8.ts";
import { loadWasmtime } from "../../host/engine/wasmtime.ts";
import { Random } from "../harness/random.ts";
import { seedCount } from "./brokenPdus.ts";
import { ALL_ELEMENTS, ALL_KINDS, Campaign, emptyTally, type Tally } from "./decodeCampaign.ts";

const SLICE = 50_000;
const COUNT = "1000000";
const SEED = "20261124";

function enginesHere(): Engine[] {
  try {
    return [v8, loadWasmtime()];
  } catch (error) {
    if (!(error instanceof EngineMissingError)) throw error;
    console.error(error.message);
    return [v8];
  }
}

const number = (value: number): string => value.toLocaleString("en-US");

function report(tally: Tally, seconds: number): string {
  const answers = [...tally.dispositions].sort((a, b) => b[1] - a[1]).map(([answer, times]) => `${answer} ${number(times)}`);
  return [
    `${number(tally.pdus)} PDUs, ${number(tally.octets)} octets, made from ${number(seedCount)}`,
    `${number(tally.messages)} told as a message, ${number(tally.clean)} of them without a fault`,
    `${tally.kinds.size} of ${ALL_KINDS} messages met, with ${tally.elements.size} of ${ALL_ELEMENTS} information elements`,
    `${number(tally.faults)} faults, ${number(tally.mostFaults)} at most in a PDU`,
    `what the UE does: ${answers.join(", ")}`,
    `0 traps, 0 invariants broken, ${Math.round(seconds)} s`,
  ].join("\n");
}

/** @returns undefined when the arguments are wrong */
function argumentsHere(): { count: number; seed: number } | undefined {
  try {
    const { values } = parseArgs({
      options: { count: { type: "string", default: COUNT }, seed: { type: "string", default: SEED } },
    });
    const [count, seed] = [Number(values.count), Number(values.seed)];
    if (Number.isInteger(count) && count > 0 && Number.isInteger(seed) && seed > 0) return { count, seed };
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error("usage: npm run fuzz:decode -- [--count N] [--seed N], whole numbers from 1 on");
  process.exitCode = 2;
  return undefined;
}

function main(): void {
  const found = argumentsHere();
  if (found === undefined) return;
  const { count, seed } = found;
  const engines = enginesHere();
  const campaign = new Campaign(engines);
  const random = new Random(seed);
  const tally = emptyTally();
  const start = Date.now();
  console.log(`seed ${seed}, on ${engines.map(({ name, version }) => `${name} ${version}`).join(" and ")}`);
  try {
    while (tally.pdus < count) {
      campaign.run(random, Math.min(SLICE, count - tally.pdus), tally);
      if (process.stderr.isTTY) process.stderr.write(`\r${number(tally.pdus)} of ${number(count)}`);
    }
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    console.log(report(tally, (Date.now() - start) / 1000));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

main();
