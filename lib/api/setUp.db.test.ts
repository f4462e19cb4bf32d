import { afterAll, beforeAll, expect, test } from "vitest";
import { POST } from "@/app/api/set-up/route";
import { setUpCode } from "@/lib/services/setUp";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

test("names at set-up may hold what no UTF-8 text can: it is replaced, as everywhere else", async () => {
  const body = {
    code: setUpCode(),
    workspaceName: "The Quay\0 Courier",
    name: "Ada \ud800Quist",
    email: "ada@courier.example",
    password: "quiet harbour lamp",
  };
  const request = new Request("http://127.0.0.1/api/set-up", { method: "POST", body: JSON.stringify(body) });
  expect((await POST(request)).status).toBe(201);
  const { rows } = await database.owner.query(
    "SELECT w.name AS workspace, m.name FROM workspace w JOIN member m ON m.workspace_id = w.id",
  );
  expect(rows).toEqual([{ workspace: "The Quay\ufffd Courier", name: "Ada \ufffdQuist" }]);
});
