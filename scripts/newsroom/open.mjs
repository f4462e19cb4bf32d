import { holdDataFolder } from "../ground/data-folder-hold.mjs";
import { ensureLogKey } from "../ground/log-key.mjs";
import { ensurePackages } from "../ground/packages.mjs";
import { requirePort } from "../ground/ports.mjs";
import { ownSecrets } from "../ground/secrets.mjs";
import { loadEnvironmentFile, readSettings } from "../ground/settings.mjs";
import { migrate } from "../postgres/migrate.mjs";
import { ensureParts } from "./build.mjs";
import { openEmbeddedServer, openNewsroomDatabase } from "./database.mjs";
import { runAlone } from "./run-alone.mjs";
import { setUpAddress } from "./set-up-address.mjs";
import { openWebServer } from "./web-server.mjs";

// What a web server takes to end once the process that started it is gone.
const portPatience = 7000;

/**
 * From whatever state the folder is in to a newsroom that can be signed in to: `prepare` makes what the server runs
 * from, `serverArguments` tells it how to run.
 */
export function openNewsroom({ prepare, serverArguments }) {
  return runAlone(async ({ closing, say, fail }) => {
    loadEnvironmentFile();
    const settings = readSettings(process.env);
    const database = settings.databaseUrl ? external(settings) : await embedded({ settings, closing });
    await requirePort({ ...settings, patience: database.wasLeft ? portPatience : 0 });
    await ensurePackages({ closing, say });
    await ensureParts({ closing, say });
    const signIns = await database.open({ closing, say, fail });
    closing.check();
    const key = ensureLogKey({ dataFolder: settings.dataFolder, environment: process.env });
    await prepare({ closing, say });
    await openWebServer({
      args: serverArguments,
      environment: serverEnvironment({ settings, database }),
      closing,
      fail,
      say,
    });
    say(`Attest is ready: ${settings.siteUrl}`);
    if (signIns) console.log(`\n${signIns}`);
    if (key.isNew && settings.databaseUrl) console.log(`\n${keyAdvice(key.file)}`);
    return "stay";
  });
}

/** Nobody but the operator knows which other hosts serve this database. */
function keyAdvice(file) {
  return `A key to sign the log was made: ${file}. Keep a copy, and give every host that serves this database the same
one (ATTEST_LOG_KEY or ATTEST_LOG_KEY_FILE).`;
}

/** A database of the operator's own: never seeded, never stopped. */
function external(settings) {
  return {
    url: settings.databaseUrl,
    secret: settings.sessionSecret,
    open: async ({ closing }) => {
      await migrate({ url: settings.databaseUrl, closing });
      return setUpAddress(settings);
    },
  };
}

/** The PostgreSQL in the data folder, with the demo newsroom when it is empty. */
async function embedded({ settings, closing }) {
  const { dataFolder } = settings;
  const hold = await holdDataFolder(dataFolder);
  // A next start that comes while this one ends waits for it.
  closing.announce(hold.markEnding);
  closing.add(hold.release);
  const own = ownSecrets(dataFolder);
  const database = {
    wasLeft: hold.wasLeft,
    url: undefined,
    secret: settings.sessionSecret ?? own.sessionSecret,
    open: async ({ say, fail }) => {
      const password = own.databasePassword;
      const server = await openEmbeddedServer({ dataFolder, password, closing, say, fail });
      const { url, signIns } = await openNewsroomDatabase({ server, dataFolder, closing, say });
      database.url = url;
      return signIns;
    },
  };
  return database;
}

function serverEnvironment({ settings, database }) {
  return {
    DATABASE_URL: database.url,
    NEXTAUTH_URL: settings.siteUrl,
    NEXTAUTH_SECRET: database.secret,
    HOST: settings.host,
    PORT: String(settings.port),
    NEXT_TELEMETRY_DISABLED: "1",
    ATTEST_DATA_DIR: settings.dataFolder,
    // The sign-in page shows the demo newsroom's people on the embedded default alone.
    ATTEST_DEMO: settings.databaseUrl ? "0" : "1",
  };
}
