import { describe, expect, it } from "vitest";
import { bylineNames, languageTag, oneLine, readBylineLine, webAddress } from "./fields";

describe("metadata fields", () => {
  it("keeps web addresses only", () => {
    expect(webAddress(" https://tidewater.example/a?b=1#c ")).toBe("https://tidewater.example/a?b=1#c");
    for (const refused of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)//https://x.example",
      "data:text/html,x",
      "/news/bridge",
      "//tidewater.example/a",
      "ftp://tidewater.example/a",
      "https://",
      "https://editor:secret@tidewater.example/",
      "",
      null,
    ]) {
      expect(webAddress(refused), String(refused)).toBeNull();
    }
  });

  it("writes language tags in one way", () => {
    expect(["en", "en_us", "pt-br", "zh-hans-cn"].map(languageTag)).toEqual(["en", "en-US", "pt-BR", "zh-Hans-CN"]);
    expect(["", "english", "x", "en--us", "en-toolongsubtag", null].map(languageTag)).toEqual(Array(6).fill(null));
  });

  it("takes names from bylines and from nothing else", () => {
    expect(bylineNames("By  Ines Okafor")).toBe("Ines Okafor");
    expect(bylineNames("https://social.example/ines")).toBeNull();
    expect(readBylineLine("By Ines Okafor and Tom Reyes")).toBe("Ines Okafor and Tom Reyes");
    expect(readBylineLine("BY INES OKAFOR")).toBe("INES OKAFOR");
    expect(readBylineLine("By Monday the bridge will be closed.")).toBeNull();
    expect(readBylineLine("By the river")).toBeNull();
    expect(readBylineLine("Bye Ines")).toBeNull();
  });

  it("makes one line of bounded length", () => {
    expect(oneLine("  two \n words ")).toBe("two words");
    expect(oneLine("x".repeat(9_000))?.length).toBe(500);
    expect(oneLine(" \n ")).toBeNull();
  });
});
