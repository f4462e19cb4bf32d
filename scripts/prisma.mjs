// npm run prisma -- <command>: Prisma's command line with our schema engine, on DATABASE_URL or else on the embedded
// database, which is started for the moment when it does not run. For example: npm run prisma -- migrate dev --name terms
import path from "node:path";
import { runShown } from "./ground/children.mjs";
import { holdDataFolder } from "./ground/data-folder-hold.mjs";
import { ensurePackages } from "./ground/packages.mjs";
import { ownSecrets } from "./ground/secrets.mjs";
import { loadEnvironmentFile, readDataFolder } from "./ground/settings.mjs";
import { databaseName, openEmbeddedServer } from "./newsroom/database.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";
import { databaseUrl } from "./postgres/embedded.mjs";
import { runningServer } from "./postgres/postmaster.mjs";
import { prismaCli, prismaEnvironment } from "./prisma/cli.mjs";

const args = process.argv.slice(2);
const needsDatabase = ["migrate", "db"].includes(args[0]);

await runAlone(
  async (tools) => {
    loadEnvironmentFile();
    await ensurePackages(tools);
    const url = process.env.DATABASE_URL || (needsDatabase ? await embeddedUrl(tools) : undefined);
    const env = { ...prismaEnvironment, ...(url ? { DATABASE_URL: url } : {}) };
    return runShown({ command: process.execPath, args: [prismaCli, ...args], env, closing: tools.closing });
  },
  { signalCode: 130 },
);

async function embeddedUrl({ closing, say, fail }) {
  const dataFolder = readDataFolder(process.env);
  const running = runningServer(path.join(dataFolder, "pg"));
  if (running) {
    const password = ownSecrets(dataFolder).databasePassword;
    return databaseUrl({ port: running.port, password, database: databaseName });
  }
  const hold = await holdDataFolder(dataFolder);
  closing.announce(hold.markEnding);
  closing.add(hold.release);
  const password = ownSecrets(dataFolder).databasePassword;
  const server = await openEmbeddedServer({ dataFolder, password, closing, say, fail });
  // Prisma itself creates the database where there is none yet.
  return server.url(databaseName);
}
