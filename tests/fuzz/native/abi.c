/*
 * Target `abi`: what a host can ask of the codec and of the algorithms, with arguments that make sense or not. An input is a list of
 * calls: u8 which, then its arguments, then octets for the receive region.
 */
#include <string.h>

#include "checks.h"
#include "module.h"
#include "pdu.h"
#include "spec.h"

enum { HEAD = 1 + 7 * 2, BANK_OCTETS = 384, MAX_ROUNDS = 3, KINDS = 9 };
/* Coverage is measured with the fuzz build of all targets. */
#ifdef COVERAGE
#define ABI 0xffff0000u
#else
#define ABI 0x10000u
#endif

/** The n-th argument: a small number, or a large one when its high bit is set. */
static uint32_t argument(const uint8_t *data, uint32_t n) {
  uint32_t value = (uint32_t)(data[1 + 2 * n] | data[2 + 2 * n] << 8);
  return value & 0x8000 ? value << 16 : value;
}

static void check_result(int32_t result, uint32_t most) {
  HOLDS(result >= -(int32_t)LAST_MISUSE && result <= (int32_t)most, "a result", result, most);
}

/** A bank that a host has filled, with or without sense. */
static void write_bank(const uint8_t *data, const uint8_t *octets, uint32_t length) {
  uint32_t bank = argument(data, 0);
  uint8_t *filled = memory + banks[bank & 1];
  uint32_t size = length < BANK_OCTETS ? length : BANK_OCTETS;
  memcpy(filled, octets, size);
  uenas_put16(filled, argument(data, 1) % (LAST_MESSAGE + 3));
  check_result(uenas_encode(module, bank), transmit_size);
}

/** A message as decoded, with one span that the host has changed, or an information element added or taken away: written again. */
static void write_changed(const uint8_t *data, uint32_t length) {
  uint8_t *bank = memory + banks[0];
  uint32_t row = argument(data, 0) % UENAS_SPANS_MAX;
  if (uenas_decode(module, 0, length, argument(data, 1) & 1, 0) == 0) return;
  for (uint32_t i = 0; i < (argument(data, 2) & 1 ? UENAS_SPANS_MAX : 1); i++)
    uenas_bank_put_span(bank, (row + i) % UENAS_SPANS_MAX, argument(data, 3), argument(data, 4));
  check_result(uenas_encode(module, 0), transmit_size);
}

static void call(const uint8_t *data, const uint8_t *octets, uint32_t length) {
  uint32_t a[7];
  for (uint32_t i = 0; i < 7; i++) a[i] = argument(data, i);
  put(octets, length);
  switch (data[0] % KINDS) {
    case 0:
      check_result(uenas_decode(module, a[0], a[1], a[2], a[3]), LAST_MESSAGE);
      break;
    case 1:
      write_bank(data, octets, length);
      break;
    case 2:
      check_result(uenas_eia(module, a[0], a[1], a[2], a[3], a[4], a[5], a[6]), 4);
      break;
    case 3:
      check_result(uenas_eea(module, a[0], a[1], a[2], a[3], a[4], a[5], a[6]), receive_size);
      break;
    case 4:
      check_result(uenas_hmac_sha256(module, a[0], a[1]), 32);
      break;
    case 5:
      uenas_bench_eia(module, a[0], a[1], a[2] % MAX_ROUNDS);
      uenas_bench_eea(module, a[0], a[1], a[2] % MAX_ROUNDS);
      break;
    case 6:
      uenas_bench_decode(module, a[0] % MAX_ROUNDS);
      uenas_bench_floor(module, a[0] % MAX_ROUNDS);
      break;
    case 7:
      write_changed(data, length);
      break;
    default:
      HOLDS(uenas_abi_version(module) == ABI, "the module that is shipped", uenas_abi_version(module), 0);
      HOLDS(uenas_bank_address(module, a[0]) == (a[0] < 2 ? banks[a[0]] : 0), "the address of a bank", a[0], 0);
      break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  start_module();
  if (size < HEAD || size - HEAD > receive_size) return 0;
  memset(memory + receive, 0, receive_size);
  call(data, data + HEAD, (uint32_t)size - HEAD);
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  static const uint16_t OFTEN[] = {0, 1, 2, 3, 4, 15, 16, 31, 32, 64, 65, 128, 8191, 8192, 8193, 0xffff};
  Random random = random_of(seed * 2654435761u + 1);
  if (size < HEAD) {
    memset(data, 0, HEAD);
    size = HEAD;
  }
  if (once_in(&random, 3)) {
    uint32_t place = below(&random, 7), value = OFTEN[below(&random, sizeof OFTEN / sizeof *OFTEN)];
    data[1 + 2 * place] = (uint8_t)value;
    data[2 + 2 * place] = (uint8_t)(value >> 8);
    return size;
  }
  if (data[0] % KINDS == 7 && once_in(&random, 2)) return HEAD + change_pdu(&random, data + HEAD, (uint32_t)size - HEAD, (uint32_t)max_size - HEAD);
  if (once_in(&random, 4)) data[0] = (uint8_t)below(&random, KINDS);
  return LLVMFuzzerMutate(data, size, max_size);
}
