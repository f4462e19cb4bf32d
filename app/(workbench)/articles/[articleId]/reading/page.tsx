import type { Metadata } from "next";
import { cache } from "react";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { queries } from "@/lib/api/client";
import { Reading } from "./reading";
import { kindOf, loadReadingFilter, READINGS_A_PAGE, readingPages } from "./readingPages";
import "./reading.css";

interface Props {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const summary = cache(async (articleId: string) => (await apiOnServer()).articles.reading({ articleId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await summary((await params).articleId);
  return { title: `How it was read: ${title}` };
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const kind = kindOf((await loadReadingFilter(searchParams)).show);
  const api = await apiOnServer();
  const [figures, first] = await Promise.all([
    summary(articleId),
    api.articles.readings({ articleId, kind, limit: READINGS_A_PAGE }),
  ]);
  return (
    <FirstData
      data={[
        [queries.articles.reading.queryKey({ input: { articleId } }), figures],
        [readingPages(articleId, kind).queryKey, firstPage(first)],
      ]}
    >
      <Reading articleId={articleId} />
    </FirstData>
  );
}
