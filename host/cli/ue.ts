// `uenas ue`: one UE, driven over standard input or by hand.
import type { Command, ExitCode } from "./command.ts";
import { ENGINE_HELP } from "./engine.ts";
import { parseOptions } from "./ue/options.ts";
import { runPrompt } from "./ue/prompt.ts";
import { runStdio } from "./ue/stdio.ts";

const HELP = `usage: uenas ue [--json] [OPTION…]

One UE. Without --json a prompt for people: type help there. With --json one JSON command a line on standard input; events, then
{"done": true, "now": MILLISECONDS} for each on standard output. Both take the same words.

  --json                      JSON Lines; time is virtual and moves by {"advance": MILLISECONDS} only
${ENGINE_HELP}
  --virtual                   the prompt, too, in virtual time
  --config FILE               configure from this JSON file to begin with
  --storage DIRECTORY         non-volatile storage: registration, security context, card and back-off outlive the process
  --storage-key FILE          seals the storage with the 32 octets (hexadecimal) in this file
  --listen ADDRESS            wait there for lower layers, in real time: tcp:HOST:PORT, udp:HOST:PORT or unix:PATH
  --connect ADDRESS           go there to lower layers

Commands, one key each:

  {"configure": {"imsi", "usim": {"algorithm", "k", "op"|"opc"|"top"|"topc", "sqn"}, "apn", "pdnType", …}}   power must be off
  {"power": "on"|"off"}      {"cell": {"plmn": "00101", "tac": 1} | null}      {"downlink": "HEX"}      {"advance": MILLISECONDS}
  {"request": {"attach"|"detach"|"trackingAreaUpdate"|"service"|"pdnConnectivity"|"pdnDisconnect"|"bearerAllocation"|
               "bearerModification"|"sms"|"data"|"genericTransport"|"csFallbackAnswer"|"csFallbackCancel"|"psDataOff"|"useApn"|"remoteUeReport"|
               "reconfigure": …}}
  {"lower": {"event": "connection-established"|"connection-released"|"establishment-failed"|"barred"|"transmission-failure"|"paging"|
                      "tai-changed"|"drb-released"|"drb-established"|"sent"|"usim-removed"|
                      "connection-resumed"|"inter-system-changed"|"inter-system-change-failed"|"handover-to-s1"|
                      "handover-to-s1-completed"|"handover-to-s1-failed"|"change-to-s1", …}}
  {"state": {}}      {"snapshot": {}}      {"restore": "SNAPSHOT"}

Without --listen or --connect an initial message brings a connection, unless the next command is a lower event that says otherwise
(connection-established, establishment-failed, barred). A snapshot holds the subscriber's keys.

Exit codes: 0 done; 1 a command was refused; 2 wrong usage.
`;

export const command: Command = {
  summary: "one UE: driven over stdio as JSON Lines, or by hand",
  help: HELP,
  run(args): Promise<ExitCode> {
    const options = parseOptions(args);
    return options.json ? runStdio(options) : runPrompt(options);
  },
};
