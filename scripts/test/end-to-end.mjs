import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runShown } from "../ground/children.mjs";
import { ensureLogKey } from "../ground/log-key.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";
import { freePort } from "../ground/ports.mjs";
import { ensureBuild } from "../newsroom/build.mjs";
import { runSeed } from "../newsroom/seed.mjs";
import { openWebServer } from "../newsroom/web-server.mjs";
import { createDatabase } from "../postgres/databases.mjs";
import { templateName } from "../postgres/throw-away.mjs";
import { findChromium } from "./chromium.mjs";
import { playwrightCounts } from "./counts.mjs";

const databaseName = "attest_e2e";

/** Runs the journeys in a real browser against two web servers on one seeded database of their own. */
export async function runEndToEnd({ server, rest, scratch, closing, say }) {
  const chromium = await findChromium({ closing, say });
  await ensureBuild({ closing, say });
  await createDatabase({ maintenanceUrl: server.url("postgres"), name: databaseName, template: templateName });
  const ownerUrl = server.url(databaseName);
  say("Filling the demo newsroom of the end-to-end tests");
  await runSeed({ url: ownerUrl, closing });
  ensureLogKey({ dataFolder: scratch, environment: {} });
  const shared = {
    DATABASE_URL: ownerUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    ATTEST_DEMO: "1",
    ATTEST_DATA_DIR: scratch,
  };
  const first = await openServer({ shared, closing });
  const second = await openServer({ shared, closing });
  const output = path.join(scratch, "playwright.json");
  const code = await runShown({
    command: process.execPath,
    args: ["node_modules/@playwright/test/cli.js", "test", ...rest],
    env: {
      ...shared,
      NODE_ENV: "test",
      TEST_OWNER_URL: ownerUrl,
      NEXTAUTH_URL: first,
      E2E_BASE_URL: first,
      E2E_SECOND_URL: second,
      E2E_REPORT: output,
      ...(chromium ? { CHROMIUM: chromium } : {}),
    },
    closing,
  });
  if (!existsSync(output)) throw new PlainFault("Playwright ended without a report.");
  return playwrightCounts(JSON.parse(readFileSync(output, "utf8")), code);
}

/** The same process as in production, each with an address of its own. */
async function openServer({ shared, closing }) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = { ...shared, NEXTAUTH_URL: address, HOST: "127.0.0.1", PORT: String(port) };
  // A server that ends shows in the tests, which then fail.
  const fail = (fault) => closing.begun || console.error(fault.message);
  await openWebServer({ environment, closing, fail });
  return address;
}
