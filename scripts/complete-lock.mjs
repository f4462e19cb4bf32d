// node scripts/complete-lock.mjs: to be run after every `npm install` that changes package-lock.json.
// npm leaves optional packages of other platforms out of the lock when its registry does not carry them, and then
// `npm ci` refuses the lock ("Missing: @next/swc-darwin-arm64@ from lock file"). This adds an entry for each.
import { readFileSync, writeFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const packages = lock.packages;
let added = 0;
for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(place, name)) continue;
    packages[`node_modules/${name}`] = entryFor(name, range);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Added ${added} entries to package-lock.json`);

/** Looks where Node would: in the package's own node_modules, then in that of each package around it. */
function isLocked(place, name) {
  for (let around = place; ; around = around.slice(0, Math.max(0, around.lastIndexOf("/node_modules/")))) {
    if (packages[`${around ? `${around}/` : ""}node_modules/${name}`]) return true;
    if (!around) return false;
  }
}

/** npm takes the platform from the entry, so it is read from the name: `@next/swc-win32-arm64-msvc`. */
function entryFor(name, range) {
  const version = /^[\^~]?(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
  const os = /darwin|win32|windows|android|freebsd|openbsd|netbsd|openharmony|aix|sunos|linux/.exec(name)?.[0];
  const cpu = /wasm32|arm64|armv7|ia32|x64|riscv64|ppc64(?:le)?|s390x|loong64|mips64el|arm/.exec(name)?.[0];
  if (!version || (!os && !cpu)) throw new Error(`No platform or version can be read from ${name} ${range}`);
  const entry = { version, optional: true };
  if (cpu) entry.cpu = [{ armv7: "arm", ppc64le: "ppc64" }[cpu] ?? cpu];
  if (os) entry.os = [os === "windows" ? "win32" : os];
  if (/musl/.test(name)) entry.libc = ["musl"];
  else if (os === "linux" && /gnu/.test(name)) entry.libc = ["glibc"];
  return entry;
}
