import { type RefObject, useEffect, useRef } from "react";
import { draftNow, setDraft, useDraft } from "./drafts";

export type FormKind =
  | "attribution"
  | "evidence"
  | "copy"
  | "dismiss"
  | "return"
  | "restore"
  | "reopen"
  | "correct"
  | "withdraw"
  | "reply";

interface OpenForm {
  kind: FormKind | null;
  /** The evidence or reply that the form is about; null for a new one. */
  about: string | null;
}

const none: OpenForm = { kind: null, about: null };

/** The form that a person has just asked for: it alone takes the focus. One that is there again by its draft does not. */
let justAsked: string | null = null;

/** Which form of a claim is open. Kept with its drafts: what was being typed is there again when one comes back. */
export function useOpenForm(claimId: string): OpenForm & { open: (kind: FormKind | null, about?: string) => void } {
  const draft = useDraft<OpenForm>(`form:${claimId}`, none);
  return {
    ...draft.value,
    open: (kind, about) => {
      if (kind !== null) return openForm(claimId, kind, about);
      // Whoever opened another form while this one waited for its answer goes on in that.
      if (!isStillOpen(claimId, draft.value)) return;
      draft.clear();
      // The field that had the focus goes away; the claim keeps it, so that reading and keys go on from there.
      document.getElementById("claim")?.focus({ preventScroll: true });
    },
  };
}

function isStillOpen(claimId: string, shown: OpenForm): boolean {
  const { kind, about } = { ...none, ...draftNow<OpenForm>(`form:${claimId}`) };
  return kind === shown.kind && about === shown.about;
}

export function openForm(claimId: string, kind: FormKind, about?: string): void {
  justAsked = `${kind}:${claimId}`;
  setDraft<OpenForm>(`form:${claimId}`, { kind, about: about ?? null });
}

/** Put on a form's outermost element: its first field takes the focus if the form was just asked for. */
export function useFormFocus(claimId: string, kind: FormKind): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justAsked !== `${kind}:${claimId}`) return;
    justAsked = null;
    form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, [claimId, kind]);
  return form;
}
