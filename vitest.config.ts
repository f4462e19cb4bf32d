import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = {
  "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
  // `server-only` throws outside a React server bundle; tests are server code.
  "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
};

/** Milliseconds that a test may take: an end for one that hangs, far from what any needs on a busy machine. */
const patience = { testTimeout: 240_000, hookTimeout: 240_000 };

/** Two projects: `unit` needs nothing, `database` needs a real PostgreSQL (scripts/with-database.mjs starts one). */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "app/**/*.test.{ts,tsx}", "scripts/**/*.test.{ts,mjs}", "*.test.ts"],
          exclude: ["**/*.db.test.*"],
          ...patience,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["lib/**/*.db.test.ts", "scripts/**/*.db.test.mjs"],
          ...patience,
          maxWorkers: 2,
          // After the pure tests: two cores serve one kind at a time.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
