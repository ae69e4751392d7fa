// What the core takes can be given to it through the host: no request and no event of the lower layers has a number in the ABI and no word.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LowerEvent, Request } from "../../host/generated/abi.ts";
import { coreLowerEvent, lowerField } from "../../host/ue/lowerEvents.ts";
import { coreRequest, requestField } from "../../host/ue/requests.ts";

/** One of each request, by name. */
const REQUESTS: Readonly<Record<string, unknown>> = {
  Attach: { attach: {} },
  Detach: { detach: { type: "combined EPS/IMSI" } },
  TrackingAreaUpdate: { trackingAreaUpdate: { active: true } },
  Service: { service: { reason: "mo-data" } },
  PdnConnectivity: { pdnConnectivity: { apn: "ims" } },
  PdnDisconnect: { pdnDisconnect: { ebi: 5 } },
  BearerAllocation: { bearerAllocation: { linkedEbi: 5, qci: 7 } },
  BearerModification: { bearerModification: { ebi: 6, qci: 7 } },
  Sms: { sms: "0904" },
  Data: { data: { ebi: 5, hex: "00" } },
  GenericTransport: { genericTransport: { type: 1, hex: "00" } },
  CsFallbackAnswer: { csFallbackAnswer: { accept: true } },
  CsFallbackCancel: { csFallbackCancel: {} },
  PsDataOff: { psDataOff: { active: true } },
  UseApn: { useApn: { apn: "ims" } },
  RemoteUeReport: { remoteUeReport: { ebi: 5, connected: "00" } },
  Reconfigure: { reconfigure: { drxParameter: "0a00", t3324: "21" } },
};

/** One of each event of the lower layers, by name; a cell is a command of its own. */
const LOWER: Readonly<Record<string, unknown>> = {
  ConnectionEstablished: { event: "connection-established" },
  ConnectionReleased: { event: "connection-released", cause: "failure" },
  EstablishmentFailed: { event: "establishment-failed", waitTime: 60 },
  Barred: { event: "barred", causes: ["mo-Data"] },
  TransmissionFailure: { event: "transmission-failure", message: "ATTACH COMPLETE" },
  Paging: { event: "paging", identity: "IMSI" },
  Cell: { event: "tai-changed", plmn: "00101", tac: 2 },
  UserPlaneReady: { event: "drb-established", ebis: [5] },
  UserPlaneReleased: { event: "drb-released", ebis: [5] },
  Sent: { event: "sent" },
  UsimRemoved: { event: "usim-removed" },
  ConnectionResumed: { event: "connection-resumed", fallback: true },
  InterSystemChanged: { event: "inter-system-changed" },
  InterSystemChangeFailed: { event: "inter-system-change-failed" },
  HandoverToS1: { event: "handover-to-s1", parameters: "112233442201", keys: "00".repeat(32), srvcc: true },
  HandoverToS1Completed: { event: "handover-to-s1-completed", plmn: "00101", tac: 2 },
  HandoverToS1Failed: { event: "handover-to-s1-failed" },
  ChangeToS1: { event: "change-to-s1", cksn: 1, keys: "00".repeat(32), mappedGuti: "00".repeat(11), signature: "010203" },
};

test("every request of the ABI has a word", () => {
  // These are the command `power`.
  const names = Object.keys(Request).filter((name) => name !== "PowerOn" && name !== "PowerOff");
  assert.deepEqual(Object.keys(REQUESTS).sort(), names.sort());
  for (const name of names) {
    const { request } = coreRequest(requestField.read(REQUESTS[name], "request"), "IPv4");
    assert.equal(request, Request[name as keyof typeof Request], name);
  }
});

test("every event of the lower layers has a word", () => {
  // No cell is the command `cell`.
  const names = Object.keys(LowerEvent).filter((name) => name !== "NoCell");
  assert.deepEqual(Object.keys(LOWER).sort(), names.sort());
  for (const name of names) {
    const input = lowerField.read(LOWER[name], "lower");
    const { event } = coreLowerEvent(input, { cell: null, lastMessage: 0, ebis: () => [] });
    assert.equal(event, LowerEvent[name as keyof typeof LowerEvent], name);
  }
});

test("what changes while the UE is on: fields as of the configuration", () => {
  const request = requestField.read({ reconfigure: { drxParameter: "0a00", t3324: "21" } }, "request");
  assert.equal(Buffer.from(coreRequest(request, "IPv4").octets).toString("hex"), "0702000a000d010021");
  assert.throws(() => requestField.read({ reconfigure: { imsi: "001010123456789" } }, "request"), /imsi: is not a known field/);
});
