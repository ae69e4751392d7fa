// Every timer of the UE (TS 24.301 tables 10.2.1 and 10.3.1, and those of TS 24.008 that EMM and ESM use), one after the other: the literate
// case in which it is started, that in which it is stopped, and that in which it expires. The cases are run; a timer without them fails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TIMER_NAMES } from "../../host/generated/names.ts";
import { TIMERS } from "../../host/spec/timers.ts";
import { type Case, literateFiles, readCases } from "../harness/literate.ts";
import { engines } from "../harness/module.ts";
import { runUeCase } from "../harness/ueCases.ts";
import { UeModule } from "../harness/ueModule.ts";

const DIRECTORY = "tests/24301";

/** Titles of cases, behind the name of the file. */
interface Proof {
  readonly start: string;
  readonly stop: string;
  readonly expire: string;
}

const PROOFS: Readonly<Record<string, Proof>> = {
  T3402: {
    start:
      "05.05.01.02.04-attach-accepted.md: 5.5.1.2.4 Values that come with it: T3412, equivalent PLMNs; T3402 counts in an abnormal case later",
    stop: "05.05.03.02.06-update-abnormal.md: T3402 runs: another tracking area ends the wait, the attempts start anew",
    expire: "05.05.01.02.04-attach-accepted.md: 5.5.1.3.4.3 #22: T3402 at once",
  },
  T3410: {
    start: "05.05.01.02.06-attach-abnormal.md: c) T3410 expires: again after T3411, the fifth time T3402",
    stop: "05.03.07A-timer-t3245.md: The USIM is invalid for EPS services: until T3245, between 12 and 24 hours",
    expire: "05.05.01.02.06-attach-abnormal.md: c) T3410 expires: again after T3411, the fifth time T3402",
  },
  T3411: {
    start:
      "05.05.01.02.04-attach-accepted.md: 5.5.1.3.4.3 #16: T3411, then a combined tracking area update; the fifth time T3402",
    stop: "05.05.03.02.02-update-initiation.md: T3402, T3411 and T3442 stop",
    expire:
      "05.05.01.02.04-attach-accepted.md: 5.5.1.3.4.3 #16: T3411, then a combined tracking area update; the fifth time T3402",
  },
  T3412: {
    start: "05.03.01-signalling-connection.md: 5.3.1.2 The release: EMM-IDLE, T3412 starts",
    stop: "05.03.01-signalling-connection.md: 5.3.1.1 EMM-CONNECTED with the establishment: T3412 stops",
    expire: "05.03.11-power-saving-mode.md: T3412 ends the mode: periodic update",
  },
  T3416: {
    start:
      "05.04.02-authentication.md: 5.4.2.3 T3416 expires: RAND and RES are deleted, the same challenge goes to the USIM again",
    stop: "05.04.02-authentication.md: 5.4.2.3 Another RAND overrides the stored one and starts T3416 anew",
    expire:
      "05.04.02-authentication.md: 5.4.2.3 T3416 expires: RAND and RES are deleted, the same challenge goes to the USIM again",
  },
  T3417: {
    start: "05.03.01-signalling-connection.md: 5.3.1.1 The establishment has failed: the NAS COUNT is used again",
    stop: "05.03.01-signalling-connection.md: 5.3.1.2.1 b) A request of the upper layers waits for the release, and goes on then",
    expire: "05.06.01.06-service-request-abnormal.md: c) T3417 expires: local release, the attempt is counted",
  },
  T3417ext: {
    start:
      "05.03.01-signalling-connection.md: 5.3.1.2.1 b) An emergency call by CS fallback does not wait: local release, and a new connection",
    stop: "05.06.01.04-service-request-accepted.md: 5.6.1.4.1 CS fallback: the inter-system change completes it",
    expire: "05.06.01.06-service-request-abnormal.md: d) T3417ext expires: GERAN or UTRAN, else not updated",
  },
  "T3417ext-mt": {
    start: "05.06.02-paging.md: 5.6.2.3.1 S-TMSI, CS: CS fallback, accepted at once",
    stop: "05.06.01.05-service-request-rejected.md: CS fallback: #15, mobile terminating: a suitable cell is looked for",
    expire: "05.06.01.06-service-request-abnormal.md: d) T3417ext-mt expires",
  },
  T3418: {
    start: "05.04.02-authentication.md: 5.4.2.6 a) The USIM finds the MAC wrong: #20, T3418; retransmission timers stop",
    stop: "05.04.02-authentication.md: 5.4.2.7 c) The network proves itself while T3418 runs: T3418 is stopped, the stopped timers start again",
    expire: "05.04.02-authentication.md: 5.4.2.7 f) T3418 expires: the network has failed the check",
  },
  T3420: {
    start: "05.04.02-authentication.md: 5.4.2.6 c) SQN out of range: #21 with AUTS, T3420",
    stop: "05.04.02-authentication.md: 5.4.2.7 e) The same with T3420",
    expire: "05.04.02-authentication.md: 5.4.2.7 f) T3420 expires",
  },
  T3421: {
    start: "05.05.02-detach.md: 5.5.2.2.2 Accepted: T3421 stops, the network releases the connection",
    stop: "05.05.02-detach.md: 5.5.2.2.2 Accepted: T3421 stops, the network releases the connection",
    expire: "05.05.02-detach.md: 5.5.2.2.4 c) T3421: four retransmissions, then the end",
  },
  T3423: {
    start: "05.05.03.02.04-update-accepted.md: 5.3.5 ISR: T3423 without a value of the network has that of T3412",
    stop: "05.05.03.02.04-update-accepted.md: 5.3.5 ISR: T3412 expires without a cell, T3423 starts with the value of the network; the next update stops it",
    expire: "05.05.03.02.04-update-accepted.md: 5.3.5 ISR: T3423 without a value of the network has that of T3412",
  },
  T3430: {
    start: "05.05.03.02.06-update-abnormal.md: Authentication fails: T3430 stops; the next challenge is right: it starts again",
    stop: "05.05.03.02.06-update-abnormal.md: Authentication fails: T3430 stops; the next challenge is right: it starts again",
    expire: "05.05.03.02.06-update-abnormal.md: c) T3430 expires",
  },
  T3440: {
    start: "05.05.03.02.04-update-accepted.md: The connection is released when nothing is to be done: T3440",
    stop: "05.05.03.02.04-update-accepted.md: T3440: bearers are set up, the wait is over",
    expire: "05.03.01-signalling-connection.md: 5.3.1.2.1 b) T3440 expires: local release",
  },
  T3442: {
    start: "05.06.01.05-service-request-rejected.md: CS fallback: #39, T3442 keeps calls off but those for emergency",
    stop: "05.06.01.05-service-request-rejected.md: CS fallback: #39, a tracking area update ends it",
    expire: "05.06.01.05-service-request-rejected.md: CS fallback: #39, T3442 expires: calls are possible again",
  },
  T3447: {
    start: "05.03.17-service-gap-control.md: The attach brought a value: T3447 starts when its connection is released",
    stop: "05.03.17-service-gap-control.md: An accept without a value stops it",
    expire: "05.03.17-service-gap-control.md: T3447 expires: what was held back goes",
  },
  T3448: {
    start:
      "05.06.01.04-service-request-accepted.md: 5.6.1.4.2 SERVICE ACCEPT with T3448: user data waits, the connection is awaited to be released",
    stop: "05.06.01.04-service-request-accepted.md: 5.6.1.4.2 SERVICE ACCEPT without T3448 stops it",
    expire: "05.06.01.06-service-request-abnormal.md: la) Extended wait time CP data in NB-S1 mode: T3448",
  },
  T3449: {
    start:
      "05.06.01.04-service-request-accepted.md: 5.6.1.4.2 Control plane: SECURITY MODE COMMAND completes it, T3449 starts; a late SERVICE ACCEPT is taken",
    stop: "05.06.01.04-service-request-accepted.md: 5.6.1.4.2 Control plane: SECURITY MODE COMMAND completes it, T3449 starts; a late SERVICE ACCEPT is taken",
    expire:
      "05.06.01.04-service-request-accepted.md: 5.6.1.4.2 T3449 has expired: SERVICE ACCEPT is not compatible with the state",
  },
  T3480: {
    start: "06.05.03-bearer-resource-allocation.md: 6.5.3.5 a) T3480",
    stop: "06.03.02-addresses.md: Also when the request carried the PTI of a transaction",
    expire: "06.05.03-bearer-resource-allocation.md: 6.5.3.5 a) T3480",
  },
  T3481: {
    start:
      "06.05.04-bearer-resource-modification.md: 6.5.4.5 a) T3481, all resources were to be released: deactivated locally in the end",
    stop: "06.03.06-back-off.md: Each procedure has its own",
    expire:
      "06.05.04-bearer-resource-modification.md: 6.5.4.5 a) T3481, all resources were to be released: deactivated locally in the end",
  },
  T3482: {
    start: "06.05.01-pdn-connectivity.md: 6.5.1.5 a) T3482 expires four times with a repetition, the fifth time ends it",
    stop: "05.03.12-extended-drx.md: Suspended while there is a PDN connection for emergency bearer services",
    expire: "06.05.01-pdn-connectivity.md: 6.5.1.5 a) T3482 expires four times with a repetition, the fifth time ends it",
  },
  T3492: {
    start: "06.05.02-pdn-disconnect.md: 6.5.2.5 a) T3492 expires five times: deactivated locally",
    stop: "06.05.02-pdn-disconnect.md: 6.5.2.3 Accepted by the network",
    expire: "06.05.02-pdn-disconnect.md: 6.5.2.5 a) T3492 expires five times: deactivated locally",
  },
  T3493: {
    start: "06.06.03-remote-ue-report.md: 6.6.3.5 a) T3493 expires twice with a repetition, the third time ends it",
    stop: "06.03.02-addresses.md: The remote UE report carries the EBI of its PDN connection",
    expire: "06.06.03-remote-ue-report.md: 6.6.3.5 a) T3493 expires twice with a repetition, the third time ends it",
  },
  T3346: {
    start: "05.05.01.02.04-attach-accepted.md: 5.5.1.2.5 #22 with T3346: no attach before it expires",
    stop: "05.03.09-congestion.md: A new PLMN that is not equivalent: T3346 stops, the UE updates",
    expire: "05.05.01.02.04-attach-accepted.md: 5.5.1.2.5 #22 with T3346: no attach before it expires",
  },
  T3324: {
    start: "05.03.11-power-saving-mode.md: T3324 starts with EMM-IDLE; its expiry activates the mode",
    stop: "05.03.11-power-saving-mode.md: T3324 stops with EMM-CONNECTED",
    expire: "05.03.11-power-saving-mode.md: T3324 starts with EMM-IDLE; its expiry activates the mode",
  },
  T3396: {
    start: "06.03.05-apn-congestion.md: DEACTIVATE #26 with T3396",
    stop: "06.03.05-apn-congestion.md: ACTIVATE DEFAULT for the APN stops T3396",
    expire: "06.03.05A-group-congestion.md: Each APN that was refused has its T3396, and the others are asked for",
  },
  T3245: {
    start: "05.03.07A-timer-t3245.md: The USIM is invalid for EPS services: until T3245, between 12 and 24 hours",
    stop: "05.03.07A-timer-t3245.md: The USIM is removed: T3245 is stopped",
    expire: "05.03.07A-timer-t3245.md: The USIM is invalid for EPS services: until T3245, between 12 and 24 hours",
  },
  T3247: {
    start: "05.03.07B-unprotected-reject.md: #3: the tracking area is left alone, the USIM stays valid",
    stop: "05.03.07B-unprotected-reject.md: Switching off ends T3247",
    expire: "05.04.02-authentication.md: 5.4.2.5 b) After T3247 the tracking area is usable again",
  },
  T3325: {
    start: "05.06.01.06-service-request-abnormal.md: c) The fifth time T3325 starts, and holds back the next request",
    stop: "05.06.01.06-service-request-abnormal.md: c) Switching off ends T3325",
    expire: "05.06.01.06-service-request-abnormal.md: c) The fifth time T3325 starts, and holds back the next request",
  },
};

/** Timers of the tables that this UE does not have. */
const NOT_HERE: Readonly<Record<string, string>> = {
  T3444: "eCall only mode is not supported",
  T3445: "eCall only mode is not supported",
};

/** Waits of the core that have no number of their own in the tables; their clauses let them run until they expire. */
const WITHOUT_STOP: Readonly<Record<string, Omit<Proof, "stop">>> = {
  "back-off": {
    start: "06.03.06-back-off.md: PDN CONNECTIVITY REJECT #31 with five minutes",
    expire: "06.03.06-back-off.md: PDN CONNECTIVITY REJECT #31 with five minutes",
  },
  "rate control": {
    start: "06.03.08-serving-plmn-rate-control.md: 6.3.8 Serving PLMN rate control",
    expire: "06.03.08-serving-plmn-rate-control.md: 6.3.8 Serving PLMN rate control",
  },
};

const CASES = new Map<string, Case>();
for (const file of literateFiles(DIRECTORY)) {
  for (const literate of readCases(DIRECTORY, file)) {
    // Without the heading of the file.
    const title = literate.title.split(": ");
    CASES.set(`${file}: ${(title.length > 1 ? title.slice(1) : title).join(": ")}`, literate);
  }
}

/** The case of this name, run on a UE of its own. @returns what it says that must be done, and the UE afterwards */
function run(name: string, ue: UeModule): string[] {
  const literate = CASES.get(name);
  assert.ok(literate, `no such case: ${name}`);
  runUeCase(ue, literate);
  return literate.blocks.filter(({ info }) => info === "then").flatMap(({ lines }) => lines);
}

const OF_UE = TIMERS.flatMap(({ name, side }, i) => (side === "UE" ? [[name, i + 1] as const] : []));

for (const engine of engines()) {
  for (const [name, id] of OF_UE) {
    if (name in NOT_HERE) continue;
    test(`${engine.name}: ${name} is started, stopped, and expires`, () => {
      assert.equal(TIMER_NAMES.get(id), name);
      const proof: Partial<Proof> | undefined = PROOFS[name] ?? WITHOUT_STOP[name];
      assert.ok(proof?.start && proof.expire, "no case");
      const says = (wanted: string, lines: readonly string[]): boolean =>
        lines.some((line) => line === wanted || line.startsWith(`${wanted} `) || line.startsWith(`${wanted}(`));
      const started = run(proof.start, new UeModule(engine, true));
      assert.ok(says(`start ${name}`, started), `not started in ${proof.start}`);
      if (!(name in WITHOUT_STOP)) {
        assert.ok(
          proof.stop && says(`stop ${name}`, run(proof.stop, new UeModule(engine, true))),
          `not stopped in ${proof.stop}`,
        );
      }
      const ue = new UeModule(engine, true);
      run(proof.expire, ue);
      assert.ok(
        ue.timerEvents.some(({ what, timer }) => what === "expire" && timer === id),
        `does not expire in ${proof.expire}`,
      );
    });
  }
}

test("timers that this UE does not have are never started", () => {
  for (const literate of CASES.values()) {
    for (const { lines } of literate.blocks) {
      for (const name of Object.keys(NOT_HERE))
        assert.ok(!lines.some((line) => line.startsWith(`start ${name} `)), literate.title);
    }
  }
});
