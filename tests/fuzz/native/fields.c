/* Fields of a configuration (`ueConfigure`): u8 field, u16 length (little endian), octets. */
#include "fields.h"

#include <string.h>

#include "module.h"
#include "spec.h"
#include "ue.h"

enum { FIELD_HEAD = 3, FIELDS_MOST = 48 };

/** The section that a field hands back, 0: none. */
static uint32_t section_of(uint32_t field) {
  switch (field) {
    case UENAS_CONFIG_FIELD_STORED_EMM:
      return UENAS_STORE_SECTION_EMM;
    case UENAS_CONFIG_FIELD_STORED_SECURITY:
      return UENAS_STORE_SECTION_SECURITY;
    case UENAS_CONFIG_FIELD_STORED_ESM:
      return UENAS_STORE_SECTION_ESM;
    default:
      return 0;
  }
}

/** Writes one field to the receive region. @returns octets written, 0: no room */
static uint32_t put_field(uint32_t at, uint32_t field, const uint8_t *octets, uint32_t length) {
  uint8_t *out = memory + receive + at;
  uint32_t section = section_of(field);
  uenas_octets value = {octets, length};
  if (section != 0 && (length == 0 || length == 2)) value = stored(section);
  if (at + FIELD_HEAD + value.length > receive_size) return 0;
  out[0] = (uint8_t)field;
  uenas_put16(out + 1, value.length);
  memcpy(out + FIELD_HEAD, value.at, value.length);
  if (section != 0 && length == 2 && value.length > 0) out[FIELD_HEAD + octets[0] % value.length] ^= octets[1];
  return FIELD_HEAD + value.length;
}

uint32_t put_fields(const uint8_t *octets, uint32_t size) {
  uint32_t at = 0, to = 0;
  while (at + FIELD_HEAD <= size) {
    const uint8_t *field = octets + at;
    uint32_t length = (uint32_t)(field[1] | field[2] << 8), left = size - at - FIELD_HEAD;
    to += put_field(to, field[0], field + FIELD_HEAD, length < left ? length : left);
    at += FIELD_HEAD + length;
  }
  return to;
}

/* ---- Mutation ---- */

/** Where fields begin. @returns how many */
static uint32_t lay_out_fields(const uint8_t *octets, uint32_t length, uint32_t *starts) {
  uint32_t count = 0;
  for (uint32_t at = 0; at + FIELD_HEAD <= length && count < FIELDS_MOST; at += FIELD_HEAD + (uint32_t)(octets[at + 1] | octets[at + 2] << 8))
    starts[count++] = at;
  return count;
}

/** A new field. @returns its octets */
static uint32_t make_field(Random *random, uint8_t *out) {
  static const uint8_t LENGTHS[] = {0, 1, 2, 3, 4, 4, 4, 5, 6, 8, 9, 11, 15, 33};
  static const uint8_t SECTIONS[] = {UENAS_CONFIG_FIELD_STORED_EMM, UENAS_CONFIG_FIELD_STORED_SECURITY, UENAS_CONFIG_FIELD_STORED_ESM};
  uint32_t length = LENGTHS[below(random, sizeof LENGTHS)];
  out[0] = (uint8_t)(1 + below(random, LAST_CONFIG_FIELD + 1));
  for (uint32_t i = 0; i < length; i++) out[FIELD_HEAD + i] = (uint8_t)(once_in(random, 2) ? below(random, 8) : next(random) >> 8);
  if (once_in(random, 3)) {
    out[0] = SECTIONS[below(random, sizeof SECTIONS)];
    length = once_in(random, 2) ? 0 : 2;
  }
  out[1] = (uint8_t)length;
  out[2] = 0;
  return FIELD_HEAD + length;
}

uint32_t make_configuration(Random *random, uint8_t *out) {
  static const uint8_t SECTIONS[] = {UENAS_CONFIG_FIELD_STORED_EMM, 0, 0, UENAS_CONFIG_FIELD_STORED_SECURITY, 0, 0, UENAS_CONFIG_FIELD_STORED_ESM, 0, 0};
  uint32_t length = sizeof CONFIGURATION;
  memcpy(out, CONFIGURATION, length);
  memcpy(out + length, SECTIONS, sizeof SECTIONS);
  length += sizeof SECTIONS;
  if (once_in(random, 2)) length += make_field(random, out + length);
  return length;
}

uint32_t change_fields(Random *random, uint8_t *octets, uint32_t length) {
  static const uint8_t LIMITS[] = {0, 1, 0x7f, 0x80, 0xfe, 0xff};
  uint32_t starts[FIELDS_MOST], count = lay_out_fields(octets, length, starts);
  if (count == 0 || once_in(random, 2)) return length + make_field(random, octets + (count == 0 ? 0 : length));
  uint8_t *field = octets + starts[below(random, count)];
  uint32_t octets_of_value = (uint32_t)(field[1] | field[2] << 8);
  if (octets_of_value == 0 || field + FIELD_HEAD + octets_of_value > octets + length) return length;
  field[FIELD_HEAD + below(random, octets_of_value)] = once_in(random, 2) ? LIMITS[below(random, sizeof LIMITS)] : (uint8_t)(next(random) >> 8);
  return length;
}
