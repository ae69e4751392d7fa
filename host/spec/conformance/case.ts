// A test case of 3GPP TS 36.523-1, as the conformance map tells it.

/** How number and title are known: read on a page of the published specification, or remembered and not checked against it. */
export type TitleSource = "seen" | "remembered";

/** A test case of clause 9 or 10 of TS 36.523-1. Whether it is run follows from the scenarios: one with its number makes it so. */
export interface ConformanceCase {
  readonly number: string;
  readonly title: string;
  readonly source: TitleSource;
  /** Why it cannot be run against this UE; absent where it can. */
  readonly notApplicable?: string;
  /** The specification holds the number and nothing under it. */
  readonly isVoid?: true;
}

/** A case whose number and title stand on a page of the specification that was read. */
export const seen = (number: string, title: string, notApplicable?: string): ConformanceCase => ({
  number,
  title,
  source: "seen",
  ...(notApplicable === undefined ? {} : { notApplicable }),
});

/** A case whose number and title are remembered. */
export const remembered = (number: string, title: string, notApplicable?: string): ConformanceCase => ({
  ...seen(number, title, notApplicable),
  source: "remembered",
});

/** A number without a case. */
export const voided = (number: string): ConformanceCase => ({ number, title: "Void", source: "remembered", isVoid: true });

/** Reasons that several cases share. */
export const INTER_SYSTEM = "the UE has S1 mode only: no Iu, A/Gb or N1 mode to change to or from";
export const RADIO = "what it looks at is the access stratum's: the core takes its events, and has none of it";
export const CSG = "CSG cells and their lists are the access stratum's and the user interface's: the core has none";
