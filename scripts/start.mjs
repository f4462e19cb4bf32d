// npm start: from a fresh clone, or from anything that an earlier start left, to a newsroom in the browser.
// Plain Node and its own modules only, until the packages are known to be there.
import { nodeVersionFault } from "./ground/node-version.mjs";

const fault = nodeVersionFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exitCode = 1;
} else {
  // Loaded only now: an old Node could not read them.
  Promise.all([import("./newsroom/open.mjs"), import("./newsroom/build.mjs")]).then(
    ([{ openNewsroom }, { ensureBuild }]) => openNewsroom({ prepare: ensureBuild, serverArguments: [] }),
  );
}
