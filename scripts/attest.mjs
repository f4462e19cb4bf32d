// npm run --silent attest -- <command> …: the engine on the command line, without a database or a server.
// Plain Node and its own modules only, until the packages are known to be there.
import { nodeVersionFault } from "./ground/node-version.mjs";

const fault = nodeVersionFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exitCode = 1;
} else {
  // Loaded only now: an old Node could not read it.
  const { runCommand } = await import("./attest/command.mjs");
  process.exitCode = await runCommand(process.argv.slice(2));
}
