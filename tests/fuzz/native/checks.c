/* Invariants that are told from outside: from the decode bank, the action list and the state record. */
#include "checks.h"

#include <string.h>

#include "module.h"
#include "spec.h"

/* ---- The decode bank ---- */

static int is_imperative(const uint8_t *bank, uint32_t row) {
  for (uint32_t i = 0; i < MESSAGES; i++)
    if (MESSAGE[i].id == uenas_bank_message(bank)) return row < MESSAGE[i].imperative;
  return 0;
}

static void check_spans(const uint8_t *bank, uint32_t length) {
  uint32_t end = 0, offset = 0, octets = 0;
  for (uint32_t row = 0; row < 56; row++) {
    if (!uenas_bank_span(bank, row, &offset, &octets)) continue;
    HOLDS(offset + octets <= length && offset <= length, "a span ends in the message", offset, octets);
    /* A half octet has no length of its own; two of them share an octet. */
    HOLDS(!is_imperative(bank, row) || offset + 1 >= end, "spans of the imperative part ascend", offset, end);
    end = offset + octets;
  }
}

static void check_faults(const uint8_t *bank, uint32_t length) {
  uint32_t count = uenas_bank_fault_count(bank), total = uenas_bank_faults_total(bank), before = 0;
  HOLDS(count == (total < 16 ? total : 16), "faults are kept as far as they fit", count, total);
  for (uint32_t i = 0; i < count; i++) {
    uenas_fault_record fault = uenas_bank_fault(bank, i);
    HOLDS(fault.offset >= before && fault.offset <= length, "offsets of faults ascend in the message", fault.offset, length);
    HOLDS(fault.offset + fault.length <= length, "a fault lies in the message", fault.offset, fault.length);
    before = fault.offset;
  }
}

static int has_fault(const uint8_t *bank, uint32_t first, uint32_t last) {
  for (uint32_t i = 0; i < uenas_bank_fault_count(bank); i++) {
    uint32_t kind = uenas_bank_fault(bank, i).kind;
    if (kind >= first && kind <= last) return 1;
  }
  return 0;
}

/** The order of clause 7, as far as the faults that are kept tell it. */
static void check_disposition(const uint8_t *bank, uint32_t direction) {
  uint32_t action = uenas_bank_action(bank), cause = uenas_bank_cause(bank), total = uenas_bank_faults_total(bank);
  if (total == 0) {
    HOLDS(action == UENAS_DISPOSITION_ACTION_ACCEPT && cause == 0 && uenas_bank_clause(bank) == 0, "no fault, no rule", action, cause);
    return;
  }
  if (direction != 0 || total > 16) return;
  if (has_fault(bank, UENAS_FAULT_TOO_SHORT, UENAS_FAULT_PROTOCOL_UNKNOWN) || has_fault(bank, UENAS_FAULT_HEADER_TYPE_RESERVED, UENAS_FAULT_HEADER_TYPE_RESERVED))
    HOLDS(action == UENAS_DISPOSITION_ACTION_IGNORE && cause == 0, "7.2, 9.2, 9.3.1: ignored", action, cause);
  else if (has_fault(bank, UENAS_FAULT_TYPE_UNKNOWN, UENAS_FAULT_WRONG_DIRECTION))
    HOLDS(action == UENAS_DISPOSITION_ACTION_STATUS && cause == 97, "7.4: #97", action, cause);
  else if (has_fault(bank, UENAS_FAULT_IMPERATIVE_TRUNCATED, UENAS_FAULT_COMPREHENSION_OUT_OF_SEQUENCE))
    HOLDS(cause == 96 || cause == 0, "7.5: #96 or nothing", action, cause);
  else if (has_fault(bank, UENAS_FAULT_CONDITIONAL_MISSING, UENAS_FAULT_CONDITIONAL_SYNTAX))
    HOLDS(action == UENAS_DISPOSITION_ACTION_STATUS && cause == 100, "7.7.2: #100", action, cause);
  else
    HOLDS(action == UENAS_DISPOSITION_ACTION_ACCEPT && cause == 0, "7.6, 7.7.1: processed", action, cause);
}

void check_bank(const uint8_t *bank, int32_t message, uint32_t length, uint32_t direction) {
  HOLDS(message >= 0 && message <= (int32_t)LAST_MESSAGE, "a message id", message, 0);
  HOLDS(uenas_bank_message(bank) == message, "the bank holds the message", message, uenas_bank_message(bank));
  HOLDS(message != 0 || uenas_bank_faults_total(bank) > 0, "no message without a reason", length, direction);
  check_faults(bank, length);
  check_spans(bank, length);
  check_disposition(bank, direction);
}

/* ---- Actions ---- */

static int is_within(uint32_t address, uint32_t length, uint32_t start, uint32_t size) {
  return address >= start && length <= size && address - start <= size - length;
}

static void check_form(const uint8_t *record, const uint8_t *end) {
  uint32_t kind = uenas_action_kind(record), size = uenas_action_size(record);
  HOLDS(kind >= 1 && kind <= ACTION_KINDS, "the kind of an action", kind, size);
  HOLDS(size % 4 == 0 && size >= 4 + 4 * ACTION[kind].numbers && record + size <= end, "the size of an action", kind, size);
  if (!ACTION[kind].has_octets) return;
  uint32_t octets = uenas_get32(record + 4 + 4 * ACTION[kind].numbers);
  HOLDS(4 + 4 * ACTION[kind].numbers + 4 + (octets + 3) / 4 * 4 == size, "the octets of an action", kind, octets);
}

static void note_rule(Outcome *outcome, uenas_rule_action rule) {
  int refuses = rule.outcome == UENAS_RULE_OUTCOME_IGNORE || rule.outcome == UENAS_RULE_OUTCOME_STATUS || rule.outcome == UENAS_RULE_OUTCOME_REJECT;
  HOLDS(rule.clause > 0 && rule.clause <= LAST_CLAUSE, "a clause", rule.clause, rule.outcome);
  if (refuses && CLAUSE_KIND[rule.clause] == CLAUSE_OF_7) outcome->refused++;
  if (rule.outcome == UENAS_RULE_OUTCOME_IGNORE && CLAUSE_KIND[rule.clause] == CLAUSE_OF_DISCARD) outcome->discarded++;
}

static void check_numbers(const uint8_t *record) {
  switch (uenas_action_kind(record)) {
    case UENAS_ACTION_SEND_PDU: {
      uenas_send_pdu_action sent = uenas_read_send_pdu(record);
      HOLDS(is_within(sent.address, sent.length, transmit, transmit_size), "a PDU lies in the transmit region", sent.address, sent.length);
      HOLDS(is_within(sent.plain_address, sent.plain_length, transmit, transmit_size), "a message lies in the transmit region", sent.plain_address, sent.plain_length);
      break;
    }
    case UENAS_ACTION_DELIVER: {
      uenas_deliver_action deliver = uenas_read_deliver(record);
      HOLDS(is_within(deliver.address, deliver.length, receive, receive_size), "octets lie in the receive region", deliver.address, deliver.length);
      break;
    }
    case UENAS_ACTION_TIMER_START: {
      uenas_timer_start_action start = uenas_read_timer_start(record);
      HOLDS(start.timer > 0 && start.timer <= LAST_TIMER && start.instance < 256 && start.generation < 128, "a timer", start.timer, start.instance);
      /* 31 x 320 h, the longest value of GPRS timer 3 (TS 24.008 10.5.7.4a), and what procedures add to it. */
      HOLDS(start.seconds > 0 && start.seconds <= 2 * 35712000u, "a duration", start.timer, start.seconds);
      break;
    }
    default:
      break;
  }
}

Outcome check_actions(void) {
  Outcome outcome = {0, 0, 0, 0};
  uenas_action_list list = uenas_actions(memory, actions);
  HOLDS(uenas_actions_lost(memory, actions) == 0, "no action is lost", uenas_actions_lost(memory, actions), 0);
  for (const uint8_t *record; (record = uenas_next_action(&list)) != NULL;) {
    check_form(record, list.end);
    check_numbers(record);
    if (uenas_action_kind(record) == UENAS_ACTION_RULE) note_rule(&outcome, uenas_read_rule(record));
    else if (uenas_action_kind(record) != UENAS_ACTION_SEND_PDU && uenas_action_kind(record) != UENAS_ACTION_STORE) outcome.others++;
    if (uenas_action_kind(record) == UENAS_ACTION_USIM_AUTHENTICATE) outcome.asks_usim = 1;
  }
  return outcome;
}

/* ---- What is sent ---- */

static int has_keys(void) { return memory[ue + CURRENT_CONTEXT + CONTEXT_STATE] >= 2; }

static void check_uplink(uenas_send_pdu_action sent, int was_secure) {
  const uint8_t *pdu = memory + sent.address;
  uint32_t header = pdu[0] >> 4;
  HOLDS(sent.length >= 2 && sent.plain_length >= 2, "a PDU has a header", sent.length, sent.plain_length);
  HOLDS((pdu[0] & 15) == 7 || sent.address == sent.plain_address, "protected, or plain", pdu[0], sent.message);
  if (sent.address == sent.plain_address) {
    /* The call may have deleted the keys (5.5.1.2.6 among others): check_state. */
    HOLDS(!was_secure || header == 12 || !has_keys(), "4.4.5: nothing plain during secure exchange", sent.message, header);
  } else {
    int is_control_plane = sent.message == UENAS_MESSAGE_CONTROL_PLANE_SERVICE_REQUEST;
    HOLDS(header == 1 || header == 2 || header == 4 || header == 12 || (header == 5 && is_control_plane),
          "9.3.1: header types of a UE", header, sent.message);
    HOLDS(header == 12 || sent.length == sent.plain_length + 6, "9.2: security header and message", sent.length, sent.plain_length);
  }
  memmove(memory + receive, memory + sent.plain_address, sent.plain_length);
  int32_t message = uenas_decode(module, 0, sent.plain_length, 1, 0);
  const uint8_t *bank = memory + banks[0];
  HOLDS(message == (int32_t)sent.message, "the message sent is the one named", message, sent.message);
  for (uint32_t i = 0; i < uenas_bank_fault_count(bank); i++) {
    uint32_t kind = uenas_bank_fault(bank, i).kind;
    /* Values that the host gives are the host's. */
    if (kind == UENAS_FAULT_OPTIONAL_SYNTAX || kind == UENAS_FAULT_MANDATORY_SYNTAX) continue;
    print_octets(memory + receive, sent.plain_length);
    broken("what is sent has no fault", sent.message, kind);
  }
  HOLDS(uenas_bank_faults_total(bank) <= 16, "what is sent has no fault", sent.message, uenas_bank_faults_total(bank));
}

void check_uplinks(int was_secure) {
  uenas_action_list list = uenas_actions(memory, actions);
  for (const uint8_t *record; (record = uenas_next_action(&list)) != NULL;)
    if (uenas_action_kind(record) == UENAS_ACTION_SEND_PDU) check_uplink(uenas_read_send_pdu(record), was_secure);
}

/* ---- The state ---- */

static void check_bearers(const uenas_state *state) {
  uenas_list list = state->bearers, links = state->bearers;
  uenas_bearer_entry bearer;
  uint32_t there = 0;
  while (uenas_next_bearer(&list, &bearer)) {
    HOLDS(bearer.ebi >= 1 && bearer.ebi <= 15 && !(there >> bearer.ebi & 1), "an EBI, once", bearer.ebi, there);
    there |= 1u << bearer.ebi;
  }
  while (uenas_next_bearer(&links, &bearer)) HOLDS(there >> (bearer.linked_ebi & 31) & 1, "the default bearer is there", bearer.ebi, bearer.linked_ebi);
}

static void check_transactions(const uenas_state *state) {
  uenas_list list = state->transactions;
  uenas_transaction_entry entry;
  uint8_t there[256] = {0};
  while (uenas_next_transaction(&list, &entry)) {
    HOLDS(entry.pti >= 1 && entry.pti <= 254 && !there[entry.pti], "a PTI, once", entry.pti, entry.procedure);
    there[entry.pti] = 1;
  }
}

void check_state(void) {
  uenas_state state;
  uint32_t length = uenas_ue_state(module);
  HOLDS(length <= transmit_size, "the state record fits", length, transmit_size);
  uenas_read_state(memory + transmit, &state);
  HOLDS(uenas_behind_transactions(state.transactions) == memory + transmit + length, "the state record ends where it says", length, 0);
  HOLDS(state.emm_state <= UENAS_EMM_STATE_SERVICE_REQUEST_INITIATED, "a state", state.emm_state, state.emm_substate);
  HOLDS(state.emm_substate <= UENAS_EMM_SUBSTATE_IMSI_DETACH_INITIATED, "a substate", state.emm_state, state.emm_substate);
  HOLDS(state.update_status <= UENAS_UPDATE_STATUS_ROAMING_NOT_ALLOWED, "an update status", state.update_status, 0);
  HOLDS(state.powered || state.emm_state == UENAS_EMM_STATE_NULL, "EMM-NULL while switched off", state.emm_state, 0);
  HOLDS(state.attach_attempt_counter <= 5, "5.5.1.1", state.attach_attempt_counter, 0);
  HOLDS(state.tracking_area_update_attempt_counter <= 5, "5.5.3.1", state.tracking_area_update_attempt_counter, 0);
  HOLDS(state.service_request_attempt_counter <= 5, "5.6.1.1", state.service_request_attempt_counter, 0);
  HOLDS(state.ul_count <= 0x1000000 && state.dl_count <= 0x1000000, "24 bits of NAS COUNT", state.ul_count, state.dl_count);
  /* 0 and 255 can be configured, and count as 1. */
  HOLDS(state.next_pti <= 255, "the next PTI", state.next_pti, 0);
  HOLDS(!state.secure_exchange || state.ksi != 0xffffffff, "4.4.2.3: no secure exchange without a context", state.emm_state, state.connected);
  check_bearers(&state);
  check_transactions(&state);
}
