import { startJobThread } from "@/lib/gateways/jobThread";

/** This process takes part in the background work, as each that serves a database does. */
export function workOffJobs(): void {
  startJobThread();
}
