/**
 * Keys of a form in the claim: `Ctrl/⌘ Enter` sends it, `Esc` puts it away (what was typed stays in its draft). Both
 * are used up here, so that they do not also mean the screen's "submit" and "back".
 */
export function formKeys(send: () => void, away: () => void) {
  return (event: React.KeyboardEvent) => {
    const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!sends && event.key !== "Escape") return;
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (sends) send();
    else away();
  };
}
