import { type ErrorReason, errors } from "../errors.js";
import { type Route, routeName } from "../route.js";
import { routes } from "../routes/index.js";
import { about, nouns } from "./about.js";
import { type Json, referredSchemas, referring } from "./components.js";
import { bodyExamples, parameterExamples } from "./examples.js";

export interface OpenapiOptions {
  /** Where the API is, with its base path: `http://127.0.0.1:8787/v1`. */
  readonly serverUrl: string;
  /** Whether the server does the route; when left out, it does all. The others are said to answer 501. */
  readonly built?: (route: Route) => boolean;
}

/** The routes as an OpenAPI 3.1 document. */
export function openapiDocument({ serverUrl, built = () => true }: OpenapiOptions): Json {
  const all = routes as readonly Route[];
  const allPaths = paths(all, built);
  const tags = [...new Set(all.map(({ noun }) => noun))];
  return {
    openapi: "3.1.1",
    info: about,
    servers: [{ url: serverUrl.replace(/\/+$/, "") }],
    security: [{ token: [], tier: [] }, { token: [] }],
    tags: tags.map((name) => ({ name, description: nouns[name] ?? name })),
    paths: allPaths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "basic", description: "The token's identifier and key." },
        tier: {
          type: "apiKey",
          in: "header",
          name: "X-Crisp-Tier",
          description: "`user`, `website` or `plugin`: who the token speaks for. Taken from the token when absent.",
        },
      },
      responses: errorResponses(),
      schemas: { ...referredSchemas(allPaths), Error: errorSchema },
    },
  };
}

function paths(all: readonly Route[], built: (route: Route) => boolean): Json {
  const found: Record<string, Record<string, unknown>> = {};
  for (const route of all) {
    for (const [index, { verb, path }] of [route, ...(route.aliases ?? [])].entries()) {
      found[path] = { ...found[path], [verb.toLowerCase()]: operation(route, index, path, built(route)) };
    }
  }
  return found;
}

/** `alias` is 0 for the route itself, else which of its aliases, `path` its own: that of a list may lack the page. */
function operation(route: Route, alias: number, path: string, built: boolean): Json {
  const inPath = parameters(route.params, "path").filter(({ name }) => path.includes(`{${name}}`));
  return {
    operationId: routeName(route) + (alias === 0 ? "" : `.${alias}`),
    summary: route.label,
    description: [route.summary, ...notes(route, built), needs(route)].join("\n\n"),
    tags: [route.noun],
    ...(alias === 0 && route.legacy === undefined ? {} : { deprecated: true }),
    parameters: [...inPath, ...parameters(route.query, "query")],
    ...(route.body === undefined ? {} : { requestBody: requestBody(route) }),
    responses: { ...successes(route, alias), ...failures(route, built) },
  };
}

/** What is to be known before it is called. */
function notes({ legacy, unknown }: Route, built: boolean): string[] {
  const lines = built ? [] : ["This server does not offer it yet, and answers 501."];
  if (legacy !== undefined) lines.push(`Of the past: ${legacy}`);
  if (unknown !== undefined) lines.push(`Not known from any source: ${unknown}`);
  return lines;
}

/** Who may call it, in a line. */
function needs({ tiers, scopes, events }: Route): string {
  const lines = [`Tiers: ${tiers.join(", ")}.`];
  if (scopes.length > 0)
    lines.push(`Scopes of plugin tokens: ${scopes.map((s) => `${s.scope} (${s.mode})`).join(", ")}.`);
  if (events.length > 0) lines.push(`Events it may cause: ${events.join(", ")}.`);
  return lines.join("\n\n");
}

function parameters(schema: unknown, where: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, part]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: referring(part),
    ...(where === "path" && name in parameterExamples ? { example: parameterExamples[name] } : {}),
  }));
}

function requestBody(route: Route): Json {
  const example = bodyExamples[route.id];
  const schema = referring(route.body);
  return { required: true, content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } } };
}

function successes(route: Route, alias: number): Json {
  const verb = alias === 0 ? route.verb : route.aliases?.[alias - 1]?.verb;
  const content = verb === "HEAD" ? {} : { content: { "application/json": { schema: envelope(route) } } };
  const answer = (description: string) => ({ description, ...content });
  return {
    [route.status]: answer(`\`${route.reason}\``),
    ...(route.statusMore === undefined ? {} : { [route.statusMore]: answer(`\`${route.reason}\`, and more remains`) }),
  };
}

function envelope(route: Route): Json {
  return {
    type: "object",
    required: ["error", "reason", "data"],
    properties: {
      error: { type: "boolean", const: false },
      reason: { type: "string", const: route.reason },
      data: route.response === undefined ? { type: "object" } : referring(route.response),
    },
  };
}

/** By status, since a document holds one answer for each. */
function failures(route: Route, built: boolean): Json {
  const statuses = new Set([401, 403, 500, 503]);
  if (route.params !== undefined) statuses.add(404);
  if (route.params !== undefined || route.query !== undefined || route.body !== undefined) statuses.add(400);
  if (route.body !== undefined) statuses.add(413);
  if (!built) statuses.add(501);
  return Object.fromEntries([...statuses].map((status) => [status, { $ref: `#/components/responses/${status}` }]));
}

function errorResponses(): Json {
  const byStatus = new Map<number, ErrorReason[]>();
  for (const reason of Object.keys(errors) as ErrorReason[]) {
    const { status } = errors[reason];
    byStatus.set(status, [...(byStatus.get(status) ?? []), reason]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, reasons]) => [
      String(status),
      {
        description: reasons.map((reason) => `\`${reason}\`: ${errors[reason].sentence}`).join("\n\n"),
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    ]),
  );
}

const errorSchema = {
  type: "object",
  required: ["error", "reason", "data"],
  properties: {
    error: { type: "boolean", const: true },
    reason: { type: "string", enum: Object.keys(errors) },
    data: {
      type: "object",
      properties: { message: { type: "string", description: "What is wrong, in one sentence." } },
    },
  },
} as const;
