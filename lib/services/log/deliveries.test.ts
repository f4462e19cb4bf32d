import { expect, test } from "vitest";
import type { Destination, OutgoingCheckpoint } from "@/lib/gateways/checkpoints/destination";
import { Deliveries } from "./deliveries";

const checkpoint = (size: number, workspaceId = "w-1"): OutgoingCheckpoint => ({
  ...{ workspaceId, size, origin: `attest.local/${workspaceId}`, note: `note ${size}` },
});

/** A destination that fails while `down` holds, and keeps what it took. */
function place(name: Destination["name"], everySeconds = 0) {
  const taken: string[][] = [];
  const state = { down: false };
  const destination: Destination = {
    name,
    everySeconds,
    deliver: async (checkpoints) => {
      if (state.down) throw Object.assign(new Error("secret address"), { code: "ECONNREFUSED" });
      taken.push(checkpoints.map(({ workspaceId, size }) => `${workspaceId} ${size}`));
    },
  };
  return { destination, taken, state };
}

async function turn(deliveries: Deliveries) {
  return [...deliveries.turn(), ...(await deliveries.settled())];
}

test("of each log the newest checkpoint goes out", async () => {
  const file = place("file");
  const deliveries = new Deliveries([file.destination], {});
  deliveries.offer([checkpoint(1), checkpoint(3), checkpoint(2), checkpoint(9, "w-2")]);
  const [note] = await turn(deliveries);
  expect(file.taken).toEqual([["w-1 3", "w-2 9"]]);
  expect(note).toMatchObject({ destination: "file", delivery: { failingSince: null, fault: null } });
});

test("one that fails is tried again with what is newest then, and holds up no other", async () => {
  const webhook = place("webhook");
  const file = place("file");
  webhook.state.down = true;
  const deliveries = new Deliveries([webhook.destination, file.destination], {});
  deliveries.offer([checkpoint(1)]);
  const notes = await turn(deliveries);
  expect(file.taken).toEqual([["w-1 1"]]);
  const failed = notes.find(({ destination }) => destination === "webhook")?.delivery;
  expect(failed).toMatchObject({ lastAt: null, failingSince: expect.any(String) });
  expect(failed?.fault).toMatch(/ECONNREFUSED/);
  expect(failed?.fault).not.toMatch(/secret/);
  webhook.state.down = false;
  deliveries.offer([checkpoint(2)]);
  while (webhook.taken.length === 0) {
    await turn(deliveries);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(webhook.taken).toEqual([["w-1 2"]]);
});

test("a destination is not asked more often than it wants, also not by the next process", async () => {
  const mail = place("e-mail", 3_600);
  const deliveries = new Deliveries([mail.destination], {});
  deliveries.offer([checkpoint(1)]);
  const [note] = await turn(deliveries);
  deliveries.offer([checkpoint(2)]);
  await turn(deliveries);
  const next = new Deliveries([mail.destination], note ? { "e-mail": note.delivery } : {});
  next.offer([checkpoint(3)]);
  await turn(next);
  expect(mail.taken).toEqual([["w-1 1"]]);
});
