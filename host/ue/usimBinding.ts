// The USIM of a configured UE: the soft one with its memory in the UE's store, and its answers in the core's form.
import { UsimResult } from "../generated/abi.ts";
import type { UeConfig } from "./config.ts";
import { FieldError } from "./schema.ts";
import type { Store } from "./storage.ts";
import { Ef } from "./usim/ef/files.ts";
import { decodeImsi } from "./usim/ef/identity.ts";
import { formatUsimImage, parseUsimImage, type UsimImage } from "./usim/image.ts";
import { SoftUsim } from "./usim/soft.ts";
import type { AuthenticateAnswer } from "./usim/usim.ts";

/** The section of the store that holds the card's memory. */
const SECTION = "usim";

/** The memory stored for this subscriber; another's, or one that makes no sense, is as none. */
function storedImage(store: Store, imsi: string): UsimImage | null {
  const octets = store.load(SECTION);
  if (octets === null) return null;
  try {
    const image = parseUsimImage(Buffer.from(octets).toString("utf8"));
    const file = image.files.get(Ef.Imsi);
    return file instanceof Uint8Array && decodeImsi(file) === imsi ? image : null;
  } catch (error) {
    if (error instanceof FieldError) return null;
    throw error;
  }
}

/**
 * The soft USIM of a configuration. What it remembers is in the store before its answer is used.
 * @param image its memory, in place of the stored one
 */
export function openSoftUsim(config: UeConfig, store: Store, image = storedImage(store, config.imsi)): SoftUsim {
  const { keys, sqn, indLength, delta, ageLimit } = config.usim;
  return new SoftUsim({
    keys,
    sqn,
    indLength,
    delta,
    ageLimit,
    imsi: config.imsi,
    hplmn: config.hplmn,
    ...(image === null ? {} : { image }),
    persist: (memory) => store.save(SECTION, new Uint8Array(Buffer.from(formatUsimImage(memory), "utf8"))),
  });
}

/** An answer to AUTHENTICATE as the core takes it. */
export function usimResult(answer: AuthenticateAnswer): { readonly result: UsimResult; readonly octets: Uint8Array } {
  switch (answer.kind) {
    case "authenticated":
      return { result: UsimResult.Success, octets: Uint8Array.of(...answer.ck, ...answer.ik, ...answer.res) };
    case "synchronisationFailure":
      return { result: UsimResult.SynchronisationFailure, octets: answer.auts };
    case "macFailure":
      return { result: UsimResult.MacFailure, octets: new Uint8Array(0) };
    case "notAvailable":
      return { result: UsimResult.NotAvailable, octets: new Uint8Array(0) };
  }
}
