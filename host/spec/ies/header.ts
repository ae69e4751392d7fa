// Header elements (TS 24.301 9.2–9.8): layout, code points, what is a syntactical error and what is tolerated.

import { field, header, ie } from "../fields.ts";
import type { IeType } from "../types.ts";

export const HEADER_IES: readonly IeType[] = [
  ie("protocol_discriminator", "Protocol discriminator", "9.2", header(0.5, 0.5), {
    definedIn: "24.007 11.2.3.1.1",
    fields: [
      field(1, "4-1", "protocol discriminator", { values: { 2: "EPS session management", 7: "EPS mobility management" } }),
    ],
    syntaxErrors: ["value other than 2 or 7: not an EPS NAS message, ignore"],
  }),
  ie("security_header_type", "Security header type", "9.3.1", header(0.5, 0.5), {
    fields: [
      field(1, "8-5", "security header type", {
        values: {
          0: "plain NAS message",
          1: "integrity protected",
          2: "integrity protected and ciphered",
          3: "integrity protected with new EPS security context (SECURITY MODE COMMAND only)",
          4: "integrity protected and ciphered with new EPS security context (SECURITY MODE COMPLETE only)",
          5: "integrity protected and partially ciphered (CONTROL PLANE SERVICE REQUEST only)",
          11: "header of EMM TRANSPORT (Rel-19 only, reserved before)",
          12: "header of SERVICE REQUEST",
          13: "unused, handled as 12",
          14: "unused, handled as 12",
          15: "unused, handled as 12",
        },
        other: "reserved",
      }),
    ],
    syntaxErrors: ["value 6-10 (and 11 before Rel-19)"],
    lenient: ["13-15 handled as 12"],
  }),
  // In bits 8–5 of the first octet of an ESM message, the protocol discriminator in bits 4–1.
  ie("eps_bearer_identity", "EPS bearer identity", "9.3.2", header(0.5, 0.5), {
    fields: [
      field(1, "8-5", "EPS bearer identity", {
        values: { 0: "none assigned", "1-4": "assignable only when both sides support 15 bearers", "5-15": "bearer identity" },
      }),
    ],
    lenient: [
      "reserved or unassigned values are handled by 7.3.2, not as a syntax error; 1-4 are reserved unless both sides support 15 bearers",
    ],
  }),
  ie("procedure_transaction_identity", "Procedure transaction identity", "9.4", header(1, 1), {
    definedIn: "24.007 11.2.3.1a",
    fields: [field(1, "8-1", "PTI", { values: { 0: "none assigned", "1-254": "transaction identity", 255: "reserved" } })],
    lenient: ["255 (reserved) is handled by 7.3.1, not as a syntax error"],
  }),
  ie("message_authentication_code", "Message authentication code", "9.5", header(4, 4), {
    fields: [field("1-4", "all", "MAC")],
    syntaxErrors: ["fewer than 4 octets left"],
  }),
  ie("sequence_number", "Sequence number", "9.6", header(1, 1), {
    fields: [field(1, "8-1", "sequence number", { meaning: "8 least significant bits of NAS COUNT" })],
    syntaxErrors: ["no octet left"],
  }),
  ie("nas_message", "NAS message", "9.7", header(1, null), {
    fields: [field("1-n", "all", "plain NAS message")],
    syntaxErrors: ["outer header type 1-5 and first inner octet carries again a header type other than 0 with PD 7 (9.7)"],
    rules: [
      "contains one complete plain EMM or ESM message",
      "never contains a SECURITY PROTECTED NAS MESSAGE or a SERVICE REQUEST (nor EMM TRANSPORT in Rel-19)",
    ],
  }),
  ie("message_type", "Message type", "9.8", header(1, 1), {
    fields: [field(1, "8-1", "message type", { meaning: "01xxxxxx EMM, 11xxxxxx ESM" })],
    lenient: ["unknown or wrong-direction type: 7.4 cause 97, not a syntax error"],
  }),
];
