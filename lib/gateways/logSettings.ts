import path from "node:path";
import { z } from "zod";

const given = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);
const seconds = (otherwise: number) =>
  given.transform((text) => (text === undefined ? otherwise : Number(text))).pipe(z.number().min(0.1).max(604_800));

/** What the log reads from the environment; `.env.example` explains each. An empty value counts as none. */
const settings = z.object({
  ATTEST_DATA_DIR: given,
  ATTEST_LOG_ORIGIN: given.pipe(
    z
      .string()
      .regex(/^[^\s+/]{1,200}$/u)
      .default("attest.local"),
  ),
  ATTEST_LOG_KEY: given,
  ATTEST_LOG_KEY_FILE: given,
  ATTEST_LOG_TRUSTED_KEYS_FILE: given,
  ATTEST_CHECKPOINT_FILE: given,
  ATTEST_CHECKPOINT_WEBHOOK: given.pipe(z.url({ protocol: /^https?$/ }).optional()),
  ATTEST_CHECKPOINT_WEBHOOK_SECONDS: seconds(60),
  ATTEST_CHECKPOINT_MAIL_TO: given,
  ATTEST_CHECKPOINT_MAIL_SECONDS: seconds(86_400),
  ATTEST_MAIL_FROM: given,
  ATTEST_SMTP_URL: given.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
});

export interface LogSettings {
  readonly dataFolder: string;
  /** Names the installation in every checkpoint; a workspace's log is `<origin>/<workspaceId>`. */
  readonly origin: string;
  readonly key: string | undefined;
  readonly keyFile: string;
  readonly trustedKeysFile: string;
  /** Where checkpoints are appended; null where the file was turned off. */
  readonly checkpointFile: string | null;
  readonly webhook: { readonly url: string; readonly everySeconds: number } | null;
  readonly mail: {
    readonly to: string;
    readonly from: string;
    readonly smtpUrl: string;
    readonly everySeconds: number;
  } | null;
}

/** The log's settings as the environment has them now. A malformed one throws and names itself. */
export function readLogSettings(): LogSettings {
  const read = settings.parse(process.env);
  const dataFolder = path.resolve(read.ATTEST_DATA_DIR ?? ".data");
  const { ATTEST_CHECKPOINT_FILE: file = path.join(dataFolder, "checkpoints.txt") } = read;
  const { ATTEST_CHECKPOINT_MAIL_TO: to, ATTEST_SMTP_URL: smtpUrl } = read;
  return {
    dataFolder,
    origin: read.ATTEST_LOG_ORIGIN,
    key: read.ATTEST_LOG_KEY,
    keyFile: path.resolve(read.ATTEST_LOG_KEY_FILE ?? path.join(dataFolder, "log.key")),
    trustedKeysFile: path.resolve(read.ATTEST_LOG_TRUSTED_KEYS_FILE ?? path.join(dataFolder, "trusted-keys.json")),
    checkpointFile: file === "off" ? null : path.resolve(file),
    webhook: read.ATTEST_CHECKPOINT_WEBHOOK
      ? { url: read.ATTEST_CHECKPOINT_WEBHOOK, everySeconds: read.ATTEST_CHECKPOINT_WEBHOOK_SECONDS }
      : null,
    mail:
      to && smtpUrl
        ? {
            to,
            smtpUrl,
            from: read.ATTEST_MAIL_FROM ?? `attest@${read.ATTEST_LOG_ORIGIN}`,
            everySeconds: read.ATTEST_CHECKPOINT_MAIL_SECONDS,
          }
        : null,
  };
}
