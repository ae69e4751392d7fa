// The EMM information of TS 24.301 annex C, and where it lives: on the card where it has EF EPSLOCI and EF EPSNSC, else in the ME's
// own storage together with the IMSI, and then only of use with the same IMSI.
import { sameOctets } from "../hex.ts";
import { Ef } from "../usim/ef/files.ts";
import { encodeImsi } from "../usim/ef/identity.ts";
import { decodeEpsloci, type EpsLocation, encodeEpsloci } from "../usim/ef/location.ts";
import { decodeEpsnsc, encodeEpsnsc, type NasSecurityContext } from "../usim/ef/security.ts";
import type { UpdateAnswer, Usim } from "../usim/usim.ts";
import type { Store } from "./store.ts";

export interface EmmInformation {
  readonly location: EpsLocation;
  /** The full native EPS security context that is stored valid, or null. */
  readonly security: NasSecurityContext | null;
}

/** What a UE has that has never been registered. */
export const NO_EMM_INFORMATION: EmmInformation = {
  location: { guti: null, lastVisitedTai: null, updateStatus: "EU2 NOT UPDATED" },
  security: null,
};

/** The section of the ME's storage. */
export const EMM_SECTION = "emm-annex-c";
const VERSION = 1;
const NO_PLMN = Uint8Array.of(0xff, 0xff, 0xff);

// Version, EF IMSI (9), EF EPSLOCI (18), EF EPSNSC (54): the codings of the card serve the ME too.
function encode(imsi: string, information: EmmInformation): Uint8Array {
  return Uint8Array.of(
    VERSION,
    ...encodeImsi(imsi),
    ...encodeEpsloci(information.location, NO_PLMN),
    ...encodeEpsnsc(information.security),
  );
}

function decode(imsi: string, octets: Uint8Array): EmmInformation | null {
  if (octets.length !== 1 + 9 + 18 + 54 || octets[0] !== VERSION) return null;
  // TS 24.301 C: of another IMSI's information nothing may be used.
  if (!sameOctets(octets.subarray(1, 10), encodeImsi(imsi))) return null;
  const location = decodeEpsloci(octets.subarray(10, 28));
  return location === null ? null : { location, security: decodeEpsnsc(octets.subarray(28)) };
}

/** Reads and writes the EMM information of one subscriber. Answers come by callback, as those of the card do. */
export class EmmStorage {
  readonly #usim: Usim;
  readonly #store: Store;
  readonly #imsi: string;
  readonly #plmn: Uint8Array;

  /**
   * @param imsi of the card in use
   * @param plmn three octets of the home PLMN, for an EF EPSLOCI without TAI
   */
  constructor(usim: Usim, store: Store, imsi: string, plmn: Uint8Array) {
    this.#usim = usim;
    this.#store = store;
    this.#imsi = imsi;
    this.#plmn = plmn;
  }

  /** What is stored for this subscriber; what is missing or makes no sense is as if never stored. Another IMSI's is deleted. */
  load(done: (information: EmmInformation) => void): void {
    this.#usim.read(Ef.Epsloci, 0, (epsloci) => {
      this.#usim.read(Ef.Epsnsc, 1, (epsnsc) => {
        const own = this.#loadOwn();
        const location = epsloci.kind === "content" ? decodeEpsloci(epsloci.octets) : own.location;
        const security = epsnsc.kind === "content" ? decodeEpsnsc(epsnsc.octets) : own.security;
        done({ location: location ?? NO_EMM_INFORMATION.location, security });
      });
    });
  }

  /**
   * Stores on the card what the card has files for, and the rest in the ME. Calls back with null when all of it is safe, else with
   * the reason why the card did not take its part; that part is then nowhere, never in the ME beside a stale file on the card.
   */
  save(information: EmmInformation, done: (failure: string | null) => void): void {
    this.#update(Ef.Epsloci, 0, encodeEpsloci(information.location, this.#plmn), (locationOnCard, first) => {
      this.#update(Ef.Epsnsc, 1, encodeEpsnsc(information.security), (securityOnCard, second) => {
        this.#saveOwn({
          location: locationOnCard ? NO_EMM_INFORMATION.location : information.location,
          security: securityOnCard ? null : information.security,
        });
        done(first ?? second);
      });
    });
  }

  #saveOwn(own: EmmInformation): void {
    const empty = own.location === NO_EMM_INFORMATION.location && own.security === null;
    if (!empty) this.#store.save(EMM_SECTION, encode(this.#imsi, own));
    else if (this.#store.load(EMM_SECTION) !== null) this.#store.erase(EMM_SECTION);
  }

  #loadOwn(): EmmInformation {
    const octets = this.#store.load(EMM_SECTION);
    if (octets === null) return NO_EMM_INFORMATION;
    const information = decode(this.#imsi, octets);
    if (information === null) this.#store.erase(EMM_SECTION);
    return information ?? NO_EMM_INFORMATION;
  }

  // onCard: the card has the file; failure: and did not take the content.
  #update(file: number, record: number, octets: Uint8Array, then: (onCard: boolean, failure: string | null) => void): void {
    this.#usim.update(file, record, octets, (answer: UpdateAnswer) => {
      if (answer.kind === "notFound") then(false, null);
      else then(true, answer.kind === "updated" ? null : answer.reason);
    });
  }
}
