/**
 * A text as paper and XML can hold it: line ends are line feeds; a control character, which no XML document may hold and
 * no page can show, becomes its picture (U+0001 is ␁); half a surrogate pair and what is no character become �.
 */
export function printable(text: string): string {
  if (!unprintable.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, pictureOf)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd");
}

const unprintable = /[^\P{Cc}\t\n]|[\p{Surrogate}\ufffe\uffff]/u;

function pictureOf(control: string): string {
  if (control === "\t" || control === "\n") return control;
  const code = control.charCodeAt(0);
  if (code === 0x7f) return "\u2421";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : control;
}
