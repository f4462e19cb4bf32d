import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../lib/testing/database";
import { connected } from "../postgres/databases.mjs";
import { prismaCli, prismaEnvironment } from "./cli.mjs";

let database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Prisma's own command line on the migrated database. */
function prisma(...args) {
  const env = { ...process.env, ...prismaEnvironment, DATABASE_URL: database.ownerUrl, NO_COLOR: "1" };
  return spawnSync(process.execPath, [prismaCli, ...args], { encoding: "utf8", env });
}

const difference = () =>
  prisma("migrate", "diff", "--from-config-datasource", "--to-schema", "prisma/schema.prisma", "--exit-code");

it("leaves nothing for Prisma to migrate: the migrations make what the schema says", () => {
  const status = prisma("migrate", "status");
  expect(status.stdout).toMatch(/Database schema is up to date/);
  const found = difference();
  expect(found.stdout).toMatch(/No difference detected/);
  expect(found.status).toBe(0);
});

it("would show a difference", async () => {
  await connected(database.ownerUrl, (client) => client.query("CREATE TABLE stray (id int PRIMARY KEY)"));
  const found = difference();
  expect(found.stdout).toMatch(/stray/);
  expect(found.status).toBe(2);
});
