// Values of information elements that the MME writes and reads: identities, tracking areas, timers, QoS, addresses.

/** PLMN digits (5 or 6) → 3 octets (TS 24.008 10.5.1.3). */
export function plmnOctets(digits: string): Uint8Array {
  const [a, b, c, d, e, f] = [...digits].map(Number);
  return Uint8Array.of((b! << 4) | a!, ((f === undefined ? 15 : f) << 4) | c!, (e! << 4) | d!);
}

/** 3 octets → PLMN digits. */
export function plmnDigits(octets: Uint8Array): string {
  const [x, y, z] = [octets[0]!, octets[1]!, octets[2]!];
  const third = y >> 4 === 15 ? "" : String(y >> 4);
  return `${x & 15}${x >> 4}${y & 15}${z & 15}${z >> 4}${third}`;
}

/** PLMN and TAC, 5 octets (TS 24.301 9.9.3.32). */
export const taiOctets = (plmn: string, tac: number): Uint8Array => Uint8Array.of(...plmnOctets(plmn), tac >> 8, tac & 255);

/** A TAI list of one partial list of type 0 (TS 24.301 9.9.3.33). @param tacs 1 to 16 */
export const taiList = (plmn: string, tacs: readonly number[]): Uint8Array =>
  Uint8Array.of(tacs.length - 1, ...plmnOctets(plmn), ...tacs.flatMap((tac) => [tac >> 8, tac & 255]));

/** A GUTI as EPS mobile identity (TS 24.301 9.9.3.12). */
export function gutiOctets(plmn: string, group: number, code: number, mTmsi: number): Uint8Array {
  const octets = Buffer.alloc(11);
  octets[0] = 0xf6;
  octets.set(plmnOctets(plmn), 1);
  octets.writeUInt16BE(group, 4);
  octets[6] = code;
  octets.writeUInt32BE(mTmsi, 7);
  return new Uint8Array(octets);
}

/** Digits of an IMSI, IMEI or IMEISV in a mobile identity (TS 24.008 10.5.1.4); null for another type. */
export function identityDigits(value: Uint8Array): string | null {
  const type = value[0]! & 7;
  if (type === 0 || type > 3) return null;
  const isOdd = (value[0]! & 8) !== 0;
  const digits = [value[0]! >> 4, ...[...value.subarray(1)].flatMap((octet) => [octet & 15, octet >> 4])];
  return (isOdd ? digits : digits.slice(0, -1)).join("");
}

/** Whether an EPS mobile identity is a GUTI. */
export const isGuti = (value: Uint8Array): boolean => value.length === 11 && (value[0]! & 7) === 6;

/** GPRS timer (TS 24.008 10.5.7.3): 2 seconds, minutes, decihours; null = deactivated. */
export function gprsTimer(seconds: number | null): number {
  if (seconds === null) return 0xe0;
  const [unit, step] = seconds <= 62 ? [0, 2] : seconds <= 31 * 60 ? [1, 60] : [2, 360];
  return (unit << 5) | Math.min(31, Math.ceil(seconds / step));
}

/** GPRS timer 3 (TS 24.008 10.5.7.4a): 2 s, 30 s, minute, 10 minutes, hour, 10 hours, 320 hours; null = deactivated. */
export function gprsTimer3(seconds: number | null): number {
  if (seconds === null) return 0xe0;
  const units: readonly (readonly [code: number, step: number])[] = [
    [3, 2],
    [4, 30],
    [5, 60],
    [0, 600],
    [1, 3600],
    [2, 36000],
    [6, 1152000],
  ];
  const [code, step] = units.find(([, s]) => seconds <= 31 * s) ?? units.at(-1)!;
  return (code << 5) | Math.min(31, Math.ceil(seconds / step));
}

/** Seconds of a GPRS timer or GPRS timer 2; null: deactivated. */
export function gprsTimerSeconds(value: number): number | null {
  const unit = value >> 5;
  if (unit === 7) return null;
  const step = unit === 0 ? 2 : unit === 2 ? 360 : 60;
  return step * (value & 31);
}

/** Seconds of a GPRS timer 3; null: deactivated. */
export function gprsTimer3Seconds(value: number): number | null {
  const steps = [600, 3600, 36_000, 2, 30, 60, 1_152_000, null];
  const step = steps[value >> 5] ?? null;
  return step === null ? null : step * (value & 31);
}

/** An APN in label coding (TS 23.003 9.1). */
export const apnLabels = (apn: string): Uint8Array =>
  Uint8Array.from(apn.split(".").flatMap((label) => [label.length, ...Buffer.from(label, "latin1")]));

/** Label coding → text. */
export function apnText(value: Uint8Array): string {
  const labels: string[] = [];
  for (let at = 0; at < value.length; at += 1 + value[at]!)
    labels.push(Buffer.from(value.subarray(at + 1, at + 1 + value[at]!)).toString("latin1"));
  return labels.join(".");
}

/** Text in the GSM default alphabet, packed, as the value of a network name (TS 24.008 10.5.3.5a); plain letters and digits only. */
export function networkName(text: string): Uint8Array {
  const bits = [...text].flatMap((c) => Array.from({ length: 7 }, (_, i) => (c.charCodeAt(0) >> i) & 1));
  const octets = Array.from({ length: Math.ceil(bits.length / 8) }, (_, o) =>
    bits.slice(8 * o, 8 * o + 8).reduce((sum, bit, i) => sum | (bit << i), 0),
  );
  return Uint8Array.of(0x80 | ((8 - (bits.length % 8)) % 8), ...octets);
}

/** Bits of an EPS bearer context status (TS 24.301 9.9.2.1): EBI 0–7, then 8–15. */
export function bearerStatus(ebis: Iterable<number>): Uint8Array {
  const status = new Uint8Array(2);
  for (const ebi of ebis) status[ebi >> 3]! |= 1 << (ebi & 7);
  return status;
}

/** EBIs of an EPS bearer context status. */
export const statusBearers = (status: Uint8Array): number[] =>
  Array.from({ length: 16 }, (_, ebi) => ebi).filter((ebi) => (status[ebi >> 3]! >> (ebi & 7)) & 1);

/** UE security capability as replayed, from what the UE declared (TS 24.301 9.9.3.36): EEA, EIA, UEA, UIA, GEA. */
export function replayedCapability(network: Uint8Array, ms: Uint8Array | undefined): Uint8Array {
  const octets = [network[0]!, network[1]!];
  const hasUmts = network.length >= 4;
  if (hasUmts) octets.push(network[2]!, network[3]! & 0x7f);
  if (ms === undefined || ms.length < 1) return Uint8Array.from(octets);
  if (!hasUmts) octets.push(0, 0);
  // GEA1 is bit 8 of octet 1 of the MS network capability, GEA2 to GEA7 bits 7 to 2 of octet 2 (TS 24.008 10.5.5.12).
  octets.push(((ms[0]! >> 7) << 6) | (((ms[1] ?? 0) >> 1) & 0x3f));
  return Uint8Array.from(octets);
}
