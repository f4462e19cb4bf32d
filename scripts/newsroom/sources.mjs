import { readdirSync } from "node:fs";
import { filesBeneath, fingerprint } from "../ground/fingerprint.mjs";

const isTest = (file) => /\.test\.tsx?$|^lib[/\\]testing[/\\]/.test(file);
const isMade = (file) => file.startsWith("next-env.d.ts") || /^lib[/\\]data[/\\]generated[/\\]/.test(file);
const onlyForTests = /^(vitest|playwright)\.config\./;

/** The hash of everything that the production build is made of. */
export function buildFingerprint() {
  const atTop = readdirSync(".").filter((name) => /\.(ts|js|mjs)$/.test(name) && !onlyForTests.test(name));
  const made = ["app", "lib", "public"].flatMap((folder) => filesBeneath(folder));
  const files = [...atTop, "package-lock.json", "tsconfig.json", "prisma/schema.prisma", ...made];
  const programs = ["scripts/newsroom/build.mjs", "scripts/build-worker.mjs", "scripts/build-verifier.mjs"];
  return fingerprint([...files.filter((file) => !isTest(file) && !isMade(file)).sort(), ...programs]);
}

/** The hash of everything that the worker and the verifier in dist/ are made of. */
export function workerFingerprint() {
  const sources = filesBeneath("lib").filter((file) => !isTest(file) && !isMade(file));
  // The client that Prisma generates is part of the jobs' process; it follows from the schema.
  sources.push("prisma/schema.prisma");
  const programs = ["scripts/build-worker.mjs", "scripts/build-verifier.mjs"];
  return fingerprint([...sources, "package-lock.json", "tsconfig.json", ...programs]);
}
