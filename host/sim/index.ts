// The simulated network as an API, the package's entry `uenas/sim`: worlds of UEs, links and an MME in virtual time, and scenarios.

export { keylessEventJson, worldEventJson } from "./eventLine.ts";
export type { Direction, WorldEvent, WorldListener } from "./events.ts";
export type { LinkOptions, Mishap } from "./link.ts";
export type { MmeEvent, MmeOptions } from "./mme/options.ts";
export type { Scenario } from "./scenario/language.ts";
export { ScenarioLibrary } from "./scenario/library.ts";
export { readScenario, ScenarioFileError } from "./scenario/read.ts";
export { type Outcome, type RunOptions, runScenario } from "./scenario/run.ts";
export type { SimCell, Terminal } from "./terminal.ts";
export { Ladder, type LadderOptions } from "./view/ladder.ts";
export { type Row, rowOf } from "./view/rows.ts";
export { HOME_CELL, SUBSCRIBER, SUBSCRIPTION, World, type WorldOptions } from "./world.ts";
