// Whatever comes, the MME neither throws nor answers without end: uplink messages of real networks and of every table, whole, cut, flipped,
// with protection that is right, and octets drawn by lot.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGES } from "../../host/generated/messages.ts";
import { type Value, write } from "../../host/sim/nas.ts";
import { Random } from "../../host/sim/random.ts";
import { fromHex } from "../../host/ue/hex.ts";
import { corpus } from "../wire/corpus.ts";
import { ScriptedUe } from "./scriptedUe.ts";
import { IMSI, SimNetwork } from "./simNetwork.ts";

/** LIMIT: an initial message that is refused and what waited for the UE, and some. */
const MOST_ANSWERS = 4;

/** Every uplink message with all that its table has, in values of the least length, all zero or all one. */
function tableMessages(): Uint8Array[] {
  return MESSAGES.flatMap((table) => {
    if (table === null || table.direction === "downlink" || table.type === null) return [];
    return [0, 0xff].map((fill) => {
      const values = table.rows
        .filter((row) => !row.isSpare)
        .map((row): [string, Value] => [row.name, new Uint8Array(Math.ceil(row.min) || 1).fill(fill)]);
      return write(table.name, "uplink", { ebi: 5, pti: 9, ies: Object.fromEntries(values) });
    });
  });
}

const real = corpus
  .filter((pdu) => pdu.direction === "uplink" && pdu.securityHeaderType === undefined)
  .map((pdu) => fromHex(pdu.hex));
const messages = [...tableMessages(), ...real.filter((_, i) => i % 7 === 0)];

/** Cut short and with one bit flipped, some of each. */
function mutants(octets: Uint8Array, random: Random): Uint8Array[] {
  const cut = Array.from({ length: 4 }, () => octets.slice(0, random.below(octets.length)));
  const flipped = Array.from({ length: 8 }, () => {
    const copy = octets.slice();
    copy[random.below(copy.length)]! ^= 1 << random.below(8);
    return copy;
  });
  return [octets, ...cut, ...flipped];
}

function attached(): { net: SimNetwork; ue: ScriptedUe } {
  const net = new SimNetwork();
  const ue = new ScriptedUe(net);
  ue.attach();
  return { net, ue };
}

/** Sends, and sees to it that the UE is there and registered for the next one. */
function send(state: { net: SimNetwork; ue: ScriptedUe }, deliver: (ue: ScriptedUe) => void): void {
  const { ue, net } = state;
  deliver(ue);
  assert.ok(ue.take().length <= MOST_ANSWERS);
  const isThere =
    ue.connection !== null && net.mme.state(IMSI)?.emm === "EMM-REGISTERED" && net.mme.state(IMSI)!.procedures.length === 0;
  if (!isThere || net.mme.state(IMSI)!.bearers.length > 3) Object.assign(state, attached());
}

test(`${messages.length} uplink messages and 12 mutants of each, rightly protected`, () => {
  const random = new Random(1);
  const state = attached();
  for (const message of messages)
    for (const octets of mutants(message, random)) if (octets.length > 0) send(state, (ue) => ue.send(octets));
});

test("the same as first messages: plain, integrity protected, partially ciphered", () => {
  const random = new Random(2);
  const state = attached();
  for (const message of messages) {
    for (const octets of mutants(message, random)) {
      const headerType = [0, 1, 5][random.below(3)]!;
      send(state, (ue) => {
        state.net.mme.release(IMSI);
        ue.send(octets, {}, { headerType });
      });
    }
  }
});

test("20,000 PDUs by lot, in a connection and as first ones", () => {
  const random = new Random(3);
  const state = attached();
  for (let i = 0; i < 20_000; i++) {
    const octets = random.octets(random.below(40));
    if (octets.length > 0 && random.chance(0.7)) octets[0] = [0x07, 0x02, 0x52, 0x17, 0x27, 0x57, 0xc7][random.below(7)]!;
    send(state, (ue) => {
      if (ue.connection === null || random.chance(0.5)) ue.open(octets);
      else state.net.mme.uplink(ue.connection, octets);
    });
  }
});
