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
  const code = await runCommand(process.argv.slice(2));
  // Once all is written, not when the process has nothing left to do: to take apart what goes anyhow costs up to 10 ms.
  if (code === 0) process.stdout.write("", () => process.exit(0));
  else process.exitCode = code;
}
