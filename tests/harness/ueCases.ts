// Literate cases that drive a UE. Blocks of kind `ue` under a heading, in this order:
//
//   ```ue given     commands that bring the UE into the state; what they do is not looked at
//   ```ue when      commands
//   ```ue then      exactly what the core leaves to do, one line an action (see ueDriver.ts); empty: nothing.
//                   "store emm …" stands for one that begins so
//   ```ue after     optional, what is there afterwards: "bearers 5 6", "transactions 8", "timers T3411 T3412",
//                   "emm EMM-REGISTERED.NORMAL-SERVICE", "status EU1 UPDATED", "attach-attempts 1", "update-attempts 1", "service-attempts 1", "guti HEX"
//
// `when` and `then` may follow again. Commands, octets as spaced hex:
//
//   configure FIELD HEX                          before the attach; a number is four octets, little endian
//   attach requested|secured|accepted            as far as that; NAME=HEX behind it: see AttachOptions
//   downlink HEX                                 a plain message; it is protected on the way
//   plain HEX                                    a PDU as it is
//   protected TYPE HEX                           a plain message with a security header of this type and the right MAC
//   forged HEX                                   a plain message, protected with a wrong MAC
//   again                                        the PDU received last, octet for octet
//   lost N                                       the network has sent N messages that never arrived
//   challenge KSI                                AUTHENTICATION REQUEST, protected once secure exchange is established
//   command KSI [HEX]                            SECURITY MODE COMMAND for the context of that challenge
//   command-with CAPABILITY KSI [HEX]            the same with these replayed UE security capabilities
//   command-at COUNT EKSI [HEX]                  the same under a NAS COUNT that goes on; the context may be a mapped one
//   handover EKSI ALGORITHMS [HEX]               the command to hand over from Iu mode, octets as in 9.9.2.7; behind them mapped GUTI and signature
//   srvcc EKSI ALGORITHMS [HEX]                  the same with CS to PS SRVCC
//   handed-over HEX                              the handover is completed in this cell; the network uses the mapped context
//   from-idle CKSN [HEX]                         the UE comes from Iu mode in idle mode, with mapped GUTI and signature
//   mapped-command EKSI [HEX]                    SECURITY MODE COMMAND with nonces, that of the UE as it was sent or as it is here
//   usim NAME [HEX]                              enum UsimResult: how the USIM answers the next challenge
//   off, on STAGE                                the UE is switched off, and on again
//   request NAME A B [HEX]                       enum Request; "apn:ims" stands for length and labels
//   lower NAME A B [HEX]                         enum LowerEvent; "message:PDN-CONNECTIVITY-REQUEST" stands for a message id
//   advance SECONDS
//
// A downlink message that clause 7 has ignored, or answered with STATUS or REJECT, must leave the UE's context as it was (not ATTACH
// ACCEPT and ATTACH REJECT, where that may be said of the message in the container).

import assert from "node:assert/strict";
import { EMM_STATE_TEXTS, EMM_SUBSTATE_TEXTS, UPDATE_STATUS_TEXTS } from "../../host/generated/abi.ts";
import { MESSAGES } from "../../host/generated/messages.ts";
import { TIMER_NAMES } from "../../host/generated/names.ts";
import type { Block, Case } from "./literate.ts";
import type { AttachOptions, AttachStage, UeDriver } from "./ueDriver.ts";

const REFUSED = /^rule (7\.[3458][^ ]*( UE [a-n]\))?) (ignore|status|reject)/;

/** Octets of a word list: hex, `apn:name`, `u16:n`, `u32:n`. */
export function octetsOf(words: readonly string[]): Uint8Array {
  return Buffer.concat(
    words.map((word) => {
      const [form, value] = word.split(":");
      if (value === undefined) {
        if (!/^([0-9a-f]{2})*$/.test(word)) throw new Error(`not hex: ${word}`);
        return Buffer.from(word, "hex");
      }
      if (form === "apn") return apnOf(value);
      const number = Buffer.alloc(form === "u16" ? 2 : 4);
      if (form === "u16") number.writeUInt16LE(Number(value));
      else if (form === "u32") number.writeUInt32LE(Number(value));
      else throw new Error(`not octets: ${word}`);
      return number;
    }),
  );
}

/** Length and label coding of an APN (TS 23.003 9.1); empty: length 0. */
function apnOf(name: string): Buffer {
  const labels = name === "" ? [] : name.split(".").flatMap((label) => [Buffer.of(label.length), Buffer.from(label)]);
  const value = Buffer.concat(labels);
  return Buffer.concat([Buffer.of(value.length), value]);
}

/** A number, or the id of a message: "message:PDN-CONNECTIVITY-REQUEST". */
function numberOf(word: string): number {
  const name = /^message:(.*)$/.exec(word)?.[1]?.replaceAll("-", " ");
  const value = name === undefined ? Number(word) : MESSAGES.findIndex((message) => message?.name === name);
  if (!Number.isInteger(value) || value < 0) throw new Error(`not a number: ${word}`);
  return value;
}

function attachOptions(words: readonly string[]): AttachOptions {
  const options: Record<string, Uint8Array> = {};
  for (const word of words) {
    const [name, value] = word.split("=");
    options[name!] = octetsOf([value!]);
  }
  return options;
}

/** Runs one command. @returns what the core left to do */
export function runCommand(ue: UeDriver, line: string): string[] {
  const [verb, ...words] = line.split(/\s+/);
  switch (verb) {
    case "configure":
      ue.configure(words[0]!, octetsOf(words.slice(1)));
      return [];
    case "attach":
      return ue.attach(words[0] as AttachStage, attachOptions(words.slice(1)));
    case "downlink":
      return ue.downlink(octetsOf(words));
    case "protected":
      return ue.receiveAs(Number(words[0]), octetsOf(words.slice(1)));
    case "forged":
      return ue.receiveForged(octetsOf(words));
    case "again":
      return ue.receiveAgain();
    case "lost":
      ue.loseDownlink(Number(words[0]));
      return [];
    case "challenge":
      return ue.challenge(Number(words[0]));
    case "command":
      return ue.securityModeCommand(Number(words[0]), octetsOf(words.slice(1)));
    case "command-with":
      return ue.securityModeCommand(Number(words[1]), octetsOf(words.slice(2)), 0, octetsOf(words.slice(0, 1)));
    case "command-at":
      return ue.securityModeCommand(Number.parseInt(words[1]!, 16), octetsOf(words.slice(2)), Number(words[0]));
    case "handover":
    case "srvcc": {
      const [eksi, algorithms, ...identity] = octetsOf(words);
      return ue.handover(verb === "srvcc", eksi!, algorithms!, Uint8Array.from(identity));
    }
    case "handed-over":
      return ue.handedOver(octetsOf(words));
    case "from-idle":
      return ue.fromIdle(Number(words[0]), octetsOf(words.slice(1)));
    case "mapped-command":
      return ue.mappedCommand(Number.parseInt(words[0]!, 16), words.length > 1 ? octetsOf(words.slice(1)) : null);
    case "usim":
      ue.answerUsim(words[0]!, octetsOf(words.slice(1)));
      return [];
    case "off":
      return ue.switchOff();
    case "on":
      return ue.switchOn(words[0] as AttachStage, attachOptions(words.slice(1)));
    case "plain":
      return ue.receive(octetsOf(words));
    case "request":
      return ue.request(words[0]!, numberOf(words[1]!), numberOf(words[2]!), octetsOf(words.slice(3)));
    case "lower":
      return ue.lower(words[0]!, numberOf(words[1]!), numberOf(words[2]!), octetsOf(words.slice(3)));
    case "advance":
      return ue.advance(Number(words[0]));
    default:
      throw new Error(`unknown command: ${line}`);
  }
}

function runWhen(ue: UeDriver, lines: readonly string[], where: string): string[] {
  const done: string[] = [];
  for (const line of lines) {
    const before = ue.context();
    const actions = runCommand(ue, line);
    // What an attach message contains can be refused while the attach goes on.
    const isRefused = /^downlink (?!\s*07 ?4[24])/.test(line) && actions.some((action) => REFUSED.test(action));
    if (isRefused) {
      assert.deepEqual(ue.context(), before, `${where}: the context has changed`);
    }
    done.push(...actions);
  }
  return done;
}

/** What is there, in the words of an `after` block; null: no such fact. */
function factOf(ue: UeDriver, what: string): string | null {
  const state = ue.state();
  switch (what) {
    case "bearers":
      return ue.bearers().join(" ");
    case "transactions":
      return ue.transactions().join(" ");
    case "timers":
      return ue
        .timers()
        .map(({ timer }) => TIMER_NAMES.get(timer)!)
        .sort()
        .join(" ");
    case "emm":
      return [EMM_STATE_TEXTS.get(state.emmState), EMM_SUBSTATE_TEXTS.get(state.emmSubstate)]
        .filter((text) => text !== "")
        .join(".");
    case "status":
      return UPDATE_STATUS_TEXTS.get(state.updateStatus)!;
    case "update-attempts":
      return String(state.trackingAreaUpdateAttemptCounter);
    case "attach-attempts":
      return String(state.attachAttemptCounter);
    case "service-attempts":
      return String(state.serviceRequestAttemptCounter);
    case "guti":
      return Buffer.from(state.guti).toString("hex");
    default:
      return null;
  }
}

function checkAfter(ue: UeDriver, block: Block, where: string): void {
  for (const line of block.lines) {
    const [what, ...words] = line.split(/\s+/);
    const found = factOf(ue, what!);
    assert.ok(found !== null, `${where}: ${line}?`);
    assert.equal(found, what === "guti" ? words.join("") : words.join(" "), `${where}: ${what}`);
  }
}

/** Actions as expected; where only the beginning is, the beginning. */
function asExpected(done: readonly string[], expected: readonly string[]): string[] {
  return done.map((action, i) => {
    const line = expected[i];
    return line?.endsWith(" …") && action.startsWith(line.slice(0, -1)) ? line : action;
  });
}

/** "uplink 52 00 c2" → "uplink 5200c2". */
function joinOctets(line: string): string {
  return /^(uplink|deliver)/.test(line) ? line.replaceAll(/(?<=\b[0-9a-f]{2,}) (?=[0-9a-f]{2}\b)/g, "") : line;
}

/** Runs the `ue` blocks of a case on a fresh UE. */
export function runUeCase(ue: UeDriver, { file, blocks }: Case): void {
  let open: string[] | null = null;
  for (const block of blocks) {
    const where = `${file}:${block.line}`;
    assert.equal(block.kind, "ue", `${where}: block of kind "${block.kind}" beside those that drive a UE`);
    switch (block.info) {
      case "given":
        for (const line of block.lines) runCommand(ue, line);
        break;
      case "when":
        assert.equal(open, null, `${where}: nothing is expected of what was done before`);
        open = runWhen(ue, block.lines, where);
        break;
      case "then":
        assert.ok(open !== null, `${where}: nothing was done`);
        assert.deepEqual(asExpected(open, block.lines), block.lines.map(joinOctets), where);
        open = null;
        break;
      case "after":
        checkAfter(ue, block, where);
        break;
      default:
        throw new Error(`${where}: "ue ${block.info}"`);
    }
  }
  assert.equal(open, null, `${file}: nothing is expected of what was done last`);
}
