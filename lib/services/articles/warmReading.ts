import { splitArticle } from "@/lib/gateways/splitting/splitArticle";
import { noteFault } from "../logging";

/** Loads the engine in its worker thread ahead of the first import. Nobody waits for it; a failure is logged. */
export function warmReading(): void {
  splitArticle("The lamp is lit.").catch(noteFault);
}
