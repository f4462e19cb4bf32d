/** Where the cache holds all claims of an article as one list; the page puts the first of them there. */
export function claimListKey(articleId: string) {
  return ["workbench", "claims", articleId] as const;
}
