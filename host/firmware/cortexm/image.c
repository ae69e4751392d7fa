/* The least image with the whole of the module and the host in it: its size is what a firmware grows by. */
#include "board.h"
#include "uenas_host.h"
#include "uenas_native.h"

static uenas_host ue;
/** Where the modem's other parts would put a PDU. */
volatile uint32_t received;

void uenas_trap(int why) { quit((uint32_t)why); }

static uint64_t port_now(void *context) {
  (void)context;
  return received;
}

static void port_send(void *context, const uenas_send_pdu_action *action, const uint8_t *pdu) {
  (void)context;
  received = action->length + pdu[0];
}

static const uenas_port PORT = {port_now, port_send, NULL, NULL, NULL, NULL, NULL, NULL};

void program(void) {
  uint8_t *octets;
  uenas_usim_answer answer = {0, 0, {0}};
  if (uenas_host_start(&ue, uenas_native_start(), &PORT, NULL) < 0) return;
  octets = uenas_host_receive(&ue);
  uenas_host_configure(&ue, octets, received);
  uenas_host_request(&ue, received, 0, 0, octets, 0);
  uenas_host_lower(&ue, received, 0, 0, octets, 0);
  uenas_host_downlink(&ue, octets, received);
  uenas_host_usim_result(&ue, &answer);
  uenas_host_run(&ue);
}
