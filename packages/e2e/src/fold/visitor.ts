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
    title: "a chat box that forgets",
    visited,
    given: joined,
    write: (s) => s.box.send("session:leave", {}),
    events: [],
  },
];
