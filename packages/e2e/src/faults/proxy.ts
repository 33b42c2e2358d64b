import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import type { Canned, Fault } from "./fault.js";

/** A way to a server on which things go wrong: each connection has the fault that `choose` gives it. */
export class FaultProxy {
  /** Connections by the kind of their fault. It may lie beyond their end. */
  readonly chosen = new Map<string, number>();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(target: number, choose: () => Fault) {
    this.#server = createServer({ allowHalfOpen: false }, (near) => {
      const fault = choose();
      this.chosen.set(fault.kind, (this.chosen.get(fault.kind) ?? 0) + 1);
      this.#keep(near);
      if (fault.kind === "refuse") near.resetAndDestroy();
      else if (fault.kind === "canned") answer(near, fault.answer);
      else this.#join(near, target, fault);
    });
  }

  /** Listens, and says where: `127.0.0.1:12345`. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Connections that are open now. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Resets every connection there is. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => this.#sockets.delete(socket));
  }

  #join(near: Socket, target: number, fault: Fault): void {
    const far = connect(target, "127.0.0.1");
    this.#keep(far);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    const end = () => {
      near.resetAndDestroy();
      far.destroy();
    };
    const up = fault.kind === "cut" || fault.kind === "freeze" ? fault.direction === "up" : false;
    const [faulty, other] = up ? [near, far] : [far, near];
    forward(faulty, other, fault, end);
    forward(other, faulty, { kind: "none" }, end);
  }
}

/** Hands bytes on until the fault's place, and then does what the fault is. */
function forward(from: Socket, to: Socket, fault: Fault, cut: () => void): void {
  let passed = 0;
  if (fault.kind === "trickle") {
    trickle(from, to, fault.bytes, fault.pause);
    return;
  }
  from.on("data", (chunk: Buffer) => {
    const begin = passed;
    passed += chunk.length;
    if (fault.kind === "none" || passed <= (fault as { at: number }).at) {
      to.write(chunk);
      return;
    }
    const left = Math.max(0, (fault as { at: number }).at - begin);
    switch (fault.kind) {
      case "cut":
        to.write(chunk.subarray(0, left), cut);
        return;
      case "truncate":
        if (begin <= fault.at) to.end(chunk.subarray(0, left));
        return;
      case "freeze":
        if (begin <= fault.at) to.write(chunk.subarray(0, left));
        return;
      case "garble": {
        const wrong = Buffer.from(chunk);
        wrong.fill(
          1,
          Math.min(left, wrong.length),
          Math.min(wrong.length, Math.max(0, fault.at + fault.length - begin)),
        );
        to.write(wrong);
        return;
      }
      default:
        to.write(chunk);
    }
  });
  from.on("end", () => {
    if (fault.kind !== "freeze") to.end();
  });
}

function trickle(from: Socket, to: Socket, bytes: number, pause: number): void {
  const waiting: Buffer[] = [];
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = () => {
    timer = undefined;
    const chunk = waiting.shift();
    if (!chunk) {
      if (ended) to.end();
      return;
    }
    to.write(chunk.subarray(0, bytes));
    if (chunk.length > bytes) waiting.unshift(chunk.subarray(bytes));
    timer = setTimeout(step, pause);
  };
  from.on("data", (chunk: Buffer) => {
    waiting.push(chunk);
    timer ??= setTimeout(step, pause);
  });
  from.on("end", () => {
    ended = true;
    timer ??= setTimeout(step, pause);
  });
  to.on("close", () => clearTimeout(timer));
}

function answer(near: Socket, { status, headers, body }: Canned): void {
  near.once("data", () => {
    const lines = Object.entries({
      ...headers,
      "content-length": String(Buffer.byteLength(body)),
      connection: "close",
    });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    near.end(`HTTP/1.1 ${status} Canned\r\n${head}\r\n${body}`);
  });
}
