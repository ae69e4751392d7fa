// Ids that cross the ABI, as C constants.

import type { Cause } from "../spec/causes.ts";
import type { Spec } from "../spec/spec.ts";
import type { IdList } from "../spec/ue.ts";
import { type CMember, cEnum, constant, snake } from "./cPrint.ts";
import type { LaidOutMessage, Layout } from "./model.ts";
import { citation, pascal, timerName, unique } from "./naming.ts";

function idList(list: IdList): string {
  const first = list.first ?? 0;
  const members = list.members.map((m, i): CMember => {
    const doc = [m.text, m.doc ?? ""].filter((text) => text !== "").join(": ");
    return { name: constant(list.name, m.name), value: first + i, doc };
  });
  return cEnum(list.name, list.doc, members);
}

function causes(name: string, text: string, list: readonly Cause[]): string {
  const members = list.map((cause): CMember => {
    return { name: constant(name, pascal(cause.name)), value: cause.value, doc: `#${cause.value} ${cause.name}` };
  });
  return cEnum(name, text, [{ name: constant(name, "None"), value: 0, doc: "no cause" }, ...members]);
}

function messages(layout: Layout): string {
  const members = layout.messages.map((m): CMember => {
    const { name, clause, direction } = m.message;
    return { name: constant("Message", m.identifier), value: m.id, doc: `${name}, ${direction}, ${citation(clause)}` };
  });
  return cEnum("Message", "Message ids", [{ name: constant("Message", "None"), value: 0, doc: "no message" }, ...members]);
}

function rows(m: LaidOutMessage): string {
  const members = m.rows.map(({ row, identifier }, i): CMember => {
    const iei = row.iei === undefined ? "" : `, IEI ${row.iei}`;
    return {
      name: constant(m.identifier, "Row", identifier),
      value: i,
      doc: `${row.name}${iei}, ${row.presence}, ${row.format}`,
    };
  });
  return cEnum(`${m.identifier}Row`, `Rows of ${m.message.name}, ${citation(m.message.clause)}`, members);
}

function timers(spec: Spec): string {
  const own = spec.timers.map((timer, i) => ({ timer, id: i + 1 })).filter(({ timer }) => timer.side === "UE");
  const members = own.map(({ timer, id }): CMember => {
    return { name: constant("Timer", timerName(timer.name)), value: id, doc: timer.name };
  });
  return cEnum("Timer", "Timer ids, TS 24.301 10.2, 10.3", [{ name: constant("Timer", "None"), value: 0 }, ...members]);
}

/** Clauses differ in the case of a letter: it stays in the names. */
function clauses(spec: Spec): string {
  const names = unique(spec.clauses.map(({ clause }) => clause.replaceAll(/[^A-Za-z0-9]+/g, "_").replace(/_+$/, "")));
  const members = spec.clauses.map((c, i): CMember => {
    return { name: `UENAS_CLAUSE_${names[i]}`, value: i + 1, doc: `${citation(c.clause)}: ${c.rule}` };
  });
  return cEnum("Clause", "Clause ids", [{ name: constant("Clause", "None"), value: 0, doc: "nothing to cite" }, ...members]);
}

/** Lists of ids; the kinds of action are among them. */
export function cIds(spec: Spec, idLists: readonly IdList[], layout: Layout): string {
  const kinds = spec.actions.map((action, i): CMember => {
    return { name: constant("Action", action.name), value: i + 1, doc: `${action.doc}: uenas_${snake(action.name)}` };
  });
  return [
    ...idLists.map(idList),
    causes("EmmCause", "EMM causes, TS 24.301 9.9.3.9", spec.emmCauses),
    causes("EsmCause", "ESM causes, TS 24.301 9.9.4.4", spec.esmCauses),
    timers(spec),
    cEnum("ActionKind", "Kinds of action records", kinds),
    clauses(spec),
    messages(layout),
    ...layout.messages.filter((m) => m.rows.length > 0).map(rows),
  ].join("\n");
}
