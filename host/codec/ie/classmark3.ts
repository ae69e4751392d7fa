// Mobile station classmark 3 (TS 24.008 10.5.1.7).

import { type BitElement, readBits, writeBits } from "../bits.ts";
import { CodeTable } from "../names.ts";
import type { ValueCodec } from "../value.ts";

const number = (name: string, bits: number): BitElement => ({ kind: "number", name, bits });
const flag = (name: string): BitElement => ({ kind: "flag", name });
const zero: BitElement = { kind: "zero" };
const spare = (name: string, bits: number): BitElement => ({ kind: "spare", name, bits });
const optional = (name: string, ...elements: readonly BitElement[]): BitElement => ({ kind: "optional", name, elements });

const A5 = [flag("A5/7"), flag("A5/6"), flag("A5/5"), flag("A5/4")];
const ARC_1 = number("Associated Radio Capability 1", 4);
const ARC_2 = number("Associated Radio Capability 2", 4);
const radioCapability = (name: string): BitElement => optional(name, number("Associated Radio Capability", 4));
const bandsSupported = (name: string): BitElement =>
  optional(name, number("Bands Supported", 2), number("Associated Radio Capability", 4));

const BANDS = new CodeTable({
  0: "none",
  1: "P-GSM",
  2: "E-GSM or R-GSM",
  4: "GSM 1800",
  5: "P-GSM and GSM 1800",
  6: "E-GSM or R-GSM and GSM 1800",
});
const TWO_BANDS: ReadonlySet<number> = new Set([5, 6]);
const ONE_BAND: ReadonlySet<number> = new Set([1, 2, 4]);

function bandElements(bands: number): readonly BitElement[] | undefined {
  if (bands === 0) return A5;
  if (TWO_BANDS.has(bands)) return [...A5, ARC_2, ARC_1];
  return ONE_BAND.has(bands) ? [...A5, spare("spare bits in place of a second band", 4), ARC_1] : undefined;
}

const RELEASE_99: readonly BitElement[] = [
  spare("spare bit", 1),
  { kind: "choice", name: "Multiband supported", bits: 3, table: BANDS, follow: bandElements },
  optional("R Support", number("R-GSM band Associated Radio Capability", 3)),
  optional("HSCSD Multi Slot Capability", number("HSCSD Multi Slot Class", 5)),
  number("UCS2 treatment", 1),
  flag("Extended Measurement Capability"),
  optional("MS measurement capability", number("SMS_VALUE", 4), number("SM_VALUE", 4)),
  optional("MS Positioning Method Capability", number("MS Positioning Method", 5)),
  optional("ECSD Multi Slot Capability", number("ECSD Multi Slot Class", 5)),
  optional(
    "8-PSK Struct",
    number("Modulation Capability", 1),
    optional("8-PSK RF Power Capability 1", number("power class", 2)),
    optional("8-PSK RF Power Capability 2", number("power class", 2)),
  ),
  bandsSupported("GSM 400"),
  radioCapability("GSM 850"),
  radioCapability("GSM 1900"),
  flag("UMTS FDD Radio Access Technology Capability"),
  flag("UMTS 3.84 Mcps TDD Radio Access Technology Capability"),
  flag("CDMA 2000 Radio Access Technology Capability"),
  optional(
    "DTM",
    number("DTM GPRS Multi Slot Class", 2),
    flag("Single Slot DTM"),
    optional("DTM EGPRS", number("DTM EGPRS Multi Slot Class", 2)),
  ),
];

const RELEASES_4_TO_7: readonly BitElement[] = [
  optional("Single Band Support", number("GSM Band", 4)),
  radioCapability("GSM 750"),
  flag("UMTS 1.28 Mcps TDD Radio Access Technology Capability"),
  flag("GERAN Feature Package 1"),
  optional("Extended DTM", number("Extended DTM GPRS Multi Slot Class", 2), number("Extended DTM EGPRS Multi Slot Class", 2)),
  optional("High Multislot", number("High Multislot Capability", 2)),
  zero,
  flag("GERAN Feature Package 2"),
  number("GMSK Multislot Power Profile", 2),
  number("8-PSK Multislot Power Profile", 2),
  bandsSupported("T-GSM 400"),
  zero,
  number("Downlink Advanced Receiver Performance", 2),
  flag("DTM Enhancements Capability"),
  optional(
    "DTM High",
    number("DTM GPRS High Multi Slot Class", 3),
    flag("Offset required"),
    optional("DTM EGPRS High", number("DTM EGPRS High Multi Slot Class", 3)),
  ),
  flag("Repeated ACCH Capability"),
  radioCapability("GSM 710"),
  radioCapability("T-GSM 810"),
  flag("Ciphering Mode Setting Capability"),
  flag("Additional Positioning Capabilities"),
];

const RELEASES_8_TO_12: readonly BitElement[] = [
  flag("E-UTRA FDD support"),
  flag("E-UTRA TDD support"),
  flag("E-UTRA Measurement and Reporting support"),
  flag("Priority-based reselection support"),
  flag("UTRA CSG Cells Reporting"),
  number("VAMOS Level", 2),
  number("TIGHTER Capability", 2),
  flag("Selective Ciphering of Downlink SACCH"),
  number("CS to PS SRVCC from GERAN to UTRA", 2),
  number("CS to PS SRVCC from GERAN to E-UTRA", 2),
  flag("GERAN Network Sharing support"),
  flag("E-UTRA Wideband RSRQ measurements support"),
  flag("ER Band Support"),
  flag("UTRA Multiple Frequency Band Indicators support"),
  flag("E-UTRA Multiple Frequency Band Indicators support"),
  flag("Extended TSC Set Capability support"),
  flag("Extended EARFCN value range"),
];

const ELEMENTS: readonly BitElement[] = [...RELEASE_99, ...RELEASES_4_TO_7, ...RELEASES_8_TO_12];

export const mobileStationClassmark3: ValueCodec = {
  decode: (octets) => readBits(ELEMENTS, octets),
  encode: (value, path) => writeBits(ELEMENTS, value, path),
};
