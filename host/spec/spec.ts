// The whole description in one object: what the self-check and the generators work on.

import { BANK, type BankSpec } from "./bank.ts";
import { type Cause, EMM_CAUSES, ESM_CAUSES } from "./causes.ts";
import { CLAUSES, type ClauseSpec } from "./clauses.ts";
import { DECODE_IDS } from "./decode.ts";
import { FEATURES, type FeatureSpec } from "./features.ts";
import { IE_TYPES } from "./ies/index.ts";
import { MESSAGES } from "./messages/index.ts";
import { ACTIONS, type ActionSpec, SECTIONS, type SectionSpec, STATE, type StateSpec } from "./records.ts";
import { SECURITY_HEADERS, type SecurityHeaderSpec } from "./securityHeaders.ts";
import { COUNTERS, TIMERS } from "./timers.ts";
import type { CounterSpec, IeType, Message, TimerSpec } from "./types.ts";
import { type IdList, UE_IDS } from "./ue.ts";
import { CODE_POINT_CHECKS, type CodePointCheck, NOT_CHECKED, VALUE_CHECKS } from "./valueChecks.ts";

/** The release of TS 24.301 that the product follows. Rows of later ones are left out, later bits and types are marked. */
export const RELEASE = 18;

export interface Spec {
  readonly messages: readonly Message[];
  readonly ieTypes: readonly IeType[];
  /** Types whose value is checked when a message is walked, in the order of the ids of the checks. */
  readonly valueChecks: readonly string[];
  /** The first of them: those that look at one field of one octet. */
  readonly codePointChecks: readonly CodePointCheck[];
  /** Types with conditions of syntax that no check tests, and why. */
  readonly notChecked: Readonly<Record<string, string>>;
  readonly emmCauses: readonly Cause[];
  readonly esmCauses: readonly Cause[];
  readonly timers: readonly TimerSpec[];
  readonly counters: readonly CounterSpec[];
  readonly securityHeaders: readonly SecurityHeaderSpec[];
  readonly clauses: readonly ClauseSpec[];
  readonly idLists: readonly IdList[];
  readonly actions: readonly ActionSpec[];
  readonly state: StateSpec;
  readonly sections: readonly SectionSpec[];
  readonly bank: BankSpec;
  readonly features: readonly FeatureSpec[];
}

export const SPEC: Spec = {
  messages: MESSAGES,
  ieTypes: IE_TYPES,
  valueChecks: VALUE_CHECKS,
  codePointChecks: CODE_POINT_CHECKS,
  notChecked: NOT_CHECKED,
  emmCauses: EMM_CAUSES,
  esmCauses: ESM_CAUSES,
  timers: TIMERS,
  counters: COUNTERS,
  securityHeaders: SECURITY_HEADERS,
  clauses: CLAUSES,
  idLists: [...DECODE_IDS, ...UE_IDS],
  actions: ACTIONS,
  state: STATE,
  sections: SECTIONS,
  bank: BANK,
  features: FEATURES,
};
