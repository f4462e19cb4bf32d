// npm test [-- unit | database | e2e [arguments for its runner]]: every test, from a fresh clone.
// The last line counts them all together: "N passed, N failed".
import { nodeVersionFault } from "./ground/node-version.mjs";

const fault = nodeVersionFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exitCode = 1;
} else {
  import("./test/run.mjs").then(({ runTests }) => runTests(process.argv.slice(2)));
}
