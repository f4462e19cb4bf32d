// node scripts/with-database.mjs <command> [arguments…]
// Runs a command beside a throw-away PostgreSQL: TEST_DATABASE_URL is its owner's address, and the database
// `attest_template` in it is migrated and empty. Exits with the command's code.
import path from "node:path";
import { runShown } from "./ground/children.mjs";
import { PlainFault } from "./ground/plain-fault.mjs";
import { projectRoot } from "./ground/project.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";
import { startThrowAway } from "./postgres/throw-away.mjs";
import { ensureClient } from "./prisma/client.mjs";

// The commands of the packages (vitest, tsx) are found by name here as they are under npm.
const bin = path.join(projectRoot, "node_modules", ".bin");

await runAlone(
  async ({ closing }) => {
    const [command, ...args] = process.argv.slice(2);
    if (!command) throw new PlainFault("Name a command to run: node scripts/with-database.mjs <command>.");
    await ensureClient({ closing });
    const server = await startThrowAway({ closing });
    const env = {
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      TEST_DATABASE_URL: server.url("postgres"),
    };
    return runShown({ command, args, env, closing });
  },
  { signalCode: 130 },
);
