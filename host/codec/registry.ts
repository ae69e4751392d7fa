// Which codec reads and writes the values of each information element type.

import { EMM_CAUSES, ESM_CAUSES } from "../spec/causes.ts";
import { field } from "../spec/fields.ts";
import { IE_TYPES } from "../spec/ies/index.ts";
import type { IeType } from "../spec/types.ts";
import { DescribedCodec } from "./described.ts";
import { accessPointName } from "./ie/accessPointName.ts";
import { pdnAddress } from "./ie/addresses.ts";
import {
  locationAreaIdentification,
  plmnIdentity,
  plmnList,
  trackingAreaIdentity,
  trackingAreaIdentityList,
} from "./ie/areas.ts";
import { nestedMessage } from "./ie/containers.ts";
import { epsMobileIdentity, mobileIdentity } from "./ie/identities.ts";
import { gprsTimer, gprsTimer3 } from "./ie/timers.ts";
import type { ValueCodec } from "./value.ts";

const STRUCTURED: Readonly<Record<string, ValueCodec>> = {
  access_point_name: accessPointName,
  eps_mobile_identity: epsMobileIdentity,
  esm_message_container: nestedMessage,
  gprs_timer: gprsTimer,
  gprs_timer_2: gprsTimer,
  gprs_timer_3: gprsTimer3,
  list_of_plmns_to_be_used_in_disaster_condition: plmnList,
  location_area_identification: locationAreaIdentification,
  mobile_identity: mobileIdentity,
  pdn_address: pdnAddress,
  plmn_identity: plmnIdentity,
  plmn_list: plmnList,
  replayed_nas_message_container: nestedMessage,
  tracking_area_identity: trackingAreaIdentity,
  tracking_area_identity_list: trackingAreaIdentityList,
};

const names = (causes: typeof EMM_CAUSES): Record<string, string> =>
  Object.fromEntries(causes.map(({ value, name }) => [value, name]));

/** Fields that the codec has otherwise than the description. */
const FIELDS: Readonly<Record<string, IeType["fields"]>> = {
  emm_cause: [field(1, "8-1", "cause value", { values: names(EMM_CAUSES), other: "not defined, read as 111" })],
  esm_cause: [field(1, "8-1", "cause value", { values: names(ESM_CAUSES), other: "not defined" })],
};

/** Whether every field has a fixed place. */
const isFixed = ({ fields }: IeType): boolean =>
  fields.every(
    ({ octet, bits, only }) => only === undefined && /^\d+(-(\d+|n))?$/.test(String(octet)) && /^(all|[\d-]+)$/.test(bits),
  );

const OPAQUE = [field("1-n", "all", "octets")];

function codecOf(type: IeType): ValueCodec {
  const fields = FIELDS[type.id] ?? (isFixed(type) && type.fields.length > 0 ? type.fields : OPAQUE);
  return STRUCTURED[type.id] ?? new DescribedCodec(type, fields);
}

/** Codecs by id of the information element type. */
export const VALUE_CODECS: ReadonlyMap<string, ValueCodec> = new Map(IE_TYPES.map((type) => [type.id, codecOf(type)]));
