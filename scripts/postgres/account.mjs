import { readFileSync } from "node:fs";
import { PlainFault } from "../ground/plain-fault.mjs";

/**
 * The account that PostgreSQL runs under, as options for `spawn`. PostgreSQL refuses to run as root, so root becomes
 * `postgres` where there is one, else `nobody` (initdb wants an account that the system knows by name).
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new PlainFault(
    "PostgreSQL does not run as root, and there is no account `postgres` or `nobody` to run it: start Attest as another user.",
  );
}
