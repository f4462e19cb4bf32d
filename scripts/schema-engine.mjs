#!/usr/bin/env node
// Stands in for Prisma's native schema engine: the same arguments and JSON-RPC, answered by the WASM engine.
// Prisma's CLI finds it by PRISMA_SCHEMA_ENGINE_BINARY (scripts/prisma.mjs sets it).
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import pg from "pg";
import { createEngine, engineVersion } from "./prisma/wasm-engine.mjs";

const args = process.argv.slice(2);
const valueAfter = (name) => args[args.indexOf(name) + 1];

if (args.includes("--version")) console.log(`schema-engine-wasm ${engineVersion()}`);
else if (args.includes("cli")) process.exit(await answerOnce());
else await answerRequests();

function datasourceUrl() {
  return args.includes("--datasource") ? JSON.parse(valueAfter("--datasource")).url : undefined;
}

/** `cli can-connect-to-database` and `cli create-database`: the answer is the exit code, the reason a line of JSON. */
async function answerOnce() {
  const url = new URL(datasourceUrl());
  const name = decodeURIComponent(url.pathname.slice(1));
  const creates = args.includes("create-database");
  if (creates) url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  try {
    await client.connect();
    if (creates) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    await client.end();
    return 0;
  } catch (error) {
    const prismaCode = { "3D000": "P1003", "28P01": "P1000" }[error.code] ?? "P1001";
    const fields = { error_code: prismaCode, message: String(error.message || error.code) };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
    return 1;
  }
}

async function answerRequests() {
  const schemaFiles = args.flatMap((value, index) => (args[index - 1] === "--datamodels" ? [value] : []));
  const datamodels = schemaFiles.map((file) => [file, readFileSync(file, "utf8")]);
  const engine = await createEngine({ url: datasourceUrl(), datamodels });
  let answered = Promise.resolve();
  const requests = createInterface({ input: process.stdin });
  requests.on("line", (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    if (request.method) answered = answered.then(() => answer(engine, request));
  });
  requests.on("close", () => answered.finally(() => process.exit(0)));
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

async function answer(engine, { id, method, params }) {
  try {
    const result = await engine[method](params);
    // The native engine prints a diff by a request of its own to the client.
    if (method === "diff" && result?.stdout) {
      send({ id: 10_000_000, method: "print", params: { content: result.stdout } });
    }
    send({ id, result: result ?? null });
  } catch (error) {
    const data = {
      is_panic: false,
      message: error?.message ?? String(error),
      meta: error?.meta ?? null,
      error_code: error?.code ?? null,
      backtrace: null,
    };
    send({ id, error: { code: 4466, message: "An error happened. Check the data field for details.", data } });
  }
}
