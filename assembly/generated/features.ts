// Feature switches: what the build has; `--use WITHOUT_SMS=1` leaves a feature out.
// Made from host/spec by `npm run generate`. Do not edit.


/** the UE: EMM and ESM procedures, security contexts, timers, storage. Without: codec only: the functions of the UE return −NotBuilt. */
// @ts-ignore: a global of the build
export const PROCEDURES: bool = !isDefined(WITHOUT_PROCEDURES);

/** short messages over NAS (TS 24.301 5.6.3). Without: a request for one is blocked; DOWNLINK NAS TRANSPORT is a message type that is not implemented (7.4). */
// @ts-ignore: a global of the build
export const SMS: bool = !isDefined(WITHOUT_SMS);

/** generic transport of NAS messages (5.6.4). Without: a request for it is blocked; DOWNLINK GENERIC NAS TRANSPORT is a message type that is not implemented (7.4). */
// @ts-ignore: a global of the build
export const GENERIC_TRANSPORT: bool = !isDefined(WITHOUT_GENERIC_TRANSPORT);

/** control plane CIoT EPS optimization, EMM-REGISTERED without PDN connection, service gap control (5.3.15, 5.3.17, 6.6.4). Without: a UE network capability that says any of them is refused. */
// @ts-ignore: a global of the build
export const CELLULAR_IOT: bool = !isDefined(WITHOUT_CELLULAR_IOT);

/** non-EPS services: combined attach and update (5.5.1.3, 5.5.3.3), CS fallback (5.6.2.3). Without: attach type 2 is refused, requests are blocked, SMS too; CS SERVICE NOTIFICATION is a type that is not implemented (7.4). */
// @ts-ignore: a global of the build
export const CS_SERVICES: bool = !isDefined(WITHOUT_CS_SERVICES);

/** change from A/Gb or Iu mode to S1 mode: mapped security contexts, mapped GUTI (4.4.2.2, 4.4.2.5, 5.5.3.2.2). Without: a handover from there is refused; with any other change the UE comes with what it has of S1 mode. */
// @ts-ignore: a global of the build
export const INTER_SYSTEM: bool = !isDefined(WITHOUT_INTER_SYSTEM);

/** remote UE report of a ProSe UE-to-network relay (6.6.3). Without: a request for one is blocked; REMOTE UE REPORT RESPONSE is a message type that is not implemented (7.4). */
// @ts-ignore: a global of the build
export const REMOTE_UE: bool = !isDefined(WITHOUT_REMOTE_UE);

/** 128-EIA1 and 128-EEA1 (TS 33.401). Without: a UE network capability that says any of them is refused. */
// @ts-ignore: a global of the build
export const SNOW3G: bool = !isDefined(WITHOUT_SNOW3G);

/** 128-EIA3 and 128-EEA3 (TS 33.401). Without: a UE network capability that says any of them is refused. */
// @ts-ignore: a global of the build
export const ZUC: bool = !isDefined(WITHOUT_ZUC);

/** encoding of any message from a decode bank. Without: encode returns −NotBuilt. */
// @ts-ignore: a global of the build
export const ENCODING: bool = !isDefined(WITHOUT_ENCODING);

/** the algorithms on their own and the measuring loops. Without: eia, eea, hmacSha256 return −NotBuilt; the functions for measuring return 0. */
// @ts-ignore: a global of the build
export const LABORATORY: bool = !isDefined(WITHOUT_LABORATORY);
