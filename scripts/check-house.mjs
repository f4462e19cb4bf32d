// npm run lint: who may import whom, and how large a file may grow. Prints each offence and exits 1 if there is one.
import { readFileSync } from "node:fs";
import { filesBeneath } from "./ground/fingerprint.mjs";
import { projectRoot } from "./ground/project.mjs";
import { fileOffences } from "./house/files.mjs";
import { importsOf } from "./house/imports.mjs";
import { importOffence } from "./house/layers.mjs";

process.chdir(projectRoot);
const folders = ["app", "lib", "e2e", "prisma", "scripts"];
const isSource = (file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("lib/data/generated/");
const files = folders.flatMap((folder) => filesBeneath(folder)).map((file) => file.replaceAll("\\", "/"));
const sources = [...files.filter(isSource), "proxy.ts"];

const offences = sources.flatMap(offencesOf);
for (const offence of offences) console.error(offence);
console.log(`house: ${sources.length} files, ${offences.length} offences`);
if (offences.length > 0) process.exitCode = 1;

function offencesOf(file) {
  const source = readFileSync(file, "utf8");
  const ofImports = importsOf(source).map((specifier) => importOffence(file, specifier));
  return [...fileOffences(file, source), ...ofImports.filter(Boolean)].map((sentence) => `${file}: ${sentence}`);
}
