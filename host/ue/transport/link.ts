// Links between a UE and its lower layers: in this process, over a stream (TCP, Unix socket), or over datagrams (UDP).
import { createSocket, type RemoteInfo, type Socket as UdpSocket } from "node:dgram";
import { rmSync, statSync } from "node:fs";
import { connect, createServer, type ListenOptions, type Server, type Socket } from "node:net";
import { decodeFrame, encodeFrame, FRAME_VERSION, type Frame, FrameError, FrameReader } from "./frames.ts";

/** What an end of a link is told. */
export interface LinkEvents {
  /** The other end has said HELLO: frames can be sent. */
  open(): void;
  frame(frame: Frame): void;
  /** The other end is gone. */
  closed(): void;
  /** Something was not in its form, or refused; for people to read. */
  fault(text: string): void;
}

/** One end of a link. */
export interface Link {
  /** Sends a frame; without another end it goes nowhere. */
  send(frame: Frame): void;
  /** Ends the link for good. */
  close(): void;
}

const HELLO: Frame = { type: "hello", version: FRAME_VERSION };

// Frames of one peer: the first must be a HELLO of the same version.
class Peer {
  readonly #events: LinkEvents;
  #isOpen = false;
  constructor(events: LinkEvents) {
    this.#events = events;
  }
  get isOpen(): boolean {
    return this.#isOpen;
  }
  /** @returns false when this peer is not to be spoken with any more */
  take(frame: Frame): boolean {
    if (frame.type === "hello") {
      if (frame.version !== FRAME_VERSION) {
        this.#events.fault(`the other end speaks version ${frame.version}, not ${FRAME_VERSION}`);
        return false;
      }
      if (!this.#isOpen) {
        this.#isOpen = true;
        this.#events.open();
      }
    } else if (this.#isOpen) this.#events.frame(frame);
    else {
      this.#events.fault(`the first frame is ${frame.type}, not hello`);
      return false;
    }
    return true;
  }
}

/**
 * Two ends in this process. Frames arrive in order, each after the call that sent it has done its work.
 * @param left, right what each end is told; both are open at once
 */
export function localLink(left: LinkEvents, right: LinkEvents): readonly [Link, Link] {
  const queue: (() => void)[] = [];
  let isBusy = false;
  let isClosed = false;
  const post = (job: () => void): void => {
    queue.push(job);
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) next();
    } finally {
      isBusy = false;
      queue.length = 0;
    }
  };
  const end = (other: LinkEvents): Link => ({
    send: (frame) => {
      if (!isClosed) post(() => other.frame(frame));
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      post(() => other.closed());
    },
  });
  post(() => left.open());
  post(() => right.open());
  return [end(right), end(left)];
}

/** A link over a connected stream. */
class StreamLink implements Link {
  readonly #socket: Socket;
  readonly #reader = new FrameReader();
  readonly #peer: Peer;

  constructor(socket: Socket, events: LinkEvents) {
    this.#socket = socket;
    this.#peer = new Peer(events);
    socket.on("data", (octets) => this.#take(octets, events));
    socket.on("error", (error) => events.fault(error.message));
    socket.on("close", () => {
      if (this.#reader.pending > 0) events.fault(`${this.#reader.pending} octets of a frame that did not come whole`);
      events.closed();
    });
    this.#write(HELLO);
  }

  #take(octets: Uint8Array, events: LinkEvents): void {
    for (const frame of this.#reader.push(octets, (error) => events.fault(error.message))) {
      if (!this.#socket.destroyed && !this.#peer.take(frame)) this.#socket.destroy();
    }
  }
  #write(frame: Frame): void {
    if (!this.#socket.destroyed) this.#socket.write(encodeFrame(frame));
  }
  send(frame: Frame): void {
    if (this.#peer.isOpen) this.#write(frame);
  }
  close(): void {
    this.#socket.end();
  }
}

/** Connects to a stream. */
export function connectStream(to: { port: number; host: string } | { path: string }, events: LinkEvents): Link {
  let link: StreamLink | null = null;
  const socket = connect(to);
  const failed = (error: Error): void => {
    events.fault(error.message);
    events.closed();
  };
  socket.once("error", failed);
  socket.once("connect", () => {
    socket.off("error", failed);
    if ("port" in to) socket.setNoDelay(true);
    link = new StreamLink(socket, events);
  });
  return {
    send: (frame) => link?.send(frame),
    close: () => (link === null ? socket.destroy() : link.close()),
  };
}

/** Waits for one stream at a time; a second one is refused while the first is there. */
export function listenStream(at: ListenOptions, events: LinkEvents, listening: (server: Server) => void): Link {
  let link: StreamLink | null = null;
  if (at.path !== undefined) removeOldSocket(at.path);
  const server = createServer((socket) => {
    if (link !== null) {
      events.fault("a second connection was refused");
      socket.destroy();
      return;
    }
    link = new StreamLink(socket, {
      ...bound(events),
      closed: () => {
        link = null;
        events.closed();
      },
    });
  });
  server.on("error", (error) => events.fault(error.message));
  server.listen(at, () => listening(server));
  return {
    send: (frame) => link?.send(frame),
    close: () => {
      link?.close();
      server.close();
    },
  };
}

const bound = (events: LinkEvents): LinkEvents => ({
  open: () => events.open(),
  frame: (frame) => events.frame(frame),
  closed: () => events.closed(),
  fault: (text) => events.fault(text),
});

// A socket left behind by a process that is gone; anything else in that place stays, and listening fails.
function removeOldSocket(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isSocket() === true) rmSync(path);
}

/**
 * A link over UDP, one frame a datagram.
 * @param local port and address to be reached at; port 0: any
 * @param remote the other end, or null: whoever says HELLO last
 */
export function datagramLink(
  local: { port: number; host: string },
  remote: { port: number; host: string } | null,
  events: LinkEvents,
  listening: (socket: UdpSocket) => void,
): Link {
  const socket = createSocket(local.host.includes(":") ? "udp6" : "udp4");
  let peer = new Peer(events);
  let other = remote;
  const send = (frame: Frame): void => {
    if (other !== null) socket.send(encodeFrame(frame), other.port, other.host);
  };
  socket.on("message", (datagram, from: RemoteInfo) => {
    const isOther = other !== null && from.port === other.port && from.address === other.host;
    try {
      const frame = decodeFrame(new Uint8Array(datagram));
      if (!isOther && remote === null && frame.type === "hello") {
        if (peer.isOpen) events.closed();
        peer = new Peer(events);
        other = { port: from.port, host: from.address };
        send(HELLO);
      } else if (!isOther) {
        events.fault(`a datagram of ${from.address}:${from.port}, which is not the other end`);
        return;
      } else if (frame.type === "hello" && !peer.isOpen) send(HELLO);
      peer.take(frame);
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      events.fault(error.message);
    }
  });
  socket.on("error", (error) => events.fault(error.message));
  socket.bind(local.port, local.host, () => {
    listening(socket);
    send(HELLO);
  });
  return {
    send: (frame) => {
      if (peer.isOpen) send(frame);
    },
    close: () => socket.close(),
  };
}
