import type { BodyOf, routes } from "@parley/contract";
import type { PersonOperation } from "../../domain/batches/people.js";
import type { Batches } from "../../domain/batches/service.js";
import { ApiError } from "../../domain/error.js";
import { searchOf } from "../../domain/people/filters.js";
import type { WebsiteId } from "../../store/scope.js";

type Body = BodyOf<Extract<(typeof routes)[number], { id: "batchRemoveConversations" }>>;

/** What a batch may be over: conversations, or contacts. */
export type Chosen = Pick<Body, "people" | "sessions" | "inbox_id">;
type People = NonNullable<Chosen["people"]>;

/** Whether the batch is over contacts. Throws invalid_data where both were chosen: which of them was meant is not ours to guess. */
export function isOverPeople({ people, sessions, inbox_id }: Chosen): boolean {
  if (people === undefined) return false;
  if (sessions !== undefined) throw invalid("sessions and people must not both be given: a batch is over one of them.");
  if (inbox_id) throw invalid("inbox_id and people must not both be given: contacts are in no inbox.");
  return true;
}

/** Nothing chosen never means everyone. */
export async function overPeople(
  batches: Batches,
  website: WebsiteId,
  { profiles, search }: People,
  operation: PersonOperation,
): Promise<void> {
  if (profiles !== undefined && search !== undefined) {
    throw invalid("people must have either profiles or a search, not both.");
  }
  if (profiles !== undefined) await batches.overProfiles(website, profiles, operation);
  else if (search !== undefined) await batches.overSearched(website, searchIn(search), operation);
  else throw invalid("people must have profiles or a search.");
}

const at = "people.search";

function searchIn(given: NonNullable<People["search"]>) {
  const search: unknown = typeof given === "string" ? parse(given) : given;
  if (typeof search !== "object" || search === null || Array.isArray(search)) {
    throw invalid(`${at} must be an object with a filter, or the JSON text of one.`);
  }
  const { filter, ...more } = search as { filter?: unknown; operator?: unknown };
  const operator = more.operator ?? "and";
  if (filter === undefined || filter === null) throw invalid(`${at} must have a filter: a list of conditions.`);
  if (!Array.isArray(filter)) throw invalid(`${at}.filter must be a list of conditions.`);
  if (operator !== "and" && operator !== "or") throw invalid(`${at}.operator must be one of and, or.`);
  return searchOf(filter, operator, `${at}.filter`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(`${at} must be an object with a filter, or the JSON text of one: it is not valid JSON.`);
  }
}

function invalid(message: string): ApiError {
  return new ApiError("invalid_data", message);
}
