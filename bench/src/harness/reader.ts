import http from "node:http";
import type { Program } from "./program.js";

/** Reads paths one after the other over one connection. */
export class Reader {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  readonly #program: Pick<Program, "host" | "port">;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(program: Pick<Program, "host" | "port">, headers: Readonly<Record<string, string>> = {}) {
    this.#program = program;
    this.#headers = headers;
  }

  /** Milliseconds from the request to the end of the answer. Rejects when it is another than 200 or 206. */
  async time(path: string): Promise<number> {
    const began = performance.now();
    await this.#get(path, (answer) => void answer.resume());
    return performance.now() - began;
  }

  // biome-ignore lint/suspicious/noExplicitAny: a benchmark knows what it asks for.
  async data(path: string): Promise<any> {
    let text = "";
    await this.#get(path, (answer) => void answer.setEncoding("utf8").on("data", (chunk) => (text += chunk)));
    return JSON.parse(text).data;
  }

  close(): void {
    this.#agent.destroy();
  }

  #get(path: string, read: (answer: http.IncomingMessage) => void): Promise<void> {
    const { host, port } = this.#program;
    return new Promise((resolve, reject) => {
      const request = http.get({ host, port, path, headers: { ...this.#headers }, agent: this.#agent }, (answer) => {
        answer.once("end", () => {
          if (answer.statusCode === 200 || answer.statusCode === 206) resolve();
          else reject(new Error(`${path} answered ${answer.statusCode}.`));
        });
        read(answer);
      });
      request.once("error", reject);
    });
  }
}
