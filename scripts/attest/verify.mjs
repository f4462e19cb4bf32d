import { asCalled } from "../ground/project.mjs";
import { loadBundled } from "./bundled.mjs";

const verifier = {
  part: "verifier",
  entry: "lib/gateways/verifying/program.ts",
  folders: ["lib/domain", "lib/gateways/verifying"],
};

/** Verifies an audit bundle (docs/audit-bundle.md). Its exit codes stand in lib/domain/audit/verify/verdict.ts. */
export async function run(args) {
  const { runVerifier } = await loadBundled(verifier);
  return runVerifier(args, {
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    resolve: asCalled,
  });
}
