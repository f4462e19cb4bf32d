import { statfsSync } from "node:fs";
import { PlainFault } from "./plain-fault.mjs";

/** Refuses to begin what a full disk would break off half-way. */
export function requireRoom(folder, { megabytes, purpose }) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= megabytes) return;
  throw new PlainFault(`The disk is too full: Attest needs ${megabytes} MB for ${purpose} and finds ${free} MB.`);
}
