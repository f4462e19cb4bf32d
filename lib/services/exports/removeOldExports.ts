import { outsideWorkspaces } from "@/lib/data/connection";
import { removeExportsBefore } from "@/lib/data/exports";
import { now } from "@/lib/gateways/clock";

const week = 7 * 24 * 60 * 60 * 1000;

/** The job: files are kept for a week. That they were exported stays in the record. */
export async function removeOldExports(): Promise<void> {
  await outsideWorkspaces((tx) => removeExportsBefore(tx, new Date(now().getTime() - week)));
}
