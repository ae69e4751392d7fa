// Facts about a message and the clauses they belong to.

import { Fault } from "../generated/abi";
import { Clause } from "../generated/clauses";
import { FaultRecord, NO_ROW } from "../wire/bank";

/** Kinds of clause 7.4. */
export const TYPE_FAULTS: u32 = (1 << Fault.TypeUnknown) | (1 << Fault.WrongDirection);

/** Kinds that clause 7.5.1 names: each makes the message one with an error in mandatory information. */
export const MANDATORY_FAULTS: u32 =
  (1 << Fault.ImperativeTruncated) |
  (1 << Fault.MandatoryMissing) |
  (1 << Fault.MandatorySyntax) |
  (1 << Fault.ComprehensionUnknown) |
  (1 << Fault.ComprehensionOutOfSequence);

/** Kinds that clause 7.7.2 names. */
export const CONDITIONAL_FAULTS: u32 =
  (1 << Fault.ConditionalMissing) | (1 << Fault.ConditionalUnexpected) | (1 << Fault.ConditionalSyntax);

/** Bit of a kind of fault in `faultKinds`. */
// @ts-ignore: decorator
@inline
export function bitOf(kind: Fault): u32 {
  return 1 << kind;
}

/** The clause that describes a fault. */
export function clauseOfFault(fault: FaultRecord): Clause {
  switch (<u32>fault.kind) {
    case Fault.TooShort:
      return Clause.TS24301_7_2;
    case Fault.ProtocolUnknown:
      return Clause.TS24301_9_2;
    case Fault.HeaderTypeReserved:
      return Clause.TS24301_9_3_1;
    case Fault.TypeUnknown:
    case Fault.WrongDirection:
      return Clause.TS24301_7_4;
    case Fault.UnknownIe:
      return Clause.TS24301_7_6_1;
    case Fault.OutOfSequence:
      return Clause.TS24301_7_6_2;
    case Fault.Repeated:
      return Clause.TS24301_7_6_3;
    case Fault.OptionalSyntax:
      return Clause.TS24301_7_7_1;
    case Fault.Truncated:
      return fault.row == NO_ROW ? Clause.TS24301_7_6_1 : Clause.TS24301_7_7_1;
    case Fault.ConditionalMissing:
    case Fault.ConditionalUnexpected:
    case Fault.ConditionalSyntax:
      return Clause.TS24301_7_7_2;
    default:
      return Clause.TS24301_7_5_1;
  }
}
