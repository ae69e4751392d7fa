// What wasm2c makes of the module, cut down to what a part without an operating system needs: functions over one array. The runtime of
// wasm2c is left away; native.c has what remains. Checks stay: each load and store says its address and its offset, and native.c checks.

/** The C of the module is not what this knows; the message says what is new. */
export class UnknownCodeError extends Error {
  override readonly name = "UnknownCodeError";
}

const INSTANCE = /Z_nas_instance_t\s?\*\s?(instance)?/;
/** A load or store of wasm2c 1.0.32: `i32_load(&instance->w2c_memory, (u64)(x) + 4u`. */
const ACCESS = /&instance->w2c_memory, \(u64\)\((\w+)\)(?: \+ (\d+)u)?/g;
const SEGMENT = /LOAD_DATA\(instance->w2c_memory, (\d+)u, (\w+), (\d+)\);/g;
const EXPORT = /\/\* export: '(\w+)' \*\/\n(\w+) Z_nasZ_\w+\(([^)]*)\) \{\n([^}]*)\}\n/g;

/** Parts of a file between two lines. @throws {UnknownCodeError} when they are not there */
function between(text: string, start: RegExp, end: RegExp): string {
  const from = text.search(start);
  const length = text.slice(from).search(end);
  if (from < 0 || length < 0) throw new UnknownCodeError(`wasm2c wrote no ${start.source} … ${end.source}`);
  return text.slice(from, from + length);
}

/** Takes the instance out of parameters and arguments. */
function withoutInstance(code: string): string {
  return code
    .replaceAll(new RegExp(`\\(${INSTANCE.source}\\)`, "g"), "(void)")
    .replaceAll(new RegExp(`\\(${INSTANCE.source}, `, "g"), "(")
    .replaceAll(/\(instance\)/g, "()")
    .replaceAll(/\(instance, /g, "(");
}

/**
 * @param code C that wasm2c 1.0.32 has made of the module, with `-n nas`
 * @returns uenas_module.inc of native.c
 * @throws {UnknownCodeError} for another version's
 */
export function translate(code: string): string {
  const prototypes = between(code, /^static \w+ w2c_\w+\(Z_nas_instance_t\*/m, /^static const u8 data_segment/m);
  const data = between(code, /^static const u8 data_segment/m, /^static void init_memories/m);
  const functions = between(code, /^static \w+ w2c_\w+\(Z_nas_instance_t\* instance/m, /^\/\* export: /m);
  const segments = [...code.matchAll(SEGMENT)].map(
    ([, address, name, length]) => [Number(address), name!, Number(length)] as const,
  );
  const exports = [...code.matchAll(EXPORT)].filter(([, name]) => name !== "memory");
  const result = [
    "/* The module, by wasm2c. Made by `npm run firmware:native`. Do not edit. */",
    prototypes,
    data,
    "static void load_data(void) {",
    ...segments.map(([address, name, length]) => `  __builtin_memcpy(at(${address}u, 0u, ${length}u), ${name}, ${length});`),
    "}\n",
    functions.replaceAll(ACCESS, (_, address: string, offset = "0") => `${address}, ${offset}u`),
    ...exports.map(([, name, type, parameters, body]) => `static ${type} exported_${name}(${parameters}) {\n${body}}\n`),
  ].join("\n");
  const found = withoutInstance(result);
  const left = /.*(?:instance|wasm_rt_|CALL_INDIRECT|\bf(?:32|64)\b).*/.exec(found);
  if (segments.length === 0 || exports.length === 0 || left !== null)
    throw new UnknownCodeError(`wasm2c wrote what this does not know: ${left?.[0] ?? "no data or no exports"}`);
  return found;
}
