import { createHash } from "node:crypto";
import { conversationWireVersion, presentConversation } from "../domain/conversations/present.js";
import { messageWireVersion, presentMessage } from "../domain/messages/present.js";
import { getConversationId, type NewConversationRow } from "../store/conversations.js";
import { insertMessages, type MessageRow } from "../store/messages.js";
import type { WebsiteId } from "../store/scope.js";
import { each, type Steps, statement, type Value } from "../store/step.js";
import type { Store } from "../store/store.js";

export interface FillOptions {
  /** An existing website. */
  readonly website_id: string;
  readonly conversations: number;
  /** Messages in all; they lie in the first conversations, `messagesEach` in each. */
  readonly messages: number;
  /** 100 by default. */
  readonly messagesEach?: number;
  /** What message `n` of conversation `i` says; a few texts in turn by default. */
  readonly says?: (i: number, n: number) => string;
  /** State of every conversation; all states in turn by default. */
  readonly state?: "pending" | "unresolved" | "resolved";
}

/** Rows of one transaction. */
const chunk = 2_000;
/** Time of the newest row; older ones lie `spacing` milliseconds apart. */
const newest = Date.UTC(2026, 0, 1);
const spacing = 997;

const columns = [
  ["website_id", "text"],
  ["session_id", "text"],
  ["inbox_id", "text"],
  ["people_id", "text"],
  ["state", "text"],
  ["is_verified", "smallint"],
  ["is_blocked", "smallint"],
  ["initiated", "smallint"],
  ["unread_operator", "int"],
  ["unread_visitor", "int"],
  ["assigned_user_id", "text"],
  ["email", "text"],
  ["phone", "text"],
  ["created_at", "bigint"],
  ["updated_at", "bigint"],
  ["waiting_since", "bigint"],
  ["last_timestamp", "bigint"],
  ["wire_version", "smallint"],
  ["topic", "text"],
  ["mentions", "text"],
  ["participants", "text"],
  ["verifications", "text"],
  ["last_message", "text"],
  ["preview_message", "text"],
  ["meta", "text"],
  ["wire", "text"],
  ["is_unread", "smallint"],
] as const;

const names = columns.map(([name]) => name).join(", ");

const insertConversations = statement(
  "testing.fill",
  `INSERT INTO conversations (${names}) VALUES (${columns.map(() => "?").join(", ")})`,
  {
    postgresEach: `WITH made AS (INSERT INTO conversations (${names})
        SELECT * FROM unnest(${columns.map(([, type], i) => `$${i + 1}::${type}[]`).join(", ")})
        RETURNING id, website_id, initiated, updated_at)
      INSERT INTO conversation_order (id, website_id, initiated, updated_at)
      SELECT id, website_id, initiated, updated_at FROM made`,
  },
);

/**
 * Fills a website with conversations and messages as a busy one has them (a conversation of about 1.6 KB, a message of
 * about 450 bytes), in bulk: rows alone, without log entries. The same counts give the same rows.
 */
export async function fillStore(store: Store, options: FillOptions): Promise<void> {
  const { website_id, conversations, messages, messagesEach = 100, says = (i, n) => pick(texts, i + n) } = options;
  const talking = Math.ceil(messages / messagesEach);
  if (talking > conversations) throw new RangeError("More conversations with messages than conversations.");
  for (let from = 0; from < conversations; from += chunk) {
    const to = Math.min(conversations, from + chunk);
    await write(store, function* () {
      const rows: Value[][] = [];
      for (let i = from; i < to; i++) rows.push(values(conversationRow(website_id, i, options.state)));
      yield* each(insertConversations, rows);
    });
  }
  const conversationsAtOnce = Math.max(1, Math.floor(chunk / messagesEach));
  for (let from = 0; from < talking; from += conversationsAtOnce) {
    const to = Math.min(talking, from + conversationsAtOnce);
    await write(store, function* () {
      const rows: { row: MessageRow; wire: string }[] = [];
      for (let i = from; i < to; i++) {
        const session_id = filledSessionId(i);
        const id = (yield* getConversationId(website_id as WebsiteId, session_id)) as number;
        for (let n = 0; n < Math.min(messagesEach, messages - i * messagesEach); n++) {
          const row = messageRow(id, session_id, i, n, says(i, n));
          rows.push({ row, wire: presentMessage(row, website_id, session_id) });
        }
      }
      yield* insertMessages(rows);
    });
  }
}

/** The session_id of the conversation with this index. Conversation 0 is the newest. */
export function filledSessionId(index: number): string {
  return `session_${uuid("session", index)}`;
}

function write(store: Store, body: () => Steps<void>): Promise<void> {
  return store.write({ name: "fill", body });
}

function values(row: NewConversationRow): Value[] {
  return columns.map(([name]) => (name === "is_unread" ? Number(row.unread_operator > 0) : row[name]));
}

function uuid(kind: string, index: number): string {
  const hex = createHash("md5").update(`${kind} ${index}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const people = ["Ada Moreau", "Tomás Rivera", "Yuki Tanaka", "Zeynep Kaya", "Oluwaseun Ade", "Мария Иванова"];
const places = ["Lyon", "Sevilla", "Sapporo", "İzmir", "Lagos", "Казань"];
const texts = [
  "Hello, the invoice of last month shows two seats more than we have. Could you have a look at it?",
  "Merci pour votre retour rapide. J'ai bien reçu le nouveau lien, mais il expire avant que je puisse l'ouvrir.",
  "注文した商品がまだ届いていません。配送状況を教えていただけますか。",
  "Of course! I have corrected it; the credit note is on its way to your inbox, and the next invoice will be right.",
];

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function conversationRow(website_id: string, i: number, state?: FillOptions["state"]): NewConversationRow {
  const updated_at = newest - i * spacing;
  const nickname = pick(people, i);
  const email = `person${i}@example.com`;
  const text = pick(texts, i);
  const row: Omit<NewConversationRow, "wire"> = {
    website_id,
    session_id: filledSessionId(i),
    inbox_id: null,
    people_id: uuid("people", i),
    state: state ?? pick(["resolved", "unresolved", "pending"] as const, i),
    is_verified: i % 2,
    is_blocked: 0,
    initiated: 1,
    unread_operator: 0,
    unread_visitor: 0,
    assigned_user_id: i % 4 === 0 ? null : uuid("user", i % 7),
    email,
    phone: null,
    created_at: updated_at - 3_600_000,
    updated_at,
    waiting_since: null,
    last_timestamp: updated_at,
    wire_version: conversationWireVersion,
    topic: "Billing",
    mentions: "[]",
    participants: JSON.stringify([{ type: "email", target: `colleague${i % 50}@example.com` }]),
    verifications: "[]",
    last_message: text,
    preview_message: JSON.stringify({ type: "text", from: "user", excerpt: text, fingerprint: fingerprint(i, 99) }),
    meta: JSON.stringify(meta(i, nickname, email)),
  };
  return { ...row, wire: presentConversation(row) };
}

function meta(i: number, nickname: string, email: string): unknown {
  return {
    nickname,
    email,
    avatar: `https://storage.example.com/users/avatar/operator/${uuid("avatar", i)}/128.png`,
    ip: `198.51.100.${i % 256}`,
    origin: "chat",
    data: { plan: pick(["free", "team", "scale"], i), seats: i % 40, customer_id: `cus_${i}`, signed_up: "2025-03-14" },
    segments: pick([["customer"], ["lead", "newsletter"], ["customer", "vip"]], i),
    device: {
      capabilities: ["browsing", "call"],
      geolocation: {
        country: "FR",
        region: "ARA",
        city: pick(places, i),
        coordinates: { latitude: 45.76, longitude: 4.83 },
      },
      system: {
        os: { name: "Mac OS", version: "15.2" },
        engine: { name: "Blink", version: "131.0.0.0" },
        browser: { name: "Chrome", major: "131", version: "131.0.0.0" },
        useragent:
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
      },
      timezone: -120,
      locales: ["fr", "en"],
    },
  };
}

function fingerprint(i: number, n: number): number {
  return 100_000_000_000_000 + i * 1_000 + n;
}

function messageRow(conversation_id: number, session_id: string, i: number, n: number, content: string): MessageRow {
  const from = n % 2 === 0 ? "user" : "operator";
  return {
    conversation_id,
    timestamp: newest - i * spacing - (99 - (n % 100)) * 3_001 - Math.floor(n / 100) * 301_000,
    fingerprint: fingerprint(i, n),
    type: "text",
    from,
    origin: "chat",
    flags: 0,
    read: "chat",
    delivered: "chat",
    wire_version: messageWireVersion,
    user: JSON.stringify(
      from === "user"
        ? { type: "user", user_id: session_id, nickname: pick(people, i) }
        : { type: "operator", user_id: uuid("user", i % 7), nickname: "Camille" },
    ),
    ignored: null,
    details: null,
    content: JSON.stringify(content),
  };
}
