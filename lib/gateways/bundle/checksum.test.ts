import { expect, test } from "vitest";
import { unsigned } from "./checksum";

const bytes = (text: string) => new TextEncoder().encode(text);

test("the checksum is that of zip files, whole or going on from what came before", () => {
  // The check value of CRC-32/ISO-HDLC (Koopman's and Williams' catalogues).
  expect(unsigned(bytes("123456789"))).toBe(0xcbf43926);
  expect(unsigned(bytes("6789"), unsigned(bytes("12345")))).toBe(0xcbf43926);
  expect(unsigned(bytes(""))).toBe(0);
});
