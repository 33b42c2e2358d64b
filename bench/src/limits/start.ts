import type { AddressInfo } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";

/** What a limit program was started with. */
export function settings<T>(): T {
  return JSON.parse(process.argv[2] ?? "{}") as T;
}

/** Fastify as it comes, without logging. */
export function bareFastify(): FastifyInstance {
  return Fastify({ logger: false });
}

/** Listens on a free port, tells the harness, and ends on SIGTERM. */
export async function serve(app: FastifyInstance, close: () => unknown = () => {}): Promise<void> {
  await app.listen({ host: "127.0.0.1", port: 0 });
  const end = async () => {
    app.server.closeAllConnections();
    await close();
    process.exit(0);
  };
  process.once("SIGTERM", end);
  // The harness is gone.
  process.once("disconnect", end);
  process.send?.({ port: (app.server.address() as AddressInfo).port });
}

/** Answers ready JSON text in the envelope. */
export function envelope(reason: string, data: string): string {
  return `{"error":false,"reason":"${reason}","data":${data}}`;
}
