/** A page has so many places that its numbers are often the same again: written once, by thousandths. */
const remembered = 1 << 14;
const known = new Float64Array(remembered).fill(Number.NaN);
const written = new Array<string>(remembered).fill("");

/** A number as PDF writes it: at most three decimals, no exponent, no -0. */
export function number(value: number): string {
  const thousandths = Math.round(value * 1000);
  // Each has one place, which the last number that came to it holds: quicker than a map that has to forget.
  const place = thousandths & (remembered - 1);
  if (known[place] === thousandths) return written[place] as string;
  const text = thousandths === 0 ? "0" : String(thousandths / 1000);
  known[place] = thousandths;
  written[place] = text;
  return text;
}

/** A text string (ISO 32000-1, 7.9.2.2): plain where it is ASCII, UTF-16BE otherwise. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `<feff${utf16(text)}>`;
}

/** The UTF-16BE units of a text in hex; a lone surrogate becomes the sign for what cannot be shown. */
export function utf16(text: string): string {
  let hex = "";
  for (const sign of text.replace(/\p{Surrogate}/gu, "\ufffd")) {
    for (let index = 0; index < sign.length; index++) hex += sign.charCodeAt(index).toString(16).padStart(4, "0");
  }
  return hex;
}

/** A date string (7.9.4) of an ISO time in UTC. */
export function dateString(iso: string): string {
  return `(D:${iso.slice(0, 19).replace(/\D/g, "")}Z)`;
}

export type Reference = number;

export function to(reference: Reference): string {
  return `${reference} 0 R`;
}
