"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import type { CopySource, FoundArticle } from "@/lib/api/contract/articles";
import { Place } from "../../_lists/place";
import { CopyBox } from "./copyBox";
import { Found } from "./found";

/** A text or a file comes in, what was found in it is corrected, then it is split. */
export function Import() {
  const [source, setSource] = useState<CopySource | null>(null);
  const [text, setText] = useState("");
  const read = useMutation({
    mutationFn: (next: CopySource) => api.articles.read({ source: next }),
    onMutate: setSource,
  });
  const found: FoundArticle | undefined = read.data;
  if (source && found) return <Found source={source} found={found} onBack={() => read.reset()} />;
  return (
    <Place
      narrow
      title="Import an article"
      lead="It is split into its claims at once, here, without leaving this installation."
    >
      <CopyBox
        text={text}
        onText={setText}
        onSource={(next) => read.mutate(next)}
        busy={read.isPending}
        failure={read.isError ? sentenceOf(read.error) : null}
      />
    </Place>
  );
}
