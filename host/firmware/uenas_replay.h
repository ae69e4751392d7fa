/*
 * Replays a log on a host: what went into a UE goes in again, and every octet that comes out is compared. Timers and the USIM's answers are
 * not fed: the host has to come to them by itself, at their time. The form of a log is told in host/replay/log.ts. C99.
 */
#ifndef UENAS_REPLAY_H
#define UENAS_REPLAY_H

#include "uenas_host.h"

#ifdef __cplusplus
extern "C" {
#endif

/** An entry that reports the state: behind the kinds of uenas_call_kind. */
#define UENAS_REPLAY_STATE 7u

/** One entry of a log. */
typedef struct uenas_replay_entry {
  /** enum uenas_call_kind, UENAS_REPLAY_STATE; 0 at the end of the log */
  uint32_t kind;
  /** Milliseconds. */
  uint64_t time;
  uint32_t numbers[3];
  uenas_octets input;
  int32_t result;
  uenas_octets expected;
} uenas_replay_entry;

/** A replay. Its fields are for reading. */
typedef struct uenas_replay {
  uenas_host host;
  uenas *module;
  /** Where the next entry begins. */
  const uint8_t *next;
  const uint8_t *end;
  /** The entry in hand. */
  uenas_replay_entry entry;
  /** Entries that have come out. */
  uint32_t done;
  /** What came out differently, or NULL. */
  const char *difference;
  /** 0: feed and do not compare, to measure. */
  int is_comparing;
} uenas_replay;

/**
 * Begins.
 * @param module a new instance
 * @returns 0; −1 when this is no log, or uenas_host_start's result
 */
int32_t uenas_replay_start(uenas_replay *replay, uenas *module, const uint8_t *log, uint32_t length);

/** Reads the next entry. @returns 1; 0 at the end, and when something came out differently: `difference` says so */
int uenas_replay_next(uenas_replay *replay);

/** Gives the entry in hand to the host. Entries that follow from it (an answer of the USIM) are passed with it. */
void uenas_replay_feed(uenas_replay *replay);

/** Replays a whole log. @returns entries that came out as they should: all of them when `difference` is NULL */
uint32_t uenas_replay_all(uenas_replay *replay);

#ifdef __cplusplus
}
#endif

#endif
