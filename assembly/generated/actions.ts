// Emitters of action records.
// Made from host/spec by `npm run generate`. Do not edit.


import { openAction } from "../actions";
import { copyOctets } from "../wire/octets";

/**
 * Hand a PDU to the lower layers.
 * @param establish RRC establishment cause of an initial message
 * @param address address of the PDU as it goes out
 * @param length its octets
 * @param plainAddress address of the plain message
 * @param plainLength its octets
 * @param message id of the message
 */
export function emitSendPdu(establish: u32, address: u32, length: u32, plainAddress: u32, plainLength: u32, message: u32): void {
  const at = openAction(1, 28);
  if (at == 0) return;
  store<u32>(at, establish, 4);
  store<u32>(at, address, 8);
  store<u32>(at, length, 12);
  store<u32>(at, plainAddress, 16);
  store<u32>(at, plainLength, 20);
  store<u32>(at, message, 24);
}

/**
 * Start or restart a timer.
 * @param timer timer id
 * @param instance PTI, EBI or back-off slot; 0 for a timer that exists once
 * @param seconds duration in seconds
 * @param generation to be quoted by the expiry
 */
export function emitTimerStart(timer: u32, instance: u32, seconds: u32, generation: u32): void {
  const at = openAction(2, 20);
  if (at == 0) return;
  store<u32>(at, timer, 4);
  store<u32>(at, instance, 8);
  store<u32>(at, seconds, 12);
  store<u32>(at, generation, 16);
}

/**
 * Stop a timer.
 * @param timer timer id
 * @param instance as in timerStart
 */
export function emitTimerStop(timer: u32, instance: u32): void {
  const at = openAction(3, 12);
  if (at == 0) return;
  store<u32>(at, timer, 4);
  store<u32>(at, instance, 8);
}

/**
 * A decision of clauses 4 to 7.
 * @param clause clause id
 * @param outcome what was done
 * @param cause cause value sent, 0 = none
 * @param message id of the message in hand, 0 = none
 */
export function emitRule(clause: u32, outcome: u32, cause: u32, message: u32): void {
  const at = openAction(4, 20);
  if (at == 0) return;
  store<u32>(at, clause, 4);
  store<u32>(at, outcome, 8);
  store<u32>(at, cause, 12);
  store<u32>(at, message, 16);
}

/**
 * Tell the upper layers or the access stratum.
 * @param what what is told
 * @param a as the kind says
 * @param b as the kind says
 * @param octets address of: as the kind says
 * @param octetsLength how many
 */
export function emitIndicate(what: u32, a: u32, b: u32, octets: usize, octetsLength: u32): void {
  const at = openAction(5, 20 + ((octetsLength + 3) & ~3));
  if (at == 0) return;
  store<u32>(at, what, 4);
  store<u32>(at, a, 8);
  store<u32>(at, b, 12);
  store<u32>(at, octetsLength, 16);
  copyOctets(at + 20, octets, octetsLength);
}

/**
 * Hand octets of the receive region to the upper layers; valid until the next call.
 * @param what what is told
 * @param a as the kind says
 * @param address first octet
 * @param length octets
 */
export function emitDeliver(what: u32, a: u32, address: u32, length: u32): void {
  const at = openAction(6, 20);
  if (at == 0) return;
  store<u32>(at, what, 4);
  store<u32>(at, a, 8);
  store<u32>(at, address, 12);
  store<u32>(at, length, 16);
}

/**
 * K_eNB for the access stratum (TS 33.401 A.3).
 * @param ulCount uplink NAS COUNT used
 * @param octets address of: K_eNB, 32 octets
 * @param octetsLength how many
 */
export function emitKeys(ulCount: u32, octets: usize, octetsLength: u32): void {
  const at = openAction(7, 12 + ((octetsLength + 3) & ~3));
  if (at == 0) return;
  store<u32>(at, ulCount, 4);
  store<u32>(at, octetsLength, 8);
  copyOctets(at + 12, octets, octetsLength);
}

/**
 * Run AUTHENTICATE on the USIM (TS 31.102 7.1.2).
 * @param octets address of: RAND 16, AUTN 16
 * @param octetsLength how many
 */
export function emitUsimAuthenticate(octets: usize, octetsLength: u32): void {
  const at = openAction(8, 8 + ((octetsLength + 3) & ~3));
  if (at == 0) return;
  store<u32>(at, octetsLength, 4);
  copyOctets(at + 8, octets, octetsLength);
}

/**
 * Keep a section in non-volatile storage before anything that follows is done.
 * @param section which
 * @param octets address of: the section; empty: nothing valid
 * @param octetsLength how many
 */
export function emitStore(section: u32, octets: usize, octetsLength: u32): void {
  const at = openAction(9, 12 + ((octetsLength + 3) & ~3));
  if (at == 0) return;
  store<u32>(at, section, 4);
  store<u32>(at, octetsLength, 8);
  copyOctets(at + 12, octets, octetsLength);
}

/**
 * An EPS bearer context was activated, modified or deactivated.
 * @param ebi EPS bearer identity
 * @param change 1 active, 2 modified, 3 inactive
 * @param linkedEbi EBI of the default bearer; equal to ebi for a default bearer
 * @param qci QoS class identifier, 0 = unchanged
 * @param octets address of: TLV list: u8 IEI as in the message (0x28 APN, 0x59 PDN address, 0x5B EPS QoS, 0x5E APN-AMBR, 0x36 TFT: the whole one as 'create new TFT', or 'delete packet filters' when only some go, 0x27 PCO, 0x7B ePCO), u16 length little endian, value
 * @param octetsLength how many
 */
export function emitBearer(ebi: u32, change: u32, linkedEbi: u32, qci: u32, octets: usize, octetsLength: u32): void {
  const at = openAction(10, 24 + ((octetsLength + 3) & ~3));
  if (at == 0) return;
  store<u32>(at, ebi, 4);
  store<u32>(at, change, 8);
  store<u32>(at, linkedEbi, 12);
  store<u32>(at, qci, 16);
  store<u32>(at, octetsLength, 20);
  copyOctets(at + 24, octets, octetsLength);
}
