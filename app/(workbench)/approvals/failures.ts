/**
 * Why a decision was refused, by claim. The screen goes on before the server has answered, so the reason must outlive
 * the claim's own component: it stands there when the claim comes back before the eyes.
 */
const sentences = new Map<string, string>();

export function failuresOf(claimId: string): string | null {
  return sentences.get(claimId) ?? null;
}

failuresOf.remember = (claimId: string, sentence: string): void => {
  sentences.set(claimId, sentence);
};

failuresOf.forget = (claimId: string): void => {
  sentences.delete(claimId);
};
