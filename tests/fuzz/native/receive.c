/*
 * Target `receive`: the whole way of a PDU, in every state that the literate cases start from, with a valid security context. An input is
 * the number of the state (u16, little endian), an octet that says how the message is protected (ue.h),
 * and the message.
 */
#include <string.h>

#include "module.h"
#include "pdu.h"
#include "ue.h"

enum { HEAD = 3, OFTEN = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static uint32_t runs;
  start_module();
  if (size < HEAD || size - HEAD > receive_size - 6) return 0;
  start_from((uint32_t)(data[0] | data[1] << 8));
  before_call();
  receive_pdu(data[2], data + HEAD, (uint32_t)size - HEAD);
  if (++runs % OFTEN == 0) {
    /* The same once more: the same octets, in the UE and in what it has left. */
    static uint8_t first[0x8000];
    memcpy(first, memory, sizeof first);
    start_from((uint32_t)(data[0] | data[1] << 8));
    before_call();
    receive_pdu(data[2], data + HEAD, (uint32_t)size - HEAD);
    HOLDS(memcmp(first + ue, memory + ue, ue_size) == 0, "the same input, the same UE", data[0], data[1]);
    HOLDS(memcmp(first + actions, memory + actions, 2560) == 0, "the same input, the same actions", data[0], data[1]);
  }
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  Random random = random_of(seed * 2654435761u + 1);
  if (size < HEAD) {
    memset(data, 0, HEAD);
    data[2] = 2;
    size = HEAD;
  }
  if (once_in(&random, 8)) {
    uint32_t state = below(&random, states());
    data[0] = (uint8_t)state;
    data[1] = (uint8_t)(state >> 8);
    if (once_in(&random, 2)) return size;
  }
  if (once_in(&random, 32)) data[2] = (uint8_t)(next(&random) >> 8);
  return HEAD + change_pdu(&random, data + HEAD, (uint32_t)(size - HEAD), (uint32_t)(max_size - HEAD));
}

/** The state of one input, the message of another. */
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size, uint8_t *out, size_t room, unsigned seed) {
  (void)seed;
  if (a_size < HEAD || b_size < HEAD || b_size > room) return 0;
  memcpy(out, b, b_size);
  memcpy(out, a, 2);
  return b_size;
}
