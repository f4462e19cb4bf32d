export interface FrontMatter {
  /** Lower-case key → value, flat ones only. */
  readonly fields: ReadonlyMap<string, string>;
  readonly rest: string;
}

const mostLines = 200;

/**
 * Flat `key: value` lines between `---` lines at the very start of a Markdown file, and what follows them.
 * Deliberately no YAML: nested values, anchors and tags are passed over, so nothing can expand or be constructed.
 * A file whose opening `---` is never closed has no front matter: the line is a rule.
 */
export function readFrontMatter(source: string): FrontMatter {
  const none = { fields: new Map<string, string>(), rest: source };
  const lines = source.split("\n", mostLines);
  if (lines[0]?.trimEnd() !== "---") return none;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return none;
  const fields = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const [, key, value] = /^([A-Za-z][\w -]{0,40}?)\s*:\s+(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const plain = plainValue(value.trim());
    if (plain !== "" && !fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), plain);
  }
  return {
    fields,
    rest: source
      .split("\n")
      .slice(end + 1)
      .join("\n"),
  };
}

/** `"quoted"` and `'quoted'` without their marks; `[one, two]` as "one, two". */
function plainValue(value: string): string {
  const listed = /^\[(.*)\]$/.exec(value)?.[1];
  if (listed !== undefined)
    return listed
      .split(",")
      .map((item) => plainValue(item.trim()))
      .filter(Boolean)
      .join(", ");
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
  if (double !== undefined) return double.replace(/\\(["\\/])/g, "$1");
  const single = /^'((?:[^']|'')*)'/.exec(value)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  return value.replace(/\s+#.*$/, "");
}
