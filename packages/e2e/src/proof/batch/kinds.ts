import type { Rest } from "../../support/rest.js";

/** A conversation as the database has it afterwards. */
export interface StoredConversation {
  readonly id: number;
  readonly session_id: string;
  readonly state: string;
  readonly inbox_id: string | null;
  readonly is_blocked: number;
  readonly unread_operator: number;
  readonly assigned_user_id: string | null;
  readonly meta: string;
  readonly reports: number;
}

/** What one batch of the proof is asked, and what it must have done to each conversation of its own. */
export interface Kind {
  readonly name: string;
  readonly verb: "PATCH" | "POST";
  readonly route: string;
  /** Over everything in the inbox that its conversations are moved to before; else they are named. */
  readonly inbox?: boolean;
  readonly more?: object;
  /** A batch that brings its conversations into the state that it changes. */
  readonly before?: string;
  /** The event that each of its conversations causes, once. */
  readonly event?: string;
  /** Whether the conversation is as it must be; one that is removed is undefined. */
  done(row: StoredConversation | undefined): boolean;
}

const user_id = "5a1f0c5e-0b6c-4b7b-9d53-2a3a4c1f7e10";
const elsewhere = "9c6d8f3a-62e4-4a8e-8f6e-7a0d1b2c3d4e";

const kinds: readonly Kind[] = [
  { name: "resolve", verb: "PATCH", route: "resolve", event: "session:set_state", done: is({ state: "resolved" }) },
  {
    name: "unresolve",
    verb: "PATCH",
    route: "unresolve",
    before: "resolve",
    event: "session:set_state",
    done: is({ state: "unresolved" }),
  },
  {
    name: "read",
    verb: "PATCH",
    route: "read",
    before: "unread",
    event: "message:acknowledge:read:send",
    done: is({ unread_operator: 0 }),
  },
  {
    name: "unread",
    verb: "PATCH",
    route: "unread",
    event: "message:acknowledge:unread:send",
    done: is({ unread_operator: 1 }),
  },
  { name: "remove", verb: "PATCH", route: "remove", event: "session:removed", done: (row) => row === undefined },
  { name: "report", verb: "POST", route: "report", more: { flag: "spam" }, done: is({ reports: 1 }) },
  {
    name: "block",
    verb: "PATCH",
    route: "block",
    more: { blocked: true },
    event: "session:set_block",
    done: is({ is_blocked: 1 }),
  },
  {
    name: "routing",
    verb: "PATCH",
    route: "routing",
    more: { assigned: { user_id } },
    event: "session:set_routing",
    done: is({ assigned_user_id: user_id }),
  },
  {
    name: "inbox",
    verb: "PATCH",
    route: "inbox",
    more: { inbox_id: elsewhere },
    event: "session:set_inbox",
    done: is({ inbox_id: elsewhere }),
  },
  {
    name: "data",
    verb: "PATCH",
    route: "data",
    more: { data: { proved: true } },
    event: "session:set_data",
    done: (row) => row !== undefined && JSON.parse(row.meta).data.proved === true,
  },
  {
    name: "segments",
    verb: "PATCH",
    route: "segments",
    more: { segments: ["proved"] },
    event: "session:set_segments",
    done: (row) => row !== undefined && JSON.parse(row.meta).segments.at(-1) === "proved",
  },
];

const overInboxes = ["resolve", "read", "remove"];

/** Every kind over named conversations, and over an inbox where it can be. */
export const everyKind: readonly Kind[] = [
  ...kinds,
  ...kinds
    .filter(({ name }) => overInboxes.includes(name))
    .map((kind) => ({ ...kind, name: `${kind.name} an inbox`, inbox: true })),
];

/** A kind with the conversations that are its own. */
export interface Group {
  readonly kind: Kind;
  readonly sessions: readonly string[];
  readonly inbox_id: string;
}

/** Brings the conversations of a group into the state that its batch changes. */
export async function prepare(rest: Rest, website_id: string, { kind, sessions, inbox_id }: Group): Promise<void> {
  const batch = (route: string, more: object) =>
    rest.data("PATCH", `/website/${website_id}/batch/${route}`, { sessions, ...more });
  if (kind.before !== undefined) await batch(kind.before, {});
  if (kind.inbox) await batch("inbox", { inbox_id });
}

/** Asks for the batch; resolves once it is acknowledged. */
export async function ask(rest: Rest, website_id: string, { kind, sessions, inbox_id }: Group): Promise<void> {
  const selection = kind.inbox ? { inbox_id } : { sessions };
  await rest.data(kind.verb, `/website/${website_id}/batch/${kind.route}`, { ...selection, ...kind.more });
}

function is(wanted: Partial<StoredConversation>): Kind["done"] {
  return (row) =>
    row !== undefined && Object.entries(wanted).every(([key, value]) => row[key as keyof StoredConversation] === value);
}
