// Runs in the bundle of the tests: first all tests on the core as it is, to learn which points each reaches; then each mutant of this
// process's part faces the tests that reach its point, until one fails. One line of JSON for each mutant.
//
//   node run.mjs PART PARTS [POINT…]

import { allTests, type Collected } from "./collect.ts";
import { mutants, NOBODY } from "./engine.ts";

/** A test on the core as it is. */
interface Known {
  readonly test: Collected;
  /** Questions that points asked. */
  readonly questions: number;
  readonly reached: ReadonlySet<number>;
}

/** What became of a mutant. */
export interface Fate {
  readonly point: number;
  /** Tests that reach the point. */
  readonly faced: number;
  /** The test that failed; null: it survived. */
  readonly killer: string | null;
}

const ALMOST_ENDLESS = 2 ** 31 - 1;
/** A mutant may ask this much more than the core as it is, before it counts as caught in a loop. */
const slack = (questions: number): number => Math.min(ALMOST_ENDLESS, 4 * questions + 100_000);
/** Questions of all tests that one mutant faces, the cheapest first. LIMIT: a few seconds a mutant. */
const MOST_QUESTIONS = 40_000_000;

const titleOf = ({ file, name }: Collected): string => `${file}: ${name}`;

function fails(test: Collected): boolean {
  try {
    test.run();
    return false;
  } catch {
    return true;
  }
}

/** Lets instances go that nobody uses any more. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs every test on the core as it is. @throws {Error} when one fails */
async function learn(): Promise<Known[]> {
  mutants.wake(NOBODY);
  const known: Known[] = [];
  for (const test of allTests()) {
    await turn();
    mutants.refuel(ALMOST_ENDLESS);
    const reached = mutants.trace(() => {
      try {
        test.run();
      } catch (error) {
        throw new Error(`${titleOf(test)} fails without a mutant`, { cause: error });
      }
    });
    known.push({ test, questions: ALMOST_ENDLESS - mutants.fuel, reached });
  }
  await turn();
  return known;
}

/** The tests that a mutant faces, the cheapest first. */
function facing(point: number, known: readonly Known[]): Known[] {
  let questions = 0;
  const faced: Known[] = [];
  for (const one of known) {
    if (!one.reached.has(point)) continue;
    questions += one.questions;
    if (questions > MOST_QUESTIONS) break;
    faced.push(one);
  }
  return faced;
}

function fateOf(point: number, known: readonly Known[]): Fate {
  const faced = facing(point, known);
  mutants.wake(point);
  const killer = faced.find(({ test, questions }) => {
    mutants.refuel(slack(questions));
    return fails(test);
  });
  mutants.wake(NOBODY);
  mutants.restore();
  return { point, faced: faced.length, killer: killer === undefined ? null : titleOf(killer.test) };
}

/** No mutant may have left anything behind that another test meets. */
async function checkUnharmed(known: readonly Known[]): Promise<void> {
  for (const { test, questions } of known) {
    await turn();
    if (questions > MOST_QUESTIONS) continue;
    mutants.refuel(ALMOST_ENDLESS);
    if (fails(test)) throw new Error(`${titleOf(test)} fails after the mutants: it shares something with other tests`);
  }
}

const [part, parts, ...named] = process.argv.slice(2).map(Number);
const started = performance.now();
const known = (await learn()).sort((a, b) => a.questions - b.questions);
console.error(`${known.length} tests, ${Math.round(performance.now() - started)} ms`);
mutants.remember();
const points = named.length > 0 ? named : [...new Set(known.flatMap(({ reached }) => [...reached]))].sort((a, b) => a - b);
for (const point of points) {
  if (point % parts! !== part) continue;
  console.log(JSON.stringify(fateOf(point, known)));
  await turn();
}
await checkUnharmed(known);
