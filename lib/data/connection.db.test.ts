import { afterAll, beforeAll, expect, test } from "vitest";
import { foundNewsroom, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { inWorkspaceByPg, outsideWorkspaces } from "./connection";

let database: OpenDatabase;
let here: Newsroom;
let there: Newsroom;
beforeAll(async () => {
  database = await openDatabase();
  here = await foundNewsroom();
  there = await foundNewsroom();
  for (const newsroom of [here, there]) await writeArticle(newsroom, ["The tide rose."]);
});
afterAll(() => database.close());

const titles = ({ workspaceId }: Newsroom) =>
  inWorkspaceByPg(workspaceId, async (client) => {
    const { rows } = await client.query("SELECT workspace_id AS home, title FROM article");
    return rows;
  });

test("a transaction of pg alone sees its own workspace, and whoever comes next on the connection sees nothing of it", async () => {
  for (const newsroom of [here, there, here]) {
    expect(await titles(newsroom)).toMatchObject([{ home: newsroom.workspaceId }]);
    expect(await outsideWorkspaces((tx) => tx.$queryRaw`SELECT title FROM article`)).toEqual([]);
  }
});

test("what fails half way leaves nothing, and the next one works", async () => {
  const before = await titles(here);
  const failing = inWorkspaceByPg(here.workspaceId, async (client) => {
    await client.query("UPDATE article SET title = 'Half a change'");
    throw new Error("half way");
  });
  await expect(failing).rejects.toThrow("half way");
  expect(await titles(here)).toEqual(before);
  await expect(
    inWorkspaceByPg(here.workspaceId, (client) => client.query("SELECT no_such_column FROM article")),
  ).rejects.toThrow("no_such_column");
  expect(await titles(here)).toEqual(before);
});
