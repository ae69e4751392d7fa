/*
 * Plain NAS messages, made and changed by the message tables of the description (spec.h, made by tests/fuzz/tool/tables.ts): what
 * deviates deviates in one place, so that it comes past everything before it.
 */
#include "pdu.h"

#include <string.h>

#include "spec.h"

enum { MAX_IES = 64, MAX_DEPTH = 2 };

/** An information element of the non-imperative part. */
typedef struct Extent {
  uint32_t from, to;
  const Row *row; /* NULL: the table does not know it */
} Extent;

static const Message *message_of(const uint8_t *pdu, uint32_t length) {
  uint32_t protocol = length > 0 ? pdu[0] & 15u : 0;
  uint32_t at = protocol == 7 ? 1 : 2;
  if (length <= at || (protocol != 7 && protocol != 2)) return NULL;
  for (uint32_t i = 0; i < MESSAGES; i++)
    if (MESSAGE[i].protocol == protocol && MESSAGE[i].type == pdu[at]) return &MESSAGE[i];
  return NULL;
}

static uint32_t header_of(const Message *message) { return message->protocol == 7 ? 2 : 3; }
static const Row *rows_of(const Message *message) { return &ROW[message->first_row]; }

/* ---- Values ---- */

static uint32_t length_within(Random *random, const Row *row) {
  uint32_t most = row->max > row->min + 40u ? row->min + 40u : row->max;
  switch (below(random, 12)) {
    case 0:
      return row->min;
    case 1:
      return row->max > 300 ? most : row->max;
    case 2:
      return row->min > 0 ? row->min - 1u : 0;
    case 3:
      return most + 1;
    default:
      return row->min + below(random, most - row->min + 1);
  }
}

static void fill(Random *random, uint8_t *out, uint32_t length) {
  uint32_t kind = below(random, 4);
  for (uint32_t i = 0; i < length; i++)
    out[i] = kind == 0 ? 0 : kind == 1 ? (uint8_t)below(random, 8) : (uint8_t)(next(random) >> 8);
}

static uint32_t make_at_depth(Random *random, uint8_t *out, uint32_t room, uint32_t depth);

/** A value of a row's type: one met in a real network, a message of ESM, or octets. @returns its length */
static uint32_t make_value(Random *random, const Row *row, uint8_t *out, uint32_t room, uint32_t depth) {
  uint32_t length;
  if (row->is_container && depth < MAX_DEPTH && !once_in(random, 8)) return make_at_depth(random, out, room, depth + 1);
  if (row->pool_count > 0 && !once_in(random, 3)) {
    const uint8_t *entry = &POOL[POOL_AT[row->first_pool + below(random, row->pool_count)]];
    length = entry[0];
    if (length <= room) {
      memcpy(out, entry + 1, length);
      return length;
    }
  }
  length = length_within(random, row);
  if (length > room) length = room;
  fill(random, out, length);
  return length;
}

/** One information element as its row says. @returns octets, 0 when there is no room */
static uint32_t make_ie(Random *random, const Row *row, uint8_t *out, uint32_t room, uint32_t depth) {
  uint8_t value[600];
  uint32_t length = make_value(random, row, value, sizeof value, depth);
  uint32_t head = 0;
  if (room < length + 3) return 0;
  switch (row->format) {
    case FORMAT_T:
      out[0] = row->iei;
      return 1;
    case FORMAT_TV1:
      out[0] = (uint8_t)(row->iei | (length > 0 ? value[0] & 15 : 0));
      return 1;
    case FORMAT_TV:
      out[head++] = row->iei;
      length = row->min;
      break;
    case FORMAT_V:
      length = row->min;
      break;
    case FORMAT_TLV:
    case FORMAT_TLVE:
      out[head++] = row->iei;
      break;
    default:
      break;
  }
  if (row->format == FORMAT_LVE || row->format == FORMAT_TLVE) out[head++] = (uint8_t)(length >> 8);
  if (row->format >= FORMAT_TLV || row->format == FORMAT_LV || row->format == FORMAT_LVE) out[head++] = (uint8_t)length;
  memcpy(out + head, value, length);
  return head + length;
}

static uint32_t make_imperative(Random *random, const Message *message, uint8_t *out, uint32_t room, uint32_t depth) {
  uint32_t at = 0;
  for (uint32_t i = 0; i < message->imperative; i++) {
    const Row *row = rows_of(message) + i;
    if (row->format == FORMAT_HALF_LOW && at < room) out[at] = (uint8_t)(next(random) >> 8 & 0x0f);
    else if (row->format == FORMAT_HALF_HIGH && at < room) out[at++] |= (uint8_t)(next(random) >> 8 & 0x70);
    else at += make_ie(random, row, out + at, room - at, depth);
  }
  return at;
}

static uint32_t make_at_depth(Random *random, uint8_t *out, uint32_t room, uint32_t depth) {
  const Message *message;
  uint32_t at, rarity = 1 + below(random, 8);
  do message = &MESSAGE[below(random, MESSAGES)];
  while ((depth > 0 && message->protocol == 7) || (!message->is_downlink && !once_in(random, 16)));
  if (room < 3) return 0;
  at = header_of(message);
  out[0] = message->protocol;
  if (message->protocol == 2) {
    out[0] |= (uint8_t)(once_in(random, 3) ? below(random, 16) << 4 : below(random, 3) == 0 ? 0x50 : 0);
    out[1] = (uint8_t)(once_in(random, 4) ? next(random) >> 8 : below(random, 12));
  }
  out[at - 1] = message->type;
  at += make_imperative(random, message, out + at, room - at, depth);
  for (uint32_t i = message->imperative; i < message->rows; i++)
    if (once_in(random, rarity)) at += make_ie(random, rows_of(message) + i, out + at, room - at, depth);
  return at;
}

uint32_t make_pdu(Random *random, uint8_t *out, uint32_t room) { return make_at_depth(random, out, room, 0); }

/* ---- Laying a message out ---- */

/** Octets that the value of a row in the imperative part takes with its length, and how many of them come before the value. */
static uint32_t imperative_size(const Row *row, const uint8_t *pdu, uint32_t length, uint32_t at, uint32_t *head) {
  *head = row->format == FORMAT_LV ? 1 : row->format == FORMAT_LVE ? 2 : 0;
  if (row->format == FORMAT_HALF_LOW) return 0;
  if (row->format == FORMAT_HALF_HIGH) return 1;
  if (*head == 0) return row->min;
  if (at + *head > length) return *head;
  return *head + (*head == 1 ? pdu[at] : (uint32_t)(pdu[at] << 8 | pdu[at + 1]));
}

static const Row *row_with(const Message *message, uint8_t octet) {
  for (uint32_t i = message->imperative; i < message->rows; i++) {
    const Row *row = rows_of(message) + i;
    if (row->format == FORMAT_TV1 ? row->iei == (octet & 0xf0) : row->iei == octet) return row;
  }
  return NULL;
}

static uint32_t size_of_ie(const Row *row, const uint8_t *pdu, uint32_t left) {
  if (row != NULL && row->format == FORMAT_TV) return 1u + row->min;
  if (pdu[0] & 0x80 || (row != NULL && row->format == FORMAT_T)) return 1;
  if (row != NULL ? row->format == FORMAT_TLVE : (pdu[0] & 0xf8) == 0x78) return left < 3 ? left : 3u + (uint32_t)(pdu[1] << 8 | pdu[2]);
  return left < 2 ? left : 2u + pdu[1];
}

/** Lays the non-imperative part out. @returns how many information elements; `*start` is where they begin */
static uint32_t lay_out(const Message *message, const uint8_t *pdu, uint32_t length, Extent *extents, uint32_t *start) {
  uint32_t at = header_of(message), count = 0, head;
  for (uint32_t i = 0; i < message->imperative; i++) at += imperative_size(rows_of(message) + i, pdu, length, at, &head);
  *start = at < length ? at : length;
  while (at < length && count < MAX_IES) {
    const Row *row = row_with(message, pdu[at]);
    uint32_t size = size_of_ie(row, pdu + at, length - at);
    Extent extent = {at, at + size > length ? length : at + size, row};
    extents[count++] = extent;
    at = extent.to;
  }
  return count;
}

/* ---- Changes ---- */

/** Replaces `[from, to)` by other octets. @returns the new length, the old one when there is no room */
static uint32_t splice(uint8_t *pdu, uint32_t length, uint32_t room, uint32_t from, uint32_t to, const uint8_t *by, uint32_t octets) {
  if (length - (to - from) + octets > room) return length;
  memmove(pdu + from + octets, pdu + to, length - to);
  memcpy(pdu + from, by, octets);
  return length - (to - from) + octets;
}

/** An IEI and a length that no table of the message holds, or one of the comprehension required kind. */
static uint32_t make_unknown(Random *random, uint8_t *out) {
  uint32_t length = below(random, 6);
  out[0] = (uint8_t)(once_in(random, 2) ? below(random, 16) : next(random) >> 8);
  if (out[0] & 0x80) return 1;
  if ((out[0] & 0xf8) == 0x78) {
    out[1] = 0;
    out[2] = (uint8_t)length;
    fill(random, out + 3, length);
    return 3 + length;
  }
  out[1] = (uint8_t)length;
  fill(random, out + 2, length);
  return 2 + length;
}

/** Changes the length field of an information element, and its value with it or not. */
static uint32_t change_length(Random *random, uint8_t *pdu, uint32_t length, Extent extent) {
  static const uint8_t LIMITS[] = {0, 1, 2, 3, 127, 128, 254, 255};
  uint32_t at = extent.from + (extent.row != NULL && extent.row->format == FORMAT_TLVE ? 2 : 1);
  if (at >= length) return length;
  switch (below(random, 4)) {
    case 0:
      pdu[at]++;
      break;
    case 1:
      pdu[at]--;
      break;
    case 2:
      pdu[at] = LIMITS[below(random, sizeof LIMITS)];
      break;
    default:
      if (extent.to - extent.from < 3 || pdu[at] == 0) break;
      pdu[at]--;
      memmove(pdu + extent.to - 1, pdu + extent.to, length - extent.to);
      return length - 1;
  }
  return length;
}

static uint32_t change_ie(Random *random, const Message *message, uint8_t *pdu, uint32_t length, uint32_t room, Extent extent) {
  uint8_t made[640];
  uint32_t octets;
  switch (below(random, 6)) {
    case 0:
      return splice(pdu, length, room, extent.from, extent.to, made, 0);
    case 1:
      octets = extent.to - extent.from;
      if (octets > sizeof made) return length;
      memcpy(made, pdu + extent.from, octets);
      return splice(pdu, length, room, extent.to, extent.to, made, octets);
    case 2:
      return change_length(random, pdu, length, extent);
    case 3:
      if (extent.row == NULL) return length;
      octets = make_ie(random, extent.row, made, sizeof made, 0);
      return splice(pdu, length, room, extent.from, extent.to, made, octets);
    case 4:
      octets = message->rows == message->imperative
                   ? make_unknown(random, made)
                   : make_ie(random, rows_of(message) + message->imperative + below(random, message->rows - message->imperative), made, sizeof made, 0);
      return splice(pdu, length, room, extent.from, extent.from, made, octets);
    default:
      if (extent.to > extent.from + 1) pdu[extent.from + 1 + below(random, extent.to - extent.from - 1)] = (uint8_t)(next(random) >> 8);
      return length;
  }
}

/** Makes the message inside a container of the imperative part anew, or changes it. */
static uint32_t change_container(Random *random, const Message *message, uint8_t *pdu, uint32_t length, uint32_t room) {
  uint32_t at = header_of(message), head = 0;
  uint8_t inner[1024];
  for (uint32_t i = 0; i < message->imperative; i++) {
    const Row *row = rows_of(message) + i;
    uint32_t size = imperative_size(row, pdu, length, at, &head);
    if (at + size > length) return length;
    if (row->is_container && head > 0) {
      uint32_t octets = size - head;
      if (octets > sizeof inner) return length;
      memcpy(inner, pdu + at + head, octets);
      octets = change_pdu(random, inner, octets, sizeof inner);
      if (head == 1 && octets > 255) return length;
      length = splice(pdu, length, room, at + head, at + size, inner, octets);
      pdu[at + head - 1] = (uint8_t)octets;
      if (head == 2) pdu[at] = (uint8_t)(octets >> 8);
      return length;
    }
    at += size;
  }
  return length;
}

uint32_t change_pdu(Random *random, uint8_t *pdu, uint32_t length, uint32_t room) {
  const Message *message = message_of(pdu, length);
  Extent extents[MAX_IES];
  uint32_t start, count, octets;
  uint8_t made[640];
  if (message == NULL || once_in(random, 24)) return make_pdu(random, pdu, room < 1200 ? room : 1200);
  count = lay_out(message, pdu, length, extents, &start);
  switch (below(random, 10)) {
    case 0:
      return (uint32_t)LLVMFuzzerMutate(pdu, length, room);
    case 1:
      return change_container(random, message, pdu, length, room);
    case 2:
      return once_in(random, 4) ? below(random, length + 1) : length;
    case 3:
      octets = make_unknown(random, made);
      start = count == 0 ? length : extents[below(random, count)].to;
      return splice(pdu, length, room, start, start, made, octets);
    case 4:
      if (message->rows == message->imperative) return length;
      octets = make_ie(random, rows_of(message) + message->imperative + below(random, message->rows - message->imperative), made, sizeof made, 0);
      start = count == 0 ? length : extents[below(random, count)].to;
      return splice(pdu, length, room, start, start, made, octets);
    case 5:
    case 6:
      if (start > 1) pdu[1 + below(random, start - 1)] = (uint8_t)(once_in(random, 2) ? next(random) >> 8 : below(random, 16));
      return length;
    default:
      return count == 0 ? length : change_ie(random, message, pdu, length, room, extents[below(random, count)]);
  }
}
