import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { crisp11 } from "../support/official.js";
import { OfficialScene } from "../support/official-scene.js";
import { runParley } from "../support/parley.js";
import { proves } from "../support/proves.js";
import { receiveMail } from "../support/receive-mail.js";
import { visitor } from "../support/visitor.js";
import { until } from "../support/wait.js";

onEachDatabase("requests about conversations", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ parley, website_id, crisp } = scene);
    listener = await scene.listen("plugin");
  });
  afterAll(() => scene?.close());

  const ask = (method: string, session_id: string, given: object = {}) =>
    asDocumented(crisp, method, { websiteID: website_id, sessionID: session_id, ...given });
  const created = async (): Promise<string> => (await crisp.website.createNewConversation(website_id)).session_id;

  proves("website.requestChatboxBindingPurgeForConversation", "the chat box forgets the conversation", async () => {
    const box = await visitor(scene);
    await ask("website.requestChatboxBindingPurgeForConversation", box.session_id);
    await box.next("session:reset");
    await expect(box.send("message:send", { type: "text", content: "still me" })).rejects.toThrow();
    expect(await crisp.website.getMessagesInConversation(website_id, box.session_id)).toEqual([]);
  });

  proves("website.requestUserFeedbackForConversation", "the chat box is asked, and the rating is told", async () => {
    const box = await visitor(scene);
    await ask("website.requestUserFeedbackForConversation", box.session_id);
    await box.next("feedback:request");
    const from = listener.received.length;
    await box.send("session:rate", { stars: 5, comment: "Quick" });
    const { payload } = await listener.next("session:sync:rating", from);
    expect(payload).toMatchObject({ session_id: box.session_id, rating: { stars: 5, comment: "Quick" } });
  });

  proves(
    "website.scheduleReminderForConversation",
    "a note comes at its time, and takes the conversation up again",
    async () => {
      const session_id = await created();
      await crisp.website.changeConversationState(website_id, session_id, "resolved");
      // Later than the asking takes, also on a busy machine.
      const date = new Date(Date.now() + 3_000).toISOString();
      await ask("website.scheduleReminderForConversation", session_id, { date });
      expect(await crisp.website.getMessagesInConversation(website_id, session_id)).toEqual([]);
      const note = await until("the note", async () => {
        const [message] = await crisp.website.getMessagesInConversation(website_id, session_id);
        return message;
      });
      expect(note).toMatchObject({ type: "note", from: "operator", content: "Call this customer.", automated: true });
      expect(note.timestamp).toBeGreaterThanOrEqual(Date.parse(date));
      expect(await crisp.website.getConversationState(website_id, session_id)).toEqual({ state: "unresolved" });
      // The time of the documented example was over long ago: that means at once.
      await ask("website.scheduleReminderForConversation", session_id);
      await until("the second note", async () => {
        const messages = await crisp.website.getMessagesInConversation(website_id, session_id);
        return messages.length === 2;
      });
    },
  );

  proves("website.reportConversation", "later mail of the same sender is held back", async () => {
    const mail = (id: string) => [
      "From: Eve <eve@example.net>",
      "To: anybody@example.com",
      "Subject: Hello",
      `Message-ID: <${id}@example.net>`,
      "",
      "Would you like to buy something from me, please?",
    ];
    const first = await receiveMail(parley, mail("one"), "--website", website_id);
    expect(first).toMatchObject({ code: 0, told: { outcome: "delivered" } });
    await ask("website.reportConversation", first.told.session_id as string);
    const second = await receiveMail(parley, mail("two"), "--website", website_id);
    expect(second).toMatchObject({
      code: 0,
      told: { outcome: "held_back", reason: expect.stringContaining("reported") },
    });
    const user = crisp11(parley, parley.token("user"));
    expect(await user.website.listSpamConversations(website_id, 1)).toMatchObject([{ spam_id: second.told.spam_id }]);
  });

  proves(
    "website.requestToolCallForConversation",
    "the plugin's own server runs the command, and an event brings what it answers",
    async () => {
      const calls: { headers: Record<string, unknown>; body: string }[] = [];
      const server: Server = createServer((request, response) => {
        let body = "";
        request.on("data", (chunk: Buffer) => {
          body += chunk.toString();
        });
        request.on("end", () => {
          calls.push({ headers: request.headers, body });
          response.end(JSON.stringify({ data: { tools: ["refund"] } }));
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      try {
        const { plugin_id = "" } = parley.token("plugin");
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tools`;
        const set = await runParley(["plugin", "action-url", plugin_id, "--url", url, "--json", "--data", parley.data]);
        const { secret } = JSON.parse(set.stdout);
        const session_id = await created();
        const from = listener.received.length;
        const { correlation_id } = await ask("website.requestToolCallForConversation", session_id);
        const { payload } = await listener.next("plugin:event", from);
        const { data, name } = payload;
        expect(name).toBe("tool:call:processed");
        expect(data).toMatchObject({ session_id, correlation_id, outcome: "success", result: { tools: ["refund"] } });
        const [call] = calls as [(typeof calls)[number]];
        expect(JSON.parse(call.body)).toMatchObject({ tool: { command: "list_tools" }, correlation_id });
        const signed = (key: string, body: unknown) =>
          crisp.verifyWidget(key, body, call.headers["x-crisp-request-timestamp"], call.headers["x-crisp-signature"]);
        expect(signed(secret, JSON.parse(call.body))).toBe(true);
        expect(signed(`${secret}x`, JSON.parse(call.body))).toBe(false);
      } finally {
        server.close();
      }
    },
  );
});
