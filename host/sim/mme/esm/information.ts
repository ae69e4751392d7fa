// ESM information request (TS 24.301 6.6.1.2), network side.

import { T3489 } from "../../../spec/timers/network.ts";
import type { Message } from "../../nas.ts";
import type { MmeCore } from "../core.ts";
import type { MmeUe } from "../ue.ts";

/** Asks for what the UE did not want to send unprotected. @param done called with the answer's elements, or null: there was no answer */
export function requestEsmInformation(
  core: MmeCore,
  ue: MmeUe,
  pti: number,
  done: (ies: ReadonlyMap<string, Uint8Array> | null) => void,
): void {
  const ask = (): void => {
    core.send(ue, "ESM INFORMATION REQUEST", { pti });
  };
  const giveUp = (): void => {
    core.rule(ue, "6.6.1.2.6 a)", "abort");
    ue.esmInformation = null;
    done(null);
  };
  ue.esmInformation = { pti, guard: core.guard(ue, { spec: T3489, instance: pti, resend: ask, giveUp }), done };
  ask();
}

export function onEsmInformationResponse(_core: MmeCore, ue: MmeUe, message: Message): void {
  const running = ue.esmInformation!;
  running.guard.stop();
  ue.esmInformation = null;
  running.done(message.ies);
}
