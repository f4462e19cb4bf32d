/** Counts of a Vitest JSON report. A file that breaks before its tests, or around them, is one failure. */
export function vitestCounts(report, exitCode) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  return failedIf(exitCode !== 0, counts);
}

/** Counts of a Playwright JSON report. A test that passed only when repeated did not pass. */
export function playwrightCounts(report, exitCode) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
  return failedIf(exitCode !== 0, counts);
}

/** A runner that ends with a failure and names none has failed at something outside its tests. */
function failedIf(runnerFailed, counts) {
  return runnerFailed && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function sum(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const result of results) for (const key of Object.keys(total)) total[key] += result[key];
  return total;
}

export const nothingRan = ({ passed, failed }) => passed + failed === 0;

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
