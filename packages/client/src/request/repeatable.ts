import { otherwiseRepeatable } from "../generated/table.js";

/** Verbs whose repetition leaves the server as one call would. */
const REPEATABLE: ReadonlySet<string> = new Set(["GET", "HEAD", "PUT", "DELETE"]);

/** Whether a call of the route, sent twice, leaves the server as once would: by its verb, unless the contract says otherwise. */
export function isRepeatable(verb: string, path: string): boolean {
  return otherwiseRepeatable[`${verb} ${path}`] ?? REPEATABLE.has(verb);
}
