/*
 * uenas: the NAS of a UE (3GPP TS 24.301) as a WebAssembly module, seen from C. C99 and C++11.
 * Made from host/spec and assembly/index.ts by `npm run generate`. Do not edit.
 *
 * An input goes in by one call, which runs to completion and leaves a list of actions to be carried out in order:
 *
 *   uint8_t *memory = uenas_memory(module);
 *   memcpy(memory + uenas_receive_address(module), pdu, length);
 *   if (uenas_ue_downlink(module, length) < 0) ...          the caller's mistake; nothing has changed
 *   uenas_action_list list = uenas_actions(memory, uenas_actions_address(module));
 *   for (const uint8_t *record; (record = uenas_next_action(&list)) != NULL;)
 *     switch (uenas_action_kind(record)) { case UENAS_ACTION_SEND_PDU: ... }
 *
 * Addresses are offsets in the module's memory. uenas_host.h does all of this, and counts the time.
 */
#ifndef UENAS_H
#define UENAS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One instance of the module, which is one UE. What it is like is the binding's business: native.c, engine.c or wasm3.c. */
typedef struct uenas uenas;

/** First octet of the module's memory; it stays where it is. NULL when the instance cannot be used. */
uint8_t *uenas_memory(uenas *module);

/**
 * Supplied by the firmware: a call has trapped, which is a bug in the core and never bad input. It must not return; the instance is not
 * to be used again. @param why the number of the trap in wasm-rt.h (native code), or 0
 */
void uenas_trap(int why);

/* ---- The exported functions ---- */

/** Version of the ABI; a host refuses a module whose major version (value >> 16) is another. */
uint32_t uenas_abi_version(uenas *module);

/** Address of the receive region: the host puts PDUs and the octets of requests there. */
uint32_t uenas_receive_address(uenas *module);

/** Octets of the receive region. */
uint32_t uenas_receive_size(uenas *module);

/** Address of the transmit region: encoded messages and PDUs to send, valid until the next call. */
uint32_t uenas_transmit_address(uenas *module);

/** Octets of the transmit region. */
uint32_t uenas_transmit_size(uenas *module);

/** Address of the action records of the last call. */
uint32_t uenas_actions_address(uenas *module);

/** Address of decode bank `bank` (0 or 1), or 0 when there is no such bank. */
uint32_t uenas_bank_address(uenas *module, uint32_t bank);

/**
 * Decodes a message of the receive region into a bank: header, spans, faults, and what a UE does with it as far as its state does
 * not matter (TS 24.301 7.2, 7.4–7.7). A security protected message gives its outer header only. Overwrites the bank.
 * @param offset of the message in the receive region, 0 … uenas_receive_size()
 * @param length octets of the message, 0 … uenas_receive_size() − offset
 * @param direction 0 downlink, 1 uplink
 * @param bank 0 or 1; a nested message goes into another bank than the one around it
 * @returns enum uenas_message, 0 when it cannot be told; −UENAS_MISUSE_… (enum uenas_misuse) for arguments out of range
 */
int32_t uenas_decode(uenas *module, uint32_t offset, uint32_t length, uint32_t direction, uint32_t bank);

/**
 * Encodes the message that a bank describes: `message`, `ebi`, `pti`, `present` and the spans, which here count from the start of
 * the receive region. Overwrites the transmit region from its start.
 * @param bank 0 or 1
 * @returns octets at uenas_transmit_address(); −UENAS_MISUSE_… (enum uenas_misuse) when the bank does not describe a message that
 * fits
 */
int32_t uenas_encode(uenas *module, uint32_t bank);

/**
 * Decodes a list of downlink PDUs in the receive region `rounds` times, ESM messages inside ATTACH ACCEPT and ATTACH REJECT
 * included. Each PDU stands behind its length, u16 little endian; a length 0 ends the list. Overwrites both banks.
 * @returns checksum: message ids and information elements found, modulo 2^32; 0 when the list does not end in the region
 */
uint32_t uenas_bench_decode(uenas *module, uint32_t rounds);

/**
 * Sums every octet of each PDU of the same list `rounds` times.
 * @returns the sum modulo 2^32; 0 when the list does not end in the region
 */
uint32_t uenas_bench_floor(uenas *module, uint32_t rounds);

/** Address of the UE region: all that outlives a call. A snapshot is a copy of it, a restore its write-back. */
uint32_t uenas_ue_address(uenas *module);

/** Octets of the UE region. */
uint32_t uenas_ue_size(uenas *module);

/**
 * Configures the UE; it is reset and powered off.
 * @param length octets of fields of enum uenas_config_field in the receive region: u8 field, u16 length little endian, octets
 * @returns 0; −UENAS_MISUSE_… (enum uenas_misuse) when a field is not known or does not have its form: the UE is as before then
 */
int32_t uenas_ue_configure(uenas *module, uint32_t length);

/**
 * A request of the upper layers.
 * @param kind enum uenas_request, which says what `a`, `b` and the octets in the receive region are
 * @param length octets in the receive region
 * @returns 0; −UENAS_MISUSE_… (enum uenas_misuse) when the UE is not configured or the octets do not have their form
 */
int32_t uenas_ue_request(uenas *module, uint32_t kind, uint32_t a, uint32_t b, uint32_t length);

/**
 * An event of the access stratum.
 * @param event enum uenas_lower_event, which says what `a`, `b` and the octets in the receive region are
 * @param length octets in the receive region
 * @returns 0; −UENAS_MISUSE_… (enum uenas_misuse) when the UE is not configured or the octets do not have their form
 */
int32_t uenas_ue_lower(uenas *module, uint32_t event, uint32_t a, uint32_t b, uint32_t length);

/**
 * A downlink PDU in the receive region.
 * @param length its octets, 0 … uenas_receive_size()
 * @returns 0; −UENAS_MISUSE_… (enum uenas_misuse) when the UE is not configured or the length is out of range
 */
int32_t uenas_ue_downlink(uenas *module, uint32_t length);

/**
 * The expiry of a timer; one that was stopped or started again meanwhile has no effect.
 * @param timer id of the timer
 * @param instance as in its start
 * @param generation as in its start
 * @returns 0; −UENAS_MISUSE_… (enum uenas_misuse) when the UE is not configured or there is no such timer
 */
int32_t uenas_ue_timer(uenas *module, uint32_t timer, uint32_t instance, uint32_t generation);

/**
 * The USIM's answer to the challenge of a UENAS_ACTION_USIM_AUTHENTICATE action.
 * @param result enum uenas_usim_result, which says what the octets in the receive region are; keys are overwritten
 * @param length octets in the receive region
 * @returns 0; −UENAS_MISUSE_… (enum uenas_misuse) when the UE is not configured or the octets do not have their form
 */
int32_t uenas_ue_usim_result(uenas *module, uint32_t result, uint32_t length);

/**
 * Writes the state record (host/spec/records.ts) to the transmit region.
 * @returns its octets
 */
uint32_t uenas_ue_state(uenas *module);

/**
 * 128-EIA1, 128-EIA2, 128-EIA3 (TS 33.401 B.2) over bits of the receive region; EIA0 gives zeros. Overwrites scratch.
 * @param algorithm identity, 0 … 3
 * @param key offset of the 16 octets of the key in the receive region
 * @param count COUNT, 32 bits
 * @param bearer BEARER, 0 … 31; 0 for NAS
 * @param direction 0 uplink, 1 downlink
 * @param offset of the message in the receive region
 * @param bits length of the message, counted from the most significant bit of its first octet; bits behind them are ignored
 * @returns 4: the MAC stands at uenas_transmit_address(), most significant octet first; −UENAS_MISUSE_… (enum uenas_misuse) for
 * arguments out of range
 */
int32_t uenas_eia(uenas *module, uint32_t algorithm, uint32_t key, uint32_t count, uint32_t bearer, uint32_t direction, uint32_t
    offset, uint32_t bits);

/**
 * 128-EEA1, 128-EEA2, 128-EEA3 (TS 33.401 B.1) over bits of the receive region, in place; EEA0 changes nothing but the bits
 * behind them in the last octet, which become 0. Deciphering is the same. Overwrites scratch. Parameters as of uenas_eia.
 * @returns octets that hold the bits; −UENAS_MISUSE_… (enum uenas_misuse) for arguments out of range
 */
int32_t uenas_eea(uenas *module, uint32_t algorithm, uint32_t key, uint32_t count, uint32_t bearer, uint32_t direction, uint32_t
    offset, uint32_t bits);

/**
 * HMAC-SHA-256, the function behind every key derivation (TS 33.220 B.2) and HASH_MME (TS 33.401 annex I). The key stands at the
 * start of the receive region, the message behind it.
 * @param key_length octets of the key, 0 … 64
 * @param length octets of the message
 * @returns 32: the result stands at uenas_transmit_address(); −UENAS_MISUSE_… (enum uenas_misuse) for arguments out of range
 */
int32_t uenas_hmac_sha256(uenas *module, uint32_t key_length, uint32_t length);

/**
 * Computes a MAC of `length` octets `rounds` times with a prepared key; the first COUNT is 0, each other one the MAC before. The
 * key stands at the start of the receive region, the message behind it; BEARER and DIRECTION are 0.
 * @returns the last MAC; 0 for arguments out of range
 */
uint32_t uenas_bench_eia(uenas *module, uint32_t algorithm, uint32_t length, uint32_t rounds);

/**
 * Ciphers `length` octets in place `rounds` times with a prepared key, COUNT being their first four as a little endian word. Key
 * and message as of uenas_bench_eia.
 * @returns that word at the end; 0 for arguments out of range
 */
uint32_t uenas_bench_eea(uenas *module, uint32_t algorithm, uint32_t length, uint32_t rounds);

/** The functions above, for bindings: F(result, name in C, name in the module, number of parameters). */
#define UENAS_EXPORTS(F) \
  F(uint32_t, uenas_abi_version, abiVersion, 0) \
  F(uint32_t, uenas_receive_address, receiveAddress, 0) \
  F(uint32_t, uenas_receive_size, receiveSize, 0) \
  F(uint32_t, uenas_transmit_address, transmitAddress, 0) \
  F(uint32_t, uenas_transmit_size, transmitSize, 0) \
  F(uint32_t, uenas_actions_address, actionsAddress, 0) \
  F(uint32_t, uenas_bank_address, bankAddress, 1) \
  F(int32_t, uenas_decode, decode, 4) \
  F(int32_t, uenas_encode, encode, 1) \
  F(uint32_t, uenas_bench_decode, benchDecode, 1) \
  F(uint32_t, uenas_bench_floor, benchFloor, 1) \
  F(uint32_t, uenas_ue_address, ueAddress, 0) \
  F(uint32_t, uenas_ue_size, ueSize, 0) \
  F(int32_t, uenas_ue_configure, ueConfigure, 1) \
  F(int32_t, uenas_ue_request, ueRequest, 4) \
  F(int32_t, uenas_ue_lower, ueLower, 4) \
  F(int32_t, uenas_ue_downlink, ueDownlink, 1) \
  F(int32_t, uenas_ue_timer, ueTimer, 3) \
  F(int32_t, uenas_ue_usim_result, ueUsimResult, 2) \
  F(uint32_t, uenas_ue_state, ueState, 0) \
  F(int32_t, uenas_eia, eia, 7) \
  F(int32_t, uenas_eea, eea, 7) \
  F(int32_t, uenas_hmac_sha256, hmacSha256, 2) \
  F(uint32_t, uenas_bench_eia, benchEia, 3) \
  F(uint32_t, uenas_bench_eea, benchEea, 3)

/* ---- Numbers and octets: little endian, at any address ---- */

static inline uint16_t uenas_get16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }
static inline uint32_t uenas_get32(const uint8_t *p) { return uenas_get16(p) | (uint32_t)uenas_get16(p + 2) << 16; }
static inline uint64_t uenas_get64(const uint8_t *p) { return uenas_get32(p) | (uint64_t)uenas_get32(p + 4) << 32; }
static inline void uenas_put16(uint8_t *p, uint32_t value) {
  p[0] = (uint8_t)value;
  p[1] = (uint8_t)(value >> 8);
}
static inline void uenas_put32(uint8_t *p, uint32_t value) {
  uenas_put16(p, value);
  uenas_put16(p + 2, value >> 16);
}

/** Octets somewhere; in the module's memory they hold until the next call. */
typedef struct uenas_octets {
  const uint8_t *at;
  uint32_t length;
} uenas_octets;

/** Octets behind their length, 16 bits. @returns what is behind them */
static inline const uint8_t *uenas_get_octets(const uint8_t *p, uenas_octets *octets) {
  octets->length = uenas_get16(p);
  octets->at = p + 2;
  return octets->at + octets->length;
}

/** Entries that are still to be read. */
typedef struct uenas_list {
  const uint8_t *next;
  uint32_t left;
} uenas_list;

static inline uenas_list uenas_list_at(const uint8_t *p) {
  uenas_list list;
  list.left = p[0];
  list.next = p + 1;
  return list;
}

/**
 * Writes a field of a configuration: enum uenas_config_field, octets in the form that the field has. For uenas_ue_configure and for
 * UENAS_REQUEST_RECONFIGURE. @returns where the next one goes
 */
static inline uint8_t *uenas_put_field(uint8_t *p, uint32_t field, const uint8_t *octets, uint32_t length) {
  uint32_t i;
  p[0] = (uint8_t)field;
  uenas_put16(p + 1, length);
  for (i = 0; i < length; i++) p[3 + i] = octets[i];
  return p + 3 + length;
}

/** The same for a field that is a number. */
static inline uint8_t *uenas_put_number(uint8_t *p, uint32_t field, uint32_t number) {
  uint8_t octets[4];
  uenas_put32(octets, number);
  return uenas_put_field(p, field, octets, 4);
}

/* ---- Ids ---- */

/** Security header types (TS 24.301 9.3.1) */
enum uenas_security_header_type {
  /** plain NAS message */
  UENAS_SECURITY_HEADER_TYPE_PLAIN = 0,
  /** integrity protected */
  UENAS_SECURITY_HEADER_TYPE_INTEGRITY = 1,
  /** integrity protected and ciphered */
  UENAS_SECURITY_HEADER_TYPE_INTEGRITY_CIPHERED = 2,
  /** integrity protected with new EPS security context */
  UENAS_SECURITY_HEADER_TYPE_NEW_CONTEXT = 3,
  /** integrity protected and ciphered with new EPS security context */
  UENAS_SECURITY_HEADER_TYPE_NEW_CONTEXT_CIPHERED = 4,
  /** integrity protected and partially ciphered */
  UENAS_SECURITY_HEADER_TYPE_PARTIALLY_CIPHERED = 5,
  /** reserved */
  UENAS_SECURITY_HEADER_TYPE_RESERVED6 = 6,
  /** reserved */
  UENAS_SECURITY_HEADER_TYPE_RESERVED7 = 7,
  /** reserved */
  UENAS_SECURITY_HEADER_TYPE_RESERVED8 = 8,
  /** reserved */
  UENAS_SECURITY_HEADER_TYPE_RESERVED9 = 9,
  /** reserved */
  UENAS_SECURITY_HEADER_TYPE_RESERVED10 = 10,
  /** reserved */
  UENAS_SECURITY_HEADER_TYPE_RESERVED11 = 11,
  /** security header for the SERVICE REQUEST message */
  UENAS_SECURITY_HEADER_TYPE_SERVICE_REQUEST = 12,
  /** not used, read as 12 */
  UENAS_SECURITY_HEADER_TYPE_SERVICE_REQUEST13 = 13,
  /** not used, read as 12 */
  UENAS_SECURITY_HEADER_TYPE_SERVICE_REQUEST14 = 14,
  /** not used, read as 12 */
  UENAS_SECURITY_HEADER_TYPE_SERVICE_REQUEST15 = 15
};

/** Deviations of a message from its table (TS 24.301 7.2, 7.4–7.7) */
enum uenas_fault {
  /** too short to hold a complete message type: 7.2 */
  UENAS_FAULT_TOO_SHORT = 1,
  /** protocol discriminator is neither EMM nor ESM: 9.2 */
  UENAS_FAULT_PROTOCOL_UNKNOWN = 2,
  /** message type is not defined: 7.4 */
  UENAS_FAULT_TYPE_UNKNOWN = 3,
  /** message type is defined for the other direction only: 7.4 */
  UENAS_FAULT_WRONG_DIRECTION = 4,
  /** an element of the imperative part runs past the end of the message: 7.5.1 */
  UENAS_FAULT_IMPERATIVE_TRUNCATED = 5,
  /** mandatory information element missing: 7.5.1 */
  UENAS_FAULT_MANDATORY_MISSING = 6,
  /** mandatory information element is syntactically incorrect: 7.5.1 */
  UENAS_FAULT_MANDATORY_SYNTAX = 7,
  /** unknown information element that requires comprehension: 7.5.1 */
  UENAS_FAULT_COMPREHENSION_UNKNOWN = 8,
  /** out of sequence information element that requires comprehension: 7.5.1 */
  UENAS_FAULT_COMPREHENSION_OUT_OF_SEQUENCE = 9,
  /** unknown information element: 7.6.1 */
  UENAS_FAULT_UNKNOWN_IE = 10,
  /** information element out of sequence: 7.6.2 */
  UENAS_FAULT_OUT_OF_SEQUENCE = 11,
  /** information element repeated: 7.6.3 */
  UENAS_FAULT_REPEATED = 12,
  /** optional information element is syntactically incorrect: 7.7.1 */
  UENAS_FAULT_OPTIONAL_SYNTAX = 13,
  /** information element runs past the end of the message: 7.7.1 */
  UENAS_FAULT_TRUNCATED = 14,
  /** conditional information element missing: 7.7.2 */
  UENAS_FAULT_CONDITIONAL_MISSING = 15,
  /** conditional information element not expected: 7.7.2 */
  UENAS_FAULT_CONDITIONAL_UNEXPECTED = 16,
  /** conditional information element is syntactically incorrect: 7.7.2 */
  UENAS_FAULT_CONDITIONAL_SYNTAX = 17,
  /** security header type is reserved or not for this direction: 9.3.1 */
  UENAS_FAULT_HEADER_TYPE_RESERVED = 18
};

/** What a UE does with a message as a whole */
enum uenas_disposition_action {
  /** accept: process it */
  UENAS_DISPOSITION_ACTION_ACCEPT = 0,
  /** ignore: ignore it */
  UENAS_DISPOSITION_ACTION_IGNORE = 1,
  /** status: ignore it and answer EMM STATUS or ESM STATUS with the cause */
  UENAS_DISPOSITION_ACTION_STATUS = 2,
  /** reject: answer the REJECT that belongs to it, with the cause */
  UENAS_DISPOSITION_ACTION_REJECT = 3,
  /** accept: answer the ACCEPT that belongs to it; nothing else is done (7.3.1 UE g, i, k; 7.3.2 UE j) */
  UENAS_DISPOSITION_ACTION_ACCEPT_ONLY = 4,
  /** accept: answer DEACTIVATE EPS BEARER CONTEXT ACCEPT and release the bearer (7.5.3 UE d) */
  UENAS_DISPOSITION_ACTION_RELEASE = 5
};

/** Host misuse: a function of the codec returns the negative number */
enum uenas_misuse {
  /** no such decode bank: bank */
  UENAS_MISUSE_BANK = 1,
  /** octets lie outside their region: range */
  UENAS_MISUSE_RANGE = 2,
  /** direction is neither 0 nor 1: direction */
  UENAS_MISUSE_DIRECTION = 3,
  /** no such message id: message */
  UENAS_MISUSE_MESSAGE = 4,
  /** a mandatory element has no value: mandatory */
  UENAS_MISUSE_MANDATORY_ABSENT = 5,
  /** a value lies outside the receive region or does not have the length of its format: value */
  UENAS_MISUSE_VALUE = 6,
  /** the message does not fit into the transmit region: overflow */
  UENAS_MISUSE_OVERFLOW = 7,
  /** no such algorithm identity or bearer identity: algorithm */
  UENAS_MISUSE_ALGORITHM = 8,
  /** the UE is not configured: configuration */
  UENAS_MISUSE_CONFIGURATION = 9,
  /** this build of the module is without the function: not-built */
  UENAS_MISUSE_NOT_BUILT = 10
};

/** EMM main states in the UE (TS 24.301 5.1.3.2.2) */
enum uenas_emm_state {
  /** EMM-NULL */
  UENAS_EMM_STATE_NULL = 0,
  /** EMM-DEREGISTERED */
  UENAS_EMM_STATE_DEREGISTERED = 1,
  /** EMM-REGISTERED-INITIATED */
  UENAS_EMM_STATE_REGISTERED_INITIATED = 2,
  /** EMM-REGISTERED */
  UENAS_EMM_STATE_REGISTERED = 3,
  /** EMM-DEREGISTERED-INITIATED */
  UENAS_EMM_STATE_DEREGISTERED_INITIATED = 4,
  /** EMM-TRACKING-AREA-UPDATING-INITIATED */
  UENAS_EMM_STATE_TRACKING_AREA_UPDATING_INITIATED = 5,
  /** EMM-SERVICE-REQUEST-INITIATED */
  UENAS_EMM_STATE_SERVICE_REQUEST_INITIATED = 6
};

/** Substates of EMM-DEREGISTERED (TS 24.301 5.1.3.2.3) and EMM-REGISTERED (5.1.3.2.4); None in every other state */
enum uenas_emm_substate {
  UENAS_EMM_SUBSTATE_NONE = 0,
  /** NORMAL-SERVICE */
  UENAS_EMM_SUBSTATE_NORMAL_SERVICE = 1,
  /** LIMITED-SERVICE */
  UENAS_EMM_SUBSTATE_LIMITED_SERVICE = 2,
  /** ATTEMPTING-TO-ATTACH */
  UENAS_EMM_SUBSTATE_ATTEMPTING_TO_ATTACH = 3,
  /** PLMN-SEARCH */
  UENAS_EMM_SUBSTATE_PLMN_SEARCH = 4,
  /** NO-IMSI */
  UENAS_EMM_SUBSTATE_NO_IMSI = 5,
  /** ATTACH-NEEDED */
  UENAS_EMM_SUBSTATE_ATTACH_NEEDED = 6,
  /** NO-CELL-AVAILABLE */
  UENAS_EMM_SUBSTATE_NO_CELL_AVAILABLE = 7,
  /** eCALL-INACTIVE */
  UENAS_EMM_SUBSTATE_ECALL_INACTIVE = 8,
  /** ATTEMPTING-TO-UPDATE */
  UENAS_EMM_SUBSTATE_ATTEMPTING_TO_UPDATE = 9,
  /** UPDATE-NEEDED */
  UENAS_EMM_SUBSTATE_UPDATE_NEEDED = 10,
  /** ATTEMPTING-TO-UPDATE-MM */
  UENAS_EMM_SUBSTATE_ATTEMPTING_TO_UPDATE_MM = 11,
  /** IMSI-DETACH-INITIATED */
  UENAS_EMM_SUBSTATE_IMSI_DETACH_INITIATED = 12
};

/** EPS update status (TS 24.301 5.1.3.3) */
enum uenas_update_status {
  /** EU1 UPDATED */
  UENAS_UPDATE_STATUS_UPDATED = 0,
  /** EU2 NOT UPDATED */
  UENAS_UPDATE_STATUS_NOT_UPDATED = 1,
  /** EU3 ROAMING NOT ALLOWED */
  UENAS_UPDATE_STATUS_ROAMING_NOT_ALLOWED = 2
};

/** EPS bearer context states in the UE (TS 24.301 6.1.3.2) */
enum uenas_bearer_state {
  /** BEARER CONTEXT INACTIVE */
  UENAS_BEARER_STATE_INACTIVE = 0,
  /** BEARER CONTEXT ACTIVE */
  UENAS_BEARER_STATE_ACTIVE = 1
};

/** Procedure transaction states in the UE (TS 24.301 6.1.3.3) */
enum uenas_transaction_state {
  /** PROCEDURE TRANSACTION INACTIVE */
  UENAS_TRANSACTION_STATE_INACTIVE = 0,
  /** PROCEDURE TRANSACTION PENDING */
  UENAS_TRANSACTION_STATE_PENDING = 1
};

/** RRC establishment cause and call type of an initial NAS message (TS 24.301 annex D); None: not an initial message */
enum uenas_establish_cause {
  UENAS_ESTABLISH_CAUSE_NONE = 0,
  /** mo-Signalling */
  UENAS_ESTABLISH_CAUSE_MO_SIGNALLING = 1,
  /** mo-Data */
  UENAS_ESTABLISH_CAUSE_MO_DATA = 2,
  /** mt-Access */
  UENAS_ESTABLISH_CAUSE_MT_ACCESS = 3,
  /** emergency */
  UENAS_ESTABLISH_CAUSE_EMERGENCY = 4,
  /** highPriorityAccess */
  UENAS_ESTABLISH_CAUSE_HIGH_PRIORITY_ACCESS = 5,
  /** delayTolerantAccess */
  UENAS_ESTABLISH_CAUSE_DELAY_TOLERANT_ACCESS = 6,
  /** mo-VoiceCall */
  UENAS_ESTABLISH_CAUSE_MO_VOICE_CALL = 7,
  /** mo-ExceptionData */
  UENAS_ESTABLISH_CAUSE_MO_EXCEPTION_DATA = 8
};

/**
 * Fields of uenas_ue_configure: the receive region holds u8 field, u16 length (little endian), octets; numbers are little endian
 * u32
 */
enum uenas_config_field {
  /** imsi: EPS mobile identity value with type of identity IMSI (TS 24.301 9.9.3.12), 1–8 octets */
  UENAS_CONFIG_FIELD_IMSI = 1,
  /** imei: mobile identity value with type of identity IMEI (TS 24.008 10.5.1.4), 8 octets */
  UENAS_CONFIG_FIELD_IMEI = 2,
  /** imeisv: mobile identity value with type of identity IMEISV (TS 24.008 10.5.1.4), 9 octets */
  UENAS_CONFIG_FIELD_IMEISV = 3,
  /** ueNetworkCapability: value of the UE network capability IE, 2–13 octets */
  UENAS_CONFIG_FIELD_UE_NETWORK_CAPABILITY = 4,
  /** msNetworkCapability: value of the MS network capability IE, 2–8 octets */
  UENAS_CONFIG_FIELD_MS_NETWORK_CAPABILITY = 5,
  /** ueAdditionalSecurityCapability: value of the UE additional security capability IE, 4 octets */
  UENAS_CONFIG_FIELD_UE_ADDITIONAL_SECURITY_CAPABILITY = 6,
  /** drxParameter: value of the DRX parameter IE, 2 octets */
  UENAS_CONFIG_FIELD_DRX_PARAMETER = 7,
  /** mobileStationClassmark2: value, 3 octets */
  UENAS_CONFIG_FIELD_MOBILE_STATION_CLASSMARK2 = 8,
  /** mobileStationClassmark3: value, up to 32 octets */
  UENAS_CONFIG_FIELD_MOBILE_STATION_CLASSMARK3 = 9,
  /** supportedCodecs: value, up to 32 octets */
  UENAS_CONFIG_FIELD_SUPPORTED_CODECS = 10,
  /** voiceDomainPreference: value, 1 octet */
  UENAS_CONFIG_FIELD_VOICE_DOMAIN_PREFERENCE = 11,
  /** extendedDrx: value of the Extended DRX parameters IE, 1 octet */
  UENAS_CONFIG_FIELD_EXTENDED_DRX = 12,
  /** t3324: value of the T3324 value IE, 1 octet */
  UENAS_CONFIG_FIELD_T3324 = 13,
  /** t3412Extended: value of the T3412 extended value IE, 1 octet */
  UENAS_CONFIG_FIELD_T3412_EXTENDED = 14,
  /** apn: APN in label coding (TS 23.003 9.1), 0–100 octets; absent: no APN given */
  UENAS_CONFIG_FIELD_APN = 15,
  /** pdnType: u32: PDN type value (TS 24.301 9.9.4.10): 1 IPv4, 2 IPv6, 3 IPv4v6, 5 non-IP, 6 Ethernet */
  UENAS_CONFIG_FIELD_PDN_TYPE = 16,
  /** pco: value of the protocol configuration options IE, up to 251 octets */
  UENAS_CONFIG_FIELD_PCO = 17,
  /** esmInformationTransfer: u32: 1 = set the ESM information transfer flag in the PDN CONNECTIVITY REQUEST of an attach */
  UENAS_CONFIG_FIELD_ESM_INFORMATION_TRANSFER = 18,
  /** attachType: u32: EPS attach type value (TS 24.301 9.9.3.11): 1, 2 or 6 */
  UENAS_CONFIG_FIELD_ATTACH_TYPE = 19,
  /** hplmn: 3 octets as in TAI: home PLMN */
  UENAS_CONFIG_FIELD_HPLMN = 20,
  /** guti: stored GUTI (EPS mobile identity value, 11 octets) */
  UENAS_CONFIG_FIELD_GUTI = 21,
  /** lastVisitedTai: stored last visited registered TAI, 5 octets */
  UENAS_CONFIG_FIELD_LAST_VISITED_TAI = 22,
  /** pti: u32: next PTI to allocate, 1–254 */
  UENAS_CONFIG_FIELD_PTI = 23,
  /** seed: u32: seed of the pseudo-random choices (timer ranges) */
  UENAS_CONFIG_FIELD_SEED = 24,
  /** options: u32: bit mask of enum uenas_ue_option */
  UENAS_CONFIG_FIELD_OPTIONS = 25,
  /** storedEmm: octets of section Emm as handed out by a store action earlier */
  UENAS_CONFIG_FIELD_STORED_EMM = 26,
  /** storedSecurity: octets of section Security as handed out by a store action earlier */
  UENAS_CONFIG_FIELD_STORED_SECURITY = 27,
  /** equivalentHplmns: PLMNs of 3 octets each: EHPLMN list of the USIM */
  UENAS_CONFIG_FIELD_EQUIVALENT_HPLMNS = 28,
  /** forbiddenPlmns: PLMNs of 3 octets each: EF FPLMN of the USIM */
  UENAS_CONFIG_FIELD_FORBIDDEN_PLMNS = 29,
  /** accessClasses: u32: bit mask of the access classes 0–15 of EF ACC */
  UENAS_CONFIG_FIELD_ACCESS_CLASSES = 30,
  /**
   * storedEsm: section Esm: T3396 that ran at switch-off, of each u8 instance, u32 seconds left, u8 bit 0 low priority, u8
   * length, APN (none: no APN)
   */
  UENAS_CONFIG_FIELD_STORED_ESM = 31,
  /** smRetryWaitTime: u32: SM_RetryWaitTime of the NAS configuration MO in seconds; 0: not configured */
  UENAS_CONFIG_FIELD_RETRY_WAIT_TIME = 32
};

/** Bits of UENAS_CONFIG_FIELD_OPTIONS (bit number = id) */
enum uenas_ue_option {
  /** lowPriority: configured for NAS signalling low priority (TS 24.301 4.2A) */
  UENAS_UE_OPTION_LOW_PRIORITY = 0,
  /** t3245: configured to use T3245 (TS 24.301 5.3.7a) */
  UENAS_UE_OPTION_T3245 = 1,
  /** attachWithImsi: AttachWithIMSI leaf of the NAS configuration MO */
  UENAS_UE_OPTION_ATTACH_WITH_IMSI = 2,
  /** emmRegisteredWithoutPdn: EMM-REGISTERED without PDN connection supported */
  UENAS_UE_OPTION_NO_PDN = 3,
  /** fifteenBearers: signalling for a maximum number of 15 EPS bearer contexts supported */
  UENAS_UE_OPTION_FIFTEEN_BEARERS = 4,
  /** extendedPco: extended protocol configuration options supported */
  UENAS_UE_OPTION_EXTENDED_PCO = 5,
  /** smRetryAtRatChange: SM_RetryAtRATChange of the NAS configuration MO */
  UENAS_UE_OPTION_RETRY_AT_RAT_CHANGE = 6,
  /** nbS1: NB-S1 mode: timers of TS 24.301 4.7 */
  UENAS_UE_OPTION_NB_S1 = 7,
  /** psDataOff: 3GPP PS data off supported */
  UENAS_UE_OPTION_PS_DATA_OFF = 8,
  /** attachWithoutPdn: attaches without PDN connection (TS 24.301 5.5.1.2.2) */
  UENAS_UE_OPTION_ATTACH_WITHOUT_PDN = 9,
  /** apnRateControl: APN rate control and its form for exception data supported (TS 24.301 6.3.9) */
  UENAS_UE_OPTION_APN_RATE_CONTROL = 10,
  /** reliableData: Reliable Data Service supported (TS 24.301 6.3.11) */
  UENAS_UE_OPTION_RELIABLE_DATA = 11,
  /** smsOnly: of non-EPS services the UE wants SMS only (TS 24.301 9.9.3.0B) */
  UENAS_UE_OPTION_SMS_ONLY = 12
};

/** Events from the access stratum (uenas_ue_lower) */
enum uenas_lower_event {
  /** cell: suitable cell; receive region: PLMN 3 octets, TAC u16 big endian, kind u8 (enum uenas_cell_kind) */
  UENAS_LOWER_EVENT_CELL = 1,
  /** no-cell: no cell available */
  UENAS_LOWER_EVENT_NO_CELL = 2,
  /** connection-established: NAS signalling connection established */
  UENAS_LOWER_EVENT_CONNECTION_ESTABLISHED = 3,
  /**
   * connection-released: NAS signalling connection released; a = enum uenas_release_cause, b = extended wait time in seconds, 0 =
   * none
   */
  UENAS_LOWER_EVENT_CONNECTION_RELEASED = 4,
  /**
   * establishment-failed: initial message not delivered; a = extended wait time in seconds, 0 = none; b bit 0: it is for data via
   * the control plane, bit 1: the connection is still suspended
   */
  UENAS_LOWER_EVENT_ESTABLISHMENT_FAILED = 5,
  /**
   * barred: access barred; a = bit mask of enum uenas_establish_cause values barred, bit 31: mobile originating CS fallback by
   * information of its own; 0 = nothing barred any more
   */
  UENAS_LOWER_EVENT_BARRED = 6,
  /** transmission-failure: an uplink PDU was not delivered; a = its message id */
  UENAS_LOWER_EVENT_TRANSMISSION_FAILURE = 7,
  /** paging: a = 0 S-TMSI, 1 IMSI; b = 0 PS, 1 CS */
  UENAS_LOWER_EVENT_PAGING = 8,
  /** drb-established: user plane radio bearers are set up; a = bit mask of EBIs, 0 = all active ones */
  UENAS_LOWER_EVENT_USER_PLANE_READY = 9,
  /** drb-released: radio bearers released locally; a = bit mask of EBIs */
  UENAS_LOWER_EVENT_USER_PLANE_RELEASED = 10,
  /** sent: the last uplink PDU has left the UE */
  UENAS_LOWER_EVENT_SENT = 11,
  /** usim-removed: UICC removed or USIM gone */
  UENAS_LOWER_EVENT_USIM_REMOVED = 12,
  /** connection-resumed: a = 0 the suspended connection is resumed, 1 fallback to a new one (TS 24.301 5.3.1.3) */
  UENAS_LOWER_EVENT_CONNECTION_RESUMED = 13,
  /** inter-system-changed: change to A/Gb or Iu mode completed, or another RAT selected */
  UENAS_LOWER_EVENT_INTER_SYSTEM_CHANGED = 14,
  /** inter-system-change-failed: the change failed, or no suitable GERAN or UTRAN cell was found */
  UENAS_LOWER_EVENT_INTER_SYSTEM_CHANGE_FAILED = 15,
  /**
   * handover-to-s1: command to hand over from A/Gb or Iu mode; a = 1 CS to PS SRVCC; receive region: value of NAS security
   * parameters to E-UTRA 6 octets (TS 24.301 9.9.2.7), CK and IK, with SRVCC CK'PS and IK'PS, 16 each, then nothing, or the GUTI
   * mapped from P-TMSI and RAI 11, then nothing or the P-TMSI signature 3
   */
  UENAS_LOWER_EVENT_HANDOVER_TO_S1 = 16,
  /** handover-to-s1-completed: the UE is in EMM-CONNECTED mode in S1 mode; receive region: the cell as of Cell */
  UENAS_LOWER_EVENT_HANDOVER_TO_S1_COMPLETED = 17,
  /** handover-to-s1-failed: the UE goes back to where it came from */
  UENAS_LOWER_EVENT_HANDOVER_TO_S1_FAILED = 18,
  /**
   * change-to-s1: change from A/Gb or Iu mode in idle mode with TIN "P-TMSI", to be told before the cell; receive region: GPRS
   * CKSN u8, 7 = no key; CK and IK 16 octets each, then as of HandoverToS1
   */
  UENAS_LOWER_EVENT_CHANGE_TO_S1 = 19
};

/** What a cell offers */
enum uenas_cell_kind {
  /** normal */
  UENAS_CELL_KIND_NORMAL = 0,
  /** limited */
  UENAS_CELL_KIND_LIMITED_SERVICE = 1,
  /** csg */
  UENAS_CELL_KIND_CSG = 2
};

/** Why the lower layers released the connection */
enum uenas_release_cause {
  /** normal */
  UENAS_RELEASE_CAUSE_NORMAL = 0,
  /** load-balancing-tau */
  UENAS_RELEASE_CAUSE_LOAD_BALANCING_TAU = 1,
  /** cs-fallback */
  UENAS_RELEASE_CAUSE_CS_FALLBACK = 2,
  /** failure */
  UENAS_RELEASE_CAUSE_FAILURE = 3,
  /** suspended */
  UENAS_RELEASE_CAUSE_SUSPENDED = 4
};

/** Requests of the upper layers (uenas_ue_request) */
enum uenas_request {
  /** power-on */
  UENAS_REQUEST_POWER_ON = 1,
  /** power-off */
  UENAS_REQUEST_POWER_OFF = 2,
  /** attach */
  UENAS_REQUEST_ATTACH = 3,
  /** detach: a = 1 switch off; b = detach type value 1 EPS, 2 IMSI, 3 combined */
  UENAS_REQUEST_DETACH = 4,
  /** trackingAreaUpdate: a = 1: "active" flag wanted */
  UENAS_REQUEST_TRACKING_AREA_UPDATE = 5,
  /** service: a = enum uenas_service_reason */
  UENAS_REQUEST_SERVICE = 6,
  /** pdnConnectivity: a = request type value, b = PDN type value; receive region: u8 length, APN, u16 length, PCO */
  UENAS_REQUEST_PDN_CONNECTIVITY = 7,
  /** pdnDisconnect: a = EBI of the default bearer */
  UENAS_REQUEST_PDN_DISCONNECT = 8,
  /** bearerAllocation: a = linked EBI; receive region: u8 length + EPS QoS value, u8 length + TFA value */
  UENAS_REQUEST_BEARER_ALLOCATION = 9,
  /**
   * bearerModification: a = EBI, b = ESM cause or 0; receive region: u8 length + EPS QoS value, u8 length + TFA value, u16 length
   * + PCO; each may be empty, the last left out
   */
  UENAS_REQUEST_BEARER_MODIFICATION = 10,
  /** sms: receive region: CP-layer PDU (NAS message container) */
  UENAS_REQUEST_SMS = 11,
  /** data: a = EBI, b = release assistance indication + 1, or 0; receive region: user data */
  UENAS_REQUEST_DATA = 12,
  /** generic-transport: a = generic message container type; receive region: container */
  UENAS_REQUEST_GENERIC_TRANSPORT = 13,
  /** cs-fallback-answer: a = 1 accept, 0 reject the pending CS SERVICE NOTIFICATION or CS paging */
  UENAS_REQUEST_CS_FALLBACK_ANSWER = 14,
  /** ps-data-off: a = 1 activate, 0 deactivate 3GPP PS data off */
  UENAS_REQUEST_PS_DATA_OFF = 15,
  /** use-apn: receive region: u8 length, APN, u16 length, PCO: what the next attach uses */
  UENAS_REQUEST_USE_APN = 16,
  /**
   * remote-ue-report: a = EBI; receive region: u16 length + Remote UE Context Connected, u16 length + Remote UE Context
   * Disconnected
   */
  UENAS_REQUEST_REMOTE_UE_REPORT = 17,
  /** cs-fallback-cancel: the call that wanted CS fallback is over */
  UENAS_REQUEST_CS_FALLBACK_CANCEL = 18,
  /**
   * reconfigure: what the UE tells about itself has changed; receive region: fields as of ueConfigure, those of capabilities,
   * DRX, voice domain and power saving
   */
  UENAS_REQUEST_RECONFIGURE = 19
};

/** Why a service request is made (TS 24.301 5.6.1.1) */
enum uenas_service_reason {
  /** mo-data */
  UENAS_SERVICE_REASON_MO_DATA = 0,
  /** mo-signalling */
  UENAS_SERVICE_REASON_MO_SIGNALLING = 1,
  /** mt */
  UENAS_SERVICE_REASON_MT_ACCESS = 2,
  /** csfb */
  UENAS_SERVICE_REASON_CS_FALLBACK = 3,
  /** exception */
  UENAS_SERVICE_REASON_EXCEPTION_DATA = 4,
  /** csfb-emergency */
  UENAS_SERVICE_REASON_CS_FALLBACK_EMERGENCY = 5,
  /** mt-csfb: answer to a paging for CS fallback */
  UENAS_SERVICE_REASON_MT_CS_FALLBACK = 6,
  /** emergency: PDN connection for emergency bearer services */
  UENAS_SERVICE_REASON_EMERGENCY = 7,
  /** sms: short message */
  UENAS_SERVICE_REASON_SMS = 8
};

/** Outcome of AUTHENTICATE on the USIM (TS 31.102 7.1.2), handed to uenas_ue_usim_result */
enum uenas_usim_result {
  /** success: receive region: CK 16, IK 16, then RES 4–16 octets */
  UENAS_USIM_RESULT_SUCCESS = 0,
  /** synchronisation-failure: receive region: AUTS 14 octets */
  UENAS_USIM_RESULT_SYNCHRONISATION_FAILURE = 1,
  /** mac-failure */
  UENAS_USIM_RESULT_MAC_FAILURE = 2,
  /** not-available: no USIM, or an error that is neither */
  UENAS_USIM_RESULT_NOT_AVAILABLE = 3
};

/** What the core tells the upper layers and the access stratum (action `indicate`) */
enum uenas_indication {
  /** registered */
  UENAS_INDICATION_REGISTERED = 1,
  /** deregistered: a = EMM cause or 0 */
  UENAS_INDICATION_DEREGISTERED = 2,
  /** emm-information: octets: the whole plain EMM INFORMATION message */
  UENAS_INDICATION_EMM_INFORMATION = 3,
  /** sms: octets: NAS message container */
  UENAS_INDICATION_SMS = 4,
  /** data: a = EBI; octets: user data */
  UENAS_INDICATION_DATA = 5,
  /** release-connection: local release of the NAS signalling connection wanted */
  UENAS_INDICATION_RELEASE_CONNECTION = 6,
  /** bar-cell: the cell is to be treated as barred (TS 24.301 5.4.2.7) */
  UENAS_INDICATION_BAR_CELL = 7,
  /** plmn-search: PLMN selection wanted (TS 23.122) */
  UENAS_INDICATION_PLMN_SEARCH = 8,
  /** cell-search: suitable cell in another tracking area wanted (TS 36.304) */
  UENAS_INDICATION_SUITABLE_CELL_SEARCH = 9,
  /** attach-rejected: a = EMM cause */
  UENAS_INDICATION_ATTACH_REJECTED = 10,
  /** tracking-area-update-rejected: a = EMM cause */
  UENAS_INDICATION_TRACKING_AREA_UPDATE_REJECTED = 11,
  /** service-rejected: a = EMM cause */
  UENAS_INDICATION_SERVICE_REJECTED = 12,
  /** usim-invalid: a = 1 EPS services, 2 non-EPS services, 3 both */
  UENAS_INDICATION_USIM_INVALID = 13,
  /** generic-transport: a = container type; octets: container */
  UENAS_INDICATION_GENERIC_TRANSPORT = 14,
  /** cs-service-notification: a = paging identity; octets: CLI value if any */
  UENAS_INDICATION_CS_SERVICE_NOTIFICATION = 15,
  /** cs-paging */
  UENAS_INDICATION_CS_PAGING = 16,
  /** select-other-rat: GERAN or UTRAN wanted (CS fallback, E-UTRA disabled) */
  UENAS_INDICATION_SELECT_OTHER_RAT = 17,
  /** equivalent-plmns: octets: PLMNs of 3 octets each */
  UENAS_INDICATION_EQUIVALENT_PLMNS = 18,
  /** emergency-numbers: octets: value of the Emergency number list IE */
  UENAS_INDICATION_EMERGENCY_NUMBERS = 19,
  /** network-feature-support: octets: value of the EPS network feature support IE */
  UENAS_INDICATION_NETWORK_FEATURE_SUPPORT = 20,
  /** pdn-rejected: a = ESM cause, b = PTI */
  UENAS_INDICATION_PDN_REJECTED = 21,
  /** request-blocked: a = request id, b = reason (timer id or 0) */
  UENAS_INDICATION_REQUEST_BLOCKED = 22,
  /** notification: a = notification indicator value */
  UENAS_INDICATION_NOTIFICATION = 23,
  /** esm-status: a = ESM cause */
  UENAS_INDICATION_ESM_STATUS = 24,
  /** emm-status: a = EMM cause */
  UENAS_INDICATION_EMM_STATUS = 25,
  /** rate-control: a = EBI, b = uplink limit per 6 minutes */
  UENAS_INDICATION_RATE_CONTROL = 26,
  /** service-established */
  UENAS_INDICATION_SERVICE_ESTABLISHED = 27,
  /** tracking-area-updated */
  UENAS_INDICATION_TRACKING_AREA_UPDATED = 28,
  /** re-attach */
  UENAS_INDICATION_RE_ATTACH_WANTED = 29,
  /** data-blocked: a = EBI, b = timer id */
  UENAS_INDICATION_DATA_BLOCKED = 30,
  /** apn-rate-control: a = EBI; octets: the APN rate control parameters */
  UENAS_INDICATION_APN_RATE_CONTROL = 31,
  /** cs-service-not-available: a = EMM cause */
  UENAS_INDICATION_CS_SERVICE_NOT_AVAILABLE = 32,
  /** permission-to-use: a = request id allowed again, b = 1 not in every PLMN; octets: the APN, none: no APN */
  UENAS_INDICATION_PERMISSION_TO_USE = 33,
  /** pdn-type-restricted: a = EBI, b = ESM cause */
  UENAS_INDICATION_PDN_TYPE_RESTRICTED = 34,
  /** forbidden-plmns: octets: PLMNs of 3 octets each (EF FPLMN) */
  UENAS_INDICATION_FORBIDDEN_PLMNS = 35,
  /** remote-ue-reported: a = EBI */
  UENAS_INDICATION_REMOTE_UE_REPORTED = 36,
  /** service-level-aa: a = EBI; octets: service-level-AA container of the PCO */
  UENAS_INDICATION_SERVICE_LEVEL_AA = 37,
  /** power-off */
  UENAS_INDICATION_POWER_OFF_DONE = 38,
  /** wlan-offload: a = EBI of the default bearer, b = WLAN offload acceptability value */
  UENAS_INDICATION_WLAN_OFFLOAD = 39,
  /** reliable-data-service: a = EBI of the default bearer, b = 1 to be used exclusively, 0 not to be used */
  UENAS_INDICATION_RELIABLE_DATA = 40,
  /** ps-data-off: a = 3GPP PS data off UE status: 1 activated, 0 deactivated; b = 1 in the HPLMN or an EHPLMN, 0 else */
  UENAS_INDICATION_PS_DATA_OFF = 41,
  /** apn-rate-control-exception: a = EBI; octets: the parameters for exception data */
  UENAS_INDICATION_APN_EXCEPTION_RATE_CONTROL = 42,
  /** lipa: a = EBI of the default bearer of a LIPA PDN connection */
  UENAS_INDICATION_LOCAL_IP_ACCESS = 43,
  /** uplink-data: a = EBI of the default bearer, b = 1 allowed, 0 not allowed */
  UENAS_INDICATION_UPLINK_DATA = 44,
  /** uas-not-allowed: a = EBI or 0, b = PTI or 0: UAS services are not allowed */
  UENAS_INDICATION_UAS_NOT_ALLOWED = 45,
  /** protocol-configuration-options: a = EBI; octets: value of the extended IE */
  UENAS_INDICATION_PROTOCOL_CONFIGURATION_OPTIONS = 46,
  /** bearer-resource-rejected: a = ESM cause, b = PTI */
  UENAS_INDICATION_BEARER_RESOURCE_REJECTED = 47,
  /** pdn-disconnect-rejected: a = ESM cause, b = PTI */
  UENAS_INDICATION_PDN_DISCONNECT_REJECTED = 48,
  /** esm-procedure-failed: a = request id, b = PTI: no answer, or aborted */
  UENAS_INDICATION_PROCEDURE_FAILED = 49,
  /** service-level-aa-answer: a = PTI; octets: service-level-AA container of a reject */
  UENAS_INDICATION_SERVICE_LEVEL_AA_ANSWER = 50,
  /** cs-fallback-aborted: to MM: the service request is aborted and no other RAT was found */
  UENAS_INDICATION_CS_FALLBACK_ABORTED = 51,
  /** cs-fallback-succeeded: to MM: the inter-system change is completed */
  UENAS_INDICATION_CS_FALLBACK_SUCCEEDED = 52,
  /** resume-connection: a = enum uenas_establish_cause: the suspended RRC connection is to be resumed (TS 24.301 5.3.1.3) */
  UENAS_INDICATION_RESUME_CONNECTION = 53,
  /** user-data-transport: a = 1 user data via the control plane transferred, 0 not (TS 24.301 5.6.1.4.2, 5.6.1.5) */
  UENAS_INDICATION_USER_DATA_TRANSPORT = 54,
  /** 5gcn-required: N1 mode is wanted, E-UTRA is not to be used (EMM cause #31) */
  UENAS_INDICATION_USE5GCN = 55,
  /** power-saving: a = 1 the power saving mode is active, 0 it has ended (TS 24.301 5.3.11) */
  UENAS_INDICATION_POWER_SAVING = 56,
  /** extended-drx: octets: value of the Extended DRX parameters IE in use; none: not in use (TS 24.301 5.3.12) */
  UENAS_INDICATION_EXTENDED_DRX = 57,
  /**
   * answer-options: a = EBI of a bearer that goes, or 256 + PTI of a request that is rejected, + 512 for the extended form;
   * octets: value of the PCO
   */
  UENAS_INDICATION_ANSWER_OPTIONS = 58,
  /** handover-refused: a handover to S1 mode cannot be made: its security parameters are not acceptable */
  UENAS_INDICATION_HANDOVER_REFUSED = 59
};

/** Sections of non-volatile storage (TS 24.301 annex C) */
enum uenas_store_section {
  /** emm: GUTI, last visited registered TAI, TAI list, EPS update status, equivalent PLMNs, remaining back-off */
  UENAS_STORE_SECTION_EMM = 1,
  /** security: native EPS security context; empty octets: none valid */
  UENAS_STORE_SECTION_SECURITY = 2,
  /**
   * esm: T3396 that runs, of each u8 instance, u32 seconds of its start, u8 bit 0 low priority, u8 length, APN; handed back with
   * the seconds left
   */
  UENAS_STORE_SECTION_ESM = 3
};

/** What a rule of clauses 4 to 7 made the UE do (action `rule`) */
enum uenas_rule_outcome {
  /** accept */
  UENAS_RULE_OUTCOME_ACCEPT = 0,
  /** ignore */
  UENAS_RULE_OUTCOME_IGNORE = 1,
  /** status */
  UENAS_RULE_OUTCOME_STATUS = 2,
  /** reject */
  UENAS_RULE_OUTCOME_REJECT = 3,
  /** absent */
  UENAS_RULE_OUTCOME_ABSENT = 4,
  /** abort */
  UENAS_RULE_OUTCOME_ABORT = 5,
  /** retry */
  UENAS_RULE_OUTCOME_RETRY = 6
};

/** EMM causes, TS 24.301 9.9.3.9 */
enum uenas_emm_cause {
  /** no cause */
  UENAS_EMM_CAUSE_NONE = 0,
  /** #2 IMSI unknown in HSS */
  UENAS_EMM_CAUSE_IMSI_UNKNOWN_IN_HSS = 2,
  /** #3 Illegal UE */
  UENAS_EMM_CAUSE_ILLEGAL_UE = 3,
  /** #5 IMEI not accepted */
  UENAS_EMM_CAUSE_IMEI_NOT_ACCEPTED = 5,
  /** #6 Illegal ME */
  UENAS_EMM_CAUSE_ILLEGAL_ME = 6,
  /** #7 EPS services not allowed */
  UENAS_EMM_CAUSE_EPS_SERVICES_NOT_ALLOWED = 7,
  /** #8 EPS services and non-EPS services not allowed */
  UENAS_EMM_CAUSE_EPS_SERVICES_AND_NON_EPS_SERVICES_NOT_ALLOWED = 8,
  /** #9 UE identity cannot be derived by the network */
  UENAS_EMM_CAUSE_UE_IDENTITY_CANNOT_BE_DERIVED_BY_THE_NETWORK = 9,
  /** #10 Implicitly detached */
  UENAS_EMM_CAUSE_IMPLICITLY_DETACHED = 10,
  /** #11 PLMN not allowed */
  UENAS_EMM_CAUSE_PLMN_NOT_ALLOWED = 11,
  /** #12 Tracking Area not allowed */
  UENAS_EMM_CAUSE_TRACKING_AREA_NOT_ALLOWED = 12,
  /** #13 Roaming not allowed in this tracking area */
  UENAS_EMM_CAUSE_ROAMING_NOT_ALLOWED_IN_THIS_TRACKING_AREA = 13,
  /** #14 EPS services not allowed in this PLMN */
  UENAS_EMM_CAUSE_EPS_SERVICES_NOT_ALLOWED_IN_THIS_PLMN = 14,
  /** #15 No Suitable Cells In tracking area */
  UENAS_EMM_CAUSE_NO_SUITABLE_CELLS_IN_TRACKING_AREA = 15,
  /** #16 MSC temporarily not reachable */
  UENAS_EMM_CAUSE_MSC_TEMPORARILY_NOT_REACHABLE = 16,
  /** #17 Network failure */
  UENAS_EMM_CAUSE_NETWORK_FAILURE = 17,
  /** #18 CS domain not available */
  UENAS_EMM_CAUSE_CS_DOMAIN_NOT_AVAILABLE = 18,
  /** #19 ESM failure */
  UENAS_EMM_CAUSE_ESM_FAILURE = 19,
  /** #20 MAC failure */
  UENAS_EMM_CAUSE_MAC_FAILURE = 20,
  /** #21 Synch failure */
  UENAS_EMM_CAUSE_SYNCH_FAILURE = 21,
  /** #22 Congestion */
  UENAS_EMM_CAUSE_CONGESTION = 22,
  /** #23 UE security capabilities mismatch */
  UENAS_EMM_CAUSE_UE_SECURITY_CAPABILITIES_MISMATCH = 23,
  /** #24 Security mode rejected, unspecified */
  UENAS_EMM_CAUSE_SECURITY_MODE_REJECTED_UNSPECIFIED = 24,
  /** #25 Not authorized for this CSG */
  UENAS_EMM_CAUSE_NOT_AUTHORIZED_FOR_THIS_CSG = 25,
  /** #26 Non-EPS authentication unacceptable */
  UENAS_EMM_CAUSE_NON_EPS_AUTHENTICATION_UNACCEPTABLE = 26,
  /** #31 Redirection to 5GCN required */
  UENAS_EMM_CAUSE_REDIRECTION_TO5GCN_REQUIRED = 31,
  /** #35 Requested service option not authorized in this PLMN */
  UENAS_EMM_CAUSE_REQUESTED_SERVICE_OPTION_NOT_AUTHORIZED_IN_THIS_PLMN = 35,
  /** #39 CS service temporarily not available */
  UENAS_EMM_CAUSE_CS_SERVICE_TEMPORARILY_NOT_AVAILABLE = 39,
  /** #40 No EPS bearer context activated */
  UENAS_EMM_CAUSE_NO_EPS_BEARER_CONTEXT_ACTIVATED = 40,
  /** #42 Severe network failure */
  UENAS_EMM_CAUSE_SEVERE_NETWORK_FAILURE = 42,
  /** #78 PLMN not allowed to operate at the present UE location */
  UENAS_EMM_CAUSE_PLMN_NOT_ALLOWED_TO_OPERATE_AT_THE_PRESENT_UE_LOCATION = 78,
  /** #95 Semantically incorrect message */
  UENAS_EMM_CAUSE_SEMANTICALLY_INCORRECT_MESSAGE = 95,
  /** #96 Invalid mandatory information */
  UENAS_EMM_CAUSE_INVALID_MANDATORY_INFORMATION = 96,
  /** #97 Message type non-existent or not implemented */
  UENAS_EMM_CAUSE_MESSAGE_TYPE_NON_EXISTENT_OR_NOT_IMPLEMENTED = 97,
  /** #98 Message type not compatible with the protocol state */
  UENAS_EMM_CAUSE_MESSAGE_TYPE_NOT_COMPATIBLE_WITH_THE_PROTOCOL_STATE = 98,
  /** #99 Information element non-existent or not implemented */
  UENAS_EMM_CAUSE_INFORMATION_ELEMENT_NON_EXISTENT_OR_NOT_IMPLEMENTED = 99,
  /** #100 Conditional IE error */
  UENAS_EMM_CAUSE_CONDITIONAL_IE_ERROR = 100,
  /** #101 Message not compatible with the protocol state */
  UENAS_EMM_CAUSE_MESSAGE_NOT_COMPATIBLE_WITH_THE_PROTOCOL_STATE = 101,
  /** #111 Protocol error, unspecified */
  UENAS_EMM_CAUSE_PROTOCOL_ERROR_UNSPECIFIED = 111,
  /** #36 IAB-node operation not authorized */
  UENAS_EMM_CAUSE_IAB_NODE_OPERATION_NOT_AUTHORIZED = 36,
  /** #80 Disaster roaming for the determined PLMN with disaster condition not allowed */
  UENAS_EMM_CAUSE_DISASTER_ROAMING_FOR_THE_DETERMINED_PLMN_WITH_DISASTER_CONDITION_NOT_ALLOWED = 80,
  /** #83 Procedure cannot be completed due to unavailable feeder link while MME is operating in S&F mode */
  UENAS_EMM_CAUSE_PROCEDURE_CANNOT_BE_COMPLETED_DUE_TO_UNAVAILABLE_FEEDER_LINK_WHILE_MME_IS_OPERATING_IN_SF_MODE = 83
};

/** ESM causes, TS 24.301 9.9.4.4 */
enum uenas_esm_cause {
  /** no cause */
  UENAS_ESM_CAUSE_NONE = 0,
  /** #8 Operator Determined Barring */
  UENAS_ESM_CAUSE_OPERATOR_DETERMINED_BARRING = 8,
  /** #26 Insufficient resources */
  UENAS_ESM_CAUSE_INSUFFICIENT_RESOURCES = 26,
  /** #27 Missing or unknown APN */
  UENAS_ESM_CAUSE_MISSING_OR_UNKNOWN_APN = 27,
  /** #28 Unknown PDN type */
  UENAS_ESM_CAUSE_UNKNOWN_PDN_TYPE = 28,
  /** #29 User authentication failed */
  UENAS_ESM_CAUSE_USER_AUTHENTICATION_FAILED = 29,
  /** #30 Request rejected by Serving GW or PDN GW */
  UENAS_ESM_CAUSE_REQUEST_REJECTED_BY_SERVING_GW_OR_PDN_GW = 30,
  /** #31 Request rejected, unspecified */
  UENAS_ESM_CAUSE_REQUEST_REJECTED_UNSPECIFIED = 31,
  /** #32 Service option not supported */
  UENAS_ESM_CAUSE_SERVICE_OPTION_NOT_SUPPORTED = 32,
  /** #33 Requested service option not subscribed */
  UENAS_ESM_CAUSE_REQUESTED_SERVICE_OPTION_NOT_SUBSCRIBED = 33,
  /** #34 Service option temporarily out of order */
  UENAS_ESM_CAUSE_SERVICE_OPTION_TEMPORARILY_OUT_OF_ORDER = 34,
  /** #35 PTI already in use */
  UENAS_ESM_CAUSE_PTI_ALREADY_IN_USE = 35,
  /** #36 Regular deactivation */
  UENAS_ESM_CAUSE_REGULAR_DEACTIVATION = 36,
  /** #37 EPS QoS not accepted */
  UENAS_ESM_CAUSE_EPS_QO_S_NOT_ACCEPTED = 37,
  /** #38 Network failure */
  UENAS_ESM_CAUSE_NETWORK_FAILURE = 38,
  /** #39 Reactivation requested */
  UENAS_ESM_CAUSE_REACTIVATION_REQUESTED = 39,
  /** #41 Semantic error in the TFT operation */
  UENAS_ESM_CAUSE_SEMANTIC_ERROR_IN_THE_TFT_OPERATION = 41,
  /** #42 Syntactical error in the TFT operation */
  UENAS_ESM_CAUSE_SYNTACTICAL_ERROR_IN_THE_TFT_OPERATION = 42,
  /** #43 Invalid EPS bearer identity */
  UENAS_ESM_CAUSE_INVALID_EPS_BEARER_IDENTITY = 43,
  /** #44 Semantic errors in packet filter(s) */
  UENAS_ESM_CAUSE_SEMANTIC_ERRORS_IN_PACKET_FILTER_S = 44,
  /** #45 Syntactical errors in packet filter(s) */
  UENAS_ESM_CAUSE_SYNTACTICAL_ERRORS_IN_PACKET_FILTER_S = 45,
  /** #46 Unused */
  UENAS_ESM_CAUSE_UNUSED = 46,
  /** #47 PTI mismatch */
  UENAS_ESM_CAUSE_PTI_MISMATCH = 47,
  /** #49 Last PDN disconnection not allowed */
  UENAS_ESM_CAUSE_LAST_PDN_DISCONNECTION_NOT_ALLOWED = 49,
  /** #50 PDN type IPv4 only allowed */
  UENAS_ESM_CAUSE_PDN_TYPE_I_PV4_ONLY_ALLOWED = 50,
  /** #51 PDN type IPv6 only allowed */
  UENAS_ESM_CAUSE_PDN_TYPE_I_PV6_ONLY_ALLOWED = 51,
  /** #52 Single address bearers only allowed */
  UENAS_ESM_CAUSE_SINGLE_ADDRESS_BEARERS_ONLY_ALLOWED = 52,
  /** #53 ESM information not received */
  UENAS_ESM_CAUSE_ESM_INFORMATION_NOT_RECEIVED = 53,
  /** #54 PDN connection does not exist */
  UENAS_ESM_CAUSE_PDN_CONNECTION_DOES_NOT_EXIST = 54,
  /** #55 Multiple PDN connections for a given APN not allowed */
  UENAS_ESM_CAUSE_MULTIPLE_PDN_CONNECTIONS_FOR_A_GIVEN_APN_NOT_ALLOWED = 55,
  /** #56 Collision with network initiated request */
  UENAS_ESM_CAUSE_COLLISION_WITH_NETWORK_INITIATED_REQUEST = 56,
  /** #57 PDN type IPv4v6 only allowed */
  UENAS_ESM_CAUSE_PDN_TYPE_I_PV4V6_ONLY_ALLOWED = 57,
  /** #58 PDN type non IP only allowed */
  UENAS_ESM_CAUSE_PDN_TYPE_NON_IP_ONLY_ALLOWED = 58,
  /** #59 Unsupported QCI value */
  UENAS_ESM_CAUSE_UNSUPPORTED_QCI_VALUE = 59,
  /** #60 Bearer handling not supported */
  UENAS_ESM_CAUSE_BEARER_HANDLING_NOT_SUPPORTED = 60,
  /** #61 PDN type Ethernet only allowed */
  UENAS_ESM_CAUSE_PDN_TYPE_ETHERNET_ONLY_ALLOWED = 61,
  /** #65 Maximum number of EPS bearers reached */
  UENAS_ESM_CAUSE_MAXIMUM_NUMBER_OF_EPS_BEARERS_REACHED = 65,
  /** #66 Requested APN not supported in current RAT and PLMN combination */
  UENAS_ESM_CAUSE_REQUESTED_APN_NOT_SUPPORTED_IN_CURRENT_RAT_AND_PLMN_COMBINATION = 66,
  /** #81 Invalid PTI value */
  UENAS_ESM_CAUSE_INVALID_PTI_VALUE = 81,
  /** #95 Semantically incorrect message */
  UENAS_ESM_CAUSE_SEMANTICALLY_INCORRECT_MESSAGE = 95,
  /** #96 Invalid mandatory information */
  UENAS_ESM_CAUSE_INVALID_MANDATORY_INFORMATION = 96,
  /** #97 Message type non-existent or not implemented */
  UENAS_ESM_CAUSE_MESSAGE_TYPE_NON_EXISTENT_OR_NOT_IMPLEMENTED = 97,
  /** #98 Message type not compatible with the protocol state */
  UENAS_ESM_CAUSE_MESSAGE_TYPE_NOT_COMPATIBLE_WITH_THE_PROTOCOL_STATE = 98,
  /** #99 Information element non-existent or not implemented */
  UENAS_ESM_CAUSE_INFORMATION_ELEMENT_NON_EXISTENT_OR_NOT_IMPLEMENTED = 99,
  /** #100 Conditional IE error */
  UENAS_ESM_CAUSE_CONDITIONAL_IE_ERROR = 100,
  /** #101 Message not compatible with the protocol state */
  UENAS_ESM_CAUSE_MESSAGE_NOT_COMPATIBLE_WITH_THE_PROTOCOL_STATE = 101,
  /** #111 Protocol error, unspecified */
  UENAS_ESM_CAUSE_PROTOCOL_ERROR_UNSPECIFIED = 111,
  /** #112 APN restriction value incompatible with active EPS bearer context */
  UENAS_ESM_CAUSE_APN_RESTRICTION_VALUE_INCOMPATIBLE_WITH_ACTIVE_EPS_BEARER_CONTEXT = 112,
  /** #113 Multiple accesses to a PDN connection not allowed */
  UENAS_ESM_CAUSE_MULTIPLE_ACCESSES_TO_A_PDN_CONNECTION_NOT_ALLOWED = 113
};

/** Timer ids, TS 24.301 10.2, 10.3 */
enum uenas_timer {
  UENAS_TIMER_NONE = 0,
  /** T3402 */
  UENAS_TIMER_T3402 = 1,
  /** T3410 */
  UENAS_TIMER_T3410 = 2,
  /** T3411 */
  UENAS_TIMER_T3411 = 3,
  /** T3412 */
  UENAS_TIMER_T3412 = 4,
  /** T3416 */
  UENAS_TIMER_T3416 = 5,
  /** T3417 */
  UENAS_TIMER_T3417 = 6,
  /** T3417ext */
  UENAS_TIMER_T3417EXT = 7,
  /** T3417ext-mt */
  UENAS_TIMER_T3417EXT_MT = 8,
  /** T3418 */
  UENAS_TIMER_T3418 = 9,
  /** T3420 */
  UENAS_TIMER_T3420 = 10,
  /** T3421 */
  UENAS_TIMER_T3421 = 11,
  /** T3423 */
  UENAS_TIMER_T3423 = 12,
  /** T3430 */
  UENAS_TIMER_T3430 = 13,
  /** T3440 */
  UENAS_TIMER_T3440 = 14,
  /** T3442 */
  UENAS_TIMER_T3442 = 15,
  /** T3444 */
  UENAS_TIMER_T3444 = 16,
  /** T3445 */
  UENAS_TIMER_T3445 = 17,
  /** T3447 */
  UENAS_TIMER_T3447 = 18,
  /** T3448 */
  UENAS_TIMER_T3448 = 19,
  /** T3449 */
  UENAS_TIMER_T3449 = 20,
  /** T3480 */
  UENAS_TIMER_T3480 = 21,
  /** T3481 */
  UENAS_TIMER_T3481 = 22,
  /** T3482 */
  UENAS_TIMER_T3482 = 23,
  /** T3492 */
  UENAS_TIMER_T3492 = 24,
  /** T3493 */
  UENAS_TIMER_T3493 = 25,
  /** T3346 */
  UENAS_TIMER_T3346 = 26,
  /** T3324 */
  UENAS_TIMER_T3324 = 27,
  /** T3396 */
  UENAS_TIMER_T3396 = 28,
  /** T3245 */
  UENAS_TIMER_T3245 = 29,
  /** T3247 */
  UENAS_TIMER_T3247 = 30,
  /** T3325 */
  UENAS_TIMER_T3325 = 45,
  /** back-off */
  UENAS_TIMER_BACK_OFF = 46,
  /** rate control */
  UENAS_TIMER_RATE_CONTROL = 47
};

/** Kinds of action records */
enum uenas_action_kind {
  /** Hand a PDU to the lower layers: uenas_send_pdu */
  UENAS_ACTION_SEND_PDU = 1,
  /** Start or restart a timer: uenas_timer_start */
  UENAS_ACTION_TIMER_START = 2,
  /** Stop a timer: uenas_timer_stop */
  UENAS_ACTION_TIMER_STOP = 3,
  /** A decision of clauses 4 to 7: uenas_rule */
  UENAS_ACTION_RULE = 4,
  /** Tell the upper layers or the access stratum: uenas_indicate */
  UENAS_ACTION_INDICATE = 5,
  /** Hand octets of the receive region to the upper layers; valid until the next call: uenas_deliver */
  UENAS_ACTION_DELIVER = 6,
  /** K_eNB for the access stratum (TS 33.401 A.3): uenas_keys */
  UENAS_ACTION_KEYS = 7,
  /** Run AUTHENTICATE on the USIM (TS 31.102 7.1.2): uenas_usim_authenticate */
  UENAS_ACTION_USIM_AUTHENTICATE = 8,
  /** Keep a section in non-volatile storage before anything that follows is done: uenas_store */
  UENAS_ACTION_STORE = 9,
  /** An EPS bearer context was activated, modified or deactivated: uenas_bearer */
  UENAS_ACTION_BEARER = 10
};

/** Clause ids */
enum uenas_clause {
  /** nothing to cite */
  UENAS_CLAUSE_NONE = 0,
  /** TS 24.301 7.1: Clauses 7.1 to 7.8 apply in order of precedence. */
  UENAS_CLAUSE_7_1 = 1,
  /** TS 24.301 7.2: A message too short for a complete message type is ignored. */
  UENAS_CLAUSE_7_2 = 2,
  /** TS 24.301 7.3.1 UE a): PDN CONNECTIVITY REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  UENAS_CLAUSE_7_3_1_UE_a = 3,
  /** TS 24.301 7.3.1 UE b): PDN DISCONNECT REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  UENAS_CLAUSE_7_3_1_UE_b = 4,
  /** TS 24.301 7.3.1 UE c): BEARER RESOURCE ALLOCATION REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  UENAS_CLAUSE_7_3_1_UE_c = 5,
  /** TS 24.301 7.3.1 UE d): BEARER RESOURCE MODIFICATION REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  UENAS_CLAUSE_7_3_1_UE_d = 6,
  /**
   * TS 24.301 7.3.1 UE e): ESM INFORMATION REQUEST: PTI unassigned or reserved is ignored; no pending PDN connectivity procedure
   * with the information flag set is ESM STATUS #47.
   */
  UENAS_CLAUSE_7_3_1_UE_e = 7,
  /** TS 24.301 7.3.1 UE f): NOTIFICATION: reserved PTI is ESM STATUS #81; PTI not in use is ESM STATUS #47. */
  UENAS_CLAUSE_7_3_1_UE_f = 8,
  /**
   * TS 24.301 7.3.1 UE g): ACTIVATE DEFAULT with a PTI not in use: a repeated request is accepted again, any other is rejected
   * with #47.
   */
  UENAS_CLAUSE_7_3_1_UE_g = 9,
  /** TS 24.301 7.3.1 UE h): ACTIVATE DEFAULT with a reserved or unassigned PTI is rejected with #81. */
  UENAS_CLAUSE_7_3_1_UE_h = 10,
  /**
   * TS 24.301 7.3.1 UE i): ACTIVATE DEDICATED with a PTI not in use: a repeated request is accepted again, any other is rejected
   * with #47.
   */
  UENAS_CLAUSE_7_3_1_UE_i = 11,
  /** TS 24.301 7.3.1 UE j): ACTIVATE DEDICATED with a reserved PTI is rejected with #81. */
  UENAS_CLAUSE_7_3_1_UE_j = 12,
  /**
   * TS 24.301 7.3.1 UE k): MODIFY with a PTI not in use: a repeated request is accepted again, any other is rejected with #47.
   */
  UENAS_CLAUSE_7_3_1_UE_k = 13,
  /** TS 24.301 7.3.1 UE l): MODIFY with a reserved PTI is rejected with #81. */
  UENAS_CLAUSE_7_3_1_UE_l = 14,
  /** TS 24.301 7.3.1 UE m): DEACTIVATE with a reserved PTI or one not in use is ignored. */
  UENAS_CLAUSE_7_3_1_UE_m = 15,
  /** TS 24.301 7.3.1 UE n): Any other ESM message with a reserved PTI or one not in use is ignored. */
  UENAS_CLAUSE_7_3_1_UE_n = 16,
  /** TS 24.301 7.3.2 UE a): PDN CONNECTIVITY REJECT with an assigned or reserved EPS bearer identity is ignored. */
  UENAS_CLAUSE_7_3_2_UE_a = 17,
  /** TS 24.301 7.3.2 UE b): PDN DISCONNECT REJECT with an assigned or reserved EPS bearer identity is ignored. */
  UENAS_CLAUSE_7_3_2_UE_b = 18,
  /** TS 24.301 7.3.2 UE c): BEARER RESOURCE ALLOCATION REJECT with an assigned or reserved EPS bearer identity is ignored. */
  UENAS_CLAUSE_7_3_2_UE_c = 19,
  /** TS 24.301 7.3.2 UE d): BEARER RESOURCE MODIFICATION REJECT with an assigned or reserved EPS bearer identity is ignored. */
  UENAS_CLAUSE_7_3_2_UE_d = 20,
  /** TS 24.301 7.3.2 UE e): ESM INFORMATION REQUEST with an assigned or reserved EPS bearer identity is ESM STATUS #43. */
  UENAS_CLAUSE_7_3_2_UE_e = 21,
  /**
   * TS 24.301 7.3.2 UE f): NOTIFICATION with a reserved EPS bearer identity, one of no bearer context, or none together with no
   * PTI is ESM STATUS #43.
   */
  UENAS_CLAUSE_7_3_2_UE_f = 22,
  /** TS 24.301 7.3.2 UE g): ACTIVATE DEFAULT with an unassigned or reserved EPS bearer identity is rejected with #43. */
  UENAS_CLAUSE_7_3_2_UE_g = 23,
  /** TS 24.301 7.3.2 UE h): ACTIVATE DEDICATED with an unassigned or reserved EPS bearer identity is rejected with #43. */
  UENAS_CLAUSE_7_3_2_UE_h = 24,
  /**
   * TS 24.301 7.3.2 UE i): MODIFY with an unassigned or reserved EPS bearer identity or one of no bearer context is rejected with
   * #43.
   */
  UENAS_CLAUSE_7_3_2_UE_i = 25,
  /**
   * TS 24.301 7.3.2 UE j): DEACTIVATE with an unassigned or reserved EPS bearer identity or one of no bearer context is accepted
   * with the identity as received.
   */
  UENAS_CLAUSE_7_3_2_UE_j = 26,
  /**
   * TS 24.301 7.3.2 UE k): ESM DATA TRANSPORT with a reserved EPS bearer identity or one of no bearer context is ESM STATUS #43.
   */
  UENAS_CLAUSE_7_3_2_UE_k = 27,
  /** TS 24.301 7.3.2 UE l): Any other ESM message with an EPS bearer identity of no established PDN connection is ignored. */
  UENAS_CLAUSE_7_3_2_UE_l = 28,
  /**
   * TS 24.301 7.4: A message type that is not defined, not implemented, or not for this direction is STATUS #97; one not
   * compatible with the protocol state is STATUS #98.
   */
  UENAS_CLAUSE_7_4 = 29,
  /**
   * TS 24.301 7.5.1: Mandatory information missing or incorrect, or an unknown or out of sequence IE that requires comprehension,
   * is STATUS #96.
   */
  UENAS_CLAUSE_7_5_1 = 30,
  /** TS 24.301 7.5.2: EMM looks at presence and length of an ESM message container, at nothing else in it. */
  UENAS_CLAUSE_7_5_2 = 31,
  /** TS 24.301 7.5.3 UE a): ACTIVATE DEFAULT with a mandatory IE error is rejected with #96. */
  UENAS_CLAUSE_7_5_3_UE_a = 32,
  /** TS 24.301 7.5.3 UE b): ACTIVATE DEDICATED with a mandatory IE error is rejected with #96. */
  UENAS_CLAUSE_7_5_3_UE_b = 33,
  /** TS 24.301 7.5.3 UE c): MODIFY with a mandatory IE error is rejected with #96. */
  UENAS_CLAUSE_7_5_3_UE_c = 34,
  /** TS 24.301 7.5.3 UE d): DEACTIVATE with a mandatory IE error is accepted; all resources of the bearer are released. */
  UENAS_CLAUSE_7_5_3_UE_d = 35,
  /** TS 24.301 7.6.1: An unknown IE that does not require comprehension is ignored. */
  UENAS_CLAUSE_7_6_1 = 36,
  /** TS 24.301 7.6.2: An out of sequence IE that does not require comprehension is ignored. */
  UENAS_CLAUSE_7_6_2 = 37,
  /** TS 24.301 7.6.3: Of a repeated IE the first counts. */
  UENAS_CLAUSE_7_6_3 = 38,
  /** TS 24.301 7.7.1: A syntactically incorrect optional IE is treated as not present. */
  UENAS_CLAUSE_7_7_1 = 39,
  /** TS 24.301 7.7.2: A missing, unexpected or syntactically incorrect conditional IE makes the message ignored: STATUS #100. */
  UENAS_CLAUSE_7_7_2 = 40,
  /** TS 24.301 7.8: A semantically incorrect message without a foreseen reaction is ignored: STATUS #95. */
  UENAS_CLAUSE_7_8 = 41,
  /** TS 24.301 9.2: Only the protocol discriminators of EMM and ESM are for NAS. */
  UENAS_CLAUSE_9_2 = 42,
  /**
   * TS 24.301 9.3.1: Security header types are for the messages and directions they are defined for; reserved ones are ignored.
   */
  UENAS_CLAUSE_9_3_1 = 43,
  /** TS 24.301 9.7: A security protected message holds a plain message, not another protected one. */
  UENAS_CLAUSE_9_7 = 44,
  /** TS 24.301 4.4.2.1: Contexts: one current, one non-current; what is deleted and stored when. */
  UENAS_CLAUSE_4_4_2_1 = 45,
  /** TS 24.301 4.4.2.3: Secure exchange of NAS messages: how it is established and ends. */
  UENAS_CLAUSE_4_4_2_3 = 46,
  /** TS 24.301 4.4.3.1: NAS COUNT: 24 bits, the overflow follows from the sequence number. */
  UENAS_CLAUSE_4_4_3_1 = 47,
  /** TS 24.301 4.4.3.2: A NAS COUNT is accepted once. */
  UENAS_CLAUSE_4_4_3_2 = 48,
  /** TS 24.301 4.4.3.3: The MAC is verified over the sequence number and the message. */
  UENAS_CLAUSE_4_4_3_3 = 49,
  /** TS 24.301 4.4.3.5: Before the NAS COUNT wraps around the key is given up. */
  UENAS_CLAUSE_4_4_3_5 = 50,
  /** TS 24.301 4.4.4.1: EIA0 only without authentication and only for emergency services. */
  UENAS_CLAUSE_4_4_4_1 = 51,
  /**
   * TS 24.301 4.4.4.2: Without integrity protection only listed messages are processed, and none once secure exchange is
   * established.
   */
  UENAS_CLAUSE_4_4_4_2 = 52,
  /** TS 24.301 4.4.5: A message that should have been ciphered and is not is discarded. */
  UENAS_CLAUSE_4_4_5 = 53,
  /** TS 24.301 5.3.1.2: The UE waits a limited time for the network to release the connection. */
  UENAS_CLAUSE_5_3_1_2 = 54,
  /** TS 24.301 5.3.7a: T3245: lists and USIM are usable again after it. */
  UENAS_CLAUSE_5_3_7a = 55,
  /** TS 24.301 5.3.7b: A reject without integrity protection is believed for 30 to 60 minutes. */
  UENAS_CLAUSE_5_3_7b = 56,
  /** TS 24.301 5.3.9: T3346: mobility management congestion control. */
  UENAS_CLAUSE_5_3_9 = 57,
  /** TS 24.301 5.4.1.3: GUTI reallocation: the new GUTI replaces the old one. */
  UENAS_CLAUSE_5_4_1_3 = 58,
  /** TS 24.301 5.4.2.3: A repeated challenge is answered with the stored RES. */
  UENAS_CLAUSE_5_4_2_3 = 59,
  /** TS 24.301 5.4.2.5: AUTHENTICATION REJECT: the USIM is invalid, or the tracking area is left alone for a while. */
  UENAS_CLAUSE_5_4_2_5 = 60,
  /** TS 24.301 5.4.2.6 a): The MAC of the AUTN is wrong: AUTHENTICATION FAILURE #20. */
  UENAS_CLAUSE_5_4_2_6_a = 61,
  /** TS 24.301 5.4.2.6 b): The separation bit is 0: AUTHENTICATION FAILURE #26. */
  UENAS_CLAUSE_5_4_2_6_b = 62,
  /** TS 24.301 5.4.2.6 c): SQN out of range: AUTHENTICATION FAILURE #21 with AUTS. */
  UENAS_CLAUSE_5_4_2_6_c = 63,
  /** TS 24.301 5.4.2.7 f): The network failed the authentication check: the connection is released and the cell barred. */
  UENAS_CLAUSE_5_4_2_7_f = 64,
  /** TS 24.301 5.4.2.7 l): An unprotected AUTHENTICATION REJECT without a running challenge is discarded. */
  UENAS_CLAUSE_5_4_2_7_l = 65,
  /** TS 24.301 5.4.3.3: SECURITY MODE COMMAND accepted: the context indicated is taken into use. */
  UENAS_CLAUSE_5_4_3_3 = 66,
  /** TS 24.301 5.4.3.5: SECURITY MODE COMMAND not acceptable: SECURITY MODE REJECT under the context used before. */
  UENAS_CLAUSE_5_4_3_5 = 67,
  /** TS 24.301 5.4.3.6: The answer to a SECURITY MODE COMMAND was not delivered. */
  UENAS_CLAUSE_5_4_3_6 = 68,
  /** TS 24.301 5.4.4.3: An identity asked for is given. */
  UENAS_CLAUSE_5_4_4_3 = 69,
  /** TS 24.301 5.5.1.2.4: Attach accepted. */
  UENAS_CLAUSE_5_5_1_2_4 = 70,
  /** TS 24.301 5.5.1.2.5: Attach rejected: what the cause makes the UE do. */
  UENAS_CLAUSE_5_5_1_2_5 = 71,
  /** TS 24.301 5.5.1.2.6 a): Attach, abnormal case: access is barred. */
  UENAS_CLAUSE_5_5_1_2_6_a = 72,
  /** TS 24.301 5.5.1.2.6 b): Attach, abnormal case: lower layer failure or release of the connection. */
  UENAS_CLAUSE_5_5_1_2_6_b = 73,
  /** TS 24.301 5.5.1.2.6 c): Attach, abnormal case: T3410 expired. */
  UENAS_CLAUSE_5_5_1_2_6_c = 74,
  /** TS 24.301 5.5.1.2.6 d): Attach, abnormal case: a cause the procedure does not foresee. */
  UENAS_CLAUSE_5_5_1_2_6_d = 75,
  /** TS 24.301 5.5.1.2.6 e): Attach, abnormal case: a new tracking area. */
  UENAS_CLAUSE_5_5_1_2_6_e = 76,
  /** TS 24.301 5.5.1.2.6 f): Attach, abnormal case: the UE detaches. */
  UENAS_CLAUSE_5_5_1_2_6_f = 77,
  /** TS 24.301 5.5.1.2.6 g): Attach, abnormal case: the network detaches. */
  UENAS_CLAUSE_5_5_1_2_6_g = 78,
  /** TS 24.301 5.5.1.2.6 h): Attach, abnormal case: ATTACH REQUEST was not delivered. */
  UENAS_CLAUSE_5_5_1_2_6_h = 79,
  /** TS 24.301 5.5.1.2.6 i): Attach, abnormal case: ATTACH COMPLETE was not delivered. */
  UENAS_CLAUSE_5_5_1_2_6_i = 80,
  /** TS 24.301 5.5.1.2.6 j): Attach, abnormal case: the default bearer was not accepted. */
  UENAS_CLAUSE_5_5_1_2_6_j = 81,
  /** TS 24.301 5.5.1.2.6 l): Attach, abnormal case: extended wait time. */
  UENAS_CLAUSE_5_5_1_2_6_l = 82,
  /** TS 24.301 5.5.1.2.6 m): Attach, abnormal case: T3346 is running. */
  UENAS_CLAUSE_5_5_1_2_6_m = 83,
  /** TS 24.301 5.5.1.2.6 n): Attach, abnormal case: PDN connection refused although none was wanted. */
  UENAS_CLAUSE_5_5_1_2_6_n = 84,
  /** TS 24.301 5.5.1.2.6 o): Attach, abnormal case: T3447 is running. */
  UENAS_CLAUSE_5_5_1_2_6_o = 85,
  /** TS 24.301 5.5.1.3.4: Combined attach accepted for EPS services only: what the cause makes the UE do. */
  UENAS_CLAUSE_5_5_1_3_4 = 86,
  /** TS 24.301 5.5.1.3.5: Combined attach rejected. */
  UENAS_CLAUSE_5_5_1_3_5 = 87,
  /** TS 24.301 5.5.2.2.2: Detach accepted. */
  UENAS_CLAUSE_5_5_2_2_2 = 88,
  /** TS 24.301 5.5.2.2.4: Detach by the UE, abnormal cases. */
  UENAS_CLAUSE_5_5_2_2_4 = 89,
  /** TS 24.301 5.5.2.3.2: Detach by the network. */
  UENAS_CLAUSE_5_5_2_3_2 = 90,
  /** TS 24.301 5.5.2.3.4: Detach by the network with another cause or none. */
  UENAS_CLAUSE_5_5_2_3_4 = 91,
  /** TS 24.301 5.5.3.2.4: Tracking area update accepted. */
  UENAS_CLAUSE_5_5_3_2_4 = 92,
  /** TS 24.301 5.5.3.2.5: Tracking area update rejected: what the cause makes the UE do. */
  UENAS_CLAUSE_5_5_3_2_5 = 93,
  /** TS 24.301 5.5.3.2.6 a): Tracking area update, abnormal case: access is barred. */
  UENAS_CLAUSE_5_5_3_2_6_a = 94,
  /** TS 24.301 5.5.3.2.6 b): Tracking area update, abnormal case: lower layer failure or release of the connection. */
  UENAS_CLAUSE_5_5_3_2_6_b = 95,
  /** TS 24.301 5.5.3.2.6 c): Tracking area update, abnormal case: T3430 expired. */
  UENAS_CLAUSE_5_5_3_2_6_c = 96,
  /** TS 24.301 5.5.3.2.6 d): Tracking area update, abnormal case: a cause the procedure does not foresee. */
  UENAS_CLAUSE_5_5_3_2_6_d = 97,
  /** TS 24.301 5.5.3.2.6 e): Tracking area update, abnormal case: a new tracking area. */
  UENAS_CLAUSE_5_5_3_2_6_e = 98,
  /** TS 24.301 5.5.3.2.6 f): Tracking area update, abnormal case: the network detaches. */
  UENAS_CLAUSE_5_5_3_2_6_f = 99,
  /** TS 24.301 5.5.3.2.6 g): Tracking area update, abnormal case: GUTI reallocation. */
  UENAS_CLAUSE_5_5_3_2_6_g = 100,
  /** TS 24.301 5.5.3.2.6 h): Tracking area update, abnormal case: TRACKING AREA UPDATE REQUEST was not delivered. */
  UENAS_CLAUSE_5_5_3_2_6_h = 101,
  /** TS 24.301 5.5.3.2.6 i): Tracking area update, abnormal case: TRACKING AREA UPDATE COMPLETE was not delivered. */
  UENAS_CLAUSE_5_5_3_2_6_i = 102,
  /** TS 24.301 5.5.3.2.6 k): Tracking area update, abnormal case: extended wait time. */
  UENAS_CLAUSE_5_5_3_2_6_k = 103,
  /** TS 24.301 5.5.3.2.6 l): Tracking area update, abnormal case: T3346 is running. */
  UENAS_CLAUSE_5_5_3_2_6_l = 104,
  /** TS 24.301 5.5.3.2.6 m): Tracking area update, abnormal case: the UE detaches. */
  UENAS_CLAUSE_5_5_3_2_6_m = 105,
  /** TS 24.301 5.5.3.2.6 p): Tracking area update, abnormal case: CS SERVICE NOTIFICATION. */
  UENAS_CLAUSE_5_5_3_2_6_p = 106,
  /** TS 24.301 5.5.3.3.4: Combined tracking area update accepted for EPS services only. */
  UENAS_CLAUSE_5_5_3_3_4 = 107,
  /** TS 24.301 5.6.1.4: Service request accepted. */
  UENAS_CLAUSE_5_6_1_4 = 108,
  /** TS 24.301 5.6.1.5: Service request rejected: what the cause makes the UE do. */
  UENAS_CLAUSE_5_6_1_5 = 109,
  /** TS 24.301 5.6.1.6 a): Service request, abnormal case: access is barred. */
  UENAS_CLAUSE_5_6_1_6_a = 110,
  /** TS 24.301 5.6.1.6 b): Service request, abnormal case: lower layer failure or release of the connection. */
  UENAS_CLAUSE_5_6_1_6_b = 111,
  /** TS 24.301 5.6.1.6 c): Service request, abnormal case: T3417 expired. */
  UENAS_CLAUSE_5_6_1_6_c = 112,
  /** TS 24.301 5.6.1.6 d): Service request, abnormal case: T3417ext expired. */
  UENAS_CLAUSE_5_6_1_6_d = 113,
  /** TS 24.301 5.6.1.6 e): Service request, abnormal case: a cause the procedure does not foresee. */
  UENAS_CLAUSE_5_6_1_6_e = 114,
  /** TS 24.301 5.6.1.6 f): Service request, abnormal case: a tracking area update is needed. */
  UENAS_CLAUSE_5_6_1_6_f = 115,
  /** TS 24.301 5.6.1.6 g): Service request, abnormal case: the UE is switched off. */
  UENAS_CLAUSE_5_6_1_6_g = 116,
  /** TS 24.301 5.6.1.6 h): Service request, abnormal case: the network detaches. */
  UENAS_CLAUSE_5_6_1_6_h = 117,
  /** TS 24.301 5.6.1.6 i): Service request, abnormal case: SERVICE REQUEST was not delivered. */
  UENAS_CLAUSE_5_6_1_6_i = 118,
  /** TS 24.301 5.6.1.6 k): Service request, abnormal case: radio bearers were not set up. */
  UENAS_CLAUSE_5_6_1_6_k = 119,
  /** TS 24.301 5.6.1.6 l): Service request, abnormal case: extended wait time. */
  UENAS_CLAUSE_5_6_1_6_l = 120,
  /** TS 24.301 5.6.1.6 m): Service request, abnormal case: T3346 is running. */
  UENAS_CLAUSE_5_6_1_6_m = 121,
  /** TS 24.301 5.6.1.6 p): Service request, abnormal case: T3447 is running. */
  UENAS_CLAUSE_5_6_1_6_p = 122,
  /** TS 24.301 5.6.2.2: Paging. */
  UENAS_CLAUSE_5_6_2_2 = 123,
  /** TS 24.301 5.6.2.3: CS SERVICE NOTIFICATION. */
  UENAS_CLAUSE_5_6_2_3 = 124,
  /** TS 24.301 5.6.3: Transport of NAS messages. */
  UENAS_CLAUSE_5_6_3 = 125,
  /** TS 24.301 5.7: EMM STATUS: no state changes. */
  UENAS_CLAUSE_5_7 = 126,
  /** TS 24.301 6.3.2: ESM answers: which EPS bearer identity and PTI they carry. */
  UENAS_CLAUSE_6_3_2 = 127,
  /**
   * TS 24.301 6.3.3 a): An ESM request was not delivered: sent again at once, or after the tracking area update where the area is
   * not in the list.
   */
  UENAS_CLAUSE_6_3_3_a = 128,
  /** TS 24.301 6.3.3 b): The answer to an activation during the attach was not delivered: the network repeats its request. */
  UENAS_CLAUSE_6_3_3_b = 129,
  /** TS 24.301 6.3.5: Congestion control by APN: cause #26 and T3396. */
  UENAS_CLAUSE_6_3_5 = 130,
  /** TS 24.301 6.3.5A: Group specific congestion control. */
  UENAS_CLAUSE_6_3_5A = 131,
  /** TS 24.301 6.3.6: Session management back-off for causes other than #26. */
  UENAS_CLAUSE_6_3_6 = 132,
  /** TS 24.301 6.3.7: WLAN offload: the permission for a PDN connection is given to the upper layers. */
  UENAS_CLAUSE_6_3_7 = 133,
  /** TS 24.301 6.3.8: Serving PLMN rate control. */
  UENAS_CLAUSE_6_3_8 = 134,
  /** TS 24.301 6.3.9: APN rate control. */
  UENAS_CLAUSE_6_3_9 = 135,
  /** TS 24.301 6.3.10: 3GPP PS data off. */
  UENAS_CLAUSE_6_3_10 = 136,
  /** TS 24.301 6.3.11: Reliable data service. */
  UENAS_CLAUSE_6_3_11 = 137,
  /** TS 24.301 6.3.12: Ethernet PDN type. */
  UENAS_CLAUSE_6_3_12 = 138,
  /** TS 24.301 6.3.13: Uncrewed aerial systems. */
  UENAS_CLAUSE_6_3_13 = 139,
  /** TS 24.301 6.4.1.3: Default bearer activation accepted. */
  UENAS_CLAUSE_6_4_1_3 = 140,
  /** TS 24.301 6.4.1.4: Default bearer activation not accepted. */
  UENAS_CLAUSE_6_4_1_4 = 141,
  /**
   * TS 24.301 6.4.1.5 a): Default bearer activation for an active default bearer: its PDN connection is deactivated locally, the
   * request proceeds.
   */
  UENAS_CLAUSE_6_4_1_5_a = 142,
  /** TS 24.301 6.4.2.3: Dedicated bearer activation accepted. */
  UENAS_CLAUSE_6_4_2_3 = 143,
  /** TS 24.301 6.4.2.4 a): Dedicated bearer activation, semantic error in the TFT operation: #41. */
  UENAS_CLAUSE_6_4_2_4_a = 144,
  /** TS 24.301 6.4.2.4 b): Dedicated bearer activation, syntactical error in the TFT operation: #42. */
  UENAS_CLAUSE_6_4_2_4_b = 145,
  /** TS 24.301 6.4.2.4 c): Dedicated bearer activation, semantic error in a packet filter: #44. */
  UENAS_CLAUSE_6_4_2_4_c = 146,
  /** TS 24.301 6.4.2.4 d): Dedicated bearer activation, syntactical error in a packet filter: #45. */
  UENAS_CLAUSE_6_4_2_4_d = 147,
  /**
   * TS 24.301 6.4.2.5 a): Dedicated bearer activation for an active default bearer: its PDN connection is deactivated locally,
   * the request proceeds.
   */
  UENAS_CLAUSE_6_4_2_5_a = 148,
  /**
   * TS 24.301 6.4.2.5 b): Dedicated bearer activation for an active dedicated bearer: it is deactivated locally, the request
   * proceeds.
   */
  UENAS_CLAUSE_6_4_2_5_b = 149,
  /** TS 24.301 6.4.2.5 c): Dedicated bearer activation: the linked EPS bearer is no active default bearer: #43. */
  UENAS_CLAUSE_6_4_2_5_c = 150,
  /** TS 24.301 6.4.3.3: Bearer modification accepted. */
  UENAS_CLAUSE_6_4_3_3 = 151,
  /** TS 24.301 6.4.3.4 a): Bearer modification, semantic error in the TFT operation: #41. */
  UENAS_CLAUSE_6_4_3_4_a = 152,
  /** TS 24.301 6.4.3.4 b): Bearer modification, syntactical error in the TFT operation: #42. */
  UENAS_CLAUSE_6_4_3_4_b = 153,
  /** TS 24.301 6.4.3.4 c): Bearer modification, semantic error in a packet filter: #44. */
  UENAS_CLAUSE_6_4_3_4_c = 154,
  /** TS 24.301 6.4.3.4 d): Bearer modification, syntactical error in a packet filter: #45. */
  UENAS_CLAUSE_6_4_3_4_d = 155,
  /** TS 24.301 6.4.3.5: Bearer modification, abnormal cases. */
  UENAS_CLAUSE_6_4_3_5 = 156,
  /** TS 24.301 6.4.4.3: Bearer deactivation accepted. */
  UENAS_CLAUSE_6_4_4_3 = 157,
  /** TS 24.301 6.4.4.6: Local bearer deactivation. */
  UENAS_CLAUSE_6_4_4_6 = 158,
  /** TS 24.301 6.5.1.4.3: PDN connectivity rejected with another cause than #26: what the cause makes the UE do. */
  UENAS_CLAUSE_6_5_1_4_3 = 159,
  /** TS 24.301 6.5.1.5 a): PDN connectivity: T3482 expired. */
  UENAS_CLAUSE_6_5_1_5_a = 160,
  /** TS 24.301 6.5.2.4: PDN disconnection rejected. */
  UENAS_CLAUSE_6_5_2_4 = 161,
  /** TS 24.301 6.5.2.5 a): PDN disconnection: T3492 expired; after the fifth time the PDN connection is deactivated locally. */
  UENAS_CLAUSE_6_5_2_5_a = 162,
  /** TS 24.301 6.5.3.4.3: Bearer resource allocation rejected with another cause than #26: what the cause makes the UE do. */
  UENAS_CLAUSE_6_5_3_4_3 = 163,
  /** TS 24.301 6.5.3.5 a): Bearer resource allocation: T3480 expired. */
  UENAS_CLAUSE_6_5_3_5_a = 164,
  /** TS 24.301 6.5.4.4.3: Bearer resource modification rejected with another cause than #26: what the cause makes the UE do. */
  UENAS_CLAUSE_6_5_4_4_3 = 165,
  /** TS 24.301 6.5.4.5 a): Bearer resource modification: T3481 expired. */
  UENAS_CLAUSE_6_5_4_5_a = 166,
  /** TS 24.301 6.6.1.2: ESM information. */
  UENAS_CLAUSE_6_6_1_2 = 167,
  /** TS 24.301 6.6.2: Notification. */
  UENAS_CLAUSE_6_6_2 = 168,
  /** TS 24.301 6.6.3: Remote UE report. */
  UENAS_CLAUSE_6_6_3 = 169,
  /** TS 24.301 6.6.4: Transport of user data via the control plane. */
  UENAS_CLAUSE_6_6_4 = 170,
  /** TS 24.301 6.7: ESM STATUS: what the cause makes the UE do. */
  UENAS_CLAUSE_6_7 = 171,
  /**
   * TS 24.301 6.4.1.5 b): Default bearer activation for an active dedicated bearer: it is deactivated locally, the request
   * proceeds.
   */
  UENAS_CLAUSE_6_4_1_5_b = 172,
  /**
   * TS 24.301 6.4.2.5 d): Dedicated bearer activation although the PLMN's maximum is reached: the maximum is forgotten, the
   * request proceeds.
   */
  UENAS_CLAUSE_6_4_2_5_d = 173,
  /** TS 24.301 6.4.3.5 a): Bearer modification by the network during the UE's own of the same bearer: the UE's is aborted. */
  UENAS_CLAUSE_6_4_3_5_a = 174,
  /** TS 24.301 6.4.4.4 a): Deactivation of the last PDN connection is answered with a detach; the UE attaches again. */
  UENAS_CLAUSE_6_4_4_4_a = 175,
  /** TS 24.301 6.5.0: The number of active bearers has an upper bound: protocol, PLMN, UE. */
  UENAS_CLAUSE_6_5_0 = 176,
  /** TS 24.301 6.5.1.1: One PDN connection for emergency services at most; a UE attached for them asks for no other. */
  UENAS_CLAUSE_6_5_1_1 = 177,
  /** TS 24.301 6.5.1.2: PDN connectivity requested. */
  UENAS_CLAUSE_6_5_1_2 = 178,
  /** TS 24.301 6.5.1.3: The PDN type that the network allowed for an APN binds later requests. */
  UENAS_CLAUSE_6_5_1_3 = 179,
  /** TS 24.301 6.5.1.4.1: PDN connectivity rejected. */
  UENAS_CLAUSE_6_5_1_4_1 = 180,
  /** TS 24.301 6.5.1.4.2: PDN connectivity rejected with #26: T3396. */
  UENAS_CLAUSE_6_5_1_4_2 = 181,
  /** TS 24.301 6.5.1.4A: No PDN connectivity request while the maximum number of bearers is reached. */
  UENAS_CLAUSE_6_5_1_4A = 182,
  /** TS 24.301 6.5.1.5 b): No PDN connectivity request while T3447 runs after an attach without PDN connection. */
  UENAS_CLAUSE_6_5_1_5_b = 183,
  /** TS 24.301 6.5.2.1: The last PDN connection is not disconnected, unless both sides can do without. */
  UENAS_CLAUSE_6_5_2_1 = 184,
  /** TS 24.301 6.5.2.5 b): Dedicated bearer activation during a PDN disconnection of the same PDN connection is ignored. */
  UENAS_CLAUSE_6_5_2_5_b = 185,
  /** TS 24.301 6.5.2.5 c): Bearer modification during a PDN disconnection of the same PDN connection is ignored. */
  UENAS_CLAUSE_6_5_2_5_c = 186,
  /** TS 24.301 6.5.2.5 d): Deactivation of a dedicated bearer during the disconnection of its PDN connection: both proceed. */
  UENAS_CLAUSE_6_5_2_5_d = 187,
  /** TS 24.301 6.5.3.1: No bearer resources are asked for on a PDN connection for emergency services. */
  UENAS_CLAUSE_6_5_3_1 = 188,
  /** TS 24.301 6.5.3.4.2: Bearer resource allocation rejected with #26: T3396. */
  UENAS_CLAUSE_6_5_3_4_2 = 189,
  /** TS 24.301 6.5.3.5 b): Bearer resource allocation rejected with #43: the default bearer is deactivated locally. */
  UENAS_CLAUSE_6_5_3_5_b = 190,
  /** TS 24.301 6.5.3.5 c): Deactivation of the default bearer aborts a bearer resource allocation for it. */
  UENAS_CLAUSE_6_5_3_5_c = 191,
  /** TS 24.301 6.5.4.1: No modification is asked for on a PDN connection for emergency services. */
  UENAS_CLAUSE_6_5_4_1 = 192,
  /** TS 24.301 6.5.4.4.2: Bearer resource modification rejected with #26: T3396. */
  UENAS_CLAUSE_6_5_4_4_2 = 193,
  /** TS 24.301 6.5.4.5 b): Bearer resource modification rejected with #43: the bearer is deactivated locally. */
  UENAS_CLAUSE_6_5_4_5_b = 194,
  /** TS 24.301 6.5.4.5 c): Deactivation of the bearer aborts a bearer resource modification of it. */
  UENAS_CLAUSE_6_5_4_5_c = 195,
  /** TS 24.301 6.5.4.5 d): Release of all resources rejected with #31: the bearer is deactivated locally. */
  UENAS_CLAUSE_6_5_4_5_d = 196,
  /** TS 24.301 6.5.5: Back-off of a low priority request does not hold back one that is not. */
  UENAS_CLAUSE_6_5_5 = 197,
  /** TS 24.301 6.6.3.5 a): Remote UE report: T3493 expired. */
  UENAS_CLAUSE_6_6_3_5_a = 198,
  /** TS 24.301 6.6.4.4 a): No user data via the control plane while T3396 runs for the APN. */
  UENAS_CLAUSE_6_6_4_4_a = 199,
  /** TS 24.301 5.3.1.1: Establishment of the NAS signalling connection: initial NAS messages and what waits for it. */
  UENAS_CLAUSE_5_3_1_1 = 200,
  /** TS 24.301 5.3.1.3: Suspend and resume of the NAS signalling connection. */
  UENAS_CLAUSE_5_3_1_3 = 201,
  /** TS 24.301 5.3.17: Service gap control: T3447. */
  UENAS_CLAUSE_5_3_17 = 202,
  /** TS 24.301 5.4.5.3: EMM INFORMATION is handed to the upper layers. */
  UENAS_CLAUSE_5_4_5_3 = 203,
  /** TS 24.301 5.6.1.1: When a service request is made, and when it may be. */
  UENAS_CLAUSE_5_6_1_1 = 204,
  /** TS 24.301 5.6.1.4.1: Service request accepted, without control plane CIoT EPS optimization. */
  UENAS_CLAUSE_5_6_1_4_1 = 205,
  /** TS 24.301 5.6.1.4.2: Service request accepted, with control plane CIoT EPS optimization. */
  UENAS_CLAUSE_5_6_1_4_2 = 206,
  /** TS 24.301 5.6.1.6 j): Service request, abnormal case: the request was not delivered, in the same tracking area. */
  UENAS_CLAUSE_5_6_1_6_j = 207,
  /** TS 24.301 5.6.1.6 la): Service request, abnormal case: extended wait time for data via the control plane. */
  UENAS_CLAUSE_5_6_1_6_la = 208,
  /** TS 24.301 5.6.1.6 n): Service request, abnormal case: no GERAN or UTRAN cell after the redirection. */
  UENAS_CLAUSE_5_6_1_6_n = 209,
  /** TS 24.301 5.6.1.6 o): Service request, abnormal case: T3448 is running. */
  UENAS_CLAUSE_5_6_1_6_o = 210,
  /** TS 24.301 5.6.2.1: A UE that is not attached ignores paging for EPS services. */
  UENAS_CLAUSE_5_6_2_1 = 211,
  /** TS 24.301 5.6.2.2.1: Paging with S-TMSI: service request or tracking area update, ignored while one is under way. */
  UENAS_CLAUSE_5_6_2_2_1 = 212,
  /** TS 24.301 5.6.2.2.2: Paging with IMSI: local detach, then attach. */
  UENAS_CLAUSE_5_6_2_2_2 = 213,
  /** TS 24.301 5.6.2.3.1: Paging for CS fallback. */
  UENAS_CLAUSE_5_6_2_3_1 = 214,
  /** TS 24.301 5.6.2.3.2: A UE attached for SMS only ignores a paging for CS fallback. */
  UENAS_CLAUSE_5_6_2_3_2 = 215,
  /** TS 24.301 5.6.3.1: Transport of SMS: attached for non-EPS services or SMS only, and connected. */
  UENAS_CLAUSE_5_6_3_1 = 216,
  /** TS 24.301 5.6.3.4 a): Transport of NAS messages: T3346 is running. */
  UENAS_CLAUSE_5_6_3_4_a = 217,
  /** TS 24.301 5.6.3.4 b): Transport of NAS messages: T3447 is running. */
  UENAS_CLAUSE_5_6_3_4_b = 218,
  /** TS 24.301 5.6.4.1: Generic transport: attached for EPS services, and connected. */
  UENAS_CLAUSE_5_6_4_1 = 219,
  /** TS 24.301 5.6.4.4 a): Generic transport of NAS messages: T3346 is running. */
  UENAS_CLAUSE_5_6_4_4_a = 220,
  /** TS 24.301 5.6.4.4 b): Generic transport of NAS messages: T3447 is running. */
  UENAS_CLAUSE_5_6_4_4_b = 221,
  /**
   * TS 24.301 5.3.5: T3412: periodic tracking area updating; attached for emergency bearer services the UE detaches locally
   * instead.
   */
  UENAS_CLAUSE_5_3_5 = 222,
  /** TS 24.301 5.3.11: Power saving mode: after T3324, or at once, the access stratum is off. */
  UENAS_CLAUSE_5_3_11 = 223,
  /**
   * TS 24.301 5.3.12: Extended idle-mode DRX cycle: as granted last, and not with a PDN connection for emergency bearer services.
   */
  UENAS_CLAUSE_5_3_12 = 224,
  /** TS 24.301 5.4.1.5: GUTI REALLOCATION COMPLETE was not delivered. */
  UENAS_CLAUSE_5_4_1_5 = 225,
  /** TS 24.301 5.5.3.3.5: Combined tracking area update rejected: what the cause makes the UE do. */
  UENAS_CLAUSE_5_5_3_3_5 = 226,
  /**
   * TS 24.301 5.5.3.2.6 j): Tracking area update, abnormal case: TRACKING AREA UPDATE COMPLETE was not delivered, in the same
   * tracking area.
   */
  UENAS_CLAUSE_5_5_3_2_6_j = 227,
  /** TS 24.301 5.5.3.2.6 o): Tracking area update, abnormal case: T3447 is running. */
  UENAS_CLAUSE_5_5_3_2_6_o = 228,
  /** TS 24.301 5.4.2.7 g): Authentication, abnormal case: the answer was not delivered. */
  UENAS_CLAUSE_5_4_2_7_g = 229,
  /** TS 24.301 5.4.4.5: Identification, abnormal case: the answer was not delivered, or there is no such identity. */
  UENAS_CLAUSE_5_4_4_5 = 230,
  /** TS 24.301 5.5.1.2.6 la): Attach, abnormal case: extended wait time for data via the control plane. */
  UENAS_CLAUSE_5_5_1_2_6_la = 231,
  /** TS 24.301 5.5.3.2.6 ka): Tracking area update, abnormal case: extended wait time for data via the control plane. */
  UENAS_CLAUSE_5_5_3_2_6_ka = 232,
  /** TS 24.301 4.4.2.2: Handover from A/Gb or Iu mode: a mapped context from the keys there and the parameters of the MME. */
  UENAS_CLAUSE_4_4_2_2 = 233,
  /** TS 24.301 4.4.2.5: CS to PS SRVCC handover: a mapped context from the keys that the CS domain gives. */
  UENAS_CLAUSE_4_4_2_5 = 234
};

/** Message ids */
enum uenas_message {
  /** no message */
  UENAS_MESSAGE_NONE = 0,
  /** ATTACH ACCEPT, downlink, TS 24.301 8.2.1 */
  UENAS_MESSAGE_ATTACH_ACCEPT = 1,
  /** ATTACH COMPLETE, uplink, TS 24.301 8.2.2 */
  UENAS_MESSAGE_ATTACH_COMPLETE = 2,
  /** ATTACH REJECT, downlink, TS 24.301 8.2.3 */
  UENAS_MESSAGE_ATTACH_REJECT = 3,
  /** ATTACH REQUEST, uplink, TS 24.301 8.2.4 */
  UENAS_MESSAGE_ATTACH_REQUEST = 4,
  /** AUTHENTICATION FAILURE, uplink, TS 24.301 8.2.5 */
  UENAS_MESSAGE_AUTHENTICATION_FAILURE = 5,
  /** AUTHENTICATION REJECT, downlink, TS 24.301 8.2.6 */
  UENAS_MESSAGE_AUTHENTICATION_REJECT = 6,
  /** AUTHENTICATION REQUEST, downlink, TS 24.301 8.2.7 */
  UENAS_MESSAGE_AUTHENTICATION_REQUEST = 7,
  /** AUTHENTICATION RESPONSE, uplink, TS 24.301 8.2.8 */
  UENAS_MESSAGE_AUTHENTICATION_RESPONSE = 8,
  /** CS SERVICE NOTIFICATION, downlink, TS 24.301 8.2.9 */
  UENAS_MESSAGE_CS_SERVICE_NOTIFICATION = 9,
  /** DETACH ACCEPT, downlink, TS 24.301 8.2.10.1 */
  UENAS_MESSAGE_DETACH_ACCEPT_DOWNLINK = 10,
  /** DETACH ACCEPT, uplink, TS 24.301 8.2.10.2 */
  UENAS_MESSAGE_DETACH_ACCEPT_UPLINK = 11,
  /** DETACH REQUEST, uplink, TS 24.301 8.2.11.1 */
  UENAS_MESSAGE_DETACH_REQUEST_UPLINK = 12,
  /** DETACH REQUEST, downlink, TS 24.301 8.2.11.2 */
  UENAS_MESSAGE_DETACH_REQUEST_DOWNLINK = 13,
  /** DOWNLINK NAS TRANSPORT, downlink, TS 24.301 8.2.12 */
  UENAS_MESSAGE_DOWNLINK_NAS_TRANSPORT = 14,
  /** EMM INFORMATION, downlink, TS 24.301 8.2.13 */
  UENAS_MESSAGE_EMM_INFORMATION = 15,
  /** EMM STATUS, both, TS 24.301 8.2.14 */
  UENAS_MESSAGE_EMM_STATUS = 16,
  /** EXTENDED SERVICE REQUEST, uplink, TS 24.301 8.2.15 */
  UENAS_MESSAGE_EXTENDED_SERVICE_REQUEST = 17,
  /** GUTI REALLOCATION COMMAND, downlink, TS 24.301 8.2.16 */
  UENAS_MESSAGE_GUTI_REALLOCATION_COMMAND = 18,
  /** GUTI REALLOCATION COMPLETE, uplink, TS 24.301 8.2.17 */
  UENAS_MESSAGE_GUTI_REALLOCATION_COMPLETE = 19,
  /** IDENTITY REQUEST, downlink, TS 24.301 8.2.18 */
  UENAS_MESSAGE_IDENTITY_REQUEST = 20,
  /** IDENTITY RESPONSE, uplink, TS 24.301 8.2.19 */
  UENAS_MESSAGE_IDENTITY_RESPONSE = 21,
  /** SECURITY MODE COMMAND, downlink, TS 24.301 8.2.20 */
  UENAS_MESSAGE_SECURITY_MODE_COMMAND = 22,
  /** SECURITY MODE COMPLETE, uplink, TS 24.301 8.2.21 */
  UENAS_MESSAGE_SECURITY_MODE_COMPLETE = 23,
  /** SECURITY MODE REJECT, uplink, TS 24.301 8.2.22 */
  UENAS_MESSAGE_SECURITY_MODE_REJECT = 24,
  /** SECURITY PROTECTED NAS MESSAGE, both, TS 24.301 8.2.23 */
  UENAS_MESSAGE_SECURITY_PROTECTED_NAS_MESSAGE = 25,
  /** SERVICE REJECT, downlink, TS 24.301 8.2.24 */
  UENAS_MESSAGE_SERVICE_REJECT = 26,
  /** SERVICE REQUEST, uplink, TS 24.301 8.2.25 */
  UENAS_MESSAGE_SERVICE_REQUEST = 27,
  /** TRACKING AREA UPDATE ACCEPT, downlink, TS 24.301 8.2.26 */
  UENAS_MESSAGE_TRACKING_AREA_UPDATE_ACCEPT = 28,
  /** TRACKING AREA UPDATE COMPLETE, uplink, TS 24.301 8.2.27 */
  UENAS_MESSAGE_TRACKING_AREA_UPDATE_COMPLETE = 29,
  /** TRACKING AREA UPDATE REJECT, downlink, TS 24.301 8.2.28 */
  UENAS_MESSAGE_TRACKING_AREA_UPDATE_REJECT = 30,
  /** TRACKING AREA UPDATE REQUEST, uplink, TS 24.301 8.2.29 */
  UENAS_MESSAGE_TRACKING_AREA_UPDATE_REQUEST = 31,
  /** UPLINK NAS TRANSPORT, uplink, TS 24.301 8.2.30 */
  UENAS_MESSAGE_UPLINK_NAS_TRANSPORT = 32,
  /** DOWNLINK GENERIC NAS TRANSPORT, downlink, TS 24.301 8.2.31 */
  UENAS_MESSAGE_DOWNLINK_GENERIC_NAS_TRANSPORT = 33,
  /** UPLINK GENERIC NAS TRANSPORT, uplink, TS 24.301 8.2.32 */
  UENAS_MESSAGE_UPLINK_GENERIC_NAS_TRANSPORT = 34,
  /** CONTROL PLANE SERVICE REQUEST, uplink, TS 24.301 8.2.33 */
  UENAS_MESSAGE_CONTROL_PLANE_SERVICE_REQUEST = 35,
  /** SERVICE ACCEPT, downlink, TS 24.301 8.2.34 */
  UENAS_MESSAGE_SERVICE_ACCEPT = 36,
  /** ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT, uplink, TS 24.301 8.3.1 */
  UENAS_MESSAGE_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT = 37,
  /** ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT, uplink, TS 24.301 8.3.2 */
  UENAS_MESSAGE_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT = 38,
  /** ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST, downlink, TS 24.301 8.3.3 */
  UENAS_MESSAGE_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST = 39,
  /** ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT, uplink, TS 24.301 8.3.4 */
  UENAS_MESSAGE_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT = 40,
  /** ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT, uplink, TS 24.301 8.3.5 */
  UENAS_MESSAGE_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT = 41,
  /** ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST, downlink, TS 24.301 8.3.6 */
  UENAS_MESSAGE_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST = 42,
  /** BEARER RESOURCE ALLOCATION REJECT, downlink, TS 24.301 8.3.7 */
  UENAS_MESSAGE_BEARER_RESOURCE_ALLOCATION_REJECT = 43,
  /** BEARER RESOURCE ALLOCATION REQUEST, uplink, TS 24.301 8.3.8 */
  UENAS_MESSAGE_BEARER_RESOURCE_ALLOCATION_REQUEST = 44,
  /** BEARER RESOURCE MODIFICATION REJECT, downlink, TS 24.301 8.3.9 */
  UENAS_MESSAGE_BEARER_RESOURCE_MODIFICATION_REJECT = 45,
  /** BEARER RESOURCE MODIFICATION REQUEST, uplink, TS 24.301 8.3.10 */
  UENAS_MESSAGE_BEARER_RESOURCE_MODIFICATION_REQUEST = 46,
  /** DEACTIVATE EPS BEARER CONTEXT ACCEPT, uplink, TS 24.301 8.3.11 */
  UENAS_MESSAGE_DEACTIVATE_EPS_BEARER_CONTEXT_ACCEPT = 47,
  /** DEACTIVATE EPS BEARER CONTEXT REQUEST, downlink, TS 24.301 8.3.12 */
  UENAS_MESSAGE_DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST = 48,
  /** ESM DUMMY MESSAGE, both, TS 24.301 8.3.12A */
  UENAS_MESSAGE_ESM_DUMMY_MESSAGE = 49,
  /** ESM INFORMATION REQUEST, downlink, TS 24.301 8.3.13 */
  UENAS_MESSAGE_ESM_INFORMATION_REQUEST = 50,
  /** ESM INFORMATION RESPONSE, uplink, TS 24.301 8.3.14 */
  UENAS_MESSAGE_ESM_INFORMATION_RESPONSE = 51,
  /** ESM STATUS, both, TS 24.301 8.3.15 */
  UENAS_MESSAGE_ESM_STATUS = 52,
  /** MODIFY EPS BEARER CONTEXT ACCEPT, uplink, TS 24.301 8.3.16 */
  UENAS_MESSAGE_MODIFY_EPS_BEARER_CONTEXT_ACCEPT = 53,
  /** MODIFY EPS BEARER CONTEXT REJECT, uplink, TS 24.301 8.3.17 */
  UENAS_MESSAGE_MODIFY_EPS_BEARER_CONTEXT_REJECT = 54,
  /** MODIFY EPS BEARER CONTEXT REQUEST, downlink, TS 24.301 8.3.18 */
  UENAS_MESSAGE_MODIFY_EPS_BEARER_CONTEXT_REQUEST = 55,
  /** NOTIFICATION, downlink, TS 24.301 8.3.18A */
  UENAS_MESSAGE_NOTIFICATION = 56,
  /** PDN CONNECTIVITY REJECT, downlink, TS 24.301 8.3.19 */
  UENAS_MESSAGE_PDN_CONNECTIVITY_REJECT = 57,
  /** PDN CONNECTIVITY REQUEST, uplink, TS 24.301 8.3.20 */
  UENAS_MESSAGE_PDN_CONNECTIVITY_REQUEST = 58,
  /** PDN DISCONNECT REJECT, downlink, TS 24.301 8.3.21 */
  UENAS_MESSAGE_PDN_DISCONNECT_REJECT = 59,
  /** PDN DISCONNECT REQUEST, uplink, TS 24.301 8.3.22 */
  UENAS_MESSAGE_PDN_DISCONNECT_REQUEST = 60,
  /** REMOTE UE REPORT, uplink, TS 24.301 8.3.23 */
  UENAS_MESSAGE_REMOTE_UE_REPORT = 61,
  /** REMOTE UE REPORT RESPONSE, downlink, TS 24.301 8.3.24 */
  UENAS_MESSAGE_REMOTE_UE_REPORT_RESPONSE = 62,
  /** ESM DATA TRANSPORT, both, TS 24.301 8.3.25 */
  UENAS_MESSAGE_ESM_DATA_TRANSPORT = 63
};

/** Rows of ATTACH ACCEPT, TS 24.301 8.2.1 */
enum uenas_attach_accept_row {
  /** EPS attach result, M, V */
  UENAS_ATTACH_ACCEPT_ROW_EPS_ATTACH_RESULT = 0,
  /** Spare half octet, M, V */
  UENAS_ATTACH_ACCEPT_ROW_SPARE_HALF_OCTET = 1,
  /** T3412 value, M, V */
  UENAS_ATTACH_ACCEPT_ROW_T3412_VALUE = 2,
  /** TAI list, M, LV */
  UENAS_ATTACH_ACCEPT_ROW_TAI_LIST = 3,
  /** ESM message container, M, LV-E */
  UENAS_ATTACH_ACCEPT_ROW_ESM_MESSAGE_CONTAINER = 4,
  /** GUTI, IEI 50, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_GUTI = 5,
  /** Location area identification, IEI 13, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_LOCATION_AREA_IDENTIFICATION = 6,
  /** MS identity, IEI 23, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_MS_IDENTITY = 7,
  /** EMM cause, IEI 53, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_EMM_CAUSE = 8,
  /** T3402 value, IEI 17, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_T3402_VALUE = 9,
  /** T3423 value, IEI 59, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_T3423_VALUE = 10,
  /** Equivalent PLMNs, IEI 4A, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_EQUIVALENT_PLM_NS = 11,
  /** Emergency number list, IEI 34, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_EMERGENCY_NUMBER_LIST = 12,
  /** EPS network feature support, IEI 64, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_EPS_NETWORK_FEATURE_SUPPORT = 13,
  /** Additional update result, IEI F-, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_ADDITIONAL_UPDATE_RESULT = 14,
  /** T3412 extended value, IEI 5E, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_T3412_EXTENDED_VALUE = 15,
  /** T3324 value, IEI 6A, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_T3324_VALUE = 16,
  /** Extended DRX parameters, IEI 6E, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_EXTENDED_DRX_PARAMETERS = 17,
  /** DCN-ID, IEI 65, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_DCN_ID = 18,
  /** SMS services status, IEI E-, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_SMS_SERVICES_STATUS = 19,
  /** Non-3GPP NW provided policies, IEI D-, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_NON3GPP_NW_PROVIDED_POLICIES = 20,
  /** T3448 value, IEI 6B, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_T3448_VALUE = 21,
  /** Network policy, IEI C-, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_NETWORK_POLICY = 22,
  /** T3447 value, IEI 6C, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_T3447_VALUE = 23,
  /** Extended emergency number list, IEI 7A, O, TLV-E */
  UENAS_ATTACH_ACCEPT_ROW_EXTENDED_EMERGENCY_NUMBER_LIST = 24,
  /** Ciphering key data, IEI 7C, O, TLV-E */
  UENAS_ATTACH_ACCEPT_ROW_CIPHERING_KEY_DATA = 25,
  /** UE radio capability ID, IEI 66, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_UE_RADIO_CAPABILITY_ID = 26,
  /** UE radio capability ID deletion indication, IEI B-, O, TV */
  UENAS_ATTACH_ACCEPT_ROW_UE_RADIO_CAPABILITY_ID_DELETION_INDICATION = 27,
  /** Negotiated WUS assistance information, IEI 35, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_NEGOTIATED_WUS_ASSISTANCE_INFORMATION = 28,
  /** Negotiated DRX parameter in NB-S1 mode, IEI 36, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_NEGOTIATED_DRX_PARAMETER_IN_NB_S1_MODE = 29,
  /** Negotiated IMSI offset, IEI 38, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_NEGOTIATED_IMSI_OFFSET = 30,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for roaming", IEI 1D, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_ROAMING = 31,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service", IEI 1E, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_REGIONAL_PROVISION_OF_SERVICE = 32,
  /** Unavailability configuration, IEI 1F, O, TLV */
  UENAS_ATTACH_ACCEPT_ROW_UNAVAILABILITY_CONFIGURATION = 33
};

/** Rows of ATTACH COMPLETE, TS 24.301 8.2.2 */
enum uenas_attach_complete_row {
  /** ESM message container, M, LV-E */
  UENAS_ATTACH_COMPLETE_ROW_ESM_MESSAGE_CONTAINER = 0
};

/** Rows of ATTACH REJECT, TS 24.301 8.2.3 */
enum uenas_attach_reject_row {
  /** EMM cause, M, V */
  UENAS_ATTACH_REJECT_ROW_EMM_CAUSE = 0,
  /** ESM message container, IEI 78, O, TLV-E */
  UENAS_ATTACH_REJECT_ROW_ESM_MESSAGE_CONTAINER = 1,
  /** T3346 value, IEI 5F, O, TLV */
  UENAS_ATTACH_REJECT_ROW_T3346_VALUE = 2,
  /** T3402 value, IEI 16, O, TLV */
  UENAS_ATTACH_REJECT_ROW_T3402_VALUE = 3,
  /** Extended EMM cause, IEI A-, O, TV */
  UENAS_ATTACH_REJECT_ROW_EXTENDED_EMM_CAUSE = 4,
  /** Lower bound timer value, IEI 1C, O, TLV */
  UENAS_ATTACH_REJECT_ROW_LOWER_BOUND_TIMER_VALUE = 5,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for roaming", IEI 1D, O, TLV */
  UENAS_ATTACH_REJECT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_ROAMING = 6,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service", IEI 1E, O, TLV */
  UENAS_ATTACH_REJECT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_REGIONAL_PROVISION_OF_SERVICE = 7
};

/** Rows of ATTACH REQUEST, TS 24.301 8.2.4 */
enum uenas_attach_request_row {
  /** EPS attach type, M, V */
  UENAS_ATTACH_REQUEST_ROW_EPS_ATTACH_TYPE = 0,
  /** NAS key set identifier, M, V */
  UENAS_ATTACH_REQUEST_ROW_NAS_KEY_SET_IDENTIFIER = 1,
  /** EPS mobile identity, M, LV */
  UENAS_ATTACH_REQUEST_ROW_EPS_MOBILE_IDENTITY = 2,
  /** UE network capability, M, LV */
  UENAS_ATTACH_REQUEST_ROW_UE_NETWORK_CAPABILITY = 3,
  /** ESM message container, M, LV-E */
  UENAS_ATTACH_REQUEST_ROW_ESM_MESSAGE_CONTAINER = 4,
  /** Old P-TMSI signature, IEI 19, O, TV */
  UENAS_ATTACH_REQUEST_ROW_OLD_P_TMSI_SIGNATURE = 5,
  /** Additional GUTI, IEI 50, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_ADDITIONAL_GUTI = 6,
  /** Last visited registered TAI, IEI 52, O, TV */
  UENAS_ATTACH_REQUEST_ROW_LAST_VISITED_REGISTERED_TAI = 7,
  /** DRX parameter, IEI 5C, O, TV */
  UENAS_ATTACH_REQUEST_ROW_DRX_PARAMETER = 8,
  /** MS network capability, IEI 31, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_MS_NETWORK_CAPABILITY = 9,
  /** Old location area identification, IEI 13, O, TV */
  UENAS_ATTACH_REQUEST_ROW_OLD_LOCATION_AREA_IDENTIFICATION = 10,
  /** TMSI status, IEI 9-, O, TV */
  UENAS_ATTACH_REQUEST_ROW_TMSI_STATUS = 11,
  /** Mobile station classmark 2, IEI 11, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_MOBILE_STATION_CLASSMARK2 = 12,
  /** Mobile station classmark 3, IEI 20, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_MOBILE_STATION_CLASSMARK3 = 13,
  /** Supported Codecs, IEI 40, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_SUPPORTED_CODECS = 14,
  /** Additional update type, IEI F-, O, TV */
  UENAS_ATTACH_REQUEST_ROW_ADDITIONAL_UPDATE_TYPE = 15,
  /** Voice domain preference and UE's usage setting, IEI 5D, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_VOICE_DOMAIN_PREFERENCE_AND_UE_USAGE_SETTING = 16,
  /** Device properties, IEI D-, O, TV */
  UENAS_ATTACH_REQUEST_ROW_DEVICE_PROPERTIES = 17,
  /** Old GUTI type, IEI E-, O, TV */
  UENAS_ATTACH_REQUEST_ROW_OLD_GUTI_TYPE = 18,
  /** MS network feature support, IEI C-, O, TV */
  UENAS_ATTACH_REQUEST_ROW_MS_NETWORK_FEATURE_SUPPORT = 19,
  /** TMSI based NRI container, IEI 10, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_TMSI_BASED_NRI_CONTAINER = 20,
  /** T3324 value, IEI 6A, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_T3324_VALUE = 21,
  /** T3412 extended value, IEI 5E, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_T3412_EXTENDED_VALUE = 22,
  /** Extended DRX parameters, IEI 6E, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_EXTENDED_DRX_PARAMETERS = 23,
  /** UE additional security capability, IEI 6F, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_UE_ADDITIONAL_SECURITY_CAPABILITY = 24,
  /** UE status, IEI 6D, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_UE_STATUS = 25,
  /** Additional information requested, IEI 17, O, TV */
  UENAS_ATTACH_REQUEST_ROW_ADDITIONAL_INFORMATION_REQUESTED = 26,
  /** N1 UE network capability, IEI 32, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_N1_UE_NETWORK_CAPABILITY = 27,
  /** UE radio capability ID availability, IEI 34, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_UE_RADIO_CAPABILITY_ID_AVAILABILITY = 28,
  /** Requested WUS assistance information, IEI 35, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_REQUESTED_WUS_ASSISTANCE_INFORMATION = 29,
  /** DRX parameter in NB-S1 mode, IEI 36, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_DRX_PARAMETER_IN_NB_S1_MODE = 30,
  /** Requested IMSI offset, IEI 38, O, TLV */
  UENAS_ATTACH_REQUEST_ROW_REQUESTED_IMSI_OFFSET = 31
};

/** Rows of AUTHENTICATION FAILURE, TS 24.301 8.2.5 */
enum uenas_authentication_failure_row {
  /** EMM cause, M, V */
  UENAS_AUTHENTICATION_FAILURE_ROW_EMM_CAUSE = 0,
  /** Authentication failure parameter, IEI 30, O, TLV */
  UENAS_AUTHENTICATION_FAILURE_ROW_AUTHENTICATION_FAILURE_PARAMETER = 1
};

/** Rows of AUTHENTICATION REQUEST, TS 24.301 8.2.7 */
enum uenas_authentication_request_row {
  /** NAS key set identifierASME, M, V */
  UENAS_AUTHENTICATION_REQUEST_ROW_NAS_KEY_SET_IDENTIFIER_ASME = 0,
  /** Spare half octet, M, V */
  UENAS_AUTHENTICATION_REQUEST_ROW_SPARE_HALF_OCTET = 1,
  /** Authentication parameter RAND (EPS challenge), M, V */
  UENAS_AUTHENTICATION_REQUEST_ROW_AUTHENTICATION_PARAMETER_RAND_EPS_CHALLENGE = 2,
  /** Authentication parameter AUTN (EPS challenge), M, LV */
  UENAS_AUTHENTICATION_REQUEST_ROW_AUTHENTICATION_PARAMETER_AUTN_EPS_CHALLENGE = 3
};

/** Rows of AUTHENTICATION RESPONSE, TS 24.301 8.2.8 */
enum uenas_authentication_response_row {
  /** Authentication response parameter, M, LV */
  UENAS_AUTHENTICATION_RESPONSE_ROW_AUTHENTICATION_RESPONSE_PARAMETER = 0
};

/** Rows of CS SERVICE NOTIFICATION, TS 24.301 8.2.9 */
enum uenas_cs_service_notification_row {
  /** Paging identity, M, V */
  UENAS_CS_SERVICE_NOTIFICATION_ROW_PAGING_IDENTITY = 0,
  /** CLI, IEI 60, O, TLV */
  UENAS_CS_SERVICE_NOTIFICATION_ROW_CLI = 1,
  /** SS Code, IEI 61, O, TV */
  UENAS_CS_SERVICE_NOTIFICATION_ROW_SS_CODE = 2,
  /** LCS indicator, IEI 62, O, TV */
  UENAS_CS_SERVICE_NOTIFICATION_ROW_LCS_INDICATOR = 3,
  /** LCS client identity, IEI 63, O, TLV */
  UENAS_CS_SERVICE_NOTIFICATION_ROW_LCS_CLIENT_IDENTITY = 4
};

/** Rows of DETACH REQUEST, TS 24.301 8.2.11.1 */
enum uenas_detach_request_uplink_row {
  /** Detach type, M, V */
  UENAS_DETACH_REQUEST_UPLINK_ROW_DETACH_TYPE = 0,
  /** NAS key set identifier, M, V */
  UENAS_DETACH_REQUEST_UPLINK_ROW_NAS_KEY_SET_IDENTIFIER = 1,
  /** EPS mobile identity, M, LV */
  UENAS_DETACH_REQUEST_UPLINK_ROW_EPS_MOBILE_IDENTITY = 2
};

/** Rows of DETACH REQUEST, TS 24.301 8.2.11.2 */
enum uenas_detach_request_downlink_row {
  /** Detach type, M, V */
  UENAS_DETACH_REQUEST_DOWNLINK_ROW_DETACH_TYPE = 0,
  /** Spare half octet, M, V */
  UENAS_DETACH_REQUEST_DOWNLINK_ROW_SPARE_HALF_OCTET = 1,
  /** EMM cause, IEI 53, O, TV */
  UENAS_DETACH_REQUEST_DOWNLINK_ROW_EMM_CAUSE = 2,
  /** Lower bound timer value, IEI 1C, O, TLV */
  UENAS_DETACH_REQUEST_DOWNLINK_ROW_LOWER_BOUND_TIMER_VALUE = 3,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for roaming", IEI 1D, O, TLV */
  UENAS_DETACH_REQUEST_DOWNLINK_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_ROAMING = 4,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service", IEI 1E, O, TLV */
  UENAS_DETACH_REQUEST_DOWNLINK_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_REGIONAL_PROVISION_OF_SERVICE = 5
};

/** Rows of DOWNLINK NAS TRANSPORT, TS 24.301 8.2.12 */
enum uenas_downlink_nas_transport_row {
  /** NAS message container, M, LV */
  UENAS_DOWNLINK_NAS_TRANSPORT_ROW_NAS_MESSAGE_CONTAINER = 0
};

/** Rows of EMM INFORMATION, TS 24.301 8.2.13 */
enum uenas_emm_information_row {
  /** Full name for network, IEI 43, O, TLV */
  UENAS_EMM_INFORMATION_ROW_FULL_NAME_FOR_NETWORK = 0,
  /** Short name for network, IEI 45, O, TLV */
  UENAS_EMM_INFORMATION_ROW_SHORT_NAME_FOR_NETWORK = 1,
  /** Local time zone, IEI 46, O, TV */
  UENAS_EMM_INFORMATION_ROW_LOCAL_TIME_ZONE = 2,
  /** Universal time and local time zone, IEI 47, O, TV */
  UENAS_EMM_INFORMATION_ROW_UNIVERSAL_TIME_AND_LOCAL_TIME_ZONE = 3,
  /** Network daylight saving time, IEI 49, O, TLV */
  UENAS_EMM_INFORMATION_ROW_NETWORK_DAYLIGHT_SAVING_TIME = 4
};

/** Rows of EMM STATUS, TS 24.301 8.2.14 */
enum uenas_emm_status_row {
  /** EMM cause, M, V */
  UENAS_EMM_STATUS_ROW_EMM_CAUSE = 0
};

/** Rows of EXTENDED SERVICE REQUEST, TS 24.301 8.2.15 */
enum uenas_extended_service_request_row {
  /** Service type, M, V */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_SERVICE_TYPE = 0,
  /** NAS key set identifier, M, V */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_NAS_KEY_SET_IDENTIFIER = 1,
  /** M-TMSI, M, LV */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_M_TMSI = 2,
  /** CSFB response, IEI B-, C, TV */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_CSFB_RESPONSE = 3,
  /** EPS bearer context status, IEI 57, O, TLV */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_EPS_BEARER_CONTEXT_STATUS = 4,
  /** Device properties, IEI D-, O, TV */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_DEVICE_PROPERTIES = 5,
  /** UE request type, IEI 29, O, TLV */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_UE_REQUEST_TYPE = 6,
  /** Paging restriction, IEI 28, O, TLV */
  UENAS_EXTENDED_SERVICE_REQUEST_ROW_PAGING_RESTRICTION = 7
};

/** Rows of GUTI REALLOCATION COMMAND, TS 24.301 8.2.16 */
enum uenas_guti_reallocation_command_row {
  /** GUTI, M, LV */
  UENAS_GUTI_REALLOCATION_COMMAND_ROW_GUTI = 0,
  /** TAI list, IEI 54, O, TLV */
  UENAS_GUTI_REALLOCATION_COMMAND_ROW_TAI_LIST = 1,
  /** DCN-ID, IEI 65, O, TLV */
  UENAS_GUTI_REALLOCATION_COMMAND_ROW_DCN_ID = 2,
  /** UE radio capability ID, IEI 66, O, TLV */
  UENAS_GUTI_REALLOCATION_COMMAND_ROW_UE_RADIO_CAPABILITY_ID = 3,
  /** UE radio capability ID deletion indication, IEI B-, O, TV */
  UENAS_GUTI_REALLOCATION_COMMAND_ROW_UE_RADIO_CAPABILITY_ID_DELETION_INDICATION = 4
};

/** Rows of IDENTITY REQUEST, TS 24.301 8.2.18 */
enum uenas_identity_request_row {
  /** Identity type, M, V */
  UENAS_IDENTITY_REQUEST_ROW_IDENTITY_TYPE = 0,
  /** Spare half octet, M, V */
  UENAS_IDENTITY_REQUEST_ROW_SPARE_HALF_OCTET = 1
};

/** Rows of IDENTITY RESPONSE, TS 24.301 8.2.19 */
enum uenas_identity_response_row {
  /** Mobile identity, M, LV */
  UENAS_IDENTITY_RESPONSE_ROW_MOBILE_IDENTITY = 0
};

/** Rows of SECURITY MODE COMMAND, TS 24.301 8.2.20 */
enum uenas_security_mode_command_row {
  /** Selected NAS security algorithms, M, V */
  UENAS_SECURITY_MODE_COMMAND_ROW_SELECTED_NAS_SECURITY_ALGORITHMS = 0,
  /** NAS key set identifier, M, V */
  UENAS_SECURITY_MODE_COMMAND_ROW_NAS_KEY_SET_IDENTIFIER = 1,
  /** Spare half octet, M, V */
  UENAS_SECURITY_MODE_COMMAND_ROW_SPARE_HALF_OCTET = 2,
  /** Replayed UE security capabilities, M, LV */
  UENAS_SECURITY_MODE_COMMAND_ROW_REPLAYED_UE_SECURITY_CAPABILITIES = 3,
  /** IMEISV request, IEI C-, O, TV */
  UENAS_SECURITY_MODE_COMMAND_ROW_IMEISV_REQUEST = 4,
  /** Replayed nonceUE, IEI 55, O, TV */
  UENAS_SECURITY_MODE_COMMAND_ROW_REPLAYED_NONCE_UE = 5,
  /** NonceMME, IEI 56, O, TV */
  UENAS_SECURITY_MODE_COMMAND_ROW_NONCE_MME = 6,
  /** HashMME, IEI 4F, O, TLV */
  UENAS_SECURITY_MODE_COMMAND_ROW_HASH_MME = 7,
  /** Replayed UE additional security capability, IEI 6F, O, TLV */
  UENAS_SECURITY_MODE_COMMAND_ROW_REPLAYED_UE_ADDITIONAL_SECURITY_CAPABILITY = 8,
  /** UE radio capability ID request, IEI 37, O, TLV */
  UENAS_SECURITY_MODE_COMMAND_ROW_UE_RADIO_CAPABILITY_ID_REQUEST = 9,
  /** UE coarse location information request, IEI D-, O, TV */
  UENAS_SECURITY_MODE_COMMAND_ROW_UE_COARSE_LOCATION_INFORMATION_REQUEST = 10
};

/** Rows of SECURITY MODE COMPLETE, TS 24.301 8.2.21 */
enum uenas_security_mode_complete_row {
  /** IMEISV, IEI 23, O, TLV */
  UENAS_SECURITY_MODE_COMPLETE_ROW_IMEISV = 0,
  /** Replayed NAS message container, IEI 79, O, TLV-E */
  UENAS_SECURITY_MODE_COMPLETE_ROW_REPLAYED_NAS_MESSAGE_CONTAINER = 1,
  /** UE radio capability ID, IEI 66, O, TLV */
  UENAS_SECURITY_MODE_COMPLETE_ROW_UE_RADIO_CAPABILITY_ID = 2,
  /** UE coarse location information, IEI 67, O, TLV */
  UENAS_SECURITY_MODE_COMPLETE_ROW_UE_COARSE_LOCATION_INFORMATION = 3
};

/** Rows of SECURITY MODE REJECT, TS 24.301 8.2.22 */
enum uenas_security_mode_reject_row {
  /** EMM cause, M, V */
  UENAS_SECURITY_MODE_REJECT_ROW_EMM_CAUSE = 0
};

/** Rows of SECURITY PROTECTED NAS MESSAGE, TS 24.301 8.2.23 */
enum uenas_security_protected_nas_message_row {
  /** NAS message, M, V */
  UENAS_SECURITY_PROTECTED_NAS_MESSAGE_ROW_NAS_MESSAGE = 0
};

/** Rows of SERVICE REJECT, TS 24.301 8.2.24 */
enum uenas_service_reject_row {
  /** EMM cause, M, V */
  UENAS_SERVICE_REJECT_ROW_EMM_CAUSE = 0,
  /** T3442 value, IEI 5B, C, TV */
  UENAS_SERVICE_REJECT_ROW_T3442_VALUE = 1,
  /** T3346 value, IEI 5F, O, TLV */
  UENAS_SERVICE_REJECT_ROW_T3346_VALUE = 2,
  /** T3448 value, IEI 6B, O, TLV */
  UENAS_SERVICE_REJECT_ROW_T3448_VALUE = 3,
  /** Lower bound timer value, IEI 1C, O, TLV */
  UENAS_SERVICE_REJECT_ROW_LOWER_BOUND_TIMER_VALUE = 4,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for roaming", IEI 1D, O, TLV */
  UENAS_SERVICE_REJECT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_ROAMING = 5,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service", IEI 1E, O, TLV */
  UENAS_SERVICE_REJECT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_REGIONAL_PROVISION_OF_SERVICE = 6
};

/** Rows of SERVICE REQUEST, TS 24.301 8.2.25 */
enum uenas_service_request_row {
  /** KSI and sequence number, M, V */
  UENAS_SERVICE_REQUEST_ROW_KSI_AND_SEQUENCE_NUMBER = 0,
  /** Message authentication code (short), M, V */
  UENAS_SERVICE_REQUEST_ROW_MESSAGE_AUTHENTICATION_CODE_SHORT = 1
};

/** Rows of TRACKING AREA UPDATE ACCEPT, TS 24.301 8.2.26 */
enum uenas_tracking_area_update_accept_row {
  /** EPS update result, M, V */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EPS_UPDATE_RESULT = 0,
  /** Spare half octet, M, V */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_SPARE_HALF_OCTET = 1,
  /** T3412 value, IEI 5A, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_T3412_VALUE = 2,
  /** GUTI, IEI 50, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_GUTI = 3,
  /** TAI list, IEI 54, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_TAI_LIST = 4,
  /** EPS bearer context status, IEI 57, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EPS_BEARER_CONTEXT_STATUS = 5,
  /** Location area identification, IEI 13, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_LOCATION_AREA_IDENTIFICATION = 6,
  /** MS identity, IEI 23, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_MS_IDENTITY = 7,
  /** EMM cause, IEI 53, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EMM_CAUSE = 8,
  /** T3402 value, IEI 17, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_T3402_VALUE = 9,
  /** T3423 value, IEI 59, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_T3423_VALUE = 10,
  /** Equivalent PLMNs, IEI 4A, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EQUIVALENT_PLM_NS = 11,
  /** Emergency number list, IEI 34, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EMERGENCY_NUMBER_LIST = 12,
  /** EPS network feature support, IEI 64, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EPS_NETWORK_FEATURE_SUPPORT = 13,
  /** Additional update result, IEI F-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_ADDITIONAL_UPDATE_RESULT = 14,
  /** T3412 extended value, IEI 5E, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_T3412_EXTENDED_VALUE = 15,
  /** T3324 value, IEI 6A, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_T3324_VALUE = 16,
  /** Extended DRX parameters, IEI 6E, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EXTENDED_DRX_PARAMETERS = 17,
  /** Header compression configuration status, IEI 68, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_HEADER_COMPRESSION_CONFIGURATION_STATUS = 18,
  /** DCN-ID, IEI 65, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_DCN_ID = 19,
  /** SMS services status, IEI E-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_SMS_SERVICES_STATUS = 20,
  /** Non-3GPP NW policies, IEI D-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_NON3GPP_NW_POLICIES = 21,
  /** T3448 value, IEI 6B, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_T3448_VALUE = 22,
  /** Network policy, IEI C-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_NETWORK_POLICY = 23,
  /** T3447 value, IEI 6C, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_T3447_VALUE = 24,
  /** Extended emergency number list, IEI 7A, O, TLV-E */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EXTENDED_EMERGENCY_NUMBER_LIST = 25,
  /** Ciphering key data, IEI 7C, O, TLV-E */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_CIPHERING_KEY_DATA = 26,
  /** UE radio capability ID, IEI 66, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_UE_RADIO_CAPABILITY_ID = 27,
  /** UE radio capability ID deletion indication, IEI B-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_UE_RADIO_CAPABILITY_ID_DELETION_INDICATION = 28,
  /** Negotiated WUS assistance information, IEI 35, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_NEGOTIATED_WUS_ASSISTANCE_INFORMATION = 29,
  /** Negotiated DRX parameter in NB-S1 mode, IEI 36, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_NEGOTIATED_DRX_PARAMETER_IN_NB_S1_MODE = 30,
  /** Negotiated IMSI offset, IEI 38, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_NEGOTIATED_IMSI_OFFSET = 31,
  /** EPS additional request result, IEI 37, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_EPS_ADDITIONAL_REQUEST_RESULT = 32,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for roaming", IEI 1D, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_ROAMING = 33,
  /** Forbidden TAI(s) for the list of"forbidden tracking areas for regional provision of service", IEI 1E, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_REGIONAL_PROVISION_OF_SERVICE = 34,
  /** Maximum time offset, IEI 39, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_MAXIMUM_TIME_OFFSET = 35,
  /** Unavailability configuration, IEI 1F, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_ACCEPT_ROW_UNAVAILABILITY_CONFIGURATION = 36
};

/** Rows of TRACKING AREA UPDATE REJECT, TS 24.301 8.2.28 */
enum uenas_tracking_area_update_reject_row {
  /** EMM cause, M, V */
  UENAS_TRACKING_AREA_UPDATE_REJECT_ROW_EMM_CAUSE = 0,
  /** T3346 value, IEI 5F, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REJECT_ROW_T3346_VALUE = 1,
  /** Extended EMM cause, IEI A-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REJECT_ROW_EXTENDED_EMM_CAUSE = 2,
  /** Lower bound timer value, IEI 1C, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REJECT_ROW_LOWER_BOUND_TIMER_VALUE = 3,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for roaming", IEI 1D, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REJECT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_ROAMING = 4,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service", IEI 1E, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REJECT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_REGIONAL_PROVISION_OF_SERVICE = 5
};

/** Rows of TRACKING AREA UPDATE REQUEST, TS 24.301 8.2.29 */
enum uenas_tracking_area_update_request_row {
  /** EPS update type, M, V */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_EPS_UPDATE_TYPE = 0,
  /** NAS key set identifier, M, V */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_NAS_KEY_SET_IDENTIFIER = 1,
  /** Old GUTI, M, LV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_OLD_GUTI = 2,
  /** Non-current native NAS key set identifier, IEI B-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_NON_CURRENT_NATIVE_NAS_KEY_SET_IDENTIFIER = 3,
  /** GPRS ciphering key sequence number, IEI 8-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_GPRS_CIPHERING_KEY_SEQUENCE_NUMBER = 4,
  /** Old P-TMSI signature, IEI 19, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_OLD_P_TMSI_SIGNATURE = 5,
  /** Additional GUTI, IEI 50, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_ADDITIONAL_GUTI = 6,
  /** NonceUE, IEI 55, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_NONCE_UE = 7,
  /** UE network capability, IEI 58, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_UE_NETWORK_CAPABILITY = 8,
  /** Last visited registered TAI, IEI 52, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_LAST_VISITED_REGISTERED_TAI = 9,
  /** DRX parameter, IEI 5C, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_DRX_PARAMETER = 10,
  /** UE radio capability information update needed, IEI A-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_UE_RADIO_CAPABILITY_INFORMATION_UPDATE_NEEDED = 11,
  /** EPS bearer context status, IEI 57, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_EPS_BEARER_CONTEXT_STATUS = 12,
  /** MS network capability, IEI 31, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_MS_NETWORK_CAPABILITY = 13,
  /** Old location area identification, IEI 13, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_OLD_LOCATION_AREA_IDENTIFICATION = 14,
  /** TMSI status, IEI 9-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_TMSI_STATUS = 15,
  /** Mobile station classmark 2, IEI 11, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_MOBILE_STATION_CLASSMARK2 = 16,
  /** Mobile station classmark 3, IEI 20, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_MOBILE_STATION_CLASSMARK3 = 17,
  /** Supported Codecs, IEI 40, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_SUPPORTED_CODECS = 18,
  /** Additional update type, IEI F-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_ADDITIONAL_UPDATE_TYPE = 19,
  /** Voice domain preference and UE's usage setting, IEI 5D, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_VOICE_DOMAIN_PREFERENCE_AND_UE_USAGE_SETTING = 20,
  /** Old GUTI type, IEI E-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_OLD_GUTI_TYPE = 21,
  /** Device properties, IEI D-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_DEVICE_PROPERTIES = 22,
  /** MS network feature support, IEI C-, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_MS_NETWORK_FEATURE_SUPPORT = 23,
  /** TMSI based NRI container, IEI 10, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_TMSI_BASED_NRI_CONTAINER = 24,
  /** T3324 value, IEI 6A, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_T3324_VALUE = 25,
  /** T3412 extended value, IEI 5E, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_T3412_EXTENDED_VALUE = 26,
  /** Extended DRX parameters, IEI 6E, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_EXTENDED_DRX_PARAMETERS = 27,
  /** UE additional security capability, IEI 6F, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_UE_ADDITIONAL_SECURITY_CAPABILITY = 28,
  /** UE status, IEI 6D, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_UE_STATUS = 29,
  /** Additional information requested, IEI 17, O, TV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_ADDITIONAL_INFORMATION_REQUESTED = 30,
  /** N1 UE network capability, IEI 32, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_N1_UE_NETWORK_CAPABILITY = 31,
  /** UE radio capability ID availability, IEI 34, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_UE_RADIO_CAPABILITY_ID_AVAILABILITY = 32,
  /** Requested WUS assistance information, IEI 35, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_REQUESTED_WUS_ASSISTANCE_INFORMATION = 33,
  /** DRX parameter in NB-S1 mode, IEI 36, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_DRX_PARAMETER_IN_NB_S1_MODE = 34,
  /** Requested IMSI offset, IEI 38, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_REQUESTED_IMSI_OFFSET = 35,
  /** UE request type, IEI 29, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_UE_REQUEST_TYPE = 36,
  /** Paging restriction, IEI 28, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_PAGING_RESTRICTION = 37,
  /** Unavailability information, IEI 30, O, TLV */
  UENAS_TRACKING_AREA_UPDATE_REQUEST_ROW_UNAVAILABILITY_INFORMATION = 38
};

/** Rows of UPLINK NAS TRANSPORT, TS 24.301 8.2.30 */
enum uenas_uplink_nas_transport_row {
  /** NAS message container, M, LV */
  UENAS_UPLINK_NAS_TRANSPORT_ROW_NAS_MESSAGE_CONTAINER = 0
};

/** Rows of DOWNLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.31 */
enum uenas_downlink_generic_nas_transport_row {
  /** Generic message container type, M, V */
  UENAS_DOWNLINK_GENERIC_NAS_TRANSPORT_ROW_GENERIC_MESSAGE_CONTAINER_TYPE = 0,
  /** Generic message container, M, LV-E */
  UENAS_DOWNLINK_GENERIC_NAS_TRANSPORT_ROW_GENERIC_MESSAGE_CONTAINER = 1,
  /** Additional information, IEI 65, O, TLV */
  UENAS_DOWNLINK_GENERIC_NAS_TRANSPORT_ROW_ADDITIONAL_INFORMATION = 2
};

/** Rows of UPLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.32 */
enum uenas_uplink_generic_nas_transport_row {
  /** Generic message container type, M, V */
  UENAS_UPLINK_GENERIC_NAS_TRANSPORT_ROW_GENERIC_MESSAGE_CONTAINER_TYPE = 0,
  /** Generic message container, M, LV-E */
  UENAS_UPLINK_GENERIC_NAS_TRANSPORT_ROW_GENERIC_MESSAGE_CONTAINER = 1,
  /** Additional information, IEI 65, O, TLV */
  UENAS_UPLINK_GENERIC_NAS_TRANSPORT_ROW_ADDITIONAL_INFORMATION = 2
};

/** Rows of CONTROL PLANE SERVICE REQUEST, TS 24.301 8.2.33 */
enum uenas_control_plane_service_request_row {
  /** Control plane service type, M, V */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_CONTROL_PLANE_SERVICE_TYPE = 0,
  /** NAS key set identifier, M, V */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_NAS_KEY_SET_IDENTIFIER = 1,
  /** ESM message container, IEI 78, O, TLV-E */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_ESM_MESSAGE_CONTAINER = 2,
  /** NAS message container, IEI 67, O, TLV */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_NAS_MESSAGE_CONTAINER = 3,
  /** EPS bearer context status, IEI 57, O, TLV */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_EPS_BEARER_CONTEXT_STATUS = 4,
  /** Device properties, IEI D-, O, TV */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_DEVICE_PROPERTIES = 5,
  /** UE request type, IEI 29, O, TLV */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_UE_REQUEST_TYPE = 6,
  /** Paging restriction, IEI 28, O, TLV */
  UENAS_CONTROL_PLANE_SERVICE_REQUEST_ROW_PAGING_RESTRICTION = 7
};

/** Rows of SERVICE ACCEPT, TS 24.301 8.2.34 */
enum uenas_service_accept_row {
  /** EPS bearer context status, IEI 57, O, TLV */
  UENAS_SERVICE_ACCEPT_ROW_EPS_BEARER_CONTEXT_STATUS = 0,
  /** T3448 value, IEI 6B, O, TLV */
  UENAS_SERVICE_ACCEPT_ROW_T3448_VALUE = 1,
  /** EPS additional request result, IEI 37, O, TLV */
  UENAS_SERVICE_ACCEPT_ROW_EPS_ADDITIONAL_REQUEST_RESULT = 2,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for roaming", IEI 1D, O, TLV */
  UENAS_SERVICE_ACCEPT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_ROAMING = 3,
  /** Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service", IEI 1E, O, TLV */
  UENAS_SERVICE_ACCEPT_ROW_FORBIDDEN_TAI_S_FOR_THE_LIST_OF_FORBIDDEN_TRACKING_AREAS_FOR_REGIONAL_PROVISION_OF_SERVICE = 4
};

/** Rows of ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.1 */
enum uenas_activate_dedicated_eps_bearer_context_accept_row {
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 0,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT_ROW_NBIFOM_CONTAINER = 1,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 2
};

/** Rows of ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT, TS 24.301 8.3.2 */
enum uenas_activate_dedicated_eps_bearer_context_reject_row {
  /** ESM cause, M, V */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT_ROW_NBIFOM_CONTAINER = 2,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 3
};

/** Rows of ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.3 */
enum uenas_activate_dedicated_eps_bearer_context_request_row {
  /** Linked EPS bearer identity, M, V */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_LINKED_EPS_BEARER_IDENTITY = 0,
  /** Spare half octet, M, V */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_SPARE_HALF_OCTET = 1,
  /** EPS QoS, M, LV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_EPS_QO_S = 2,
  /** TFT, M, LV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_TFT = 3,
  /** Transaction identifier, IEI 5D, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_TRANSACTION_IDENTIFIER = 4,
  /** Negotiated QoS, IEI 30, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_NEGOTIATED_QO_S = 5,
  /** Negotiated LLC SAPI, IEI 32, O, TV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_NEGOTIATED_LLC_SAPI = 6,
  /** Radio priority, IEI 8-, O, TV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_RADIO_PRIORITY = 7,
  /** Packet flow Identifier, IEI 34, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_PACKET_FLOW_IDENTIFIER = 8,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 9,
  /** WLAN offload indication, IEI C-, O, TV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_WLAN_OFFLOAD_INDICATION = 10,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_NBIFOM_CONTAINER = 11,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 12,
  /** Extended EPS QoS, IEI 5C, O, TLV */
  UENAS_ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_EPS_QO_S = 13
};

/** Rows of ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.4 */
enum uenas_activate_default_eps_bearer_context_accept_row {
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 0,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 1
};

/** Rows of ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT, TS 24.301 8.3.5 */
enum uenas_activate_default_eps_bearer_context_reject_row {
  /** ESM cause, M, V */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 2
};

/** Rows of ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.6 */
enum uenas_activate_default_eps_bearer_context_request_row {
  /** EPS QoS, M, LV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_EPS_QO_S = 0,
  /** Access point name, M, LV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_ACCESS_POINT_NAME = 1,
  /** PDN address, M, LV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_PDN_ADDRESS = 2,
  /** Transaction identifier, IEI 5D, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_TRANSACTION_IDENTIFIER = 3,
  /** Negotiated QoS, IEI 30, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_NEGOTIATED_QO_S = 4,
  /** Negotiated LLC SAPI, IEI 32, O, TV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_NEGOTIATED_LLC_SAPI = 5,
  /** Radio priority, IEI 8-, O, TV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_RADIO_PRIORITY = 6,
  /** Packet flow Identifier, IEI 34, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_PACKET_FLOW_IDENTIFIER = 7,
  /** APN-AMBR, IEI 5E, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_APN_AMBR = 8,
  /** ESM cause, IEI 58, O, TV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_ESM_CAUSE = 9,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 10,
  /** Connectivity type, IEI B-, O, TV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_CONNECTIVITY_TYPE = 11,
  /** WLAN offload indication, IEI C-, O, TV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_WLAN_OFFLOAD_INDICATION = 12,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_NBIFOM_CONTAINER = 13,
  /** Header compression configuration, IEI 66, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_HEADER_COMPRESSION_CONFIGURATION = 14,
  /** Control plane only indication, IEI 9-, O, TV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_CONTROL_PLANE_ONLY_INDICATION = 15,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 16,
  /** Serving PLMN rate control, IEI 6E, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_SERVING_PLMN_RATE_CONTROL = 17,
  /** Extended APN-AMBR, IEI 5F, O, TLV */
  UENAS_ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_APN_AMBR = 18
};

/** Rows of BEARER RESOURCE ALLOCATION REJECT, TS 24.301 8.3.7 */
enum uenas_bearer_resource_allocation_reject_row {
  /** ESM cause, M, V */
  UENAS_BEARER_RESOURCE_ALLOCATION_REJECT_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REJECT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** Back-off timer value, IEI 37, O, TLV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REJECT_ROW_BACK_OFF_TIMER_VALUE = 2,
  /** Re-attempt indicator, IEI 6B, O, TLV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REJECT_ROW_RE_ATTEMPT_INDICATOR = 3,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REJECT_ROW_NBIFOM_CONTAINER = 4,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_BEARER_RESOURCE_ALLOCATION_REJECT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 5
};

/** Rows of BEARER RESOURCE ALLOCATION REQUEST, TS 24.301 8.3.8 */
enum uenas_bearer_resource_allocation_request_row {
  /** Linked EPS bearer identity, M, V */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_LINKED_EPS_BEARER_IDENTITY = 0,
  /** Spare half octet, M, V */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_SPARE_HALF_OCTET = 1,
  /** Traffic flow aggregate, M, LV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_TRAFFIC_FLOW_AGGREGATE = 2,
  /** Required traffic flow QoS, M, LV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_REQUIRED_TRAFFIC_FLOW_QO_S = 3,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 4,
  /** Device properties, IEI C-, O, TV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_DEVICE_PROPERTIES = 5,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_NBIFOM_CONTAINER = 6,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 7,
  /** Extended EPS QoS, IEI 5C, O, TLV */
  UENAS_BEARER_RESOURCE_ALLOCATION_REQUEST_ROW_EXTENDED_EPS_QO_S = 8
};

/** Rows of BEARER RESOURCE MODIFICATION REJECT, TS 24.301 8.3.9 */
enum uenas_bearer_resource_modification_reject_row {
  /** ESM cause, M, V */
  UENAS_BEARER_RESOURCE_MODIFICATION_REJECT_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REJECT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** Back-off timer value, IEI 37, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REJECT_ROW_BACK_OFF_TIMER_VALUE = 2,
  /** Re-attempt indicator, IEI 6B, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REJECT_ROW_RE_ATTEMPT_INDICATOR = 3,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REJECT_ROW_NBIFOM_CONTAINER = 4,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_BEARER_RESOURCE_MODIFICATION_REJECT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 5
};

/** Rows of BEARER RESOURCE MODIFICATION REQUEST, TS 24.301 8.3.10 */
enum uenas_bearer_resource_modification_request_row {
  /** EPS bearer identity for packet filter, M, V */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_EPS_BEARER_IDENTITY_FOR_PACKET_FILTER = 0,
  /** Spare half octet, M, V */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_SPARE_HALF_OCTET = 1,
  /** Traffic flow aggregate, M, LV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_TRAFFIC_FLOW_AGGREGATE = 2,
  /** Required traffic flow QoS, IEI 5B, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_REQUIRED_TRAFFIC_FLOW_QO_S = 3,
  /** ESM cause, IEI 58, O, TV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_ESM_CAUSE = 4,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 5,
  /** Device properties, IEI C-, O, TV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_DEVICE_PROPERTIES = 6,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_NBIFOM_CONTAINER = 7,
  /** Header compression configuration, IEI 66, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_HEADER_COMPRESSION_CONFIGURATION = 8,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 9,
  /** Extended EPS QoS, IEI 5C, O, TLV */
  UENAS_BEARER_RESOURCE_MODIFICATION_REQUEST_ROW_EXTENDED_EPS_QO_S = 10
};

/** Rows of DEACTIVATE EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.11 */
enum uenas_deactivate_eps_bearer_context_accept_row {
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_ACCEPT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 0,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_ACCEPT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 1
};

/** Rows of DEACTIVATE EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.12 */
enum uenas_deactivate_eps_bearer_context_request_row {
  /** ESM cause, M, V */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** T3396 value, IEI 37, O, TLV */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST_ROW_T3396_VALUE = 2,
  /** WLAN offload indication, IEI C-, O, TV */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST_ROW_WLAN_OFFLOAD_INDICATION = 3,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST_ROW_NBIFOM_CONTAINER = 4,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 5
};

/** Rows of ESM INFORMATION RESPONSE, TS 24.301 8.3.14 */
enum uenas_esm_information_response_row {
  /** Access point name, IEI 28, O, TLV */
  UENAS_ESM_INFORMATION_RESPONSE_ROW_ACCESS_POINT_NAME = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_ESM_INFORMATION_RESPONSE_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_ESM_INFORMATION_RESPONSE_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 2
};

/** Rows of ESM STATUS, TS 24.301 8.3.15 */
enum uenas_esm_status_row {
  /** ESM cause, M, V */
  UENAS_ESM_STATUS_ROW_ESM_CAUSE = 0
};

/** Rows of MODIFY EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.16 */
enum uenas_modify_eps_bearer_context_accept_row {
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_ACCEPT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 0,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_ACCEPT_ROW_NBIFOM_CONTAINER = 1,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_ACCEPT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 2
};

/** Rows of MODIFY EPS BEARER CONTEXT REJECT, TS 24.301 8.3.17 */
enum uenas_modify_eps_bearer_context_reject_row {
  /** ESM cause, M, V */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REJECT_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REJECT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REJECT_ROW_NBIFOM_CONTAINER = 2,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REJECT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 3
};

/** Rows of MODIFY EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.18 */
enum uenas_modify_eps_bearer_context_request_row {
  /** New EPS QoS, IEI 5B, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_NEW_EPS_QO_S = 0,
  /** TFT, IEI 36, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_TFT = 1,
  /** New QoS, IEI 30, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_NEW_QO_S = 2,
  /** Negotiated LLC SAPI, IEI 32, O, TV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_NEGOTIATED_LLC_SAPI = 3,
  /** Radio priority, IEI 8-, O, TV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_RADIO_PRIORITY = 4,
  /** Packet flow Identifier, IEI 34, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_PACKET_FLOW_IDENTIFIER = 5,
  /** APN-AMBR, IEI 5E, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_APN_AMBR = 6,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 7,
  /** WLAN offload indication, IEI C-, O, TV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_WLAN_OFFLOAD_INDICATION = 8,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_NBIFOM_CONTAINER = 9,
  /** Header compression configuration, IEI 66, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_HEADER_COMPRESSION_CONFIGURATION = 10,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 11,
  /** Extended APN-AMBR, IEI 5F, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_APN_AMBR = 12,
  /** Extended EPS QoS, IEI 5C, O, TLV */
  UENAS_MODIFY_EPS_BEARER_CONTEXT_REQUEST_ROW_EXTENDED_EPS_QO_S = 13
};

/** Rows of NOTIFICATION, TS 24.301 8.3.18A */
enum uenas_notification_row {
  /** Notification indicator, M, LV */
  UENAS_NOTIFICATION_ROW_NOTIFICATION_INDICATOR = 0
};

/** Rows of PDN CONNECTIVITY REJECT, TS 24.301 8.3.19 */
enum uenas_pdn_connectivity_reject_row {
  /** ESM cause, M, V */
  UENAS_PDN_CONNECTIVITY_REJECT_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_PDN_CONNECTIVITY_REJECT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** Back-off timer value, IEI 37, O, TLV */
  UENAS_PDN_CONNECTIVITY_REJECT_ROW_BACK_OFF_TIMER_VALUE = 2,
  /** Re-attempt indicator, IEI 6B, O, TLV */
  UENAS_PDN_CONNECTIVITY_REJECT_ROW_RE_ATTEMPT_INDICATOR = 3,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_PDN_CONNECTIVITY_REJECT_ROW_NBIFOM_CONTAINER = 4,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_PDN_CONNECTIVITY_REJECT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 5
};

/** Rows of PDN CONNECTIVITY REQUEST, TS 24.301 8.3.20 */
enum uenas_pdn_connectivity_request_row {
  /** Request type, M, V */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_REQUEST_TYPE = 0,
  /** PDN type, M, V */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_PDN_TYPE = 1,
  /** ESM information transfer flag, IEI D-, O, TV */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_ESM_INFORMATION_TRANSFER_FLAG = 2,
  /** Access point name, IEI 28, O, TLV */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_ACCESS_POINT_NAME = 3,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 4,
  /** Device properties, IEI C-, O, TV */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_DEVICE_PROPERTIES = 5,
  /** NBIFOM container, IEI 33, O, TLV */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_NBIFOM_CONTAINER = 6,
  /** Header compression configuration, IEI 66, O, TLV */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_HEADER_COMPRESSION_CONFIGURATION = 7,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_PDN_CONNECTIVITY_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 8
};

/** Rows of PDN DISCONNECT REJECT, TS 24.301 8.3.21 */
enum uenas_pdn_disconnect_reject_row {
  /** ESM cause, M, V */
  UENAS_PDN_DISCONNECT_REJECT_ROW_ESM_CAUSE = 0,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_PDN_DISCONNECT_REJECT_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 1,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_PDN_DISCONNECT_REJECT_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 2
};

/** Rows of PDN DISCONNECT REQUEST, TS 24.301 8.3.22 */
enum uenas_pdn_disconnect_request_row {
  /** Linked EPS bearer identity, M, V */
  UENAS_PDN_DISCONNECT_REQUEST_ROW_LINKED_EPS_BEARER_IDENTITY = 0,
  /** Spare half octet, M, V */
  UENAS_PDN_DISCONNECT_REQUEST_ROW_SPARE_HALF_OCTET = 1,
  /** Protocol configuration options, IEI 27, O, TLV */
  UENAS_PDN_DISCONNECT_REQUEST_ROW_PROTOCOL_CONFIGURATION_OPTIONS = 2,
  /** Extended protocol configuration options, IEI 7B, O, TLV-E */
  UENAS_PDN_DISCONNECT_REQUEST_ROW_EXTENDED_PROTOCOL_CONFIGURATION_OPTIONS = 3
};

/** Rows of REMOTE UE REPORT, TS 24.301 8.3.23 */
enum uenas_remote_ue_report_row {
  /** Remote UE Context Connected, IEI 79, O, TLV-E */
  UENAS_REMOTE_UE_REPORT_ROW_REMOTE_UE_CONTEXT_CONNECTED = 0,
  /** Remote UE Context Disconnected, IEI 7A, O, TLV-E */
  UENAS_REMOTE_UE_REPORT_ROW_REMOTE_UE_CONTEXT_DISCONNECTED = 1,
  /** ProSe Key Management Function address, IEI 6F, O, TLV */
  UENAS_REMOTE_UE_REPORT_ROW_PRO_SE_KEY_MANAGEMENT_FUNCTION_ADDRESS = 2
};

/** Rows of ESM DATA TRANSPORT, TS 24.301 8.3.25 */
enum uenas_esm_data_transport_row {
  /** User data container, M, LV-E */
  UENAS_ESM_DATA_TRANSPORT_ROW_USER_DATA_CONTAINER = 0,
  /** Release assistance indication, IEI F-, O, TV */
  UENAS_ESM_DATA_TRANSPORT_ROW_RELEASE_ASSISTANCE_INDICATION = 1
};

/* ---- Actions ---- */

/** The records that are still to be read. */
typedef struct uenas_action_list {
  const uint8_t *next;
  const uint8_t *end;
} uenas_action_list;

/** The actions that the last call left. @param address uenas_actions_address() */
static inline uenas_action_list uenas_actions(const uint8_t *memory, uint32_t address) {
  uenas_action_list list;
  list.next = memory + address + 8;
  list.end = list.next + uenas_get32(memory + address);
  return list;
}

/** Actions of the last call that found no room in the list: not 0 is a bug in the core. */
static inline uint32_t uenas_actions_lost(const uint8_t *memory, uint32_t address) { return uenas_get32(memory + address + 4); }

/** The next record, or NULL behind the last one. */
static inline const uint8_t *uenas_next_action(uenas_action_list *list) {
  const uint8_t *record = list->next;
  if (record >= list->end) return NULL;
  list->next += uenas_get16(record + 2);
  return record;
}

/** enum uenas_action_kind */
static inline uint32_t uenas_action_kind(const uint8_t *record) { return uenas_get16(record); }

/** Octets of the whole record. */
static inline uint32_t uenas_action_size(const uint8_t *record) { return uenas_get16(record + 2); }

/** Hand a PDU to the lower layers */
typedef struct uenas_send_pdu_action {
  /** RRC establishment cause of an initial message: enum uenas_establish_cause */
  uint32_t establish;
  /** address of the PDU as it goes out */
  uint32_t address;
  /** its octets */
  uint32_t length;
  /** address of the plain message */
  uint32_t plain_address;
  /** its octets */
  uint32_t plain_length;
  /** id of the message: enum uenas_message */
  uint32_t message;
} uenas_send_pdu_action;

/** Reads a record of kind UENAS_ACTION_SEND_PDU. */
static inline uenas_send_pdu_action uenas_read_send_pdu(const uint8_t *record) {
  uenas_send_pdu_action action;
  action.establish = uenas_get32(record + 4);
  action.address = uenas_get32(record + 8);
  action.length = uenas_get32(record + 12);
  action.plain_address = uenas_get32(record + 16);
  action.plain_length = uenas_get32(record + 20);
  action.message = uenas_get32(record + 24);
  return action;
}

/** Start or restart a timer */
typedef struct uenas_timer_start_action {
  /** timer id: enum uenas_timer */
  uint32_t timer;
  /** PTI, EBI or back-off slot; 0 for a timer that exists once */
  uint32_t instance;
  /** duration in seconds */
  uint32_t seconds;
  /** to be quoted by the expiry */
  uint32_t generation;
} uenas_timer_start_action;

/** Reads a record of kind UENAS_ACTION_TIMER_START. */
static inline uenas_timer_start_action uenas_read_timer_start(const uint8_t *record) {
  uenas_timer_start_action action;
  action.timer = uenas_get32(record + 4);
  action.instance = uenas_get32(record + 8);
  action.seconds = uenas_get32(record + 12);
  action.generation = uenas_get32(record + 16);
  return action;
}

/** Stop a timer */
typedef struct uenas_timer_stop_action {
  /** timer id: enum uenas_timer */
  uint32_t timer;
  /** as in timerStart */
  uint32_t instance;
} uenas_timer_stop_action;

/** Reads a record of kind UENAS_ACTION_TIMER_STOP. */
static inline uenas_timer_stop_action uenas_read_timer_stop(const uint8_t *record) {
  uenas_timer_stop_action action;
  action.timer = uenas_get32(record + 4);
  action.instance = uenas_get32(record + 8);
  return action;
}

/** A decision of clauses 4 to 7 */
typedef struct uenas_rule_action {
  /** clause id: enum uenas_clause */
  uint32_t clause;
  /** what was done: enum uenas_rule_outcome */
  uint32_t outcome;
  /** cause value sent, 0 = none */
  uint32_t cause;
  /** id of the message in hand, 0 = none: enum uenas_message */
  uint32_t message;
} uenas_rule_action;

/** Reads a record of kind UENAS_ACTION_RULE. */
static inline uenas_rule_action uenas_read_rule(const uint8_t *record) {
  uenas_rule_action action;
  action.clause = uenas_get32(record + 4);
  action.outcome = uenas_get32(record + 8);
  action.cause = uenas_get32(record + 12);
  action.message = uenas_get32(record + 16);
  return action;
}

/** Tell the upper layers or the access stratum */
typedef struct uenas_indicate_action {
  /** what is told: enum uenas_indication */
  uint32_t what;
  /** as the kind says */
  uint32_t a;
  /** as the kind says */
  uint32_t b;
  /** as the kind says */
  uenas_octets octets;
} uenas_indicate_action;

/** Reads a record of kind UENAS_ACTION_INDICATE. */
static inline uenas_indicate_action uenas_read_indicate(const uint8_t *record) {
  uenas_indicate_action action;
  action.what = uenas_get32(record + 4);
  action.a = uenas_get32(record + 8);
  action.b = uenas_get32(record + 12);
  action.octets.length = uenas_get32(record + 16);
  action.octets.at = record + 20;
  return action;
}

/** Hand octets of the receive region to the upper layers; valid until the next call */
typedef struct uenas_deliver_action {
  /** what is told: enum uenas_indication */
  uint32_t what;
  /** as the kind says */
  uint32_t a;
  /** first octet */
  uint32_t address;
  /** octets */
  uint32_t length;
} uenas_deliver_action;

/** Reads a record of kind UENAS_ACTION_DELIVER. */
static inline uenas_deliver_action uenas_read_deliver(const uint8_t *record) {
  uenas_deliver_action action;
  action.what = uenas_get32(record + 4);
  action.a = uenas_get32(record + 8);
  action.address = uenas_get32(record + 12);
  action.length = uenas_get32(record + 16);
  return action;
}

/** K_eNB for the access stratum (TS 33.401 A.3) */
typedef struct uenas_keys_action {
  /** uplink NAS COUNT used */
  uint32_t ul_count;
  /** K_eNB, 32 octets */
  uenas_octets octets;
} uenas_keys_action;

/** Reads a record of kind UENAS_ACTION_KEYS. */
static inline uenas_keys_action uenas_read_keys(const uint8_t *record) {
  uenas_keys_action action;
  action.ul_count = uenas_get32(record + 4);
  action.octets.length = uenas_get32(record + 8);
  action.octets.at = record + 12;
  return action;
}

/** Run AUTHENTICATE on the USIM (TS 31.102 7.1.2) */
typedef struct uenas_usim_authenticate_action {
  /** RAND 16, AUTN 16 */
  uenas_octets octets;
} uenas_usim_authenticate_action;

/** Reads a record of kind UENAS_ACTION_USIM_AUTHENTICATE. */
static inline uenas_usim_authenticate_action uenas_read_usim_authenticate(const uint8_t *record) {
  uenas_usim_authenticate_action action;
  action.octets.length = uenas_get32(record + 4);
  action.octets.at = record + 8;
  return action;
}

/** Keep a section in non-volatile storage before anything that follows is done */
typedef struct uenas_store_action {
  /** which: enum uenas_store_section */
  uint32_t section;
  /** the section; empty: nothing valid */
  uenas_octets octets;
} uenas_store_action;

/** Reads a record of kind UENAS_ACTION_STORE. */
static inline uenas_store_action uenas_read_store(const uint8_t *record) {
  uenas_store_action action;
  action.section = uenas_get32(record + 4);
  action.octets.length = uenas_get32(record + 8);
  action.octets.at = record + 12;
  return action;
}

/** An EPS bearer context was activated, modified or deactivated */
typedef struct uenas_bearer_action {
  /** EPS bearer identity */
  uint32_t ebi;
  /** 1 active, 2 modified, 3 inactive */
  uint32_t change;
  /** EBI of the default bearer; equal to ebi for a default bearer */
  uint32_t linked_ebi;
  /** QoS class identifier, 0 = unchanged */
  uint32_t qci;
  /**
   * TLV list: u8 IEI as in the message (0x28 APN, 0x59 PDN address, 0x5B EPS QoS, 0x5E APN-AMBR, 0x36 TFT: the whole one as
   * 'create new TFT', or 'delete packet filters' when only some go, 0x27 PCO, 0x7B ePCO), u16 length little endian, value
   */
  uenas_octets octets;
} uenas_bearer_action;

/** Reads a record of kind UENAS_ACTION_BEARER. */
static inline uenas_bearer_action uenas_read_bearer(const uint8_t *record) {
  uenas_bearer_action action;
  action.ebi = uenas_get32(record + 4);
  action.change = uenas_get32(record + 8);
  action.linked_ebi = uenas_get32(record + 12);
  action.qci = uenas_get32(record + 16);
  action.octets.length = uenas_get32(record + 20);
  action.octets.at = record + 24;
  return action;
}

/* ---- The state of a UE ---- */

/** EPS bearer contexts that are active */
typedef struct uenas_bearer_entry {
  /** EPS bearer identity */
  uint8_t ebi;
  /** EBI of the default bearer; equal to ebi for a default bearer */
  uint8_t linked_ebi;
  /** QoS class identifier */
  uint8_t qci;
  /** PDN type value of the PDN connection */
  uint8_t pdn_type;
  /** bit 0: PDN connection for emergency bearer services */
  uint8_t flags;
  /** APN of the PDN connection in label coding; empty: not known */
  uenas_octets apn;
} uenas_bearer_entry;

/** Reads the next entry of the list. @returns 0 when there is none left */
static inline int uenas_next_bearer(uenas_list *list, uenas_bearer_entry *entry) {
  if (list->left == 0) return 0;
  list->left--;
  entry->ebi = list->next[0];
  entry->linked_ebi = list->next[1];
  entry->qci = list->next[2];
  entry->pdn_type = list->next[3];
  entry->flags = list->next[4];
  entry->apn.length = list->next[5];
  entry->apn.at = list->next + 6;
  list->next += 6 + entry->apn.length;
  return 1;
}

/** What is behind the last entry of the list. */
static inline const uint8_t *uenas_behind_bearers(uenas_list list) {
  uenas_bearer_entry entry;
  while (uenas_next_bearer(&list, &entry)) {
  }
  return list.next;
}

/** procedure transactions that are pending */
typedef struct uenas_transaction_entry {
  /** procedure transaction identity */
  uint8_t pti;
  /** 1 PDN connectivity, 2 PDN disconnect, 3 allocation, 4 modification, 5 remote UE report, 6 ESM DUMMY MESSAGE */
  uint8_t procedure;
  /** 1: request sent; 2: waits for a connection */
  uint8_t phase;
  /** EPS bearer identity it is about, or 0 */
  uint8_t ebi;
} uenas_transaction_entry;

/** Reads the next entry of the list. @returns 0 when there is none left */
static inline int uenas_next_transaction(uenas_list *list, uenas_transaction_entry *entry) {
  if (list->left == 0) return 0;
  list->left--;
  entry->pti = list->next[0];
  entry->procedure = list->next[1];
  entry->phase = list->next[2];
  entry->ebi = list->next[3];
  list->next += 4;
  return 1;
}

/** What is behind the last entry of the list. */
static inline const uint8_t *uenas_behind_transactions(uenas_list list) {
  uenas_transaction_entry entry;
  while (uenas_next_transaction(&list, &entry)) {
  }
  return list.next;
}

/** The state of a UE */
typedef struct uenas_state {
  /** main state: enum uenas_emm_state */
  uint32_t emm_state;
  /** substate: enum uenas_emm_substate */
  uint32_t emm_substate;
  /** EPS update status: enum uenas_update_status */
  uint32_t update_status;
  /** 1: switched on */
  uint32_t powered;
  /** 1: EMM-CONNECTED */
  uint32_t connected;
  /** 1: secure exchange of NAS messages is established */
  uint32_t secure_exchange;
  /** 1: a cell is there */
  uint32_t cell_available;
  /** serving PLMN, 3 octets as in a TAI, the first one lowest */
  uint32_t plmn;
  /** tracking area code */
  uint32_t tac;
  /** eKSI of the current security context, bit 3 mapped; 0xffffffff: none */
  uint32_t ksi;
  /** selected integrity algorithm */
  uint32_t eia;
  /** selected ciphering algorithm */
  uint32_t eea;
  /** NAS COUNT of the next uplink message */
  uint32_t ul_count;
  /** least NAS COUNT of the next downlink message */
  uint32_t dl_count;
  /** TS 24.301 5.5.1.1 */
  uint32_t attach_attempt_counter;
  /** TS 24.301 5.5.3.1 */
  uint32_t tracking_area_update_attempt_counter;
  /** TS 24.301 5.6.1.1 */
  uint32_t service_request_attempt_counter;
  /** bit 0 for EPS services, bit 1 for non-EPS services */
  uint32_t usim_invalid;
  /** procedures that wait, a bit each */
  uint32_t pending;
  /** 1: attached for emergency bearer services only */
  uint32_t emergency;
  /** procedure transaction identity that the next transaction gets */
  uint32_t next_pti;
  /** value of the EPS mobile identity IE; empty: none */
  uenas_octets guti;
  /** value of the tracking area identity list IE; empty: none */
  uenas_octets tai_list;
  /** PLMNs of 3 octets each */
  uenas_octets equivalent_plmns;
  /** PLMN 3, TAC 2; empty: no cell yet */
  uenas_octets current_tai;
  /** PLMN 3, TAC 2; empty: none */
  uenas_octets last_visited_tai;
  /** EPS bearer contexts that are active: uenas_next_bearer */
  uenas_list bearers;
  /** procedure transactions that are pending: uenas_next_transaction */
  uenas_list transactions;
} uenas_state;

/** Reads the record that uenas_ue_state has written at uenas_transmit_address(). What it points to holds until the next call. */
static inline void uenas_read_state(const uint8_t *record, uenas_state *state) {
  const uint8_t *at = record + 84;
  state->emm_state = uenas_get32(record + 0);
  state->emm_substate = uenas_get32(record + 4);
  state->update_status = uenas_get32(record + 8);
  state->powered = uenas_get32(record + 12);
  state->connected = uenas_get32(record + 16);
  state->secure_exchange = uenas_get32(record + 20);
  state->cell_available = uenas_get32(record + 24);
  state->plmn = uenas_get32(record + 28);
  state->tac = uenas_get32(record + 32);
  state->ksi = uenas_get32(record + 36);
  state->eia = uenas_get32(record + 40);
  state->eea = uenas_get32(record + 44);
  state->ul_count = uenas_get32(record + 48);
  state->dl_count = uenas_get32(record + 52);
  state->attach_attempt_counter = uenas_get32(record + 56);
  state->tracking_area_update_attempt_counter = uenas_get32(record + 60);
  state->service_request_attempt_counter = uenas_get32(record + 64);
  state->usim_invalid = uenas_get32(record + 68);
  state->pending = uenas_get32(record + 72);
  state->emergency = uenas_get32(record + 76);
  state->next_pti = uenas_get32(record + 80);
  at = uenas_get_octets(at, &state->guti);
  at = uenas_get_octets(at, &state->tai_list);
  at = uenas_get_octets(at, &state->equivalent_plmns);
  at = uenas_get_octets(at, &state->current_tai);
  at = uenas_get_octets(at, &state->last_visited_tai);
  state->bearers = uenas_list_at(at);
  state->transactions = uenas_list_at(uenas_behind_bearers(state->bearers));
}

/* ---- Sections of storage ---- */

/** Section Emm of non-volatile storage */
typedef struct uenas_stored_emm {
  /** form of the section, 1 */
  uint32_t form;
  /** EPS update status: enum uenas_update_status */
  uint32_t update_status;
  /** 3 octets as in a TAI, the first one lowest; 0: none */
  uint32_t registered_plmn;
  /** value of the EPS mobile identity IE; empty: none */
  uenas_octets guti;
  /** PLMN 3, TAC 2; empty: none */
  uenas_octets last_visited_tai;
  /** value of the tracking area identity list IE; empty: none */
  uenas_octets tai_list;
  /** PLMNs of 3 octets each */
  uenas_octets equivalent_plmns;
} uenas_stored_emm;

/** Reads a stored section. @returns 0 when it is not whole */
static inline int uenas_read_stored_emm(const uint8_t *record, uint32_t length, uenas_stored_emm *section) {
  const uint8_t *end = record + length;
  const uint8_t *at = record + 12;
  if (length < 12) return 0;
  section->form = uenas_get32(record + 0);
  section->update_status = uenas_get32(record + 4);
  section->registered_plmn = uenas_get32(record + 8);
  if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;
  at = uenas_get_octets(at, &section->guti);
  if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;
  at = uenas_get_octets(at, &section->last_visited_tai);
  if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;
  at = uenas_get_octets(at, &section->tai_list);
  if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;
  at = uenas_get_octets(at, &section->equivalent_plmns);
  return at == end;
}

/** Section Security of non-volatile storage: a full native EPS security context */
typedef struct uenas_stored_security {
  /** form of the section, 1 */
  uint32_t form;
  /** KSI_ASME, 0–6 */
  uint32_t ksi;
  /** selected integrity algorithm */
  uint32_t eia;
  /** selected ciphering algorithm */
  uint32_t eea;
  /** NAS COUNT of the next uplink message */
  uint32_t ul_count;
  /** least NAS COUNT of the next downlink message: one above the largest that was verified */
  uint32_t dl_count;
  /** K_ASME, 32 octets */
  uenas_octets kasme;
  /** value of the UE network capability IE as last sent */
  uenas_octets ue_network_capability;
  /** value of the MS network capability IE as last sent; empty: not sent */
  uenas_octets ms_network_capability;
} uenas_stored_security;

/** Reads a stored section. @returns 0 when it is not whole */
static inline int uenas_read_stored_security(const uint8_t *record, uint32_t length, uenas_stored_security *section) {
  const uint8_t *end = record + length;
  const uint8_t *at = record + 24;
  if (length < 24) return 0;
  section->form = uenas_get32(record + 0);
  section->ksi = uenas_get32(record + 4);
  section->eia = uenas_get32(record + 8);
  section->eea = uenas_get32(record + 12);
  section->ul_count = uenas_get32(record + 16);
  section->dl_count = uenas_get32(record + 20);
  if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;
  at = uenas_get_octets(at, &section->kasme);
  if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;
  at = uenas_get_octets(at, &section->ue_network_capability);
  if (end - at < 2 || end - at < 2 + (int32_t)uenas_get16(at)) return 0;
  at = uenas_get_octets(at, &section->ms_network_capability);
  return at == end;
}

/* ---- Decode banks ---- */

/** Octets of a bank. */
#define UENAS_BANK_SIZE 384
/** Most rows of a message. */
#define UENAS_SPANS_MAX 56
/** Faults that are kept. */
#define UENAS_FAULTS_MAX 16
/** The row of a fault that has none. */
#define UENAS_NO_ROW 255

/** message id; 0: it cannot be told: enum uenas_message */
static inline uint16_t uenas_bank_message(const uint8_t *bank) {
  return uenas_get16(bank + 0);
}

/** protocol discriminator as received */
static inline uint8_t uenas_bank_protocol(const uint8_t *bank) {
  return *(bank + 2);
}

/** security header type as received: enum uenas_security_header_type */
static inline uint8_t uenas_bank_security_header_type(const uint8_t *bank) {
  return *(bank + 3);
}

/** EPS bearer identity of an ESM message */
static inline uint8_t uenas_bank_ebi(const uint8_t *bank) {
  return *(bank + 4);
}

/** procedure transaction identity of an ESM message */
static inline uint8_t uenas_bank_pti(const uint8_t *bank) {
  return *(bank + 5);
}

/** message type octet as received */
static inline uint8_t uenas_bank_message_type(const uint8_t *bank) {
  return *(bank + 6);
}

/** fault records that follow the spans */
static inline uint8_t uenas_bank_fault_count(const uint8_t *bank) {
  return *(bank + 7);
}

/** bit i: row i of the message has a span */
static inline uint64_t uenas_bank_present(const uint8_t *bank) {
  return uenas_get64(bank + 8);
}

/** what a receiver does with the message: enum uenas_disposition_action */
static inline uint8_t uenas_bank_action(const uint8_t *bank) {
  return *(bank + 16);
}

/** the cause value of the answer, or 0 */
static inline uint8_t uenas_bank_cause(const uint8_t *bank) {
  return *(bank + 17);
}

/** the rule behind it, or 0: enum uenas_clause */
static inline uint16_t uenas_bank_clause(const uint8_t *bank) {
  return uenas_get16(bank + 18);
}

/** all faults met, also those that are not kept */
static inline uint16_t uenas_bank_faults_total(const uint8_t *bank) {
  return uenas_get16(bank + 20);
}

/** offset of the plain message in the receive region */
static inline uint16_t uenas_bank_base(const uint8_t *bank) {
  return uenas_get16(bank + 22);
}

/**
 * Where the value of a row's information element stands.
 * @param row 0 … UENAS_SPANS_MAX − 1: enum uenas_…_row of the message
 * @param offset first value octet, from the start of the plain message
 * @param length value octets; 0 for a half octet
 * @returns 0 when the element is not there, or does not count
 */
static inline int uenas_bank_span(const uint8_t *bank, uint32_t row, uint32_t *offset, uint32_t *length) {
  if (row >= UENAS_SPANS_MAX || ((bank[8 + (row >> 3)] >> (row & 7)) & 1) == 0) return 0;
  *offset = uenas_get16(bank + 24 + 4 * row);
  *length = uenas_get16(bank + 26 + 4 * row);
  return 1;
}

/** Gives a row a value for uenas_encode: `offset` counts from the start of the receive region there. */
static inline void uenas_bank_put_span(uint8_t *bank, uint32_t row, uint32_t offset, uint32_t length) {
  bank[8 + (row >> 3)] = (uint8_t)(bank[8 + (row >> 3)] | (1u << (row & 7)));
  uenas_put16(bank + 24 + 4 * row, offset);
  uenas_put16(bank + 26 + 4 * row, length);
}

/** Empties a bank and makes it one of a message to encode: enum uenas_message; EBI and PTI of an ESM message. */
static inline void uenas_bank_start(uint8_t *bank, uint32_t message, uint32_t ebi, uint32_t pti) {
  uint32_t i;
  for (i = 0; i < UENAS_BANK_SIZE; i++) bank[i] = 0;
  uenas_put16(bank + 0, message);
  bank[4] = (uint8_t)ebi;
  bank[5] = (uint8_t)pti;
}

/** One deviation of a message from its table */
typedef struct uenas_fault_record {
  /** what is wrong: enum uenas_fault */
  uint16_t kind;
  /** of the IEI octet, or of the octet where the imperative part went wrong */
  uint16_t offset;
  /** IEI octet as received; 0 where the fault has none */
  uint8_t iei;
  /** row of the message, or 255 */
  uint8_t row;
  /** octets of the information element that were passed over, IEI and length included; 0: unknown */
  uint16_t length;
} uenas_fault_record;

/** Fault record `index`, 0 … uenas_bank_fault_count() − 1, in the order of their offsets. */
static inline uenas_fault_record uenas_bank_fault(const uint8_t *bank, uint32_t index) {
  uenas_fault_record fault;
  const uint8_t *at = bank + 248 + 8 * index;
  fault.kind = uenas_get16(at + 0);
  fault.offset = uenas_get16(at + 2);
  fault.iei = *(at + 4);
  fault.row = *(at + 5);
  fault.length = uenas_get16(at + 6);
  return fault;
}

#ifdef __cplusplus
}
#endif

#endif
