import path from "node:path";
import { describe, expect, it } from "vitest";
import { aFailure, closingLines, nothingRan, playwrightCounts, sum, vitestCounts } from "./counts.mjs";

const file = (status, ...tests) => ({
  name: path.resolve("lib/tides.test.ts"),
  status,
  message: "SyntaxError: no such tide\n  at line 1",
  assertionResults: tests.map((test) => ({
    status: test,
    fullName: `tides ${test}`,
    failureMessages: test === "failed" ? ["\u001b[31mError: ebb\u001b[39m\n  at flood"] : [],
  })),
});
const vitest = (passed, failed, testResults) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults,
});

describe("vitestCounts", () => {
  it("takes the report's figures, and names what failed and why", () => {
    const report = vitest(2, 1, [file("failed", "passed", "failed"), file("passed", "passed")]);
    const failures = ["lib/tides.test.ts > tides failed: Error: ebb"];
    expect(vitestCounts(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2, failures });
  });

  it("says of a test that ran out of its time just that", () => {
    const slow = {
      status: "failed",
      fullName: "tides",
      duration: 55.4,
      failureMessages: ["Error: STACK_TRACE_ERROR\n  at"],
    };
    const { failures } = vitestCounts(vitest(0, 1, [{ ...file("failed"), assertionResults: [slow] }]), 1);
    expect(failures).toEqual(["lib/tides.test.ts > tides: ran out of its time (55 ms)"]);
  });

  it("counts a file that broke before its tests as a failure", () => {
    const counts = vitestCounts(vitest(1, 0, [file("passed", "passed"), file("failed")]), 1);
    expect(counts).toMatchObject({ failed: 1, failures: ["lib/tides.test.ts: SyntaxError: no such tide"] });
  });

  it("counts what broke outside every test, and names it", () => {
    const faults = [{ file: "lib/tides.test.ts", message: "the connection was cut\n  at sea" }];
    const counts = vitestCounts(vitest(1, 0, [file("passed", "passed")]), 1, faults);
    expect(counts).toMatchObject({ failed: 1, failures: ["lib/tides.test.ts: the connection was cut"] });
  });

  it("counts an exit code that no test explains as a failure", () => {
    const counts = vitestCounts(vitest(1, 0, [file("passed", "passed")]), 1);
    expect(counts).toMatchObject({ failed: 1, failures: [expect.stringMatching(/outside its tests/)] });
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
    expect(playwrightCounts(given, code)).toMatchObject(expected);
  });

  it("names the journeys that failed or passed only when repeated, and why", () => {
    const tried = (status, ...messages) => ({
      status,
      results: messages.map((message) => ({ error: message ? { message } : undefined })),
    });
    const suites = [
      {
        title: "tides.spec.ts",
        specs: [{ title: "ebb", tests: [tried("expected", undefined)] }],
        suites: [
          {
            title: "dark",
            specs: [
              { title: "flood", tests: [tried("unexpected", "not visible\nat line 2")] },
              { title: "slack", tests: [tried("flaky", "too late", undefined)] },
            ],
          },
        ],
      },
    ];
    const { failures } = playwrightCounts({ ...report({ unexpected: 1, flaky: 1 }), suites }, 1);
    expect(failures).toEqual(["tides.spec.ts > dark > flood: not visible", "tides.spec.ts > dark > slack: too late"]);
  });
});

describe("the closing lines", () => {
  const counts = (given) => ({ passed: 0, failed: 0, skipped: 0, failures: [], ...given });

  it("add the parts up, after a line for each failure", () => {
    const parts = [counts({ passed: 1 }), counts({ passed: 2, failed: 1, failures: ["ebb"] })];
    const total = sum([...parts, aFailure("flood")]);
    expect(closingLines(total)).toEqual(["failed: ebb", "failed: flood", "3 passed, 2 failed"]);
  });

  it("name skipped tests only where there are some", () => {
    expect(closingLines(counts({ passed: 1, skipped: 2 }))).toEqual(["1 passed, 0 failed, 2 skipped"]);
  });

  it("know a run of nothing", () => {
    expect(nothingRan(sum([]))).toBe(true);
    expect(nothingRan(counts({ failed: 1 }))).toBe(false);
  });
});
