import { report, UsageFault } from "../ground/plain-fault.mjs";

/** What `attest` can do; each command's file exports `run(arguments)`, which may give an exit code of its own. */
const commands = {
  split: () => import("./split.mjs"),
  verify: () => import("./verify.mjs"),
};

const usage = `Say what to do: ${Object.keys(commands).join(", ")} (as in "npm run --silent attest -- split article.txt").`;

/** Runs one command and returns the exit code: 0 done, 1 it could not be done, 2 it was called wrongly, more by command. */
export async function runCommand([name, ...args]) {
  // Whoever reads us may stop early, like `head`.
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    const load = Object.hasOwn(commands, name ?? "") ? commands[name] : null;
    if (!load) throw new UsageFault(name === undefined ? usage : `There is no command "${name}". ${usage}`);
    const { run } = await load();
    return (await run(args)) ?? 0;
  } catch (error) {
    report(error);
    return error instanceof UsageFault ? 2 : 1;
  }
}
