/** The process of many listening sockets: opens them, causes events, and counts what reaches the sockets. */
import type { FanJob } from "../harness/fan.js";
import { Connection } from "./connection.js";
import { Listener } from "./listener.js";

type Question = { open: FanJob } | { deliver: { window: number; seconds: number } };

let sockets = 0;
let received = 0;
let onReceived = () => {};
let post = () => {};

// The harness is gone.
process.once("disconnect", () => process.exit(0));

process.on("message", (question: Question) => {
  const work = "open" in question ? open(question.open) : deliver(question.deliver);
  work.then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function open(job: FanJob): Promise<undefined> {
  const url = `ws://${job.host}:${job.port}`;
  sockets = job.sockets;
  // A few at a time: a handshake that waits behind a thousand others may run into the server's time limit.
  for (let i = 0; i < sockets; i += 50) {
    const some = Array.from(
      { length: Math.min(50, sockets - i) },
      () =>
        new Listener({ url, authentication: job.authentication }, () => {
          received++;
          onReceived();
        }),
    );
    await Promise.all(some.map((listener) => listener.ready));
  }
  // Posts go out one behind the other, over one connection.
  let waiting = 0;
  let busy = false;
  const connection = new Connection(job.host, job.port, (status) => {
    // The server is gone: the harness ends this process soon.
    if (status === 0) return;
    if (status !== 202) throw new Error(`A POST was answered ${status}.`);
    busy = false;
    if (waiting > 0) next();
  });
  const next = () => {
    waiting--;
    busy = true;
    connection.send(job.request);
  };
  post = () => {
    waiting++;
    if (!busy) next();
  };
  return undefined;
}

function deliver({ window, seconds }: { window: number; seconds: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const end = began + seconds * 1000;
    received = 0;
    let posted = window;
    for (let i = 0; i < window; i++) post();
    const late = setTimeout(
      () => reject(new Error(`${posted * sockets - received} of ${posted * sockets} deliveries never came.`)),
      (seconds + 20) * 1000,
    );
    onReceived = () => {
      // One event has reached everybody, or as many deliveries were made: the next may follow.
      if (received % sockets !== 0) return;
      if (performance.now() < end) {
        posted++;
        post();
      } else if (received === posted * sockets) {
        clearTimeout(late);
        resolve(received / ((performance.now() - began) / 1000));
      }
    };
  });
}
