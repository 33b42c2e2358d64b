import { describe, expect, it } from "vitest";
import {
  type ConversationListing,
  type ListKey,
  listConversationsAfter,
  listConversationsAt,
  listConversationsUpdatedAfter,
  newestUpdate,
} from "../conversation-lists.js";
import {
  type ConversationRow,
  getConversation,
  getConversationById,
  getConversationWire,
  insertConversation,
  listRelated,
  lockConversation,
  lockConversations,
  type NewConversationRow,
  removeConversationRow,
  updateConversations,
  updateConversationsForMessages,
} from "../conversations.js";
import { markMentions } from "../search/marks.js";
import type { Steps } from "../step.js";
import { isUniqueViolation, type Store } from "../store.js";
import { newConversation, reached, session, stored } from "./rows.js";
import { command, other_website_id } from "./scratch.js";

const all: ConversationListing = { order: "updated", include_empty: false };

/** Rows of conversations, and the lists that are made of them. */
export function conversations(given: () => { store: Store }): void {
  const insert = (rows: readonly NewConversationRow[]): Promise<number[]> =>
    given().store.write(
      command(function* () {
        const ids: number[] = [];
        for (const row of rows) ids.push(yield* insertConversation(row));
        return ids;
      }),
    );
  const change = <T>(body: () => Steps<T>): Promise<T> => given().store.write(command(body));
  const sessions = async (listing: Partial<ConversationListing>, offset = 0, limit = 100): Promise<number[]> => {
    const { store } = given();
    const rows = await store.read(listConversationsAt(reached, { ...all, ...listing }, offset, limit, store.database));
    return rows.map(({ session_id }) => Number(session_id.slice(-12)));
  };

  describe("conversations", () => {
    it("are read as they were written", async () => {
      const { store } = given();
      const full = newConversation(2, {
        inbox_id: "i",
        people_id: "p",
        state: "resolved",
        is_verified: 1,
        is_blocked: 1,
        unread_operator: 2,
        unread_visitor: 3,
        assigned_user_id: "u",
        email: "e@example.com",
        phone: "+33 1",
        waiting_since: 5,
        last_timestamp: 2 ** 53 - 1,
        topic: "t",
        last_message: "l",
        preview_message: "{}",
      });
      const [one, two] = (await insert([newConversation(1), full])) as [number, number];
      expect(await store.read(getConversation(reached, session(2)))).toEqual(stored(full, two));
      expect(await store.read(getConversationById(reached, one))).toEqual(stored(newConversation(1), one));
      expect(await store.read(getConversationWire(reached, session(1)))).toEqual({
        session_id: session(1),
        wire: '{"session":1}',
        wire_version: 1,
      });
      expect(await store.read(getConversation(reached, session(9)))).toBeUndefined();
      expect(await store.read(getConversation(other_website_id as never, session(1)))).toBeUndefined();
      expect(isUniqueViolation(await insert([newConversation(1)]).catch((error: unknown) => error))).toBe(true);
    });

    it("are locked one by one and together", async () => {
      await insert([newConversation(1), newConversation(2)]);
      const keys = [2, 9, 1, 2].map((n) => [reached, session(n)] as const);
      const [one, many] = await change(function* () {
        return [yield* lockConversation(reached, session(1)), yield* lockConversations(keys)] as const;
      });
      expect(many.map((row) => row?.session_id)).toEqual([session(2), undefined, session(1), session(2)]);
      expect(many[2]).toEqual(one);
    });

    it("are changed in every column that can change, and in those that messages change", async () => {
      const { store } = given();
      await insert([newConversation(1), newConversation(2), newConversation(3, { initiated: 0 })]);
      const changed = await change(function* () {
        const row = (yield* lockConversation(reached, session(1))) as ConversationRow;
        const next: ConversationRow = {
          ...row,
          state: "resolved",
          email: "new@example.com",
          updated_at: 5000,
          topic: "t",
        };
        yield* updateConversations([{ row: next, wire: "wire 1" }]);
        return next;
      });
      const sent = await change(function* () {
        const rows: { row: ConversationRow; wire: string; moved: boolean }[] = [];
        for (const n of [2, 3]) {
          const row = (yield* lockConversation(reached, session(n))) as ConversationRow;
          const next: ConversationRow = { ...row, unread_operator: 1, updated_at: 6000 + n, last_timestamp: 6000 + n };
          rows.push({ row: { ...next, initiated: 1, waiting_since: 6000 }, wire: `wire ${n}`, moved: n === 3 });
        }
        yield* updateConversationsForMessages(rows);
        return rows.map(({ row }) => row);
      });
      expect(await store.read(getConversation(reached, session(1)))).toEqual(changed);
      expect(await store.read(getConversation(reached, session(2)))).toEqual({ ...sent[0], waiting_since: null });
      expect(await store.read(getConversation(reached, session(3)))).toEqual(sent[1]);
      expect((await store.read(getConversationWire(reached, session(3))))?.wire).toBe("wire 3");
      expect(await sessions({})).toEqual([3, 2, 1]);
      expect(await store.read(newestUpdate(reached))).toMatchObject({ sort: 6003 });
    });

    it("leave the lists when they are removed", async () => {
      const { store } = given();
      const [one] = (await insert([newConversation(1), newConversation(2)])) as [number];
      expect(await change(() => removeConversationRow(reached, one))).toBe(1);
      expect(await change(() => removeConversationRow(reached, one))).toBe(0);
      expect(await sessions({})).toEqual([2]);
      expect(await store.read(getConversation(reached, session(1)))).toBeUndefined();
    });

    it("are listed in three orders, those not in the inbox only when asked for", async () => {
      await insert([
        newConversation(1, { created_at: 1, updated_at: 30, waiting_since: 9 }),
        newConversation(2, { created_at: 2, updated_at: 10 }),
        newConversation(3, { created_at: 3, updated_at: 20, initiated: 0, waiting_since: 7 }),
        newConversation(4, { created_at: 4, updated_at: 20, waiting_since: 8 }),
        newConversation(5, { website_id: other_website_id, updated_at: 99 }),
      ]);
      expect(await sessions({ order: "updated" })).toEqual([1, 4, 2]);
      expect(await sessions({ order: "created" })).toEqual([4, 2, 1]);
      expect(await sessions({ order: "waiting" })).toEqual([4, 1, 2]);
      expect(await sessions({ order: "updated", include_empty: true })).toEqual([1, 4, 3, 2]);
      expect(await sessions({ order: "created", include_empty: true })).toEqual([4, 3, 2, 1]);
      expect(await sessions({ order: "waiting", include_empty: true })).toEqual([3, 4, 1, 2]);
      expect(await sessions({ order: "updated", include_empty: true }, 1, 2)).toEqual([4, 3]);
      expect(await sessions({ order: "updated" }, 3, 2)).toEqual([]);
    });

    it("are filtered in every order", async () => {
      const [first, second] = await insert([
        newConversation(1, { inbox_id: "i", unread_operator: 1, state: "resolved", mentions: '["m"]' }),
        newConversation(2, { assigned_user_id: "u", state: "unresolved", mentions: '["m","n"]', initiated: 0 }),
        newConversation(3, { inbox_id: "i", assigned_user_id: "v" }),
      ]);
      const at = (id: number | undefined) => ({ id: id as number, website_id: reached });
      await change(() =>
        markMentions([
          { row: at(first), user_ids: ["m"] },
          { row: at(second), user_ids: ["m", "n"] },
        ]),
      );
      const cases: [Partial<ConversationListing>, number[]][] = [
        [{ inbox_id: "i" }, [3, 1]],
        [{ unread: true }, [1]],
        [{ resolved: true }, [1]],
        [{ not_resolved: true }, [3, 2]],
        [{ mention: true }, [2, 1]],
        [{ mention: "n" }, [2]],
        [{ assigned: "u" }, [2]],
        [{ assigned: true }, [3, 2]],
        [{ unassigned: true }, [1]],
        [{ date_start: 1002 }, [3, 2]],
        [{ date_end: 1002 }, [2, 1]],
        [{ date_start: 1002, date_end: 1002, assigned: "u", not_resolved: true }, [2]],
      ];
      for (const [listing, expected] of cases) {
        for (const order of ["updated", "created"] as const) {
          expect(await sessions({ ...listing, order, include_empty: true }), JSON.stringify(listing)).toEqual(expected);
          expect(await sessions({ ...listing, order }), JSON.stringify(listing)).toEqual(
            expected.filter((n) => n !== 2),
          );
        }
        const waiting = await sessions({ ...listing, order: "waiting", include_empty: true });
        expect(waiting.sort((a, b) => b - a)).toEqual(expected);
      }
    });

    it("go on after any row, as from a position", async () => {
      const { store } = given();
      await insert(
        Array.from({ length: 12 }, (_, n) =>
          newConversation(n, {
            created_at: n % 3,
            updated_at: n % 4,
            waiting_since: n % 2 === 0 ? n % 5 : null,
            initiated: n % 6 === 5 ? 0 : 1,
          }),
        ),
      );
      for (const order of ["updated", "created", "waiting"] as const) {
        for (const include_empty of [true, false]) {
          const listing = { ...all, order, include_empty };
          const whole = await store.read(listConversationsAt(reached, listing, 0, 100, store.database));
          expect(whole).toHaveLength(include_empty ? 12 : 10);
          for (const [i, row] of whole.entries()) {
            const rest = await store.read(listConversationsAfter(reached, listing, row, 3, store.database));
            expect(rest).toEqual(whole.slice(i + 1, i + 4));
          }
        }
      }
    });

    it("that were updated after a place come oldest first", async () => {
      const { store } = given();
      await insert([1, 2, 3, 4].map((n) => newConversation(n, { updated_at: 10 + n })));
      const [, second] = await store.read(
        listConversationsUpdatedAfter(reached, all, { sort: 0, id: 0 }, 2, store.database),
      );
      const later = await store.read(
        listConversationsUpdatedAfter(reached, all, second as ListKey, 10, store.database),
      );
      expect(later.map(({ session_id }) => session_id)).toEqual([session(3), session(4)]);
    });

    it("are related by email, phone or people_id, oldest first", async () => {
      const { store } = given();
      const [one] = (await insert([
        newConversation(1, { email: "a@example.com", phone: "+1", people_id: "p", created_at: 5 }),
        newConversation(2, { email: "a@example.com", created_at: 3 }),
        newConversation(3, { phone: "+1", created_at: 4 }),
        newConversation(4, { created_at: 1 }),
        newConversation(5, { people_id: "p", created_at: 2 }),
      ])) as [number];
      const related = await store.read(listRelated(reached, one, 10));
      expect(related.map(({ session_id }) => session_id)).toEqual([session(5), session(2), session(3), session(1)]);
    });
  });
}
