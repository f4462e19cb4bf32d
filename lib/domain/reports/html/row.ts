import { html, type Markup } from "./markup";

/** One labelled row of a claim. */
export function row(label: string, content: Markup): Markup {
  return html`<section class="row"><h4>${label}</h4><div>${content}</div></section>`;
}

/** A row's label with how many pieces it holds, where there is more than one. */
export function countedLabel(label: string, count: number): string {
  return count > 1 ? `${label} (${count})` : label;
}
