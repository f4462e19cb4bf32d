"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { parseAsString, useQueryState } from "nuqs";
import { Button, buttonClass } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Failure } from "@/app/_ui/field";
import { Key, useKeys } from "@/app/_ui/keys";
import { useMay } from "@/app/_ui/me";
import { sentenceOf } from "@/app/_ui/toasts";
import { Place } from "../../_lists/place";
import { SearchBox } from "../../_lists/searchBox";
import { VirtualList } from "../../_lists/virtualList";
import { ArticleLine } from "./articleLine";
import { articlePages } from "./articlePages";

/** The articles of the workspace with their progress, newest first. */
export function Articles() {
  const [text, setText] = useQueryState("text", parseAsString.withDefault(""));
  const may = useMay();
  const query = useInfiniteQuery({ ...articlePages(text.trim().slice(0, 200)), placeholderData: keepPreviousData });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const bar = (items.length > 0 || text) && (
    <SearchBox label="Search articles" value={text} onChange={(next) => void setText(next || null)} />
  );
  return (
    <Place
      title="Articles"
      lead="What was imported, newest first, and how far each is checked."
      actions={may("article.import") && <ImportLink />}
      bar={bar}
    >
      {query.isError && <Failure sentence={sentenceOf(query.error)} className="mb-4" />}
      {items.length === 0 && !query.isPending && <NoArticles text={text} clear={() => void setText(null)} />}
      <VirtualList
        items={items}
        keyOf={(article) => article.id}
        rowHeight={92}
        label="Articles"
        noun="article"
        hasMore={query.hasNextPage}
        loadMore={() => {
          if (!query.isFetchingNextPage) void query.fetchNextPage();
        }}
      >
        {(article) => <ArticleLine article={article} />}
      </VirtualList>
    </Place>
  );
}

function ImportLink() {
  const router = useRouter();
  useKeys({ i: { label: "Import an article", run: () => router.push("/articles/import") } });
  return (
    <Link href="/articles/import" className={buttonClass("primary")}>
      Import an article <Key>i</Key>
    </Link>
  );
}

function NoArticles({ text, clear }: { text: string; clear: () => void }) {
  const may = useMay();
  if (text) {
    return (
      <Empty title="No article goes by these words" action={<Button onClick={clear}>Show all articles</Button>}>
        The search looks at titles, bylines and publishers.
      </Empty>
    );
  }
  return (
    <Empty title="No article yet" action={may("article.import") && <ImportButton />}>
      {may("article.import")
        ? "Paste a text or choose a file: it is split into its claims at once."
        : "Checkers and editors import articles; they appear here."}
    </Empty>
  );
}

function ImportButton() {
  return (
    <Link href="/articles/import" className={buttonClass("primary")}>
      Import the first one
    </Link>
  );
}
