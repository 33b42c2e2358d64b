import { expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { MailServer } from "../support/mail-server.js";
import { startParley } from "../support/parley.js";
import { Rest } from "../support/rest.js";

it("a visitor gets by mail what they did not read, once their chat box is gone", { timeout: 60_000 }, async () => {
  const server = await MailServer.start();
  const parley = await startParley({ env: { PARLEY_SMTP_URL: server.url, PARLEY_MAIL_DELAY: "0.1" } });
  try {
    const { website_id } = parley.created;
    const rest = new Rest(parley, parley.token("user"));
    const box = await ChatBox.open(parley, website_id);
    await box.join({});
    const path = `/website/${website_id}/conversation/${box.session_id}`;
    await rest.data("PATCH", `${path}/meta`, { email: "zoe@example.com" });
    const say = (content: string) =>
      rest.data("POST", `${path}/message`, { type: "text", from: "operator", origin: "chat", content });
    await say("read in the chat box");
    await rest.data("PATCH", `${path}/read`, { from: "operator", origin: "chat" });
    await say("left unread");
    // Long enough for several looks at it.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(server.mails).toEqual([]);
    box.close();
    const { text } = await server.to("zoe@example.com").catch(() => server.to("zoe@example.com"));
    expect(text).toContain("left unread");
    expect(text).not.toContain("read in the chat box");
  } finally {
    await parley.stop();
    await server.close();
  }
});
