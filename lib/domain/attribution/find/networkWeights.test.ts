import fc from "fast-check";
import { expect, test } from "vitest";
import { packNumbers, unpackNetwork } from "./networkWeights";
import { network } from "./weights/tagger";

test("the shipped weights fit the network, and packing what was read gives the same letters", () => {
  const weights = unpackNetwork(network);
  expect(packNumbers(weights.stems.keys)).toBe(network.stems.keys);
  expect(packNumbers(weights.endings.rows)).toBe(network.endings.rows);
  expect(packNumbers(weights.ahead)).toBe(network.ahead);
});

test("weights of another size are refused", () => {
  const ahead = packNumbers(new Int16Array(8));
  expect(() => unpackNetwork({ ...network, ahead })).toThrow("not of the network's sizes");
  expect(() => unpackNetwork({ ...network, plain: network.plain.slice(1) })).toThrow("not of the network's sizes");
});

test.each([Int8Array, Int16Array, Int32Array])("%o are packed with the lowest byte first", (kind) => {
  const check = (numbers: number[]) => {
    const given = kind.from(numbers);
    const bytes = Uint8Array.from(atob(packNumbers(given)), (letter) => letter.charCodeAt(0));
    expect(new kind(bytes.buffer)).toEqual(given);
  };
  fc.assert(fc.property(fc.array(fc.integer()), check));
});
