"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { CopySource, FoundArticle } from "@/lib/api/contract/articles";
import { Place } from "../../_lists/place";
import { type FieldErrors, type FieldTexts, fieldsOf, textsOf } from "./articleFields";
import { ArticleFieldsForm } from "./articleFieldsForm";
import { Exists } from "./exists";
import { Steps } from "./steps";

interface FoundProps {
  source: CopySource;
  found: FoundArticle;
  onBack: () => void;
}

/** What was found in the copy, to look at and to correct; then the import. */
export function Found({ source, found, onBack }: FoundProps) {
  const [texts, setTexts] = useState<FieldTexts>(() => textsOf(found.fields));
  const [errors, setErrors] = useState<FieldErrors>({});
  const importing = useImport(source);
  const submit = () => {
    const read = fieldsOf(texts);
    setErrors(read.errors);
    if (read.fields && !importing.isPending) importing.mutate(read.fields);
  };
  useKeys({
    "$mod+Enter": { label: "Import", run: submit },
    Escape: { label: "Back to the text", run: onBack },
  });
  if (importing.isPending || importing.isSuccess) {
    return <Steps title={texts.title} steps={steps(importing.data?.claimCount ?? null)} />;
  }
  return (
    <Place title="What was found" lead="Look it over and correct what is not right. The copy itself stays as it came.">
      {found.existing && <Exists existing={found.existing} said="These very bytes were imported before, as" />}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          className="flex flex-col gap-4"
        >
          <ArticleFieldsForm texts={texts} errors={errors} onChange={setTexts} />
          <Failure sentence={importing.isError ? sentenceOf(importing.error) : null} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" shortcut="$mod+Enter">
              {found.existing ? "Go on to the existing article" : "Import and split"}
            </Button>
            <Button look="quiet" shortcut="Escape" onClick={onBack}>
              Back to the text
            </Button>
          </div>
        </form>
        <Beginning text={found.text} language={found.fields.language} />
      </div>
    </Place>
  );
}

function steps(claimCount: number | null) {
  const split = claimCount !== null;
  return [
    { says: "Copy read, fields settled", done: true },
    {
      says: split ? `Split: ${claimCount} claims found` : "Splitting the copy into passages, sentences and claims",
      done: split,
    },
    { says: "Opening the workbench", done: false },
  ];
}

function useImport(source: CopySource) {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (fields: Parameters<typeof api.articles.import>[0]["fields"]) =>
      api.articles.import({ source, fields }),
    onSuccess: ({ articleId, existed, claimCount }) => {
      void client.invalidateQueries({ queryKey: queries.articles.list.key() });
      tell.done(existed ? "These very words were imported before" : `Found ${claimCount} claims`);
      router.push(`/articles/${articleId}`);
    },
  });
}

const SHOWN = 2_400;

function Beginning({ text, language }: { text: string; language: string | null }) {
  const long = text.length > SHOWN;
  return (
    <section aria-label="The copy" className="min-w-0">
      <p className="label mb-2 flex justify-between">
        <span>{long ? "The copy begins" : "The copy"}</span>
        <span className="figures font-medium">{text.length.toLocaleString("en-GB")} characters</span>
      </p>
      <div
        dir="auto"
        lang={language ?? undefined}
        className="copy card max-h-[66vh] overflow-y-auto px-6 py-5 text-[16.5px] whitespace-pre-line"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
        tabIndex={0}
      >
        {text.slice(0, SHOWN)}
        {long && " …"}
      </div>
    </section>
  );
}
