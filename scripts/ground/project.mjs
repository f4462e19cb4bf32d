import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. Every command works from here, wherever it was called. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** A path as the person who called npm sees it: npm changes to the project before it runs anything. */
export const asCalled = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
