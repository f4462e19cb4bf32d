/** The rating scale that a new workspace begins with; its administrators publish their own over it. */
export const firstScale = [
  { label: "True", value: 5, tone: "true", definition: "The evidence supports the claim as it stands." },
  {
    label: "Mostly true",
    value: 4,
    tone: "mostly-true",
    definition: "Right in what matters, but something is missing or slightly off.",
  },
  {
    label: "Mixed",
    value: 3,
    tone: "mixed",
    definition: "Right in part and wrong in part, or misleading without its context.",
  },
  { label: "False", value: 1, tone: "false", definition: "The evidence contradicts the claim." },
  {
    label: "Unproven",
    value: null,
    tone: "unproven",
    definition: "The evidence that can be had neither supports nor contradicts the claim.",
  },
] as const;
