import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../lib/testing/database";
import { Closing } from "../ground/closing.mjs";
import { connected } from "./databases.mjs";
import { isUpToDate, migrate } from "./migrate.mjs";

let database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
const run = (sql) => connected(database.ownerUrl, (client) => client.query(sql));

it("knows a database that has every migration", async () => {
  expect(await isUpToDate(database.ownerUrl)).toBe(true);
  await migrate({ url: database.ownerUrl, closing: new Closing() });
});

it.each([
  [
    "one is missing",
    "DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)",
  ],
  ["one was changed", "UPDATE _prisma_migrations SET checksum = 'another'"],
  ["one broke off", "UPDATE _prisma_migrations SET finished_at = NULL"],
  ["there is no record of any", "DROP TABLE _prisma_migrations"],
])("leaves it to the engine when %s", async (_name, damage) => {
  const other = await testDatabase();
  await connected(other.ownerUrl, (client) => client.query(damage));
  expect(await isUpToDate(other.ownerUrl)).toBe(false);
  await other.drop();
});

it("does not mend in silence what the engine refuses", async () => {
  await run("UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(migrate({ url: database.ownerUrl, closing: new Closing() })).rejects.toThrow();
});
