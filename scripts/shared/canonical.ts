import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { canonicalJson, type Json } from "../../lib/domain/audit/canonical";

/** Checks our canonical JSON against the vectors of RFC 8785, bytes for bytes: `tsx scripts/shared/canonical.ts`. */
const vectors = fileURLToPath(new URL("../../../shared/vectors/json-canonicalization", import.meta.url));

if (existsSync(vectors)) {
  const names = readdirSync(`${vectors}/input`).sort();
  const wrong = names.filter((name) => !agrees(name));
  const said = wrong.length > 0 ? `; wrong: ${wrong.join(", ")}` : "";
  console.log(`canonical JSON: ${names.length - wrong.length} of ${names.length} shared vectors agree${said}`);
  if (wrong.length > 0 || names.length === 0) process.exitCode = 1;
} else {
  console.log("canonical JSON: skipped, ../shared/vectors/json-canonicalization is not here");
}

/** The `outhex` files hold the expected UTF-8 as hex pairs, which no editor's line ending can disturb. */
function agrees(name: string): boolean {
  const value = JSON.parse(readFileSync(`${vectors}/input/${name}`, "utf8")) as Json;
  const hex = readFileSync(`${vectors}/outhex/${name.replace(/json$/, "txt")}`, "utf8").replace(/\s/g, "");
  return Buffer.from(canonicalJson(value), "utf8").toString("hex") === hex;
}
