import { existsSync, writeFileSync } from "node:fs";
import { runStep } from "../ground/children.mjs";
import { fingerprint, readStamp } from "../ground/fingerprint.mjs";
import { prismaCli, prismaEnvironment } from "./cli.mjs";

const generated = "lib/data/generated";
const stamp = `${generated}/.schema-hash`;

/** Generates the Prisma client unless it fits the schema and the packages already. */
export async function ensureClient({ closing, say = () => {} } = {}) {
  const wanted = fingerprint(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (readStamp(stamp) === wanted) return;
  say("Generating the database client");
  await runStep({
    sentence: "The database client could not be generated: prisma/schema.prisma has a fault, shown above.",
    command: process.execPath,
    args: [prismaCli, "generate", "--no-hints"],
    env: prismaEnvironment,
    closing,
  });
  if (existsSync(generated)) writeFileSync(stamp, `${wanted}\n`);
}
