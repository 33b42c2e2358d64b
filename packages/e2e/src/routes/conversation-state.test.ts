import { afterAll, beforeAll, expect } from "vitest";
import { conversationIn } from "../support/conversation.js";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { visitor } from "../support/visitor.js";

onEachDatabase("states of conversations by the official client", (database) => {
  let scene: OfficialScene;
  let { website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ website_id, crisp } = scene);
    listener = await scene.listen("plugin");
  });
  afterAll(() => scene?.close());

  const ask = (method: string, given: Given) => asDocumented(crisp, method, { websiteID: website_id, ...given });
  const shown = (session_id: string) => crisp.website.getConversation(website_id, session_id);
  const conversation = () => conversationIn(scene, { said: "Hello" });

  /** The sessions that a list with these filters holds. */
  async function listed(options: object): Promise<string[]> {
    const rows = await crisp.website.listConversations(website_id, 1, { per_page: 50, ...options });
    return rows.map((row: { session_id: string }) => row.session_id);
  }

  proves(
    ["website.changeConversationState", "website.getConversationState"],
    "the conversation, the list's filter, the chat box and the event have the state",
    async () => {
      const box = await visitor(scene);
      const { session_id } = box;
      await box.send("message:send", { type: "text", content: "Hello" });
      await crisp.website.changeConversationState(website_id, session_id, "resolved");
      expect(await listed({ filter_not_resolved: 1 })).not.toContain(session_id);
      await listener.about(session_id, "session:set_state", 0);
      const [from, mark] = [listener.received.length, box.received.length];
      await ask("website.changeConversationState", { sessionID: session_id });
      expect(await listener.about(session_id, "session:set_state", from)).toMatchObject({ state: "unresolved" });
      expect((await box.next("session:state", mark)).payload).toEqual({ state: "unresolved" });
      const state = await ask("website.getConversationState", { sessionID: session_id });
      expect(state).toEqual({ state: "unresolved" });
      expect(await shown(session_id)).toMatchObject({ ...state, status: 1 });
      expect(await listed({ filter_not_resolved: 1 })).toContain(session_id);
    },
  );

  proves(
    "website.updateConversationOpenState",
    "others hear that somebody looks at it, and no longer does",
    async () => {
      const session_id = await conversation();
      const from = listener.received.length;
      await ask("website.updateConversationOpenState", { sessionID: session_id });
      await listener.about(session_id, "session:set_opened", from);
      await crisp.website.updateConversationOpenState(website_id, session_id, false);
      await listener.about(session_id, "session:set_closed", from);
      const views = listener.names(from).filter((name) => /^session:set_(?:opened|closed)$/.test(name));
      expect(views).toEqual(["session:set_opened", "session:set_closed"]);
    },
  );

  proves(
    ["website.assignConversationRouting", "website.getConversationRoutingAssign"],
    "the conversation, the list's filters and the event have the assignee",
    async () => {
      const session_id = await conversation();
      expect(await listed({ filter_unassigned: 1 })).toContain(session_id);
      const from = listener.received.length;
      await ask("website.assignConversationRouting", { sessionID: session_id });
      const routing = await ask("website.getConversationRoutingAssign", { sessionID: session_id });
      const user_id = "a4c32c68-be91-4e29-8a05-976e93abbe3f";
      expect(routing).toEqual({ assigned: { user_id } });
      expect(await listener.about(session_id, "session:set_routing", from)).toMatchObject({ routing_id: user_id });
      expect(await shown(session_id)).toMatchObject(routing);
      expect(await listed({ filter_unassigned: 1 })).not.toContain(session_id);
      expect(await listed({ filter_assigned: user_id })).toContain(session_id);
    },
  );

  proves(
    "website.updateConversationInbox",
    "the conversation, the inbox's list and the event have it there",
    async () => {
      const session_id = await conversation();
      const from = listener.received.length;
      await ask("website.updateConversationInbox", { sessionID: session_id });
      const inbox_id = "bf6935c9-43b3-4f8e-87ea-175c1e1ed1a9";
      expect(await listener.about(session_id, "session:set_inbox", from)).toMatchObject({ inbox_id });
      expect(await shown(session_id)).toMatchObject({ inbox_id });
      expect(await listed({ filter_inbox_id: inbox_id })).toContain(session_id);
    },
  );

  proves(
    ["website.saveConversationParticipants", "website.getConversationParticipants"],
    "the conversation and the event have them",
    async () => {
      const session_id = await conversation();
      const from = listener.received.length;
      await ask("website.saveConversationParticipants", { sessionID: session_id });
      const saved = await ask("website.getConversationParticipants", { sessionID: session_id });
      expect(saved).toEqual({ participants: [{ type: "email", target: "jane.doe@acme-inc.com" }] });
      expect(await listener.about(session_id, "session:set_participants", from)).toMatchObject(saved);
      expect(await shown(session_id)).toMatchObject(saved);
    },
  );

  proves(
    ["website.blockIncomingMessagesForConversation", "website.getBlockStatusForConversation"],
    "neither the visitor nor the API can send on, and all are told",
    async () => {
      const box = await visitor(scene);
      const { session_id } = box;
      const from = listener.received.length;
      expect(await ask("website.getBlockStatusForConversation", { sessionID: session_id })).toEqual({ blocked: false });
      await ask("website.blockIncomingMessagesForConversation", { sessionID: session_id });
      expect(await ask("website.getBlockStatusForConversation", { sessionID: session_id })).toEqual({ blocked: true });
      expect(await listener.about(session_id, "session:set_block", from)).toMatchObject({ is_blocked: true });
      expect((await box.next("session:blocked")).payload).toEqual({ blocked: true });
      const said = box.send("message:send", { type: "text", content: "Let me in" });
      await expect(said).rejects.toMatchObject({ reason: "not_allowed" });
      const message = { type: "text", from: "user", origin: "chat", content: "Hello" };
      const sent = crisp.website.sendMessageInConversation(website_id, session_id, message);
      await expect(sent).rejects.toMatchObject({ code: 403, message: "not_allowed" });
      expect(await crisp.website.getMessagesInConversation(website_id, session_id)).toEqual([]);
    },
  );

  proves(
    ["website.updateVerifyStatusForConversation", "website.getVerifyStatusForConversation"],
    "the conversation, the chat box and the event say that the visitor is verified",
    async () => {
      const box = await visitor(scene);
      const { session_id } = box;
      const from = listener.received.length;
      await ask("website.updateVerifyStatusForConversation", { sessionID: session_id });
      const status = await ask("website.getVerifyStatusForConversation", { sessionID: session_id });
      expect(status).toMatchObject({ verified: true });
      expect(await listener.about(session_id, "session:update_verify", from)).toMatchObject({ is_verified: true });
      expect(await shown(session_id)).toMatchObject({ is_verified: true });
      expect((await box.join({})).user).toMatchObject({ verified: true });
    },
  );
});
