import { describe, expect, it } from "vitest";
import { readText } from "../../text/readText";
import type { FoundAttribution } from "../types";
import { withoutSubjectsDeeds } from "./contentEnds";
import { layOut } from "./page";

const plain = { type: "indirect", confidence: 1, rule: "law" } as const;

const page = layOut(readText("The mayor, said Ana Ruiz, wants a report."));

describe("withoutSubjectsDeeds", () => {
  it("drops what a speaker between commas was taken to do, and keeps the rest", () => {
    // "The mayor, | said | Ana Ruiz, | wants | a report."
    const said: FoundAttribution = {
      ...plain,
      source: [[17, 25]],
      cue: [[11, 15]],
      content: [
        [0, 9],
        [27, 42],
      ],
    };
    const wants: FoundAttribution = { ...plain, source: [[17, 25]], cue: [[27, 32]], content: [[33, 41]] };
    const next: FoundAttribution = { ...plain, source: [[50, 55]], cue: [[56, 60]], content: [[61, 70]] };
    expect(withoutSubjectsDeeds(page, [said, wants, next])).toEqual([said, next]);
  });

  it("takes time in proportion to what was found", () => {
    const timeOf = (times: number) => {
      const found = Array.from({ length: times }, (_, index): FoundAttribution => {
        const at = index * 40;
        return {
          ...plain,
          source: [[at + 10, at + 13]],
          cue: [[at + 14, at + 18]],
          content: [
            [at, at + 9],
            [at + 20, at + 30],
          ],
        };
      });
      const before = process.cpuUsage().user;
      expect(withoutSubjectsDeeds(page, found)).toHaveLength(times);
      return process.cpuUsage().user - before;
    };
    timeOf(2_000);
    // Ten times as many may take ten times as long; three times that much is room for a busy machine.
    expect(timeOf(20_000)).toBeLessThan(Math.max(timeOf(2_000), 5_000) * 30);
  });
});
