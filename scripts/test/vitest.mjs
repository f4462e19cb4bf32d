import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runShown } from "../ground/children.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";
import { vitestCounts } from "./counts.mjs";

/** Runs the Vitest projects in one go, beside the database server where there is one. */
export async function runVitest({ projects, server, rest, scratch, closing }) {
  const output = path.join(scratch, "vitest.json");
  const faults = path.join(scratch, "vitest-faults.json");
  const code = await runShown({
    command: process.execPath,
    args: [
      ...["node_modules/vitest/vitest.mjs", "run", ...projects.flatMap((project) => ["--project", project])],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${output}`],
      ...["--reporter=./scripts/test/fault-reporter.mjs", ...rest],
    ],
    env: { NODE_ENV: "test", VITEST_FAULTS: faults, ...(server ? { TEST_DATABASE_URL: server.url("postgres") } : {}) },
    closing,
  });
  if (!existsSync(output)) throw new PlainFault("Vitest ended without a report.");
  const read = (place) => JSON.parse(readFileSync(place, "utf8"));
  return vitestCounts(read(output), code, existsSync(faults) ? read(faults) : []);
}
