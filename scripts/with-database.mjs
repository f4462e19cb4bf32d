// node scripts/with-database.mjs <command> [arguments…]
// Runs a command beside a throw-away PostgreSQL: TEST_DATABASE_URL is its owner's address, and the database
// `attest_template` in it is migrated and empty. Exits with the command's code.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { stop } from "./ground/children.mjs";
import { Closing, endOnSignals, Interrupted } from "./ground/closing.mjs";
import { report } from "./ground/plain-fault.mjs";
import { projectRoot } from "./ground/project.mjs";
import { startThrowAway } from "./postgres/throw-away.mjs";
import { ensureClient } from "./prisma/client.mjs";

process.chdir(projectRoot);
const closing = new Closing();
endOnSignals(async () => {
  await closing.end();
  process.exit(130);
});
let code = 1;
try {
  await ensureClient({ closing });
  const server = await startThrowAway({ closing });
  code = await run(server.url("postgres"));
} catch (error) {
  if (!(error instanceof Interrupted)) report(error);
}
await closing.end();
process.exit(code);

async function run(maintenanceUrl) {
  const [command, ...args] = process.argv.slice(2);
  // The commands of the packages (vitest, tsx) are found by name here as they are under npm.
  const bin = path.join(projectRoot, "node_modules", ".bin");
  const child = spawn(command, args, {
    stdio: "inherit",
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, TEST_DATABASE_URL: maintenanceUrl },
  });
  closing.add(() => stop(child));
  const [exitCode] = await once(child, "exit");
  return exitCode ?? 1;
}
