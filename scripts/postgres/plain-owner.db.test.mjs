import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Closing } from "../ground/closing.mjs";
import { connected } from "./databases.mjs";
import { startEmbedded } from "./embedded.mjs";
import { migrate } from "./migrate.mjs";

// A cluster of its own: roles are the cluster's, and here nobody has made ours before.
let folder;
let server;
let url;
beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), "attest-plain-owner-"));
  chmodSync(folder, 0o755);
  server = await startEmbedded({ folder: path.join(folder, "pg"), password: "maintenance", durable: false });
  await connected(server.url("postgres"), async (client) => {
    await client.query("CREATE ROLE desk LOGIN CREATEROLE PASSWORD 'quiet-harbour'");
    await client.query("CREATE DATABASE newsroom OWNER desk");
  });
  url = `postgresql://desk:quiet-harbour@127.0.0.1:${server.port}/newsroom`;
  await migrate({ url, closing: new Closing() });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it.each(["attest_app", "attest_sealer"])("an owner who is no superuser can act as %s", async (role) => {
  const asRole = new URL(url);
  asRole.searchParams.set("options", `-c role=${role}`);
  const { rows } = await connected(asRole.href, (client) =>
    client.query("SELECT current_user AS name, this_cluster() AS cluster, unsealed_since() AS since"),
  );
  expect(rows).toEqual([{ name: role, cluster: expect.stringMatching(/^\d+$/), since: null }]);
});
