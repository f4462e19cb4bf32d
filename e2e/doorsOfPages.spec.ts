import { request } from "node:http";
import { expect, test } from "@playwright/test";
import { roles } from "../lib/domain/permissions";
import { demoPassword } from "../prisma/demo";
import { asOwner, type Caller, type Callers, contents, demoCallers, namedIn, openNeighbour } from "./doors/callers";
import { expectGuarded, expectPrivate, nonceOf } from "./doors/headers";
import { doors, type Named } from "./doors/operations";
import { pages, pagesInTree } from "./doors/pages";
import { readOperations, send } from "./doors/requests";
import { servers } from "./newsroom";

// Every page, download and stream over real HTTP, and what every response carries.
test.setTimeout(240_000);

let here: Callers;
let named: Named;
let neighbour: Awaited<ReturnType<typeof openNeighbour>>;
test.beforeAll(async () => {
  here = await demoCallers();
  const [home] = await asOwner<{ id: string }>(
    "SELECT workspace_id AS id FROM member WHERE email = 'ines@ledger.example'",
  );
  named = await namedIn(home?.id ?? "");
  neighbour = await openNeighbour();
});

const filled = (page: string) => page.replace("[articleId]", named.articleId).replace("[partyId]", named.partyId);

async function open(page: string, caller?: Caller): Promise<Response> {
  return fetch(`${servers.first}${filled(page)}`, {
    redirect: "manual",
    headers: { accept: "text/html", ...(caller ? { cookie: caller.cookie } : {}) },
  });
}

const local = (response: Response) => {
  const to = new URL(response.headers.get("location") ?? "", servers.first);
  return to.origin === servers.first ? to.pathname + to.search : to.href;
};

test("the table has exactly the pages of the tree", () => {
  expect(pagesInTree()).toEqual(Object.keys(pages).sort());
});

test("anonymous visitors are sent to the sign-in, with the way back", async () => {
  for (const [page, door] of Object.entries(pages)) {
    const response = await open(page);
    const body = await response.text();
    if (door.roles === "anybody") {
      expect.soft(response.status, page).toBe(door.leadsTo ? 307 : 200);
      continue;
    }
    expect.soft(response.status, page).toBe(307);
    expect.soft(local(response), page).toBe(`/sign-in?from=${encodeURIComponent(filled(page))}`);
    expect.soft(body, page).not.toMatch(/Eastport|Harbour tunnel|Ines Haddad/);
  }
});

test("every role sees its pages and is refused the others", async () => {
  for (const [page, door] of Object.entries(pages)) {
    for (const role of roles) {
      const response = await open(page, here[role]);
      await response.text();
      const sees = door.roles === "anybody" || door.roles.includes(role);
      const status = sees ? (door.leadsTo ? 307 : 200) : 403;
      expect.soft(response.status, `${page} for the ${role}`).toBe(status);
      expectPrivate(response, `${page} for the ${role}`);
    }
  }
});

test("another workspace's article and party do not exist", async () => {
  for (const page of Object.keys(pages).filter((one) => one.includes("["))) {
    for (const role of roles) {
      const response = await open(page, neighbour.callers[role]);
      const html = await response.text();
      // Where the skeleton of the screen was sent ahead, the status went with it: the page itself then says 404.
      const saysSo = /NEXT_HTTP_ERROR_FALLBACK;404/.test(html) && /<meta name="robots" content="noindex"/.test(html);
      const status = response.status === 200 && saysSo ? 404 : response.status;
      expect.soft(status, `${page} for the ${role} next door`).toBe(404);
      expect.soft(html, page).not.toMatch(/Eastport Ledger|41,000 vehicles|fish return/i);
    }
  }
});

test("the report is a file with a safe name, for those who may have it", async () => {
  const operation = { method: "POST", path: "/articles/{articleId}/report" };
  for (const format of ["html", "json", "csv"]) {
    const response = await send(operation, { articleId: named.articleId, format }, { caller: here.auditor });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(
      /^(inline|attachment); filename="[\w.-]+"; filename\*=utf-8''[\w.%-]+$/,
    );
    expectGuarded(response, format);
    expectPrivate(response, format);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  }
});

test("an export is a file with a safe name, for those who may have it and nobody else", async () => {
  const asking = { method: "POST", path: "/articles/{articleId}/exports" };
  const input = { articleId: named.articleId, format: "bundle" };
  const asked = (await (await send(asking, input, { caller: here.auditor })).json()) as { id: string };
  const asks = async () => {
    const response = await send({ method: "GET", path: `/exports/${asked.id}` }, {}, { caller: here.auditor });
    return ((await response.json()) as { status: string }).status;
  };
  await expect.poll(asks, { timeout: 60_000 }).toBe("done");
  const file = (caller?: Caller) =>
    fetch(`${servers.first}/api/v1/exports/${asked.id}/file`, { headers: caller ? { cookie: caller.cookie } : {} });
  for (const [caller, status] of [
    [undefined, 401],
    [here.checker, 403],
    [neighbour.callers.auditor, 404],
  ] as const) {
    const response = await file(caller);
    expect(response.status).toBe(status);
    expectGuarded(response, `the export, ${status}`);
    await response.text();
  }
  const response = await file(here.auditor);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="[\w.-]+\.zip"; filename\*=utf-8''[\w.%-]+$/,
  );
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expectGuarded(response, "the export");
  expectPrivate(response, "the export");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
});

test("a kept copy is only ever saved, by everybody who may read its article and by nobody else", async () => {
  const [kept] = await asOwner<{ id: string; bytes: Buffer; name: string }>(
    `SELECT s.id, s.content AS bytes, s.name FROM snapshot s JOIN member m ON m.id = s.captured_by_id
     WHERE m.email = 'amara@ledger.example' AND s.media_type = 'application/pdf' LIMIT 1`,
  );
  if (!kept) throw new Error("the demo newsroom has no copy");
  const file = (caller?: Caller, id = kept.id) =>
    fetch(`${servers.first}/api/v1/snapshots/${id}/file`, { headers: caller ? { cookie: caller.cookie } : {} });
  const refused: [Caller | undefined, string, number][] = [
    [undefined, kept.id, 401],
    [here.editor, "x", 404],
    [here.editor, "00000000-0000-4000-8000-000000000000", 404],
    ...roles.map((role): [Caller, string, number] => [neighbour.callers[role], kept.id, 404]),
  ];
  for (const [caller, id, status] of refused) {
    const response = await file(caller, id);
    expect(response.status, id).toBe(status);
    expectGuarded(response, `the copy, ${status}`);
    expect(response.headers.get("content-type")).toContain("json");
    await response.text();
  }
  for (const role of roles) {
    const response = await file(here[role]);
    expect(response.status).toBe(200);
    expectGuarded(response, "the copy");
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none';/);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const name = encodeURIComponent("Inspection ledger 2020–2026, p. 14.pdf");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="Inspection_ledger_2020_2026__p._14.pdf"; filename*=utf-8''${name}`,
    );
    expect(Buffer.from(await response.arrayBuffer()).equals(kept.bytes)).toBe(true);
  }
});

test("the live stream asks to sign in, and tells nobody of another workspace's changes", async () => {
  const anonymous = await fetch(`${servers.first}/api/v1/live`);
  expect(anonymous.status).toBe(401);
  expectGuarded(anonymous, "the stream, anonymous");
  const heard = { here: "", there: "" };
  const stop = new AbortController();
  const listen = async (caller: Caller, key: "here" | "there") => {
    const response = await fetch(`${servers.first}/api/v1/live`, {
      headers: { cookie: caller.cookie },
      signal: stop.signal,
    });
    expectGuarded(response, "the stream");
    expectPrivate(response, "the stream");
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      heard[key] += decoder.decode(part.value);
    }
  };
  const listening = [listen(here.editor, "here"), listen(neighbour.callers.editor, "there")].map((one) =>
    one.catch((error) => {
      if (!stop.signal.aborted) throw error;
    }),
  );
  await expect.poll(() => heard.here.length > 0 && heard.there.length > 0).toBe(true);
  const body = { claimId: named.claimId, body: "For the doors.", blocking: false };
  const comment = { method: "POST", path: "/claims/{claimId}/comments" };
  await expect
    .poll(
      async () => {
        expect((await send(comment, body, { caller: here.checker })).status).toBe(200);
        return heard.here;
      },
      { timeout: 20_000 },
    )
    .toContain("thread.commented");
  expect(heard.there).not.toContain("thread.commented");
  stop.abort();
  await Promise.all(listening);
});

test("every response is guarded: pages, refusals, redirects, the API, static files", async () => {
  const page = await open("/my-work", here.checker);
  const html = await page.text();
  const script = /\/_next\/static\/[^"']+\.js/.exec(html)?.[0] ?? "";
  expect(script).not.toBe("");
  const cookie = { cookie: here.editor.cookie };
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${servers.first}${path}`, { redirect: "manual", headers });
  const cases: [string, () => Promise<Response>][] = [
    ["a page", () => open("/claims", here.checker)],
    ["a redirect", () => open("/claims")],
    ["a page refused", () => open("/settings", here.checker)],
    ["no such page", () => get("/no-such-page", cookie)],
    ["no such article", () => get("/articles/00000000-0000-4000-8000-000000000000", cookie)],
    ["the sign-in", () => get("/sign-in")],
    ["an answer", () => get("/api/v1/me", cookie)],
    ["anonymous", () => get("/api/v1/me")],
    ["no such operation", () => get("/api/v1/nothing", cookie)],
    ["a bad request", () => get("/api/v1/claims?limit=x", cookie)],
    ["the contract", () => get("/api/v1/openapi.json")],
    ["the session's door", () => get("/api/auth/session")],
    ["a script", () => get(script)],
    ["no such static file", () => get("/_next/static/nothing.js")],
    ["the icon", () => get("/icon.svg")],
    ["a body that is too large", tooLarge],
  ];
  for (const [what, ask] of cases) {
    const response = await ask();
    await response.arrayBuffer();
    await test.step(what, () => expectGuarded(response, what));
  }
  for (const what of ["/api/v1/me", "/api/v1/nothing", "/api/auth/session"])
    expectPrivate(await get(what, cookie), what);
});

/** Tells of a body beyond the limit and sends none of it: the refusal comes before. */
function tooLarge(): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = { "content-length": 12_100_000, cookie: here.editor.cookie, origin: servers.first };
    const asking = request(`${servers.first}/api/v1/articles`, { method: "POST", headers }, (answer) => {
      const told = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
      resolve(new Response(null, { status: answer.statusCode ?? 0, headers: told }));
      asking.destroy();
    });
    asking.on("error", reject);
    asking.flushHeaders();
  });
}

test("each page has a nonce of its own, and every script of it bears that one", async () => {
  const nonces = new Set<string>();
  for (const page of ["/my-work", "/my-work", "/claims"]) {
    const response = await open(page, here.checker);
    const nonce = nonceOf(response);
    const scripts = [...(await response.text()).matchAll(/<script\b([^>]*)>/g)].map((match) => match[1] ?? "");
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect.soft(script, page).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test("looking changes nothing: every page and every GET leaves all tables as they were", async () => {
  const operations = (await readOperations()).filter(({ method }) => method === "GET");
  const before = await contents();
  for (const role of roles) {
    for (const operation of operations) {
      await (await send(operation, doors[operation.key]?.input(named) ?? {}, { caller: here[role] })).arrayBuffer();
    }
    for (const page of Object.keys(pages)) await (await open(page, here[role])).text();
  }
  // Operations that change something do not do so by GET either.
  for (const operation of await readOperations()) {
    const by = { ...operation, method: "GET" };
    if (operation.method !== "GET")
      await (await send(by, doors[operation.key]?.input(named) ?? {}, { caller: here.editor })).text();
  }
  expect(await contents()).toEqual(before);
});

test("nothing leads to another site after signing in or out", async ({ page }) => {
  const elsewhere = "https://elsewhere.example/";
  const begun = await fetch(`${servers.first}/api/auth/csrf`);
  const { csrfToken } = await begun.json();
  const cookie = begun.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const person = { email: "lucia@ledger.example", password: demoPassword };
  for (const callbackUrl of [
    elsewhere,
    "//elsewhere.example",
    "/\\elsewhere.example",
    `${servers.first}.elsewhere.example`,
  ]) {
    const response = await fetch(`${servers.first}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: servers.first },
      body: new URLSearchParams({ ...person, csrfToken, callbackUrl, json: "true" }),
    });
    const { url } = await response.json();
    expect.soft(new URL(url, servers.first).origin, callbackUrl).toBe(servers.first);
  }
  for (const from of [elsewhere, "//elsewhere.example", "/\\elsewhere.example"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`);
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("navigation").first()).toBeVisible();
    expect(new URL(page.url()).origin).toBe(servers.first);
  }
});

test("the session's cookie is out of reach of scripts and of other sites", async () => {
  const begun = await fetch(`${servers.first}/api/auth/csrf`);
  const { csrfToken } = await begun.json();
  const response = await fetch(`${servers.first}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: begun.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; "),
      origin: servers.first,
    },
    body: new URLSearchParams({ email: "admin@ledger.example", password: demoPassword, csrfToken, json: "true" }),
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith("attest.session="));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).toMatch(/Path=\//);
  expect(cookie).not.toMatch(/Domain=/i);
});
