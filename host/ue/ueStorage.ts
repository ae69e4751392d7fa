// What a UE keeps over power off (TS 24.301 annex C, 4.4.2.1, 6.3.5): the core's sections, on the card where it has files for them, else in
// the ME's storage with the IMSI; and NAS COUNTs written ahead of their use.
import type { CoreConfiguration } from "../core.ts";
import { StoreSection, UPDATE_STATUS_TEXTS } from "../generated/abi.ts";
import { STORED_EMM_LAYOUT, STORED_SECURITY_LAYOUT, type StoredEmm, type StoredSecurity } from "../generated/state.ts";
import { readSection, writeSection } from "../records.ts";
import { type BackOffEntry, withSecondsLeft } from "./backOff.ts";
import type { UeConfig } from "./config.ts";
import { homePlmns } from "./coreConfig.ts";
import { sameOctets } from "./hex.ts";
import { CountLedger, type EmmInformation, EmmStorage, NO_EMM_INFORMATION, type Store } from "./storage.ts";
import { encodeImsi } from "./usim/ef/identity.ts";
import type { EpsLocation, EpsUpdateStatus } from "./usim/ef/location.ts";
import { encodePlmn } from "./usim/ef/plmn.ts";
import type { NasSecurityContext } from "./usim/ef/security.ts";
import type { Usim } from "./usim/usim.ts";

/** Sections of the ME's storage that are written here, each behind the IMSI it belongs to. */
const EMM = "ue-emm";
const ESM = "ue-esm";
const IMSI_SIZE = 9;
const WALL_SIZE = 8;
/** The form of the core's sections that this host reads. */
const FORM = 1;
const NO_OCTETS: Uint8Array = new Uint8Array(0);

/** The security context that the ledger counts for. */
interface Counted {
  readonly ksi: number;
  readonly kasme: Uint8Array;
}

export interface UeStorageOptions {
  readonly store: Store;
  readonly usim: Usim;
  readonly config: UeConfig;
  /** Milliseconds of the day's clock. */
  readonly wall: () => number;
  /** Told what could not be stored. */
  readonly report: (text: string) => void;
}

/** The storage of one UE. */
export class UeStorage {
  readonly #options: UeStorageOptions;
  readonly #imsi: Uint8Array;
  readonly #emm: EmmStorage;
  readonly #ledger: CountLedger;
  #information: EmmInformation = NO_EMM_INFORMATION;
  #counted: Counted | null = null;

  constructor(options: UeStorageOptions) {
    const { store, usim, config } = options;
    this.#options = options;
    this.#imsi = encodeImsi(config.imsi);
    this.#emm = new EmmStorage(usim, store, config.imsi, encodePlmn(homePlmns(config)[0]!));
    this.#ledger = new CountLedger(store);
  }

  /** Calls back with the fields of a configuration that storage has for this subscriber; a configured GUTI or TAI goes before. */
  load(then: (fields: CoreConfiguration) => void): void {
    const { guti, lastVisitedTai } = this.#options.config;
    this.#emm.load((information) => {
      this.#information = information;
      const isGiven = guti !== null || lastVisitedTai !== null;
      const emm = isGiven ? null : this.#storedEmm(information.location);
      const security = information.security === null ? null : this.#storedSecurity(information.security);
      const esm = this.#storedEsm();
      then({
        ...(guti === null ? {} : { Guti: guti }),
        ...(lastVisitedTai === null ? {} : { LastVisitedTai: lastVisitedTai }),
        ...(emm === null ? {} : { StoredEmm: emm }),
        ...(security === null ? {} : { StoredSecurity: security }),
        ...(esm.length === 0 ? {} : { StoredEsm: esm }),
      });
    });
  }

  // What the card has goes before what the ME has; the ME's part is of use only with the same GUTI.
  #storedEmm({ guti, lastVisitedTai, updateStatus }: EpsLocation): Uint8Array | null {
    if (guti === null && lastVisitedTai === null && updateStatus === NO_EMM_INFORMATION.location.updateStatus) return null;
    const own = readSection<StoredEmm>(STORED_EMM_LAYOUT, FORM, this.#own(EMM));
    const isSame = own !== null && sameOctets(own.guti, guti ?? NO_OCTETS);
    const rest = isSame ? own : { registeredPlmn: 0, taiList: NO_OCTETS, equivalentPlmns: NO_OCTETS };
    const status = [...UPDATE_STATUS_TEXTS].find(([, text]) => text === updateStatus)![0];
    const location = { guti: guti ?? NO_OCTETS, lastVisitedTai: lastVisitedTai ?? NO_OCTETS, updateStatus: status };
    return writeSection<StoredEmm>(STORED_EMM_LAYOUT, { ...rest, form: FORM, ...location });
  }

  #storedSecurity(context: NasSecurityContext): Uint8Array | null {
    const { ksi, kasme, eia, eea } = context;
    // EF EPSNSC holds the largest downlink COUNT that was verified, TS 31.102 4.2.92.
    const counts = this.#ledger.resume(kasme, { uplink: context.uplinkCount, downlink: context.downlinkCount + 1 });
    if (counts === null) return null;
    this.#counted = { ksi, kasme };
    const { ueNetworkCapability, msNetworkCapability } = this.#options.config;
    return writeSection<StoredSecurity>(STORED_SECURITY_LAYOUT, {
      form: FORM,
      ksi,
      eia,
      eea,
      ulCount: counts.uplink,
      dlCount: counts.downlink,
      kasme,
      ueNetworkCapability,
      msNetworkCapability: msNetworkCapability ?? NO_OCTETS,
    });
  }

  // TS 24.301 6.3.5: of what was left at power off the time since then is taken.
  #storedEsm(): Uint8Array {
    const octets = this.#own(ESM);
    if (octets.length < WALL_SIZE) return NO_OCTETS;
    const saved = new DataView(octets.buffer, octets.byteOffset).getFloat64(0);
    const passed = Math.floor(Math.max(0, this.#options.wall() - saved) / 1000);
    return withSecondsLeft(octets.slice(WALL_SIZE), ({ seconds }) => (seconds > passed ? seconds - passed : null));
  }

  /**
   * Stores a section of the core. When it returns, the octets survive a power cut.
   * @param section enum StoreSection
   * @param left seconds left of a back-off timer, null when it does not run
   */
  save(section: number, octets: Uint8Array, left: (entry: BackOffEntry) => number | null): void {
    if (section === StoreSection.Emm) this.#saveEmm(octets);
    else if (section === StoreSection.Security) this.#saveSecurity(octets);
    else if (section === StoreSection.Esm) this.#saveEsm(withSecondsLeft(octets, left));
  }

  #saveEmm(octets: Uint8Array): void {
    const emm = readSection<StoredEmm>(STORED_EMM_LAYOUT, FORM, octets);
    const present = (value: Uint8Array): Uint8Array | null => (value.length === 0 ? null : value);
    const location =
      emm === null
        ? NO_EMM_INFORMATION.location
        : {
            guti: present(emm.guti),
            lastVisitedTai: present(emm.lastVisitedTai),
            updateStatus: UPDATE_STATUS_TEXTS.get(emm.updateStatus) as EpsUpdateStatus,
          };
    this.#options.store.save(EMM, Uint8Array.of(...this.#imsi, ...octets));
    this.#saveInformation({ ...this.#information, location });
  }

  #saveSecurity(octets: Uint8Array): void {
    const stored = readSection<StoredSecurity>(STORED_SECURITY_LAYOUT, FORM, octets);
    if (stored === null) {
      this.#saveInformation({ ...this.#information, security: null });
      return;
    }
    const { ksi, kasme, eia, eea, ulCount, dlCount } = stored;
    this.#counted = { ksi, kasme };
    const counts = { uplinkCount: ulCount, downlinkCount: Math.max(0, dlCount - 1) };
    this.#saveInformation({ ...this.#information, security: { ksi, kasme, eia, eea, ...counts } });
    this.#ledger.settle(kasme, ulCount);
  }

  #saveEsm(octets: Uint8Array): void {
    const wall = new DataView(new ArrayBuffer(WALL_SIZE));
    wall.setFloat64(0, this.#options.wall());
    this.#options.store.save(ESM, Uint8Array.of(...this.#imsi, ...new Uint8Array(wall.buffer), ...octets));
  }

  #saveInformation(information: EmmInformation): void {
    this.#information = information;
    this.#emm.save(information, (failure) => {
      if (failure !== null) this.#options.report(`the card did not take the EMM information: ${failure}`);
    });
  }

  // The content of a section of this subscriber; another's is of no use, TS 24.301 annex C.
  #own(section: string): Uint8Array {
    const octets = this.#options.store.load(section);
    if (octets === null || !sameOctets(octets.subarray(0, IMSI_SIZE), this.#imsi)) return NO_OCTETS;
    return octets.slice(IMSI_SIZE);
  }

  /** Whether {@link noteCounts} has a context to count for. */
  countsFor(ksi: number): boolean {
    return this.#counted !== null && this.#counted.ksi === ksi;
  }

  /**
   * Puts the COUNTs of the context in use on record, before anything is done that they were used for.
   * @param uplink next uplink COUNT to use: all below may be on their way
   * @param downlink next downlink COUNT to accept
   */
  noteCounts(uplink: number, downlink: number): void {
    if (this.#counted === null) return;
    if (uplink > 0) this.#ledger.beforeUplink(this.#counted.kasme, uplink - 1);
    if (downlink > 0) this.#ledger.acceptedDownlink(this.#counted.kasme, downlink - 1);
  }
}
