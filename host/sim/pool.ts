// Many UEs on one instance of the module: each has its own copy of the UE region, which is put in place when it is its turn. A UE then
// costs eight kilobytes instead of a linear memory with the guard pages of an engine.

import type { CoreAction } from "../core.ts";
import { type CoreConfiguration, NasCore, type UeCore, type UeState } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import type { LowerEvent, Request, UsimResult } from "../generated/abi.ts";
import type { UeStateNumbers } from "../records.ts";

/** One instance and whose turn it is. */
export class CorePool {
  readonly core: NasCore;
  readonly #fresh: Uint8Array;
  #owner: PooledCore | null = null;

  constructor(engine: Engine, module: Uint8Array) {
    this.core = new NasCore(engine, module);
    this.#fresh = this.core.snapshot();
  }

  /** A UE of its own. */
  create(): UeCore {
    return new PooledCore(this, this.#fresh.slice());
  }

  /** Puts a UE in place. */
  enter(pooled: PooledCore): NasCore {
    if (this.#owner !== pooled) {
      if (this.#owner !== null) this.core.snapshotInto(this.#owner.region);
      this.core.restore(pooled.region);
      this.#owner = pooled;
    }
    return this.core;
  }
}

class PooledCore implements UeCore {
  readonly #pool: CorePool;
  /** The UE region while it is another one's turn. */
  readonly region: Uint8Array;

  constructor(pool: CorePool, region: Uint8Array) {
    this.#pool = pool;
    this.region = region;
  }

  get receiveSize(): number {
    return this.#pool.core.receiveSize;
  }

  configure(configuration: CoreConfiguration): readonly CoreAction[] {
    return this.#pool.enter(this).configure(configuration);
  }

  request(request: Request, a?: number, b?: number, octets?: Uint8Array): readonly CoreAction[] {
    return this.#pool.enter(this).request(request, a, b, octets);
  }

  lower(event: LowerEvent, a?: number, b?: number, octets?: Uint8Array): readonly CoreAction[] {
    return this.#pool.enter(this).lower(event, a, b, octets);
  }

  downlink(pdu: Uint8Array): readonly CoreAction[] {
    return this.#pool.enter(this).downlink(pdu);
  }

  timer(timer: number, instance: number, generation: number): readonly CoreAction[] {
    return this.#pool.enter(this).timer(timer, instance, generation);
  }

  usimResult(result: UsimResult, octets?: Uint8Array): readonly CoreAction[] {
    return this.#pool.enter(this).usimResult(result, octets);
  }

  state(): UeState {
    return this.#pool.enter(this).state();
  }

  stateNumbers(): UeStateNumbers {
    return this.#pool.enter(this).stateNumbers();
  }

  snapshot(): Uint8Array {
    return this.#pool.enter(this).snapshot();
  }

  snapshotInto(room: Uint8Array): void {
    this.#pool.enter(this).snapshotInto(room);
  }

  restore(octets: Uint8Array): void {
    this.#pool.enter(this).restore(octets);
  }
}
