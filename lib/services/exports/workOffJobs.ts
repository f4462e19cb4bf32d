import { startJobProcess } from "@/lib/gateways/jobProcess";

/** This server takes part in the background work, as each that serves a database does. */
export function workOffJobs(): void {
  startJobProcess();
}
