import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { PlainFault } from "./plain-fault.mjs";

const shortestSecret = 32;

/** Reads `.env` in the project's folder, if there is one. What the environment says already stays. */
export function loadEnvironmentFile() {
  if (!existsSync(".env")) return;
  // loadEnvFile calls an unreadable file a missing one; this tells them apart.
  accessSync(".env", constants.R_OK);
  process.loadEnvFile(".env");
}

/**
 * The settings that the environment names (.env.example explains each), or a plain fault for the first that is wrong.
 * An empty value counts as none.
 */
export function readSettings(environment) {
  const given = (name) => environment[name]?.trim() || undefined;
  const port = readPort(given("PORT") ?? "3000");
  const host = given("HOST") ?? "127.0.0.1";
  const databaseUrl = readDatabaseUrl(given("DATABASE_URL"));
  readChoice("TRUST_PROXY", given("TRUST_PROXY"));
  return {
    port,
    host,
    databaseUrl,
    siteUrl: readSiteUrl(given("NEXTAUTH_URL")) ?? `http://${hostInUrl(host)}:${port}`,
    sessionSecret: readSecret(given("NEXTAUTH_SECRET"), databaseUrl),
    dataFolder: readDataFolder(environment),
  };
}

/** Where the embedded default keeps its database and secrets. */
export function readDataFolder(environment) {
  return path.resolve(environment.ATTEST_DATA_DIR?.trim() || ".data");
}

function readPort(text) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainFault(`PORT is "${text}", which is not a port: give a number from 1 to 65535.`);
}

function readDatabaseUrl(text) {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const complete = /^postgres(ql)?:$/.test(url?.protocol ?? "") && url.hostname !== "" && url.pathname.length > 1;
  if (complete) return text;
  throw new PlainFault(
    "DATABASE_URL is not the address of a PostgreSQL database: write postgresql://user:password@host:5432/name, or leave it out.",
  );
}

function readSiteUrl(text) {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (/^https?:$/.test(url?.protocol ?? "") && url.pathname === "/") return url.origin;
  throw new PlainFault(`NEXTAUTH_URL is "${text}", which is not a site's address: write https://attest.example.org.`);
}

function readSecret(text, databaseUrl) {
  if (text === undefined && databaseUrl) {
    throw new PlainFault(
      "NEXTAUTH_SECRET is not set: with a DATABASE_URL of your own, give a secret of 32 characters or more (openssl rand -hex 32).",
    );
  }
  if (text !== undefined && text.length < shortestSecret) {
    throw new PlainFault(`NEXTAUTH_SECRET has ${text.length} characters: give at least 32 (openssl rand -hex 32).`);
  }
  return text;
}

function readChoice(name, text) {
  if (text === undefined || text === "0" || text === "1") return;
  throw new PlainFault(`${name} is "${text}": write 1 for yes or 0 for no.`);
}

/** A host that listens on every address is reached as this machine's own name. */
function hostInUrl(host) {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
