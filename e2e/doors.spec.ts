import { expect, test } from "@playwright/test";
import { type Role, roles } from "../lib/domain/permissions";
import { asOwner, type Callers, contents, demoCallers, namedIn, openNeighbour, signedIn } from "./doors/callers";
import { doors, type Named } from "./doors/operations";
import { misshapen, type Operation, readOperations, send, undeclared } from "./doors/requests";
import { servers } from "./newsroom";

// Every operation of the contract over real HTTP, as anonymous, as every role, from another workspace and another site.
test.setTimeout(300_000);

const nil = "00000000-0000-4000-8000-000000000000";
let operations: Operation[];
let here: Callers;
let named: Named;
let neighbour: Awaited<ReturnType<typeof openNeighbour>>;
let neighbours: Named;

test.beforeAll(async () => {
  operations = await readOperations();
  here = await demoCallers();
  const [home] = await asOwner<{ id: string }>(
    "SELECT workspace_id AS id FROM member WHERE email = 'ines@ledger.example'",
  );
  named = await namedIn(home?.id ?? "");
  neighbour = await openNeighbour();
  neighbours = await namedIn(neighbour.newsroom.workspaceId);
});

const doorOf = ({ key }: Operation) => {
  const door = doors[key];
  if (!door) throw new Error(`${key} has no entry in e2e/doors/operations.ts`);
  return door;
};
const pathNames = ({ path }: Operation) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
const changing = () => operations.filter(({ method }) => method !== "GET");

/** The answer's status and its problem's code, with what was asked: one line for each failing case. */
async function answer(response: Response): Promise<{ status: number; code: string | null }> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const body = isJson ? JSON.parse(text) : null;
  return { status: response.status, code: response.ok ? null : (body?.code ?? null) };
}

test("the table has exactly the operations that there are", () => {
  expect(operations.map(({ key }) => key).sort()).toEqual(Object.keys(doors).sort());
});

test("anonymous: every operation asks to sign in", async () => {
  for (const operation of operations) {
    const response = await send(operation, doorOf(operation).input(named));
    expect.soft(await answer(response), operation.key).toEqual({ status: 401, code: "not-signed-in" });
    const forged = await send(operation, doorOf(operation).input(named), {
      caller: { cookie: "attest.session=made.up" },
    });
    expect.soft((await answer(forged)).status, `${operation.key} with a made-up cookie`).toBe(401);
  }
});

test("every wrong role is refused, and nothing changes by it", async () => {
  const before = await contents();
  let refused = 0;
  for (const operation of operations) {
    const door = doorOf(operation);
    for (const role of roles.filter((one) => !door.roles.includes(one))) {
      const response = await send(operation, door.input(named), { caller: here[role] });
      expect
        .soft(await answer(response), `${operation.key} by the ${role}`)
        .toEqual({ status: 403, code: "not-allowed" });
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(100);
  expect(await contents()).toEqual(before);
});

test("every right role is let in, in its own workspace", async () => {
  for (const operation of operations) {
    const { welcome, roles: allowed, input } = doorOf(operation);
    for (const role of welcome ? allowed : []) {
      const response = await send(operation, input(neighbours), { caller: neighbour.callers[role] });
      expect.soft((await answer(response)).status, `${operation.key} by the ${role}`).toBe(welcome);
    }
  }
});

test("another workspace's things do not exist, for every role that may ask", async () => {
  const before = await contents();
  for (const operation of operations) {
    const { foreign, roles: allowed, input } = doorOf(operation);
    for (const role of foreign ? allowed : []) {
      const response = await send(operation, input(named), { caller: neighbour.callers[role] });
      expect
        .soft(await answer(response), `${operation.key} by the ${role} next door`)
        .toEqual({ status: foreign, code: "not-found" });
    }
  }
  expect(await contents()).toEqual(before);
});

test("another workspace's things are not reached through one's own claim", async () => {
  const caller = neighbour.callers.editor;
  const mixed: Named = {
    ...named,
    claimId: neighbours.claimId,
    claimVersion: neighbours.claimVersion,
    articleId: neighbours.articleId,
  };
  const cases: [string, number][] = [
    ["PUT /claims/{claimId}/evidence/{evidenceId}", 404],
    ["POST /claims/{claimId}/evidence/{evidenceId}/remove", 404],
    ["POST /claims/{claimId}/evidence/{evidenceId}/snapshots", 404],
    ["POST /claims/{claimId}/comments/{commentId}/resolve", 404],
    ["POST /claims/{claimId}/replies/{replyId}/record", 404],
    ["PUT /claims/{claimId}/attribution", 404],
  ];
  for (const [key, status] of cases) {
    const operation = operations.find((one) => one.key === key);
    if (!operation) throw new Error(`${key} is gone`);
    const response = await send(operation, doorOf(operation).input(mixed), { caller });
    expect.soft((await answer(response)).status, key).toBe(status);
  }
  const list = { method: "GET", path: "/claims" };
  for (const filter of [{ articleId: named.articleId }, { partyId: named.partyId }, { ratingId: named.ratingId }]) {
    const { items } = await (await send(list, filter, { caller })).json();
    expect.soft(items, JSON.stringify(filter)).toEqual([]);
  }
  const record = await (
    await send({ method: "GET", path: "/audit" }, { articleId: named.articleId }, { caller })
  ).json();
  expect(record.items).toEqual([]);
});

test("unknown fields are refused", async () => {
  for (const operation of operations) {
    const door = doorOf(operation);
    const caller = here[door.roles[0] ?? "editor"];
    const response = await send(operation, { ...door.input(named), surprise: "1" }, { caller });
    expect.soft(await answer(response), operation.key).toEqual({ status: 400, code: "invalid-input" });
  }
});

test("objects, arrays and nothing where a scalar belongs are refused and never a fault of ours", async () => {
  let tried = 0;
  for (const operation of changing()) {
    const door = doorOf(operation);
    const caller = here[door.roles[0] ?? "editor"];
    for (const instead of [{ not: nil }, [nil], undefined]) {
      for (const { place, input } of misshapen(door.input(named), pathNames(operation), instead)) {
        const { status } = await answer(await send(operation, input, { caller }));
        // A field that may be left out is none that is missing: then the request as such goes on, to a refusal or not.
        const allowed = instead === undefined ? status < 500 : status === 400;
        expect.soft(allowed, `${operation.key} with ${JSON.stringify(instead)} for ${place}: ${status}`).toBe(true);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(200);
});

test("in addresses too: made-up ids, brackets and repetitions are refused", async () => {
  const caller = here.editor;
  for (const operation of operations.filter((one) => pathNames(one).length > 0)) {
    for (const id of ["x", "[object Object]", "../me", "%00", "' OR 1=1"]) {
      const input = {
        ...doorOf(operation).input(named),
        ...Object.fromEntries(pathNames(operation).map((name) => [name, id])),
      };
      const { status } = await answer(await send(operation, input, { caller }));
      expect.soft([400, 404], `${operation.key} for ${id}: ${status}`).toContain(status);
    }
  }
  for (const query of [
    "text[a]=1",
    "text[]=1",
    "limit=1&limit=2",
    "limit=x",
    "status=made-up",
    "cursor[0]=x",
    "articleId=",
  ]) {
    const response = await fetch(`${servers.first}/api/v1/claims?${query}`, { headers: { cookie: caller.cookie } });
    expect.soft(response.status, query).toBe(400);
  }
});

test("requests from other sites change nothing", async () => {
  const before = await contents();
  for (const operation of changing()) {
    const door = doorOf(operation);
    const caller = here[door.roles[0] ?? "editor"];
    for (const origin of ["https://elsewhere.example", "null", `${servers.first}.elsewhere.example`]) {
      const response = await send(operation, door.input(named), { caller, headers: { origin } });
      expect
        .soft(await answer(response), `${operation.key} from ${origin}`)
        .toEqual({ status: 403, code: "foreign-origin" });
    }
  }
  for (const path of ["/api/set-up", "/api/auth/signout", "/api/auth/callback/credentials"]) {
    const headers = { origin: "null", cookie: here.editor.cookie };
    const response = await fetch(`${servers.first}${path}`, { method: "POST", headers, redirect: "manual" });
    expect.soft(response.status, path).toBe(403);
  }
  expect(await contents()).toEqual(before);
});

test("answers hold declared fields only, and no secret", async () => {
  let seen = 0;
  for (const operation of operations.filter(({ method }) => method === "GET")) {
    const { input, roles: allowed } = doorOf(operation);
    const response = await send(operation, input(neighbours), { caller: neighbour.callers[allowed[0] ?? "editor"] });
    const text = await response.text();
    const schema = operation.schema.responses["200"]?.content?.["application/json"]?.schema;
    expect(schema, operation.key).toBeTruthy();
    expect.soft(undeclared(JSON.parse(text), schema ?? {}), operation.key).toEqual([]);
    expect.soft(text, operation.key).not.toMatch(/argon2|passwordHash|password_hash|accessVersion/);
    seen++;
  }
  expect(seen).toBeGreaterThan(9);
});

test("refusals carry a code and a sentence, and no stack", async () => {
  const { path, method } = operations.find(({ key }) => key === "GET /claims/{claimId}") ?? { path: "", method: "" };
  for (const claimId of [nil, "x"]) {
    const body = await (await send({ path, method }, { claimId }, { caller: here.editor })).json();
    expect(Object.keys(body).filter((key) => !["defined", "code", "status", "message", "data"].includes(key))).toEqual(
      [],
    );
    expect(JSON.stringify(body)).not.toMatch(/\bat .*\.[jt]s|prisma|select /i);
  }
  const unknown = await fetch(`${servers.first}/api/v1/no-such-thing`, { headers: { cookie: here.editor.cookie } });
  expect(unknown.status).toBe(404);
});

test("a member who is disabled or demoted is nobody with the next request", async () => {
  const people = await asOwner<{ id: string; email: string }>(
    "SELECT id, email FROM member WHERE workspace_id = $1 AND name IN ('Cem Aydar', 'Emil Kade') ORDER BY name",
    [neighbour.newsroom.workspaceId],
  );
  const { neighbourPassword } = await import("./doors/callers");
  const changes: Record<string, unknown>[] = [{ disabled: true }, { role: "auditor" satisfies Role }];
  for (const [index, { id, email }] of people.entries()) {
    const caller = await signedIn(email, neighbourPassword);
    const me = { method: "GET", path: "/me" };
    expect((await send(me, {}, { caller })).status).toBe(200);
    const change = { method: "PATCH", path: "/members/{memberId}" };
    const to = { memberId: id, version: 1, ...changes[index] };
    expect((await send(change, to, { caller: neighbour.callers.admin })).status).toBe(200);
    expect((await send(me, {}, { caller })).status).toBe(401);
  }
});
