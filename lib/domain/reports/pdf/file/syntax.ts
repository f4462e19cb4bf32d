/** Numbers up to 1,000 with one decimal: most heights and edges, written once. */
const tenths = Array.from({ length: 10_000 }, (_, count) => String(count / 10));

/** A number as PDF writes it: at most three decimals, no exponent, no -0. */
export function number(value: number): string {
  const thousandths = Math.round(value * 1000);
  if (thousandths % 100 === 0 && thousandths >= 0 && thousandths < 1_000_000)
    return tenths[thousandths / 100] as string;
  return thousandths === 0 ? "0" : String(thousandths / 1000);
}

/** To a tenth: finer steps nobody sees on paper, and each is another number to write. */
export function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
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
