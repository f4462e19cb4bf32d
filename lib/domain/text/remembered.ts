const mostKept = 20_000;

/** The same answers as `ask` gives, each worked out once. Of news, whose words come again and again; the list begins anew when it is full. */
export function remembered(ask: (word: string) => boolean): (word: string) => boolean {
  let known = new Map<string, boolean>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (known.size >= mostKept) known = new Map();
    const made = ask(word);
    // A copy: a slice would hold its whole article in memory.
    known.set(` ${word}`.slice(1), made);
    return made;
  };
}
