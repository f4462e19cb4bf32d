import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { signNote, verifyNote, vkeyOf } from "./note";
import { openNote, parseVkey, vkeyText, writeNote } from "./noteText";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const other = generateKeyPairSync("ed25519");
const name = "attest.local";
const vkey = vkeyOf(name, publicKey);
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

describe("a signed note", () => {
  test("opens under the key that signed it, and under no other", () => {
    const note = signNote(text, name, privateKey);
    expect(verifyNote(note, [vkey])).toMatchObject({ text, signedBy: [vkey] });
    expect(verifyNote(note, [vkeyOf(name, other.publicKey)])).toBeNull();
    expect(verifyNote(note, [vkeyOf("attest.example", publicKey)])).toBeNull();
    expect(verifyNote(note, [])).toBeNull();
  });

  // The note of the Go module golang.org/x/mod/sumdb/note, which every reader of signed notes must be able to open.
  test("opens a note that another program signed", () => {
    const peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const signed = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
    expect(verifyNote(signed, [peter])?.text).toBe(text);
    expect(verifyNote(signed.replace("think", "thunk"), [peter])).toBeNull();
  });

  test("passes over signatures of unknown keys", () => {
    const own = openNote(signNote(text, name, privateKey));
    const foreign = openNote(signNote(text, "witness.example", other.privateKey));
    const note = writeNote({ text, signatures: [...(foreign?.signatures ?? []), ...(own?.signatures ?? [])] });
    expect(verifyNote(note, [vkey])).toMatchObject({ text, signedBy: [vkey] });
  });

  test("is worthless once a known key's signature does not fit", () => {
    const own = openNote(signNote(text, name, privateKey));
    const stale = openNote(signNote("other\n", name, privateKey));
    const note = writeNote({ text, signatures: [...(own?.signatures ?? []), ...(stale?.signatures ?? [])] });
    expect(verifyNote(note, [vkey])).toBeNull();
  });

  test("breaks with any single change of a character", () => {
    const note = signNote(text, name, privateKey);
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, put) => {
        fc.pre(note[at] !== put);
        const opened = verifyNote(note.slice(0, at) + put + note.slice(at + 1), [vkey]);
        expect(opened).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["no signature", text],
    ["no empty line", `${text}— a bbbbbbbb\n`],
    ["no last newline", `${text}\n— a AAAAAAAA`],
    ["a control character", `a\u0007\n\n— a AAAAAAAA\n`],
    ["a signature without a key's hash", `a\n\n— a AAAA\n`],
    ["a hyphen in place of the dash", `a\n\n- a AAAAAAAA\n`],
  ])("is none with %s", (_what, note) => {
    expect(openNote(note)).toBeNull();
  });
});

describe("a vkey", () => {
  test("is read as it is written", () => {
    const key = parseVkey(vkey);
    expect(key && vkeyText(key)).toBe(vkey);
    expect(vkeyOf(name, createPublicKey(privateKey))).toBe(vkey);
  });

  test("whose hash is not its key's is not used", () => {
    const note = signNote(text, name, privateKey);
    expect(verifyNote(note, [vkey.replace(/\+[0-9a-f]{8}\+/, "+00000000+")])).toBeNull();
  });

  test.each(["", "a+b+c", "name+00000000+AAAA", vkey.replace("+", " +"), vkey.slice(0, -1)])("is not %j", (wrong) => {
    expect(parseVkey(wrong)).toBeNull();
  });

  test("is never made of a key that is not Ed25519", () => {
    const { privateKey: rsa } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    expect(() => vkeyOf(name, createPrivateKey(rsa.export({ type: "pkcs8", format: "pem" })))).toThrow(TypeError);
    expect(() => vkeyOf("a name", publicKey)).toThrow(TypeError);
  });
});
