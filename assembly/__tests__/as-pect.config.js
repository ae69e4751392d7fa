// as-pect: unit tests of the core's source, compiled afresh with a full runtime. The shipped module is tested under tests/.
export default {
  entries: ["assembly/__tests__/**/*.spec.ts"],
  include: [],
  disclude: [/node_modules/],
  reporter: "assembly/__tests__/reporter.js",
  async instantiate(memory, createImports, instantiate, binary) {
    return instantiate(binary, createImports({ env: { memory } }));
  },
  outputBinary: false,
};
