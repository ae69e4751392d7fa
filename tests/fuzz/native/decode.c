/*
 * Target `decode`: the walker, the value checks and the writer of the shipped module. An input is one octet, bit 0 of which is the
 * direction, and a plain message.
 */
#include <string.h>

#include "checks.h"
#include "module.h"
#include "pdu.h"
#include "spec.h"

/** Decodes what a container of the message holds into the other bank, as a host does. */
static void decode_nested(const uint8_t *bank, int32_t message, uint32_t direction) {
  for (uint32_t i = 0; i < MESSAGES; i++) {
    if (MESSAGE[i].id != message) continue;
    for (uint32_t row = 0; row < MESSAGE[i].rows; row++) {
      uint32_t offset, length;
      if (!ROW[MESSAGE[i].first_row + row].is_container || !uenas_bank_span(bank, row, &offset, &length)) continue;
      check_bank(memory + banks[1], uenas_decode(module, offset, length, direction, 1), length, direction);
    }
  }
}

/** SERVICE REQUEST and security protected messages have no message type; protection makes them. */
static int has_type(int32_t message) {
  for (uint32_t i = 0; i < MESSAGES; i++)
    if (MESSAGE[i].id == message) return 1;
  return 0;
}

/** A message without a fault, written again, is the message: spare half octets aside, which are sent as 0. */
static void write_again(uint32_t length, uint32_t direction) {
  const uint8_t *bank = memory + banks[0];
  uint64_t present = uenas_bank_present(bank);
  uint32_t message = uenas_bank_message(bank);
  int32_t octets = uenas_encode(module, 0);
  HOLDS(octets == (int32_t)length, "a message written again has its length", octets, length);
  memcpy(memory + receive, memory + transmit, length);
  HOLDS((uint32_t)uenas_decode(module, 0, length, direction, 0) == message, "a message written again is one of its kind", message, length);
  HOLDS(uenas_bank_faults_total(bank) == 0 && uenas_bank_present(bank) == present, "with its information elements", message, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  start_module();
  if (size == 0 || size - 1 > receive_size) return 0;
  uint32_t direction = data[0] & 1, length = (uint32_t)size - 1;
  const uint8_t *bank = memory + banks[0];
  put(data + 1, length);
  int32_t message = uenas_decode(module, 0, length, direction, 0);
  check_bank(bank, message, length, direction);
  HOLDS(memcmp(memory + receive, data + 1, length) == 0, "a decode leaves the message as it is", message, length);
  decode_nested(bank, message, direction);
  if (has_type(message) && uenas_bank_faults_total(bank) == 0 && length <= transmit_size) write_again(length, direction);
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  Random random = random_of(seed * 2654435761u + 1);
  if (size == 0) data[0] = 0;
  if (once_in(&random, 16)) data[0] ^= 1;
  return 1 + change_pdu(&random, data + 1, size > 0 ? (uint32_t)size - 1 : 0, (uint32_t)max_size - 1);
}
