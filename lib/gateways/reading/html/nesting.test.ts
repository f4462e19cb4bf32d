import { expect, it } from "vitest";
import { nestingOf } from "./nesting";

it.each([
  ["<div><b>x</b></div><div>y</div>", 2],
  ["<p>one<p>two<ul><li>x<li>y</ul><br><img src=x>", 1],
  ["<!-- <div><div> --><script>'<div><div>'</script><div></div>", 1],
  ["<div><!-- <b><i> never ends", 1],
  ["</div></div><div>x", 1],
  ["a < b and c > d", 0],
  ["<b>".repeat(100_000), 100_000],
  ["<".repeat(1_000_000), 0],
])("nesting of %.40s", (html, depth) => {
  expect(nestingOf(html)).toBe(depth);
});
