import { runStep } from "../ground/children.mjs";

/** Applies the migrations to a database, in a process of its own (scripts/migrate.mjs says why). */
export async function migrate({ url, closing }) {
  await runStep({
    command: process.execPath,
    args: ["scripts/migrate.mjs"],
    env: { DATABASE_URL: url },
    closing,
  });
}
