// Sections as files of one directory, written so that a power cut at any instant leaves the old content or the new one:
// the new file is written beside the old, brought to the medium, renamed over it, and the directory brought to the medium.
import * as fs from "node:fs";
import { join } from "node:path";
import { decodeFrame, encodeFrame } from "./frame.ts";
import { checkSection, type Section, type StorageReport, type Store } from "./store.ts";

/** The few operations on a directory that the store is made of: one step each, so that a test can cut the power between any two. */
export interface Disk {
  /** Names of all files. */
  list(): string[];
  /** The content of a file, or null when there is none. */
  read(name: string): Uint8Array | null;
  /** Makes or empties a file and writes it; it may still be in a cache afterwards. */
  write(name: string, octets: Uint8Array): void;
  /** Brings a file's content to the medium. */
  sync(name: string): void;
  rename(from: string, to: string): void;
  remove(name: string): void;
  /** Brings the directory's names to the medium. */
  syncNames(): void;
}

const isErrno = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

/** A directory of this machine; it is made when it is missing. Files are readable by their owner only: they hold keys. */
export function directoryDisk(path: string): Disk {
  fs.mkdirSync(path, { recursive: true, mode: 0o700 });
  const sync = (file: string, flags: string): void => {
    const fd = fs.openSync(file, flags);
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  };
  return {
    list: () => fs.readdirSync(path),
    read: (name) => {
      try {
        return new Uint8Array(fs.readFileSync(join(path, name)));
      } catch (error) {
        if (isErrno(error, "ENOENT")) return null;
        throw error;
      }
    },
    write: (name, octets) => fs.writeFileSync(join(path, name), octets, { mode: 0o600 }),
    sync: (name) => sync(join(path, name), "r+"),
    rename: (from, to) => fs.renameSync(join(path, from), join(path, to)),
    remove: (name) => fs.rmSync(join(path, name), { force: true }),
    syncNames: () => {
      try {
        sync(path, "r");
      } catch (error) {
        // Systems that cannot open a directory (Windows) keep names with the file system's journal.
        if (!isErrno(error, "EISDIR") && !isErrno(error, "EPERM")) throw error;
      }
    },
  };
}

const PART = ".part";
const SUFFIX = ".nv";

/** A store in files. */
export class FileStore implements Store {
  readonly #disk: Disk;
  readonly #report: (report: StorageReport) => void;
  readonly #key: Uint8Array | null;

  /**
   * Removes what a power cut left half written.
   * @param report called for every section that is refused at load
   * @param key 32 octets that seal the content, or null for clear text
   */
  constructor(disk: Disk, report: (report: StorageReport) => void, key: Uint8Array | null = null) {
    if (key !== null && key.length !== 32) throw new RangeError("the sealing key has 32 octets");
    this.#disk = disk;
    this.#report = report;
    this.#key = key;
    for (const name of disk.list()) if (name.endsWith(PART)) disk.remove(name);
  }

  load(section: Section): Uint8Array | null {
    checkSection(section);
    const file = this.#disk.read(section + SUFFIX);
    if (file === null) return null;
    const content = decodeFrame(section, file, this.#key);
    if (content instanceof Uint8Array) return content;
    this.#report({ section, reason: content.refused, keptAs: this.#setAside(section) });
    return null;
  }

  save(section: Section, octets: Uint8Array): void {
    checkSection(section);
    const part = section + PART;
    this.#disk.write(part, encodeFrame(section, octets, this.#key));
    this.#disk.sync(part);
    this.#disk.rename(part, section + SUFFIX);
    this.#disk.syncNames();
  }

  erase(section: Section): void {
    checkSection(section);
    this.#disk.remove(section + SUFFIX);
    this.#disk.syncNames();
  }

  // A refused file stays for whoever wants to know why, under the first free name.
  #setAside(section: Section): string | null {
    const taken = new Set(this.#disk.list());
    for (let n = 1; ; n++) {
      const name = `${section}.refused-${n}`;
      if (taken.has(name)) continue;
      try {
        this.#disk.rename(section + SUFFIX, name);
        this.#disk.syncNames();
        return name;
      } catch {
        return null;
      }
    }
  }
}
