// node scripts/check-shared.mjs: runs every check of scripts/shared against the test data in ../shared, which a newcomer
// does not have. Each prints a line of its own. The last line counts them; exits 1 when one fails.
import { existsSync, readdirSync } from "node:fs";
import { runShown } from "./ground/children.mjs";
import { runAlone } from "./newsroom/run-alone.mjs";
import { closingLines } from "./test/counts.mjs";

await runAlone(
  async ({ closing }) => {
    if (!existsSync("../shared")) {
      console.log("../shared is not here: its checks are skipped");
      return 0;
    }
    const checks = readdirSync("scripts/shared").filter((name) => /(?<!\.test)\.(mjs|ts)$/.test(name));
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const check of checks.sort()) {
      const args = ["--conditions=react-server", "--import", "tsx", `scripts/shared/${check}`];
      const code = await runShown({ command: process.execPath, args, closing });
      counts[code === 0 ? "passed" : "failed"] += 1;
      if (code !== 0) counts.failures.push(`scripts/shared/${check}`);
    }
    for (const line of closingLines(counts)) console.log(`shared checks: ${line}`);
    return counts.failed > 0 ? 1 : 0;
  },
  { signalCode: 130 },
);
