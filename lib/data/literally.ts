/** Words for a LIKE pattern, which Prisma's `contains` makes too: the signs of patterns stand for themselves. */
export function literally(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}
