import { afterEach, beforeEach, expect, it, test } from "vitest";
import type { WebsiteId } from "../../store/scope.js";
import { followConversations } from "./follow.js";
import { VisitorPresence } from "./visitors.js";

const website_id = "11111111-1111-4111-8111-111111111111" as WebsiteId;
const session_id = "session_a";

let presence: VisitorPresence;

beforeEach(() => {
  presence = new VisitorPresence({ now: () => 0 }, { count() {}, availability() {} });
  presence.join(website_id, "1", { session_id, inbox_id: null, initiated: false, email: "old@example.com" });
});

afterEach(() => presence.close());

function deliver(name: string, fields: object, website: string = website_id): void {
  const body = JSON.stringify({ website_id: website, session_id, ...fields });
  followConversations(presence).deliver({ website_id: website, name, inbox_id: null, timestamp: 0, body });
}

const visitor = () => presence.list(website_id, 0, 1)[0]?.visitor;

test.each([
  ["session:set_email", { email: "new@example.com" }, { email: "new@example.com" }],
  ["session:set_email", { email: "" }, { email: undefined }],
  ["session:set_nickname", { nickname: "Ada" }, { nickname: "Ada" }],
  ["session:set_avatar", { avatar: "https://a.example/a.png" }, { avatar: "https://a.example/a.png" }],
  ["session:set_inbox", { inbox_id: "inbox" }, { inbox_id: "inbox" }],
  ["session:set_inbox", {}, { inbox_id: null }],
  ["session:request:initiated", {}, { initiated: true }],
])("%s %j is shown of the visitor", (name, fields, shown) => {
  deliver(name, fields);
  expect(visitor()).toMatchObject(shown);
});

it("forgets the visitor of a conversation that is no more", () => {
  deliver("session:removed", {});
  expect(visitor()).toBeUndefined();
});

it("reads nothing of websites that nobody is on, and of events that say nothing of visitors", () => {
  const unreadable = { website_id: "nobody", inbox_id: null, timestamp: 0, body: "{" };
  followConversations(presence).deliver({ ...unreadable, name: "session:set_email" });
  followConversations(presence).deliver({ ...unreadable, website_id, name: "message:send" });
  expect(visitor()?.email).toBe("old@example.com");
});
