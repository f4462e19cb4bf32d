import { statfsSync } from "node:fs";
import { PlainFault, plainSystemFault } from "./plain-fault.mjs";

/** Refuses to begin what a full disk would break off half-way. */
export function requireRoom(folder, { megabytes, purpose }) {
  const free = freeMegabytes(folder);
  if (free >= megabytes) return;
  throw new PlainFault(`The disk is too full: Attest needs ${megabytes} MB for ${purpose} and finds ${free} MB.`);
}

function freeMegabytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

const nearlyNothing = 10;

/** The sentence for a disk that is about to be full, else null. */
export function fullDisk(folder) {
  return freeMegabytes(folder) < nearlyNothing ? plainSystemFault({ code: "ENOSPC" }) : null;
}
