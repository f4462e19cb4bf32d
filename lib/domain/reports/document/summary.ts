import { claimStatuses, isSealed } from "../../claims/status";
import { isFinished } from "../html/decisions";
import type { Report, ReportClaim } from "../report";
import { counted, figure, percent, statusWords } from "../words";
import { speakerInlines } from "./attribution";
import { type Block, body, claimLink, type Inline, inlines, said, strong } from "./blocks";
import { statusInline, toneOf } from "./statusInline";

/** What a reader should know who reads one page only: what was checked, by whom, what came out, what is not finished. */
export function* summaryBlocks(report: Report): Generator<Block> {
  const working = report.claims.filter(({ status }) => status !== "dismissed");
  yield { kind: "section", anchor: "summary", words: "Summary" };
  yield body(lead(report, working));
  if (working.length > 0) yield* outcomes(working);
  const unfinished = working.filter((claim) => !isFinished(claim));
  if (unfinished.length > 0) yield notice(unfinished);
  yield { kind: "heading", words: "How much of the copy was read" };
  yield body(coverageWords(report));
  yield* people(report.claims);
  if (working.length > 0) yield* index(working);
}

function lead({ workspace, version, claims }: Report, working: readonly ReportClaim[]): Inline[] {
  const aside = claims.length - working.length;
  const made = inlines(
    "This report shows how ",
    said(workspace.name),
    ` checked version ${version.number} of this article.`,
  );
  if (claims.length === 0) return inlines(made, " No claim has been found in it.");
  const setAside = aside === 0 ? "" : ` ${counted(aside, "claim was", "claims were")} set aside with a reason.`;
  return inlines(
    made,
    ` It holds ${counted(working.length, "claim")} to check. ${finishedSentence(working)}${setAside}`,
  );
}

/** How many of the claims are finished, in one sentence. */
export function finishedSentence(working: readonly ReportClaim[]): string {
  const finished = working.filter(isFinished).length;
  if (finished === 0) return "None of them is finished yet.";
  const how = "checked by one person, approved by another, and sealed";
  if (finished === working.length) return `All of them are finished: ${how}.`;
  return `${figure(finished)} of them ${finished === 1 ? "is" : "are"} finished: ${how}.`;
}

/** How much of the copy was read, in one sentence. */
export function coverageWords({ coverage: { claims, notClaims, unread } }: Report): string {
  return `${percent(claims)} of its words are in claims, ${percent(notClaims)} are marked, with a reason, as making no claim, and ${percent(unread)} are still unread.`;
}

/** Claims by rating, then by the status of those without one: first met, first shown, so that the order is the copy's. */
function* outcomes(working: readonly ReportClaim[]): Generator<Block> {
  const rated = new Map<string, ReportClaim[]>();
  const unrated = new Map<string, ReportClaim[]>();
  for (const claim of working) {
    const groups = claim.rating ? rated : unrated;
    const label = claim.rating?.label ?? statusWords[claim.status];
    const group = groups.get(label);
    if (group) group.push(claim);
    else groups.set(label, [claim]);
  }
  const byCount = [...rated.values()].sort((a, b) => b.length - a.length);
  const order = ([first]: readonly ReportClaim[]) => (first ? claimStatuses.indexOf(first.status) : -1);
  const byWork = [...unrated.values()].sort((a, b) => order(b) - order(a));
  const found = [...byCount, ...byWork].flatMap((claims) =>
    claims[0] ? [{ sample: claims[0], count: claims.length }] : [],
  );
  const label = ({ rating, status }: ReportClaim) => rating?.label ?? statusWords[status];
  const says = found.map(({ sample, count }) => `${count} ${label(sample)}`).join(", ");
  yield { kind: "strip", parts: found.map(({ sample, count }) => ({ tone: toneOf(sample), count })), says };
  yield {
    kind: "list",
    items: found.map(({ sample, count }) =>
      inlines({ ...statusInline(sample), words: label(sample) }, `  ${figure(count)}`),
    ),
  };
}

function notice(unfinished: readonly ReportClaim[]): Block {
  const items = claimStatuses
    .map((status) => ({ status, claims: unfinished.filter((claim) => claim.status === status) }))
    .filter(({ claims }) => claims.length > 0)
    .map(({ status, claims }) =>
      inlines(`${statusWords[status]}${isSealed(status) ? ", but the seal is broken" : ""}: `, claimLinks(claims)),
    );
  const says = " Nothing in this report says whether they are right.";
  const lines = body(strong(`Not finished: ${counted(unfinished.length, "claim")}.`), says);
  return { kind: "notice", blocks: [lines, { kind: "list", items }] };
}

/** Links to claims by number. A long list ends after some, since the table of all claims has them. */
export function claimLinks(claims: readonly ReportClaim[]): Inline[] {
  const shown = claims.slice(0, 60).flatMap(({ number }, at) => inlines(at > 0 ? ", " : null, claimLink(number)));
  const more = claims.length > 60 ? ` and ${figure(claims.length - 60)} more` : null;
  return inlines(claims.length === 1 ? "claim " : "claims ", shown, more);
}

interface Part {
  readonly name: string;
  readonly evidence: number;
  readonly verdicts: number;
  readonly approvals: number;
}

function* people(claims: readonly ReportClaim[]): Generator<Block> {
  const parts = partsOf(claims);
  if (parts.length === 0) return;
  yield { kind: "heading", words: "Who checked and who approved" };
  yield body("Nobody may approve a claim whose words, evidence or verdict they wrote.");
  const columns = [
    { heading: "Person", share: 43 },
    { heading: "Evidence added", share: 19, figures: true },
    { heading: "Verdicts filed", share: 19, figures: true },
    { heading: "Approvals", share: 19, figures: true },
  ] as const;
  const rows = parts.map(({ name, evidence, verdicts, approvals }) => [
    inlines(said(name)),
    inlines(figure(evidence)),
    inlines(figure(verdicts)),
    inlines(figure(approvals)),
  ]);
  yield { kind: "table", columns, rows, headed: true };
}

function partsOf(claims: readonly ReportClaim[]): Part[] {
  const parts = new Map<string, Part>();
  const add = ({ id, name }: { id: string; name: string }, kind: "evidence" | "verdicts" | "approvals") => {
    const before = parts.get(id) ?? { name, evidence: 0, verdicts: 0, approvals: 0 };
    parts.set(id, { ...before, [kind]: before[kind] + 1 });
  };
  for (const { evidence, verdicts, approvals } of claims) {
    for (const { addedBy } of evidence) add(addedBy, "evidence");
    for (const { author } of verdicts) add(author, "verdicts");
    for (const { approver } of approvals) add(approver, "approvals");
  }
  return [...parts.values()];
}

function* index(working: readonly ReportClaim[]): Generator<Block> {
  yield { kind: "heading", words: "Every claim at a glance" };
  const columns = [
    { heading: "No.", share: 8 },
    { heading: "Claim", share: 43 },
    { heading: "Who says it", share: 29 },
    { heading: "Where it stands", share: 20 },
  ] as const;
  yield { kind: "table", columns, rows: indexRows(working) };
}

function* indexRows(working: readonly ReportClaim[]): Generator<readonly (readonly Inline[])[]> {
  for (const claim of working) {
    yield [[claimLink(claim.number)], [said(claim.text)], speakerInlines(claim.attribution), [statusInline(claim)]];
  }
}
