/**
 * An absolute http or https address in its normal form, or null for anything else: relative ones, other schemes, and
 * what no program could follow. What leaves the house as an address, or is taken in as one, goes through here. It is a
 * URI by RFC 3986: what browsers let stand though that grammar does not ("100%", "a|b") is percent-encoded.
 */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > 4_000 || /\p{Cc}/u.test(text.trim())) return null;
  try {
    const url = new URL(text.trim());
    if ((url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "") return null;
    const account = url.username ? `${url.username}${url.password && `:${url.password}`}@` : "";
    const rest = `${url.pathname}${url.search}${url.hash}`;
    return `${url.protocol}//${outsideGrammar(account)}${url.host}${outsideGrammar(rest)}`;
  } catch {
    return null;
  }
}

/** Encodes a `%` that begins no escape, a second `#`, and every sign that RFC 3986 (appendix A) has nowhere in a path. */
function outsideGrammar(text: string): string {
  let fragment = false;
  return text.replace(/%(?![0-9a-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/gi, (sign) => {
    if (sign === "#" && !fragment) {
      fragment = true;
      return sign;
    }
    return encodeURIComponent(sign);
  });
}

/** The id of one of our rows as an IRI (RFC 9562); `part` names something of it that has no id of its own. */
export function rowAddress(id: string, part?: string): string {
  return `urn:uuid:${id}${part ? `#${part}` : ""}`;
}

/** An address with its fragment set, for the one claim of a page: `https://desk.example/check` and 3 give `…#claim-3`. */
export function claimAddress(page: string | null, number: number): string | null {
  const address = webAddress(page);
  if (!address) return null;
  const url = new URL(address);
  url.hash = `claim-${number}`;
  return url.href;
}

/** Names bytes by their SHA-256 (hex in, RFC 6920 out): `ni:///sha-256;f4Ox…`. */
export function hashAddress(sha256: string): string {
  const bytes = sha256.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}
