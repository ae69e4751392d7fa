// A UE and lower layers of another party over each transport: in this process, TCP, UDP, Unix socket. The lower layers speak the framed form
// and nothing else; the life is the same to the octet over each. And ends that misbehave.
import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { NasCore } from "../../host/core.ts";
import { v8 } from "../../host/engine/v8.ts";
import { fromHex, toHex } from "../../host/ue/hex.ts";
import { connectTo, type LinkAddress, listenAt, parseAddress } from "../../host/ue/transport/address.ts";
import { LowerBinding } from "../../host/ue/transport/binding.ts";
import { encodeFrame, type Frame } from "../../host/ue/transport/frames.ts";
import { type Link, type LinkEvents, localLink } from "../../host/ue/transport/link.ts";
import { Ue } from "../../host/ue/ue.ts";
import { shippedModule } from "../harness/module.ts";
import type { NetworkSecurity } from "../harness/network.ts";
import { LIFE, type Line, networkOf } from "./life.ts";

const SOCKETS = mkdtempSync(join(tmpdir(), "uenas-links-"));
process.on("exit", () => rmSync(SOCKETS, { recursive: true }));
const HELLO = encodeFrame({ type: "hello", version: 1 });
const CELL: Frame = { type: "cell", plmn: fromHex("00f110"), tac: 1, kind: 0 };

/** A UE that is switched on and bound to a link, and what the binding told. */
function boundUe(): { readonly ue: Ue; readonly binding: LowerBinding; readonly told: string[] } {
  const told: string[] = [];
  let binding: LowerBinding | null = null;
  const ue = new Ue({ core: new NasCore(v8, shippedModule), listener: (event) => binding?.event(event) });
  binding = new LowerBinding(ue, (text) => told.push(text));
  ue.configure((LIFE[0] as { configure: object }).configure);
  ue.power(true);
  return { ue, binding, told };
}

/** Network and lower layers: what they send next, by how many PDUs have come up. */
class OtherEnd {
  readonly frames: Frame[] = [];
  readonly done: Promise<void>;
  #finish: () => void = () => {};
  #link: Link | null = null;
  /** A link may be open before it is known here. */
  readonly #early: Frame[] = [];
  #uplinks = 0;
  readonly #network = networkOf();

  constructor() {
    this.done = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  attach(link: Link): void {
    this.#link = link;
    for (const frame of this.#early.splice(0)) link.send(frame);
  }

  readonly events: LinkEvents = {
    open: () => this.#send(CELL),
    frame: (frame) => this.#take(frame),
    closed: () => {},
    fault: (text) => assert.fail(text),
  };

  #send(...frames: readonly Frame[]): void {
    for (const frame of frames) {
      if (this.#link === null) this.#early.push(frame);
      else this.#link.send(frame);
    }
  }

  #take(frame: Frame): void {
    if (this.#uplinks > 5) return;
    this.frames.push(frame);
    if (frame.type !== "establish" && frame.type !== "uplink") return;
    const step = LIFE[3 + this.#uplinks];
    this.#uplinks++;
    if (this.#uplinks === 1) this.#send({ type: "established" });
    if (this.#uplinks <= 4) {
      const { downlink } = (step as (network: NetworkSecurity) => Line)(this.#network);
      this.#send({ type: "downlink", pdu: fromHex(downlink as string) });
    } else if (this.#uplinks === 5) {
      this.#send(
        { type: "sent", handle: frame.handle },
        { type: "released", cause: 0 },
        { type: "paging", identity: 0, domain: 0 },
      );
    } else {
      this.#finish();
    }
  }
}

/** The life over a link that `join` makes. @returns what the lower layers got, and the UE */
async function live(
  join: (ue: LinkEvents, other: LinkEvents) => Promise<readonly [Link, Link]>,
): Promise<{ frames: Frame[]; ue: Ue }> {
  const { ue, binding, told } = boundUe();
  const other = new OtherEnd();
  const [own, theirs] = await join(binding.linkEvents, {
    ...other.events,
    open: () => other.events.open(),
  });
  binding.attach(own);
  other.attach(theirs);
  await other.done;
  own.close();
  theirs.close();
  assert.deepEqual(
    told.filter((text) => !/are there|are gone/.test(text)),
    [],
  );
  return { frames: other.frames, ue };
}

const over =
  (address: LinkAddress) =>
  async (ue: LinkEvents, other: LinkEvents): Promise<readonly [Link, Link]> => {
    let listener: Link | null = null;
    const where = await new Promise<string>((resolve) => {
      listener = listenAt(address, ue, resolve);
    });
    return [listener!, await connectTo(parseAddress(where)!, other)];
  };

const inProcess = live(async (ue, other) => localLink(ue, other));

test("in this process: attach, keys, bearer, identification, idle, and the answer to a paging", async () => {
  const { frames, ue } = await inProcess;
  assert.deepEqual(
    frames.map(({ type }) => type),
    ["establish", "uplink", "uplink", "keys", "bearer", "uplink", "uplink", "establish"],
  );
  assert.equal((frames[0] as { cause: number }).cause, 1);
  assert.equal(ue.isPowered, true);
});

for (const address of ["tcp:127.0.0.1:0", "udp:127.0.0.1:0", `unix:${join(SOCKETS, "ue")}`]) {
  const kind = address.slice(0, address.indexOf(":"));
  test(`${kind}: the same to the octet`, { timeout: 20_000 }, async () => {
    const { frames } = await live(over(parseAddress(address)!));
    assert.deepEqual(frames, (await inProcess).frames);
  });
}

/** A listener whose events are kept; `until` waits for one that matches. */
function keeper(): { readonly events: LinkEvents; until(pattern: RegExp): Promise<void>; readonly told: string[] } {
  const told: string[] = [];
  const waiting: { pattern: RegExp; resolve: () => void }[] = [];
  const tell = (text: string): void => {
    told.push(text);
    for (const { pattern, resolve } of waiting) if (pattern.test(text)) resolve();
  };
  return {
    told,
    events: {
      open: () => tell("open"),
      closed: () => tell("closed"),
      frame: ({ type }) => tell(`frame ${type}`),
      fault: (text) => tell(`fault ${text}`),
    },
    until: (pattern) =>
      new Promise((resolve) => {
        if (told.some((text) => pattern.test(text))) resolve();
        else waiting.push({ pattern, resolve });
      }),
  };
}

async function listening(address: string, events: LinkEvents): Promise<readonly [Link, number]> {
  let link: Link | null = null;
  const where = await new Promise<string>((resolve) => {
    link = listenAt(parseAddress(address)!, events, resolve);
  });
  return [link!, Number(where.slice(where.lastIndexOf(":") + 1))];
}

test("a stream that does not begin with HELLO, or with one of another version, is ended", { timeout: 20_000 }, async () => {
  for (const [first, reason] of [
    [encodeFrame({ type: "noCell" }), /fault the first frame is noCell, not hello/],
    [encodeFrame({ type: "hello", version: 2 }), /fault the other end speaks version 2, not 1/],
  ] as const) {
    const { events, until, told } = keeper();
    const [link, port] = await listening("tcp:127.0.0.1:0", events);
    const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.concat([first, encodeFrame(CELL)])));
    socket.resume();
    await until(reason);
    await until(/closed/);
    assert.ok(!told.includes("frame cell"), "nothing behind it is taken");
    link.close();
  }
});

test("a second stream is refused while the first is there; after it another may come; a frame that did not come whole is told", {
  timeout: 20_000,
}, async () => {
  const { events, until, told } = keeper();
  const [link, port] = await listening("tcp:127.0.0.1:0", events);
  const first = connect(port, "127.0.0.1", () => first.write(HELLO));
  first.resume();
  await until(/open/);
  const second = connect(port, "127.0.0.1");
  second.resume();
  await new Promise((resolve) => second.on("close", resolve));
  assert.ok(told.includes("fault a second connection was refused"));
  first.end(encodeFrame(CELL).subarray(0, 5));
  await until(/closed/);
  assert.ok(told.includes("fault 5 octets of a frame that did not come whole"));
  told.length = 0;
  const third = connect(port, "127.0.0.1", () => third.write(HELLO));
  third.resume();
  await until(/open/);
  third.end();
  link.close();
});

test("nobody there: it is told, and the link is closed", { timeout: 20_000 }, async () => {
  const { events, until } = keeper();
  const [link, port] = await listening("tcp:127.0.0.1:0", keeper().events);
  link.close();
  await connectTo({ kind: "tcp", host: "127.0.0.1", port }, events);
  await until(/fault .*ECONNREFUSED/);
  await until(/closed/);
});

test("UDP: a datagram of a stranger, or one that is no frame, is told and passed over; who says HELLO anew takes over", {
  timeout: 20_000,
}, async () => {
  const { events, until, told } = keeper();
  const [link, port] = await listening("udp:127.0.0.1:0", events);
  const first = createSocket("udp4");
  const second = createSocket("udp4");
  const send = (socket: typeof first, octets: Uint8Array): void => socket.send(octets, port, "127.0.0.1");
  send(first, HELLO);
  await until(/open/);
  send(first, fromHex("8900"));
  await until(/fault a frame has at least 3 octets/);
  send(second, encodeFrame(CELL));
  await until(/fault a datagram of 127\.0\.0\.1:\d+, which is not the other end/);
  assert.ok(!told.includes("frame cell"));
  send(second, HELLO);
  await until(/closed/);
  send(second, encodeFrame(CELL));
  await until(/frame cell/);
  first.close();
  second.close();
  link.close();
});

test("a file in the place of a Unix socket stays, and listening fails", { timeout: 20_000 }, async () => {
  const path = join(SOCKETS, "file");
  writeFileSync(path, "kept");
  const { events, until } = keeper();
  const link = listenAt({ kind: "unix", path }, events, () => assert.fail("listens"));
  await until(/fault .*EADDRINUSE/);
  link.close();
});

test("addresses, and words that are none", () => {
  assert.deepEqual(parseAddress("tcp:7000"), { kind: "tcp", host: "127.0.0.1", port: 7000 });
  assert.deepEqual(parseAddress("udp:[::1]:1"), { kind: "udp", host: "::1", port: 1 });
  assert.deepEqual(parseAddress("TCP:modem.lab:65535"), { kind: "tcp", host: "modem.lab", port: 65535 });
  assert.deepEqual(parseAddress("unix:/run/ue"), { kind: "unix", path: "/run/ue" });
  for (const word of ["", "tcp", "tcp:", "tcp:host", "tcp:65536", "unix:", "tcp:::1:7", "sctp:7"])
    assert.equal(parseAddress(word), null, word);
});

const stateOf = (ue: Ue): unknown[] => [ue.state().emm, ue.state().connected];

test("lower layers that go take connection and cell along, and the UE stays as it is otherwise", async () => {
  const { frames } = await inProcess;
  const { ue, binding, told } = boundUe();
  binding.attach({ send: () => {}, close: () => {} });
  binding.linkEvents.frame(CELL);
  binding.linkEvents.frame({ type: "established" });
  assert.deepEqual(stateOf(ue), ["EMM-REGISTERED-INITIATED", true]);
  binding.linkEvents.closed();
  assert.ok(told.includes("the lower layers are gone"));
  assert.deepEqual(stateOf(ue), ["EMM-DEREGISTERED.NO-CELL-AVAILABLE", false]);
  assert.ok(frames.length > 0);
  assert.equal(toHex((frames[0] as { pdu: Uint8Array }).pdu).slice(0, 4), "0741");
});
