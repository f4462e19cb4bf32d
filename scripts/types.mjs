// npm run types: checks the types of everything. Makes what they need first: the database client, the routes' types.
import { runShown, runStep } from "./ground/children.mjs";
import { ensurePackages } from "./ground/packages.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";
import { ensureClient } from "./prisma/client.mjs";

await runAlone(
  async (tools) => {
    await ensurePackages(tools);
    await ensureClient(tools);
    await runStep({
      sentence: "The routes' types could not be made: the reason stands above.",
      command: process.execPath,
      args: ["node_modules/next/dist/bin/next", "typegen"],
      env: { NEXT_TELEMETRY_DISABLED: "1" },
      closing: tools.closing,
    });
    return runShown({
      command: process.execPath,
      args: ["node_modules/typescript/bin/tsc", "--noEmit"],
      closing: tools.closing,
    });
  },
  { signalCode: 130 },
);
