// A UE as the options describe it, with what it is bound to.
import { NasCore } from "../../core.ts";
import { coreModule } from "../../module.ts";
import type { UeEvent } from "../../ue/events.ts";
import { directoryDisk, FileStore, MemoryStore, type Store } from "../../ue/storage.ts";
import { type ExpiryListener, RealTimers, type TimerService } from "../../ue/timers.ts";
import { connectTo, listenAt } from "../../ue/transport/address.ts";
import { LowerBinding } from "../../ue/transport/binding.ts";
import type { Link } from "../../ue/transport/link.ts";
import { Ue } from "../../ue/ue.ts";
import { UsageError } from "../command.ts";
import { engineOf } from "../engine.ts";
import type { UeCommandOptions } from "./options.ts";

/** A UE that runs. */
export interface OpenUe {
  readonly ue: Ue;
  /** Octets of the core module. */
  readonly module: Uint8Array;
  /** Ends timers and link: nothing keeps the process alive any more. */
  close(): void;
}

function storeOf({ storage, storageKey }: UeCommandOptions, report: (text: string) => void): Store {
  if (storage === null) return new MemoryStore();
  try {
    return new FileStore(
      directoryDisk(storage),
      ({ section, reason, keptAs }) =>
        report(`storage: section ${section} ${reason}; ${keptAs === null ? "" : `kept as ${keptAs}; `}the UE goes on without it`),
      storageKey,
    );
  } catch (error) {
    throw new UsageError(`--storage: ${(error as Error).message}`);
  }
}

/**
 * Opens a UE.
 * @param listener called for every event
 * @param report told what people should read
 */
export async function openUe(
  options: UeCommandOptions,
  listener: (event: UeEvent) => void,
  report: (text: string) => void,
): Promise<OpenUe> {
  const module = coreModule();
  const core = new NasCore(engineOf(options.engine), module);
  let real: RealTimers | null = null;
  const timers = (expired: ExpiryListener): TimerService => {
    real = new RealTimers(expired);
    return real;
  };
  let binding: LowerBinding | null = null;
  const ue = new Ue({
    core,
    store: storeOf(options, report),
    listener: (event) => {
      listener(event);
      binding?.event(event);
    },
    ...(options.virtual ? {} : { timers, wall: () => Date.now() }),
    assumeConnection: options.lower === null,
    report,
  });
  let link: Link | null = null;
  if (options.lower !== null) {
    binding = new LowerBinding(ue, report);
    const { how, address } = options.lower;
    const ready = (text: string): void => report(`lower layers: listening at ${text}`);
    link = how === "listen" ? listenAt(address, binding.linkEvents, ready) : await connectTo(address, binding.linkEvents);
    binding.attach(link);
  }
  const close = (): void => {
    (real as RealTimers | null)?.close();
    link?.close();
  };
  return { ue, module, close };
}
