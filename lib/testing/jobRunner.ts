import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Arguments with which Node runs a TypeScript file of the house as the server would. */
export const houseArguments = ["--conditions=react-server", "--import", "tsx"];

/** A process of its own that works off jobs, as a server's thread does. */
export function startJobRunner(): ChildProcess {
  return spawn(process.execPath, [...houseArguments, "lib/jobs/main.ts"], { stdio: ["ignore", "inherit", "inherit"] });
}

/** Ends it as a power cut would. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
