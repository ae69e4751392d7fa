// The language of scenarios: a YAML or JSON document with what the UE and the network are like, and steps. Every word is described here
// once; the reader, the types and the JSON Schema for editors follow from it.

import { cellField, lowerField } from "../../ue/lowerEvents.ts";
import { requestField } from "../../ue/requests.ts";
import {
  described,
  type Field,
  FieldError,
  flag,
  type Infer,
  type InferOneKey,
  integer,
  list,
  object,
  octets,
  oneKey,
  oneOf,
  optional,
  type Shape,
  text,
} from "../../ue/schema.ts";
import { networkCommandField } from "./networkCommands.ts";
import { hssField, linkField, networkField, policyField, subscriptionField } from "./networkFields.ts";
import { anyText, anything, duration, fields, ieValues } from "./words.ts";

/** LIMIT: steps of a scenario. */
const MOST_STEPS = 1000;

/** Words for security header types. */
export const PROTECTIONS = ["plain", "integrity", "ciphered", "new context", "new context, ciphered", "partly ciphered"] as const;
const protectionFields = {
  protection: optional(described("what the security header says", oneOf(...PROTECTIONS))),
  headerType: optional(described("security header type by number, also one that does not exist", integer(0, 15))),
  mac: optional(described("wrong: every octet of the MAC is off by one", oneOf("wrong"))),
  count: optional(described("NAS COUNT, counted from the next one: -1 is the one used last", integer(-0x7fffff, 0x7fffff))),
};

const protectionShape = object(protectionFields);
export type ProtectionWords = ReturnType<typeof protectionShape.read>;

/** What is done to the octets of a plain message. */
const changeFields = {
  set: optional(described("values of information elements to put in place, by name", ieValues)),
  remove: optional(described("information elements to leave out", list(anyText, 32))),
  octets: optional(described("octets to change: [position, value] pairs", list(list(integer(0, 8192), 2), 32))),
  append: optional(described("octets to add at the end", octets(1, 2048))),
  truncate: optional(described("octets to keep", integer(0, 8192))),
  plain: optional(described("the whole plain message", octets(0, 8192))),
};

const changeShape = object(changeFields);
export type Change = ReturnType<typeof changeShape.read>;

/** Something wrong with messages of the network from now on. */
const wrongField = object({
  message: described("name of the messages that are changed", anyText),
  times: optional(described("how many of them; one unless told", integer(1, 1_000_000))),
  drop: optional(described("they are not sent at all", flag)),
  delay: optional(described("they are sent later", duration)),
  ...changeFields,
  ...protectionFields,
});
export type Wrong = ReturnType<typeof wrongField.read>;

/** A message of the tester's own. */
const injectField = object({
  message: optional(anyText),
  ebi: optional(integer(0, 15)),
  pti: optional(integer(0, 255)),
  ies: optional(ieValues),
  ...changeFields,
  ...protectionFields,
});
export type Inject = ReturnType<typeof injectField.read>;

/** What an attacker sends, and all that may come of it. */
const attackField = object({
  message: optional(anyText),
  ebi: optional(integer(0, 15)),
  pti: optional(integer(0, 255)),
  ies: optional(ieValues),
  ...changeFields,
  ...protectionFields,
  replay: optional(described("every message of this name that the network has sent, octet for octet", anyText)),
  before: optional(described("of these, those sent before the last message of this name", anyText)),
  eachBit: optional(
    described(
      "the message once with each bit of its octets from the first to the second of these turned",
      list(integer(0, 255), 2),
    ),
  ),
  each: optional(described("the message once with each of these values of an information element of one octet", ieValues)),
  byNetwork: optional(described("it is the network that was made to send this: it takes the next NAS COUNT", flag)),
  rule: optional(described("clause of the decision that the UE tells for each message; none is told unless given", anyText)),
  outcome: optional(described("of that decision: ignore unless told", anyText)),
  cause: optional(integer(0, 255)),
  sends: optional(described("all that the UE sends, by name: nothing unless told", list(anyText, 8))),
  changes: optional(described("fields of the UE's state that an answer may change", list(anyText, 8))),
  for: optional(described("virtual time in which nothing else is sent: 50 ms unless told", duration)),
});
export type Attack = ReturnType<typeof attackField.read>;

/** What is looked for among what happens: one of these words … */
const EVENTS = {
  uplink: optional(described("a message that the UE sends, by name", anyText)),
  downlink: optional(described("a message that the network sends, by name", anyText)),
  rule: optional(described("a decision of the UE, by its clause", anyText)),
  networkRule: optional(described("a decision of the MME, by its clause", anyText)),
  timer: optional(described("a timer of the UE", anyText)),
  networkTimer: optional(described("a timer of the MME", anyText)),
  indicate: optional(described("what the UE tells its upper layers", anyText)),
  bearer: optional(described("what the UE tells of an EPS bearer", fields)),
  delivered: optional(described("what the network got from the UE", oneOf("sms", "data", "generic"))),
  radio: optional(described("what the radio connection does: text that it holds", anyText)),
} as const;
export type EventKind = keyof typeof EVENTS;
const EVENT_KINDS = Object.keys(EVENTS) as EventKind[];

/** … with any of these that make sense with it. */
const DETAILS = {
  ies: optional(described("values that information elements have in the decoded message", fields)),
  absent: optional(described("information elements that are not in the message", list(anyText, 32))),
  protection: optional(described("protection as the ladder tells it", anyText)),
  pti: optional(integer(0, 255)),
  ebi: optional(integer(0, 15)),
  hex: optional(described("the whole plain message, or what was delivered", octets(0, 8192))),
  establish: optional(described("of an initial message: RRC establishment cause", anyText)),
  outcome: optional(described("of a decision: ignore, status, reject, accept, absent", anyText)),
  cause: optional(integer(0, 255)),
  message: optional(described("of a decision: the message in hand", anyText)),
  change: optional(described("of a timer", oneOf("start", "stop", "expired"))),
  instance: optional(described("of a timer that there may be several of: PTI, EBI or APN", anything)),
  with: optional(described("of what is told: the details", fields)),
};
const DETAILS_OF: Readonly<Record<EventKind, readonly (keyof typeof DETAILS)[]>> = {
  uplink: ["ies", "absent", "protection", "pti", "ebi", "hex", "establish"],
  downlink: ["ies", "absent", "protection", "pti", "ebi", "hex"],
  rule: ["outcome", "cause", "message"],
  networkRule: ["outcome", "cause"],
  timer: ["change", "instance"],
  networkTimer: ["change", "instance"],
  indicate: ["with"],
  bearer: [],
  delivered: ["hex"],
  radio: [],
};

const eventShape = { ...EVENTS, ...DETAILS };
export type Expected = Infer<typeof eventShape>;

/** An object that looks for one event, and more fields. */
function looking<const M extends Shape>(more: M): Field<Expected & Infer<M>> {
  const all = object({ ...eventShape, ...more });
  return {
    schema: all.schema,
    read(value, path) {
      const read = all.read(value, path) as Expected & Infer<M>;
      const kinds = EVENT_KINDS.filter((kind) => read[kind] !== undefined);
      if (kinds.length !== 1) throw new FieldError(path, `must hold one of ${EVENT_KINDS.join(", ")}`);
      const allowed: readonly string[] = DETAILS_OF[kinds[0]!];
      for (const name of Object.keys(DETAILS)) {
        if (read[name as keyof Expected] === undefined || allowed.includes(name)) continue;
        throw new FieldError(`${path}.${name}`, `does not go with ${kinds[0]}`);
      }
      return read;
    },
    write: (value) => value,
  };
}

/** The kind of event that is looked for. */
export const kindOf = (expected: Expected): EventKind => EVENT_KINDS.find((kind) => expected[kind] !== undefined)!;

const expectField = looking({ within: optional(described("virtual time that it may take; 30 s unless told", duration)) });
const neverField = looking({
  for: optional(described("virtual time in which it must not come; until the end unless told", duration)),
});
export type Expect = ReturnType<typeof expectField.read>;
export type Never = ReturnType<typeof neverField.read>;

const onOff = oneOf("on", "off");
const cellOrNone: Field<ReturnType<typeof cellField.read> | null> = {
  schema: { oneOf: [cellField.schema, { const: "none" }] },
  read: (value, path) => (value === "none" ? null : cellField.read(value, path)),
  write: (value) => value,
};

/** Steps: what the user, the radio and the network do, what is wrong, what is expected. */
export const STEPS = {
  power: described("the UE is switched on or off", onOff),
  cell: described("the UE is in this cell, or in none", cellOrNone),
  request: described("a request of the UE's upper layers: the words of uenas ue", requestField),
  lower: described("an event of the UE's lower layers: the words of uenas ue", lowerField),
  radio: described("the radio connection breaks", oneOf("lost")),
  link: described("the link from now on", linkField),
  network: described("what the MME is like from now on", networkField),
  policy: described("what the MME refuses from now on", policyField),
  mme: described("a command to the MME", networkCommandField),
  hss: described("what the subscriber's vectors are made from", hssField),
  wrong: described("something wrong with the next messages of the network", wrongField),
  inject: described("a message of the tester's own from the network", injectField),
  replay: described("the last message of this name is sent again as it was, octet for octet", anyText),
  attack: described(
    "an attacker sends this to the UE: it sends nothing but what is allowed, and all that it remembers stays as it was",
    attackField,
  ),
  wait: described("virtual time goes by", duration),
  expect: described("this must come, after or together with what was expected before", expectField),
  never: described("this must not come", neverField),
  ue: described("the UE's state holds this now: the fields of the state of uenas ue", fields),
  mmeState: described("the MME's state of the UE holds this now", fields),
  note: described("a line in the ladder", anyText),
};
export type Step = InferOneKey<typeof STEPS>;
export const stepField = oneKey(STEPS);

/** A test case of the conformance specification. */
const testCaseField = object({
  number: described("clause of the test case", text(/^\d+(\.\d+[a-z]?)+$/, "must be a clause number")),
  title: described("title of the test case", anyText),
  source: described("how number and title are known: seen in print, or remembered and not checked", oneOf("seen", "remembered")),
});
export type TestCase = ReturnType<typeof testCaseField.read>;

const SCENARIO = {
  title: described("what the scenario shows, in a sentence", anyText),
  clauses: optional(described("clauses that it is about", list(anyText, 64))),
  about: optional(described("more about it", anyText)),
  testCase: optional(described("test case of TS 36.523-1 whose purpose it has", testCaseField)),
  seed: optional(described("seed of all that is drawn at random; 1 unless told", integer(0, 0xffffffff))),
  ue: optional(described("fields of the configure command that differ from the subscriber that the network knows", fields)),
  subscription: optional(described("what the subscriber may use", subscriptionField)),
  cell: optional(described("where the UE is to begin with: PLMN 00101, TAC 1 unless told", cellOrNone)),
  network: optional(described("what the MME is like", networkField)),
  policy: optional(described("what the MME refuses", policyField)),
  link: optional(described("how the link behaves", linkField)),
  steps: list(stepField, MOST_STEPS),
};
/** A scenario. */
export type Scenario = Infer<typeof SCENARIO>;
export const scenarioField: Field<Scenario> = object(SCENARIO);
