import { describe, expect, it } from "vitest";
import { judge } from "./junk.js";
import type { IncomingMail } from "./parse.js";

const plain: IncomingMail = {
  message_id: "m@b.example",
  digest: ".d",
  answers: [],
  from: { email: "grace@navy.example", name: "Grace" },
  reply_to: undefined,
  recipients: [],
  delivered: [],
  subject: "A question",
  text: "Hello, how do I change the colour of the widget?",
  long: undefined,
  attachments: [],
  headers: {},
  automatic: false,
  notice: undefined,
  sent_as: undefined,
};
const unknown = { reported: false };

describe("junk", () => {
  it.each<[string, Partial<IncomingMail>]>([
    ["marked it as spam", { headers: { "x-spam-flag": "YES" } }],
    ["marked it as spam", { headers: { "x-spam-status": "Yes, score=9.1 required=5.0" } }],
    ["forged", { headers: { "authentication-results": "mx.example; spf=pass; dmarc=fail" } }],
    ["names no sender", { from: undefined }],
    ["viagra", { subject: "Cheap Viagra", text: "You have won, click" }],
  ])("is what is %s", (reason, changed) => {
    expect(judge({ ...plain, ...changed }, unknown)).toMatch(new RegExp(reason, "i"));
  });

  it("is what comes from a sender who was reported", () => {
    expect(judge(plain, { reported: true })).toContain("reported");
  });

  it.each<[string, Partial<IncomingMail>]>([
    ["an ordinary question", {}],
    ["a subject in capitals", { subject: "PLEASE HELP ME NOW" }],
    ["a subject in a script without capitals", { subject: "ウィジェットの色を変えたいのですが" }],
    ["a link with a question", { text: "Why does https://acme.example/page show an error since this morning?" }],
    ["a failed SPF alone, as forwarding makes it", { headers: { "authentication-results": "spf=fail; dkim=pass" } }],
    ["X-Spam-Status: No", { headers: { "x-spam-status": "No, score=-1" } }],
  ])("is not %s", (_, changed) => {
    expect(judge({ ...plain, ...changed }, unknown)).toBeUndefined();
  });
});
