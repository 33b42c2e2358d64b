import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Crisp } from "../../index.js";

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const seen: Record<string, unknown>[] = [];
let statuses: number[] = [];
const server = createServer((request, response) => {
  seen.push(request.headers);
  const status = statuses.shift() ?? 200;
  response.writeHead(status).end(JSON.stringify({ error: status >= 400, reason: "said", data: {} }));
});
let client: Crisp;
let port: number;

/** The W3C's form, of which the API's core package has a propagator that is not installed here. */
const traceContext = {
  inject(active: never, carrier: unknown, setter: { set(carrier: unknown, key: string, value: string): void }) {
    const span = trace.getSpanContext(active);
    if (span) setter.set(carrier, "traceparent", `00-${span.traceId}-${span.spanId}-0${span.traceFlags}`);
  },
  extract: (active: never) => active,
  fields: () => ["traceparent"],
};

beforeEach(async () => {
  exporter.reset();
  seen.length = 0;
  statuses = [];
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  client = new Crisp({ restHost: `http://127.0.0.1:${port}`, identifier: "ident", key: "very-secret-key" });
});
afterEach(async () => {
  client.close();
  trace.disable();
  context.disable();
  propagation.disable();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function register(): void {
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(traceContext as never);
}

it("each try is a span below that of the program, and the server is told of it", async () => {
  register();
  statuses = [503, 200];
  const tracer = trace.getTracer("program");
  const parent = await tracer.startActiveSpan("work", async (span) => {
    await client.website.listConversations("w", 2, { search_query: "hidden" });
    span.end();
    return span;
  });
  const [first, second] = exporter.getFinishedSpans() as [ReadableSpan, ReadableSpan];
  const attributes = {
    "http.request.method": "GET",
    "url.full": `http://127.0.0.1:${port}/v1/website/w/conversations/2`,
    "url.template": "/v1/website/{website_id}/conversations/{page_number}",
    "server.address": "127.0.0.1",
    "server.port": port,
  };
  expect(first.attributes).toEqual({ ...attributes, "http.response.status_code": 503, "error.type": "503" });
  expect(second.attributes).toEqual({
    ...attributes,
    "http.response.status_code": 200,
    "http.request.resend_count": 1,
  });
  expect(first.status.code).toBe(SpanStatusCode.ERROR);
  expect(second.status.code).toBe(SpanStatusCode.UNSET);
  expect(first).toMatchObject({ kind: SpanKind.CLIENT, name: `GET ${attributes["url.template"]}` });
  for (const [index, span] of [first, second].entries()) {
    const { traceId, spanId } = span.spanContext();
    expect(span.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
    expect(seen[index]?.traceparent).toBe(`00-${traceId}-${spanId}-01`);
  }
  expect(JSON.stringify([first, second].map((span) => span.attributes))).not.toContain("secret");
});

it("a try without an answer names its reason", async () => {
  register();
  client.setRestHost("http://127.0.0.1:9");
  await expect(client.with({ retries: 0 }).website.getWebsite("w")).rejects.toThrow();
  expect(exporter.getFinishedSpans()[0]?.attributes).toMatchObject({ "error.type": "network_error" });
});

it("a tracer that is given is used without any that is registered, and false is none", async () => {
  const restHost = `http://127.0.0.1:${port}`;
  const given = new Crisp({ restHost, tracer: provider.getTracer("mine") });
  await given.website.getWebsite("w");
  expect(exporter.getFinishedSpans()[0]?.instrumentationScope.name).toBe("mine");
  given.close();
  register();
  const none = new Crisp({ restHost, tracer: false });
  await none.website.getWebsite("w");
  none.close();
  expect(exporter.getFinishedSpans().length).toBe(1);
});

it("without a context manager the server is told all the same", async () => {
  trace.setGlobalTracerProvider(provider);
  propagation.setGlobalPropagator(traceContext as never);
  await client.website.getWebsite("w");
  const span = exporter.getFinishedSpans()[0]?.spanContext();
  expect(seen[0]?.traceparent).toBe(`00-${span?.traceId}-${span?.spanId}-01`);
});

it("nothing is traced when nothing is registered", async () => {
  await client.website.getWebsite("w");
  expect(exporter.getFinishedSpans()).toEqual([]);
  expect(seen[0]).not.toHaveProperty("traceparent");
});
