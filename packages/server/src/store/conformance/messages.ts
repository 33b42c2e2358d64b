import { describe, expect, it } from "vitest";
import {
  boundConversationEvents,
  insertConversationEvents,
  listConversationEventRows,
} from "../conversation-events.js";
import { insertConversation } from "../conversations.js";
import { blankMessageEvents, blankSomeEvents } from "../event-refs.js";
import { readEvents } from "../events.js";
import {
  findMessages,
  freeTimestamp,
  getLastMessageFrom,
  getMessage,
  getMessageAt,
  getMessageWire,
  getNewestMessage,
  getWaitingSince,
  insertMessages,
  listMessagesAfter,
  listMessagesBefore,
  listUndelivered,
  listUnread,
  MessageFlag,
  type MessageRow,
  removeMessageRow,
  removeMessageRows,
  updateMessages,
} from "../messages.js";
import { boundPages, insertPages, listPages, removePageRows } from "../pages.js";
import { isUniqueViolation, type Store } from "../store.js";
import { newConversation, newMessage, reached, session } from "./rows.js";
import { command, newEvent, website_id } from "./scratch.js";

/** Rows of messages, pages, and what removal leaves of their events. */
export function messages(given: () => { store: Store }): void {
  async function conversation(n = 1): Promise<number> {
    return given().store.write(command(() => insertConversation(newConversation(n))));
  }
  async function insert(rows: readonly MessageRow[]): Promise<void> {
    const written = rows.map((row) => ({ row, wire: `{"timestamp":${row.timestamp}}` }));
    await given().store.write(command(() => insertMessages(written)));
  }

  describe("messages", () => {
    it("are read as they were written", async () => {
      const { store } = given();
      const id = await conversation();
      const full = newMessage(id, 20, {
        type: "field",
        from: "operator",
        origin: "urn:parley:bot",
        flags: 31,
        read: "chat",
        delivered: "email",
        ignored: '{"a":1}',
        details: '{"2":0,"1":0}',
        content: '{"text":"it\'s \\"é😀\\""}',
      });
      await insert([newMessage(id, 10), full]);
      expect(await store.read(getMessage(id, full.fingerprint))).toEqual(full);
      expect(await store.read(getMessageAt(id, 10))).toEqual(newMessage(id, 10));
      const keys = [full.fingerprint, 1, newMessage(id, 10).fingerprint].map((f) => [id, f] as const);
      const found = await store.write(command(() => findMessages(keys)));
      expect(found).toEqual([full, undefined, newMessage(id, 10)]);
      expect(await store.read(getMessageWire(id, full.fingerprint))).toEqual({
        timestamp: 20,
        wire: '{"timestamp":20}',
        wire_version: 1,
      });
    });

    it("have a time and a fingerprint of their own in their conversation", async () => {
      const [one, two] = [await conversation(1), await conversation(2)];
      await insert([newMessage(one, 10), newMessage(two, 10)]);
      for (const twice of [
        newMessage(one, 10, { fingerprint: 1 }),
        newMessage(one, 11, { fingerprint: newMessage(one, 10).fingerprint }),
      ]) {
        const error = await insert([twice]).catch((thrown: unknown) => thrown);
        expect(isUniqueViolation(error)).toBe(true);
      }
    });

    it("are listed before and after a time", async () => {
      const { store } = given();
      const id = await conversation();
      await insert([30, 10, 20, 40].map((timestamp) => newMessage(id, timestamp)));
      await insert([newMessage(await conversation(2), 25)]);
      const times = async (rows: Promise<{ timestamp: number }[]>) => (await rows).map(({ timestamp }) => timestamp);
      expect(await times(store.read(listMessagesBefore(reached, session(1), 40, 2)))).toEqual([30, 20]);
      expect(await times(store.read(listMessagesAfter(reached, session(1), 10, 2)))).toEqual([20, 30]);
      expect(await times(store.read(listMessagesAfter(reached, session(1), 40, 2)))).toEqual([]);
      expect(await times(store.read(listMessagesAfter(reached, session(9), 0, 2)))).toEqual([]);
      expect((await store.read(getNewestMessage(id)))?.timestamp).toBe(40);
    });

    it("leave free the next millisecond that none has", async () => {
      const { store } = given();
      const id = await conversation();
      await insert([10, 11, 12, 14].map((timestamp) => newMessage(id, timestamp)));
      for (const [wanted, free] of [
        [9, 9],
        [10, 13],
        [12, 13],
        [13, 13],
        [14, 15],
      ] as const) {
        expect(await store.read(freeTimestamp(id, wanted)), String(wanted)).toBe(free);
      }
    });

    it("are unread, undelivered, last and waited on by who sent them", async () => {
      const { store } = given();
      const id = await conversation();
      expect(await store.read(getWaitingSince(id))).toBeNull();
      await insert([
        newMessage(id, 10, { read: "chat" }),
        newMessage(id, 20, { from: "operator", delivered: "chat" }),
        newMessage(id, 30),
        newMessage(id, 40, { from: "operator", type: "note" }),
        newMessage(id, 50, { delivered: "chat" }),
        newMessage(id, 60, { from: "operator", type: "note", delivered: "chat", flags: MessageFlag.stealth }),
      ]);
      const times = (rows: readonly MessageRow[]) => rows.map(({ timestamp }) => timestamp);
      expect(times(await store.read(listUnread(id, "user")))).toEqual([30, 50]);
      expect(times(await store.read(listUndelivered(id, "operator")))).toEqual([40]);
      expect((await store.read(getLastMessageFrom(id, "operator")))?.timestamp).toBe(40);
      expect(await store.read(getWaitingSince(id))).toBe(30);
    });

    it("are changed together, and removed", async () => {
      const { store } = given();
      const id = await conversation();
      await insert([10, 20, 30].map((timestamp) => newMessage(id, timestamp)));
      const changed = [30, 10].map((timestamp) =>
        newMessage(id, timestamp, { read: "chat", flags: 9, content: `"${timestamp}"`, ignored: "{}" }),
      );
      await store.write(command(() => updateMessages(changed.map((row) => ({ row, wire: row.content })))));
      for (const row of changed) {
        expect(await store.read(getMessage(id, row.fingerprint))).toEqual(row);
        expect((await store.read(getMessageWire(id, row.fingerprint)))?.wire).toBe(row.content);
      }
      const remove = (fingerprint: number) => store.write(command(() => removeMessageRow(id, fingerprint)));
      expect(await remove(newMessage(id, 20).fingerprint)).toBe(1);
      expect(await remove(newMessage(id, 20).fingerprint)).toBe(0);
      expect(await store.write(command(() => removeMessageRows(id)))).toBe(2);
    });
  });

  describe("pages", () => {
    it("are listed newest first, those of one moment in the order that they came", async () => {
      const { store } = given();
      const id = await conversation();
      const pages = ["a", "b", "c"].map((page_title, i) => ({
        conversation_id: id,
        timestamp: i === 2 ? 5 : 9,
        page_title,
        page_url: "https://example.com/é",
        page_referrer: i === 0 ? null : "r",
      }));
      await store.write(command(() => insertPages(pages)));
      expect(await store.read(listPages(id, 2, 0))).toEqual([pages[1], pages[0]]);
      expect(await store.read(listPages(id, 2, 2))).toEqual([pages[2]]);
      expect(await store.write(command(() => removePageRows(id)))).toBe(3);
    });

    it("and custom events are kept up to a number, the newest of each conversation", async () => {
      const { store } = given();
      const [id, other] = [await conversation(), await conversation(2)];
      const events = [3, 1, 2, 3].map((timestamp, i) => ({
        conversation_id: id,
        timestamp,
        text: `${i}`,
        color: null,
        data: null,
      }));
      const pages = [...events.map((event) => ({ ...event, page_title: event.text })), { conversation_id: other }].map(
        (page) => ({ timestamp: 1, page_title: "", ...page, page_url: "u", page_referrer: null }),
      );
      await store.write(
        command(function* () {
          yield* insertPages(pages);
          yield* insertConversationEvents(events);
          yield* boundPages(id, 2);
          yield* boundConversationEvents(id, 3);
          yield* boundPages(other, 1);
        }),
      );
      expect((await store.read(listPages(id, 9, 0))).map(({ page_title }) => page_title)).toEqual(["3", "0"]);
      expect(await store.read(listPages(other, 9, 0))).toHaveLength(1);
      const kept = await store.read(listConversationEventRows(id, 9, 0));
      expect(kept.map(({ text }) => text)).toEqual(["3", "0", "2"]);
    });
  });

  describe("removal", () => {
    it("blanks the events of a message or of a whole conversation, and keeps their numbers", async () => {
      const { store } = given();
      const [one, two] = [await conversation(1), await conversation(2)];
      const events = [
        newEvent({ conversation_id: one, fingerprint: 5, body: "1" }),
        newEvent({ conversation_id: two, fingerprint: 5, body: "2" }),
        newEvent({ conversation_id: one, body: "3" }),
        newEvent({ body: "4" }),
      ];
      for (const event of events) {
        await store.write(
          command(function* (tx) {
            yield* freeTimestamp(one, 1);
            tx.event(event);
          }),
        );
      }
      const bodies = async () => (await store.read(readEvents(website_id, 0, 10))).map(({ body }) => body);
      const blank = (body: Parameters<typeof command<void>>[0]) => store.write({ ...command(body), readsLog: true });
      await blank(() => blankMessageEvents(website_id, one, 5));
      expect(await bodies()).toEqual([null, "2", "3", "4"]);
      const some = (id: number, until: number, limit: number) =>
        store.write({ ...command(() => blankSomeEvents(website_id, id, until, limit)), readsLog: true });
      expect(await some(one, 2, 5)).toBe(false);
      expect(await bodies()).toEqual([null, "2", "3", "4"]);
      expect(await some(one, 9, 1)).toBe(true);
      expect(await some(one, 9, 1)).toBe(false);
      expect(await bodies()).toEqual([null, "2", null, "4"]);
      expect(await some(two, 9, 5)).toBe(false);
      expect(await bodies()).toEqual([null, null, null, "4"]);
    });
  });
}
