// What the MME knows of a UE, as a person reads it.

import { toHex } from "../../ue/hex.ts";
import { plmnDigits } from "./coding.ts";
import type { MmeCore } from "./core.ts";
import type { MmeUe } from "./ue.ts";

export interface MmeUeState {
  readonly imsi: string | null;
  readonly emm: string;
  readonly isConnected: boolean;
  /** Secure exchange of NAS messages is established. */
  readonly isSecure: boolean;
  readonly tai: { readonly plmn: string; readonly tac: number } | null;
  /** Value of the GUTI as EPS mobile identity, hex. */
  readonly guti: string | null;
  /** The next NAS COUNTs to be used and accepted. */
  readonly security: {
    readonly ksi: number;
    readonly eia: number;
    readonly eea: number;
    readonly ulCount: number;
    readonly dlCount: number;
  } | null;
  /** Names of what is on its way. */
  readonly procedures: readonly string[];
  readonly bearers: readonly {
    readonly ebi: number;
    readonly linkedEbi: number;
    readonly state: string;
    readonly qci: number;
    readonly apn: string;
    /** Value of the PDN address IE, hex. */
    readonly pdnAddress: string;
  }[];
}

/** Common procedures wait for the UE in this state (TS 24.301 5.1.3.4). */
const COMMON = "EMM-COMMON-PROCEDURE-INITIATED";

const isInCommonProcedure = (ue: MmeUe): boolean =>
  ue.authentication !== null || ue.securityMode !== null || ue.identification !== null || ue.reallocation !== null;

function procedures(ue: MmeUe): string[] {
  const list: (string | null)[] = [
    ue.specific?.kind ?? null,
    ue.authentication === null ? null : "authentication",
    ue.securityMode === null ? null : "security mode control",
    ue.identification === null ? null : "identification",
    ue.reallocation === null || ue.specific !== null ? null : "GUTI reallocation",
    ue.detaching === null ? null : "network initiated detach",
    ue.paging === null ? null : "paging",
    ue.esmInformation === null ? null : "ESM information request",
  ];
  return list.filter((name) => name !== null);
}

/** Whether anything with the UE is on its way. */
export const isBusy = (ue: MmeUe): boolean =>
  procedures(ue).length > 0 || [...ue.bearers.values()].some((bearer) => bearer.guard !== null);

function security({ security: context }: MmeUe): MmeUeState["security"] {
  if (context === null) return null;
  const { ksi, eia, eea, uplinkCount, downlinkCount } = context;
  return { ksi, eia, eea, ulCount: uplinkCount, dlCount: downlinkCount };
}

export function summary(core: MmeCore, ue: MmeUe): MmeUeState {
  const guti = core.guti(ue);
  const { tai } = ue;
  const isStable = ue.state === "EMM-REGISTERED" || ue.state === "EMM-DEREGISTERED";
  return {
    imsi: ue.imsi,
    emm: isStable && isInCommonProcedure(ue) ? COMMON : ue.state,
    isConnected: ue.connection !== null,
    isSecure: ue.isSecure,
    tai: tai === null ? null : { plmn: plmnDigits(tai), tac: (tai[3]! << 8) | tai[4]! },
    guti: guti === null ? null : toHex(guti),
    security: security(ue),
    procedures: procedures(ue),
    bearers: [...ue.bearers.values()].map(({ ebi, linkedEbi, state, qos }) => {
      const { apn, address } = ue.pdns.get(linkedEbi)!;
      return { ebi, linkedEbi, state, qci: qos[0] ?? 0, apn, pdnAddress: toHex(address) };
    }),
  };
}
