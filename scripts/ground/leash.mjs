// node scripts/ground/leash.mjs <command> [arguments…]
// Runs a command that ends with its starter: when the channel to the starter breaks (`kill -9` there) or a signal comes,
// the command and everything that it started end too, so that no half-done install or build goes on unseen.
import { spawn } from "node:child_process";

const [command, ...args] = process.argv.slice(2);
const ownGroup = process.platform !== "win32";
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], detached: ownGroup });

function signal(name) {
  try {
    process.kill(ownGroup ? -child.pid : child.pid, name);
  } catch {
    // already gone
  }
}
function end() {
  signal("SIGTERM");
  setTimeout(() => signal("SIGKILL"), 3000).unref();
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, end);
process.on("disconnect", end);
child.once("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once("exit", (code, by) => process.exit(code ?? (by ? 130 : 1)));
