/* What holds after every call, whatever went in. */
#ifndef CHECKS_H
#define CHECKS_H

#include <stdint.h>

#include "uenas.h"

/** What a call has left, as far as the targets ask. */
typedef struct Outcome {
  /** Rules of clauses 7.3 to 7.8 that refused the message in hand, and of 4.4, 7.1, 7.2, 9.2 and 9.3.1 that discarded the PDU. */
  uint32_t refused, discarded;
  /** Actions besides rules, answers and the storing of NAS COUNTs. */
  uint32_t others;
  /** RAND and AUTN were handed to the USIM. */
  uint32_t asks_usim;
} Outcome;

/** A decode of `length` octets: spans and faults lie in the message, the disposition follows from the faults. */
void check_bank(const uint8_t *bank, int32_t message, uint32_t length, uint32_t direction);

/** The action list is whole: known kinds, addresses in their regions, timers with a duration. */
Outcome check_actions(void);

/** Every PDU sent is whole, has the header that its protection asks for and holds a message without a fault. Overwrites region and banks. */
void check_uplinks(int was_secure);

/** The UE's record of its state: numbers in range, EBIs and PTIs unique, each bearer linked to one that is there. */
void check_state(void);

#endif
