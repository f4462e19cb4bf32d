import { createTransport } from "nodemailer";
import type { Destination, OutgoingCheckpoint } from "./destination";

interface Mailing {
  readonly to: string;
  readonly from: string;
  readonly smtpUrl: string;
  readonly everySeconds: number;
}

const patience = 20_000;

/** Mails checkpoints, each as an attached note that can be handed to the verifier as it is. */
export function mailDestination({ to, from, smtpUrl, everySeconds }: Mailing): Destination {
  return {
    name: "e-mail",
    everySeconds,
    deliver: async (checkpoints) => {
      const transport = createTransport({
        url: smtpUrl,
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        await transport.sendMail({ to, from, ...messageOf(checkpoints) });
      } finally {
        transport.close();
      }
    },
  };
}

function messageOf(checkpoints: readonly OutgoingCheckpoint[]) {
  const heads = checkpoints.map(({ origin, size }) => `${origin}: ${size} entries`).join("\n");
  return {
    subject: checkpoints.length === 1 ? "Checkpoint of the audit log" : "Checkpoints of the audit logs",
    text: `Keep this message. It shows what the log held, should anybody shorten or rewrite it later.\n\n${heads}\n`,
    attachments: checkpoints.map(({ workspaceId, size, note }) => ({
      filename: `checkpoint-${workspaceId}-${size}.txt`,
      content: note,
      contentType: "text/plain; charset=utf-8",
    })),
  };
}
