/* Plain NAS messages, made and changed by the message tables of the description. */
#ifndef PDU_H
#define PDU_H

#include <stddef.h>
#include <stdint.h>

#include "random.h"

/** Writes a message of the tables. @param room octets at `out` @returns its octets */
uint32_t make_pdu(Random *random, uint8_t *out, uint32_t room);

/** Changes one thing about a message, or replaces it. @param length its octets @param room octets at `pdu` @returns its octets then */
uint32_t change_pdu(Random *random, uint8_t *pdu, uint32_t length, uint32_t room);

/** libFuzzer's own mutations. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

#endif
