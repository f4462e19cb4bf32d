import { readFile } from "node:fs/promises";
import path from "node:path";

/** The verifier as it is shipped in every bundle: made of its sources by scripts/build-verifier.mjs. */
export async function verifierFiles(): Promise<{ program: Uint8Array; page: Uint8Array }> {
  const [program, page] = await Promise.all(["verify.mjs", "verify.html"].map(read));
  return { program: program as Uint8Array, page: page as Uint8Array };
}

function read(name: string): Promise<Uint8Array> {
  return readFile(path.join(process.cwd(), "dist", name));
}
