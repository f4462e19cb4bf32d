import { wordsAt } from "../text/spans";
import { type Cell, csvTable } from "./csvTable";
import type { Report, ReportApproval, ReportClaim, ReportEvidence, ReportVerdict } from "./report";
import {
  correctionWords,
  dismissWords,
  formWords,
  outcomeWords,
  partyKindWords,
  speakerWord,
  stanceWords,
  statusWord,
  statusWords,
  termsWords,
} from "./words";

type Column = readonly [heading: string, cell: (claim: ReportClaim, report: Report) => Cell];

const columns: readonly Column[] = [
  ["Claim", ({ number }) => number],
  ["Words", ({ text }) => text],
  ["Where it stands", (claim) => statusWord(claim)],
  ["Work status", ({ status }) => statusWords[status]],
  ["Rating", ({ rating }) => rating?.label],
  ["Who says it", ({ attribution }) => speakerWord(attribution)],
  ["Kind of speaker", ({ attribution: { party } }) => party && partyKindWords[party.kind]],
  ["Role", ({ attribution }) => attribution.role],
  ["Affiliation", ({ attribution }) => attribution.affiliation],
  ["Came through", ({ attribution }) => attribution.via.map(({ name }) => name).join("; ")],
  ["Form", ({ attribution }) => formWords[attribution.form]],
  ["Terms", ({ attribution: { terms } }) => terms && termsWords[terms]],
  [
    "Cue words",
    ({ attribution }, { version }) => attribution.cueSpans.map((span) => wordsAt(version.text, span)).join(" … "),
  ],
  ["Evidence", ({ evidence }) => standing(evidence).map(evidenceLine).join("\n")],
  ["Verdict", (claim) => lastVerdict(claim)?.rating?.label],
  ["Rationale", (claim) => lastVerdict(claim)?.rationale],
  ["Exception from the sourcing rule", (claim) => lastVerdict(claim)?.sourcingException],
  ["Checked by", (claim) => lastVerdict(claim)?.author.name],
  ["Checked at", (claim) => lastVerdict(claim)?.submittedAt],
  ["Approved by", (claim) => lastApproval(claim)?.approver.name],
  ["Approved at", (claim) => lastApproval(claim)?.approvedAt],
  ["Seal", (claim) => lastApproval(claim)?.sealHash],
  ["Seal holds", (claim) => yesOrNo(lastApproval(claim)?.holds)],
  ["Not checked because", ({ dismissal }) => dismissal && dismissalLine(dismissal)],
  [
    "Replies",
    ({ replies }) =>
      replies.map(({ askedOf, outcome }) => `${askedOf}: ${outcome ? outcomeWords[outcome] : "Still open"}`).join("\n"),
  ],
  [
    "Corrections",
    ({ corrections }) => corrections.map(({ kind, note }) => `${correctionWords[kind]}: ${note}`).join("\n"),
  ],
  ["Offsets", ({ spans }) => spans.map(([start, end]) => `${start}–${end}`).join("; ")],
  ["Claim id", ({ id }) => id],
  ["Article", (_, { article }) => article.title],
  ["Article version", (_, { version }) => version.number],
  ["SHA-256 of the text", (_, { version }) => version.textSha256],
];

/** The report as a table, one row for each claim. The same Report gives the same bytes. */
export function reportCsv(report: Report): string {
  const rows = report.claims.map((claim) => columns.map(([, cell]) => cell(claim, report)));
  return csvTable(
    columns.map(([heading]) => heading),
    rows,
  );
}

function standing(evidence: readonly ReportEvidence[]): ReportEvidence[] {
  return evidence.filter(({ removedAt }) => removedAt === null);
}

function evidenceLine({ stance, title, locator }: ReportEvidence): string {
  return `${stanceWords[stance]}: ${title} (${locator})`;
}

function lastVerdict({ verdicts }: ReportClaim): ReportVerdict | undefined {
  return verdicts.findLast(({ current }) => current);
}

function lastApproval({ approvals }: ReportClaim): ReportApproval | undefined {
  return approvals.at(-1);
}

function yesOrNo(holds: boolean | undefined): string {
  return holds === undefined ? "" : holds ? "yes" : "no";
}

function dismissalLine({ reason, note, duplicateOf }: NonNullable<ReportClaim["dismissal"]>): string {
  const of = duplicateOf === null ? "" : ` of claim ${duplicateOf}`;
  return `${dismissWords[reason]}${of}${note ? `: ${note}` : ""}`;
}
