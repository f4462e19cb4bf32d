import { hash, verify } from "@node-rs/argon2";

// argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane (the library's defaults, said out loud).
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a password, in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export async function passwordFits(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

/** A hash that no password fits, made once: checked for unknown people, so that they take as long as known ones. */
let decoy: Promise<string> | null = null;
export async function burnAsLong(password: string): Promise<void> {
  decoy ??= hashPassword(`${Math.random()} is nobody's password`);
  await verify(await decoy, password);
}
