import { listOriginEvents, loadArticleOrigin } from "@/lib/data/articleOrigins";
import type { StoredArticle } from "@/lib/data/articles";
import type { Transaction } from "@/lib/data/connection";
import type { ReportOrigin } from "@/lib/domain/reports/report";
import { type OpenedEvent, openEvents } from "../audit/openEvents";
import { presentEvent } from "../audit/presentEvent";

/** Where an article came from, as its report says it, and the record of there with its names opened. */
export async function originOf(
  tx: Transaction,
  article: StoredArticle,
): Promise<{ origin: ReportOrigin | null; record: readonly OpenedEvent[] }> {
  const stored = await loadArticleOrigin(tx, article.id);
  if (!stored) return { origin: null, record: [] };
  const record = await openEvents(tx, await listOriginEvents(tx, article.id));
  const { newsroom, logOrigin, vkey, manifestSha256, told } = stored;
  const origin = {
    ...{ newsroom, logOrigin, vkey, manifestSha256, ...told },
    importedBy: article.importedBy,
    importedAt: article.importedAt.toISOString(),
    events: record.map((event) => ({ ...presentEvent(event), index: Number(event.id) })),
  };
  return { origin, record };
}
