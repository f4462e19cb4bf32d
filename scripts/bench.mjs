// npm run bench [-- engine|verify|database|exchange|log|exports|browser]: prints figures, as ratios taken in this one run on this one machine.
// Nothing is asserted here: what must hold whatever the machine is a test.
import { generateKeyPairSync } from "node:crypto";
import path from "node:path";
import { ensurePackages } from "./ground/packages.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";

const parts = ["engine", "verify", "database", "exchange", "log", "exports", "browser"];

await runAlone(
  async ({ closing, say, fail }) => {
    await ensurePackages({ closing, say });
    const asked = process.argv.slice(2).filter((word) => parts.includes(word));
    const wanted = asked.length > 0 ? asked : parts;
    const { ensureParts } = await import("./newsroom/build.mjs");
    await ensureParts({ closing, say });
    if (wanted.includes("engine")) await runPart("engine", {}, closing);
    if (wanted.includes("verify")) await runPart("verify", {}, closing);
    if (wanted.some((part) => part !== "engine" && part !== "verify"))
      await overDatabase({ wanted, closing, say, fail });
  },
  { signalCode: 130 },
);

async function overDatabase({ wanted, closing, say, fail }) {
  const { startThrowAway, templateName } = await import("./postgres/throw-away.mjs");
  const { createDatabase } = await import("./postgres/databases.mjs");
  const server = await startThrowAway({ closing, durable: true });
  /** Each part measures on a database of its own. */
  const environmentOf = async (part) => {
    const name = `attest_bench_${part}`;
    await createDatabase({ maintenanceUrl: server.url("postgres"), name, template: templateName });
    const key = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
    return {
      DATABASE_URL: server.url(name),
      NEXTAUTH_SECRET: "a secret of the benchmark alone",
      ATTEST_LOG_KEY: key,
      ATTEST_CHECKPOINT_FILE: "off",
    };
  };
  if (wanted.includes("database")) {
    const environment = await environmentOf("database");
    await runPart("database", { ...environment, NEXTAUTH_URL: "http://127.0.0.1" }, closing);
  }
  if (wanted.includes("exchange")) await runPart("exchange", await environmentOf("exchange"), closing);
  if (wanted.includes("log")) await runPart("log", await environmentOf("log"), closing);
  if (wanted.includes("exports")) {
    await overServer({ part: "exports", environment: await environmentOf("exports"), closing, say, fail });
  }
  if (wanted.includes("browser")) {
    const { findChromium } = await import("./test/chromium.mjs");
    const chromium = await findChromium({ closing, say });
    const environment = { ...(await environmentOf("browser")), ...(chromium ? { CHROMIUM: chromium } : {}) };
    await overServer({ part: "browser", environment, closing, say, fail });
  }
}

/** A part that measures at a running server. */
async function overServer({ part, environment, closing, say, fail }) {
  const { ensureBuild } = await import("./newsroom/build.mjs");
  const { openWebServer } = await import("./newsroom/web-server.mjs");
  const { freePort } = await import("./ground/ports.mjs");
  await ensureBuild({ closing, say });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = { ...environment, NEXTAUTH_URL: address };
  await openWebServer({ environment: { ...settings, HOST: "127.0.0.1", PORT: String(port) }, closing, fail });
  await runPart(part, { ...settings, BENCH_URL: address }, closing);
}

async function runPart(name, environment, closing) {
  const { runShown } = await import("./ground/children.mjs");
  const args = ["--conditions=react-server", "--import", "tsx", path.join("scripts", "bench", `${name}.ts`)];
  const code = await runShown({ command: process.execPath, args, env: { ...process.env, ...environment }, closing });
  if (code !== 0) throw new Error(`The ${name} benchmark ended with ${code}.`);
}
