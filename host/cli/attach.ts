// `uenas attach`: one UE attaches to the simulated network, and what happens is shown.

import { readFileSync } from "node:fs";
import { type Scenario, scenarioField } from "../sim/scenario/language.ts";
import { ATTACH_TYPES, PDN_TYPES } from "../ue/config.ts";
import { parseJson } from "../ue/json.ts";
import { FieldError } from "../ue/schema.ts";
import { oneOf, parseWords } from "./arguments.ts";
import { type Command, Exit, type ExitCode, UsageError } from "./command.ts";
import { ENGINE_HELP } from "./engine.ts";
import { SIM_HELP, SIM_OPTIONS, simOptions } from "./sim/options.ts";
import { play } from "./sim/play.ts";

const HELP = `usage: uenas attach [OPTION…]

A UE attaches to the simulated network in virtual time; the exchange is shown as a ladder: time, direction, message, protection, and the
clause behind every decision that is not plain success.

  --config FILE               fields of the configure command of uenas ue, as JSON, that differ from the subscriber that comes along
  --apn NAME                  APN to ask for, once security is on
  --pdn-type ${PDN_TYPES.join("|")}
  --attach-type TYPE          ${ATTACH_TYPES.join(", ")}
  --integrity N,N  --ciphering N,N
                              algorithms that the network likes, the preferred first: EIA2, EEA2 unless told
  --reject CAUSE              the network refuses the attach with this EMM cause
  --detach                    and detaches in the end
${ENGINE_HELP}
${SIM_HELP}

Exit codes: 0 the UE is registered (or was, with --detach); 1 it is not; 2 wrong usage.
`;

const OPTIONS = {
  ...SIM_OPTIONS,
  config: { type: "string" },
  apn: { type: "string" },
  "pdn-type": { type: "string" },
  "attach-type": { type: "string" },
  integrity: { type: "string" },
  ciphering: { type: "string" },
  reject: { type: "string" },
  detach: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseWords<typeof OPTIONS>>["values"];

function configOf(path: string | undefined): Record<string, unknown> {
  if (path === undefined) return {};
  try {
    const value = parseJson(readFileSync(path, "utf8")) as Record<string, unknown>;
    return (value.configure ?? value) as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`--config: ${path}: ${(error as Error).message}`);
  }
}

const given = (name: string, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [name]: value });
const numbers = (word: string | undefined): unknown => word?.split(",").map(Number);

/** The scenario that the words describe. @throws {UsageError} with the field and the reason */
function scenarioOf(values: Values): Scenario {
  const ue = {
    ...configOf(values.config),
    ...given("apn", values.apn),
    ...given("pdnType", oneOf("pdn-type", values["pdn-type"], PDN_TYPES)),
    ...given("attachType", oneOf("attach-type", values["attach-type"], ATTACH_TYPES)),
  };
  const network = { ...given("integrity", numbers(values.integrity)), ...given("ciphering", numbers(values.ciphering)) };
  const reject = values.reject === undefined ? {} : { policy: { ue: { attach: { cause: Number(values.reject) } } } };
  const ending = values.detach === true ? [{ request: { detach: {} } }, { wait: "20 s" }] : [];
  const steps = [{ power: "on" }, { wait: "60 s" }, ...ending];
  try {
    return scenarioField.read({ title: "An attach to the simulated network", ue, network, ...reject, steps }, "");
  } catch (error) {
    if (error instanceof FieldError) throw new UsageError(error.message);
    throw error;
  }
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseWords(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`there is nothing to be done with "${positionals[0]}"`);
  const { failure, events } = await play(scenarioOf(values), simOptions(values));
  if (failure !== null) throw new UsageError(failure.reason);
  const isRegistered = events.some(({ source, ...rest }) => {
    const { event } = rest as { event?: { kind: string; what?: string } };
    return source === "ue" && event?.kind === "indicate" && event.what === "registered";
  });
  if (isRegistered) return Exit.Done;
  process.stderr.write("uenas attach: the UE is not registered\n");
  return Exit.BadInput;
}

export const command: Command = { summary: "a UE attaches to the simulated network, shown as a ladder", help: HELP, run };
