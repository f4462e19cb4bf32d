import { parseHTML } from "linkedom";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Binding, KeyBoard } from "./keyBoard";

const { window, document } = parseHTML(`<!doctype html><html><body>
  <input id="field"><input id="tick" type="checkbox"><textarea id="area"></textarea><div id="rich" contenteditable="true"></div>
  <button id="button">Go</button><a id="link" href="/x">x</a>
  <div role="dialog"><button id="inside">Close</button></div>
  <p id="words">words</p>
</body></html>`);
vi.stubGlobal("Element", window.Element);
vi.stubGlobal("HTMLInputElement", window.HTMLInputElement);

let board: KeyBoard;
let pressed: string[];
let clock: number;

beforeEach(() => {
  board = new KeyBoard();
  pressed = [];
  clock = 0;
  return board.listen(document as unknown as Window);
});

function bind(names: Record<string, Partial<Binding>>) {
  const bindings = Object.entries(names).map(([name, more]) => ({
    label: name,
    run: () => void pressed.push(more.label ?? name),
    ...more,
    name,
  }));
  return board.register(bindings);
}

/** Presses keys one after the other: `Ctrl+Enter`, `Shift+r`, `j`. */
function press(keys: string, { on = "words", after = 100 } = {}) {
  for (const one of keys.split(" ")) {
    clock += after;
    const [key, ...held] = one.split("+").reverse() as [string, ...string[]];
    const modifiers = held.map((name) => (name === "Ctrl" ? "Control" : name));
    const event = new window.Event("keydown", { bubbles: true, cancelable: true });
    Object.defineProperties(event, {
      key: { value: key },
      code: { value: "" },
      ctrlKey: { value: modifiers.includes("Control") },
      metaKey: { value: false },
      timeStamp: { value: clock },
      getModifierState: { value: (name: string) => modifiers.includes(name) },
    });
    document.getElementById(on)?.dispatchEvent(event);
  }
  return pressed.splice(0);
}

describe("sequences", () => {
  test("a finished sequence does not fire the single key that ends it", () => {
    bind({ "g m": {}, m: {}, j: {} });
    expect(press("g m")).toEqual(["g m"]);
    expect(press("m")).toEqual(["m"]);
  });
  test("a key that does not go on with it is itself", () => {
    bind({ "g m": {}, m: {}, j: {} });
    expect(press("g j m")).toEqual(["j", "m"]);
  });
  test("it waits only so long", () => {
    bind({ "g m": {}, m: {} });
    expect(press("g m", { after: 5_000 })).toEqual(["m"]);
  });
});

describe("where keys fire", () => {
  test.each(["field", "area", "rich"])("not while typing in %s, but for Ctrl Enter, Escape and what says so", (on) => {
    bind({ j: {}, "$mod+Enter": {}, Escape: {}, "$mod+k": { typing: true }, "$mod+b": {} });
    expect(press("j Ctrl+Enter Escape Ctrl+k Ctrl+b", { on })).toEqual(["$mod+Enter", "Escape", "$mod+k"]);
  });
  test("a tick box is no typing", () => {
    bind({ j: {} });
    expect(press("j", { on: "tick" })).toEqual(["j"]);
  });
  test("not inside a dialog, unless they say so", () => {
    bind({ j: {}, k: { inDialog: true } });
    expect(press("j k", { on: "inside" })).toEqual(["k"]);
  });
  test.each(["button", "link"])("Enter on a %s presses it and nothing else", (on) => {
    bind({ Enter: {}, j: {} });
    expect(press("Enter j", { on })).toEqual(["j"]);
    expect(press("Enter")).toEqual(["Enter"]);
  });
});

describe("who hears", () => {
  test("the last registered wins, and gives way again", () => {
    bind({ j: { label: "list" } });
    const leave = bind({ j: { label: "sheet" } });
    expect(press("j")).toEqual(["sheet"]);
    leave();
    expect(press("j")).toEqual(["list"]);
  });
  test("the sheet shows each name once and nothing hidden", () => {
    bind({ j: { label: "Next" }, "Shift+?": { hidden: true } });
    bind({ j: { label: "Next claim" } });
    expect(board.shown().map(({ label }) => label)).toEqual(["Next claim"]);
  });
  test("Shift tells keys apart", () => {
    bind({ r: {}, "Shift+r": {} });
    expect(press("r Shift+R")).toEqual(["r", "Shift+r"]);
  });
  test("single keys can be switched off, chords stay", () => {
    bind({ j: {}, "g m": {}, "$mod+Enter": {}, Escape: {} });
    board.switchSingles(true);
    expect(press("j g m Ctrl+Enter Escape")).toEqual(["$mod+Enter", "Escape"]);
  });
});
