import { describe, expect, it } from "vitest";
import { closingLine, nothingRan, playwrightCounts, sum, vitestCounts } from "./counts.mjs";

const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });
const vitest = (passed, failed, testResults) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults,
});

describe("vitestCounts", () => {
  it("takes the report's figures", () => {
    const report = vitest(2, 1, [file("failed", "passed", "failed"), file("passed", "passed")]);
    expect(vitestCounts(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it("counts a file that broke before its tests as a failure", () => {
    expect(vitestCounts(vitest(1, 0, [file("passed", "passed"), file("failed")]), 1).failed).toBe(1);
  });

  it("counts an exit code that no test explains as a failure", () => {
    expect(vitestCounts(vitest(1, 0, [file("passed", "passed")]), 1).failed).toBe(1);
  });
});

describe("playwrightCounts", () => {
  const report = (stats, errors = []) => ({
    stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1, ...stats },
    errors,
  });

  it.each([
    [report({}), 0, { passed: 3, failed: 0, skipped: 1 }],
    [report({ unexpected: 2, flaky: 1 }), 1, { passed: 3, failed: 3, skipped: 1 }],
    [report({}, [{ message: "a journey does not load" }]), 1, { passed: 3, failed: 1, skipped: 1 }],
    [report({}), 1, { passed: 3, failed: 1, skipped: 1 }],
  ])("%o with code %s", (given, code, expected) => {
    expect(playwrightCounts(given, code)).toEqual(expected);
  });
});

describe("the closing line", () => {
  it("adds the parts up, and names skipped tests only where there are some", () => {
    const parts = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 3, skipped: 0 },
    ];
    expect(closingLine(sum(parts))).toBe("3 passed, 3 failed");
    expect(closingLine({ passed: 1, failed: 0, skipped: 2 })).toBe("1 passed, 0 failed, 2 skipped");
  });

  it("knows a run of nothing", () => {
    expect(nothingRan(sum([]))).toBe(true);
    expect(nothingRan({ passed: 0, failed: 1, skipped: 0 })).toBe(false);
  });
});
