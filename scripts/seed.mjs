// node scripts/seed.mjs: fills the empty database of DATABASE_URL with the demo newsroom and prints its sign-ins.
import { PlainFault } from "./ground/plain-fault.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";
import { runSeed } from "./newsroom/seed.mjs";

await runAlone(async ({ closing }) => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new PlainFault("DATABASE_URL is not set: it says which database to fill.");
  process.stdout.write(await runSeed({ url, closing }));
});
