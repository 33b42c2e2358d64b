import { type ErrorReason, errors } from "../errors.js";
import { type Route, routeKey } from "../route.js";
import type { Keywords } from "./schema-text.js";

/** What any call may be rejected with; said once, of the service, and not of each method. */
export const anyErrors = [
  "Methods reject with a `CrispError`: `CrispValidationError` for arguments that the API does not accept (`invalid_data`),",
  "`CrispAuthenticationError` for the token (`invalid_session`), `CrispPermissionError` for what it may not do (`not_allowed`,",
  "`restricted_route_tier`), `CrispRateLimitError`, `CrispServerError`, `CrispNetworkError`, `CrispTimeoutError`, and",
  "`CrispAbortError`. What a method adds to these stands with it.",
];

/** What the parameters of a path stand for may not be there. */
const notFound: Readonly<Record<string, ErrorReason>> = {
  website_id: "website_not_found",
  session_id: "conversation_not_found",
  fingerprint: "message_not_found",
};

/** Routes that other things may stand in the way of. */
const conflicts: Readonly<Record<string, ErrorReason>> = {
  createWebsite: "website_exists",
  sendMessageInConversation: "message_exists",
};

/** An argument as the docs need it: the place it goes, and its name in the method. */
export interface Documented {
  readonly place: string;
  readonly name: string;
}

/** The lines of a method's docs. */
export function methodDocs(route: Route, list: readonly Documented[]): string[] {
  const { label, summary, unknown, legacy } = route;
  const lines = [`${label}. \`${routeKey(route)}\``, summary, "", needs(route)];
  if (unknown !== undefined) lines.push("", `Not known from any source: ${unknown}`);
  lines.push("", ...list.flatMap((argument) => paramLines(route, argument)), ...answer(route), ...throwLines(route));
  if (legacy !== undefined) lines.push(`@deprecated ${legacy}`);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Who may call it, and what it causes. */
function needs({ tiers, scopes, events }: Route): string {
  const rights = scopes.map(({ scope, mode }) => `\`${scope}\` (${mode})`).join(", ");
  const caused = events.map((event) => `\`${event}\``).join(", ");
  return [
    `Tiers: ${tiers.join(", ")}.`,
    ...(rights === "" ? [] : [`Plugin tokens need ${rights}.`]),
    ...(caused === "" ? [] : [`May cause ${caused}.`]),
  ].join(" ");
}

function paramLines(route: Route, { place, name }: Documented): string[] {
  const said = describe(route, place);
  const left = route.defaults !== undefined && place in route.defaults ? route.defaults[place] : undefined;
  const otherwise = left === undefined ? "" : ` \`${JSON.stringify(left)}\` when left out.`;
  return said === undefined && otherwise === "" ? [] : [`@param ${name} ${said ?? ""}${otherwise}`.replace("  ", " ")];
}

function describe(route: Route, place: string): string | undefined {
  const [part = "", ...fields] = place.split(".");
  const whole = part === "query" || part === "body";
  let schema = (whole ? route[part as "query" | "body"] : route.params) as Keywords | undefined;
  for (const field of whole ? fields : [place]) schema = schema?.properties?.[field];
  return schema?.description;
}

function answer({ verb, response }: Route): string[] {
  if (response !== undefined) return [];
  return [
    verb === "HEAD" ? "@returns `{}` when it is there; what is not there is a `CrispNotFoundError`." : "@returns `{}`.",
  ];
}

function throwLines({ id, path }: Route): string[] {
  const missing = Object.keys(notFound).filter((name) => path.includes(`{${name}}`));
  const reasons = missing.map((name) => `\`${notFound[name]}\``).join(", ");
  const conflict = conflicts[id];
  return [
    ...(reasons === "" ? [] : [`@throws CrispNotFoundError: ${reasons}.`]),
    ...(conflict === undefined ? [] : [`@throws CrispConflictError: \`${conflict}\`. ${errors[conflict].sentence}`]),
  ];
}
