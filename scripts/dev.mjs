// npm run dev: as npm start, but on the development server, which follows the sources as they change.
import { nodeVersionFault } from "./ground/node-version.mjs";

const fault = nodeVersionFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exitCode = 1;
} else {
  Promise.all([import("./newsroom/open.mjs"), import("./newsroom/build.mjs")]).then(
    ([{ openNewsroom }, { ensureParts }]) => openNewsroom({ prepare: ensureParts, serverArguments: ["--dev"] }),
  );
}
