import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules of WCAG 2.2 up to AA; without them axe also asks for what it holds to be good practice. */
export const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong with the page, or with one place of it: the rule and the first elements that break it. */
export async function axeFaults(page: Page, { within, rules }: { within?: string; rules?: string[] } = {}) {
  // Our pages frame none of another origin: axe may finish in the page itself, in half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within) axe.include(within);
  if (rules) axe.withTags(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.html);
    return `${id}: ${places.join(" | ")}`;
  });
}
