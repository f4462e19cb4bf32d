import { describe, expect, it } from "vitest";
import { readDate, readDateLine } from "./dates";

describe("dates", () => {
  it.each([
    ["2026-11-03", "2026-11-03"],
    ["2026-11-03T23:30:00-05:00", "2026-11-03"],
    ["2026-11-03T00:30:00Z", "2026-11-03"],
    ["2026/11/3", "2026-11-03"],
    ["20261103", "2026-11-03"],
    ["3 November 2026", "2026-11-03"],
    ["3rd of November, 2026", "2026-11-03"],
    ["Nov. 3, 2026", "2026-11-03"],
    ["November 3rd 2026 at 4:15 pm", "2026-11-03"],
    ["Tue, 03 Nov 2026 10:15:00 GMT", "2026-11-03"],
    ["Tue Nov 03 2026", "2026-11-03"],
    ["25/12/2026", "2026-12-25"],
    ["12/25/2026", "2026-12-25"],
    ["1793664000", "2026-11-03"],
    ["1793664000000", "2026-11-03"],
  ])("reads %s", (written, day) => {
    expect(readDate(written)).toBe(day);
  });

  it.each(["", "yesterday", "3/4/2026", "2026-02-31", "31 June 2026", "0000-00-00", "9999999999999999", "May I ask"])(
    "reads no day from %j",
    (written) => {
      expect(readDate(written)).toBeNull();
    },
  );

  it("reads a line only where it holds a date and nothing else", () => {
    expect(readDateLine("Published: Tuesday, 3 November 2026, 10.15 GMT")).toBe("2026-11-03");
    expect(readDateLine("Updated Nov 3, 2026 at 6:55 p.m.")).toBe("2026-11-03");
    expect(readDateLine("The bridge closed on 3 November 2026.")).toBeNull();
    expect(readDateLine("")).toBeNull();
  });
});
