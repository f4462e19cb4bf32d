import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runStep } from "../ground/children.mjs";
import { Interrupted } from "../ground/closing.mjs";
import { PlainFault } from "../ground/plain-fault.mjs";

const usualNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const usualPlaces = [
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const downloadPatience = 300_000;

/**
 * A browser for the end-to-end tests: the one that CHROMIUM names, an installed one, Playwright's own, or one fetched
 * now. Returns its path, or undefined for Playwright's own.
 */
export async function findChromium({ closing, say }) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new PlainFault(`CHROMIUM is ${named}, which does not run: name a Chromium, or leave it out.`);
  }
  const installed = [...usualPlaces.filter(existsSync), ...usualNames].find(runs);
  if (installed) return installed;
  if (await hasPlaywrightsOwn()) return undefined;
  say("Fetching a Chromium for the end-to-end tests");
  if (await succeeds({ command: process.execPath, args: [playwrightCli, "install", "chromium"], closing }))
    return undefined;
  if (process.getuid?.() === 0 && (await installFromDebian(closing))) return "/usr/bin/chromium";
  throw new PlainFault(
    "The end-to-end tests need a Chromium, and none is installed or can be fetched: install one, or name it in CHROMIUM.",
  );
}

const playwrightCli = "node_modules/@playwright/test/cli.js";

/** Some systems have a program of that name which only tells how to install it. */
function runs(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

async function installFromDebian(closing) {
  await succeeds({ command: "apt-get", args: ["update"], closing });
  const args = ["install", "--yes", "--no-install-recommends", "chromium"];
  await succeeds({ command: "apt-get", args, env: { DEBIAN_FRONTEND: "noninteractive" }, closing });
  return runs("/usr/bin/chromium");
}

async function succeeds(step) {
  try {
    await runStep({ ...step, patience: downloadPatience });
    return true;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return false;
  }
}
