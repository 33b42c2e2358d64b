import { describe, expect, it } from "vitest";
import {
  endConnection,
  getOperatorPresence,
  getWebsiteAvailability,
  listOperatorAvailabilities,
  listOutdatedWebsites,
  listPresentOperators,
  listTurns,
  removeSilentConnections,
  saveConnections,
  saveOperatorAvailability,
  saveOperatorSchedule,
  saveWebsiteAvailability,
} from "../availability.js";
import { insertConversation } from "../conversations.js";
import { insertMessages, MessageFlag, type MessageRow } from "../messages.js";
import { insertOperator } from "../operators.js";
import type { Steps } from "../step.js";
import type { Store } from "../store.js";
import { insertUser } from "../users.js";
import { clearBlocks, countBlocks, getBlocks, listBlocks } from "../visitor-blocks.js";
import { newConversation, newMessage, reached } from "./rows.js";
import { command, other_website_id, website_id } from "./scratch.js";

/** Who of the team is there, and whom the rules keep out. */
export function availability(given: () => { store: Store }): void {
  const write = <T>(body: () => Steps<T>): Promise<T> => given().store.write(command(body));
  const operators = (ids: readonly string[]) =>
    write(function* () {
      for (const [index, user_id] of ids.entries()) {
        const names = { first_name: user_id, last_name: "", avatar: null };
        const email = `${user_id}@one.example`;
        yield* insertUser({ user_id, email, password_hash: "", ...names, created_at: index });
        yield* insertOperator({ website_id, user_id, role: "member", created_at: index });
      }
    });

  describe("availability", () => {
    it("of operators is what was told of them, beside what is so", async () => {
      const { store } = given();
      await operators(["a", "b", "c"]);
      await write(() => saveConnections("one", [], 10));
      await write(() => saveConnections("one", ["a", "b"], 10));
      await write(() => saveConnections("two", ["a"], 20));
      await write(() => saveConnections("one", ["a", "b"], 15));
      await write(() => saveOperatorSchedule("b", "first"));
      await write(() => saveOperatorSchedule("b", "second"));
      expect(await write(() => saveOperatorAvailability("a", "online", 5))).toBe(true);
      expect(await write(() => saveOperatorAvailability("a", "online", 6))).toBe(false);
      expect(await write(() => saveOperatorAvailability("c", "offline", 7))).toBe(true);
      const a = { user_id: "a", type: "online", since: 5, schedule: null, seen: 20 };
      const b = { user_id: "b", type: null, since: null, schedule: "second", seen: 15 };
      const byId = (x: { user_id: string }, y: { user_id: string }) => (x.user_id < y.user_id ? -1 : 1);
      expect((await store.read(listPresentOperators())).sort(byId)).toEqual([a, b]);
      expect(await store.read(getOperatorPresence("b"))).toEqual(b);
      expect(await store.read(getOperatorPresence("nobody"))).toBeUndefined();
      expect(await store.read(listOperatorAvailabilities(reached))).toEqual([
        { user_id: "a", type: "online", since: 5 },
        { user_id: "b", type: null, since: null },
        { user_id: "c", type: "offline", since: 7 },
      ]);
      await write(() => removeSilentConnections(20));
      await write(() => endConnection("two", "a"));
      await write(() => saveOperatorSchedule("b", null));
      expect(await store.read(listPresentOperators())).toEqual([{ ...a, seen: null }]);
      expect(await store.read(getOperatorPresence("b"))).toEqual({ ...b, schedule: null, seen: null });
    });

    it("of a website is that of its operators", async () => {
      const { store } = given();
      const nobody = { online: 0, told: null, since: null };
      expect(await store.read(getWebsiteAvailability(website_id))).toEqual(nobody);
      expect(await store.read(getWebsiteAvailability("nowhere"))).toBeUndefined();
      await operators(["a", "b"]);
      await write(() => saveOperatorAvailability("a", "away", 5));
      expect(await store.read(listOutdatedWebsites())).toEqual([]);
      await write(() => saveOperatorAvailability("a", "online", 6));
      await write(() => saveOperatorAvailability("b", "online", 6));
      expect(await store.read(listOutdatedWebsites())).toEqual([website_id]);
      expect(await write(() => saveWebsiteAvailability(website_id, true, 6))).toBe(true);
      expect(await write(() => saveWebsiteAvailability(website_id, true, 7))).toBe(false);
      expect(await store.read(getWebsiteAvailability(website_id))).toEqual({ online: 1, told: 1, since: 6 });
      expect(await store.read(getWebsiteAvailability(other_website_id))).toEqual(nobody);
      expect(await store.read(listOutdatedWebsites())).toEqual([]);
      await write(() => saveOperatorAvailability("a", "offline", 8));
      await write(() => saveOperatorAvailability("b", "away", 8));
      expect(await store.read(listOutdatedWebsites())).toEqual([website_id]);
      expect(await store.read(getWebsiteAvailability(website_id))).toEqual({ online: 0, told: 1, since: 6 });
    });

    it("shows who spoke when, but neither bots nor what visitors do not see", async () => {
      const { store } = given();
      const talk = (n: number, rows: (id: number) => MessageRow[]) =>
        write(function* () {
          const id = yield* insertConversation(newConversation(n));
          yield* insertMessages(rows(id).map((row) => ({ row, wire: "{}" })));
          return id;
        });
      const first = await talk(1, (id) => [
        newMessage(id, 100),
        newMessage(id, 110, { from: "operator", flags: MessageFlag.automated }),
        newMessage(id, 120, { from: "operator", type: "note" }),
        newMessage(id, 130, { from: "operator", flags: MessageFlag.stealth + MessageFlag.stamped }),
        newMessage(id, 140, { from: "operator" }),
      ]);
      const second = await talk(2, (id) => [newMessage(id, 50), newMessage(id, 105), newMessage(id, 150)]);
      const turns = (conversations: number, after: number, limit: number) =>
        store.read(listTurns(reached, conversations, after, limit));
      const spoken = [
        { conversation_id: first, from: "user", timestamp: 100 },
        { conversation_id: first, from: "operator", timestamp: 140 },
        { conversation_id: second, from: "user", timestamp: 105 },
        { conversation_id: second, from: "user", timestamp: 150 },
      ];
      expect(await turns(10, 60, 10)).toEqual(spoken);
      expect(await turns(1, 60, 10)).toEqual(spoken.slice(2));
      expect(await turns(10, 60, 1)).toEqual(spoken.slice(0, 1));
    });
  });

  it("visitors kept out are counted by rule", async () => {
    const { store } = given();
    await write(() => countBlocks(reached, "ips", 2));
    await write(() => countBlocks(reached, "ips", 3));
    await write(() => countBlocks(reached, "pages", 1));
    expect(await store.read(getBlocks(reached, "ips"))).toBe(5);
    await write(() => clearBlocks(reached, "pages"));
    expect(await store.read(getBlocks(reached, "pages"))).toBe(0);
    expect(await store.read(listBlocks(reached))).toEqual([{ rule: "ips", blocked: 5 }]);
  });
}
