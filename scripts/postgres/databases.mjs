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

export async function hasDatabase({ maintenanceUrl, name }) {
  const find = (client) => client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  return (await connected(maintenanceUrl, find)).rowCount > 0;
}

/** Creates an empty database, in place of one of that name if there is one. */
export async function createDatabase({ maintenanceUrl, name, template = "template1" }) {
  await connected(maintenanceUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    const source = client.escapeIdentifier(template);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${source}`);
  });
}

export async function renameDatabase({ maintenanceUrl, from, to }) {
  await connected(maintenanceUrl, (client) =>
    client.query(`ALTER DATABASE ${client.escapeIdentifier(from)} RENAME TO ${client.escapeIdentifier(to)}`),
  );
}

/** Whether a migrated database holds no newsroom yet. */
export async function isUnfilled(url) {
  const answer = await connected(url, (client) => client.query("SELECT EXISTS (SELECT FROM workspace) AS filled"));
  return !answer.rows[0].filled;
}
