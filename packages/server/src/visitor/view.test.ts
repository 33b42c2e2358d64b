import { describe, expect, it, test } from "vitest";
import { isVisible, type Privacy, personOf, privacyOf, viewOf } from "./view.js";

const open: Privacy = { operator_privacy: false, name: "Acme", logo: "https://acme.example/logo.png" };
const hidden: Privacy = { ...open, operator_privacy: true };
const ada = { type: "operator", user_id: "u1", nickname: "Ada", avatar: "https://acme.example/ada.png" };

/** A message as the API lists it, with all that a message may have. */
const message = {
  session_id: "session_1",
  website_id: "website_1",
  inbox_id: "inbox_1",
  type: "text",
  from: "operator",
  origin: "chat",
  content: "Hello",
  preview: [{ url: "https://acme.example" }],
  edited: true,
  translated: false,
  automated: false,
  stamped: true,
  fingerprint: 7,
  timestamp: 1_000,
  user: ada,
  mentions: ["u2"],
  references: [{ type: "conversation", target: "session_2" }],
  original: { original_id: "o1" },
  properties: { ticket: 12 },
  ignored: { type: "spam" },
  read: "chat",
  delivered: "chat",
  added_later: "unknown",
};

describe("a message as its visitor sees it", () => {
  it("has what is named, and nothing that somebody adds to messages later", () => {
    expect(viewOf(message, open)).toEqual({
      type: "text",
      from: "operator",
      origin: "chat",
      content: "Hello",
      preview: [{ url: "https://acme.example" }],
      edited: true,
      translated: false,
      automated: false,
      fingerprint: 7,
      timestamp: 1_000,
      read: "chat",
      delivered: "chat",
      user: { user_id: "u1", nickname: "Ada", avatar: "https://acme.example/ada.png" },
    });
  });

  it("has no field that the message has not", () => {
    const { read, delivered, preview, ...unread } = message;
    expect(Object.keys(viewOf(unread, open) ?? {})).not.toEqual(expect.arrayContaining(["read"]));
    expect(viewOf(unread, open)).not.toHaveProperty("preview");
  });

  test.each([{ type: "note" }, { type: "event" }, { stealth: true }])("is nothing at all with %j", (more) => {
    expect(isVisible({ ...message, ...more })).toBe(false);
    expect(viewOf({ ...message, ...more }, open)).toBeUndefined();
  });

  test.each(["text", "file", "animation", "audio", "picker", "field", "carousel"])("is there as %s", (type) => {
    expect(viewOf({ ...message, type }, open)).toMatchObject({ type, content: "Hello" });
  });

  it("shows the website in an operator's place, when operators stay hidden", () => {
    expect(viewOf(message, hidden)?.user).toEqual({ nickname: "Acme", avatar: "https://acme.example/logo.png" });
    // Visitors are themselves.
    const own = { type: "user", user_id: "session_1", nickname: "visitor7", avatar: null };
    expect(viewOf({ ...message, from: "user", user: own }, hidden)?.user).toEqual({
      user_id: "session_1",
      nickname: "visitor7",
      avatar: null,
    });
  });

  it("shows nobody when nobody is named", () => {
    const { user, ...nobody } = message;
    expect(viewOf(nobody, open)?.user).toEqual({});
    expect(viewOf(nobody, hidden)?.user).toEqual({ nickname: "Acme", avatar: "https://acme.example/logo.png" });
  });
});

it("takes of a person what visitors may know", () => {
  const person = { ...ada, email: "ada@acme.example", role: "owner" };
  expect(personOf(person, true, open)).toEqual({
    user_id: "u1",
    nickname: "Ada",
    avatar: "https://acme.example/ada.png",
  });
});

it("takes privacy from the settings, off unless it is on", () => {
  const settings = { name: "Acme", domain: "acme.example" };
  const of = (more: object) => privacyOf({ ...settings, ...more } as unknown as Parameters<typeof privacyOf>[0]);
  expect(of({})).toEqual({ operator_privacy: false, name: "Acme", logo: null });
  expect(of({ chatbox: { operator_privacy: true }, logo: "https://acme.example/l.png" })).toEqual({
    operator_privacy: true,
    name: "Acme",
    logo: "https://acme.example/l.png",
  });
});
