// Message tables of the walker and the writer.
// Made from host/spec by `npm run generate`. Do not edit.


/** Formats of a row (TS 24.007 11.2.1.1), half octets told apart */
export const enum RowFormat {
  HalfLow = 0,
  HalfHigh = 1,
  V = 2,
  LV = 3,
  LVE = 4,
  T = 5,
  TV1 = 6,
  TV = 7,
  TLV = 8,
  TLVE = 9,
}

/** One word a row: bits 0–7 IEI, 8–11 format, 12–13 presence (0 M, 1 O, 2 C), 14 spare half octet, 16–23 least value length, 24–31 value check */
export const ROWS: usize = memory.data<u32>([
  // ATTACH ACCEPT, TS 24.301 8.2.1
  0x05000000, //  0    M V     0.5–0.5 EPS attach result
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x00010200, //  2    M V     1–1     T3412 value
  0x1f060300, //  3    M LV    6–96    TAI list
  0x00030400, //  4    M LV-E  3–n     ESM message container
  0x1e0b1850, //  5 50 O TLV   11–11   GUTI
  0x00051713, //  6 13 O TV    5–5     Location area identification
  0x1d051823, //  7 23 O TLV   5–8     MS identity
  0x00011753, //  8 53 O TV    1–1     EMM cause
  0x00011717, //  9 17 O TV    1–1     T3402 value
  0x00011759, // 10 59 O TV    1–1     T3423 value
  0x1c03184a, // 11 4A O TLV   3–45    Equivalent PLMNs
  0x20031834, // 12 34 O TLV   3–48    Emergency number list
  0x0f011864, // 13 64 O TLV   1–3     EPS network feature support
  0x010016f0, // 14 F- O TV    0.5–0.5 Additional update result
  0x0001185e, // 15 5E O TLV   1–1     T3412 extended value
  0x0001186a, // 16 6A O TLV   1–1     T3324 value
  0x0001186e, // 17 6E O TLV   1–1     Extended DRX parameters
  0x00021865, // 18 65 O TLV   2–2     DCN-ID
  0x000016e0, // 19 E- O TV    0.5–0.5 SMS services status
  0x000016d0, // 20 D- O TV    0.5–0.5 Non-3GPP NW provided policies
  0x0001186b, // 21 6B O TLV   1–1     T3448 value
  0x000016c0, // 22 C- O TV    0.5–0.5 Network policy
  0x0001186c, // 23 6C O TLV   1–1     T3447 value
  0x2104197a, // 24 7A O TLV-E 4–65535 Extended emergency number list
  0x2420197c, // 25 7C O TLV-E 32–2288 Ciphering key data
  0x00011866, // 26 66 O TLV   1–n     UE radio capability ID
  0x000016b0, // 27 B- O TV    0.5–0.5 UE radio capability ID deletion indication
  0x15011835, // 28 35 O TLV   1–n     Negotiated WUS assistance information
  0x00011836, // 29 36 O TLV   1–1     Negotiated DRX parameter in NB-S1 mode
  0x00021838, // 30 38 O TLV   2–2     Negotiated IMSI offset
  0x1f06181d, // 31 1D O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"
  0x1f06181e, // 32 1E O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"
  0x2601181f, // 33 1F O TLV   1–7     Unavailability configuration
  // ATTACH COMPLETE, TS 24.301 8.2.2
  0x00030400, //  0    M LV-E  3–n     ESM message container
  // ATTACH REJECT, TS 24.301 8.2.3
  0x00010200, //  0    M V     1–1     EMM cause
  0x00031978, //  1 78 O TLV-E 3–n     ESM message container
  0x0001185f, //  2 5F O TLV   1–1     T3346 value
  0x00011816, //  3 16 O TLV   1–1     T3402 value
  0x000016a0, //  4 A- O TV    0.5–0.5 Extended EMM cause
  0x0001181c, //  5 1C O TLV   1–1     Lower bound timer value
  0x1f06181d, //  6 1D O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"
  0x1f06181e, //  7 1E O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"
  // ATTACH REQUEST, TS 24.301 8.2.4
  0x06000000, //  0    M V     0.5–0.5 EPS attach type
  0x16000100, //  1    M V     0.5–0.5 NAS key set identifier
  0x1e040300, //  2    M LV    4–11    EPS mobile identity
  0x00020300, //  3    M LV    2–13    UE network capability
  0x00030400, //  4    M LV-E  3–n     ESM message container
  0x00031719, //  5 19 O TV    3–3     Old P-TMSI signature
  0x1e0b1850, //  6 50 O TLV   11–11   Additional GUTI
  0x00051752, //  7 52 O TV    5–5     Last visited registered TAI
  0x0002175c, //  8 5C O TV    2–2     DRX parameter
  0x00021831, //  9 31 O TLV   2–8     MS network capability
  0x00051713, // 10 13 O TV    5–5     Old location area identification
  0x00001690, // 11 9- O TV    0.5–0.5 TMSI status
  0x00031811, // 12 11 O TLV   3–3     Mobile station classmark 2
  0x00001820, // 13 20 O TLV   0–32    Mobile station classmark 3
  0x1b031840, // 14 40 O TLV   3–n     Supported Codecs
  0x020016f0, // 15 F- O TV    0.5–0.5 Additional update type
  0x0001185d, // 16 5D O TLV   1–1     Voice domain preference and UE's usage setting
  0x000016d0, // 17 D- O TV    0.5–0.5 Device properties
  0x000016e0, // 18 E- O TV    0.5–0.5 Old GUTI type
  0x000016c0, // 19 C- O TV    0.5–0.5 MS network feature support
  0x00021810, // 20 10 O TLV   2–2     TMSI based NRI container
  0x0001186a, // 21 6A O TLV   1–1     T3324 value
  0x0001185e, // 22 5E O TLV   1–1     T3412 extended value
  0x0001186e, // 23 6E O TLV   1–1     Extended DRX parameters
  0x0004186f, // 24 6F O TLV   4–4     UE additional security capability
  0x0001186d, // 25 6D O TLV   1–1     UE status
  0x00011717, // 26 17 O TV    1–1     Additional information requested
  0x14011832, // 27 32 O TLV   1–13    N1 UE network capability
  0x00011834, // 28 34 O TLV   1–1     UE radio capability ID availability
  0x15011835, // 29 35 O TLV   1–n     Requested WUS assistance information
  0x00011836, // 30 36 O TLV   1–1     DRX parameter in NB-S1 mode
  0x00021838, // 31 38 O TLV   2–2     Requested IMSI offset
  // AUTHENTICATION FAILURE, TS 24.301 8.2.5
  0x00010200, //  0    M V     1–1     EMM cause
  0x000e1830, //  1 30 O TLV   14–14   Authentication failure parameter
  // AUTHENTICATION REQUEST, TS 24.301 8.2.7
  0x16000000, //  0    M V     0.5–0.5 NAS key set identifierASME
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x00100200, //  2    M V     16–16   Authentication parameter RAND (EPS challenge)
  0x00100300, //  3    M LV    16–16   Authentication parameter AUTN (EPS challenge)
  // AUTHENTICATION RESPONSE, TS 24.301 8.2.8
  0x00040300, //  0    M LV    4–16    Authentication response parameter
  // CS SERVICE NOTIFICATION, TS 24.301 8.2.9
  0x00010200, //  0    M V     1–1     Paging identity
  0x22011860, //  1 60 O TLV   1–12    CLI
  0x00011761, //  2 61 O TV    1–1     SS Code
  0x00011762, //  3 62 O TV    1–1     LCS indicator
  0x00011863, //  4 63 O TLV   1–255   LCS client identity
  // DETACH REQUEST, TS 24.301 8.2.11.1
  0x04000000, //  0    M V     0.5–0.5 Detach type
  0x16000100, //  1    M V     0.5–0.5 NAS key set identifier
  0x1e040300, //  2    M LV    4–11    EPS mobile identity
  // DETACH REQUEST, TS 24.301 8.2.11.2
  0x04000000, //  0    M V     0.5–0.5 Detach type
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x00011753, //  2 53 O TV    1–1     EMM cause
  0x0001181c, //  3 1C O TLV   1–1     Lower bound timer value
  0x1f06181d, //  4 1D O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"
  0x1f06181e, //  5 1E O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"
  // DOWNLINK NAS TRANSPORT, TS 24.301 8.2.12
  0x00020300, //  0    M LV    2–251   NAS message container
  // EMM INFORMATION, TS 24.301 8.2.13
  0x23011843, //  0 43 O TLV   1–n     Full name for network
  0x23011845, //  1 45 O TLV   1–n     Short name for network
  0x00011746, //  2 46 O TV    1–1     Local time zone
  0x00071747, //  3 47 O TV    7–7     Universal time and local time zone
  0x0e011849, //  4 49 O TLV   1–1     Network daylight saving time
  // EMM STATUS, TS 24.301 8.2.14
  0x00010200, //  0    M V     1–1     EMM cause
  // EXTENDED SERVICE REQUEST, TS 24.301 8.2.15
  0x09000000, //  0    M V     0.5–0.5 Service type
  0x16000100, //  1    M V     0.5–0.5 NAS key set identifier
  0x1d050300, //  2    M LV    5–5     M-TMSI
  0x030026b0, //  3 B- C TV    0.5–0.5 CSFB response
  0x00021857, //  4 57 O TLV   2–2     EPS bearer context status
  0x000016d0, //  5 D- O TV    0.5–0.5 Device properties
  0x12011829, //  6 29 O TLV   1–1     UE request type
  0x18011828, //  7 28 O TLV   1–3     Paging restriction
  // GUTI REALLOCATION COMMAND, TS 24.301 8.2.16
  0x1e0b0300, //  0    M LV    11–11   GUTI
  0x1f061854, //  1 54 O TLV   6–96    TAI list
  0x00021865, //  2 65 O TLV   2–2     DCN-ID
  0x00011866, //  3 66 O TLV   1–n     UE radio capability ID
  0x000016b0, //  4 B- O TV    0.5–0.5 UE radio capability ID deletion indication
  // IDENTITY REQUEST, TS 24.301 8.2.18
  0x00000000, //  0    M V     0.5–0.5 Identity type
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  // IDENTITY RESPONSE, TS 24.301 8.2.19
  0x1d030300, //  0    M LV    3–9     Mobile identity
  // SECURITY MODE COMMAND, TS 24.301 8.2.20
  0x00010200, //  0    M V     1–1     Selected NAS security algorithms
  0x16000000, //  1    M V     0.5–0.5 NAS key set identifier
  0x00004100, //  2    M V     0.5–0.5 Spare half octet
  0x25020300, //  3    M LV    2–5     Replayed UE security capabilities
  0x000016c0, //  4 C- O TV    0.5–0.5 IMEISV request
  0x00041755, //  5 55 O TV    4–4     Replayed nonceUE
  0x00041756, //  6 56 O TV    4–4     NonceMME
  0x0008184f, //  7 4F O TLV   8–8     HashMME
  0x0004186f, //  8 6F O TLV   4–4     Replayed UE additional security capability
  0x00011837, //  9 37 O TLV   1–1     UE radio capability ID request
  0x000016d0, // 10 D- O TV    0.5–0.5 UE coarse location information request
  // SECURITY MODE COMPLETE, TS 24.301 8.2.21
  0x1d091823, //  0 23 O TLV   9–9     IMEISV
  0x00011979, //  1 79 O TLV-E 1–n     Replayed NAS message container
  0x00011866, //  2 66 O TLV   1–n     UE radio capability ID
  0x00061867, //  3 67 O TLV   6–6     UE coarse location information
  // SECURITY MODE REJECT, TS 24.301 8.2.22
  0x00010200, //  0    M V     1–1     EMM cause
  // SECURITY PROTECTED NAS MESSAGE, TS 24.301 8.2.23
  0x00010200, //  0    M V     1–1     NAS message
  // SERVICE REJECT, TS 24.301 8.2.24
  0x00010200, //  0    M V     1–1     EMM cause
  0x0001275b, //  1 5B C TV    1–1     T3442 value
  0x0001185f, //  2 5F O TLV   1–1     T3346 value
  0x0001186b, //  3 6B O TLV   1–1     T3448 value
  0x0001181c, //  4 1C O TLV   1–1     Lower bound timer value
  0x1f06181d, //  5 1D O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"
  0x1f06181e, //  6 1E O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"
  // SERVICE REQUEST, TS 24.301 8.2.25
  0x00010200, //  0    M V     1–1     KSI and sequence number
  0x00020200, //  1    M V     2–2     Message authentication code (short)
  // TRACKING AREA UPDATE ACCEPT, TS 24.301 8.2.26
  0x07000000, //  0    M V     0.5–0.5 EPS update result
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x0001175a, //  2 5A O TV    1–1     T3412 value
  0x1e0b1850, //  3 50 O TLV   11–11   GUTI
  0x1f061854, //  4 54 O TLV   6–96    TAI list
  0x00021857, //  5 57 O TLV   2–2     EPS bearer context status
  0x00051713, //  6 13 O TV    5–5     Location area identification
  0x1d051823, //  7 23 O TLV   5–8     MS identity
  0x00011753, //  8 53 O TV    1–1     EMM cause
  0x00011717, //  9 17 O TV    1–1     T3402 value
  0x00011759, // 10 59 O TV    1–1     T3423 value
  0x1c03184a, // 11 4A O TLV   3–45    Equivalent PLMNs
  0x20031834, // 12 34 O TLV   3–48    Emergency number list
  0x0f011864, // 13 64 O TLV   1–3     EPS network feature support
  0x010016f0, // 14 F- O TV    0.5–0.5 Additional update result
  0x0001185e, // 15 5E O TLV   1–1     T3412 extended value
  0x0001186a, // 16 6A O TLV   1–1     T3324 value
  0x0001186e, // 17 6E O TLV   1–1     Extended DRX parameters
  0x00021868, // 18 68 O TLV   2–2     Header compression configuration status
  0x00021865, // 19 65 O TLV   2–2     DCN-ID
  0x000016e0, // 20 E- O TV    0.5–0.5 SMS services status
  0x000016d0, // 21 D- O TV    0.5–0.5 Non-3GPP NW policies
  0x0001186b, // 22 6B O TLV   1–1     T3448 value
  0x000016c0, // 23 C- O TV    0.5–0.5 Network policy
  0x0001186c, // 24 6C O TLV   1–1     T3447 value
  0x2104197a, // 25 7A O TLV-E 4–65535 Extended emergency number list
  0x2420197c, // 26 7C O TLV-E 32–2288 Ciphering key data
  0x00011866, // 27 66 O TLV   1–n     UE radio capability ID
  0x000016b0, // 28 B- O TV    0.5–0.5 UE radio capability ID deletion indication
  0x15011835, // 29 35 O TLV   1–n     Negotiated WUS assistance information
  0x00011836, // 30 36 O TLV   1–1     Negotiated DRX parameter in NB-S1 mode
  0x00021838, // 31 38 O TLV   2–2     Negotiated IMSI offset
  0x13011837, // 32 37 O TLV   1–1     EPS additional request result
  0x1f06181d, // 33 1D O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"
  0x1f06181e, // 34 1E O TLV   6–96    Forbidden TAI(s) for the list of"forbidden tracking areas for regional provision of service"
  0x00011839, // 35 39 O TLV   1–1     Maximum time offset
  0x2601181f, // 36 1F O TLV   1–7     Unavailability configuration
  // TRACKING AREA UPDATE REJECT, TS 24.301 8.2.28
  0x00010200, //  0    M V     1–1     EMM cause
  0x0001185f, //  1 5F O TLV   1–1     T3346 value
  0x000016a0, //  2 A- O TV    0.5–0.5 Extended EMM cause
  0x0001181c, //  3 1C O TLV   1–1     Lower bound timer value
  0x1f06181d, //  4 1D O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"
  0x1f06181e, //  5 1E O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"
  // TRACKING AREA UPDATE REQUEST, TS 24.301 8.2.29
  0x08000000, //  0    M V     0.5–0.5 EPS update type
  0x16000100, //  1    M V     0.5–0.5 NAS key set identifier
  0x1e0b0300, //  2    M LV    11–11   Old GUTI
  0x160016b0, //  3 B- O TV    0.5–0.5 Non-current native NAS key set identifier
  0x00001680, //  4 8- O TV    0.5–0.5 GPRS ciphering key sequence number
  0x00031719, //  5 19 O TV    3–3     Old P-TMSI signature
  0x1e0b1850, //  6 50 O TLV   11–11   Additional GUTI
  0x00041755, //  7 55 O TV    4–4     NonceUE
  0x00021858, //  8 58 O TLV   2–13    UE network capability
  0x00051752, //  9 52 O TV    5–5     Last visited registered TAI
  0x0002175c, // 10 5C O TV    2–2     DRX parameter
  0x000016a0, // 11 A- O TV    0.5–0.5 UE radio capability information update needed
  0x00021857, // 12 57 O TLV   2–2     EPS bearer context status
  0x00021831, // 13 31 O TLV   2–8     MS network capability
  0x00051713, // 14 13 O TV    5–5     Old location area identification
  0x00001690, // 15 9- O TV    0.5–0.5 TMSI status
  0x00031811, // 16 11 O TLV   3–3     Mobile station classmark 2
  0x00001820, // 17 20 O TLV   0–32    Mobile station classmark 3
  0x1b031840, // 18 40 O TLV   3–n     Supported Codecs
  0x020016f0, // 19 F- O TV    0.5–0.5 Additional update type
  0x0001185d, // 20 5D O TLV   1–1     Voice domain preference and UE's usage setting
  0x000016e0, // 21 E- O TV    0.5–0.5 Old GUTI type
  0x000016d0, // 22 D- O TV    0.5–0.5 Device properties
  0x000016c0, // 23 C- O TV    0.5–0.5 MS network feature support
  0x00021810, // 24 10 O TLV   2–2     TMSI based NRI container
  0x0001186a, // 25 6A O TLV   1–1     T3324 value
  0x0001185e, // 26 5E O TLV   1–1     T3412 extended value
  0x0001186e, // 27 6E O TLV   1–1     Extended DRX parameters
  0x0004186f, // 28 6F O TLV   4–4     UE additional security capability
  0x0001186d, // 29 6D O TLV   1–1     UE status
  0x00011717, // 30 17 O TV    1–1     Additional information requested
  0x14011832, // 31 32 O TLV   1–13    N1 UE network capability
  0x00011834, // 32 34 O TLV   1–1     UE radio capability ID availability
  0x15011835, // 33 35 O TLV   1–n     Requested WUS assistance information
  0x00011836, // 34 36 O TLV   1–1     DRX parameter in NB-S1 mode
  0x00021838, // 35 38 O TLV   2–2     Requested IMSI offset
  0x12011829, // 36 29 O TLV   1–1     UE request type
  0x18011828, // 37 28 O TLV   1–3     Paging restriction
  0x27011830, // 38 30 O TLV   1–7     Unavailability information
  // UPLINK NAS TRANSPORT, TS 24.301 8.2.30
  0x00020300, //  0    M LV    2–251   NAS message container
  // DOWNLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.31
  0x17010200, //  0    M V     1–1     Generic message container type
  0x00010400, //  1    M LV-E  1–n     Generic message container
  0x00011865, //  2 65 O TLV   1–n     Additional information
  // UPLINK GENERIC NAS TRANSPORT, TS 24.301 8.2.32
  0x17010200, //  0    M V     1–1     Generic message container type
  0x00010400, //  1    M LV-E  1–n     Generic message container
  0x00011865, //  2 65 O TLV   1–n     Additional information
  // CONTROL PLANE SERVICE REQUEST, TS 24.301 8.2.33
  0x00000000, //  0    M V     0.5–0.5 Control plane service type
  0x16000100, //  1    M V     0.5–0.5 NAS key set identifier
  0x00031978, //  2 78 O TLV-E 3–n     ESM message container
  0x00021867, //  3 67 O TLV   2–251   NAS message container
  0x00021857, //  4 57 O TLV   2–2     EPS bearer context status
  0x000016d0, //  5 D- O TV    0.5–0.5 Device properties
  0x12011829, //  6 29 O TLV   1–1     UE request type
  0x18011828, //  7 28 O TLV   1–3     Paging restriction
  // SERVICE ACCEPT, TS 24.301 8.2.34
  0x00021857, //  0 57 O TLV   2–2     EPS bearer context status
  0x0001186b, //  1 6B O TLV   1–1     T3448 value
  0x13011837, //  2 37 O TLV   1–1     EPS additional request result
  0x1f06181d, //  3 1D O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for roaming"
  0x1f06181e, //  4 1E O TLV   6–96    Forbidden TAI(s) for the list of "forbidden tracking areas for regional provision of service"
  // ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.1
  0x2c011827, //  0 27 O TLV   1–251   Protocol configuration options
  0x00011833, //  1 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  2 7B O TLV-E 1–65535 Extended protocol configuration options
  // ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT, TS 24.301 8.3.2
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x00011833, //  2 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  3 7B O TLV-E 1–65535 Extended protocol configuration options
  // ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.3
  0x0a000000, //  0    M V     0.5–0.5 Linked EPS bearer identity
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x2a010300, //  2    M LV    1–13    EPS QoS
  0x00010300, //  3    M LV    1–255   TFT
  0x1a01185d, //  4 5D O TLV   1–2     Transaction identifier
  0x2e0c1830, //  5 30 O TLV   12–20   Negotiated QoS
  0x10011732, //  6 32 O TV    1–1     Negotiated LLC SAPI
  0x00001680, //  7 8- O TV    0.5–0.5 Radio priority
  0x11011834, //  8 34 O TLV   1–1     Packet flow Identifier
  0x2c011827, //  9 27 O TLV   1–251   Protocol configuration options
  0x000016c0, // 10 C- O TV    0.5–0.5 WLAN offload indication
  0x00011833, // 11 33 O TLV   1–255   NBIFOM container
  0x2d01197b, // 12 7B O TLV-E 1–65535 Extended protocol configuration options
  0x000a185c, // 13 5C O TLV   10–10   Extended EPS QoS
  // ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.4
  0x2c011827, //  0 27 O TLV   1–251   Protocol configuration options
  0x2d01197b, //  1 7B O TLV-E 1–65535 Extended protocol configuration options
  // ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT, TS 24.301 8.3.5
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x2d01197b, //  2 7B O TLV-E 1–65535 Extended protocol configuration options
  // ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.6
  0x2a010300, //  0    M LV    1–13    EPS QoS
  0x28010300, //  1    M LV    1–100   Access point name
  0x2b050300, //  2    M LV    5–13    PDN address
  0x1a01185d, //  3 5D O TLV   1–2     Transaction identifier
  0x2e0c1830, //  4 30 O TLV   12–20   Negotiated QoS
  0x10011732, //  5 32 O TV    1–1     Negotiated LLC SAPI
  0x00001680, //  6 8- O TV    0.5–0.5 Radio priority
  0x11011834, //  7 34 O TLV   1–1     Packet flow Identifier
  0x2902185e, //  8 5E O TLV   2–6     APN-AMBR
  0x00011758, //  9 58 O TV    1–1     ESM cause
  0x2c011827, // 10 27 O TLV   1–251   Protocol configuration options
  0x000016b0, // 11 B- O TV    0.5–0.5 Connectivity type
  0x000016c0, // 12 C- O TV    0.5–0.5 WLAN offload indication
  0x00011833, // 13 33 O TLV   1–255   NBIFOM container
  0x31031866, // 14 66 O TLV   3–255   Header compression configuration
  0x00001690, // 15 9- O TV    0.5–0.5 Control plane only indication
  0x2d01197b, // 16 7B O TLV-E 1–65535 Extended protocol configuration options
  0x0002186e, // 17 6E O TLV   2–2     Serving PLMN rate control
  0x0006185f, // 18 5F O TLV   6–6     Extended APN-AMBR
  // BEARER RESOURCE ALLOCATION REJECT, TS 24.301 8.3.7
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x00011837, //  2 37 O TLV   1–1     Back-off timer value
  0x0001186b, //  3 6B O TLV   1–1     Re-attempt indicator
  0x00011833, //  4 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  5 7B O TLV-E 1–65535 Extended protocol configuration options
  // BEARER RESOURCE ALLOCATION REQUEST, TS 24.301 8.3.8
  0x0a000000, //  0    M V     0.5–0.5 Linked EPS bearer identity
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x00010300, //  2    M LV    1–255   Traffic flow aggregate
  0x2a010300, //  3    M LV    1–13    Required traffic flow QoS
  0x2c011827, //  4 27 O TLV   1–251   Protocol configuration options
  0x000016c0, //  5 C- O TV    0.5–0.5 Device properties
  0x00011833, //  6 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  7 7B O TLV-E 1–65535 Extended protocol configuration options
  0x000a185c, //  8 5C O TLV   10–10   Extended EPS QoS
  // BEARER RESOURCE MODIFICATION REJECT, TS 24.301 8.3.9
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x00011837, //  2 37 O TLV   1–1     Back-off timer value
  0x0001186b, //  3 6B O TLV   1–1     Re-attempt indicator
  0x00011833, //  4 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  5 7B O TLV-E 1–65535 Extended protocol configuration options
  // BEARER RESOURCE MODIFICATION REQUEST, TS 24.301 8.3.10
  0x0a000000, //  0    M V     0.5–0.5 EPS bearer identity for packet filter
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x00010300, //  2    M LV    1–255   Traffic flow aggregate
  0x2a01185b, //  3 5B O TLV   1–13    Required traffic flow QoS
  0x00011758, //  4 58 O TV    1–1     ESM cause
  0x2c011827, //  5 27 O TLV   1–251   Protocol configuration options
  0x000016c0, //  6 C- O TV    0.5–0.5 Device properties
  0x00011833, //  7 33 O TLV   1–255   NBIFOM container
  0x31031866, //  8 66 O TLV   3–255   Header compression configuration
  0x2d01197b, //  9 7B O TLV-E 1–65535 Extended protocol configuration options
  0x000a185c, // 10 5C O TLV   10–10   Extended EPS QoS
  // DEACTIVATE EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.11
  0x2c011827, //  0 27 O TLV   1–251   Protocol configuration options
  0x2d01197b, //  1 7B O TLV-E 1–65535 Extended protocol configuration options
  // DEACTIVATE EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.12
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x00011837, //  2 37 O TLV   1–1     T3396 value
  0x000016c0, //  3 C- O TV    0.5–0.5 WLAN offload indication
  0x00011833, //  4 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  5 7B O TLV-E 1–65535 Extended protocol configuration options
  // ESM INFORMATION RESPONSE, TS 24.301 8.3.14
  0x28011828, //  0 28 O TLV   1–100   Access point name
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x2d01197b, //  2 7B O TLV-E 1–65535 Extended protocol configuration options
  // ESM STATUS, TS 24.301 8.3.15
  0x00010200, //  0    M V     1–1     ESM cause
  // MODIFY EPS BEARER CONTEXT ACCEPT, TS 24.301 8.3.16
  0x2c011827, //  0 27 O TLV   1–251   Protocol configuration options
  0x00011833, //  1 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  2 7B O TLV-E 1–65535 Extended protocol configuration options
  // MODIFY EPS BEARER CONTEXT REJECT, TS 24.301 8.3.17
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x00011833, //  2 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  3 7B O TLV-E 1–65535 Extended protocol configuration options
  // MODIFY EPS BEARER CONTEXT REQUEST, TS 24.301 8.3.18
  0x2a01185b, //  0 5B O TLV   1–13    New EPS QoS
  0x00011836, //  1 36 O TLV   1–255   TFT
  0x2e0c1830, //  2 30 O TLV   12–20   New QoS
  0x10011732, //  3 32 O TV    1–1     Negotiated LLC SAPI
  0x00001680, //  4 8- O TV    0.5–0.5 Radio priority
  0x11011834, //  5 34 O TLV   1–1     Packet flow Identifier
  0x2902185e, //  6 5E O TLV   2–6     APN-AMBR
  0x2c011827, //  7 27 O TLV   1–251   Protocol configuration options
  0x000016c0, //  8 C- O TV    0.5–0.5 WLAN offload indication
  0x00011833, //  9 33 O TLV   1–255   NBIFOM container
  0x31031866, // 10 66 O TLV   3–255   Header compression configuration
  0x2d01197b, // 11 7B O TLV-E 1–65535 Extended protocol configuration options
  0x0006185f, // 12 5F O TLV   6–6     Extended APN-AMBR
  0x000a185c, // 13 5C O TLV   10–10   Extended EPS QoS
  // NOTIFICATION, TS 24.301 8.3.18A
  0x19010300, //  0    M LV    1–1     Notification indicator
  // PDN CONNECTIVITY REJECT, TS 24.301 8.3.19
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x00011837, //  2 37 O TLV   1–1     Back-off timer value
  0x0001186b, //  3 6B O TLV   1–1     Re-attempt indicator
  0x00011833, //  4 33 O TLV   1–255   NBIFOM container
  0x2d01197b, //  5 7B O TLV-E 1–65535 Extended protocol configuration options
  // PDN CONNECTIVITY REQUEST, TS 24.301 8.3.20
  0x0c000000, //  0    M V     0.5–0.5 Request type
  0x0b000100, //  1    M V     0.5–0.5 PDN type
  0x000016d0, //  2 D- O TV    0.5–0.5 ESM information transfer flag
  0x28011828, //  3 28 O TLV   1–100   Access point name
  0x2c011827, //  4 27 O TLV   1–251   Protocol configuration options
  0x000016c0, //  5 C- O TV    0.5–0.5 Device properties
  0x00011833, //  6 33 O TLV   1–255   NBIFOM container
  0x31031866, //  7 66 O TLV   3–255   Header compression configuration
  0x2d01197b, //  8 7B O TLV-E 1–65535 Extended protocol configuration options
  // PDN DISCONNECT REJECT, TS 24.301 8.3.21
  0x00010200, //  0    M V     1–1     ESM cause
  0x2c011827, //  1 27 O TLV   1–251   Protocol configuration options
  0x2d01197b, //  2 7B O TLV-E 1–65535 Extended protocol configuration options
  // PDN DISCONNECT REQUEST, TS 24.301 8.3.22
  0x0a000000, //  0    M V     0.5–0.5 Linked EPS bearer identity
  0x00004100, //  1    M V     0.5–0.5 Spare half octet
  0x2c011827, //  2 27 O TLV   1–251   Protocol configuration options
  0x2d01197b, //  3 7B O TLV-E 1–65535 Extended protocol configuration options
  // REMOTE UE REPORT, TS 24.301 8.3.23
  0x2f021979, //  0 79 O TLV-E 2–65535 Remote UE Context Connected
  0x2f02197a, //  1 7A O TLV-E 2–65535 Remote UE Context Disconnected
  0x3001186f, //  2 6F O TLV   1–17    ProSe Key Management Function address
  // ESM DATA TRANSPORT, TS 24.301 8.3.25
  0x00000400, //  0    M LV-E  0–n     User data container
  0x0d0016f0, //  1 F- O TV    0.5–0.5 Release assistance indication
]);

/** The last message id. */
export const LAST_MESSAGE: u32 = 63;

/** Four numbers a message id: first row, imperative rows | other rows << 8, base in COMB, message type | imperative rows but spare ones << 8 */
export const MESSAGES: usize = memory.data<u16>([
  0, 0, 0, 0,
  0, 0x1d05, 168, 0x1d42, //  1 ATTACH ACCEPT
  34, 0x0001, 0, 0x0143, //  2 ATTACH COMPLETE
  35, 0x0701, 68, 0x0144, //  3 ATTACH REJECT
  43, 0x1b05, 233, 0x1f41, //  4 ATTACH REQUEST
  75, 0x0101, 3, 0x015c, //  5 AUTHENTICATION FAILURE
  77, 0x0000, 0, 0x0054, //  6 AUTHENTICATION REJECT
  77, 0x0004, 0, 0x0d52, //  7 AUTHENTICATION REQUEST
  81, 0x0001, 0, 0x0153, //  8 AUTHENTICATION RESPONSE
  82, 0x0401, 16, 0x0164, //  9 CS SERVICE NOTIFICATION
  87, 0x0000, 0, 0x0046, // 10 DETACH ACCEPT
  87, 0x0000, 0, 0x0046, // 11 DETACH ACCEPT
  87, 0x0003, 0, 0x0745, // 12 DETACH REQUEST
  90, 0x0402, 0, 0x0145, // 13 DETACH REQUEST
  96, 0x0001, 0, 0x0162, // 14 DOWNLINK NAS TRANSPORT
  97, 0x0500, 156, 0x0061, // 15 EMM INFORMATION
  102, 0x0001, 0, 0x0160, // 16 EMM STATUS
  103, 0x0503, 94, 0x074c, // 17 EXTENDED SERVICE REQUEST
  111, 0x0401, 91, 0x0150, // 18 GUTI REALLOCATION COMMAND
  116, 0x0000, 0, 0x0051, // 19 GUTI REALLOCATION COMPLETE
  116, 0x0002, 0, 0x0155, // 20 IDENTITY REQUEST
  118, 0x0001, 0, 0x0156, // 21 IDENTITY RESPONSE
  119, 0x0704, 153, 0x0b5d, // 22 SECURITY MODE COMMAND
  130, 0x0400, 2, 0x005e, // 23 SECURITY MODE COMPLETE
  134, 0x0001, 0, 0x015f, // 24 SECURITY MODE REJECT
  135, 0x0001, 0, 0x0100, // 25 SECURITY PROTECTED NAS MESSAGE
  136, 0x0601, 172, 0x014e, // 26 SERVICE REJECT
  143, 0x0002, 0, 0x0300, // 27 SERVICE REQUEST
  145, 0x2302, 72, 0x0149, // 28 TRACKING AREA UPDATE ACCEPT
  182, 0x0000, 0, 0x004a, // 29 TRACKING AREA UPDATE COMPLETE
  182, 0x0501, 217, 0x014b, // 30 TRACKING AREA UPDATE REJECT
  188, 0x2403, 0, 0x0748, // 31 TRACKING AREA UPDATE REQUEST
  227, 0x0001, 0, 0x0163, // 32 UPLINK NAS TRANSPORT
  228, 0x0102, 7, 0x0368, // 33 DOWNLINK GENERIC NAS TRANSPORT
  231, 0x0102, 18, 0x0369, // 34 UPLINK GENERIC NAS TRANSPORT
  234, 0x0602, 260, 0x034d, // 35 CONTROL PLANE SERVICE REQUEST
  242, 0x0500, 154, 0x004f, // 36 SERVICE ACCEPT
  247, 0x0300, 27, 0x00c6, // 37 ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT
  250, 0x0301, 168, 0x01c7, // 38 ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT
  254, 0x0a04, 24, 0x0dc5, // 39 ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST
  268, 0x0200, 31, 0x00c2, // 40 ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT
  270, 0x0201, 34, 0x01c3, // 41 ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT
  273, 0x1003, 284, 0x07c1, // 42 ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST
  292, 0x0501, 233, 0x01d5, // 43 BEARER RESOURCE ALLOCATION REJECT
  298, 0x0504, 8, 0x0dd4, // 44 BEARER RESOURCE ALLOCATION REQUEST
  307, 0x0501, 290, 0x01d7, // 45 BEARER RESOURCE MODIFICATION REJECT
  313, 0x0803, 30, 0x05d6, // 46 BEARER RESOURCE MODIFICATION REQUEST
  324, 0x0200, 81, 0x00ce, // 47 DEACTIVATE EPS BEARER CONTEXT ACCEPT
  326, 0x0501, 94, 0x01cd, // 48 DEACTIVATE EPS BEARER CONTEXT REQUEST
  332, 0x0000, 0, 0x00dc, // 49 ESM DUMMY MESSAGE
  332, 0x0000, 0, 0x00d9, // 50 ESM INFORMATION REQUEST
  332, 0x0300, 21, 0x00da, // 51 ESM INFORMATION RESPONSE
  335, 0x0001, 0, 0x01e8, // 52 ESM STATUS
  336, 0x0300, 215, 0x00ca, // 53 MODIFY EPS BEARER CONTEXT ACCEPT
  339, 0x0301, 280, 0x01cb, // 54 MODIFY EPS BEARER CONTEXT REJECT
  343, 0x0e00, 266, 0x00c9, // 55 MODIFY EPS BEARER CONTEXT REQUEST
  357, 0x0001, 0, 0x01db, // 56 NOTIFICATION
  358, 0x0501, 311, 0x01d1, // 57 PDN CONNECTIVITY REJECT
  364, 0x0702, 28, 0x03d0, // 58 PDN CONNECTIVITY REQUEST
  373, 0x0201, 132, 0x01d3, // 59 PDN DISCONNECT REJECT
  376, 0x0202, 150, 0x01d2, // 60 PDN DISCONNECT REQUEST
  380, 0x0300, 243, 0x00e9, // 61 REMOTE UE REPORT
  383, 0x0000, 0, 0x00ea, // 62 REMOTE UE REPORT RESPONSE
  383, 0x0101, 15, 0x01eb, // 63 ESM DATA TRANSPORT
]);

/** Rows with a value check, bit 0 = first row, by message id */
export const CHECKED: usize = memory.data<u64>([
  0,
  0x3930078a9, //  1 ATTACH ACCEPT
  0x0, //  2 ATTACH COMPLETE
  0xc0, //  3 ATTACH REJECT
  0x2800c047, //  4 ATTACH REQUEST
  0x0, //  5 AUTHENTICATION FAILURE
  0x0, //  6 AUTHENTICATION REJECT
  0x1, //  7 AUTHENTICATION REQUEST
  0x0, //  8 AUTHENTICATION RESPONSE
  0x2, //  9 CS SERVICE NOTIFICATION
  0x0, // 10 DETACH ACCEPT
  0x0, // 11 DETACH ACCEPT
  0x7, // 12 DETACH REQUEST
  0x31, // 13 DETACH REQUEST
  0x0, // 14 DOWNLINK NAS TRANSPORT
  0x13, // 15 EMM INFORMATION
  0x0, // 16 EMM STATUS
  0xcf, // 17 EXTENDED SERVICE REQUEST
  0x3, // 18 GUTI REALLOCATION COMMAND
  0x0, // 19 GUTI REALLOCATION COMPLETE
  0x0, // 20 IDENTITY REQUEST
  0x1, // 21 IDENTITY RESPONSE
  0xa, // 22 SECURITY MODE COMMAND
  0x1, // 23 SECURITY MODE COMPLETE
  0x0, // 24 SECURITY MODE REJECT
  0x0, // 25 SECURITY PROTECTED NAS MESSAGE
  0x60, // 26 SERVICE REJECT
  0x0, // 27 SERVICE REQUEST
  0x1726007899, // 28 TRACKING AREA UPDATE ACCEPT
  0x0, // 29 TRACKING AREA UPDATE COMPLETE
  0x30, // 30 TRACKING AREA UPDATE REJECT
  0x72800c004f, // 31 TRACKING AREA UPDATE REQUEST
  0x0, // 32 UPLINK NAS TRANSPORT
  0x1, // 33 DOWNLINK GENERIC NAS TRANSPORT
  0x1, // 34 UPLINK GENERIC NAS TRANSPORT
  0xc2, // 35 CONTROL PLANE SERVICE REQUEST
  0x1c, // 36 SERVICE ACCEPT
  0x5, // 37 ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT
  0xa, // 38 ACTIVATE DEDICATED EPS BEARER CONTEXT REJECT
  0x1375, // 39 ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST
  0x3, // 40 ACTIVATE DEFAULT EPS BEARER CONTEXT ACCEPT
  0x6, // 41 ACTIVATE DEFAULT EPS BEARER CONTEXT REJECT
  0x145bf, // 42 ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST
  0x22, // 43 BEARER RESOURCE ALLOCATION REJECT
  0x99, // 44 BEARER RESOURCE ALLOCATION REQUEST
  0x22, // 45 BEARER RESOURCE MODIFICATION REJECT
  0x329, // 46 BEARER RESOURCE MODIFICATION REQUEST
  0x3, // 47 DEACTIVATE EPS BEARER CONTEXT ACCEPT
  0x22, // 48 DEACTIVATE EPS BEARER CONTEXT REQUEST
  0x0, // 49 ESM DUMMY MESSAGE
  0x0, // 50 ESM INFORMATION REQUEST
  0x7, // 51 ESM INFORMATION RESPONSE
  0x0, // 52 ESM STATUS
  0x5, // 53 MODIFY EPS BEARER CONTEXT ACCEPT
  0xa, // 54 MODIFY EPS BEARER CONTEXT REJECT
  0xced, // 55 MODIFY EPS BEARER CONTEXT REQUEST
  0x1, // 56 NOTIFICATION
  0x22, // 57 PDN CONNECTIVITY REJECT
  0x19b, // 58 PDN CONNECTIVITY REQUEST
  0x6, // 59 PDN DISCONNECT REJECT
  0xd, // 60 PDN DISCONNECT REQUEST
  0x7, // 61 REMOTE UE REPORT
  0x0, // 62 REMOTE UE REPORT RESPONSE
  0x2, // 63 ESM DATA TRANSPORT
]);

/** Checks by code points: ids 1 … */
export const CODE_POINT_CHECKS: u32 = 21;

/** By check id − 1: bit n is set when five bits of the first octet may have the value n */
export const CODE_POINTS: usize = memory.data<u32>([
  0x77777777, // additional_update_result
  0x77777777, // additional_update_type
  0x03030303, // csfb_response
  0x3f3f3f3f, // detach_type
  0x06060606, // eps_attach_result
  0x7f7f7f7f, // eps_attach_type
  0x33333333, // eps_update_result
  0x3f3f3f3f, // eps_update_type
  0x0f1f0f1f, // service_type
  0xfffefffe, // linked_eps_bearer_identity
  0x7e7e7e7e, // pdn_type
  0x5e5e5e5e, // request_type
  0x77777777, // release_assistance_indication
  0x77777777, // daylight_saving_time
  0x77777777, // eps_network_feature_support
  0x0a290a29, // llc_service_access_point_identifier
  0xfffffffd, // packet_flow_identifier
  0x00060006, // ue_request_type
  0x77777777, // eps_additional_request_result
  0x77777777, // n1_ue_network_capability
  0x01010101, // wus_assistance_information
]);

/** By check id − 1: bits of the octet below those five */
export const CODE_POINT_SHIFTS: usize = memory.data<u8>([
  0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 3, 0, 2, 0, 0, 4, 5,
]);

/** At base + key: row number + 1 | format (TV1, TV, TLV, TLV-E) << 9 | least length, at most 31 << 11; key = IEI, from 0x80 on 0x80 + IEI >> 4; 0 = free */
export const COMB: usize = memory.data<u16>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5333, 7373, 0, 10955, 0, 0, 0, 2779,
  0, 6850, 0, 0, 3166, 13407, 13408, 0, 1230, 0, 0, 0, 0, 19587, 0, 0, 3298, 3297, 0, 0, 0, 0, 0, 3375,
  3299, 5322, 3292, 29773, 3293, 3294, 3295, 0, 5344, 0, 0, 3377, 3406, 3405, 0, 3336, 7375, 0, 3320, 3441, 3440, 3391, 3341, 0,
  25860, 3344, 2821, 3338, 3335, 0, 3321, 3443, 23747, 3393, 10950, 2653, 0, 8900, 0, 5321, 5317, 0, 3111, 10904, 4807, 3281, 3287, 2715,
  3113, 13354, 13355, 0, 21811, 13491, 13492, 3254, 3205, 13446, 3286, 11417, 3303, 3290, 3288, 9433, 3156, 2645, 2646, 3159, 21772, 3331, 2878, 3306,
  3397, 3389, 21828, 3716, 7326, 3247, 3248, 3250, 5297, 3253, 7540, 3890, 7490, 3400, 3183, 3182, 193, 204, 200, 192, 212, 211, 210, 208,
  3919, 3403, 7325, 3851, 304, 3401, 3834, 3957, 23701, 3907, 3854, 2714, 13462, 3857, 385, 5271, 262, 2716, 2708, 3110, 265, 0, 3233, 0,
  370, 367, 320, 3447, 3231, 5285, 3245, 13425, 5284, 0, 3234, 3240, 3242, 5228, 3235, 13558, 13559, 0, 0, 10759, 7717, 3451, 0, 2570,
  5234, 3187, 9899, 0, 65196, 13344, 13345, 3106, 3213, 13454, 13455, 11272, 3910, 0, 40, 3324, 3201, 3317, 0, 174, 169, 167, 166, 160,
  0, 3916, 0, 3325, 7181, 3101, 3102, 3170, 5151, 3171, 2660, 14949, 0, 3174, 116, 0, 17535, 107, 330, 109, 0, 0, 8829, 8830,
  0, 5363, 7180, 0, 0, 3258, 13499, 13500, 23558, 5184, 7224, 2569, 10806, 0, 3409, 3960, 2630, 2571, 6705, 0, 0, 3316, 3088, 2698,
  9344, 1081, 3410, 3211, 3086, 5139, 3099, 0, 3366, 3964, 3089, 3094, 3096, 0, 3090, 3212, 0, 0, 5173, 3143, 3369, 3144, 3145, 3146,
  3367, 5195, 9753, 3838, 65050, 124, 130, 0, 0, 7226, 0, 0, 3314, 3313, 0, 0, 0, 3423, 0, 28, 23, 21, 20, 15,
  3256, 23602, 25946, 10803, 2907, 3425, 3421, 3413, 3417, 0, 0, 3356, 0, 4660, 3132, 3138, 0, 3381, 0, 3414, 25878, 0, 2839, 3359,
  3353, 0, 3923, 3137, 3368, 3384, 3141, 3139, 9284, 3382, 0, 5359, 0, 0, 3432, 0, 0, 0, 3455, 185, 3882, 3416, 21861, 0,
  5470, 13668, 3435, 5358, 6013, 6014, 3433, 0, 7522, 0, 55, 0, 2843, 63, 61, 62, 59, 3349, 5402, 13604, 7917, 0, 0, 0,
  0, 0, 7456, 0, 0, 3939, 0, 0, 0, 0, 5411, 0, 0, 3383, 0, 0, 0, 240, 348, 3927, 0, 0, 352, 3874,
  0, 0, 0, 0, 0, 3897, 0, 0, 0, 0, 3434, 0, 280, 289, 0, 285, 286, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 3948, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

/** Message id by message type − 0x40 */
export const EMM_DOWNLINK: usize = memory.data<u8>([
  0, 0, 1, 0, 3, 13, 10, 0, 0, 28, 0, 30, 0, 0, 26, 36, 18, 0, 7, 0, 6, 20, 0, 0,
  0, 0, 0, 0, 0, 22, 0, 0, 16, 15, 14, 0, 9, 0, 0, 0, 33, 0, 0, 0, 0, 0, 0, 0,
]);

/** Message id by message type − 0x40 */
export const EMM_UPLINK: usize = memory.data<u8>([
  0, 4, 0, 2, 0, 12, 11, 0, 31, 0, 29, 0, 17, 35, 0, 0, 0, 19, 0, 8, 0, 0, 21, 0,
  0, 0, 0, 0, 5, 0, 23, 24, 16, 0, 0, 32, 0, 0, 0, 0, 0, 34, 0, 0, 0, 0, 0, 0,
]);

/** Message id by message type − 0xC0 */
export const ESM_DOWNLINK: usize = memory.data<u8>([
  0, 42, 0, 0, 0, 39, 0, 0, 0, 55, 0, 0, 0, 48, 0, 0, 0, 57, 0, 59, 0, 43, 0, 45,
  0, 50, 0, 56, 49, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 0, 62, 63, 0, 0, 0, 0,
]);

/** Message id by message type − 0xC0 */
export const ESM_UPLINK: usize = memory.data<u8>([
  0, 0, 40, 41, 0, 0, 37, 38, 0, 0, 53, 54, 0, 0, 47, 0, 58, 0, 60, 0, 44, 0, 46, 0,
  0, 0, 51, 0, 49, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 61, 0, 63, 0, 0, 0, 0,
]);
