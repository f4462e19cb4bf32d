import { loadArticle, loadVersion, loadVersionText } from "@/lib/data/articles";
import { listReadings, type StoredReading, tallyReadings } from "@/lib/data/claims/readings";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { listNoComments, listNotClaims } from "@/lib/data/notClaims";
import type { NotClaimReason } from "@/lib/domain/attribution/types";
import { type ReadingKind, ruleInWords, surenessOf } from "@/lib/domain/attribution/why";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { excerptAround } from "@/lib/domain/text/excerpt";
import type { Span } from "@/lib/domain/text/spans";
import { readPlaceCursor, writeCursor } from "../cursor";

/** What the engine made of an article, in figures: how sure it was, and what it took for no claim. */
export async function summariseReading(actor: Actor, { articleId }: { articleId: string }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const article = await loadArticle(tx, articleId);
    const version = article && (await loadVersion(tx, articleId));
    if (!article || !version) return problem("not-found");
    const notClaims = await listNotClaims(tx, version.id);
    return done({
      title: article.title,
      language: article.language,
      support: version.support,
      claims: await tallyReadings(tx, articleId),
      noComments: (await listNoComments(tx, version.id)).length,
      notClaims: countReasons(notClaims.map(({ reason }) => reason)),
    });
  });
}

function countReasons(reasons: readonly NotClaimReason[]): { reason: NotClaimReason; count: number }[] {
  const counts = new Map<NotClaimReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

interface ReadingInput {
  articleId: string;
  kind?: ReadingKind;
  cursor?: string;
  limit?: number;
}

/** A page of an article's claims, each with why the engine attributed it as it did. */
export async function explainReading(actor: Actor, { articleId, kind, cursor, limit = 50 }: ReadingInput) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  const after = readPlaceCursor(cursor);
  if (after === "malformed") return problem("invalid-input");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const rows = await listReadings(tx, { articleId, kind }, { after, limit: limit + 1 });
    if (rows.length === 0 && !(await loadArticle(tx, articleId))) return problem("not-found");
    const shown = rows.slice(0, limit);
    const texts = await textsOf(tx, shown);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const items = shown.map((row) => readingOf(row, texts.get(row.versionId) ?? ""));
    return done({ items, next: last ? writeCursor([last.startOffset, last.id]) : null });
  });
}

async function textsOf(tx: Transaction, rows: readonly StoredReading[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { versionId } of rows) {
    if (!texts.has(versionId)) texts.set(versionId, await loadVersionText(tx, versionId));
  }
  return texts;
}

const pairs = (spans: readonly Span[]) => spans.map(([start, end]): [number, number] => [start, end]);

function readingOf(row: StoredReading, text: string) {
  const { attribution, spans, confidence } = row;
  const { sourceSpans, cueSpans, contentSpans, rule, settledBy } = attribution;
  const [start, end] = excerptAround(text, [...spans, ...sourceSpans, ...cueSpans, ...contentSpans]);
  return {
    claimId: row.id,
    number: row.number,
    status: row.status,
    form: row.form,
    excerpt: { start, text: text.slice(start, end) },
    spans: pairs(spans),
    sourceSpans: pairs(sourceSpans),
    cueSpans: pairs(cueSpans),
    contentSpans: pairs(contentSpans),
    party: row.party,
    role: attribution.role,
    affiliation: attribution.affiliation,
    via: attribution.via.map(({ name, kind }) => ({ name, kind })),
    terms: attribution.terms,
    unnamedReason: attribution.unnamedReason,
    kind: kindOf(row),
    confidence,
    rule,
    why: rule && !settledBy ? ruleInWords(rule) : null,
    settledBy,
    checkWorthiness: row.checkWorthiness,
    factors: [...row.factors],
  };
}

function kindOf({ confidence, attribution }: StoredReading): ReadingKind {
  if (confidence !== null) return surenessOf(confidence);
  return attribution.settledBy ? "settled" : "own-voice";
}
