// From octets that came through the security filter to a message that is to be processed: decoding, clause 7, and EMM STATUS where that is
// the answer.

import { DispositionAction, EstablishCause } from "../generated/abi";
import { Message } from "../generated/ids";
import { Timer } from "../generated/timers";
import { judgeEmm, isCompatibleEmm } from "../errors/clause7";
import { emitJudgement } from "../rules";
import { send } from "../security/protect";
import { isTimerRunning } from "../timers";
import { ue } from "../ue";
import { bankAddress, bankOf } from "../wire/bank";
import { decodeMessage } from "../wire/header";
import { beginEmm, end, putV8 } from "../wire/writer";

/** The bank of the message in hand, and that of a message contained in it. */
export const OUTER: u32 = 0;
export const INNER: u32 = 1;

/**
 * Decodes a plain downlink message.
 * @param at its first octet in the receive region
 * @param length its octets
 * @returns its bank, not judged yet
 */
export function decodeDownlink(at: usize, length: u32): usize {
  const bank = bankAddress(OUTER);
  ue().messageInHand = <u16>decodeMessage(bank, at, length, 0);
  return bank;
}

/** Decodes the plain message in an IE into the inner bank. @returns that bank */
export function decodeContained(at: usize, length: u32): usize {
  const bank = bankAddress(INNER);
  decodeMessage(bank, at, length, 0);
  return bank;
}

/** Judges a decoded EMM message by clause 7 and the EMM state. @returns true when it is to be processed; otherwise it has been answered or ignored */
export function isToBeProcessed(bank: usize): bool {
  const message = <u32>bankOf(bank).message;
  // TS 24.301 5.6.1.4.2: T3449 runs as long as the message may follow.
  const isLate = message == Message.ServiceAccept && isTimerRunning(Timer.T3449);
  const action = judgeEmm(bank, isLate || isCompatibleEmm(message, ue().emmState, ue().emmSubstate));
  emitJudgement(bank);
  if (action == DispositionAction.Status) sendEmmStatus(bankOf(bank).cause);
  return action == DispositionAction.Accept;
}

/** Sends EMM STATUS (5.7). */
export function sendEmmStatus(cause: u32): void {
  beginEmm(Message.EmmStatus);
  putV8(cause);
  end();
  send(EstablishCause.None);
}

