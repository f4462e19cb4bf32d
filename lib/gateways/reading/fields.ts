const longestField = 500;

/** A metadata value as one line of at most 500 characters, or null where nothing is left of it. */
export function oneLine(value: string | null | undefined): string | null {
  const line = (value ?? "")
    .replace(/[ \t\n\f\r]+/g, " ")
    .trim()
    .slice(0, longestField)
    .trim();
  return line === "" ? null : line;
}

/** An absolute http or https address as written, or null: `javascript:`, `data:` and relative ones are refused. */
export function webAddress(value: string | null | undefined): string | null {
  const written = (value ?? "").trim();
  if (!/^https?:\/\//i.test(written) || written.length > 2000 || !URL.canParse(written)) return null;
  const { protocol, username, password } = new URL(written);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return username === "" && password === "" ? written : null;
}

/** A BCP 47 tag in its canonical writing (`en_us` → `en-US`), or null. */
export function languageTag(value: string | null | undefined): string | null {
  const written = (value ?? "").trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(written)) return null;
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch {
    // The only thing it throws is RangeError for a tag of the wrong structure.
    return null;
  }
}

/** The names of a byline without its leading "By" and without what is no name: an address, a handle, a social page. */
export function bylineNames(value: string | null | undefined): string | null {
  const line =
    oneLine(value)
      ?.replace(/^(?:written\s+)?by[:\s]+/i, "")
      .trim() ?? "";
  if (line === "" || line.length > 200 || /^(?:https?:|www\.|@|\/\/)/i.test(line) || !/\p{L}/u.test(line)) return null;
  return line;
}

/** The names in a line of copy that is a byline and nothing else: "By Jane Doe and John Roe". */
export function readBylineLine(line: string): string | null {
  const names = /^(?:words |story |report )?by[:\s]\s*(.*)$/i.exec(line.trim())?.[1] ?? "";
  if (!/^\p{Lu}/u.test(names) || names.split(/\s+/).length > 12 || /[.!?:;]$/.test(names)) return null;
  return bylineNames(names);
}

export function firstByline(lines: readonly string[]): string | null {
  return lines.map(readBylineLine).find((names) => names !== null) ?? null;
}
