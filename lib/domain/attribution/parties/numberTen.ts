import type { Words } from "./words";

/** "No 10 said", "a Number 11 source": the offices in Downing Street, and no shirt's or player's number. */
export function isNumberTen(words: Words, at: number): boolean {
  const number = words.lowerAt(at + 1);
  if ((number !== "10" && number !== "11") || !/^(?:No|Number)$/u.test(words.get(at)?.text ?? "")) return false;
  return !ofSport.test(words.lowerAt(at - 1)) && !ofSport.test(words.lowerAt(at + 2));
}

const ofSport =
  /^(?:the|world|at|his|her|their|seed|seeded|ranked|jersey|shirt|role|position|ranking|spot|slot|bus|tram|route|in|on|for|of|wore|wearing)$/u;
