import fc from "fast-check";
import { expect, test } from "vitest";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { claimAddress, hashAddress, webAddress } from "./addresses";

test.each([
  ["https://desk.example/a?b=c#d", "https://desk.example/a?b=c#d"],
  ["  HTTPS://Desk.example  ", "https://desk.example/"],
  ["https://desk.example/100%", "https://desk.example/100%25"],
  ["https://desk.example/a|b?c=[d]#e#f", "https://desk.example/a%7Cb?c=%5Bd%5D#e%23f"],
  ["https://desk.example/فحص", "https://desk.example/%D9%81%D8%AD%D8%B5"],
  ["http://[::1]:8080/x", "http://[::1]:8080/x"],
  ["/checks/1", null],
  ["desk.example", null],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["https://", null],
  ["https://desk.example/\u0000", null],
  ["", null],
  [null, null],
])("%j as a web address is %j", (text, address) => {
  expect(webAddress(text)).toBe(address);
});

/** RFC 3986, appendix A, for the two schemes. */
const uri =
  /^https?:\/\/[^\s/?#]+(?:\/(?:[\w\-.~!$&'()*+,;=:@/]|%[\da-f]{2})*)?(?:\?(?:[\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*)?(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*)?$/i;

test("whatever is taken for an address is one by RFC 3986, and stays what it is", () => {
  const check = (path: string) => {
    const address = webAddress(`https://desk.example/${path}`);
    if (address === null) return;
    expect(address).toMatch(uri);
    expect(webAddress(address)).toBe(address);
  };
  fc.assert(fc.property(fc.string({ unit: "binary" }), check));
  for (const words of naughtyStrings()) check(words);
});

test("a claim's address is its page with a fragment", () => {
  expect(claimAddress("https://desk.example/check#top", 3)).toBe("https://desk.example/check#claim-3");
  expect(claimAddress("ftp://desk.example", 3)).toBeNull();
});

test("a hash as an address is RFC 6920's, by its own example", () => {
  expect(hashAddress("7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069")).toBe(
    "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk",
  );
});
