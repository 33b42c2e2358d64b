import { type Route, routeKey } from "../route.js";

/** Words that official argument names write in capitals. */
const ACRONYMS: ReadonlySet<string> = new Set(["id", "url"]);

/** `website_id` -> `websiteID`, as official argument names are written. */
function argumentName(place: string): string {
  if (place === "query") return "options";
  const words = place.replace(/^(query|body)\./, "").split("_");
  const [first = "", ...rest] = words;
  return first + rest.map((word) => (ACRONYMS.has(word) ? word.toUpperCase() : capital(word))).join("");
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

interface ObjectSchema {
  readonly required?: readonly string[];
}

/** Whether a call without this argument is complete. */
function isOptional(route: Route, place: string): boolean {
  const [part, field] = place.split(".");
  if (place === "page_number" || place === "query") return true;
  if (field === undefined) return false;
  const schema = (part === "query" ? route.query : route.body) as ObjectSchema | undefined;
  return !schema?.required?.includes(field);
}

function argumentType(route: Route, place: string): string {
  const key = JSON.stringify(routeKey(route));
  const [part = "", field] = place.split(".");
  if (part === "query" || part === "body") {
    const whole = `Part<${key}, "${part}">`;
    return field === undefined ? whole : `${whole}["${field}"]`;
  }
  return `Part<${key}, "params">["${place}"]`;
}

/** The arguments of a method: nothing optional stands before something required. */
function argumentList(route: Route): string {
  const optional = route.args.map((place) => isOptional(route, place));
  return route.args
    .map((place, index) => {
      const mark = optional.slice(index).every(Boolean) ? "?" : "";
      return `${argumentName(place)}${mark}: ${argumentType(route, place)}`;
    })
    .join(", ");
}

function docComment(route: Route): string[] {
  const scopes = route.scopes.map((grant) => `${grant.scope} (${grant.mode})`).join(", ");
  const lines = [
    `${route.label}. ${route.summary}`,
    "",
    `Route: \`${routeKey(route)}\`. Tiers: ${route.tiers.join(", ")}.${scopes && ` Scopes of a plugin: ${scopes}.`}`,
    ...(route.events.length > 0 ? [`Causes: ${route.events.join(", ")}.`] : []),
  ];
  return ["  /**", ...lines.map((line) => (line ? `   * ${line}` : "   *")), "   */"];
}

function method(route: Route): string[] {
  const data = `Promise<Part<${JSON.stringify(routeKey(route))}, "data">>`;
  return [...docComment(route), `  ${route.id}(${argumentList(route)}): ${data};`];
}

/** Source of the interfaces behind `client.website`, `client.plugin`, ...: official names and positional arguments. */
export function methodsSource(routes: readonly Route[]): string {
  const services = [...new Set(routes.map((route) => route.service))];
  const interfaces = services.flatMap((service) => [
    "",
    `/** Methods of \`client.${service}\`. */`,
    `export interface ${capital(service)}Methods {`,
    ...routes.filter((route) => route.service === service).flatMap(method),
    "}",
  ]);
  return [
    "// Made from the contract by its generator. Do not edit.",
    'import type { Routes } from "./types.js";',
    "",
    "/** One part of a route: its params, query, body or data. */",
    "type Part<Key extends keyof Routes, Name extends string> = Name extends keyof Routes[Key] ? Routes[Key][Name] : never;",
    ...interfaces,
    "",
  ].join("\n");
}
