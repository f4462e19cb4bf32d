import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { ARTICLES_A_PAGE, articlePages } from "./articlePages";
import { Articles } from "./articles";

export const metadata: Metadata = { title: "Articles" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ArticlesPage({ searchParams }: { searchParams: SearchParams }) {
  const { text: given } = await searchParams;
  const text = typeof given === "string" ? given.trim().slice(0, 200) : "";
  const api = await apiOnServer();
  const first = await api.articles.list({ text: text || undefined, limit: ARTICLES_A_PAGE });
  return (
    <FirstData data={[[articlePages(text).queryKey, firstPage(first)]]}>
      <Articles />
    </FirstData>
  );
}
