// Ids of what the walker finds and of what a receiver does about it. Append-only.

import type { IdList } from "./ue.ts";

const m = (name: string, text: string, doc: string): { name: string; text: string; doc: string } => ({ name, text, doc });

export const DECODE_IDS: readonly IdList[] = [
  {
    name: "Fault",
    doc: "Deviations of a message from its table (TS 24.301 7.2, 7.4–7.7)",
    first: 1,
    members: [
      m("TooShort", "too short to hold a complete message type", "7.2"),
      m("ProtocolUnknown", "protocol discriminator is neither EMM nor ESM", "9.2"),
      m("TypeUnknown", "message type is not defined", "7.4"),
      m("WrongDirection", "message type is defined for the other direction only", "7.4"),
      m("ImperativeTruncated", "an element of the imperative part runs past the end of the message", "7.5.1"),
      m("MandatoryMissing", "mandatory information element missing", "7.5.1"),
      m("MandatorySyntax", "mandatory information element is syntactically incorrect", "7.5.1"),
      m("ComprehensionUnknown", "unknown information element that requires comprehension", "7.5.1"),
      m("ComprehensionOutOfSequence", "out of sequence information element that requires comprehension", "7.5.1"),
      m("UnknownIe", "unknown information element", "7.6.1"),
      m("OutOfSequence", "information element out of sequence", "7.6.2"),
      m("Repeated", "information element repeated", "7.6.3"),
      m("OptionalSyntax", "optional information element is syntactically incorrect", "7.7.1"),
      m("Truncated", "information element runs past the end of the message", "7.7.1"),
      m("ConditionalMissing", "conditional information element missing", "7.7.2"),
      m("ConditionalUnexpected", "conditional information element not expected", "7.7.2"),
      m("ConditionalSyntax", "conditional information element is syntactically incorrect", "7.7.2"),
      m("HeaderTypeReserved", "security header type is reserved or not for this direction", "9.3.1"),
    ],
  },
  {
    name: "DispositionAction",
    doc: "What a UE does with a message as a whole",
    members: [
      m("Accept", "accept", "process it"),
      m("Ignore", "ignore", "ignore it"),
      m("Status", "status", "ignore it and answer EMM STATUS or ESM STATUS with the cause"),
      m("Reject", "reject", "answer the REJECT that belongs to it, with the cause"),
      m("AcceptOnly", "accept", "answer the ACCEPT that belongs to it; nothing else is done (7.3.1 UE g, i, k; 7.3.2 UE j)"),
      m("Release", "accept", "answer DEACTIVATE EPS BEARER CONTEXT ACCEPT and release the bearer (7.5.3 UE d)"),
    ],
  },
  {
    name: "Misuse",
    doc: "Host misuse: a function of the codec returns the negative number",
    first: 1,
    members: [
      m("Bank", "no such decode bank", "bank"),
      m("Range", "octets lie outside their region", "range"),
      m("Direction", "direction is neither 0 nor 1", "direction"),
      m("Message", "no such message id", "message"),
      m("MandatoryAbsent", "a mandatory element has no value", "mandatory"),
      m("Value", "a value lies outside the receive region or does not have the length of its format", "value"),
      m("Overflow", "the message does not fit into the transmit region", "overflow"),
      m("Algorithm", "no such algorithm identity or bearer identity", "algorithm"),
      m("Configuration", "the UE is not configured", "configuration"),
      m("NotBuilt", "this build of the module is without the function", "not-built"),
    ],
  },
];
