import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileDestination, readNotes } from "./file";
import { mailDestination } from "./mail";
import { webhookDestination } from "./webhook";

let folder: string;
const opened: { close(done: () => void): unknown }[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "attest-checkpoints-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(opened.splice(0).map((one) => new Promise<void>((done) => one.close(done))));
});

const checkpoint = (size: number) => ({
  ...{ workspaceId: "w-1", origin: "attest.local/w-1", size },
  note: `attest.local/w-1\n${size}\nroot=\ntime 2026-03-04T14:02:00.000Z\n\n— attest.local AAAA${size}\n`,
});

describe("the file", () => {
  const file = () => path.join(folder, "kept", "checkpoints.txt");
  const kept = async () => {
    const notes: string[] = [];
    for await (const note of readNotes(file())) notes.push(note);
    return notes;
  };

  test("keeps every note as it was signed, behind those that it has", async () => {
    await fileDestination(file()).deliver([checkpoint(1), checkpoint(2)]);
    const before = readFileSync(file(), "utf8");
    await fileDestination(file()).deliver([checkpoint(3)]);
    expect(readFileSync(file(), "utf8").startsWith(before)).toBe(true);
    expect(await kept()).toEqual([1, 2, 3].map((size) => checkpoint(size).note));
  });

  test.each(Array.from({ length: checkpoint(2).note.length }, (_, length) => length + 1))(
    "is read and written on where a power cut left %d characters of a note",
    async (length) => {
      await fileDestination(file()).deliver([checkpoint(1)]);
      appendFileSync(file(), checkpoint(2).note.slice(0, length));
      await fileDestination(file()).deliver([checkpoint(3)]);
      const notes = await kept();
      expect(notes).toContain(checkpoint(1).note);
      expect(notes).toContain(checkpoint(3).note);
    },
  );

  test("is read also where its last empty lines are missing", async () => {
    await fileDestination(file()).deliver([checkpoint(1), checkpoint(2)]);
    writeFileSync(file(), readFileSync(file(), "utf8").trimEnd());
    expect(await kept()).toEqual([checkpoint(1).note, checkpoint(2).note]);
  });

  test("that is not there holds nothing", async () => expect(await kept()).toEqual([]));
});

describe("a webhook", () => {
  const listening = async (answer: (request: IncomingMessage, body: string) => [number, Record<string, string>]) => {
    const server: Server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (text) => {
        body += text;
      });
      request.on("end", () => {
        const [status, headers] = answer(request, body);
        response.writeHead(status, headers).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    opened.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };

  test("gets the notes as JSON", async () => {
    const bodies: unknown[] = [];
    const url = await listening((request, body) => {
      bodies.push([request.method, JSON.parse(body)]);
      return [204, {}];
    });
    await webhookDestination({ url, everySeconds: 1 }).deliver([checkpoint(5)]);
    const { origin, size, note } = checkpoint(5);
    expect(bodies).toEqual([["POST", { checkpoints: [{ origin, size, note }] }]]);
  });

  test.each([
    [500, {}],
    [404, {}],
    [302, { location: "/elsewhere" }],
  ])("that answers %d has failed", async (status, headers) => {
    const asked: (string | undefined)[] = [];
    const url = await listening((request) => {
      asked.push(request.url);
      return [status, headers];
    });
    await expect(webhookDestination({ url, everySeconds: 1 }).deliver([checkpoint(5)])).rejects.toThrow();
    expect(asked).toEqual(["/"]);
  });

  test("that is not there has failed", async () => {
    const url = await listening(() => [204, {}]);
    const [server] = opened.splice(0);
    await new Promise<void>((done) => server?.close(done));
    await expect(webhookDestination({ url, everySeconds: 1 }).deliver([checkpoint(5)])).rejects.toThrow();
  });
});

describe("e-mail", () => {
  const postOffice = async ({ refuses }: { refuses: boolean }) => {
    const letters: { to: string[]; text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onRcptTo: (_, __, done) => done(refuses ? new Error("no such box") : null),
      onData: (stream, session, done) => {
        let text = "";
        stream.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        stream.on("end", () => {
          letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
          done();
        });
      },
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    opened.push(server);
    const { port } = server.server.address() as AddressInfo;
    const mailing = { to: "desk@courier.example", from: "attest@courier.example", everySeconds: 1 };
    return { letters, destination: mailDestination({ ...mailing, smtpUrl: `smtp://127.0.0.1:${port}` }) };
  };

  test("carries each note as an attachment", async () => {
    const { letters, destination } = await postOffice({ refuses: false });
    await destination.deliver([checkpoint(5)]);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.to).toEqual(["desk@courier.example"]);
    const attached = /filename=checkpoint-w-1-5\.txt[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(letters[0]?.text ?? "");
    expect(Buffer.from(attached?.[1] ?? "", "base64").toString("utf8")).toBe(checkpoint(5).note);
  });

  test("that is refused has failed", async () => {
    const { destination } = await postOffice({ refuses: true });
    await expect(destination.deliver([checkpoint(5)])).rejects.toThrow();
  });
});
