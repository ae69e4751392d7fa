// A scripted UE in the simulated network, as tests begin with it.
import { ScriptedUe } from "./scriptedUe.ts";
import { IMSI, SimNetwork, type SimOptions } from "./simNetwork.ts";

export function world(options: SimOptions = {}): { net: SimNetwork; ue: ScriptedUe } {
  const net = new SimNetwork(options);
  return { net, ue: new ScriptedUe(net) };
}

export function attached(options: SimOptions = {}): { net: SimNetwork; ue: ScriptedUe } {
  const { net, ue } = world(options);
  ue.attach();
  return { net, ue };
}

export function idle(options: SimOptions = {}): { net: SimNetwork; ue: ScriptedUe } {
  const { net, ue } = attached(options);
  net.mme.release(IMSI);
  return { net, ue };
}

export const cause = (ue: ScriptedUe): (string | number | null)[] =>
  ue.take().flatMap(({ name, ies }) => [name, ies.get("EMM cause")?.[0] ?? ies.get("ESM cause")?.[0] ?? "-"]);

/** What the UE gets again and again in so many seconds. */
export const repeats = (net: SimNetwork, ue: ScriptedUe, seconds: number): (string | null)[] => {
  net.run(seconds);
  return ue.names();
};
