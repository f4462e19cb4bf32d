import { expect, test } from "vitest";
import { leafHash, sha256Hex } from "./hash";

test("hashes a text by its UTF-8 bytes", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("é")).toBe(sha256Hex(Uint8Array.of(0xc3, 0xa9)));
});

// RFC 6962: the hash of a tree that holds one empty leaf.
test("hashes a leaf with its prefix, never as plain text", () => {
  expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  expect(leafHash("é")).toBe(sha256Hex(Uint8Array.of(0x00, 0xc3, 0xa9)));
});
