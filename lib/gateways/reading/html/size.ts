const deepest = 200;
const mostElements = 30_000;

/**
 * True for a page of a size and depth that newsrooms publish. Readability compares each element with its ancestors:
 * on a hundred thousand nested ones it would take minutes. Browsers themselves stop nesting at 512.
 */
export function isOrdinaryPage(root: Element): boolean {
  let depth = 0;
  let elements = 0;
  let current: Element | null = root;
  while (current !== null && depth <= deepest && elements <= mostElements) {
    elements += 1;
    if (current.firstElementChild !== null) {
      current = current.firstElementChild;
      depth += 1;
      continue;
    }
    while (current !== null && current !== root && current.nextElementSibling === null) {
      current = current.parentElement;
      depth -= 1;
    }
    current = current === root || current === null ? null : current.nextElementSibling;
  }
  return current === null;
}
