/*
 * uenas: a host for firmware. It drives one instance of the module: copies inputs in, carries out the actions, counts the time, keeps what
 * must outlive power off. No heap, no operating system, no state but what is in the structure. C99.
 *
 * What it needs of the firmware are the functions of uenas_port. Calls come from one thread of execution at a time; an input is never given
 * from within a function of the port.
 *
 *   static uenas_host ue;
 *   uenas_host_start(&ue, uenas_native_start(), &port, NULL);
 *   uenas_host_configure(&ue, fields, length);              fields written with uenas_put_field, uenas_put_number
 *   uenas_host_lower(&ue, UENAS_LOWER_EVENT_CELL, ...);
 *   uenas_host_request(&ue, UENAS_REQUEST_POWER_ON, 0, 0, NULL, 0);
 *   for (;;) {
 *     sleep until uenas_host_run(&ue) milliseconds have gone by, or a PDU has come;
 *     uenas_host_downlink(&ue, pdu, length);
 *   }
 */
#ifndef UENAS_HOST_H
#define UENAS_HOST_H

#include "uenas.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Timers that can run at once: 40 back-offs, 12 transactions, each of the others once. */
#ifndef UENAS_HOST_TIMERS
#define UENAS_HOST_TIMERS 84
#endif

/** Longest answer of a USIM: CK 16, IK 16, RES 16. */
#define UENAS_USIM_ANSWER_MAX 48

/** uenas_host_run: no timer runs. */
#define UENAS_HOST_NEVER UINT64_MAX

/** Results of this host besides those of enum uenas_misuse, negative as well. */
enum uenas_host_misuse {
  /** the octets are longer than the receive region */
  UENAS_HOST_MISUSE_TOO_LONG = 100,
  /** the module speaks another ABI than this header */
  UENAS_HOST_MISUSE_ABI = 101,
  /** the instance could not be used */
  UENAS_HOST_MISUSE_INSTANCE = 102
};

/** Sections that the host keeps in non-volatile storage beside those of enum uenas_store_section. */
enum uenas_host_section {
  /** value of the field IMSI: the subscriber that the others belong to */
  UENAS_HOST_SECTION_SUBSCRIBER = 16,
  /** u32 little endian: uenas_port.clock when section ESM was written */
  UENAS_HOST_SECTION_ESM_CLOCK = 17
};

/** What AUTHENTICATE on the USIM gave. */
typedef struct uenas_usim_answer {
  /** enum uenas_usim_result, which says what the octets are */
  uint32_t result;
  uint32_t length;
  uint8_t octets[UENAS_USIM_ANSWER_MAX];
} uenas_usim_answer;

struct uenas_call;

/** What the firmware supplies. A function that is NULL is not called. */
typedef struct uenas_port {
  /** Milliseconds since some instant, never less than before, sleep included. Needed. */
  uint64_t (*now)(void *context);

  /** Hands a PDU to the lower layers. Needed. @param pdu `action->length` octets, valid until the function returns */
  void (*send)(void *context, const uenas_send_pdu_action *action, const uint8_t *pdu);

  /**
   * Runs AUTHENTICATE on the USIM (TS 31.102 7.1.2).
   * @param challenge RAND 16, AUTN 16
   * @returns 1 with the answer filled in; 0 when it comes later, by uenas_host_usim_result
   */
  int (*authenticate)(void *context, const uint8_t *challenge, uenas_usim_answer *answer);

  /**
   * Keeps a section in non-volatile storage, in place of what was there. When the function returns, the octets survive a power cut: no PDU
   * that follows from them has gone out yet. Section SECURITY holds K_ASME. @param section enum uenas_store_section, uenas_host_section
   */
  void (*store)(void *context, uint32_t section, const uint8_t *octets, uint32_t length);

  /** Reads a section back. @returns its octets, at most `room`; 0 when there is none */
  uint32_t (*load)(void *context, uint32_t section, uint8_t *octets, uint32_t room);

  /** Seconds of a clock that goes on while power is off. Without one, T3396 starts anew with each life. */
  uint32_t (*clock)(void *context);

  /**
   * Everything that the host does not do itself: INDICATE, DELIVER, KEYS, BEARER and RULE.
   * @param record to be read with uenas_read_…; valid until the function returns
   * @param memory what the address of a DELIVER is an offset in
   */
  void (*action)(void *context, const uint8_t *record, const uint8_t *memory);

  /** Told each input that has gone into the module, before its actions are carried out: for logs and tests. */
  void (*called)(void *context, const struct uenas_call *call);
} uenas_port;

/** What an input was. The same numbers as the entries of a replay log. */
enum uenas_call_kind {
  UENAS_CALL_CONFIGURE = 1,
  UENAS_CALL_REQUEST = 2,
  UENAS_CALL_LOWER = 3,
  UENAS_CALL_DOWNLINK = 4,
  UENAS_CALL_TIMER = 5,
  UENAS_CALL_USIM_RESULT = 6
};

/** An input of the module. */
typedef struct uenas_call {
  /** enum uenas_call_kind */
  uint32_t kind;
  /** Arguments; those that the kind does not have are 0. */
  uint32_t numbers[3];
  /** Octets that stood in the receive region. */
  uint32_t length;
  /** What the module returned. */
  int32_t result;
} uenas_call;

/** A timer that runs. */
typedef struct uenas_host_timer {
  uint64_t due;
  uint32_t generation;
  uint16_t timer;
  uint16_t instance;
} uenas_host_timer;

/** One UE. Its fields are the host's own. */
typedef struct uenas_host {
  uenas *module;
  const uenas_port *port;
  void *context;
  uint8_t *memory;
  uint32_t receive;
  uint32_t receive_size;
  uint32_t actions;
  /** Most timers that have run at once. */
  uint32_t timers_most;
  uint32_t timers_count;
  /** In the order of their starts. */
  uenas_host_timer timers[UENAS_HOST_TIMERS];
} uenas_host;

/**
 * Takes an instance of the module. The structure needs no preparation.
 * @param context handed to the functions of the port
 * @returns 0; −UENAS_HOST_MISUSE_INSTANCE, −UENAS_HOST_MISUSE_ABI
 */
int32_t uenas_host_start(uenas_host *host, uenas *module, const uenas_port *port, void *context);

/**
 * Configures the UE and resets it: powered off, no timer runs. What storage has for this subscriber is added to the fields.
 * @param fields as uenas_ue_configure takes them; may be written to the receive region itself, see uenas_host_receive
 * @returns 0, or a negative number: enum uenas_misuse, uenas_host_misuse
 */
int32_t uenas_host_configure(uenas_host *host, const uint8_t *fields, uint32_t length);

/** A request of the upper layers: enum uenas_request says what `a`, `b` and the octets are. @returns 0, or a negative number */
int32_t uenas_host_request(uenas_host *host, uint32_t kind, uint32_t a, uint32_t b, const uint8_t *octets, uint32_t length);

/** An event of the lower layers: enum uenas_lower_event says what `a`, `b` and the octets are. @returns 0, or a negative number */
int32_t uenas_host_lower(uenas_host *host, uint32_t event, uint32_t a, uint32_t b, const uint8_t *octets, uint32_t length);

/** A PDU of the network. @returns 0, or a negative number */
int32_t uenas_host_downlink(uenas_host *host, const uint8_t *pdu, uint32_t length);

/** The answer of the USIM where uenas_port.authenticate returned 0. @returns 0, or a negative number */
int32_t uenas_host_usim_result(uenas_host *host, const uenas_usim_answer *answer);

/**
 * Expires the timers that are due, in the order of their due times.
 * @returns milliseconds until the next one; UENAS_HOST_NEVER
 */
uint64_t uenas_host_run(uenas_host *host);

/** The receive region, for firmware that has its PDUs written there: the host copies nothing when an input stands there already. */
uint8_t *uenas_host_receive(const uenas_host *host);

#ifdef __cplusplus
}
#endif

#endif
