import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { forms } from "@/lib/domain/attribution/types";
import { type Filter, shows } from "../list/filters";

const parsers = {
  show: parseAsStringLiteral(shows).withDefault("all"),
  q: parseAsString.withDefault(""),
  form: parseAsStringLiteral(forms),
  speaker: parseAsString,
  with: parseAsString,
};

/** The list's filter, kept in the address: a link shows a colleague the same list. */
export function useFilter(): { filter: Filter; setFilter: (next: Partial<Filter>) => void } {
  const [held, setHeld] = useQueryStates(parsers, { history: "replace", shallow: true });
  const filter = useMemo<Filter>(
    () => ({
      show: held.show,
      text: held.q,
      form: held.form,
      speakerId: held.speaker,
      assigneeId: held.with,
    }),
    [held.show, held.q, held.form, held.speaker, held.with],
  );
  const setFilter = (next: Partial<Filter>) => {
    void setHeld({
      ...("show" in next && { show: next.show }),
      ...("text" in next && { q: next.text || null }),
      ...("form" in next && { form: next.form }),
      ...("speakerId" in next && { speaker: next.speakerId }),
      ...("assigneeId" in next && { with: next.assigneeId }),
    });
  };
  return { filter, setFilter };
}
