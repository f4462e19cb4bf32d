import path from "node:path";
import { runVerifier } from "./program";

/** What verify.mjs runs: one file, Node's own modules only. */
process.exitCode = await runVerifier(process.argv.slice(2), {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  resolve: (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file),
});
