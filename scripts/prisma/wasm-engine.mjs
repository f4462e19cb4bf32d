// Prisma's schema engine as WebAssembly, from a package: the native one would have to be downloaded.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MendedAdapter } from "./postgres-adapter.mjs";

globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => process.stderr.write(`The schema engine failed: ${message}\n`),
};

const gluePath = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
const module = new WebAssembly.Module(readFileSync(gluePath.replace(/\.js$/, ".wasm")));
const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": glue });
glue.__wbg_set_wasm(exports);
exports.__wbindgen_start?.();

const emptySchema = [["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}']];

export const engineVersion = () => glue.version();

/** An engine for the database at `url`. `datamodels` are `[path, content]` pairs. */
export function createEngine({ url, datamodels = [] }) {
  const schema = datamodels.length > 0 ? datamodels : emptySchema;
  const adapter = bindMigrationAwareSqlAdapterFactory(new MendedAdapter(url));
  return glue.SchemaEngine.new({ datamodels: schema }, () => {}, adapter);
}
