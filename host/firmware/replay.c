/* Replays a log on a host: see uenas_replay.h. */
#include "uenas_replay.h"

static const uint8_t MARK[8] = {'u', 'e', 'n', 'a', 's', '-', '1', '\n'};
/** Octets of an entry before those of the receive region, and between them and what is expected. */
#define HEAD 23u
#define TAIL 6u

static int same(const uint8_t *a, const uint8_t *b, uint32_t length) {
  uint32_t i;
  for (i = 0; i < length; i++)
    if (a[i] != b[i]) return 0;
  return 1;
}

static void differ(uenas_replay *replay, const char *what) {
  if (replay->difference == NULL) replay->difference = what;
}

/** Reads the entry at `next` and goes behind it. @returns 0 at the end of the log, and when the log is cut off */
static int read_entry(uenas_replay *replay) {
  uenas_replay_entry *entry = &replay->entry;
  const uint8_t *at = replay->next;
  uint32_t i, room = (uint32_t)(replay->end - at);
  entry->kind = room > 0 ? at[0] : 0;
  if (entry->kind == 0) {
    if (room != 1) differ(replay, "the log is not whole");
    return 0;
  }
  if (room < HEAD + TAIL || room < HEAD + TAIL + uenas_get16(at + 21)) {
    differ(replay, "the log is not whole");
    return 0;
  }
  entry->time = uenas_get64(at + 1);
  for (i = 0; i < 3; i++) entry->numbers[i] = uenas_get32(at + 9 + 4 * i);
  at = uenas_get_octets(at + 21, &entry->input);
  entry->result = (int32_t)uenas_get32(at);
  at = uenas_get_octets(at + 4, &entry->expected);
  if (at > replay->end) {
    differ(replay, "the log is not whole");
    return 0;
  }
  replay->next = at;
  return 1;
}

/** Takes octets off those that are expected. */
static void expect(uenas_replay *replay, const uint8_t *octets, uint32_t length) {
  uenas_octets *expected = &replay->entry.expected;
  if (expected->length < length || !same(expected->at, octets, length)) {
    differ(replay, "other actions");
    return;
  }
  expected->at += length;
  expected->length -= length;
}

/** The record with its addresses as 0, then the octets that they say. */
static void expect_record(uenas_replay *replay, const uint8_t *record) {
  const uint8_t *memory = replay->host.memory;
  uint8_t copied[28] = {0};
  uint32_t i, size = uenas_action_size(record);
  for (i = 0; i < size && i < sizeof copied; i++) copied[i] = record[i];
  switch (uenas_action_kind(record)) {
    case UENAS_ACTION_SEND_PDU: {
      uenas_send_pdu_action action = uenas_read_send_pdu(record);
      uenas_put32(copied + 8, 0);
      uenas_put32(copied + 16, 0);
      expect(replay, copied, size);
      expect(replay, memory + action.address, action.length);
      expect(replay, memory + action.plain_address, action.plain_length);
      return;
    }
    case UENAS_ACTION_DELIVER: {
      uenas_deliver_action action = uenas_read_deliver(record);
      uenas_put32(copied + 12, 0);
      expect(replay, copied, size);
      expect(replay, memory + action.address, action.length);
      return;
    }
    default:
      expect(replay, record, size);
  }
}

static void compare_actions(uenas_replay *replay) {
  uenas_action_list list = uenas_actions(replay->host.memory, replay->host.actions);
  const uint8_t *record;
  if (uenas_actions_lost(replay->host.memory, replay->host.actions) != 0) differ(replay, "actions are lost");
  while (replay->difference == NULL && (record = uenas_next_action(&list)) != NULL) expect_record(replay, record);
  if (replay->entry.expected.length != 0) differ(replay, "fewer actions");
}

/* ---- What the host needs of a firmware ---- */

static uint64_t port_now(void *context) { return ((const uenas_replay *)context)->entry.time; }

static void port_send(void *context, const uenas_send_pdu_action *action, const uint8_t *pdu) {
  (void)context;
  (void)action;
  (void)pdu;
}

/** The input that has gone in is the entry in hand; one that the host came to by itself is the next one. */
static void port_called(void *context, const uenas_call *call) {
  uenas_replay *replay = context;
  const uenas_replay_entry *entry = &replay->entry;
  if (replay->difference != NULL) return;
  replay->done++;
  if (!replay->is_comparing) return;
  if (call->kind != entry->kind || !same((const uint8_t *)call->numbers, (const uint8_t *)entry->numbers, sizeof call->numbers) ||
      call->length != entry->input.length)
    differ(replay, "another input");
  else if (call->result != entry->result)
    differ(replay, "another result");
  else if (call->result >= 0)
    compare_actions(replay);
}

/** A USIM that answers as the log says, at once where the answer is the next input. */
static int port_authenticate(void *context, const uint8_t *challenge, uenas_usim_answer *answer) {
  uenas_replay *replay = context;
  uint32_t i;
  (void)challenge;
  if (replay->next >= replay->end || replay->next[0] != UENAS_CALL_USIM_RESULT || !read_entry(replay)) return 0;
  answer->result = replay->entry.numbers[0];
  answer->length = replay->entry.input.length;
  for (i = 0; i < answer->length && i < UENAS_USIM_ANSWER_MAX; i++) answer->octets[i] = replay->entry.input.at[i];
  return 1;
}

static const uenas_port PORT = {port_now, port_send, port_authenticate, NULL, NULL, NULL, NULL, port_called};

/* ---- The replay ---- */

int32_t uenas_replay_start(uenas_replay *replay, uenas *module, const uint8_t *log, uint32_t length) {
  replay->module = module;
  replay->next = log + sizeof MARK;
  replay->end = log + length;
  replay->entry.kind = 0;
  replay->entry.time = 0;
  replay->done = 0;
  replay->difference = NULL;
  replay->is_comparing = 1;
  if (length < sizeof MARK || !same(log, MARK, sizeof MARK)) return -1;
  return uenas_host_start(&replay->host, module, &PORT, replay);
}

int uenas_replay_next(uenas_replay *replay) { return replay->difference == NULL && read_entry(replay); }

static void compare_state(uenas_replay *replay) {
  uint32_t length = uenas_ue_state(replay->module);
  replay->done++;
  if (length != replay->entry.expected.length) differ(replay, "another state");
  else expect(replay, replay->host.memory + uenas_transmit_address(replay->module), length);
}

void uenas_replay_feed(uenas_replay *replay) {
  uenas_host *host = &replay->host;
  const uenas_replay_entry *entry = &replay->entry;
  const uint32_t *n = entry->numbers;
  uint32_t before = replay->done;
  switch (entry->kind) {
    case UENAS_CALL_CONFIGURE: uenas_host_configure(host, entry->input.at, entry->input.length); break;
    case UENAS_CALL_REQUEST: uenas_host_request(host, n[0], n[1], n[2], entry->input.at, entry->input.length); break;
    case UENAS_CALL_LOWER: uenas_host_lower(host, n[0], n[1], n[2], entry->input.at, entry->input.length); break;
    case UENAS_CALL_DOWNLINK: uenas_host_downlink(host, entry->input.at, entry->input.length); break;
    case UENAS_CALL_TIMER: uenas_host_run(host); break;
    case UENAS_REPLAY_STATE: compare_state(replay); break;
    default: differ(replay, "an answer of the USIM that nothing asked for");
  }
  if (replay->done == before) differ(replay, "no such timer, or the host refused the input");
}

uint32_t uenas_replay_all(uenas_replay *replay) {
  while (uenas_replay_next(replay)) uenas_replay_feed(replay);
  return replay->done;
}
