import { writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes what broke outside every test (a rejection that nobody handles, a connection that is cut after the last test)
 * into the file that VITEST_FAULTS names. Vitest ends with a failure then, and its JSON report has nothing of it.
 */
export default class FaultReporter {
  onTestRunEnd(_modules, faults) {
    const told = faults.map(({ name, message, VITEST_TEST_PATH }) => ({
      file: VITEST_TEST_PATH ? path.relative(process.cwd(), VITEST_TEST_PATH) : "outside every test",
      message: `${name}: ${message}`,
    }));
    writeFileSync(process.env.VITEST_FAULTS, JSON.stringify(told));
  }
}
