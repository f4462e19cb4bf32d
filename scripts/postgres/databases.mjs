// Uses `pg`, so it is loaded only once the packages are known to be there.
import pg from "pg";

/** Runs `work(client)` on one connection, which is closed afterwards. */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates the database that `name` names, on the server of `maintenanceUrl`, unless it is there. */
export async function ensureDatabase({ maintenanceUrl, name }) {
  await connected(maintenanceUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}
