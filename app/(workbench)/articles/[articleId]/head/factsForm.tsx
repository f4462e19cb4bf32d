"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { Failure, TextField } from "@/app/_ui/field";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { ArticleFields, ArticleRow, Workbench } from "@/lib/api/contract/shapes";

type Typed = Record<"title" | "byline" | "publisher" | "publishedOn" | "language" | "url" | "deadline", string>;

/** Corrects what is known about an article; the copy itself never changes. */
export function FactsForm({ article, onClose }: { article: ArticleRow; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<Typed>(() => typedOf(article));
  const articleId = article.id;
  const save = useMutation({
    mutationFn: () => api.articles.correct({ articleId, version: article.version, fields: changesIn(typed, article) }),
    onSuccess: (corrected) => {
      const key = queries.articles.get.queryKey({ input: { articleId } });
      queryClient.setQueryData<Workbench>(key, (held) => held && { ...held, article: corrected });
      tell.done("Corrected");
      onClose();
    },
  });
  const field = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: event.target.value }),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Correct the article’s facts"
      description="The copy stays as it was imported. Every correction is recorded."
    >
      <form
        className="grid grid-cols-2 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextField label="Title" className="col-span-2" required maxLength={500} {...field("title")} />
        <TextField label="Byline" maxLength={300} {...field("byline")} />
        <TextField label="Publisher" maxLength={300} {...field("publisher")} />
        <TextField label="Published on" type="date" {...field("publishedOn")} />
        <TextField label="Language" hint="A tag such as en, ar or pt-BR" maxLength={35} {...field("language")} />
        <TextField label="Address" type="url" className="col-span-2" maxLength={2000} {...field("url")} />
        <TextField label="Deadline" type="datetime-local" className="col-span-2" {...field("deadline")} />
        <Failure sentence={save.error && sentenceOf(save.error)} className="col-span-2" />
        <div className="col-span-2">
          <DialogFoot>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={save.isPending}>
              Save
            </Button>
          </DialogFoot>
        </div>
      </form>
    </Dialog>
  );
}

function typedOf(article: ArticleRow): Typed {
  return {
    title: article.title,
    byline: article.byline ?? "",
    publisher: article.publisher ?? "",
    publishedOn: article.publishedOn ?? "",
    language: article.language ?? "",
    url: article.url ?? "",
    deadline: article.deadline ? localMinute(new Date(article.deadline)) : "",
  };
}

/** What `datetime-local` wants: the reader's own zone, to the minute. */
function localMinute(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function changesIn(typed: Typed, article: ArticleRow): Partial<ArticleFields> {
  const was = typedOf(article);
  const changed = (name: keyof Typed) => typed[name] !== was[name];
  const fields: Partial<ArticleFields> = {};
  if (changed("title")) fields.title = typed.title;
  for (const name of ["byline", "publisher", "publishedOn", "language", "url"] as const) {
    if (changed(name)) fields[name] = typed[name].trim() || null;
  }
  if (changed("deadline")) fields.deadline = typed.deadline ? new Date(typed.deadline).toISOString() : null;
  return fields;
}
