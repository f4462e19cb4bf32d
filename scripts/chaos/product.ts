import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";

/** The product as `npm start` runs it, in a data folder and on a port of its own. */
export interface Product {
  readonly address: string;
  readonly dataFolder: string;
  readonly port: number;
  child: ChildProcess | null;
}

export type Victim = "start" | "web server" | "PostgreSQL";

export function launch(product: Product): void {
  // Its own complaints about what is being killed are no finding: they go to a file beside the data.
  const complaints = openSync(path.join(product.dataFolder, "output.txt"), "a");
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", complaints, complaints],
    env: { ...process.env, ATTEST_DATA_DIR: product.dataFolder, PORT: String(product.port), DATABASE_URL: "" },
  });
  closeSync(complaints);
  product.child = child;
  child.once("exit", () => {
    if (product.child === child) product.child = null;
  });
}

/**
 * Ends one of its processes with -9, by its id, and waits until the web server that it had, where that ends with it, is
 * gone: it must not be taken for the next one. False where there was nothing to be ended.
 */
export async function strike(product: Product, victim: Victim): Promise<boolean> {
  const server = serverOf(product);
  const pid = { PostgreSQL: postmasterOf(product), "web server": server, start: product.child?.pid }[victim];
  if (!pid || !server) return false;
  process.kill(pid, "SIGKILL");
  while (victim !== "PostgreSQL" && commandOf(server)) await new Promise((resolve) => setTimeout(resolve, 10));
  return true;
}

function serverOf({ child }: Product): number | undefined {
  return child?.pid ? childrenOf(child.pid).find((pid) => commandOf(pid).includes("scripts/serve.mjs")) : undefined;
}

function postmasterOf({ dataFolder }: Product): number | undefined {
  const pid = Number(read(path.join(dataFolder, "pg", "postmaster.pid")).split("\n")[0]);
  return pid > 0 && commandOf(pid).includes("postgres") ? pid : undefined;
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(" ").map(Number);
}

const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // gone: so is what it told of
  }
}

/** The owner's address of its database, as the start itself derives it. */
export function ownerUrl({ dataFolder }: Product): string {
  const { databasePassword } = JSON.parse(readFileSync(path.join(dataFolder, "secrets.json"), "utf8"));
  const port = readFileSync(path.join(dataFolder, "pg", "postmaster.pid"), "utf8").split("\n")[3];
  return `postgresql://attest:${databasePassword}@127.0.0.1:${port}/attest`;
}
