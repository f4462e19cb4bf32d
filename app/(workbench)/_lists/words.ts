import type { Form, PartyKind } from "@/lib/domain/attribution/types";

export const formWords = {
  direct: "Direct quotation",
  indirect: "Indirect",
  mixed: "Mixed",
  narration: "The article’s own voice",
} as const satisfies Record<Form, string>;

export const partyKindWords = {
  person: "Person",
  organization: "Organisation",
  group: "Group",
  document: "Document",
  outlet: "Outlet",
  unnamed: "Unnamed",
} as const satisfies Record<PartyKind, string>;
