import path from "node:path";
import { projectRoot } from "../ground/project.mjs";

/** Prisma's command line, run by this Node. */
export const prismaCli = path.join(projectRoot, "node_modules", "prisma", "build", "index.js");

/** Makes Prisma's command line use our engine, and keeps it from asking the network for anything. */
export const prismaEnvironment = {
  PRISMA_SCHEMA_ENGINE_BINARY: path.join(projectRoot, "scripts", "schema-engine.mjs"),
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
};
