import { randomUUID } from "node:crypto";
import type { Scene } from "./scene.js";
import type { Write } from "./writes.js";

const tier = "user";
const user_id = "3f0b0a6e-6c11-4d3c-8d8a-3a54ef0b7d52";
const inbox_id = "9f7b7c43-7d66-4b5f-9f1d-0e4be7a54a63";

const own = (scene: Scene, what: string, more: object = {}) =>
  scene.rest.data("PATCH", `${scene.website}/batch/${what}`, { sessions: [scene.session_id], ...more });

/** A conversation with a message from user, which is unread. */
const given = (scene: Scene) => scene.send({});

/** Has an inbox to itself, and what is asked for done to all that is in it. */
const alone = new WeakMap<Scene, string>();
async function move(scene: Scene): Promise<void> {
  const inbox = randomUUID();
  alone.set(scene, inbox);
  await scene.send({});
  await scene.patch("inbox", { inbox_id: inbox });
}
const inbox = (scene: Scene, what: string) =>
  scene.rest.data("PATCH", `${scene.website}/batch/${what}`, { inbox_id: alone.get(scene) });

/** Each batch: what it does to one of the conversations that it names. */
export const batches: readonly Write[] = [
  { title: "a batch that resolves", tier, given, write: (s) => own(s, "resolve"), events: ["session:set_state"] },
  {
    title: "a batch that resolves an inbox",
    tier,
    given: move,
    write: (s) => inbox(s, "resolve"),
    events: ["session:set_state"],
  },
  {
    title: "a batch that unresolves",
    tier,
    given: (s) => s.patch("state", { state: "resolved" }),
    write: (s) => own(s, "unresolve"),
    events: ["session:set_state"],
  },
  {
    title: "a batch that reads",
    tier,
    given,
    write: (s) => own(s, "read"),
    events: ["message:acknowledge:read:send"],
  },
  {
    title: "a batch that reads an inbox",
    tier,
    given: move,
    write: (s) => inbox(s, "read"),
    events: ["message:acknowledge:read:send"],
  },
  {
    title: "a batch that unreads",
    tier,
    given: async (s) => {
      await s.send({});
      await s.patch("read", { from: "user", origin: "chat" });
    },
    write: (s) => own(s, "unread"),
    events: ["message:acknowledge:unread:send"],
  },
  {
    title: "a batch that blocks",
    tier,
    given,
    write: (s) => own(s, "block", { blocked: true }),
    events: ["session:set_block"],
  },
  {
    title: "a batch that assigns",
    tier,
    given,
    write: (s) => own(s, "routing", { assigned: { user_id } }),
    events: ["session:set_routing"],
  },
  {
    title: "a batch that moves",
    tier,
    given,
    write: (s) => own(s, "inbox", { inbox_id }),
    events: ["session:set_inbox"],
  },
  {
    title: "a batch that merges data",
    tier,
    given: (s) => s.patch("meta", { data: { plan: "pro", seats: 3 } }),
    write: (s) => own(s, "data", { data: { plan: "team", trial: true } }),
    events: ["session:set_data"],
  },
  {
    title: "a batch that adds segments",
    tier,
    given: (s) => s.patch("meta", { segments: ["vip"] }),
    write: (s) => own(s, "segments", { segments: ["vip", "lead"] }),
    events: ["session:set_segments"],
  },
  {
    title: "a batch that reports",
    tier,
    given,
    write: (s) => s.rest.data("POST", `${s.website}/batch/report`, { sessions: [s.session_id], flag: "spam" }),
    events: [],
  },
  { title: "a batch that removes", tier, given, write: (s) => own(s, "remove"), events: ["session:removed"] },
  {
    title: "a batch that finds all as it is to be",
    tier,
    given: async (s) => {
      await s.send({});
      await s.patch("state", { state: "resolved" });
    },
    write: (s) => own(s, "resolve"),
    events: [],
  },
];
