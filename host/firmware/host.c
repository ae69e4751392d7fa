/* A host for firmware: see uenas_host.h. */
#include "uenas_host.h"

#define ABI_MAJOR 1u
#define FIELD_HEAD 3u
/** Entry of section ESM: u8 instance, u32 seconds, u8 flags, u8 octets of the APN. */
#define ESM_HEAD 7u
#define ESM_SECONDS 1u
#define ESM_APN_LENGTH 6u
#define SUBSCRIBER_MAX 8u

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

static void copy(uint8_t *to, const uint8_t *from, uint32_t length) {
  uint32_t i;
  for (i = 0; i < length; i++) to[i] = from[i];
}

/* ---- Timers ---- */

static void timer_stop(uenas_host *host, uint32_t timer, uint32_t instance) {
  uint32_t i, left = 0;
  for (i = 0; i < host->timers_count; i++) {
    const uenas_host_timer *running = &host->timers[i];
    if (running->timer == timer && running->instance == instance) continue;
    if (left != i) host->timers[left] = *running;
    left++;
  }
  host->timers_count = left;
}

static void timer_start(uenas_host *host, const uenas_timer_start_action *action) {
  uenas_host_timer *running;
  timer_stop(host, action->timer, action->instance);
  /* The core has no more timers than UENAS_HOST_TIMERS; with fewer it is the firmware's own limit that was set too low. */
  if (host->timers_count == UENAS_HOST_TIMERS) uenas_trap(0);
  running = &host->timers[host->timers_count++];
  running->due = host->port->now(host->context) + (uint64_t)action->seconds * 1000u;
  running->generation = action->generation;
  running->timer = (uint16_t)action->timer;
  running->instance = (uint16_t)action->instance;
  if (host->timers_count > host->timers_most) host->timers_most = host->timers_count;
}

/** The timer that is due first, of those the one that was started first. */
static const uenas_host_timer *timer_next(const uenas_host *host) {
  const uenas_host_timer *next = NULL;
  uint32_t i;
  for (i = 0; i < host->timers_count; i++)
    if (next == NULL || host->timers[i].due < next->due) next = &host->timers[i];
  return next;
}

/** Whole seconds that a timer still runs; 0 when it does not. */
static uint32_t timer_left(const uenas_host *host, uint32_t timer, uint32_t instance) {
  uint64_t now = host->port->now(host->context);
  uint32_t i;
  for (i = 0; i < host->timers_count; i++) {
    const uenas_host_timer *running = &host->timers[i];
    if (running->timer != timer || running->instance != instance) continue;
    return running->due <= now ? 0 : (uint32_t)((running->due - now + 999u) / 1000u);
  }
  return 0;
}

/* ---- Storage ---- */

static void store(uenas_host *host, uint32_t section, const uint8_t *octets, uint32_t length) {
  if (host->port->store != NULL) host->port->store(host->context, section, octets, length);
}

static uint32_t load(uenas_host *host, uint32_t section, uint8_t *octets, uint32_t room) {
  return host->port->load == NULL ? 0 : least(host->port->load(host->context, section, octets, room), room);
}

static uint32_t clock_now(uenas_host *host) { return host->port->clock == NULL ? 0 : host->port->clock(host->context); }

/**
 * Rewrites the seconds of section ESM in place; entries that have none left go. TS 24.301 6.3.5
 * @param passed seconds to take off; where it is NULL the seconds become those that the timers have left
 * @returns octets of the section
 */
static uint32_t rewrite_esm(const uenas_host *host, uint8_t *section, uint32_t length, const uint32_t *passed) {
  uint32_t at = 0, end = 0;
  while (at + ESM_HEAD <= length) {
    uint8_t *entry = section + at;
    uint32_t size = ESM_HEAD + entry[ESM_APN_LENGTH];
    uint32_t seconds = uenas_get32(entry + ESM_SECONDS);
    if (at + size > length) break;
    if (passed == NULL) seconds = timer_left(host, UENAS_TIMER_T3396, entry[0]);
    else seconds = seconds > *passed ? seconds - *passed : 0;
    if (seconds > 0) {
      uenas_put32(entry + ESM_SECONDS, seconds);
      copy(section + end, entry, size);
      end += size;
    }
    at += size;
  }
  return end;
}

static void store_esm(uenas_host *host, uint8_t *section, uint32_t length) {
  uint8_t clock[4];
  uenas_put32(clock, clock_now(host));
  store(host, UENAS_HOST_SECTION_ESM_CLOCK, clock, sizeof clock);
  store(host, UENAS_STORE_SECTION_ESM, section, rewrite_esm(host, section, length, NULL));
}

/** Takes off section ESM what has gone by since it was written. @returns octets of the section */
static uint32_t age_esm(uenas_host *host, uint8_t *section, uint32_t length) {
  uint8_t clock[4];
  uint32_t now = clock_now(host), then, passed;
  if (load(host, UENAS_HOST_SECTION_ESM_CLOCK, clock, sizeof clock) != sizeof clock) return 0;
  then = uenas_get32(clock);
  passed = now > then ? now - then : 0;
  return rewrite_esm(host, section, length, &passed);
}

/** Finds a field of a configuration. @returns its octets, NULL when it is not there */
static const uint8_t *field_of(const uint8_t *fields, uint32_t length, uint32_t field, uint32_t *size) {
  uint32_t at = 0;
  while (at + FIELD_HEAD <= length) {
    *size = uenas_get16(fields + at + 1);
    if (fields[at] == field && at + FIELD_HEAD + *size <= length) return fields + at + FIELD_HEAD;
    at += FIELD_HEAD + *size;
  }
  return NULL;
}

/** Whether storage belongs to the subscriber of a configuration; it does from now on. TS 24.301 annex C */
static int is_own(uenas_host *host, const uint8_t *fields, uint32_t length) {
  uint8_t known[SUBSCRIBER_MAX];
  uint32_t i, size = 0, known_size = load(host, UENAS_HOST_SECTION_SUBSCRIBER, known, sizeof known);
  const uint8_t *imsi = field_of(fields, length, UENAS_CONFIG_FIELD_IMSI, &size);
  if (imsi == NULL) return 0;
  for (i = 0; size == known_size && i < size; i++)
    if (imsi[i] != known[i]) break;
  if (size == known_size && i == size) return 1;
  store(host, UENAS_STORE_SECTION_EMM, NULL, 0);
  store(host, UENAS_STORE_SECTION_SECURITY, NULL, 0);
  store(host, UENAS_STORE_SECTION_ESM, NULL, 0);
  store(host, UENAS_HOST_SECTION_SUBSCRIBER, imsi, least(size, SUBSCRIBER_MAX));
  return 0;
}

/** Adds a stored section to the fields in the receive region, unless they have it already. @returns octets of the fields */
static uint32_t add_stored(uenas_host *host, uint32_t length, uint32_t section, uint32_t field) {
  uint8_t *fields = host->memory + host->receive;
  uint8_t *head = fields + length;
  uint32_t size;
  if (length + FIELD_HEAD > host->receive_size || field_of(fields, length, field, &size) != NULL) return length;
  size = load(host, section, head + FIELD_HEAD, host->receive_size - length - FIELD_HEAD);
  if (section == UENAS_STORE_SECTION_ESM && size > 0) size = age_esm(host, head + FIELD_HEAD, size);
  if (size == 0) return length;
  head[0] = (uint8_t)field;
  uenas_put16(head + 1, size);
  return length + FIELD_HEAD + size;
}

/* ---- Actions ---- */

/** No PDU goes out before storage holds what a next life needs to know of it. */
static void store_ahead(uenas_host *host) {
  uenas_action_list list = uenas_actions(host->memory, host->actions);
  const uint8_t *record;
  while ((record = uenas_next_action(&list)) != NULL) {
    uenas_store_action action;
    if (uenas_action_kind(record) != UENAS_ACTION_STORE) continue;
    action = uenas_read_store(record);
    if (action.section != UENAS_STORE_SECTION_ESM) store(host, action.section, action.octets.at, action.octets.length);
  }
}

/** @returns 1 when the answer of the USIM is there */
static int perform(uenas_host *host, const uint8_t *record, uenas_usim_answer *answer) {
  const uenas_port *port = host->port;
  switch (uenas_action_kind(record)) {
    case UENAS_ACTION_SEND_PDU: {
      uenas_send_pdu_action action = uenas_read_send_pdu(record);
      port->send(host->context, &action, host->memory + action.address);
      return 0;
    }
    case UENAS_ACTION_TIMER_START: {
      uenas_timer_start_action action = uenas_read_timer_start(record);
      timer_start(host, &action);
      return 0;
    }
    case UENAS_ACTION_TIMER_STOP: {
      uenas_timer_stop_action action = uenas_read_timer_stop(record);
      timer_stop(host, action.timer, action.instance);
      return 0;
    }
    case UENAS_ACTION_STORE: {
      uenas_store_action action = uenas_read_store(record);
      if (action.section != UENAS_STORE_SECTION_ESM) return 0;
      /* The list is the host's until the next call: the seconds are written into it. */
      store_esm(host, host->memory + (action.octets.at - host->memory), action.octets.length);
      return 0;
    }
    case UENAS_ACTION_USIM_AUTHENTICATE:
      if (port->authenticate != NULL) return port->authenticate(host->context, uenas_read_usim_authenticate(record).octets.at, answer);
      answer->result = UENAS_USIM_RESULT_NOT_AVAILABLE;
      answer->length = 0;
      return 1;
    default:
      if (port->action != NULL) port->action(host->context, record, host->memory);
      return 0;
  }
}

/* ---- Inputs ---- */

static int32_t put(uenas_host *host, const uint8_t *octets, uint32_t length) {
  uint8_t *receive = host->memory + host->receive;
  if (length > host->receive_size) return -UENAS_HOST_MISUSE_TOO_LONG;
  if (octets != receive) copy(receive, octets, length);
  return 0;
}

static int32_t call_module(uenas *module, const uenas_call *call) {
  const uint32_t *n = call->numbers;
  switch (call->kind) {
    case UENAS_CALL_CONFIGURE: return uenas_ue_configure(module, call->length);
    case UENAS_CALL_REQUEST: return uenas_ue_request(module, n[0], n[1], n[2], call->length);
    case UENAS_CALL_LOWER: return uenas_ue_lower(module, n[0], n[1], n[2], call->length);
    case UENAS_CALL_DOWNLINK: return uenas_ue_downlink(module, call->length);
    case UENAS_CALL_TIMER: return uenas_ue_timer(module, n[0], n[1], n[2]);
    default: return uenas_ue_usim_result(module, n[0], call->length);
  }
}

/** One input and its actions. @returns 1 when the USIM has answered meanwhile: that is the next input */
static int run_once(uenas_host *host, uenas_call *call, uenas_usim_answer *answer) {
  uenas_action_list list;
  const uint8_t *record;
  int is_answered = 0;
  call->result = call_module(host->module, call);
  if (host->port->called != NULL) host->port->called(host->context, call);
  if (call->result < 0) return 0;
  if (call->kind == UENAS_CALL_CONFIGURE) host->timers_count = 0;
  store_ahead(host);
  list = uenas_actions(host->memory, host->actions);
  while ((record = uenas_next_action(&list)) != NULL)
    if (perform(host, record, answer)) is_answered = 1;
  return is_answered;
}

static int32_t run(uenas_host *host, uenas_call *call) {
  uenas_usim_answer answer;
  uenas_call next = {UENAS_CALL_USIM_RESULT, {0, 0, 0}, 0, 0};
  int is_answered = run_once(host, call, &answer);
  while (is_answered) {
    next.numbers[0] = answer.result;
    next.length = least(answer.length, UENAS_USIM_ANSWER_MAX);
    if (put(host, answer.octets, next.length) < 0) break;
    is_answered = run_once(host, &next, &answer);
  }
  return call->result;
}

static int32_t input(uenas_host *host, uint32_t kind, const uint32_t *numbers, const uint8_t *octets, uint32_t length) {
  uenas_call call;
  int32_t misuse = put(host, octets, length);
  if (misuse < 0) return misuse;
  call.kind = kind;
  call.numbers[0] = numbers[0];
  call.numbers[1] = numbers[1];
  call.numbers[2] = numbers[2];
  call.length = length;
  return run(host, &call);
}

static const uint32_t NO_NUMBERS[3] = {0, 0, 0};

int32_t uenas_host_start(uenas_host *host, uenas *module, const uenas_port *port, void *context) {
  host->module = module;
  host->port = port;
  host->context = context;
  host->timers_count = 0;
  host->timers_most = 0;
  host->memory = module == NULL ? NULL : uenas_memory(module);
  if (host->memory == NULL) return -UENAS_HOST_MISUSE_INSTANCE;
  if (uenas_abi_version(module) >> 16 != ABI_MAJOR) return -UENAS_HOST_MISUSE_ABI;
  host->receive = uenas_receive_address(module);
  host->receive_size = uenas_receive_size(module);
  host->actions = uenas_actions_address(module);
  return 0;
}

int32_t uenas_host_configure(uenas_host *host, const uint8_t *fields, uint32_t length) {
  int32_t misuse = put(host, fields, length);
  if (misuse < 0) return misuse;
  if (host->port->load != NULL && is_own(host, host->memory + host->receive, length)) {
    length = add_stored(host, length, UENAS_STORE_SECTION_EMM, UENAS_CONFIG_FIELD_STORED_EMM);
    length = add_stored(host, length, UENAS_STORE_SECTION_SECURITY, UENAS_CONFIG_FIELD_STORED_SECURITY);
    length = add_stored(host, length, UENAS_STORE_SECTION_ESM, UENAS_CONFIG_FIELD_STORED_ESM);
  }
  return input(host, UENAS_CALL_CONFIGURE, NO_NUMBERS, host->memory + host->receive, length);
}

int32_t uenas_host_request(uenas_host *host, uint32_t kind, uint32_t a, uint32_t b, const uint8_t *octets, uint32_t length) {
  uint32_t numbers[3];
  numbers[0] = kind;
  numbers[1] = a;
  numbers[2] = b;
  return input(host, UENAS_CALL_REQUEST, numbers, octets, length);
}

int32_t uenas_host_lower(uenas_host *host, uint32_t event, uint32_t a, uint32_t b, const uint8_t *octets, uint32_t length) {
  uint32_t numbers[3];
  numbers[0] = event;
  numbers[1] = a;
  numbers[2] = b;
  return input(host, UENAS_CALL_LOWER, numbers, octets, length);
}

int32_t uenas_host_downlink(uenas_host *host, const uint8_t *pdu, uint32_t length) {
  return input(host, UENAS_CALL_DOWNLINK, NO_NUMBERS, pdu, length);
}

int32_t uenas_host_usim_result(uenas_host *host, const uenas_usim_answer *answer) {
  uint32_t numbers[3] = {0, 0, 0};
  if (answer->length > UENAS_USIM_ANSWER_MAX) return -UENAS_HOST_MISUSE_TOO_LONG;
  numbers[0] = answer->result;
  return input(host, UENAS_CALL_USIM_RESULT, numbers, answer->octets, answer->length);
}

uint64_t uenas_host_run(uenas_host *host) {
  const uenas_host_timer *next;
  while ((next = timer_next(host)) != NULL) {
    uint64_t now = host->port->now(host->context);
    uint32_t numbers[3];
    if (next->due > now) return next->due - now;
    numbers[0] = next->timer;
    numbers[1] = next->instance;
    numbers[2] = next->generation;
    timer_stop(host, numbers[0], numbers[1]);
    input(host, UENAS_CALL_TIMER, numbers, NULL, 0);
  }
  return UENAS_HOST_NEVER;
}

uint8_t *uenas_host_receive(const uenas_host *host) { return host->memory + host->receive; }
