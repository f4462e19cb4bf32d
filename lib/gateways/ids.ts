import { v7 } from "uuid";

/** A new identifier (UUID version 7): later ones sort behind earlier ones, which keeps index pages together. */
export function newId(): string {
  return v7();
}
