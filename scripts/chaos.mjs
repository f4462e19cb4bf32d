// node scripts/chaos.mjs [rounds]: starts the product in a folder of its own, lets people work on it, and ends it with
// `kill -9` again and again: its start, its web server, its PostgreSQL. At the end it holds what was acknowledged
// against what is there. A hundred rounds take a quarter of an hour or so; nothing but loopback is used.
import path from "node:path";
import { runAlone } from "./newsroom/run-alone.mjs";

await runAlone(
  async ({ closing, say }) => {
    const { ensureBuild } = await import("./newsroom/build.mjs");
    const { runShown } = await import("./ground/children.mjs");
    await ensureBuild({ closing, say });
    const args = ["--conditions=react-server", "--import", "tsx", path.join("scripts", "chaos", "run.ts")];
    const env = { ...process.env, CHAOS_ROUNDS: process.argv[2] ?? "10" };
    return runShown({ command: process.execPath, args, env, closing });
  },
  { signalCode: 130 },
);
