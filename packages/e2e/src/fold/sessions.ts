import type { Scene } from "./scene.js";
import type { Write } from "./writes.js";

const post = (scene: Scene, what: string, body: object = {}) => scene.rest.data("POST", `${scene.path}/${what}`, body);
const item = { section_id: "orders", item_id: "order", data: { order: 1 } };

async function ring(scene: Scene): Promise<string> {
  await post(scene, "call", { mode: "audio" });
  return (await scene.box.next("call:request")).payload.call_id;
}

async function watch(scene: Scene): Promise<string> {
  await post(scene, "browsing");
  await scene.box.next("browsing:request");
  return (await scene.box.send("browsing:accept", {})).browsing_id;
}

const calls = new WeakMap<Scene, string>();
const joined = (scene: Scene) => scene.box.join({});

/** Calls, browsing sessions, actions of plugins and settings: none of them changes what is shown of a conversation. */
export const sessions: readonly Write[] = [
  {
    title: "a call to who is away",
    write: (s) => post(s, "call", { mode: "audio" }),
    events: ["call:request:initiated", "call:request:rejected"],
  },
  { title: "a call that rings", visited: true, given: joined, write: ring, events: ["call:request:initiated"] },
  {
    title: "a call that ends",
    visited: true,
    given: async (s) => {
      await joined(s);
      calls.set(s, await ring(s));
    },
    write: async (s) => {
      const call_id = calls.get(s);
      await s.box.send("call:accept", { call_id });
      await s.patch(`call/${call_id}`, { type: "sdp", payload: {} });
      await s.rest.data("DELETE", `${s.path}/call/${call_id}`);
    },
    events: ["call:request:rejected"],
  },
  {
    title: "a request to watch who is away",
    write: (s) => post(s, "browsing"),
    events: ["browsing:request:rejected"],
  },
  {
    title: "a page that is watched",
    visited: true,
    given: joined,
    write: async (s) => {
      const browsing_id = await watch(s);
      await s.patch(`browsing/${browsing_id}/assist`, { action: "click", click: { x: 1, y: 2 } });
      await s.patch(`browsing/${browsing_id}`, { action: "stop" });
    },
    events: ["browsing:request:initiated"],
  },
  {
    title: "a button of a widget",
    tier: "user",
    write: async (s) => {
      await post(s, `widget/${s.plugin_id}/button`, item);
      await s.heard("widget:action:processed");
    },
    events: ["widget:action:processed"],
  },
  {
    title: "an item of a widget",
    tier: "user",
    write: async (s) => {
      await post(s, `widget/${s.plugin_id}/data`, item);
      await s.heard("widget:action:processed");
    },
    events: ["widget:action:processed"],
  },
  {
    title: "a command of a tool",
    write: async (s) => {
      await post(s, "tool", { command: "list_tools" });
      await s.heard("plugin:event");
    },
    events: ["plugin:event"],
  },
  {
    title: "settings",
    write: (s) => s.rest.data("PATCH", `${s.website}/settings`, { contact: { phone: "+33757905447" } }),
    events: [],
  },
  { title: "another verify key", write: (s) => s.rest.data("POST", `${s.website}/verify/key`, {}), events: [] },
];
