// node scripts/serve.mjs [--dev]: the web server. One process; several may serve one database.
// Settings: PORT, HOST, TRUST_PROXY (.env.example).
import { report } from "./ground/plain-fault.mjs";
import { projectRoot } from "./ground/project.mjs";
import { serve } from "./web/serve.mjs";

process.chdir(projectRoot);
const development = process.argv.includes("--dev");
// React and Next read it when they are loaded.
process.env.NODE_ENV = development ? "development" : "production";

try {
  await serve({
    development,
    host: process.env.HOST || "127.0.0.1",
    port: Number(process.env.PORT || 3000),
    trustsProxy: process.env.TRUST_PROXY === "1",
  });
} catch (error) {
  report(error);
  process.exit(1);
}
