import { createHmac } from "node:crypto";

/**
 * Where the first administrator of an empty database sets the newsroom up, with the code that shows that she can read
 * this console; null where it is set up. The code is derived as lib/services/setUp.ts derives it.
 */
export async function setUpAddress({ databaseUrl, sessionSecret, siteUrl }) {
  const { connected } = await import("../postgres/databases.mjs");
  const answer = await connected(databaseUrl, (client) =>
    client.query("SELECT EXISTS (SELECT FROM workspace) AS filled"),
  );
  if (answer.rows[0].filled) return null;
  const code = createHmac("sha256", sessionSecret).update("set-up").digest("hex").slice(0, 20);
  return `This installation is empty. Set up its newsroom and first administrator at\n  ${siteUrl}/set-up?code=${code}`;
}
