import { wordsAt } from "../../text/spans";
import type { Report, ReportClaim, ReportEvidence } from "../report";
import {
  correctionWords,
  directnessWords,
  dismissWords,
  evidenceKindWords,
  formWords,
  outcomeWords,
  partyKindWords,
  speakerWord,
  stanceWords,
  statusWord,
  statusWords,
  termsWords,
  verdictWords,
} from "../words";
import type { Cell, Moment } from "./cells";

export interface Sheet {
  readonly name: string;
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: (report: Report) => Iterable<readonly Cell[]>;
}

/** What the sheets of the workbook hold, in order. */
export const sheets: readonly Sheet[] = [
  {
    name: "Claims",
    columns: [
      ["Claim", 7],
      ["Words", 60],
      ["Where it stands", 18],
      ["Work status", 14],
      ["Since", 17],
      ["Rating", 15],
      ["Value", 7],
      ["Who says it", 26],
      ["Kind of speaker", 16],
      ["Role", 22],
      ["Affiliation", 24],
      ["Came through", 20],
      ["Form", 24],
      ["Terms", 14],
      ["Cue words", 14],
      ["With", 18],
      ["Pieces of evidence", 18],
      ["Not checked because", 26],
      ["Offsets", 14],
      ["Claim id", 38],
    ],
    rows: claimRows,
  },
  {
    name: "Evidence",
    columns: [
      ["Claim", 7],
      ["Stance", 10],
      ["Title", 44],
      ["Where", 44],
      ["Kind", 12],
      ["Directness", 16],
      ["Group", 14],
      ["Quotation", 50],
      ["Interests", 28],
      ["Note", 40],
      ["Added by", 18],
      ["Added at", 17],
      ["Removed at", 17],
      ["Copies kept", 30],
      ["Evidence id", 38],
    ],
    rows: evidenceRows,
  },
  {
    name: "Verdicts and approvals",
    columns: [
      ["Claim", 7],
      ["What", 26],
      ["Rating", 15],
      ["Value", 7],
      ["By", 18],
      ["At", 17],
      ["Holds", 8],
      ["Reasons", 70],
      ["Exception from the sourcing rule", 34],
      ["Seal", 68],
    ],
    rows: decisionRows,
  },
  {
    name: "Replies",
    columns: [
      ["Claim", 7],
      ["Asked of", 22],
      ["Question", 50],
      ["Through", 14],
      ["By", 18],
      ["Asked at", 17],
      ["Due", 17],
      ["What came", 20],
      ["Answer", 50],
      ["Closed at", 17],
    ],
    rows: replyRows,
  },
  {
    name: "Record",
    columns: [
      ["Number", 9],
      ["At", 20],
      ["Who", 20],
      ["What happened", 80],
      ["Kind", 24],
      ["Place in the log", 12],
      ["Hash", 68],
    ],
    rows: recordRows,
  },
  {
    name: "About",
    columns: [
      ["What", 32],
      ["Which", 90],
    ],
    rows: aboutRows,
  },
];

function moment(at: string | null | undefined): Moment | null {
  return at ? { at } : null;
}

function ratingValue(report: Report, rating: { readonly id: string } | null): number | null {
  if (rating === null) return null;
  return report.scale.ratings.find(({ id }) => id === rating.id)?.value ?? null;
}

function* claimRows(report: Report): Generator<readonly Cell[]> {
  for (const claim of report.claims) {
    const { number, text, status, statusSince, rating, attribution, assignee, evidence, dismissal, spans, id } = claim;
    const { party, role, affiliation, via, form, terms, cueSpans } = attribution;
    yield [
      number,
      text,
      statusWord(claim),
      statusWords[status],
      moment(statusSince),
      rating?.label,
      ratingValue(report, rating),
      speakerWord(attribution),
      party && partyKindWords[party.kind],
      role,
      affiliation,
      via.map(({ name }) => name).join("; "),
      formWords[form],
      terms && termsWords[terms],
      cueSpans.map((span) => wordsAt(report.version.text, span)).join(" … "),
      assignee?.name,
      evidence.filter(({ removedAt }) => removedAt === null).length,
      dismissal && dismissalLine(dismissal),
      spans.map(([start, end]) => `${start}–${end}`).join("; "),
      id,
    ];
  }
}

function dismissalLine({ reason, note, duplicateOf }: NonNullable<ReportClaim["dismissal"]>): string {
  const of = duplicateOf === null ? "" : ` of claim ${duplicateOf}`;
  return `${dismissWords[reason]}${of}${note ? `: ${note}` : ""}`;
}

function* evidenceRows({ claims }: Report): Generator<readonly Cell[]> {
  for (const { number, evidence } of claims) for (const one of evidence) yield evidenceRow(number, one);
}

function evidenceRow(number: number, one: ReportEvidence): readonly Cell[] {
  return [
    number,
    stanceWords[one.stance],
    one.title,
    one.locator,
    evidenceKindWords[one.kind],
    directnessWords[one.directness],
    one.independenceGroup,
    one.quotation,
    one.interests,
    one.note,
    one.addedBy.name,
    moment(one.addedAt),
    moment(one.removedAt),
    one.snapshots.map(({ name, sha256 }) => `${name} ${sha256}`).join("\n"),
    one.id,
  ];
}

function* decisionRows(report: Report): Generator<readonly Cell[]> {
  for (const { number, verdicts, approvals, corrections, returns } of report.claims) {
    for (const { kind, rating, author, submittedAt, current, rationale, sourcingException } of verdicts) {
      const why = rating === null ? "Filed, and hidden until the second check is done." : rationale;
      const value = ratingValue(report, rating);
      yield [
        number,
        verdictWords[kind],
        rating?.label,
        value,
        author.name,
        moment(submittedAt),
        yesOrNo(current),
        why,
        sourcingException,
      ];
    }
    for (const { approver, approvedAt, ratingLabel, holds, voidedAt, voidCause, sealHash } of approvals) {
      const why = voidedAt === null ? voidCause : `No longer holds: ${voidCause ?? "voided"}`;
      yield [
        number,
        "Approval",
        ratingLabel,
        null,
        approver.name,
        moment(approvedAt),
        yesOrNo(holds),
        why,
        null,
        sealHash,
      ];
    }
    for (const { kind, newRatingLabel, madeBy, madeAt, awaitsSecondEditor, note, before, after } of corrections) {
      const change = [note, before && `Before: ${before}`, after && `After: ${after}`].filter(Boolean).join("\n");
      const label = correctionWords[kind];
      yield [number, label, newRatingLabel, null, madeBy.name, moment(madeAt), yesOrNo(!awaitsSecondEditor), change];
    }
    for (const { author, at, body } of returns)
      yield [number, "Returned", null, null, author.name, moment(at), null, body];
  }
}

function* replyRows({ claims }: Report): Generator<readonly Cell[]> {
  for (const { number, replies } of claims) {
    for (const { askedOf, question, channel, askedBy, askedAt, dueAt, outcome, answer, closedAt } of replies) {
      const came = outcome ? outcomeWords[outcome] : "Still open";
      yield [
        number,
        askedOf,
        question,
        channel,
        askedBy.name,
        moment(askedAt),
        moment(dueAt),
        came,
        answer,
        moment(closedAt),
      ];
    }
  }
}

function* recordRows({ events }: Report): Generator<readonly Cell[]> {
  for (const [index, { at, actor, sentence, type, hash, index: place }] of events.entries()) {
    yield [index + 1, moment(at), actor ?? "Attest", sentence, type, place, hash];
  }
}

function* aboutRows({
  workspace,
  article,
  version,
  generatedAt,
  generatedBy,
  hides,
  scale,
}: Report): Generator<readonly Cell[]> {
  yield ["Article", article.title];
  yield ["Byline", article.byline];
  yield ["Publisher", article.publisher];
  yield ["Published on", article.publishedOn];
  yield ["Address", article.url];
  yield ["Language", article.language];
  yield ["Desk", workspace.name];
  yield ["Version of the copy", version.number];
  yield ["SHA-256 of the text", version.textSha256];
  yield ["SHA-256 of what was imported", version.originalSha256];
  yield ["Rating scale, version", scale.version];
  yield ["State of", moment(generatedAt)];
  yield ["Made by", generatedBy];
  for (const words of hides) yield ["Left out of this copy", words];
}

function yesOrNo(holds: boolean): string {
  return holds ? "yes" : "no";
}
