import net from "node:net";

/** One keep-alive connection that has one request under way at a time. Reads no more of an answer than it must. */
export class Connection {
  readonly #socket: net.Socket;
  readonly #answered: (status: number, bodyBytes: number) => void;
  /** Bytes of the body that are still to come; -1 while the head is read. */
  #left = -1;
  #status = 0;
  #length = 0;
  #head: Buffer | undefined;

  /** `answered` is called after each answer; with status 0 once when the connection breaks. */
  constructor(host: string, port: number, answered: (status: number, bodyBytes: number) => void) {
    this.#answered = answered;
    this.#socket = net.connect({ host, port, noDelay: true });
    this.#socket.on("data", (chunk) => this.#read(chunk));
    this.#socket.on("error", () => {});
    this.#socket.on("close", () => answered(0, 0));
  }

  send(request: string): void {
    this.#left = -1;
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.removeAllListeners("close");
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    let body = chunk.length;
    if (this.#left === -1) {
      const data = this.#head === undefined ? chunk : Buffer.concat([this.#head, chunk]);
      const end = data.indexOf("\r\n\r\n");
      if (end === -1) {
        this.#head = data;
        return;
      }
      this.#head = undefined;
      this.#begin(data.toString("latin1", 0, end));
      body = data.length - end - 4;
    }
    this.#left -= body;
    if (this.#left <= 0) this.#answered(this.#status, this.#length);
  }

  #begin(head: string): void {
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`An answer came without a content length:\n${head}`);
    this.#status = Number(head.slice(9, 12));
    this.#length = Number(length);
    this.#left = this.#length;
  }
}
