const mostKept = 20_000;

/**
 * Works something out once for each spelling. News repeats its words from article to article, so what was worked out is
 * kept; when the list is full it begins anew. `workOut` gets a copy of the spelling: a slice would hold its whole
 * article in memory.
 */
export function bySpelling<T extends object>(workOut: (spelling: string) => T): (text: string) => T {
  let kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= mostKept) kept = new Map();
    const own = ` ${text}`.slice(1);
    const made = workOut(own);
    kept.set(own, made);
    return made;
  };
}
