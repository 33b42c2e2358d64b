import { all, each, get, run, type Steps, statement, type Value } from "../step.js";
import type { Command, NewEvent, Store } from "../store.js";
import { insertWebsite } from "../websites.js";

/** A table of the suite's own, for what concerns no noun. */
const create = statement(
  "scratch.create",
  "CREATE TABLE scratch (id BIGINT PRIMARY KEY, text TEXT, number BIGINT, bytes BLOB)",
  { postgres: "CREATE TABLE scratch (id BIGINT PRIMARY KEY, text TEXT, number BIGINT, bytes BYTEA)" },
);
const insert = statement("scratch.insert", "INSERT INTO scratch (id, text, number, bytes) VALUES (?, ?, ?, ?)", {
  postgresEach: `INSERT INTO scratch (id, text, number, bytes)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[])`,
});
const selectAll = statement("scratch.all", "SELECT id, text, number, bytes FROM scratch ORDER BY id");
const lock = statement("scratch.lock", "SELECT id, text, number, bytes FROM scratch WHERE id = ?", {
  postgresSuffix: "FOR UPDATE",
  postgresEach: `SELECT i.ord, s.id, s.text, s.number, s.bytes FROM unnest($1::bigint[]) WITH ORDINALITY AS i (id, ord)
    JOIN scratch s ON s.id = i.id ORDER BY s.id DESC FOR UPDATE OF s`,
});
const add = statement("scratch.add", "UPDATE scratch SET number = number + ? WHERE id = ? RETURNING number", {
  write: true,
  postgresEach: `UPDATE scratch s SET number = s.number + i.by FROM unnest($1::bigint[], $2::bigint[])
    WITH ORDINALITY AS i (by, id, ord) WHERE s.id = i.id RETURNING i.ord, s.number`,
});
const set = statement("scratch.set", "UPDATE scratch SET number = ? WHERE id = ?");

export interface ScratchRow {
  id: number;
  text: string | null;
  number: number | null;
  bytes: Uint8Array | null;
}

export function row(
  id: number,
  text: string | null = null,
  number: number | null = 0,
  bytes: Uint8Array | null = null,
) {
  return { id, text, number, bytes };
}

function values({ id, text, number, bytes }: ScratchRow): Value[] {
  return [id, text, number, bytes];
}

export function* insertRow(given: ScratchRow): Steps<number> {
  return yield* run(insert, values(given));
}

export function* insertRows(given: readonly ScratchRow[]): Steps<unknown[]> {
  return yield* each(insert, given.map(values));
}

export function* listRows(): Steps<ScratchRow[]> {
  return yield* all<ScratchRow>(selectAll, []);
}

export function* lockRow(id: number): Steps<ScratchRow | undefined> {
  return yield* get<ScratchRow>(lock, [id]);
}

export function* lockRows(ids: readonly number[]): Steps<(ScratchRow | undefined)[]> {
  return yield* each<ScratchRow>(
    lock,
    ids.map((id) => [id]),
  );
}

export function* addTo(
  pairs: readonly (readonly [by: number, id: number])[],
): Steps<({ number: number } | undefined)[]> {
  return yield* each<{ number: number }>(add, pairs);
}

export function* setNumber(id: number, number: number): Steps<number> {
  return yield* run(set, [number, id]);
}

/** A command of one line. */
export function command<T>(body: Command<T>["body"]): Command<T> {
  return { name: "test", body };
}

export const website_id = "11111111-1111-4111-8111-111111111111";
export const other_website_id = "22222222-2222-4222-8222-222222222222";

/** Makes the scratch table and two websites. */
export async function prepare(store: Store): Promise<void> {
  await store.write(
    command(function* () {
      yield* run(create, []);
      for (const [id, domain] of [
        [website_id, "one.example"],
        [other_website_id, "two.example"],
      ] as const) {
        yield* insertWebsite({ website_id: id, name: domain, domain, logo: null, created_at: 1 });
      }
    }),
  );
}

export function newEvent(given: Partial<NewEvent> = {}): NewEvent {
  return {
    website_id,
    name: "session:set_state",
    inbox_id: undefined,
    conversation_id: null,
    fingerprint: null,
    timestamp: 1_700_000_000_000,
    body: "{}",
    ...given,
  };
}

/** Resolves once it holds. The time limit of the test is the limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
