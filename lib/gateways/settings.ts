import { z } from "zod";

/** Every setting that the running product reads from its environment, parsed once; `.env.example` explains each. */
const settings = z.object({
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url(),
  /** "1" on the embedded default alone: the sign-in page may show the demo newsroom's people. */
  ATTEST_DEMO: z.enum(["0", "1"]).default("0"),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
});

export type Settings = z.infer<typeof settings>;
let read: Settings | null = null;

/** The settings. A missing or malformed one throws and names itself: `npm start` checks before it serves. */
export function readSettings(): Settings {
  read ??= settings.parse(process.env);
  return read;
}
