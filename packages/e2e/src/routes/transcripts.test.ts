import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { conversationIn } from "../support/conversation.js";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import { fromOperator } from "../support/from-operator.js";
import { MailServer } from "../support/mail-server.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { visitor } from "../support/visitor.js";

onEachDatabase("transcripts by mail", (database) => {
  let server: MailServer;
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;

  beforeAll(async () => {
    server = await MailServer.start();
    scene = await OfficialScene.start(database, "user", { env: { PARLEY_SMTP_URL: server.url } });
    ({ parley, website_id, crisp } = scene);
  });
  afterAll(async () => {
    await scene?.close();
    await server?.close();
  });

  async function talk(meta?: object): Promise<string> {
    const session_id = await conversationIn(scene, { meta, said: "My lamp is broken." });
    for (const message of [fromOperator("He dropped it.", { type: "note" }), fromOperator("We send another.")]) {
      await crisp.website.sendMessageInConversation(website_id, session_id, message);
    }
    return session_id;
  }

  proves(
    "website.requestEmailTranscriptForConversation",
    "a mail tells the team what was said, with notes",
    async () => {
      const session_id = await talk();
      await asDocumented(crisp, "website.requestEmailTranscriptForConversation", {
        websiteID: website_id,
        sessionID: session_id,
      });
      const { text, recipients } = await server.to("valerian@crisp.chat");
      expect(recipients).toEqual(["valerian@crisp.chat"]);
      for (const said of ["My lamp is broken.", "He dropped it.", "We send another."]) expect(text).toContain(said);
    },
  );

  it("mails the operator who asks, when no address is given", async () => {
    const from = server.mails.length;
    await crisp.website.requestEmailTranscriptForConversation(website_id, await talk(), "operator");
    const mail = await server.to(parley.created.operator.email, from);
    expect(mail.text).toContain("My lamp is broken.");
  });

  it("mails the visitor, without notes", async () => {
    const email = `${randomUUID()}@example.com`;
    const session_id = await talk({ email });
    await crisp.website.requestEmailTranscriptForConversation(website_id, session_id, "user");
    const { text } = await server.to(email);
    expect(text).toContain("We send another.");
    expect(text).not.toContain("dropped");
    const nobody = crisp.website.requestEmailTranscriptForConversation(website_id, await talk(), "user");
    await expect(nobody).rejects.toMatchObject({ code: 400 });
  });

  it("visitors ask for theirs in the chat box, unless the settings say not to", async () => {
    const box = await visitor(scene);
    const email = `${randomUUID()}@example.com`;
    await crisp.website.updateConversationMetas(website_id, box.session_id, { email });
    await box.send("session:transcript", {});
    expect((await server.to(email)).headers.get("subject")).toContain("Transcript");
    await crisp.website.updateWebsiteSettings(website_id, { emails: { transcript: false } });
    await expect(box.send("session:transcript", {})).rejects.toMatchObject({ reason: "not_allowed" });
  });
});
