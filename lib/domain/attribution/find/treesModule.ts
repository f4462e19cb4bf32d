import { all, type Code, doWhile, type Func, get, getGlobal, i32, moduleOf, set, step, when } from "./webAssembly";

/**
 * Boosted trees as a WebAssembly module. The row stands at the front of its memory, four bytes a number, and from `treesAt` on the
 * trees, two bytes a number: all nodes' questions, all their bounds, all leaves.
 */
export const treesAt = 1024;

const globals = ["depth", "bounds", "leaves"] as const;
const given = (name: (typeof globals)[number]) => getGlobal(globals.indexOf(name));
const twice = (code: Code) => i32.shl(code, i32.const(1));

/** score(): the sum of the leaves that the row leads to. */
function scoreFunc(): Func {
  const [tree, leaves, nodes, node, level, at, sum] = [0, 1, 2, 3, 4, 5, 6];
  const number = i32.load(i32.shl(i32.loadShort(get(at), treesAt), i32.const(2)), 0);
  const bound = i32.loadShort(i32.add(get(at), given("bounds")), treesAt);
  const down = all(
    set(at, i32.add(get(tree), twice(get(node)))),
    // The sign of what is missing to the bound, as a number: no branch that the processor would have to foresee.
    set(node, i32.add(i32.add(twice(get(node)), i32.const(2)), i32.shiftSigned(i32.sub(number, bound), i32.const(31)))),
    step(level, -1),
  );
  const leaf = i32.loadShort(i32.add(get(leaves), twice(i32.sub(get(node), get(nodes)))), treesAt);
  const one = all(
    set(node, i32.const(0)),
    set(level, given("depth")),
    doWhile(down, get(level)),
    set(sum, i32.add(get(sum), leaf)),
    set(tree, i32.add(get(tree), twice(get(nodes)))),
    set(leaves, i32.add(get(leaves), twice(i32.add(get(nodes), i32.const(1))))),
  );
  const code = all(
    set(nodes, i32.sub(i32.shl(i32.const(1), given("depth")), i32.const(1))),
    set(leaves, given("leaves")),
    when(given("bounds"), doWhile(one, i32.lessThan(get(tree), given("bounds")))),
    get(sum),
  );
  return { name: "score", parameters: 0, gives: 1, numbers: 7, vectors: 0, code };
}

/** The module's bytes. */
export const treesModule = (): Uint8Array<ArrayBuffer> => moduleOf(globals, [scoreFunc()]);
