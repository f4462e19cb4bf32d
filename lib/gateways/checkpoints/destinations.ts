import { type LogSettings, readLogSettings } from "../logSettings";
import type { Destination } from "./destination";
import { fileDestination } from "./file";
import { mailDestination } from "./mail";
import { webhookDestination } from "./webhook";

/** The destinations that the settings name. */
export function configuredDestinations(settings: LogSettings = readLogSettings()): Destination[] {
  const { checkpointFile, webhook, mail } = settings;
  return [
    ...(checkpointFile === null ? [] : [fileDestination(checkpointFile)]),
    ...(webhook === null ? [] : [webhookDestination(webhook)]),
    ...(mail === null ? [] : [mailDestination(mail)]),
  ];
}
