import type { Organization } from "./organizations";

/** "the Belmoran envoy" where the copy names Belmora: goes in: the bodies and places by name, and the adjective; comes out: its land, or null. */
export function landOf(byName: ReadonlyMap<string, Organization>, adjective: string): Organization | null {
  const lower = adjective.toLowerCase();
  if (!/^[a-z]{4,}an$/.test(lower)) return null;
  return byName.get(lower.slice(0, -1)) ?? byName.get(lower.slice(0, -2)) ?? null;
}
