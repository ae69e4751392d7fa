// The comparison of MACs takes as many instructions wherever the MACs differ: counted in the shipped module, each instruction of which has been
// made to count itself. An attacker who measures time learns nothing of a MAC by guessing it octet by octet.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { NasCore } from "../../host/core.ts";
import type { Engine, Instance } from "../../host/engine/engine.ts";
import { v8 } from "../../host/engine/v8.ts";
import { HeaderType, type Protection } from "../../host/sim/mme/security.ts";
import { write } from "../../host/sim/nas.ts";
import { HOME_CELL, World } from "../../host/sim/world.ts";
import { shippedModule } from "../harness/module.ts";

/** The module with a counter before each instruction; the export "executed" gives it. */
function counting(module: Uint8Array): Uint8Array {
  const directory = mkdtempSync(join(tmpdir(), "uenas-"));
  try {
    const [binary, text] = [join(directory, "module.wasm"), join(directory, "module.wat")];
    writeFileSync(binary, module);
    execFileSync("wasm2wat", [binary, "-o", text]);
    writeFileSync(text, countedText(readFileSync(text, "utf8")));
    execFileSync("wat2wasm", [text, "-o", binary]);
    return readFileSync(binary);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Instructions stand one a line, deeper than the functions that they are in. */
function countedText(text: string): string {
  const count = "global.get $executed i32.const 1 i32.add global.set $executed";
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => (/^ {4,}[a-z]/.test(line) ? `${count}\n${line}` : line));
  const last = lines.pop()!;
  const counter = '(global $executed (mut i32) (i32.const 0)) (func (export "executed") (result i32) global.get $executed)';
  return [...lines, last.replace(/\)$/, `\n${counter})`)].join("\n");
}

const countingModule = counting(shippedModule);

/** A UE that is registered and connected under an integrity algorithm, on a module that counts. */
class CountedUe {
  readonly world: World;
  readonly #imsi: string;
  #instance: Instance | null = null;
  #core: NasCore | null = null;

  constructor(integrity: number) {
    const engine: Engine = {
      ...v8,
      instantiate: (module) => {
        this.#instance = v8.instantiate(module);
        return this.#instance;
      },
    };
    const core = (): NasCore => {
      this.#core = new NasCore(engine, countingModule);
      return this.#core;
    };
    this.world = new World({
      listener: () => {},
      module: countingModule,
      core,
      network: { integrity: [integrity], inactivity: null },
    });
    const terminal = this.world.add();
    this.#imsi = terminal.imsi;
    terminal.goTo(HOME_CELL);
    terminal.ue.power(true);
    this.world.run(1000);
    assert.equal(terminal.ue.state().emm, "EMM-REGISTERED.NORMAL-SERVICE");
  }

  sealed(message: string, ies: Readonly<Record<string, number | Uint8Array>>, protection: Partial<Protection> = {}): Uint8Array {
    return this.world.mme.sealed(this.#imsi, write(message, "downlink", { ies }), { countOffset: 0, ...protection });
  }

  /** Instructions that a downlink PDU takes; the UE is as before afterwards. */
  cost(pdu: Uint8Array): number {
    const core = this.#core!;
    const before = core.snapshot();
    const start = this.#executed();
    core.downlink(pdu);
    const cost = this.#executed() - start;
    core.restore(before);
    return cost;
  }

  #executed(): number {
    return this.#instance!.fn("executed")() ?? 0;
  }
}

/** MACs that differ from the right one in each bit, in each octet, in all octets from each on. */
function wrongMacs(pdu: Uint8Array): Uint8Array[] {
  const differences = Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);
  for (const mask of [0xff, 0xff00, 0xff0000, 0xff000000, 0xffff, 0xffffff, 0xffffff00, 0xffff0000, 0xffffffff])
    differences.push(mask);
  return differences.map((difference) => {
    const wrong = pdu.slice();
    for (let i = 0; i < 4; i++) wrong[1 + i]! ^= (difference >>> (8 * i)) & 255;
    return wrong;
  });
}

for (const integrity of [1, 2, 3]) {
  test(`128-EIA${integrity}: a wrong MAC takes as many instructions wherever it is wrong`, () => {
    const ue = new CountedUe(integrity);
    const headers = [HeaderType.Integrity, HeaderType.IntegrityCiphered];
    const command = { "Selected NAS security algorithms": (2 << 4) | integrity, "NAS key set identifier": 0 };
    const replayed = { "Replayed UE security capabilities": Uint8Array.of(0xf0, 0xf0, 0xc0, 0x40) };
    const right = [
      ...headers.map((headerType) => ue.sealed("EMM STATUS", { "EMM cause": 97 }, { headerType })),
      ue.sealed("SECURITY MODE COMMAND", { ...command, ...replayed }, { headerType: HeaderType.NewContext }),
    ];
    for (const pdu of right) {
      const costs = new Set(wrongMacs(pdu).map((wrong) => ue.cost(wrong)));
      assert.equal(costs.size, 1, `${[...costs]}`);
      const [wrong = 0] = costs;
      assert.ok(wrong > 500, "the MAC was computed");
      assert.notEqual(ue.cost(pdu), wrong, "a right MAC is another way");
    }
  });
}
