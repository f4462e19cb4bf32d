"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import type { CopySource, FoundArticle } from "@/lib/api/contract/articles";
import { Place } from "../../_lists/place";
import { CopyBox } from "./copyBox";
import { Found } from "./found";
import { FoundBundle } from "./foundBundle";

/** A text, a file or another newsroom's bundle comes in, what was found in it is corrected, then it is split. */
export function Import() {
  const [source, setSource] = useState<CopySource | null>(null);
  const [text, setText] = useState("");
  const read = useMutation({
    mutationFn: (next: CopySource) => api.articles.read({ source: next }),
    onMutate: setSource,
  });
  const [bundle, setBundle] = useState("");
  const verify = useMutation({
    mutationFn: (base64: string) => api.articles.readBundle({ base64 }),
    onMutate: setBundle,
  });
  const failed = verify.isError ? verify.error : read.isError ? read.error : null;
  if (verify.data) return <FoundBundle base64={bundle} found={verify.data} onBack={() => verify.reset()} />;
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
        onSource={(next) => {
          verify.reset();
          read.mutate(next);
        }}
        onBundle={(base64) => {
          read.reset();
          verify.mutate(base64);
        }}
        busy={read.isPending || verify.isPending}
        failure={failed ? sentenceOf(failed) : null}
      />
    </Place>
  );
}
