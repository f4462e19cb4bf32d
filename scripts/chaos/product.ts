import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
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
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ATTEST_DATA_DIR: product.dataFolder, PORT: String(product.port), DATABASE_URL: "" },
  });
  product.child = child;
  child.once("exit", () => {
    if (product.child === child) product.child = null;
  });
}

/** Ends one of its processes with -9, by its id. False where it was not there to be ended. */
export function strike(product: Product, victim: Victim): boolean {
  const pid = victim === "PostgreSQL" ? postmasterOf(product) : startOrServer(product, victim);
  if (!pid) return false;
  try {
    process.kill(pid, "SIGKILL");
    return true;
  } catch {
    return false; // gone a moment before
  }
}

function startOrServer({ child }: Product, victim: Victim): number | undefined {
  if (!child?.pid || victim === "start") return child?.pid;
  return childrenOf(child.pid).find((pid) => commandOf(pid).includes("scripts/serve.mjs"));
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
