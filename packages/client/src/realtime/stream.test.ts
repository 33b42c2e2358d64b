import { describe, expect, it, vi } from "vitest";
import { CrispAbortError } from "../errors/index.js";
import { EventQueue, type EventsOptions } from "./stream.js";

function make(options: EventsOptions = {}) {
  const left = vi.fn();
  return { queue: new EventQueue<number>(options, left), left };
}

describe("a reader", () => {
  it("gets what waits, in order, and then what comes", async () => {
    const { queue } = make();
    queue.push(1);
    queue.push(2);
    expect([queue.buffered, await queue.next(), await queue.next()]).toEqual([
      2,
      { done: false, value: 1 },
      { done: false, value: 2 },
    ]);
    const both = [queue.next(), queue.next()];
    queue.push(3);
    queue.push(4);
    expect(await Promise.all(both)).toEqual([
      { done: false, value: 3 },
      { done: false, value: 4 },
    ]);
    expect(queue.buffered).toBe(0);
  });

  it("keeps the order of thousands that come and go", async () => {
    const { queue } = make({ highWaterMark: 5_000 });
    const read: number[] = [];
    let given = 0;
    for (let round = 0; round < 20; round += 1) {
      for (let one = 0; one < 400; one += 1) queue.push(given++);
      for (let one = 0; one < 300; one += 1) read.push((await queue.next()).value as number);
    }
    while (queue.buffered > 0) read.push((await queue.next()).value as number);
    expect(read).toEqual(Array.from({ length: 8_000 }, (_, number) => number));
  });

  it("that leaves its loop takes no more", async () => {
    const { queue, left } = make();
    for (const number of [1, 2, 3]) queue.push(number);
    for await (const number of queue) if (number === 2) break;
    expect([left.mock.calls.length, queue.buffered]).toEqual([1, 0]);
    queue.push(4);
    expect(await queue.next()).toEqual({ done: true, value: undefined });
    await queue.return();
    expect(left).toHaveBeenCalledOnce();
  });

  it("that waits is told of the end", async () => {
    const { queue } = make();
    const waiting = [queue.next(), queue.next()];
    await queue.return();
    expect(await Promise.all(waiting)).toEqual(Array(2).fill({ done: true, value: undefined }));
  });

  it("that waits gets the error once, and the end after it", async () => {
    const { queue, left } = make();
    const waiting = [queue.next(), queue.next()];
    queue.fail(new Error("refused"));
    queue.fail(new Error("again"));
    await expect(waiting[0]).rejects.toThrow("refused");
    expect([await waiting[1], await queue.next()]).toEqual(Array(2).fill({ done: true, value: undefined }));
    expect(left).toHaveBeenCalledOnce();
  });
});

describe("more events than may wait", () => {
  it("end the stream with an error, after those that wait", async () => {
    const { queue, left } = make({ highWaterMark: 2 });
    for (const number of [1, 2, 3, 4]) queue.push(number);
    expect(left).toHaveBeenCalledOnce();
    const read: number[] = [];
    const loop = (async () => {
      for await (const number of queue) read.push(number);
    })();
    await expect(loop).rejects.toMatchObject({ reason: "overflow", detail: expect.stringContaining("More than 2") });
    expect(read).toEqual([1, 2]);
  });

  it("push the oldest out, counted, when that is wanted", async () => {
    const { queue } = make({ highWaterMark: 2, overflow: "drop-oldest" });
    for (const number of [1, 2, 3, 4]) queue.push(number);
    expect([queue.dropped, queue.buffered, (await queue.next()).value, (await queue.next()).value]).toEqual([
      2, 2, 3, 4,
    ]);
  });
});

describe("a signal", () => {
  it("ends the stream at once", async () => {
    const controller = new AbortController();
    const { queue, left } = make({ signal: controller.signal });
    queue.push(1);
    controller.abort(new Error("enough"));
    expect([left.mock.calls.length, queue.buffered]).toEqual([1, 0]);
    const error = await queue.next().catch((reason) => reason);
    expect(error).toBeInstanceOf(CrispAbortError);
    expect(error.cause).toEqual(new Error("enough"));
    expect(await queue.next()).toEqual({ done: true, value: undefined });
  });

  it("aborted before ends it at the first read", async () => {
    const { queue, left } = make({ signal: AbortSignal.abort() });
    await expect(queue.next()).rejects.toBeInstanceOf(CrispAbortError);
    expect(left).toHaveBeenCalledOnce();
    expect(await queue.next()).toEqual({ done: true, value: undefined });
  });
});

it.each([{ highWaterMark: 0 }, { highWaterMark: 1.5 }, { overflow: "drop" as never }])("refuses %j", (options) => {
  expect(() => make(options)).toThrow(TypeError);
});
