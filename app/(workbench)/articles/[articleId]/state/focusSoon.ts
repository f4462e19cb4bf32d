/**
 * Gives the focus to something that is about to be seen (a pane that unfolds, a part that is being drawn): browsers
 * refuse it to what is still hidden, so it is tried for some frames.
 */
export function focusSoon(find: () => HTMLElement | null, framesLeft = 12): void {
  requestAnimationFrame(() => {
    const wanted = find();
    wanted?.focus({ preventScroll: true });
    if (framesLeft > 0 && (wanted === null || document.activeElement !== wanted)) focusSoon(find, framesLeft - 1);
  });
}
