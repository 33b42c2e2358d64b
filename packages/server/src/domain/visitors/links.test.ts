import { createHmac } from "node:crypto";
import { expect, it, test } from "vitest";
import { linkPaths, VisitorLinks } from "./links.js";

const key = Buffer.alloc(32, 1);
const links = new VisitorLinks(key, () => "https://chat.example/base");
const to = { website_id: "website_1", session_id: "session_1", id: 7 };
const confirm = links.confirm(to, "email", "code & more=1");
const rate = links.rate(to);
const queryOf = (link: string) => new URL(link).searchParams;

it("leads to a page below the server's own address", () => {
  expect(confirm.startsWith(`https://chat.example/base${linkPaths.confirm}?`)).toBe(true);
  expect(rate.startsWith(`https://chat.example/base${linkPaths.rate}?`)).toBe(true);
});

it("opens as what it was made of", () => {
  expect(links.openConfirm(queryOf(confirm))).toEqual({
    website_id: "website_1",
    session_id: "session_1",
    conversation_id: "7",
    identity: "email",
    token: "code & more=1",
  });
  expect(links.openRate(queryOf(rate))).toEqual({
    website_id: "website_1",
    session_id: "session_1",
    conversation_id: "7",
  });
});

it("opens also as it was made before links held the conversation's id", () => {
  const fields = { website_id: "website_1", session_id: "session_1" };
  const signature = createHmac("sha256", key)
    .update(JSON.stringify(["rate", fields]))
    .digest("base64url");
  expect(links.openRate(new URLSearchParams({ ...fields, signature }))).toEqual(fields);
});

test.each(["website_id", "session_id", "conversation_id", "identity", "token", "signature"])(
  "opens nothing with another %s",
  (name) => {
    const changed = queryOf(confirm);
    changed.set(name, `${changed.get(name)}x`);
    expect(links.openConfirm(changed)).toBeUndefined();
    const missing = queryOf(confirm);
    missing.delete(name);
    expect(links.openConfirm(missing)).toBeUndefined();
  },
);

it("opens nothing by a link to another page, nor by one that was put together otherwise", () => {
  expect(links.openRate(queryOf(confirm))).toBeUndefined();
  expect(links.openConfirm(queryOf(rate))).toBeUndefined();
  // The same letters, divided elsewhere among the fields.
  const moved = queryOf(rate);
  moved.set("website_id", "website_1s");
  moved.set("session_id", "ession_1");
  expect(links.openRate(moved)).toBeUndefined();
});

it("opens nothing that another server made", () => {
  const other = new VisitorLinks(Buffer.alloc(32, 2), () => "https://chat.example/base");
  expect(links.openRate(queryOf(other.rate(to)))).toBeUndefined();
  expect(links.openRate(new URLSearchParams())).toBeUndefined();
});
