/* A UE under test: states to start from, one input at a time, and what must hold after each. */
#ifndef UE_H
#define UE_H

#include <stdint.h>

#include "checks.h"

enum { MAX_TIMERS = 32 };

typedef struct Timer {
  uint32_t timer, instance, generation;
} Timer;

/** Timers that run, as the host knows them from the actions. */
typedef struct Timers {
  uint32_t count;
  Timer running[MAX_TIMERS];
} Timers;

extern Timers timers;

/** How many states there are to start from. */
uint32_t states(void);

/** Brings the UE into a state: that of the literate cases' "given" blocks, with EEA0 selected. */
void start_from(uint32_t state);

/** The MAC that a PDU carries. */
typedef enum Mac {
  MAC_LEFT_OUT, /* 0, which the fuzz build takes */
  MAC_WRONG,
  MAC_REPLAYED, /* that of the NAS COUNT 256 earlier, whose sequence number is the same */
  MAC_RIGHT
} Mac;

/**
 * A downlink PDU. @param how bits 0–1 security header type, 0: the octets as they are; bits 2–3 enum Mac; bits 4–7 added to the NAS COUNT
 */
void receive_pdu(uint32_t how, const uint8_t *octets, uint32_t length);

/** A section as the UE has stored it last (enum uenas_store_section), or nothing. */
uenas_octets stored(uint32_t section);

/** The call completes a handover to S1 mode: its keys and their COUNTs begin anew. */
extern int is_handed_over;

/** Checks what a call of the UE has left. @param result of the call */
void check_call(int32_t result);

/** Remembers the UE as it is before a call. */
void before_call(void);

#endif
