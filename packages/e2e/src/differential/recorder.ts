import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came: text of the URL and of the body, and the headers that the API knows. */
export interface Sent {
  readonly verb: string | undefined;
  readonly url: string | undefined;
  readonly body: string;
  readonly authorization: string | undefined;
  readonly tier: string | undefined;
  readonly type: string | undefined;
}

/** Keeps every request, and answers each with success and nothing. */
export class Recorder {
  sent: Sent[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (incoming, outgoing) => {
      let body = "";
      for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
      const { authorization, "x-crisp-tier": tier, "content-type": type } = incoming.headers;
      this.sent.push({ verb: incoming.method, url: incoming.url, body, authorization, tier: tier as string, type });
      outgoing.writeHead(200, { "content-type": "application/json" });
      outgoing.end(incoming.method === "HEAD" ? undefined : '{"error":false,"reason":"resolved","data":{}}');
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
