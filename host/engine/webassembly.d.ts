// The part of the WebAssembly JavaScript interface that host/engine/v8.ts uses: Node.js has it, its type package has only a stub, and
// the DOM library would bring a browser along.

declare namespace WebAssembly {
  class Module {
    constructor(octets: Uint8Array<ArrayBuffer>);
  }
  class Memory {
    readonly buffer: ArrayBuffer;
  }
  type Exports = Readonly<Record<string, unknown>>;
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: Exports;
  }
  class CompileError extends Error {}
  class LinkError extends Error {}
  class RuntimeError extends Error {}
}
