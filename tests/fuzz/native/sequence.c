/*
 * Target `sequence`: whatever can happen to a UE, one thing after the other. An input is the number of a state to start from (u16, little
 * endian), then operations: u8 kind, u16 length (little endian), octets.
 */
#include <string.h>

#include "fields.h"
#include "module.h"
#include "pdu.h"
#include "spec.h"
#include "ue.h"

enum { HEAD = 2, OPERATION_HEAD = 3, MAX_OPERATIONS = 96 };
/* extendedWaitTime of TS 36.331 is 1 to 1800 seconds. */
enum { LONGEST_WAIT = 1801 };

typedef enum Kind {
  DOWNLINK,  /* u8 how it is protected (ue.h); the message */
  EXPIRY,    /* u8 which of the timers that run; or three u32: timer, instance, generation */
  REQUEST,   /* u8 enum Request, u32 a, u32 b, octets */
  LOWER,     /* u8 enum LowerEvent, u32 a, u32 b, octets */
  USIM,      /* u8 enum UsimResult, octets */
  SAVE,
  RESTORE,
  CONFIGURE, /* fields; a stored section of 0 octets: as stored last, of 2: with the octet there changed */
  KINDS
} Kind;

typedef struct Operation {
  uint32_t kind, length;
  const uint8_t *octets;
} Operation;

/** Reads the next operation. @returns octets that it takes, 0 at the end */
static uint32_t read_operation(const uint8_t *data, uint32_t size, Operation *operation) {
  if (size < OPERATION_HEAD) return 0;
  operation->kind = data[0] % KINDS;
  operation->length = (uint32_t)(data[1] | data[2] << 8);
  if (operation->length > size - OPERATION_HEAD) operation->length = size - OPERATION_HEAD;
  operation->octets = data + OPERATION_HEAD;
  return OPERATION_HEAD + operation->length;
}

static uint32_t number_at(Operation operation, uint32_t at) {
  return operation.length >= at + 4 ? uenas_get32(operation.octets + at) : 0;
}

static void expire(Operation operation) {
  Timer timer;
  if (operation.length >= 12) {
    timer.timer = number_at(operation, 0);
    timer.instance = number_at(operation, 4);
    timer.generation = number_at(operation, 8);
  } else {
    if (timers.count == 0 || operation.length == 0) return;
    uint32_t i = operation.octets[0] % timers.count;
    timer = timers.running[i];
    timers.running[i] = timers.running[--timers.count];
  }
  check_call(uenas_ue_timer(module, timer.timer, timer.instance, timer.generation));
}

/** A request or an event: kind, a, b, octets. */
static void ask(Operation operation) {
  uint32_t octets = operation.length > 9 ? operation.length - 9 : 0;
  if (operation.length == 0 || octets > receive_size) return;
  put(operation.octets + 9, octets);
  uint32_t a = number_at(operation, 1), b = number_at(operation, 5);
  if (operation.kind == REQUEST) check_call(uenas_ue_request(module, operation.octets[0], a, b, octets));
  else if (operation.octets[0] == UENAS_LOWER_EVENT_CONNECTION_RELEASED) check_call(uenas_ue_lower(module, operation.octets[0], a, b % LONGEST_WAIT, octets));
  else if (operation.octets[0] == UENAS_LOWER_EVENT_ESTABLISHMENT_FAILED) check_call(uenas_ue_lower(module, operation.octets[0], a % LONGEST_WAIT, b, octets));
  else {
    is_handed_over = operation.octets[0] == UENAS_LOWER_EVENT_HANDOVER_TO_S1_COMPLETED;
    check_call(uenas_ue_lower(module, operation.octets[0], a, b, octets));
    is_handed_over = 0;
  }
}

static void answer(Operation operation) {
  if (operation.length == 0 || operation.length - 1 > receive_size) return;
  put(operation.octets + 1, operation.length - 1);
  check_call(uenas_ue_usim_result(module, operation.octets[0], operation.length - 1));
}

static void configure(Operation operation) {
  if (operation.length > receive_size) return;
  uint32_t length = put_fields(operation.octets, operation.length);
  int32_t result = uenas_ue_configure(module, length);
  /* A new configuration is a new UE: no COUNT goes on. */
  if (result == 0) {
    timers.count = 0;
    before_call();
  }
  check_call(result);
}

static uint8_t saved[0x4000];
static Timers saved_timers;

static void run(Operation operation) {
  before_call();
  switch (operation.kind) {
    case DOWNLINK:
      if (operation.length > 0 && operation.length - 1 <= receive_size - 6)
        receive_pdu(operation.octets[0], operation.octets + 1, operation.length - 1);
      break;
    case EXPIRY:
      expire(operation);
      break;
    case REQUEST:
    case LOWER:
      ask(operation);
      break;
    case USIM:
      answer(operation);
      break;
    case SAVE:
      memcpy(saved, memory + ue, ue_size);
      saved_timers = timers;
      break;
    case RESTORE:
      memcpy(memory + ue, saved, ue_size);
      timers = saved_timers;
      break;
    default:
      configure(operation);
      break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Operation operation;
  uint32_t left = (uint32_t)size, octets;
  start_module();
  if (size < HEAD || size > 0x10000) return 0;
  start_from((uint32_t)(data[0] | data[1] << 8));
  memcpy(saved, memory + ue, ue_size);
  saved_timers = timers;
  data += HEAD;
  left -= HEAD;
  for (uint32_t i = 0; i < MAX_OPERATIONS && (octets = read_operation(data, left, &operation)) > 0; i++) {
    run(operation);
    data += octets;
    left -= octets;
  }
  return 0;
}

/* ---- Mutation: operation by operation ---- */

typedef struct Place {
  uint32_t from, to;
} Place;

static uint32_t lay_out(const uint8_t *data, uint32_t size, Place *places) {
  uint32_t count = 0, at = HEAD, octets;
  Operation operation;
  for (; count < MAX_OPERATIONS && (octets = read_operation(data + at, size - at, &operation)) > 0; at += octets) {
    Place place = {at, at + octets};
    places[count++] = place;
  }
  return count;
}

static uint32_t set_head(uint8_t *out, uint32_t kind, uint32_t length) {
  out[0] = (uint8_t)kind;
  out[1] = (uint8_t)length;
  out[2] = (uint8_t)(length >> 8);
  return OPERATION_HEAD + length;
}

/** A new operation. @returns its octets */
static uint32_t make_operation(Random *random, uint8_t *out) {
  static const uint8_t OFTEN[] = {DOWNLINK, DOWNLINK, DOWNLINK, EXPIRY, EXPIRY, REQUEST, REQUEST, LOWER, LOWER, LOWER, USIM, SAVE, RESTORE, CONFIGURE};
  uint8_t *octets = out + OPERATION_HEAD;
  uint32_t kind = OFTEN[below(random, sizeof OFTEN)];
  switch (kind) {
    case DOWNLINK:
      octets[0] = once_in(random, 8) ? (uint8_t)(next(random) >> 8) : 2;
      return set_head(out, kind, 1 + make_pdu(random, octets + 1, 900));
    case EXPIRY:
      octets[0] = (uint8_t)(next(random) >> 8);
      return set_head(out, kind, 1);
    case REQUEST:
    case LOWER:
      memset(octets, 0, 9);
      octets[0] = (uint8_t)(1 + below(random, kind == REQUEST ? LAST_REQUEST : LAST_LOWER_EVENT));
      octets[1] = (uint8_t)below(random, 10);
      octets[5] = (uint8_t)below(random, 6);
      if (once_in(random, 2)) return set_head(out, kind, 9);
      for (uint32_t i = 0; i < 6; i++) octets[9 + i] = (uint8_t)below(random, 8);
      return set_head(out, kind, 9 + below(random, 7));
    case USIM:
      for (uint32_t i = 0; i < 49; i++) octets[i] = (uint8_t)(next(random) >> 8);
      octets[0] = (uint8_t)(once_in(random, 2) ? 0 : below(random, 5));
      return set_head(out, kind, octets[0] == 0 ? 37 + below(random, 12) : octets[0] == 1 ? 15 : 1);
    case CONFIGURE:
      return set_head(out, kind, make_configuration(random, octets));
    default:
      return set_head(out, kind, 0);
  }
}

/** Gives one number of a request or an event, or one octet behind them, another value. */
static void change_numbers(Random *random, uint8_t *octets, uint32_t length) {
  uint32_t at = below(random, 3);
  if (length < 9) return;
  if (at == 2 && length > 9) octets[9 + below(random, length - 9)] = (uint8_t)(once_in(random, 2) ? below(random, 16) : next(random) >> 8);
  else octets[1 + 4 * (at & 1)] = (uint8_t)(once_in(random, 4) ? next(random) >> 8 : below(random, 16));
}

/** Changes the octets of one operation. @returns the new size */
static uint32_t change_operation(Random *random, uint8_t *data, uint32_t size, uint32_t room, Place place) {
  uint8_t changed[4096];
  uint32_t from = place.from + OPERATION_HEAD, length = place.to - from, kind = data[place.from] % KINDS;
  uint32_t head = kind == DOWNLINK ? 1 : 0;
  if (length > 2048 || length < head) return size;
  memcpy(changed, data + from, length);
  if (kind == DOWNLINK && !once_in(random, 16)) length = 1 + change_pdu(random, changed + 1, length - 1, 2048);
  else if (kind == CONFIGURE && !once_in(random, 8)) length = change_fields(random, changed, length);
  else if ((kind == REQUEST || kind == LOWER) && once_in(random, 2)) change_numbers(random, changed, length);
  else length = (uint32_t)LLVMFuzzerMutate(changed, length, 2048);
  if (size - (place.to - from) + length > room) return size;
  memmove(data + from + length, data + place.to, size - place.to);
  memcpy(data + from, changed, length);
  set_head(data + place.from, kind, length);
  return size - (place.to - from) + length;
}

static uint32_t insert(uint8_t *data, uint32_t size, uint32_t room, uint32_t at, const uint8_t *octets, uint32_t length) {
  if (size + length > room) return size;
  memmove(data + at + length, data + at, size - at);
  memcpy(data + at, octets, length);
  return size + length;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  Random random = random_of(seed * 2654435761u + 1);
  Place places[MAX_OPERATIONS];
  uint8_t made[2048];
  if (size < HEAD) {
    memset(data, 0, HEAD);
    size = HEAD;
  }
  uint32_t n = (uint32_t)size, room = (uint32_t)max_size, count = lay_out(data, n, places);
  if (once_in(&random, 12)) {
    uint32_t state = below(&random, states());
    data[0] = (uint8_t)state;
    data[1] = (uint8_t)(state >> 8);
    return n;
  }
  if (count == 0 || once_in(&random, 4)) {
    uint32_t at = count == 0 ? HEAD : once_in(&random, 3) ? places[count - 1].to : places[below(&random, count)].from;
    return insert(data, n, room, at, made, make_operation(&random, made));
  }
  Place place = places[below(&random, count)];
  switch (below(&random, 6)) {
    case 0:
      memmove(data + place.from, data + place.to, n - place.to);
      return n - (place.to - place.from);
    case 1:
      if (place.to - place.from > sizeof made) return n;
      memcpy(made, data + place.from, place.to - place.from);
      return insert(data, n, room, places[below(&random, count)].from, made, place.to - place.from);
    default:
      return change_operation(&random, data, n, room, place);
  }
}

/** The beginning of one sequence, the end of another. */
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size, uint8_t *out, size_t room, unsigned seed) {
  Random random = random_of(seed * 2654435761u + 1);
  Place in_a[MAX_OPERATIONS], in_b[MAX_OPERATIONS];
  if (a_size < HEAD || b_size < HEAD) return 0;
  uint32_t count_a = lay_out(a, (uint32_t)a_size, in_a), count_b = lay_out(b, (uint32_t)b_size, in_b);
  if (count_a == 0 || count_b == 0) return 0;
  uint32_t cut = in_a[below(&random, count_a)].to, from = in_b[below(&random, count_b)].from;
  if (cut + b_size - from > room) return 0;
  memcpy(out, a, cut);
  memcpy(out + cut, b + from, b_size - from);
  return cut + b_size - from;
}
