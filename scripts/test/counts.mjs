import path from "node:path";
import { stripVTControlCharacters } from "node:util";

/**
 * What a part of the tests came to.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts
 * `failures` names each test that failed, with the first line of why.
 */

/**
 * Counts of a Vitest JSON report. A file that breaks before its tests, or around them, is one failure.
 * @param {{ file: string, message: string }[]} faults What broke outside every test, of which the report has nothing.
 * @returns {Counts}
 */
export function vitestCounts(report, exitCode, faults = []) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults.filter((test) => test.status === "failed").map((test) => ({ file, test })),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length + faults.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures: [
      ...faults.map(({ file, message }) => failure([file], message)),
      ...broken.map((file) => failure([placeOf(file)], file.message)),
      ...failed.map(({ file, test }) => failure([placeOf(file), test.fullName], whyFailed(test))),
    ],
  };
  return failedIf(exitCode !== 0, counts);
}

/**
 * Counts of a Playwright JSON report. A test that passed only when repeated did not pass.
 * @returns {Counts}
 */
export function playwrightCounts(report, exitCode) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failures = [
    ...report.errors.map((error) => failure([], error.message)),
    ...(report.suites ?? []).flatMap((suite) => failedJourneys(suite, [])),
  ];
  return failedIf(exitCode !== 0, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    failures,
  });
}

/** A suite holds journeys (specs), each run as tests, each tried once or more; and further suites. */
function failedJourneys(suite, above) {
  const names = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === "unexpected" || test.status === "flaky")
      .map((test) => failure([...names, spec.title], test.results.find((result) => result.error)?.error.message)),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failedJourneys(inner, names))];
}

/** Vitest's report keeps no message of a test that ran out of its time, but this name of the place it began at. */
function whyFailed({ failureMessages, duration }) {
  const [message] = failureMessages ?? [];
  return message?.startsWith("Error: STACK_TRACE_ERROR") ? `ran out of its time (${Math.round(duration)} ms)` : message;
}

const placeOf = (file) => path.relative(process.cwd(), file.name);

/** One line: where, and the first line of why. */
function failure(names, message) {
  const why = stripVTControlCharacters(message ?? "")
    .trim()
    .split("\n")[0];
  return [names.filter(Boolean).join(" > "), why].filter(Boolean).join(": ");
}

/** A runner that ends with a failure and names none has failed at something outside its tests. */
function failedIf(runnerFailed, counts) {
  return runnerFailed && counts.failed === 0
    ? aFailure("a runner ended with a fault outside its tests", counts)
    : counts;
}

/** @returns {Counts} One failure more, for something that is no test. */
export function aFailure(why, counts = { passed: 0, failed: 0, skipped: 0, failures: [] }) {
  return { ...counts, failed: counts.failed + 1, failures: [...counts.failures, why] };
}

/** @returns {Counts} */
export function sum(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const result of results) for (const key of Object.keys(total)) total[key] += result[key];
  return { ...total, failures: results.flatMap((result) => result.failures) };
}

export const nothingRan = ({ passed, failed }) => passed + failed === 0;

/** What failed, a line each, and at the end the counts: who reads only the end of a long log finds both. */
export function closingLines({ passed, failed, skipped, failures }) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return [...failures.map((one) => `failed: ${one}`), counts];
}
