/* The UE of the targets `receive` and `sequence`: the module's fuzz build, which takes any MAC. */
#include "ue.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "module.h"
#include "spec.h"

/* Where the UE region keeps what a refused PDU may change (assembly/ue.ts, assembly/security/context.ts), as spec.h says. */
static const uint32_t MAY_CHANGE[] = UE_MAY_CHANGE;

enum { KEY_OCTETS = 16, MAX_SECTION = 2560 };

Timers timers;
static uint8_t *all_states, *before;
static uint32_t state_count, state_size;
static uenas_state state_before;
int is_handed_over;
static int is_pdu;
/** What the UE has stored last, by section. */
static uint8_t sections[UENAS_STORE_SECTION_ESM + 1][MAX_SECTION];
static uint32_t section_lengths[UENAS_STORE_SECTION_ESM + 1];

static void load_states(void) {
  const char *path = getenv("UENAS_FUZZ_STATES");
  FILE *file = fopen(path != NULL ? path : "states.bin", "rb");
  uint8_t head[8];
  if (file == NULL || fread(head, 1, 8, file) != 8) broken("no states: UENAS_FUZZ_STATES", 0, 0);
  state_count = uenas_get32(head);
  state_size = uenas_get32(head + 4);
  all_states = malloc((size_t)state_count * state_size);
  before = malloc(ue_size);
  if (all_states == NULL || before == NULL || fread(all_states, state_size, state_count, file) != state_count) broken("states are cut", 0, 0);
  fclose(file);
}

uint32_t states(void) {
  start_module();
  if (all_states == NULL) load_states();
  return state_count;
}

void start_from(uint32_t state) {
  uint32_t place = state % states();
  const uint8_t *from = all_states + (size_t)place * state_size;
  memcpy(memory + ue, from, ue_size);
  from += ue_size;
  timers.count = uenas_get32(from);
  memset(section_lengths, 0, sizeof section_lengths);
  for (uint32_t i = 0; i < timers.count; i++) {
    const uint8_t *at = from + 4 + 12 * i;
    Timer timer = {uenas_get32(at), uenas_get32(at + 4), uenas_get32(at + 8)};
    timers.running[i] = timer;
  }
}

static void stop(uint32_t timer, uint32_t instance) {
  for (uint32_t i = 0; i < timers.count; i++) {
    if (timers.running[i].timer != timer || timers.running[i].instance != instance) continue;
    timers.running[i] = timers.running[--timers.count];
    return;
  }
}

static void follow_timers(void) {
  uenas_action_list list = uenas_actions(memory, actions);
  for (const uint8_t *record; (record = uenas_next_action(&list)) != NULL;) {
    if (uenas_action_kind(record) == UENAS_ACTION_TIMER_STOP) {
      uenas_timer_stop_action action = uenas_read_timer_stop(record);
      stop(action.timer, action.instance);
    } else if (uenas_action_kind(record) == UENAS_ACTION_TIMER_START) {
      uenas_timer_start_action action = uenas_read_timer_start(record);
      stop(action.timer, action.instance);
      HOLDS(timers.count < MAX_TIMERS, "so many timers run", timers.count, action.timer);
      Timer timer = {action.timer, action.instance, action.generation};
      timers.running[timers.count++] = timer;
    }
  }
}

uenas_octets stored(uint32_t section) {
  uenas_octets octets = {sections[section], section_lengths[section]};
  return octets;
}

static void follow_stores(void) {
  uenas_action_list list = uenas_actions(memory, actions);
  for (const uint8_t *record; (record = uenas_next_action(&list)) != NULL;) {
    if (uenas_action_kind(record) != UENAS_ACTION_STORE) continue;
    uenas_store_action action = uenas_read_store(record);
    HOLDS(action.section >= 1 && action.section <= UENAS_STORE_SECTION_ESM, "a section", action.section, 0);
    HOLDS(action.octets.length <= MAX_SECTION, "a section has a size", action.section, action.octets.length);
    memcpy(sections[action.section], action.octets.at, action.octets.length);
    section_lengths[action.section] = action.octets.length;
  }
}

/** The MAC of the PDU in the receive region with a NAS COUNT and the keys of the current context. */
static void sign(uint8_t *pdu, uint32_t length, uint32_t count) {
  const uint8_t *context = memory + ue + CURRENT_CONTEXT;
  uint32_t key = receive_size - KEY_OCTETS;
  if (length > key) return;
  memcpy(memory + receive + key, context + CONTEXT_KEY, KEY_OCTETS);
  if (uenas_eia(module, context[CONTEXT_EIA], key, count, 0, 1, 5, 8 * (length - 5)) == 4) memcpy(pdu + 1, memory + transmit, 4);
}

static void protect(uint8_t *pdu, uint32_t how, uint32_t length) {
  uint32_t count = state_before.dl_count + (how >> 4);
  Mac mac = (Mac)(how >> 2 & 3);
  pdu[0] = (uint8_t)((how & 3) << 4 | 7);
  memset(pdu + 1, mac == MAC_WRONG ? 0xff : 0, 4);
  pdu[5] = (uint8_t)count;
  if (mac == MAC_REPLAYED) sign(pdu, length, count - 256);
  if (mac == MAC_RIGHT) sign(pdu, length, count);
}

/** Whether the MAC is that of no NAS COUNT to come; with EIA0 none is looked at. */
static int is_forged(uint32_t how) {
  Mac mac = (Mac)(how >> 2 & 3);
  uint32_t header = how & 3;
  return (header == 1 || header == 2) && (mac == MAC_WRONG || mac == MAC_REPLAYED) && before[CURRENT_CONTEXT + CONTEXT_EIA] != 0;
}

void receive_pdu(uint32_t how, const uint8_t *octets, uint32_t length) {
  uint8_t *pdu = memory + receive;
  if ((how & 3) == 0) {
    put(octets, length);
  } else {
    memcpy(pdu + 6, octets, length);
    length += 6;
    protect(pdu, how, length);
  }
  is_pdu = 1;
  check_call(uenas_ue_downlink(module, length));
  is_pdu = 0;
  if (is_forged(how)) HOLDS(memcmp(memory + ue + CURRENT_CONTEXT + CONTEXT_DL, before + CURRENT_CONTEXT + CONTEXT_DL, 4) == 0, "4.4.3.2, 4.4.4.2: taken only with its MAC", how, 0);
}

static void read_state(void) {
  uenas_ue_state(module);
  uenas_read_state(memory + transmit, &state_before);
}

void before_call(void) {
  states();
  memcpy(before, memory + ue, ue_size);
  read_state();
}

/** The UE region is as it was, but for the octets named. */
static void check_unchanged(const char *what) {
  const uint8_t *now = memory + ue;
  uint32_t from = 0;
  for (uint32_t i = 0; i < sizeof MAY_CHANGE / sizeof *MAY_CHANGE; i += 2) {
    for (uint32_t at = from; at < MAY_CHANGE[i]; at++) HOLDS(now[at] == before[at], what, at, now[at]);
    from = MAY_CHANGE[i] + MAY_CHANGE[i + 1];
  }
  for (uint32_t at = from; at < ue_size; at++) HOLDS(now[at] == before[at], what, at, now[at]);
}

/**
 * NAS COUNTs never go back as long as the keys stay (TS 24.301 4.4.3.1), but for that of an initial message that was not delivered; with
 * EIA0 they may wrap around (4.4.3.5).
 */
static void check_counts(void) {
  const uint8_t *now = memory + ue + CURRENT_CONTEXT, *then = before + CURRENT_CONTEXT;
  if (now[CONTEXT_EIA] == 0 || now[CONTEXT_STATE] < 2 || then[CONTEXT_STATE] < 2) return;
  if (memcmp(now + CONTEXT_KEY, then + CONTEXT_KEY, 16) != 0) return;
  /* A SECURITY MODE COMMAND for the context of a new AKA, of which this USIM can give the same keys again. */
  if (memory[receive] == 0x37) return;
  /* A handover to S1 mode, with the nonce and the keys of an earlier one (TS 24.301 4.4.2.2). */
  if (is_handed_over) return;
  HOLDS(uenas_get32(now + CONTEXT_UL) + (state_before.connected ? 0 : 1) >= uenas_get32(then + CONTEXT_UL), "the uplink NAS COUNT goes on", uenas_get32(now + CONTEXT_UL), uenas_get32(then + CONTEXT_UL));
  HOLDS(uenas_get32(now + CONTEXT_DL) >= uenas_get32(then + CONTEXT_DL), "the downlink NAS COUNT goes on", uenas_get32(now + CONTEXT_DL), uenas_get32(then + CONTEXT_DL));
}

/** What the message in hand is, in an ATTACH ACCEPT or ATTACH REJECT, can be said of the container while the attach goes on. */
static int is_attach_answer(void) {
  uenas_action_list list = uenas_actions(memory, actions);
  for (const uint8_t *record; (record = uenas_next_action(&list)) != NULL;) {
    if (uenas_action_kind(record) != UENAS_ACTION_RULE) continue;
    uint32_t message = uenas_read_rule(record).message;
    if (message == UENAS_MESSAGE_ATTACH_ACCEPT || message == UENAS_MESSAGE_ATTACH_REJECT) return 1;
  }
  return 0;
}

static int is_secure(void) {
  uenas_state state;
  uenas_ue_state(module);
  uenas_read_state(memory + transmit, &state);
  return state.secure_exchange != 0;
}

void check_call(int32_t result) {
  HOLDS(result <= 0 && result >= -(int32_t)LAST_MISUSE, "a result", result, 0);
  if (result < 0) {
    check_unchanged("misuse leaves the UE as it is");
    return;
  }
  Outcome outcome = check_actions();
  follow_timers();
  follow_stores();
  /* Without a connection a PDU is also the news that there is one (5.3.1.1). */
  int is_compared = is_pdu && state_before.connected && outcome.others == 0;
  int is_refused = is_compared && outcome.refused > 0 && !is_attach_answer();
  check_counts();
  check_uplinks((int)state_before.secure_exchange);
  check_state();
  /* The first PDU that is proven begins secure exchange (4.4.2.3), whatever is in it: what has waited for that goes out. */
  if (state_before.secure_exchange == 0 && is_secure()) return;
  if (is_refused) check_unchanged("a refused message leaves the UE as it is");
  if (is_compared && outcome.discarded > 0) check_unchanged("a discarded PDU leaves the UE as it is");
}
