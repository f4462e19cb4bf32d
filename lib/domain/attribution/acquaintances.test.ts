import { describe, expect, it } from "vitest";
import { Acquaintances } from "./acquaintances";
import type { FoundParty } from "./types";

const party = (name: string, kind: FoundParty["kind"] = "person", more: Partial<FoundParty> = {}): FoundParty => ({
  ...{ name, kind, role: null, affiliation: null, unnamed: false, unnamedReason: null },
  ...more,
});
const marta = party("Marta Lindqvist", "person", { role: "spokesperson", affiliation: "River Agency" });

describe("acquaintances", () => {
  it.each([
    ["a surname", party("Lindqvist"), marta],
    ["a surname that its chapter took for a body's", party("Lindqvist", "organization"), marta],
    ["a label in capitals", party("LINDQVIST", "organization"), marta],
    ["the full name, of whom nothing more is told", party("Marta Lindqvist"), marta],
    ["another post, which came later", party("Lindqvist", "person", { role: "minister" }), marta],
    ["somebody else of that name", party("Daniel Lindqvist"), party("Daniel Lindqvist")],
    [
      "a body of which the name is a part",
      party("Lindqvist Group", "organization"),
      party("Lindqvist Group", "organization"),
    ],
    [
      "nobody in particular",
      party("spokesperson", "unnamed", { unnamed: true }),
      party("spokesperson", "unnamed", { unnamed: true }),
    ],
  ])("know %s", (_what, said, known) => {
    const met = new Acquaintances();
    met.meet(marta);
    met.beginChapter();
    expect(met.meet(said)).toEqual(known);
  });

  it("tell a rank's bearer by the name in full", () => {
    const met = new Acquaintances();
    met.meet(party("Maj. Roger Cabiness"));
    expect(met.meet(party("Maj. Cabiness")).name).toBe("Maj. Roger Cabiness");
  });

  it("keep what was told of each of two with one surname", () => {
    const met = new Acquaintances();
    met.meet(party("Anna Roth", "person", { role: "clerk" }));
    met.meet(party("Daniel Roth", "person", { role: "mayor" }));
    expect(met.meet(party("Anna Roth")).role).toBe("clerk");
    expect(met.meet(party("Daniel Roth")).role).toBe("mayor");
  });

  it("take the one who was named last for a surname that two have", () => {
    const met = new Acquaintances();
    for (const name of ["Anna Roth", "Daniel Roth"]) met.meet(party(name));
    expect(met.meet(party("Roth")).name).toBe("Daniel Roth");
    met.meet(party("Anna Roth"));
    expect(met.meet(party("Roth")).name).toBe("Anna Roth");
  });

  it("leave to the chapter that names somebody which body is called alike", () => {
    const met = new Acquaintances();
    met.meet(marta);
    expect(met.meet(party("Lindqvist", "organization")).kind).toBe("organization");
  });

  it("take no well-known body for anybody of that name", () => {
    const met = new Acquaintances();
    met.meet(party("Ana Shell"));
    met.beginChapter();
    expect(met.meet(party("Shell", "organization")).kind).toBe("organization");
  });

  it("leave a body that was named so before anybody of that name a body", () => {
    const met = new Acquaintances();
    met.meet(party("Ford", "organization"));
    met.meet(party("Anna Ford"));
    expect(met.meet(party("Ford", "organization")).kind).toBe("organization");
  });

  it("know who passes words on", () => {
    const met = new Acquaintances();
    met.meet(marta);
    expect(met.link({ name: "Lindqvist", kind: "person" })).toEqual({ name: "Marta Lindqvist", kind: "person" });
    expect(met.link({ name: "Reuters", kind: "outlet" })).toEqual({ name: "Reuters", kind: "outlet" });
  });

  it("add what is told later, and keep one object of equal parties", () => {
    const met = new Acquaintances();
    met.meet(party("Anna Roth"));
    const told = met.meet(party("Roth", "person", { role: "clerk" }));
    expect(told).toEqual(party("Anna Roth", "person", { role: "clerk" }));
    expect(met.meet(party("Anna Roth"))).toBe(told);
  });
});
