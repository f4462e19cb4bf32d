import type { Metadata } from "next";
import { cache } from "react";
import { FirstData } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { queries } from "@/lib/api/client";
import { claimListKey } from "./state/claimListKey";
import { Workbench } from "./workbench";
import "./bench.css";

interface Props {
  params: Promise<{ articleId: string }>;
}

/** Enough claims for the first screen; the rest follows in the background. */
const firstClaims = 200;

const head = cache(async (articleId: string) => (await apiOnServer()).articles.get({ articleId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await head((await params).articleId);
  return { title: article.title };
}

export default async function ArticlePage({ params }: Props) {
  const { articleId } = await params;
  const api = await apiOnServer();
  const [workbench, claims] = await Promise.all([
    head(articleId),
    api.articles.claims({ articleId, limit: firstClaims }),
  ]);
  return (
    <FirstData
      data={[
        [queries.articles.get.queryKey({ input: { articleId } }), workbench],
        [claimListKey(articleId), { rows: claims.items, next: claims.next }],
      ]}
    >
      <Workbench articleId={articleId} />
    </FirstData>
  );
}
