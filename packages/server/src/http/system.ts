import type { Route } from "@parley/contract";
import type { FastifyInstance } from "fastify";
import { baseOf } from "./base.js";

/** Whether the server can do its work: the database takes writes and the event log is dispatched. */
export interface Health {
  /** Rejects when it cannot. */
  ready(): Promise<void>;
}

/** Paths outside the contract, for 405. */
export const systemPaths = [
  ...["/healthz", "/readyz"].flatMap((path) => [
    { verb: "GET", path },
    { verb: "HEAD", path },
  ]),
  { verb: "GET", path: "/v1/openapi.json" },
  { verb: "GET", path: "/v1/asyncapi.json" },
];

/** `/healthz` and `/readyz`: for load balancers, so without token or envelope. */
export function bindHealth(app: FastifyInstance, health: Health, closing: () => boolean): void {
  app.route({ method: ["GET", "HEAD"], url: "/healthz", handler: async () => ({ status: "alive" }) });
  app.route({
    method: ["GET", "HEAD"],
    url: "/readyz",
    handler: async (_request, reply) => {
      if (closing()) return reply.code(503).send({ status: "closing" });
      try {
        await health.ready();
      } catch {
        return reply.code(503).header("retry-after", "1").send({ status: "unavailable" });
      }
      return { status: "ready" };
    },
  });
}

/** Bases that documents are kept for: the Host header is the caller's, so there could be any number. */
const kept = 16;

/** The OpenAPI and AsyncAPI documents, made at the first request for them. */
export function bindDocuments(
  app: FastifyInstance,
  publicUrl: string | undefined,
  built: (route: Route) => boolean,
): void {
  const texts = new Map<string, string>();
  const serve = (url: string, make: (base: { http: string; ws: string }) => Promise<object>) => {
    app.get(url, async (request, reply) => {
      const base = baseOf(request, publicUrl);
      const name = `${url} ${base.http}`;
      let text = texts.get(name);
      if (text === undefined) {
        text = JSON.stringify(await make(base));
        if (texts.size >= kept) texts.clear();
        texts.set(name, text);
      }
      return reply.header("content-type", "application/json; charset=utf-8").send(text);
    });
  };
  serve("/v1/openapi.json", async (base) => {
    const { openapiDocument } = await import("@parley/contract/documents");
    return openapiDocument({ serverUrl: `${base.http}/v1`, built });
  });
  serve("/v1/asyncapi.json", async (base) => {
    const { asyncapiDocument } = await import("@parley/contract/documents");
    return asyncapiDocument({ url: `${base.ws}/` });
  });
}
