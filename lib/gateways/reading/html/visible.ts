/** What a page holds that is not copy, or that a reader of the page does not see. */
const unseen = [
  "title",
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "embed",
  "applet",
  "svg",
  "math",
  "canvas",
  "audio",
  "video",
  "map",
  "link",
  "input",
  "select",
  "textarea",
  "button",
  "dialog",
  "datalist",
  "nav",
  "[hidden]",
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
];

/** Takes out of the page all that is not seen, so that no later step can mistake it for copy. */
export function removeUnseen(document: Document): void {
  for (const element of document.querySelectorAll(unseen.join(","))) element.remove();
  for (const element of document.querySelectorAll("[style]")) {
    if (isHiddenByStyle(element.getAttribute("style") ?? "")) element.remove();
  }
}

function isHiddenByStyle(style: string): boolean {
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i.test(style);
}
