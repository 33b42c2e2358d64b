import type { Scene } from "./scene.js";
import type { Write } from "./writes.js";

const visited = true;
const joined = (scene: Scene) => scene.box.join({});
const said = async (scene: Scene) => {
  await joined(scene);
  await scene.send({ from: "operator" });
};

const picker = {
  id: "date",
  text: "When?",
  choices: [
    { value: "today", label: "Today", selected: false },
    { value: "later", label: "Later", selected: false },
  ],
};

/** What visitors do in their chat box. */
export const visitor: readonly Write[] = [
  {
    title: "a visitor who comes",
    visited,
    write: (s) =>
      s.box.join({
        locales: ["fr"],
        timezone: -60,
        capabilities: ["call"],
        page: { page_title: "Prices", page_url: "https://shop.example/prices" },
      }),
    events: [
      "session:update_availability",
      "session:sync:capabilities",
      "session:sync:locales",
      "session:sync:timezone",
      "session:sync:system",
      "session:sync:network",
      "session:sync:pages",
    ],
  },
  { title: "a visitor who comes back", visited, given: joined, write: joined, events: [] },
  {
    title: "another page",
    visited,
    given: joined,
    write: (s) => s.box.send("session:page", { page_title: "Terms", page_url: "https://shop.example/terms" }),
    events: ["session:sync:pages"],
  },
  {
    title: "what a visitor says of themselves",
    visited,
    given: joined,
    write: (s) =>
      s.box.send("session:set", {
        email: "ada@example.com",
        phone: "+33 6 12 34 56 78",
        nickname: "Ada",
        avatar: "https://example.com/ada.png",
        segments: ["vip"],
        data: { plan: "pro" },
      }),
    events: [
      "session:set_email",
      "session:set_phone",
      "session:set_avatar",
      "session:set_nickname",
      "session:set_segments",
      "session:set_data",
      "people:bind:session",
    ],
  },
  {
    title: "what a visitor did",
    visited,
    given: joined,
    write: (s) =>
      s.box.send("session:event", { events: [{ text: "Bought a lamp", data: { price: 12 }, color: "blue" }] }),
    events: ["session:sync:events"],
  },
  {
    title: "a rating",
    visited,
    given: said,
    write: (s) => s.box.send("session:rate", { stars: 4, comment: "Quick" }),
    events: ["session:sync:rating"],
  },
  {
    title: "a message of the chat box",
    visited,
    given: joined,
    write: (s) => s.box.send("message:send", { type: "text", content: "Hello" }),
    events: ["session:request:initiated", "message:send"],
  },
  {
    title: "a visitor who types in the chat box",
    visited,
    given: joined,
    write: (s) => s.box.send("message:compose", { type: "start" }),
    events: ["message:compose:send"],
  },
  {
    title: "messages that arrive in the chat box",
    visited,
    given: said,
    write: (s) => s.box.send("message:delivered", { fingerprints: [s.messages[0].fingerprint] }),
    events: ["message:acknowledge:delivered"],
  },
  {
    title: "messages that are read in the chat box",
    visited,
    given: said,
    write: (s) => s.box.send("message:read", {}),
    events: ["message:acknowledge:read:received"],
  },
  {
    title: "an answer to a picker",
    visited,
    given: async (s) => {
      await joined(s);
      await s.send({ from: "operator", type: "picker", content: picker });
    },
    write: (s) => s.box.send("message:answer", { fingerprint: s.messages[0].fingerprint, choices: ["later"] }),
    events: ["message:updated"],
  },
  {
    title: "a visitor who turns out to be known",
    visited,
    given: said,
    write: async (s) => {
      const stranger = await s.openBox();
      await stranger.join({ page: { page_title: "Prices", page_url: "https://shop.example/prices" } });
      await stranger.send("session:set", { email: "ada@example.com", data: { plan: "pro" }, segments: ["vip"] });
      await stranger.send("message:send", { type: "text", content: "Who am I?" });
      await stranger.send("session:rate", { stars: 3 });
      const box = await s.openBox({ session_token: stranger.session_token, token_id: s.token_id, merge: true });
      for (const each of [stranger, box]) each.close();
    },
    events: [
      "session:set_email",
      "session:set_segments",
      "session:set_data",
      "session:sync:pages",
      "session:sync:rating",
      "people:bind:session",
      "session:request:initiated",
      "message:send",
    ],
  },
  {
    title: "a talk that turns out to be a known visitor's",
    visited,
    given: said,
    write: async (s) => {
      const stranger = await s.openBox();
      await stranger.join({});
      const path = `${s.website}/conversation/${stranger.session_id}`;
      const send = async (message: object) => {
        const whole = { type: "text", from: "operator", origin: "chat", content: "hello", ...message };
        return (await s.rest.data("POST", `${path}/message`, whole)).fingerprint;
      };
      await stranger.send("message:send", { type: "text", content: "Who am I?" });
      await s.rest.data("PATCH", `${path}/read`, { from: "user", origin: "chat" });
      const read = await send({ content: "You are" });
      await stranger.send("message:read", {});
      await s.rest.data("PATCH", `${path}/message/${read}`, { content: "You are you" });
      await send({ type: "note", content: "Who is it?" });
      const arrived = await send({ type: "picker", content: picker });
      await stranger.send("message:delivered", { fingerprints: [arrived] });
      await stranger.send("message:answer", { fingerprint: arrived, choices: ["today"] });
      await stranger.send("message:send", { type: "text", content: "Unread" });
      await send({ from: "user", stealth: true, content: "Unseen" });
      const box = await s.openBox({ session_token: stranger.session_token, token_id: s.token_id, merge: true });
      for (const each of [stranger, box]) each.close();
    },
    events: [
      "session:request:initiated",
      "message:send",
      "message:received",
      "message:received",
      "message:received",
      "message:send",
      "message:send",
      "message:acknowledge:read:send",
      "message:acknowledge:read:received",
      "message:acknowledge:delivered",
    ],
  },
  {
    title: "a chat box that forgets",
    visited,
    given: joined,
    write: (s) => s.box.send("session:leave", {}),
    events: [],
  },
];
