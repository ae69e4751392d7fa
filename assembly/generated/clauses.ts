// Clauses that a decision can cite.
// Made from host/spec by `npm run generate`. Do not edit.

/** Clause ids; None: nothing to cite */
export const enum Clause {
  None = 0,
  /** TS 24.301 7.1: Clauses 7.1 to 7.8 apply in order of precedence. */
  TS24301_7_1 = 1,
  /** TS 24.301 7.2: A message too short for a complete message type is ignored. */
  TS24301_7_2 = 2,
  /** TS 24.301 7.3.1 UE a): PDN CONNECTIVITY REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  TS24301_7_3_1_UE_a = 3,
  /** TS 24.301 7.3.1 UE b): PDN DISCONNECT REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  TS24301_7_3_1_UE_b = 4,
  /** TS 24.301 7.3.1 UE c): BEARER RESOURCE ALLOCATION REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  TS24301_7_3_1_UE_c = 5,
  /** TS 24.301 7.3.1 UE d): BEARER RESOURCE MODIFICATION REJECT whose PTI is unassigned, reserved or not in use is ignored. */
  TS24301_7_3_1_UE_d = 6,
  /** TS 24.301 7.3.1 UE e): ESM INFORMATION REQUEST: PTI unassigned or reserved is ignored; no pending PDN connectivity procedure with the information flag set is ESM STATUS #47. */
  TS24301_7_3_1_UE_e = 7,
  /** TS 24.301 7.3.1 UE f): NOTIFICATION: reserved PTI is ESM STATUS #81; PTI not in use is ESM STATUS #47. */
  TS24301_7_3_1_UE_f = 8,
  /** TS 24.301 7.3.1 UE g): ACTIVATE DEFAULT with a PTI not in use: a repeated request is accepted again, any other is rejected with #47. */
  TS24301_7_3_1_UE_g = 9,
  /** TS 24.301 7.3.1 UE h): ACTIVATE DEFAULT with a reserved or unassigned PTI is rejected with #81. */
  TS24301_7_3_1_UE_h = 10,
  /** TS 24.301 7.3.1 UE i): ACTIVATE DEDICATED with a PTI not in use: a repeated request is accepted again, any other is rejected with #47. */
  TS24301_7_3_1_UE_i = 11,
  /** TS 24.301 7.3.1 UE j): ACTIVATE DEDICATED with a reserved PTI is rejected with #81. */
  TS24301_7_3_1_UE_j = 12,
  /** TS 24.301 7.3.1 UE k): MODIFY with a PTI not in use: a repeated request is accepted again, any other is rejected with #47. */
  TS24301_7_3_1_UE_k = 13,
  /** TS 24.301 7.3.1 UE l): MODIFY with a reserved PTI is rejected with #81. */
  TS24301_7_3_1_UE_l = 14,
  /** TS 24.301 7.3.1 UE m): DEACTIVATE with a reserved PTI or one not in use is ignored. */
  TS24301_7_3_1_UE_m = 15,
  /** TS 24.301 7.3.1 UE n): Any other ESM message with a reserved PTI or one not in use is ignored. */
  TS24301_7_3_1_UE_n = 16,
  /** TS 24.301 7.3.2 UE a): PDN CONNECTIVITY REJECT with an assigned or reserved EPS bearer identity is ignored. */
  TS24301_7_3_2_UE_a = 17,
  /** TS 24.301 7.3.2 UE b): PDN DISCONNECT REJECT with an assigned or reserved EPS bearer identity is ignored. */
  TS24301_7_3_2_UE_b = 18,
  /** TS 24.301 7.3.2 UE c): BEARER RESOURCE ALLOCATION REJECT with an assigned or reserved EPS bearer identity is ignored. */
  TS24301_7_3_2_UE_c = 19,
  /** TS 24.301 7.3.2 UE d): BEARER RESOURCE MODIFICATION REJECT with an assigned or reserved EPS bearer identity is ignored. */
  TS24301_7_3_2_UE_d = 20,
  /** TS 24.301 7.3.2 UE e): ESM INFORMATION REQUEST with an assigned or reserved EPS bearer identity is ESM STATUS #43. */
  TS24301_7_3_2_UE_e = 21,
  /** TS 24.301 7.3.2 UE f): NOTIFICATION with a reserved EPS bearer identity, one of no bearer context, or none together with no PTI is ESM STATUS #43. */
  TS24301_7_3_2_UE_f = 22,
  /** TS 24.301 7.3.2 UE g): ACTIVATE DEFAULT with an unassigned or reserved EPS bearer identity is rejected with #43. */
  TS24301_7_3_2_UE_g = 23,
  /** TS 24.301 7.3.2 UE h): ACTIVATE DEDICATED with an unassigned or reserved EPS bearer identity is rejected with #43. */
  TS24301_7_3_2_UE_h = 24,
  /** TS 24.301 7.3.2 UE i): MODIFY with an unassigned or reserved EPS bearer identity or one of no bearer context is rejected with #43. */
  TS24301_7_3_2_UE_i = 25,
  /** TS 24.301 7.3.2 UE j): DEACTIVATE with an unassigned or reserved EPS bearer identity or one of no bearer context is accepted with the identity as received. */
  TS24301_7_3_2_UE_j = 26,
  /** TS 24.301 7.3.2 UE k): ESM DATA TRANSPORT with a reserved EPS bearer identity or one of no bearer context is ESM STATUS #43. */
  TS24301_7_3_2_UE_k = 27,
  /** TS 24.301 7.3.2 UE l): Any other ESM message with an EPS bearer identity of no established PDN connection is ignored. */
  TS24301_7_3_2_UE_l = 28,
  /** TS 24.301 7.4: A message type that is not defined, not implemented, or not for this direction is STATUS #97; one not compatible with the protocol state is STATUS #98. */
  TS24301_7_4 = 29,
  /** TS 24.301 7.5.1: Mandatory information missing or incorrect, or an unknown or out of sequence IE that requires comprehension, is STATUS #96. */
  TS24301_7_5_1 = 30,
  /** TS 24.301 7.5.2: EMM looks at presence and length of an ESM message container, at nothing else in it. */
  TS24301_7_5_2 = 31,
  /** TS 24.301 7.5.3 UE a): ACTIVATE DEFAULT with a mandatory IE error is rejected with #96. */
  TS24301_7_5_3_UE_a = 32,
  /** TS 24.301 7.5.3 UE b): ACTIVATE DEDICATED with a mandatory IE error is rejected with #96. */
  TS24301_7_5_3_UE_b = 33,
  /** TS 24.301 7.5.3 UE c): MODIFY with a mandatory IE error is rejected with #96. */
  TS24301_7_5_3_UE_c = 34,
  /** TS 24.301 7.5.3 UE d): DEACTIVATE with a mandatory IE error is accepted; all resources of the bearer are released. */
  TS24301_7_5_3_UE_d = 35,
  /** TS 24.301 7.6.1: An unknown IE that does not require comprehension is ignored. */
  TS24301_7_6_1 = 36,
  /** TS 24.301 7.6.2: An out of sequence IE that does not require comprehension is ignored. */
  TS24301_7_6_2 = 37,
  /** TS 24.301 7.6.3: Of a repeated IE the first counts. */
  TS24301_7_6_3 = 38,
  /** TS 24.301 7.7.1: A syntactically incorrect optional IE is treated as not present. */
  TS24301_7_7_1 = 39,
  /** TS 24.301 7.7.2: A missing, unexpected or syntactically incorrect conditional IE makes the message ignored: STATUS #100. */
  TS24301_7_7_2 = 40,
  /** TS 24.301 7.8: A semantically incorrect message without a foreseen reaction is ignored: STATUS #95. */
  TS24301_7_8 = 41,
  /** TS 24.301 9.2: Only the protocol discriminators of EMM and ESM are for NAS. */
  TS24301_9_2 = 42,
  /** TS 24.301 9.3.1: Security header types are for the messages and directions they are defined for; reserved ones are ignored. */
  TS24301_9_3_1 = 43,
  /** TS 24.301 9.7: A security protected message holds a plain message, not another protected one. */
  TS24301_9_7 = 44,
  /** TS 24.301 4.4.2.1: Contexts: one current, one non-current; what is deleted and stored when. */
  TS24301_4_4_2_1 = 45,
  /** TS 24.301 4.4.2.3: Secure exchange of NAS messages: how it is established and ends. */
  TS24301_4_4_2_3 = 46,
  /** TS 24.301 4.4.3.1: NAS COUNT: 24 bits, the overflow follows from the sequence number. */
  TS24301_4_4_3_1 = 47,
  /** TS 24.301 4.4.3.2: A NAS COUNT is accepted once. */
  TS24301_4_4_3_2 = 48,
  /** TS 24.301 4.4.3.3: The MAC is verified over the sequence number and the message. */
  TS24301_4_4_3_3 = 49,
  /** TS 24.301 4.4.3.5: Before the NAS COUNT wraps around the key is given up. */
  TS24301_4_4_3_5 = 50,
  /** TS 24.301 4.4.4.1: EIA0 only without authentication and only for emergency services. */
  TS24301_4_4_4_1 = 51,
  /** TS 24.301 4.4.4.2: Without integrity protection only listed messages are processed, and none once secure exchange is established. */
  TS24301_4_4_4_2 = 52,
  /** TS 24.301 4.4.5: A message that should have been ciphered and is not is discarded. */
  TS24301_4_4_5 = 53,
  /** TS 24.301 5.3.1.2: The UE waits a limited time for the network to release the connection. */
  TS24301_5_3_1_2 = 54,
  /** TS 24.301 5.3.7a: T3245: lists and USIM are usable again after it. */
  TS24301_5_3_7a = 55,
  /** TS 24.301 5.3.7b: A reject without integrity protection is believed for 30 to 60 minutes. */
  TS24301_5_3_7b = 56,
  /** TS 24.301 5.3.9: T3346: mobility management congestion control. */
  TS24301_5_3_9 = 57,
  /** TS 24.301 5.4.1.3: GUTI reallocation: the new GUTI replaces the old one. */
  TS24301_5_4_1_3 = 58,
  /** TS 24.301 5.4.2.3: A repeated challenge is answered with the stored RES. */
  TS24301_5_4_2_3 = 59,
  /** TS 24.301 5.4.2.5: AUTHENTICATION REJECT: the USIM is invalid, or the tracking area is left alone for a while. */
  TS24301_5_4_2_5 = 60,
  /** TS 24.301 5.4.2.6 a): The MAC of the AUTN is wrong: AUTHENTICATION FAILURE #20. */
  TS24301_5_4_2_6_a = 61,
  /** TS 24.301 5.4.2.6 b): The separation bit is 0: AUTHENTICATION FAILURE #26. */
  TS24301_5_4_2_6_b = 62,
  /** TS 24.301 5.4.2.6 c): SQN out of range: AUTHENTICATION FAILURE #21 with AUTS. */
  TS24301_5_4_2_6_c = 63,
  /** TS 24.301 5.4.2.7 f): The network failed the authentication check: the connection is released and the cell barred. */
  TS24301_5_4_2_7_f = 64,
  /** TS 24.301 5.4.2.7 l): An unprotected AUTHENTICATION REJECT without a running challenge is discarded. */
  TS24301_5_4_2_7_l = 65,
  /** TS 24.301 5.4.3.3: SECURITY MODE COMMAND accepted: the context indicated is taken into use. */
  TS24301_5_4_3_3 = 66,
  /** TS 24.301 5.4.3.5: SECURITY MODE COMMAND not acceptable: SECURITY MODE REJECT under the context used before. */
  TS24301_5_4_3_5 = 67,
  /** TS 24.301 5.4.3.6: The answer to a SECURITY MODE COMMAND was not delivered. */
  TS24301_5_4_3_6 = 68,
  /** TS 24.301 5.4.4.3: An identity asked for is given. */
  TS24301_5_4_4_3 = 69,
  /** TS 24.301 5.5.1.2.4: Attach accepted. */
  TS24301_5_5_1_2_4 = 70,
  /** TS 24.301 5.5.1.2.5: Attach rejected: what the cause makes the UE do. */
  TS24301_5_5_1_2_5 = 71,
  /** TS 24.301 5.5.1.2.6 a): Attach, abnormal case: access is barred. */
  TS24301_5_5_1_2_6_a = 72,
  /** TS 24.301 5.5.1.2.6 b): Attach, abnormal case: lower layer failure or release of the connection. */
  TS24301_5_5_1_2_6_b = 73,
  /** TS 24.301 5.5.1.2.6 c): Attach, abnormal case: T3410 expired. */
  TS24301_5_5_1_2_6_c = 74,
  /** TS 24.301 5.5.1.2.6 d): Attach, abnormal case: a cause the procedure does not foresee. */
  TS24301_5_5_1_2_6_d = 75,
  /** TS 24.301 5.5.1.2.6 e): Attach, abnormal case: a new tracking area. */
  TS24301_5_5_1_2_6_e = 76,
  /** TS 24.301 5.5.1.2.6 f): Attach, abnormal case: the UE detaches. */
  TS24301_5_5_1_2_6_f = 77,
  /** TS 24.301 5.5.1.2.6 g): Attach, abnormal case: the network detaches. */
  TS24301_5_5_1_2_6_g = 78,
  /** TS 24.301 5.5.1.2.6 h): Attach, abnormal case: ATTACH REQUEST was not delivered. */
  TS24301_5_5_1_2_6_h = 79,
  /** TS 24.301 5.5.1.2.6 i): Attach, abnormal case: ATTACH COMPLETE was not delivered. */
  TS24301_5_5_1_2_6_i = 80,
  /** TS 24.301 5.5.1.2.6 j): Attach, abnormal case: the default bearer was not accepted. */
  TS24301_5_5_1_2_6_j = 81,
  /** TS 24.301 5.5.1.2.6 l): Attach, abnormal case: extended wait time. */
  TS24301_5_5_1_2_6_l = 82,
  /** TS 24.301 5.5.1.2.6 m): Attach, abnormal case: T3346 is running. */
  TS24301_5_5_1_2_6_m = 83,
  /** TS 24.301 5.5.1.2.6 n): Attach, abnormal case: PDN connection refused although none was wanted. */
  TS24301_5_5_1_2_6_n = 84,
  /** TS 24.301 5.5.1.2.6 o): Attach, abnormal case: T3447 is running. */
  TS24301_5_5_1_2_6_o = 85,
  /** TS 24.301 5.5.1.3.4: Combined attach accepted for EPS services only: what the cause makes the UE do. */
  TS24301_5_5_1_3_4 = 86,
  /** TS 24.301 5.5.1.3.5: Combined attach rejected. */
  TS24301_5_5_1_3_5 = 87,
  /** TS 24.301 5.5.2.2.2: Detach accepted. */
  TS24301_5_5_2_2_2 = 88,
  /** TS 24.301 5.5.2.2.4: Detach by the UE, abnormal cases. */
  TS24301_5_5_2_2_4 = 89,
  /** TS 24.301 5.5.2.3.2: Detach by the network. */
  TS24301_5_5_2_3_2 = 90,
  /** TS 24.301 5.5.2.3.4: Detach by the network with another cause or none. */
  TS24301_5_5_2_3_4 = 91,
  /** TS 24.301 5.5.3.2.4: Tracking area update accepted. */
  TS24301_5_5_3_2_4 = 92,
  /** TS 24.301 5.5.3.2.5: Tracking area update rejected: what the cause makes the UE do. */
  TS24301_5_5_3_2_5 = 93,
  /** TS 24.301 5.5.3.2.6 a): Tracking area update, abnormal case: access is barred. */
  TS24301_5_5_3_2_6_a = 94,
  /** TS 24.301 5.5.3.2.6 b): Tracking area update, abnormal case: lower layer failure or release of the connection. */
  TS24301_5_5_3_2_6_b = 95,
  /** TS 24.301 5.5.3.2.6 c): Tracking area update, abnormal case: T3430 expired. */
  TS24301_5_5_3_2_6_c = 96,
  /** TS 24.301 5.5.3.2.6 d): Tracking area update, abnormal case: a cause the procedure does not foresee. */
  TS24301_5_5_3_2_6_d = 97,
  /** TS 24.301 5.5.3.2.6 e): Tracking area update, abnormal case: a new tracking area. */
  TS24301_5_5_3_2_6_e = 98,
  /** TS 24.301 5.5.3.2.6 f): Tracking area update, abnormal case: the network detaches. */
  TS24301_5_5_3_2_6_f = 99,
  /** TS 24.301 5.5.3.2.6 g): Tracking area update, abnormal case: GUTI reallocation. */
  TS24301_5_5_3_2_6_g = 100,
  /** TS 24.301 5.5.3.2.6 h): Tracking area update, abnormal case: TRACKING AREA UPDATE REQUEST was not delivered. */
  TS24301_5_5_3_2_6_h = 101,
  /** TS 24.301 5.5.3.2.6 i): Tracking area update, abnormal case: TRACKING AREA UPDATE COMPLETE was not delivered. */
  TS24301_5_5_3_2_6_i = 102,
  /** TS 24.301 5.5.3.2.6 k): Tracking area update, abnormal case: extended wait time. */
  TS24301_5_5_3_2_6_k = 103,
  /** TS 24.301 5.5.3.2.6 l): Tracking area update, abnormal case: T3346 is running. */
  TS24301_5_5_3_2_6_l = 104,
  /** TS 24.301 5.5.3.2.6 m): Tracking area update, abnormal case: the UE detaches. */
  TS24301_5_5_3_2_6_m = 105,
  /** TS 24.301 5.5.3.2.6 p): Tracking area update, abnormal case: CS SERVICE NOTIFICATION. */
  TS24301_5_5_3_2_6_p = 106,
  /** TS 24.301 5.5.3.3.4: Combined tracking area update accepted for EPS services only. */
  TS24301_5_5_3_3_4 = 107,
  /** TS 24.301 5.6.1.4: Service request accepted. */
  TS24301_5_6_1_4 = 108,
  /** TS 24.301 5.6.1.5: Service request rejected: what the cause makes the UE do. */
  TS24301_5_6_1_5 = 109,
  /** TS 24.301 5.6.1.6 a): Service request, abnormal case: access is barred. */
  TS24301_5_6_1_6_a = 110,
  /** TS 24.301 5.6.1.6 b): Service request, abnormal case: lower layer failure or release of the connection. */
  TS24301_5_6_1_6_b = 111,
  /** TS 24.301 5.6.1.6 c): Service request, abnormal case: T3417 expired. */
  TS24301_5_6_1_6_c = 112,
  /** TS 24.301 5.6.1.6 d): Service request, abnormal case: T3417ext expired. */
  TS24301_5_6_1_6_d = 113,
  /** TS 24.301 5.6.1.6 e): Service request, abnormal case: a cause the procedure does not foresee. */
  TS24301_5_6_1_6_e = 114,
  /** TS 24.301 5.6.1.6 f): Service request, abnormal case: a tracking area update is needed. */
  TS24301_5_6_1_6_f = 115,
  /** TS 24.301 5.6.1.6 g): Service request, abnormal case: the UE is switched off. */
  TS24301_5_6_1_6_g = 116,
  /** TS 24.301 5.6.1.6 h): Service request, abnormal case: the network detaches. */
  TS24301_5_6_1_6_h = 117,
  /** TS 24.301 5.6.1.6 i): Service request, abnormal case: SERVICE REQUEST was not delivered. */
  TS24301_5_6_1_6_i = 118,
  /** TS 24.301 5.6.1.6 k): Service request, abnormal case: radio bearers were not set up. */
  TS24301_5_6_1_6_k = 119,
  /** TS 24.301 5.6.1.6 l): Service request, abnormal case: extended wait time. */
  TS24301_5_6_1_6_l = 120,
  /** TS 24.301 5.6.1.6 m): Service request, abnormal case: T3346 is running. */
  TS24301_5_6_1_6_m = 121,
  /** TS 24.301 5.6.1.6 p): Service request, abnormal case: T3447 is running. */
  TS24301_5_6_1_6_p = 122,
  /** TS 24.301 5.6.2.2: Paging. */
  TS24301_5_6_2_2 = 123,
  /** TS 24.301 5.6.2.3: CS SERVICE NOTIFICATION. */
  TS24301_5_6_2_3 = 124,
  /** TS 24.301 5.6.3: Transport of NAS messages. */
  TS24301_5_6_3 = 125,
  /** TS 24.301 5.7: EMM STATUS: no state changes. */
  TS24301_5_7 = 126,
  /** TS 24.301 6.3.2: ESM answers: which EPS bearer identity and PTI they carry. */
  TS24301_6_3_2 = 127,
  /** TS 24.301 6.3.3 a): An ESM request was not delivered: sent again at once, or after the tracking area update where the area is not in the list. */
  TS24301_6_3_3_a = 128,
  /** TS 24.301 6.3.3 b): The answer to an activation during the attach was not delivered: the network repeats its request. */
  TS24301_6_3_3_b = 129,
  /** TS 24.301 6.3.5: Congestion control by APN: cause #26 and T3396. */
  TS24301_6_3_5 = 130,
  /** TS 24.301 6.3.5A: Group specific congestion control. */
  TS24301_6_3_5A = 131,
  /** TS 24.301 6.3.6: Session management back-off for causes other than #26. */
  TS24301_6_3_6 = 132,
  /** TS 24.301 6.3.7: WLAN offload: the permission for a PDN connection is given to the upper layers. */
  TS24301_6_3_7 = 133,
  /** TS 24.301 6.3.8: Serving PLMN rate control. */
  TS24301_6_3_8 = 134,
  /** TS 24.301 6.3.9: APN rate control. */
  TS24301_6_3_9 = 135,
  /** TS 24.301 6.3.10: 3GPP PS data off. */
  TS24301_6_3_10 = 136,
  /** TS 24.301 6.3.11: Reliable data service. */
  TS24301_6_3_11 = 137,
  /** TS 24.301 6.3.12: Ethernet PDN type. */
  TS24301_6_3_12 = 138,
  /** TS 24.301 6.3.13: Uncrewed aerial systems. */
  TS24301_6_3_13 = 139,
  /** TS 24.301 6.4.1.3: Default bearer activation accepted. */
  TS24301_6_4_1_3 = 140,
  /** TS 24.301 6.4.1.4: Default bearer activation not accepted. */
  TS24301_6_4_1_4 = 141,
  /** TS 24.301 6.4.1.5 a): Default bearer activation for an active default bearer: its PDN connection is deactivated locally, the request proceeds. */
  TS24301_6_4_1_5_a = 142,
  /** TS 24.301 6.4.2.3: Dedicated bearer activation accepted. */
  TS24301_6_4_2_3 = 143,
  /** TS 24.301 6.4.2.4 a): Dedicated bearer activation, semantic error in the TFT operation: #41. */
  TS24301_6_4_2_4_a = 144,
  /** TS 24.301 6.4.2.4 b): Dedicated bearer activation, syntactical error in the TFT operation: #42. */
  TS24301_6_4_2_4_b = 145,
  /** TS 24.301 6.4.2.4 c): Dedicated bearer activation, semantic error in a packet filter: #44. */
  TS24301_6_4_2_4_c = 146,
  /** TS 24.301 6.4.2.4 d): Dedicated bearer activation, syntactical error in a packet filter: #45. */
  TS24301_6_4_2_4_d = 147,
  /** TS 24.301 6.4.2.5 a): Dedicated bearer activation for an active default bearer: its PDN connection is deactivated locally, the request proceeds. */
  TS24301_6_4_2_5_a = 148,
  /** TS 24.301 6.4.2.5 b): Dedicated bearer activation for an active dedicated bearer: it is deactivated locally, the request proceeds. */
  TS24301_6_4_2_5_b = 149,
  /** TS 24.301 6.4.2.5 c): Dedicated bearer activation: the linked EPS bearer is no active default bearer: #43. */
  TS24301_6_4_2_5_c = 150,
  /** TS 24.301 6.4.3.3: Bearer modification accepted. */
  TS24301_6_4_3_3 = 151,
  /** TS 24.301 6.4.3.4 a): Bearer modification, semantic error in the TFT operation: #41. */
  TS24301_6_4_3_4_a = 152,
  /** TS 24.301 6.4.3.4 b): Bearer modification, syntactical error in the TFT operation: #42. */
  TS24301_6_4_3_4_b = 153,
  /** TS 24.301 6.4.3.4 c): Bearer modification, semantic error in a packet filter: #44. */
  TS24301_6_4_3_4_c = 154,
  /** TS 24.301 6.4.3.4 d): Bearer modification, syntactical error in a packet filter: #45. */
  TS24301_6_4_3_4_d = 155,
  /** TS 24.301 6.4.3.5: Bearer modification, abnormal cases. */
  TS24301_6_4_3_5 = 156,
  /** TS 24.301 6.4.4.3: Bearer deactivation accepted. */
  TS24301_6_4_4_3 = 157,
  /** TS 24.301 6.4.4.6: Local bearer deactivation. */
  TS24301_6_4_4_6 = 158,
  /** TS 24.301 6.5.1.4.3: PDN connectivity rejected with another cause than #26: what the cause makes the UE do. */
  TS24301_6_5_1_4_3 = 159,
  /** TS 24.301 6.5.1.5 a): PDN connectivity: T3482 expired. */
  TS24301_6_5_1_5_a = 160,
  /** TS 24.301 6.5.2.4: PDN disconnection rejected. */
  TS24301_6_5_2_4 = 161,
  /** TS 24.301 6.5.2.5 a): PDN disconnection: T3492 expired; after the fifth time the PDN connection is deactivated locally. */
  TS24301_6_5_2_5_a = 162,
  /** TS 24.301 6.5.3.4.3: Bearer resource allocation rejected with another cause than #26: what the cause makes the UE do. */
  TS24301_6_5_3_4_3 = 163,
  /** TS 24.301 6.5.3.5 a): Bearer resource allocation: T3480 expired. */
  TS24301_6_5_3_5_a = 164,
  /** TS 24.301 6.5.4.4.3: Bearer resource modification rejected with another cause than #26: what the cause makes the UE do. */
  TS24301_6_5_4_4_3 = 165,
  /** TS 24.301 6.5.4.5 a): Bearer resource modification: T3481 expired. */
  TS24301_6_5_4_5_a = 166,
  /** TS 24.301 6.6.1.2: ESM information. */
  TS24301_6_6_1_2 = 167,
  /** TS 24.301 6.6.2: Notification. */
  TS24301_6_6_2 = 168,
  /** TS 24.301 6.6.3: Remote UE report. */
  TS24301_6_6_3 = 169,
  /** TS 24.301 6.6.4: Transport of user data via the control plane. */
  TS24301_6_6_4 = 170,
  /** TS 24.301 6.7: ESM STATUS: what the cause makes the UE do. */
  TS24301_6_7 = 171,
  /** TS 24.301 6.4.1.5 b): Default bearer activation for an active dedicated bearer: it is deactivated locally, the request proceeds. */
  TS24301_6_4_1_5_b = 172,
  /** TS 24.301 6.4.2.5 d): Dedicated bearer activation although the PLMN's maximum is reached: the maximum is forgotten, the request proceeds. */
  TS24301_6_4_2_5_d = 173,
  /** TS 24.301 6.4.3.5 a): Bearer modification by the network during the UE's own of the same bearer: the UE's is aborted. */
  TS24301_6_4_3_5_a = 174,
  /** TS 24.301 6.4.4.4 a): Deactivation of the last PDN connection is answered with a detach; the UE attaches again. */
  TS24301_6_4_4_4_a = 175,
  /** TS 24.301 6.5.0: The number of active bearers has an upper bound: protocol, PLMN, UE. */
  TS24301_6_5_0 = 176,
  /** TS 24.301 6.5.1.1: One PDN connection for emergency services at most; a UE attached for them asks for no other. */
  TS24301_6_5_1_1 = 177,
  /** TS 24.301 6.5.1.2: PDN connectivity requested. */
  TS24301_6_5_1_2 = 178,
  /** TS 24.301 6.5.1.3: The PDN type that the network allowed for an APN binds later requests. */
  TS24301_6_5_1_3 = 179,
  /** TS 24.301 6.5.1.4.1: PDN connectivity rejected. */
  TS24301_6_5_1_4_1 = 180,
  /** TS 24.301 6.5.1.4.2: PDN connectivity rejected with #26: T3396. */
  TS24301_6_5_1_4_2 = 181,
  /** TS 24.301 6.5.1.4A: No PDN connectivity request while the maximum number of bearers is reached. */
  TS24301_6_5_1_4A = 182,
  /** TS 24.301 6.5.1.5 b): No PDN connectivity request while T3447 runs after an attach without PDN connection. */
  TS24301_6_5_1_5_b = 183,
  /** TS 24.301 6.5.2.1: The last PDN connection is not disconnected, unless both sides can do without. */
  TS24301_6_5_2_1 = 184,
  /** TS 24.301 6.5.2.5 b): Dedicated bearer activation during a PDN disconnection of the same PDN connection is ignored. */
  TS24301_6_5_2_5_b = 185,
  /** TS 24.301 6.5.2.5 c): Bearer modification during a PDN disconnection of the same PDN connection is ignored. */
  TS24301_6_5_2_5_c = 186,
  /** TS 24.301 6.5.2.5 d): Deactivation of a dedicated bearer during the disconnection of its PDN connection: both proceed. */
  TS24301_6_5_2_5_d = 187,
  /** TS 24.301 6.5.3.1: No bearer resources are asked for on a PDN connection for emergency services. */
  TS24301_6_5_3_1 = 188,
  /** TS 24.301 6.5.3.4.2: Bearer resource allocation rejected with #26: T3396. */
  TS24301_6_5_3_4_2 = 189,
  /** TS 24.301 6.5.3.5 b): Bearer resource allocation rejected with #43: the default bearer is deactivated locally. */
  TS24301_6_5_3_5_b = 190,
  /** TS 24.301 6.5.3.5 c): Deactivation of the default bearer aborts a bearer resource allocation for it. */
  TS24301_6_5_3_5_c = 191,
  /** TS 24.301 6.5.4.1: No modification is asked for on a PDN connection for emergency services. */
  TS24301_6_5_4_1 = 192,
  /** TS 24.301 6.5.4.4.2: Bearer resource modification rejected with #26: T3396. */
  TS24301_6_5_4_4_2 = 193,
  /** TS 24.301 6.5.4.5 b): Bearer resource modification rejected with #43: the bearer is deactivated locally. */
  TS24301_6_5_4_5_b = 194,
  /** TS 24.301 6.5.4.5 c): Deactivation of the bearer aborts a bearer resource modification of it. */
  TS24301_6_5_4_5_c = 195,
  /** TS 24.301 6.5.4.5 d): Release of all resources rejected with #31: the bearer is deactivated locally. */
  TS24301_6_5_4_5_d = 196,
  /** TS 24.301 6.5.5: Back-off of a low priority request does not hold back one that is not. */
  TS24301_6_5_5 = 197,
  /** TS 24.301 6.6.3.5 a): Remote UE report: T3493 expired. */
  TS24301_6_6_3_5_a = 198,
  /** TS 24.301 6.6.4.4 a): No user data via the control plane while T3396 runs for the APN. */
  TS24301_6_6_4_4_a = 199,
  /** TS 24.301 5.3.1.1: Establishment of the NAS signalling connection: initial NAS messages and what waits for it. */
  TS24301_5_3_1_1 = 200,
  /** TS 24.301 5.3.1.3: Suspend and resume of the NAS signalling connection. */
  TS24301_5_3_1_3 = 201,
  /** TS 24.301 5.3.17: Service gap control: T3447. */
  TS24301_5_3_17 = 202,
  /** TS 24.301 5.4.5.3: EMM INFORMATION is handed to the upper layers. */
  TS24301_5_4_5_3 = 203,
  /** TS 24.301 5.6.1.1: When a service request is made, and when it may be. */
  TS24301_5_6_1_1 = 204,
  /** TS 24.301 5.6.1.4.1: Service request accepted, without control plane CIoT EPS optimization. */
  TS24301_5_6_1_4_1 = 205,
  /** TS 24.301 5.6.1.4.2: Service request accepted, with control plane CIoT EPS optimization. */
  TS24301_5_6_1_4_2 = 206,
  /** TS 24.301 5.6.1.6 j): Service request, abnormal case: the request was not delivered, in the same tracking area. */
  TS24301_5_6_1_6_j = 207,
  /** TS 24.301 5.6.1.6 la): Service request, abnormal case: extended wait time for data via the control plane. */
  TS24301_5_6_1_6_la = 208,
  /** TS 24.301 5.6.1.6 n): Service request, abnormal case: no GERAN or UTRAN cell after the redirection. */
  TS24301_5_6_1_6_n = 209,
  /** TS 24.301 5.6.1.6 o): Service request, abnormal case: T3448 is running. */
  TS24301_5_6_1_6_o = 210,
  /** TS 24.301 5.6.2.1: A UE that is not attached ignores paging for EPS services. */
  TS24301_5_6_2_1 = 211,
  /** TS 24.301 5.6.2.2.1: Paging with S-TMSI: service request or tracking area update, ignored while one is under way. */
  TS24301_5_6_2_2_1 = 212,
  /** TS 24.301 5.6.2.2.2: Paging with IMSI: local detach, then attach. */
  TS24301_5_6_2_2_2 = 213,
  /** TS 24.301 5.6.2.3.1: Paging for CS fallback. */
  TS24301_5_6_2_3_1 = 214,
  /** TS 24.301 5.6.2.3.2: A UE attached for SMS only ignores a paging for CS fallback. */
  TS24301_5_6_2_3_2 = 215,
  /** TS 24.301 5.6.3.1: Transport of SMS: attached for non-EPS services or SMS only, and connected. */
  TS24301_5_6_3_1 = 216,
  /** TS 24.301 5.6.3.4 a): Transport of NAS messages: T3346 is running. */
  TS24301_5_6_3_4_a = 217,
  /** TS 24.301 5.6.3.4 b): Transport of NAS messages: T3447 is running. */
  TS24301_5_6_3_4_b = 218,
  /** TS 24.301 5.6.4.1: Generic transport: attached for EPS services, and connected. */
  TS24301_5_6_4_1 = 219,
  /** TS 24.301 5.6.4.4 a): Generic transport of NAS messages: T3346 is running. */
  TS24301_5_6_4_4_a = 220,
  /** TS 24.301 5.6.4.4 b): Generic transport of NAS messages: T3447 is running. */
  TS24301_5_6_4_4_b = 221,
  /** TS 24.301 5.3.5: T3412: periodic tracking area updating; attached for emergency bearer services the UE detaches locally instead. */
  TS24301_5_3_5 = 222,
  /** TS 24.301 5.3.11: Power saving mode: after T3324, or at once, the access stratum is off. */
  TS24301_5_3_11 = 223,
  /** TS 24.301 5.3.12: Extended idle-mode DRX cycle: as granted last, and not with a PDN connection for emergency bearer services. */
  TS24301_5_3_12 = 224,
  /** TS 24.301 5.4.1.5: GUTI REALLOCATION COMPLETE was not delivered. */
  TS24301_5_4_1_5 = 225,
  /** TS 24.301 5.5.3.3.5: Combined tracking area update rejected: what the cause makes the UE do. */
  TS24301_5_5_3_3_5 = 226,
  /** TS 24.301 5.5.3.2.6 j): Tracking area update, abnormal case: TRACKING AREA UPDATE COMPLETE was not delivered, in the same tracking area. */
  TS24301_5_5_3_2_6_j = 227,
  /** TS 24.301 5.5.3.2.6 o): Tracking area update, abnormal case: T3447 is running. */
  TS24301_5_5_3_2_6_o = 228,
  /** TS 24.301 5.4.2.7 g): Authentication, abnormal case: the answer was not delivered. */
  TS24301_5_4_2_7_g = 229,
  /** TS 24.301 5.4.4.5: Identification, abnormal case: the answer was not delivered, or there is no such identity. */
  TS24301_5_4_4_5 = 230,
  /** TS 24.301 5.5.1.2.6 la): Attach, abnormal case: extended wait time for data via the control plane. */
  TS24301_5_5_1_2_6_la = 231,
  /** TS 24.301 5.5.3.2.6 ka): Tracking area update, abnormal case: extended wait time for data via the control plane. */
  TS24301_5_5_3_2_6_ka = 232,
  /** TS 24.301 4.4.2.2: Handover from A/Gb or Iu mode: a mapped context from the keys there and the parameters of the MME. */
  TS24301_4_4_2_2 = 233,
  /** TS 24.301 4.4.2.5: CS to PS SRVCC handover: a mapped context from the keys that the CS domain gives. */
  TS24301_4_4_2_5 = 234,
}
