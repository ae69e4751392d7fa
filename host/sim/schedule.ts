// Virtual time of the network and the link: what is due at which millisecond. Of two entries due together the one made first goes first.

/** Something due later; `cancel` takes it back. */
export interface Due {
  cancel(): void;
}

interface Entry extends Due {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  isCancelled: boolean;
}

/** A queue of things due, in milliseconds from 0. */
export class Schedule {
  #heap: Entry[] = [];
  #order = 0;
  #now = 0;

  /** Milliseconds; it never goes back. */
  get now(): number {
    return this.#now;
  }

  /** Lets `run` happen `delay` milliseconds from now, 0 and up. */
  after(delay: number, run: () => void): Due {
    const entry: Entry = {
      at: this.#now + Math.max(0, delay),
      order: this.#order++,
      run,
      isCancelled: false,
      cancel: () => {
        entry.isCancelled = true;
      },
    };
    this.#push(entry);
    return entry;
  }

  /** When the next thing is due; null when nothing is. */
  next(): number | null {
    while (this.#heap[0]?.isCancelled) this.#pop();
    return this.#heap[0]?.at ?? null;
  }

  /** Goes to a moment and runs the first thing due by then. @returns false when nothing was due */
  step(until: number): boolean {
    const at = this.next();
    if (at === null || at > until) {
      this.#now = Math.max(this.#now, until);
      return false;
    }
    this.#now = Math.max(this.#now, at);
    this.#pop()!.run();
    return true;
  }

  #isBefore(a: Entry, b: Entry): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let i = heap.push(entry) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.#isBefore(entry, heap[parent]!)) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = entry;
  }

  #pop(): Entry | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!this.#isBefore(heap[child]!, last)) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = last;
    return top;
  }
}
