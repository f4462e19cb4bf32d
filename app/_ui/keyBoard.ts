import { matchKeyBindingPress, parseKeybinding } from "tinykeys";

export interface Binding {
  /** What it does, for the sheet of shortcuts. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** The heading in the sheet; "This screen" where none is given. */
  group?: string;
  /** Fires also while typing. */
  typing?: boolean;
  /** Fires also where the focus is inside a dialog or sheet. */
  inDialog?: boolean;
  /** Does not stand in the sheet. */
  hidden?: boolean;
}

export interface NamedBinding extends Binding {
  name: string;
}

interface Registered extends NamedBinding {
  presses: ReturnType<typeof parseKeybinding>;
}

/** How long the second key of `g a` may take, in milliseconds. */
const SEQUENCE_MS = 1_200;
const SINGLES_OFF = "attest-single-keys-off";

/**
 * All shortcuts of the page. tinykeys reads the names and compares presses; the order of things is ours, because a
 * finished sequence (`g m`) must not also fire the single key that ends it (`m`).
 */
export class KeyBoard {
  private groups: Registered[][] = [];
  private listeners = new Set<() => void>();
  private pending: { left: Registered; from: number }[] = [];
  private pendingUntil = 0;
  private view: NamedBinding[] = [];
  private singlesOff = false;

  listen(target: Window): () => void {
    this.singlesOff = readSinglesOff();
    this.tell();
    const onKey = (event: KeyboardEvent) => this.press(event);
    target.addEventListener("keydown", onKey);
    return () => target.removeEventListener("keydown", onKey);
  }

  register(bindings: NamedBinding[]): () => void {
    const group = bindings.map((binding) => ({ ...binding, presses: parseKeybinding(binding.name) }));
    this.groups = [...this.groups, group];
    this.tell();
    return () => {
      this.groups = this.groups.filter((one) => one !== group);
      this.tell();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What stands in the sheet now; the same array until something changes. */
  readonly shown = (): NamedBinding[] => this.view;
  readonly areSinglesOff = (): boolean => this.singlesOff;

  /** Single letters can be switched off (WCAG 2.1.4): speech input and slips of the hand would trigger them. */
  switchSingles(off: boolean): void {
    this.singlesOff = off;
    try {
      localStorage.setItem(SINGLES_OFF, off ? "yes" : "no");
    } catch {
      // Storage may be forbidden; the switch then holds for this page.
    }
    this.tell();
  }

  private tell(): void {
    const byName = new Map<string, NamedBinding>();
    for (const binding of this.groups.flat()) byName.set(binding.name, binding);
    this.view = [...byName.values()].filter((binding) => !binding.hidden);
    for (const listener of this.listeners) listener();
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
    const place = placeOf(event.target);
    const allowed = (binding: Registered) => this.fires(binding, event, place);

    const going = event.timeStamp < this.pendingUntil ? this.pending : [];
    this.pending = [];
    const finished = going.find(({ left, from }) => matches(event, left, from) && left.presses.length === from + 1);
    if (finished) this.run(finished.left, event);
    else this.start(event, allowed);
  }

  private start(event: KeyboardEvent, allowed: (binding: Registered) => boolean): void {
    const all = this.groups.flat().reverse().filter(allowed);
    this.pending = all
      .filter((one) => one.presses.length > 1 && matches(event, one, 0))
      .map((left) => ({ left, from: 1 }));
    if (this.pending.length > 0) this.pendingUntil = event.timeStamp + SEQUENCE_MS;
    const single = all.find((one) => one.presses.length === 1 && matches(event, one, 0));
    if (single) this.run(single, event);
  }

  private run(binding: Registered, event: KeyboardEvent): void {
    event.preventDefault();
    binding.run(event);
  }

  private fires(binding: Registered, event: KeyboardEvent, place: Place): boolean {
    const chord = event.ctrlKey || event.metaKey || event.key === "Escape";
    if (place.dialog && !binding.inDialog) return false;
    if (place.typing && !binding.typing && !(chord && /^(\$mod\+Enter|Escape)$/.test(binding.name))) return false;
    if (place.pressable && (event.key === "Enter" || event.key === " ") && !chord) return false;
    return !(this.singlesOff && !chord && event.key.length === 1);
  }
}

interface Place {
  typing: boolean;
  dialog: boolean;
  pressable: boolean;
}

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return { typing: false, dialog: false, pressable: false };
  const field = target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])");
  const ticked = field instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(field.type);
  return {
    typing: field !== null && !ticked,
    dialog: target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null,
    pressable: target.closest("a[href], button, summary, [role=button], [role=option], [role=tab]") !== null,
  };
}

function matches(event: KeyboardEvent, binding: Registered, at: number): boolean {
  const press = binding.presses[at];
  return press !== undefined && matchKeyBindingPress(event, press);
}

function isModifier(key: string): boolean {
  return key === "Shift" || key === "Control" || key === "Alt" || key === "Meta" || key === "AltGraph";
}

function readSinglesOff(): boolean {
  try {
    return localStorage.getItem(SINGLES_OFF) === "yes";
  } catch {
    return false;
  }
}
