// A WebAssembly module's sections, as far as sizes are told from them. Static data stands behind every other region of the core's memory,
// so that its end is the end of what is used.

/** Ids of sections. */
export const Section = { Custom: 0, Import: 2, Function: 3, Export: 7, Code: 10, Data: 11 } as const;

/** Reads numbers in LEB128 and counted parts. */
export class WasmReader {
  readonly octets: Uint8Array;
  at: number;
  readonly end: number;

  constructor(octets: Uint8Array, at = 0, end = octets.length) {
    this.octets = octets;
    this.at = at;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  octet(): number {
    if (this.isAtEnd) throw new RangeError("the module ends too soon");
    return this.octets[this.at++]!;
  }

  /** An unsigned number of 32 bits. */
  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const octet = this.octet();
      value |= (octet & 0x7f) << shift;
      if (octet < 0x80) return value >>> 0;
    }
  }

  /** A signed number of 32 bits. */
  signed(): number {
    let value = 0;
    for (let shift = 0; ; ) {
      const octet = this.octet();
      value |= (octet & 0x7f) << shift;
      shift += 7;
      if (octet < 0x80) return shift < 32 && (octet & 0x40) !== 0 ? value | (-1 << shift) : value;
    }
  }

  /** A reader of the next `length` octets, which are passed. */
  part(length: number): WasmReader {
    const from = this.at;
    if (from + length > this.end) throw new RangeError("the module ends too soon");
    this.at += length;
    return new WasmReader(this.octets, from, this.at);
  }

  text(): string {
    const { octets, at, end } = this.part(this.unsigned());
    return new TextDecoder().decode(octets.subarray(at, end));
  }
}

/** [id, contents] of each section. */
export function* sectionsOf(module: Uint8Array): Generator<readonly [id: number, contents: WasmReader]> {
  const reader = new WasmReader(module, 8);
  while (!reader.isAtEnd) {
    const id = reader.octet();
    yield [id, reader.part(reader.unsigned())];
  }
}

/** [address, octets] of each data segment. */
export function segmentsOf(module: Uint8Array): [address: number, octets: number][] {
  const found: [number, number][] = [];
  for (const [id, contents] of sectionsOf(module)) {
    if (id !== Section.Data) continue;
    for (let n = contents.unsigned(); n > 0; n--) {
      // Active, in memory 0, at a constant: 0, i32.const, address, end.
      const form = [contents.octet(), contents.octet()];
      const address = contents.signed();
      if (form[0] !== 0 || form[1] !== 0x41 || contents.octet() !== 0x0b) throw new RangeError("a data segment of another form");
      const length = contents.unsigned();
      contents.part(length);
      found.push([address, length]);
    }
  }
  return found;
}

/** Address behind the last octet of static data. */
export const endOfData = (module: Uint8Array): number =>
  Math.max(0, ...segmentsOf(module).map(([address, octets]) => address + octets));
