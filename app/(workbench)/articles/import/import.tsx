"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/app/_ui/toasts";
import { api, apiTelling } from "@/lib/api/client";
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
  const [bundle, setBundle] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const verify = useMutation({
    mutationFn: (file: File) => apiTelling(setSent).articles.readBundle({ bundle: file }),
    onMutate: (file) => {
      setSent(0);
      setBundle(file);
    },
  });
  const verifying = sent < 1 ? `Sending, ${Math.floor(sent * 100)} %` : "Verifying …";
  const busy = verify.isPending ? verifying : read.isPending ? "Reading …" : null;
  const failed = verify.isError ? verify.error : read.isError ? read.error : null;
  if (bundle && verify.data) return <FoundBundle bundle={bundle} found={verify.data} onBack={() => verify.reset()} />;
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
        onBundle={(file) => {
          read.reset();
          verify.mutate(file);
        }}
        busy={busy}
        failure={failed ? sentenceOf(failed) : null}
      />
    </Place>
  );
}
