import { expect, it } from "vitest";
import { Random } from "../../demo/random.js";
import { conversationWireVersion, presentConversation } from "../../domain/conversations/present.js";
import { Conversations } from "../../domain/conversations/service.js";
import { Presence } from "../../domain/presence/presence.js";
import { SearchFollower } from "../../domain/search/follower.js";
import { systemClock } from "../../platform/clock.js";
import { insertConversation, type NewConversationRow } from "../../store/conversations.js";
import { insertMessages, MessageFlag } from "../../store/messages.js";
import { markMentions } from "../../store/search/marks.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { ask, expected, type Invented, invent, type ListingQuery } from "../../testing/listing-model.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { listingOf } from "./listing.js";

const seed = Number(process.env.LISTING_SEED ?? 20_261_129);
/** More than a list starts from when it asks nothing else of them. */
const conversations = Number(process.env.LISTING_CONVERSATIONS ?? 700);
const queries = Number(process.env.LISTING_QUERIES ?? 400);
const user_id = "11111111-0000-4000-8000-000000000000";

const all: Invented[] = [];
const random = new Random(seed);
for (let n = 0; n < conversations; n++) all.push(invent(random, n));
const asked = Array.from({ length: queries }, (_, i) => ({ query: ask(random), mine: random.chance(0.5), i }));

const sessionOf = (n: number) => `session_00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** What was made up, as rows. */
async function store(into: Store, some: readonly Invented[]): Promise<void> {
  await into.write({
    name: "invent",
    *body() {
      for (const one of some) {
        const id = yield* insertConversation(rowOf(one));
        const messages = one.messages.map(({ text, hidden }, i) => ({
          wire: "{}",
          row: {
            ...{
              conversation_id: id,
              timestamp: one.updated_at - i,
              fingerprint: one.n * 10 + i,
              type: "text" as const,
            },
            ...{
              from: "user" as const,
              origin: "chat",
              flags: hidden ? MessageFlag.stealth : 0,
              read: null,
              delivered: null,
            },
            ...{ wire_version: 1, user: "{}", ignored: null, details: null, content: JSON.stringify(text) },
          },
        }));
        yield* insertMessages(messages);
        yield* markMentions([{ row: { id, website_id }, user_ids: one.mentions }]);
      }
    },
  });
}

function rowOf(one: Invented): NewConversationRow {
  const row = {
    website_id,
    session_id: sessionOf(one.n),
    inbox_id: one.inbox_id,
    people_id: null,
    state: one.state,
    is_verified: Number(one.is_verified),
    is_blocked: Number(one.is_blocked),
    initiated: Number(one.initiated),
    unread_operator: one.unread,
    unread_visitor: 0,
    assigned_user_id: one.assigned,
    email: one.meta.email ?? null,
    phone: one.meta.phone ?? null,
    created_at: one.created_at,
    updated_at: one.updated_at,
    waiting_since: one.waiting_since,
    last_timestamp: one.updated_at,
    wire_version: conversationWireVersion,
    topic: one.topic,
    mentions: JSON.stringify(one.mentions),
    participants: "[]",
    verifications: "[]",
    last_message: null,
    preview_message: null,
    meta: JSON.stringify(one.meta),
  };
  return { ...row, wire: presentConversation(row) };
}

onDatabases("any combination of what a list may be asked for", ({ once }) => {
  let service: Conversations;

  once(async (into) => {
    await addWebsite(into);
    for (let from = 0; from < all.length; from += 500) await store(into, all.slice(from, from + 500));
    const follower = new SearchFollower(into, { warn() {} });
    service = new Conversations(into, systemClock, new Presence(systemClock), { publish() {} }, follower);
    await follower.catchUp(website_id);
    return () => follower.close();
  });

  async function page(query: ListingQuery, mine: boolean, number: number, reader: string): Promise<number[]> {
    const principal = { identifier: "i", ...(mine ? { user_id } : {}) } as never;
    const rows = await service.list(website_id, reader, listingOf(query, principal), number, query.per_page ?? 20);
    return rows.map((text) => Number(JSON.parse(text).session_id.slice(-12)));
  }

  it(`answers what a plain model answers (seed ${seed})`, { timeout: 280_000 }, async () => {
    let found = 0;
    for (const { query, mine, i } of asked) {
      const whole = expected(all, query, mine ? user_id : undefined);
      const size = query.per_page ?? 20;
      const told = `query ${i}${mine ? " of the operator" : ""}: ${JSON.stringify(query)}`;
      found += whole.length;
      // In turn, as far as the third page, and by a jump to any.
      const walked: number[] = [];
      for (let number = 1; number <= 3; number++) walked.push(...(await page(query, mine, number, `walker ${i}`)));
      expect(walked, told).toEqual(whole.slice(0, 3 * size));
      const jump = 1 + (i % (2 + Math.floor(whole.length / size)));
      expect(await page(query, mine, jump, `jumper ${i}`), `page ${jump} of ${told}`).toEqual(
        whole.slice((jump - 1) * size, jump * size),
      );
    }
    expect(found).toBeGreaterThan(queries);
  });
});
