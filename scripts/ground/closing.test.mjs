import { expect, it, vi } from "vitest";
import { Closing, Interrupted } from "./closing.mjs";

it("announces first, then closes what was opened last before what was opened first, once", async () => {
  const closing = new Closing();
  const order = [];
  closing.add(() => order.push("database"));
  closing.add(async () => order.push("server"));
  closing.announce(() => order.push("announced"));
  await Promise.all([closing.end(), closing.end()]);
  await closing.end();
  expect(order).toEqual(["announced", "server", "database"]);
});

it("closes the rest when one closer throws", async () => {
  const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
  const closing = new Closing();
  let closed = false;
  closing.add(() => {
    closed = true;
  });
  closing.add(() => {
    throw new Error("stuck");
  });
  await closing.end();
  expect(closed).toBe(true);
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});

it("leaves out a closer that was taken off, and stops the next step once the end has begun", async () => {
  const closing = new Closing();
  const release = closing.add(() => {
    throw new Error("taken off");
  });
  release();
  closing.check();
  await closing.end();
  expect(() => closing.check()).toThrow(Interrupted);
});
