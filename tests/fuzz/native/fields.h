/* Fields of a configuration: written, made and changed. */
#ifndef FIELDS_H
#define FIELDS_H

#include <stdint.h>

#include "random.h"

/**
 * Writes fields to the receive region. A stored section of 0 octets stands for what the UE has stored last, one of 2 octets for the same
 * with one octet changed: which, and by what. @returns octets written
 */
uint32_t put_fields(const uint8_t *octets, uint32_t size);

/** Switched on again with what it has stored: the configuration of the literate cases, behind it the sections. @returns its octets */
uint32_t make_configuration(Random *random, uint8_t *out);

/** Adds a field, or changes octets of the value of one. @returns the new length, 36 more at most */
uint32_t change_fields(Random *random, uint8_t *octets, uint32_t length);

#endif
