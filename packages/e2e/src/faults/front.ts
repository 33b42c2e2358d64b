import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands before a Parley server and makes it look like one that is not. */
export class Front {
  readonly #server: Server;

  /** @param numbers whether messages keep the fingerprint that the client gives them; else the server gives its own. */
  constructor(target: number, numbers: "of the client" | "of the server") {
    this.#server = createServer((incoming, outgoing) => {
      void bodyOf(incoming).then(
        (body) => {
          const own = numbers === "of the server" && incoming.method === "POST" && incoming.url?.endsWith("/message");
          const sent = own ? withoutFingerprint(body) : body;
          const headers = { ...incoming.headers };
          delete headers["transfer-encoding"];
          if (sent.length > 0) headers["content-length"] = String(sent.length);
          const asked = request(
            { host: "127.0.0.1", port: target, method: incoming.method, path: incoming.url, headers },
            (answer) => {
              const kept = { ...answer.headers };
              delete kept["x-parley-version"];
              outgoing.writeHead(answer.statusCode ?? 500, kept);
              answer.pipe(outgoing);
            },
          );
          asked.on("error", () => outgoing.destroy());
          asked.end(sent);
        },
        () => outgoing.destroy(),
      );
    });
  }

  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function withoutFingerprint(body: Buffer): Buffer {
  const { fingerprint: _, ...message } = JSON.parse(body.toString());
  return Buffer.from(JSON.stringify(message));
}
