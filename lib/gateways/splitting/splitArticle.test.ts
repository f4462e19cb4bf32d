import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { split } from "@/lib/domain/attribution/split";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { buildWorker } from "@/scripts/build-worker.mjs";
import { splitArticle } from "./splitArticle";

const text = `Harbour bridge to close

By Ines Okafor

The harbour bridge will close on Monday for at least a year, the port authority said.

“It is not safe to drive on,” said Marta Reyes, the port’s chief engineer. The mayor declined to comment.
`;

beforeAll(async () => {
  await buildWorker();
});
afterAll(closeWorkerPool);

describe("splitting in the worker thread", () => {
  it("gives what the engine gives, and leaves this thread free", async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    const found = await splitArticle(text);
    clearInterval(timer);
    expect(found).toEqual(split(text));
    expect(found.claims.length).toBeGreaterThan(0);
    expect(ticks).toBeGreaterThan(1);
  });
});
