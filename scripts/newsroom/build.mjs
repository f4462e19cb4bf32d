import { existsSync, rmSync, writeFileSync } from "node:fs";
import { runStep } from "../ground/children.mjs";
import { readStamp } from "../ground/fingerprint.mjs";
import { requireRoom } from "../ground/room.mjs";
import { ensureClient } from "../prisma/client.mjs";
import { buildFingerprint, workerFingerprint } from "./sources.mjs";

const stamp = ".next/attest-stamp";
const workerStamp = "dist/worker-stamp";

/** What the seed, the tests and the development server need: the database client, and the worker and the verifier in dist/. */
export async function ensureParts({ closing, say }) {
  await ensureClient({ closing, say });
  const wanted = workerFingerprint();
  const programs = ["worker.mjs", "jobs.mjs", "setting.mjs", "importing.mjs", "verify.mjs", "verify.html"];
  const made = programs.map((name) => `dist/${name}`);
  if (readStamp(workerStamp) === wanted && made.every((file) => existsSync(file))) return;
  for (const part of ["worker", "verifier"]) {
    await runStep({
      sentence: `The ${part} could not be built: the reason stands above.`,
      command: process.execPath,
      args: [`scripts/build-${part}.mjs`],
      closing,
    });
  }
  writeFileSync(workerStamp, `${wanted}\n`);
}

/** Builds for production, unless the build that is there was made of the same sources. */
export async function ensureBuild({ closing, say }) {
  const wanted = buildFingerprint();
  if (readStamp(stamp) === wanted && existsSync(".next/BUILD_ID")) return;
  requireRoom(".", { megabytes: 300, purpose: "its build" });
  // A build that breaks off half-way must not be taken for this one.
  rmSync(stamp, { force: true });
  await ensureParts({ closing, say });
  say("Building (half a minute or less)");
  await runStep({
    sentence: "The build failed: the reason stands above.",
    command: process.execPath,
    args: ["node_modules/next/dist/bin/next", "build"],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    closing,
  });
  writeFileSync(stamp, `${wanted}\n`);
}
