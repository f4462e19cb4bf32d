import path from "node:path";

// Who may import whom (ARCHITECTURE.md says why). A layer always may import itself.
const mayImport = {
  app: ["api", "services", "auth", "domain"],
  api: ["services", "domain"],
  auth: ["services", "domain"],
  services: ["data", "gateways", "jobs", "domain"],
  jobs: ["services", "domain"],
  data: ["domain"],
  gateways: ["domain"],
  domain: [],
};

const frameworks = /^(next|react|react-dom|next-auth|@tanstack\/react-.*)(\/|$)/;
const prismaPackages = /^@prisma\/|^prisma(\/|$)/;
const testPackages = /^(vitest|fast-check|@playwright\/test|@axe-core\/.*)(\/|$)/;
const knowsFrameworks = new Set(["app", "api", "auth"]);

/**
 * Packages that are as pure as the domain (bytes in, bytes out), and the folder that may use them: shaping letters, the
 * directions of writing, packing. Node's own packing gives the same bytes on one version of Node.
 */
const purePackages = new Set(["fontkit", "bidi-js", "fflate", "node:zlib"]);
const mayUsePurePackages = "lib/domain/reports/";

/** A test on the real database brings its rows about through whatever makes them, services among them. */
const isDatabaseTest = (file) => /\.db\.test\.ts$/.test(file);

export const isTest = (file) => /\.test\.(ts|tsx|mjs)$/.test(file);

/** The layer that a file of the project belongs to, "testing" among them, or null for what stands outside the house. */
export function layerOf(file) {
  const [top, second] = file.split("/");
  if (top === "app" || file === "proxy.ts" || file === "instrumentation.ts") return "app";
  if (top !== "lib") return null;
  return second in mayImport || second === "testing" ? second : null;
}

/** The file of the project that an import names, without its ending, or null for a package. */
export function resolveInProject(file, specifier) {
  if (specifier.startsWith("@/")) return path.posix.normalize(specifier.slice(2));
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), specifier);
  return null;
}

/** One sentence for an import that the house does not allow, else null. */
export function importOffence(file, specifier) {
  const layer = layerOf(file);
  if (layer === null || layer === "testing") return null;
  const target = resolveInProject(file, specifier);
  return target === null ? packageOffence(file, layer, specifier) : projectOffence(file, layer, target);
}

function projectOffence(file, layer, target) {
  const targetLayer = layerOf(target);
  if (targetLayer === "testing" || isTest(`${target}.ts`)) {
    return isTest(file) ? null : `${target} is for tests only`;
  }
  if (target.startsWith("lib/data/generated") && layer !== "data") return "only lib/data knows Prisma";
  if (targetLayer === null) return layer === "domain" ? `lib/domain imports nothing outside itself (${target})` : null;
  if (isDatabaseTest(file) && layer !== "domain") return null;
  if (targetLayer === layer || mayImport[layer].includes(targetLayer)) return null;
  const allowed = mayImport[layer].length > 0 ? mayImport[layer].join(", ") : "nothing else";
  return `${layer} may not import ${targetLayer} (${target}); it may import ${allowed}`;
}

function packageOffence(file, layer, specifier) {
  if (isTest(file)) return null;
  if (testPackages.test(specifier)) return `${specifier} is for tests only`;
  if (layer === "domain") return domainOffence(file, specifier);
  if (frameworks.test(specifier) && !knowsFrameworks.has(layer)) {
    return `${layer} does not know Next or React (${specifier}); only app, lib/api and lib/auth do`;
  }
  if (prismaPackages.test(specifier) && layer !== "data") return `only lib/data knows Prisma (${specifier})`;
  // Queries stand in lib/data; a gateway may listen for notifications.
  if (specifier === "pg" && layer !== "data" && layer !== "gateways")
    return "only lib/data speaks to the database (pg)";
  return null;
}

function domainOffence(file, specifier) {
  if (specifier === "node:crypto" && file.startsWith("lib/domain/audit/")) return null;
  if (purePackages.has(specifier) && file.startsWith(mayUsePurePackages)) return null;
  return `lib/domain is pure and imports no package (${specifier})`;
}
