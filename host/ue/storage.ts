// Storage of the UE: the interface and its stores, NAS COUNTs written ahead, the EMM information of TS 24.301 annex C.
export { COUNT_SECTION, CountLedger, type ResumedCounts } from "./storage/counts.ts";
export { EMM_SECTION, type EmmInformation, EmmStorage, NO_EMM_INFORMATION } from "./storage/emm.ts";
export { type Disk, directoryDisk, FileStore } from "./storage/files.ts";
export { FaultyStore, MemoryStore, PowerCut, type Section, type StorageReport, type Store } from "./storage/store.ts";
