// The report of a run: one HTML file that needs nothing else. The ladder as a picture, each PDU with its tree, each decision with its
// clause and what the clause asks for in a few words.

import { createCodec, type NasCodec } from "../../codec/codec.ts";
import { formatPdu } from "../../codec/tree.ts";
import { CLAUSES } from "../../generated/names.ts";
import { clock } from "./ladder.ts";
import type { NoteRow, PduRow, Row } from "./rows.ts";

/** What stands above a report. */
export interface ReportHead {
  readonly title: string;
  /** Lines under the title: engine, seed, what came of it. */
  readonly facts: readonly string[];
  readonly about: string | null;
  /** Passed, failed, or nothing to say. */
  readonly verdict: "passed" | "failed" | null;
}

const LEFT = 260;
const RIGHT = 700;
const WIDTH = 960;
const STEP = 34;
const TOP = 54;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const STYLE = `
:root { color-scheme: light dark; --line: #6b7280; --up: #1d4ed8; --down: #047857; --bad: #b91c1c; --soft: #6b7280; --box: #f3f4f6; }
@media (prefers-color-scheme: dark) { :root { --up: #93c5fd; --down: #6ee7b7; --bad: #fca5a5; --soft: #9ca3af; --box: #1f2937; } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.passed { color: var(--down); } .failed { color: var(--bad); } .facts { color: var(--soft); }
svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; }
svg a:hover text { text-decoration: underline; }
pre { overflow-x: auto; background: var(--box); padding: .75rem; font-size: 12.5px; line-height: 1.4; }
details { margin: .4rem 0; } summary { cursor: pointer; } .time { color: var(--soft); font-variant-numeric: tabular-nums; }
.decision { border-left: 4px solid var(--bad); padding-left: .75rem; margin: .6rem 0; } .decision b { color: var(--bad); }
code { word-break: break-all; }
`;

const RULES: ReadonlyMap<string, string> = new Map(CLAUSES.map(({ cite, rule }) => [cite, rule]));

/** Rows that the picture shows. */
const isShown = (row: Row): boolean => row.kind === "pdu" || row.weight !== "detail";

function pictured(row: Row, index: number, y: number): string {
  const time = `<text x="8" y="${y + 4}" fill="var(--soft)">${escapeHtml(clock(row.time))}</text>`;
  return `${time}${row.kind === "pdu" ? arrow(row, index, y) : remark(row, index, y)}`;
}

function arrow({ direction, message, mishap, protection }: PduRow, index: number, y: number): string {
  const isUp = direction === "uplink";
  const colour = mishap === null ? (isUp ? "var(--up)" : "var(--down)") : "var(--bad)";
  const isLost = mishap === "lost" || mishap === "not delivered";
  const middle = (LEFT + RIGHT) / 2;
  const [from, to] = isUp ? [LEFT, isLost ? middle : RIGHT] : [RIGHT, isLost ? middle : LEFT];
  const end = isLost ? "lost" : "head";
  const label = escapeHtml(message ?? "(ciphered)");
  const aside = escapeHtml(mishap === null ? protection : `${protection}, ${mishap}`);
  return (
    `<a href="#row${index}"><line x1="${from}" y1="${y}" x2="${to}" y2="${y}" stroke="${colour}" stroke-width="1.6" marker-end="url(#${end})"/>` +
    `<text x="${middle}" y="${y - 5}" text-anchor="middle" fill="${colour}">${label}</text></a>` +
    `<text x="${RIGHT + 12}" y="${y + 4}" fill="var(--soft)">${aside}</text>`
  );
}

const SHORT = 76;
function remark({ side, text, clause, weight }: NoteRow, index: number, y: number): string {
  const said = clause === null ? text : `${clause.replace("TS 24.301 ", "")}: ${text}`;
  const short = said.length > SHORT ? `${said.slice(0, SHORT - 1)}…` : said;
  const colour = weight === "decision" ? "var(--bad)" : "var(--soft)";
  const [x, anchor] = side === "MME" ? [RIGHT - 8, "end"] : [LEFT + 8, "start"];
  return `<a href="#row${index}"><text x="${x}" y="${y + 4}" text-anchor="${anchor}" fill="${colour}">${escapeHtml(short)}</text></a>`;
}

function picture(rows: readonly Row[]): string {
  const shown = rows.flatMap((row, index) => (isShown(row) ? [{ row, index }] : []));
  const height = TOP + shown.length * STEP + 10;
  const lanes = [LEFT, RIGHT].map(
    (x, i) =>
      `<text x="${x}" y="20" text-anchor="middle" font-weight="600" fill="currentColor">${i === 0 ? "UE" : "MME"}</text>` +
      `<line x1="${x}" y1="28" x2="${x}" y2="${height}" stroke="var(--line)"/>`,
  );
  const marker = (id: string, path: string): string =>
    `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto-start-reverse">${path}</marker>`;
  const markers = [
    marker("head", '<path d="M0 0 L10 5 L0 10 z" fill="context-stroke"/>'),
    marker("lost", '<path d="M1 1 L9 9 M9 1 L1 9" stroke="context-stroke" stroke-width="2"/>'),
  ];
  const body = shown.map(({ row, index }, i) => pictured(row, index, TOP + i * STEP)).join("\n");
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="ladder"><defs>${markers.join("")}</defs>\n${lanes.join("")}\n${body}\n</svg>`;
}

/** Whether the message inside can be read as it stands. */
const isCiphered = ({ plain, pdu }: PduRow): boolean =>
  plain !== null && plain.length <= pdu.length && !Buffer.from(pdu).subarray(-plain.length).equals(Buffer.from(plain));

function pduSection(row: PduRow, index: number, codec: NasCodec): string {
  const { direction, message, pdu, plain, protection, mishap, time } = row;
  const trees = [codec.decode(pdu, direction)];
  if (plain !== null && isCiphered(row)) trees.push(codec.decode(plain, direction));
  const text = trees.map((tree) => escapeHtml(formatPdu(tree))).join("\n");
  const aside = mishap === null ? protection : `${protection}, ${mishap}`;
  const name = escapeHtml(message ?? "(ciphered)");
  return (
    `<details id="row${index}"><summary><span class="time">${escapeHtml(clock(time))}</span> ${direction === "uplink" ? "UE → MME" : "MME → UE"} ` +
    `<b>${name}</b> (${escapeHtml(aside)})</summary><pre>${text}</pre></details>`
  );
}

function noteSection({ time, side, clause, text, weight }: NoteRow, index: number): string {
  const head = `<span class="time">${escapeHtml(clock(time))}</span> ${side}: `;
  if (weight !== "decision") return `<p id="row${index}">${head}${escapeHtml(text)}</p>`;
  const rule = RULES.get(clause ?? "");
  return (
    `<div class="decision" id="row${index}">${head}<b>${escapeHtml(clause ?? "")}</b> ${escapeHtml(text)}` +
    `${rule === undefined ? "" : `<br>${escapeHtml(rule)}`}</div>`
  );
}

/** The whole file. */
export function htmlReport(head: ReportHead, rows: readonly Row[], codec: NasCodec = createCodec()): string {
  const sections = rows.flatMap((row, index) =>
    isShown(row) ? [row.kind === "pdu" ? pduSection(row, index, codec) : noteSection(row, index)] : [],
  );
  const verdict = head.verdict === null ? "" : `<p class="${head.verdict}"><b>${head.verdict}</b></p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(head.title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(head.title)}</h1>
${verdict}<p class="facts">${head.facts.map(escapeHtml).join("<br>")}</p>
${head.about === null ? "" : `<p>${escapeHtml(head.about)}</p>`}
<h2>Ladder</h2>
${picture(rows)}
<h2>Step by step</h2>
${sections.join("\n")}
<script>
const open = () => { const at = document.getElementById(location.hash.slice(1)); if (at?.tagName === "DETAILS") at.open = true; at?.scrollIntoView(); };
addEventListener("hashchange", open); open();
</script>
</body></html>
`;
}
