import type { ArticleFields } from "@/lib/api/contract/shapes";

/** The fields as they are typed. Empty means: not known. */
export type FieldTexts = Record<keyof ArticleFields, string>;
export type FieldErrors = Partial<Record<keyof ArticleFields, string>>;

export function textsOf(fields: ArticleFields): FieldTexts {
  return {
    title: fields.title,
    byline: fields.byline ?? "",
    publisher: fields.publisher ?? "",
    publishedOn: fields.publishedOn ?? "",
    language: fields.language ?? "",
    url: fields.url ?? "",
    deadline: fields.deadline ? localInput(new Date(fields.deadline)) : "",
  };
}

/** A moment in the form of `datetime-local`, in the zone of whoever types. */
function localInput(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** What was typed as the contract takes it, or which field cannot be taken and why. */
export function fieldsOf(texts: FieldTexts): { fields: ArticleFields | null; errors: FieldErrors } {
  const known = (text: string) => text.trim() || null;
  const errors: FieldErrors = {};
  if (!texts.title.trim()) errors.title = "An article needs a title.";
  const url = known(texts.url);
  if (url && !isWebAddress(url)) errors.url = "Write an address that begins with http:// or https://.";
  if (Object.keys(errors).length > 0) return { fields: null, errors };
  return {
    errors,
    fields: {
      title: texts.title.trim(),
      byline: known(texts.byline),
      publisher: known(texts.publisher),
      publishedOn: known(texts.publishedOn),
      language: known(texts.language),
      url,
      deadline: texts.deadline ? new Date(texts.deadline).toISOString() : null,
    },
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
