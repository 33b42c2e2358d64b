import { describe, expect, it } from "vitest";
import { parseMail } from "./parse.js";

function mail(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join("\r\n"));
}

function report(
  type: string,
  status: readonly string[],
  returned: readonly string[],
  from = "MAILER-DAEMON@mx.example",
) {
  return mail(
    `From: Mail Delivery System <${from}>`,
    "To: support@acme.example",
    "Message-ID: <notice@mx.example>",
    `Content-Type: multipart/report; report-type=${type}; boundary="b"`,
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Sorry. This is about Message-ID: <words@acme.example>, as you said:",
    "Message-ID: <quoted@acme.example>",
    "--b",
    ...status,
    "",
    "--b",
    ...returned,
    "",
    "--b--",
  );
}

const status = (action: string) => [
  "Content-Type: message/delivery-status",
  "",
  "Final-Recipient: rfc822; grace@navy.example",
  `Action: ${action}`,
  "Diagnostic-Code: smtp; 550 5.1.1 no",
  " such mailbox",
];
const headers = ["Content-Type: text/rfc822-headers", "", "Subject: Hi", "Message-ID:", " <ours@acme.example>"];

const noticeOf = async (source: Buffer) => (await parseMail(source)).notice;

describe("a mail about another one", () => {
  it("says which one was refused, and why", async () => {
    const notice = await noticeOf(report("delivery-status", status("failed"), headers));
    expect(notice).toEqual({
      refused: true,
      certain: true,
      message_ids: ["ours@acme.example", "quoted@acme.example"],
      reason: "smtp; 550 5.1.1 no such mailbox",
    });
  });

  it("finds its id in a part that is encoded", async () => {
    const text = Buffer.from("Subject: Hi\r\nMessage-ID: <ours@acme.example>\r\n\r\nHello").toString("base64");
    const part = ["Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "", text];
    const notice = await noticeOf(report("delivery-status", status("failed"), part));
    expect(notice?.message_ids[0]).toBe("ours@acme.example");
  });

  it.each(["delayed", "delivered", "relayed", "expanded"])("has refused nothing when it was %s", async (action) => {
    expect(await noticeOf(report("delivery-status", status(action), headers))).toMatchObject({ refused: false });
  });

  it("has refused nothing when it was opened", async () => {
    const receipt = ["Content-Type: message/disposition-notification", "", "Original-Message-ID: <ours@acme.example>"];
    const notice = await noticeOf(report("disposition-notification", receipt, headers, "zoe@example.com"));
    expect(notice).toMatchObject({ refused: false, certain: true });
  });

  it("may be of any form when a mail server writes it, and is none when anybody else does", async () => {
    const lines = ["Message-ID: <n@mx.example>", "", "Undeliverable:", "", "Message-ID: <ours@acme.example>"];
    const told = { refused: true, certain: false, message_ids: ["ours@acme.example"] };
    expect(await noticeOf(mail("From: postmaster@mx.example", ...lines))).toMatchObject(told);
    expect(await noticeOf(mail("From: zoe@example.com", ...lines))).toBeUndefined();
    expect((await parseMail(mail("Return-Path: <>", "From: box@x.example", ...lines))).automatic).toBe(true);
  });
});
