"use client";
import { TextArea, TextField } from "@/app/_ui/field";
import type { FieldErrors, FieldTexts } from "./articleFields";

interface ArticleFieldsFormProps {
  texts: FieldTexts;
  errors: FieldErrors;
  onChange: (texts: FieldTexts) => void;
}

/** What is known about an article, as fields to correct. */
export function ArticleFieldsForm({ texts, errors, onChange }: ArticleFieldsFormProps) {
  const bind = (name: keyof FieldTexts) => ({
    value: texts[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...texts, [name]: event.target.value }),
  });
  return (
    <>
      <TextArea label="Title" rows={2} maxLength={500} required {...bind("title")} />
      <TextField label="Byline" maxLength={300} {...bind("byline")} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label="Publisher" maxLength={300} {...bind("publisher")} />
        <TextField label="Date" type="date" {...bind("publishedOn")} />
        <TextField label="Language" maxLength={35} hint="A code such as en or pt-BR." {...bind("language")} />
        <TextField
          label="Deadline"
          type="datetime-local"
          hint="When the checking must be done."
          {...bind("deadline")}
        />
      </div>
      <TextField label="Web address" type="url" dir="ltr" maxLength={2_000} {...bind("url")} />
    </>
  );
}
