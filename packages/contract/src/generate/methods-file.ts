import type { Route } from "../route.js";
import { routes } from "../routes/index.js";
import { schemas } from "../schemas/index.js";
import { banner } from "./banner.js";
import { iteratorNames } from "./iterator-names.js";
import { loosen, withDates } from "./loosen.js";
import { anyErrors, methodDocs } from "./method-docs.js";
import { comment, type Keywords, typeText } from "./schema-text.js";

const services = [
  ["website", "WebsiteMethods", "Websites, their conversations and messages."],
  ["plugin", "PluginMethods", "What a plugin may ask about itself."],
  ["user", "UserMethods", "What an operator may ask about themselves."],
  ["bucket", "BucketMethods", "Where files are uploaded to."],
  ["media", "MediaMethods", "Animated images."],
  ["plan", "PlanMethods", "The plans that websites are subscribed to."],
] as const;

/** `generated/methods.ts`: the official methods of each service, with their positional arguments. */
export function methodsFile(): string {
  const texts = services.map(([service, name, summary]) => {
    const methods = (routes as readonly Route[])
      .filter((route) => route.service === service)
      .flatMap((route) => [
        methodText(route),
        ...iteratorTexts(route),
        ...(route.variants ?? []).map((variant) => methodText({ ...route, ...variant })),
      ]);
    return `${comment([summary, "", ...anyErrors])}export interface ${name} {\n${methods.join("\n")}}\n`;
  });
  const code = texts.join("").replace(/\/\*\*.*?\*\//gs, "");
  const used = Object.keys(schemas).filter((name) => new RegExp(`(?<!\\.)\\b${name}\\b`).test(code));
  const kit = [
    'import type { IterateOptions } from "../paging/options.js";',
    'import type { Pages } from "../paging/pages.js";',
    'import type { Reply } from "../request/reply.js";',
    "",
  ].join("\n");
  const imports = `${kit}import type {\n${used.map((name) => `  ${name},\n`).join("")}} from "./loose.js";\nimport type * as Strict from "./types.js";\n`;
  return [banner, imports, ...texts].join("\n");
}

function methodText(route: Route): string {
  const taken = new Set(["import"]);
  const places = route.args.map((place) => {
    const found = argument(route, place);
    const name = taken.has(found.name) ? otherName(place, found.name) : found.name;
    taken.add(name);
    return { ...found, name, place };
  });
  // An argument can be left out only when all after it can be, too.
  const last = places.findLastIndex((place) => !place.optional);
  const list = places.map(({ name, type, optional }, i) => `${name}${optional && i > last ? "?" : ""}: ${type}`);
  const head = comment(methodDocs(route, places), "  ");
  return `${head}  ${route.id}(${list.join(", ")}): Reply<${dataText(route)}>;\n`;
}

function iteratorTexts(route: Route): string[] {
  if (route.list === undefined) return [];
  const params = Object.entries((route.params as Keywords).properties ?? {}).filter(
    ([param]) => param !== "page_number",
  );
  const texts = params.map(([param, schema]) => `${camel(param)}: ${looseText(schema)}`);
  const query = route.query === undefined ? "Record<string, never>" : looseText(route.query as Keywords);
  const item = strictText((route.response as { items?: Keywords }).items ?? {});
  const list = [...texts, `query?: ${query}`, "options?: IterateOptions"].join(", ");
  const lines = [`Every item of \`${route.id}\`, page after page, as an async iterable.`];
  if (route.legacy !== undefined) lines.push("", `@deprecated ${route.legacy}`);
  if (route.list === "timestamp_before") lines.push("Newest first; oldest first with `timestamp_after`.");
  return iteratorNames(route).map((name) => `${comment(lines, "  ")}  ${name}(${list}): Pages<${item}>;\n`);
}

/** For an argument whose name another one has, or the language. */
function otherName(place: string, name: string): string {
  return place === "body" ? "body" : `other${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function dataText({ response }: Route): string {
  return response === undefined ? "Record<string, never>" : strictText(response as Keywords);
}

/** What comes is typed as the contract says; what goes may be anything that official programs send. */
function strictText(schema: Keywords): string {
  return typeText(schema, "  ", "Strict.");
}

function looseText(schema: Keywords): string {
  return typeText(loosen(schema, { dates: true }), "  ");
}

interface Argument {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

function argument(route: Route, place: string): Argument {
  if (place === "query" || place === "body") {
    const schema = route[place] as Keywords;
    const name = place === "query" ? "options" : camel(lastWord(route.path));
    return { name, type: looseText(schema), optional: (schema.required ?? []).length === 0 };
  }
  const [part, ...fields] = place.split(".");
  const field = fields.at(-1);
  let schema = (field === undefined ? route.params : part === "query" ? route.query : route.body) as Keywords;
  for (const outer of fields.slice(0, -1)) schema = schema.properties?.[outer] as Keywords;
  const name = field ?? place;
  if (route.flags?.includes(place)) return { name: camel(name), type: "boolean", optional: true };
  // Any object goes: interfaces, and what the official client types as one, do not fit a map.
  const type = looseText(withDates(name, schema.properties?.[name] ?? {})).replace("Record<string, unknown>", "object");
  if (name === "page_number") return { name: camel(name), type, optional: true };
  const optional = field !== undefined && (!schema.required?.includes(name) || type.endsWith("| null"));
  // A null in the URL is left out; in a body, where official programs may say so.
  const none = optional && (part === "query" || route.emptyIsNone?.includes(place)) && !type.endsWith("| null");
  return { name: camel(name), type: (part === "query" ? inUrl(type) : type) + (none ? " | null" : ""), optional };
}

/** Times were always accepted as text, too, because they end up in the URL. */
function inUrl(type: string): string {
  return type.startsWith("number") ? `string | ${type}` : type;
}

/** What a body is about: `message` of a path that ends so. */
function lastWord(path: string): string {
  return path.split("/").findLast((segment) => !segment.startsWith("{")) ?? "body";
}

/** `website_id` as the official methods spell it: `websiteID`. */
function camel(name: string): string {
  return name.replace(/_id$/, "ID").replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
