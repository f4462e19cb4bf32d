import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** SHA-256 over the names and bytes of these files; a name that does not exist counts as that. */
export function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(existsSync(file) ? readFileSync(file) : "absent");
    hash.update("\0");
  }
  return hash.digest("hex");
}

/** The same without reading them: SHA-256 over their names, sizes and times of writing. */
export function fingerprintOfStates(files) {
  const states = files.map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file}\0${size}\0${mtimeMs}`;
  });
  return fingerprintOfText(states.join("\0"));
}

export function fingerprintOfText(text) {
  return createHash("sha256").update(text).digest("hex");
}

/** Every file beneath a folder for which `keep(path)` holds, sorted; none when there is no such folder. */
export function filesBeneath(folder, keep = () => true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter(keep)
    .sort();
}

/** What a stamp file says, or "" when there is none. */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}
