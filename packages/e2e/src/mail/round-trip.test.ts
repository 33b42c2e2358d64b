import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import { MailServer } from "../support/mail-server.js";
import type { Parley } from "../support/parley.js";
import { receiveMail } from "../support/receive-mail.js";
import { Rest } from "../support/rest.js";
import { until } from "../support/wait.js";

onEachDatabase("a conversation by mail", (database) => {
  let server: MailServer;
  let parley: Parley;
  let rest: Rest;
  let listener: Listener;
  let website: string;

  beforeAll(async () => {
    server = await MailServer.start();
    const env = { PARLEY_SMTP_URL: server.url, PARLEY_MAIL_DELAY: "0.1", PARLEY_MAIL_FROM: "support@mail.example.com" };
    parley = await database.start({ env });
    rest = new Rest(parley, parley.token("user"));
    listener = await Listener.open(parley, parley.token("user"));
    website = `/website/${parley.created.website_id}`;
  });
  afterAll(async () => {
    listener?.close();
    await parley?.stop();
    await server?.close();
  });

  const receive = (lines: readonly string[], ...args: string[]) => receiveMail(parley, lines, ...args);

  const say = (session_id: string, content: string) =>
    rest.data("POST", `${website}/conversation/${session_id}/message`, {
      type: "text",
      from: "operator",
      origin: "email",
      content,
    });

  it("begins, is answered, goes on in its thread, and learns of a bounce", async () => {
    const first = [
      "From: Zoe <zoe@example.com>",
      `To: support@${(await rest.data("GET", website)).domain}`,
      "Subject: Broken lamp",
      "Message-ID: <first@example.com>",
      "Date: Mon, 23 Nov 2026 10:00:00 +0000",
      "",
      "My lamp does not work.",
    ];
    const opened = await receive(first);
    expect(opened).toMatchObject({ code: 0, told: { outcome: "delivered" } });
    const { session_id = "" } = opened.told;
    expect(await receive(first)).toMatchObject({ code: 0, told: { outcome: "duplicate", session_id } });

    await say(session_id, "Is it plugged in?");
    const answer = await server.to("zoe@example.com");
    expect(answer.headers.get("in-reply-to")).toBe("<first@example.com>");
    expect(answer.headers.get("references")).toBe("<first@example.com>");
    expect(answer.headers.get("subject")).toBe("Re: Broken lamp");
    const replyTo = /<([^>]+)>/.exec(answer.headers.get("reply-to") ?? "")?.[1] ?? "";

    const second = await receive([
      "From: Zoe <zoe@example.com>",
      `To: ${replyTo}`,
      "Subject: Re: Broken lamp",
      "Message-ID: <second@example.com>",
      `In-Reply-To: ${answer.headers.get("message-id")}`,
      "",
      "It is now. Thank you!",
      "",
      "On Mon, 23 Nov 2026 at 11:00, Support wrote:",
      "> Is it plugged in?",
    ]);
    expect(second).toMatchObject({ code: 0, told: { outcome: "delivered", session_id } });
    const messages = await rest.data("GET", `${website}/conversation/${session_id}/messages`);
    expect(messages.map(({ from, content }: { from: string; content: string }) => [from, content])).toEqual([
      ["user", "My lamp does not work."],
      ["operator", "Is it plugged in?"],
      ["user", "It is now. Thank you!"],
    ]);

    const before = server.mails.length;
    const { fingerprint } = await say(session_id, "You are welcome.");
    const last = await server.to("zoe@example.com", before);
    expect(last.headers.get("in-reply-to")).toBe("<second@example.com>");
    expect(last.sender).toBe(replyTo);
    const bounce = await receive(
      [
        "From: MAILER-DAEMON@mx.example.com",
        `To: ${last.sender}`,
        "Subject: Undelivered Mail Returned to Sender",
        "Message-ID: <bounce@mx.example.com>",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.com",
        "",
        "Final-Recipient: rfc822; zoe@example.com",
        "Action: failed",
        "Status: 5.2.2",
        "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full",
        "",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
        `Message-ID: ${last.headers.get("message-id")}`,
        "",
        "--b--",
        "",
      ],
      "--recipient",
      last.sender,
    );
    expect(bounce).toMatchObject({ code: 0, told: { outcome: "bounced" } });
    const ignored = await until("the refusal", () =>
      listener.received.find(({ name, payload }) => name.endsWith(":ignored") && payload.session_id === session_id),
    );
    expect(ignored.payload).toMatchObject({
      origin: "email",
      fingerprints: [fingerprint],
      details: { type: "bounce", reason: expect.stringContaining("Mailbox full") },
    });
  });

  it("is nobody else's to write into", async () => {
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    await rest.data("PATCH", `${website}/conversation/${session_id}/meta`, { email: "ada@example.com" });
    await say(session_id, "Hello Ada");
    const { headers } = await server.to("ada@example.com");
    const replyTo = /<([^>]+)>/.exec(headers.get("reply-to") ?? "")?.[1] ?? "";
    const forged = replyTo.replace(/\.[a-z2-7]{20}@/, `.${"a".repeat(20)}@`);
    const mail = ["From: eve@example.com", "Subject: Hi", "Message-ID: <eve@example.com>", "", "I am Ada."];
    expect((await receive([`To: ${forged}`, ...mail])).code).toBe(67);
    const messages = await rest.data("GET", `${website}/conversation/${session_id}/messages`);
    expect(messages).toHaveLength(1);
  });
});
