import { defineConfig } from "@playwright/test";

// `npm test` starts two servers on one seeded database and says here where they are (scripts/test/end-to-end.mjs).
const { E2E_BASE_URL, E2E_REPORT, CHROMIUM, CI } = process.env;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // The journeys share one newsroom and two cores: one after another is both steadier and faster.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: Boolean(CI),
  reporter: [["list"], ...(E2E_REPORT ? [["json", { outputFile: E2E_REPORT }] as const] : [])],
  use: {
    baseURL: E2E_BASE_URL,
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 15_000,
    // A trace takes a fifth of a journey's time, and nobody keeps the files of a CI run.
    trace: CI ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM,
      // Chromium refuses its sandbox to root, and CI machines run as root. The rest keeps it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
