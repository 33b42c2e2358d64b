import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { Listener } from "./listener.js";

const opened: { destroy(): unknown }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  vi.useRealTimers();
});

/** A server that leaves requests without their answers, until the test gives them. */
async function listen() {
  const asked: ServerResponse[] = [];
  const listener = new Listener(undefined, undefined);
  const server = listener.create((_request, response) => void asked.push(response));
  opened.push({ destroy: () => server.close() });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  /** Sends a text; the server's side of the connection, which knows at once that it is closed. */
  const open = async (text: string) => {
    const accepted = once(server, "connection") as Promise<[Socket]>;
    const client = connect(port, "127.0.0.1");
    opened.push(client);
    client.resume().write(text);
    return { client, socket: (await accepted)[0] };
  };
  return { listener, asked, open };
}

const request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

it("closes what is idle when the grace is over, and cuts off what is not when its patience is", async () => {
  const { listener, asked, open } = await listen();
  const silent = await open("");
  const idle = await open(request);
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.end("done");
  await once(idle.client, "data");
  const busy = await open(request);
  await expect.poll(() => asked.length).toBe(2);
  const closed = () => [silent, idle, busy].map(({ socket }) => socket.destroyed);
  // From here on no time passes by itself, however long anything takes.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  listener.drain();
  vi.advanceTimersByTime(200);
  expect(closed()).toEqual([false, false, false]);
  vi.advanceTimersByTime(100);
  expect(closed()).toEqual([true, true, false]);
  vi.advanceTimersByTime(9_000);
  expect(closed()).toEqual([true, true, false]);
  vi.advanceTimersByTime(1_000);
  expect(closed()).toEqual([true, true, true]);
});
