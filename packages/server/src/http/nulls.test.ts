import { type Route, routeName, routes } from "@parley/contract";
import { describe, expect, test } from "vitest";
import { nullsOf } from "./nulls.js";

const bodyOf = (name: string) => {
  const body = (routes as readonly Route[]).find((route) => routeName(route) === name)?.body;
  if (body === undefined) throw new Error(`${name} has no body.`);
  return nullsOf(body);
};

describe("null stands for a field that is left out", () => {
  test.each([
    [
      "website.changeConversationState",
      { state: "resolved", user: null, origin: "chat" },
      { state: "resolved", origin: "chat" },
    ],
    [
      "website.sendMessageInConversation",
      {
        type: "text",
        from: "user",
        origin: "chat",
        content: "x",
        original: null,
        mentions: null,
        user: { nickname: null },
      },
      { type: "text", from: "user", origin: "chat", content: "x", user: {} },
    ],
    [
      "website.sendMessageInConversation",
      {
        type: "picker",
        content: { id: "a", text: "b", required: null, choices: [{ value: "1", icon: null, label: "c" }] },
      },
      { type: "picker", content: { id: "a", text: "b", choices: [{ value: "1", label: "c" }] } },
    ],
    ["website.updateWebsiteSettings", { audit: null, name: null }, {}],
  ])("%s", (name, given, kept) => {
    const before = structuredClone(given);
    expect(bodyOf(name)(given)).toEqual(kept);
    expect(given).toEqual(before);
  });
});

describe("null stays", () => {
  test.each([
    [
      "where it is required, so that validation says so",
      "website.sendMessageInConversation",
      { type: "text", from: null, content: null },
    ],
    ["where it means something", "website.updateConversationMetas", { email: null, data: { a: null } }],
    [
      "where it clears",
      "website.updateConversationMetas",
      { nickname: null, segments: null, device: { locales: null } },
    ],
    ["where it means something, deep inside", "website.updateWebsiteSettings", { chatbox: { home: null } }],
    ["where it stands for nobody", "website.assignConversationRouting", { assigned: null }],
    [
      "where anything may stand",
      "website.deliverWidgetButtonActionForConversation",
      { section_id: "a", item_id: "b", value: null },
    ],
    [
      "where leaving it out would mean everything",
      "website.batchResolveConversations",
      { sessions: null, inbox_id: null },
    ],
    [
      "where leaving it out would remove an inbox",
      "website.batchRemoveConversations",
      { sessions: null, inbox_id: "x" },
    ],
    ["in lists", "website.sendMessageInConversation", { type: "text", mentions: [null] }],
    ["in what is no object", "website.updateConversationMetas", null],
  ])("%s", (_, name, given) => {
    expect(bodyOf(name)(given)).toEqual(given);
  });
});

test("a field called __proto__ gives the body no other", () => {
  const given = JSON.parse('{"origin": null, "state": null, "__proto__": {"state": "resolved"}}');
  const kept = bodyOf("website.changeConversationState")(given) as { state: unknown };
  expect(kept.state).toBe(null);
  expect(Object.keys(kept)).toEqual(["state", "__proto__"]);
});
