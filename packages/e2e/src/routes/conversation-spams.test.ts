import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { receiveMail } from "../support/receive-mail.js";

onEachDatabase("mail that was held back", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;
  let mails = 0;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
    listener = await scene.listen("user");
  });
  afterAll(() => scene?.close());

  const list = () => asDocumented(crisp, "website.listSpamConversations", { websiteID: website_id });

  async function hold(): Promise<string> {
    const id = `spam-${++mails}@example.net`;
    const mail = [
      "From: Eve <eve@example.net>",
      "To: anybody@example.com",
      "Subject: Hello",
      `Message-ID: <${id}>`,
      "X-Spam-Flag: YES",
      "",
      "Buy this.",
    ];
    const { told } = await receiveMail(parley, mail, "--website", website_id);
    expect(told.outcome).toBe("held_back");
    return told.spam_id as string;
  }

  proves("website.listSpamConversations", "what was told, and nothing of it is in the inbox", async () => {
    const from = listener.received.length;
    const spam_id = await hold();
    const { payload } = await listener.next("spam:message", from);
    expect(payload).toMatchObject({ website_id, spam_id, type: "email", reason: expect.stringContaining("spam") });
    // The list after is the list before, which was empty, and what the event tells.
    const { website_id: _, ...told } = payload;
    expect(await list()).toEqual([told]);
    expect(await crisp.website.listConversations(website_id, 1)).toEqual([]);
  });

  proves("website.resolveSpamConversationContent", "what the mail says that came in", async () => {
    const spam_id = await hold();
    const spam = await asDocumented(crisp, "website.resolveSpamConversationContent", {
      websiteID: website_id,
      spamID: spam_id,
    });
    expect(spam).toMatchObject({ spam_id, metadata: { subject: "Hello", from: { email: "eve@example.net" } } });
    expect(JSON.stringify(spam.content)).toContain("Buy this.");
  });

  proves(
    "website.submitSpamConversationDecision",
    "a rejected one is dropped, and never gets into the inbox",
    async () => {
      const spam_id = await hold();
      const from = listener.received.length;
      await asDocumented(crisp, "website.submitSpamConversationDecision", { websiteID: website_id, spamID: spam_id });
      expect((await listener.next("spam:decision", from)).payload).toMatchObject({ spam_id, action: "reject" });
      expect(JSON.stringify(await list())).not.toContain(spam_id);
      const again = crisp.website.submitSpamConversationDecision(website_id, spam_id, "accept");
      await expect(again).rejects.toMatchObject({ code: 404 });
      expect(await crisp.website.listConversations(website_id, 1)).toEqual([]);
    },
  );

  it("lets in what is accepted, as if it had come so", async () => {
    const spam_id = await hold();
    const from = listener.received.length;
    await crisp.website.submitSpamConversationDecision(website_id, spam_id, "accept");
    const { payload } = await listener.next("message:send", from);
    expect(payload).toMatchObject({ origin: "email", content: "Buy this." });
    expect((await listener.next("spam:decision", from)).payload).toMatchObject({ spam_id, action: "accept" });
    const [conversation] = await crisp.website.listConversations(website_id, 1);
    expect(conversation).toMatchObject({
      session_id: payload.session_id,
      meta: { email: "eve@example.net", origin: "email", subject: "Hello" },
    });
    expect(JSON.stringify(await list())).not.toContain(spam_id);
  });
});
