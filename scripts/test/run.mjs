import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Interrupted } from "../ground/closing.mjs";
import { ensurePackages } from "../ground/packages.mjs";
import { PlainFault, report } from "../ground/plain-fault.mjs";
import { ensureParts } from "../newsroom/build.mjs";
import { runAlone } from "../newsroom/run-alone.mjs";
import { startThrowAway } from "../postgres/throw-away.mjs";
import { aFailure, closingLines, nothingRan, sum } from "./counts.mjs";
import { runEndToEnd } from "./end-to-end.mjs";
import { runVitest } from "./vitest.mjs";

const parts = ["unit", "database", "e2e"];

/** Runs the parts that `args` names, all by default, and ends the process with 0 only if something ran and all passed. */
export function runTests(args) {
  return runAlone(
    async ({ closing, say }) => {
      const { wanted, rest } = readArguments(args);
      await ensurePackages({ closing, say });
      await ensureParts({ closing, say });
      const scratch = mkdtempSync(path.join(tmpdir(), "attest-counts-"));
      closing.add(() => rmSync(scratch, { recursive: true, force: true }));
      const projects = wanted.filter((part) => part !== "e2e");
      const server = wanted.join() === "unit" ? null : await startThrowAway({ closing });
      const results = [];
      if (projects.length > 0)
        results.push(await counted(() => runVitest({ projects, server, rest, scratch, closing })));
      if (wanted.includes("e2e"))
        results.push(await counted(() => runEndToEnd({ server, rest, scratch, closing, say })));
      const total = sum(results);
      if (nothingRan(total)) console.error("No test ran.");
      for (const line of closingLines(total)) console.log(line);
      return total.failed > 0 || nothingRan(total) ? 1 : 0;
    },
    { signalCode: 130 },
  );
}

/** `npm test -- e2e e2e/import.spec.ts`: parts first; what follows goes to the runner of the one part. */
function readArguments(args) {
  const named = args.filter((arg) => parts.includes(arg));
  const rest = args.filter((arg) => !parts.includes(arg));
  if (rest.length > 0 && named.length !== 1) {
    throw new PlainFault(`Name one of ${parts.join(", ")} before ${rest.join(" ")}.`);
  }
  return { wanted: named.length > 0 ? named : parts, rest };
}

/** A part that cannot even run is one failure, and the others still run. */
async function counted(run) {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    report(error);
    return aFailure(error instanceof Error ? error.message : String(error));
  }
}
