import { ChatBox } from "../routes/chat-box.js";
import type { Parley } from "./parley.js";
import type { Rest } from "./rest.js";

/** Calls each route of settings, verify keys, suggestions, batches and a plugin's websites. */
export async function callWebsite(user: Rest, plugin: Rest, website: string): Promise<void> {
  await user.data("GET", `${website}/settings`);
  await user.data("GET", `${website}/verify/settings`);
  await user.data("PATCH", `${website}/verify/settings`, { enabled: false });
  await user.data("GET", `${website}/verify/key`);
  await user.data("POST", `${website}/verify/key`, {});
  await plugin.data("GET", "/plugin/connect/websites/all/1");
  await plugin.data("GET", "/plugin/connect/websites/since?date_since=2020-01-01T00:00:00Z");
  const { session_id } = await user.data("POST", `${website}/conversation`, {});
  await user.data("PATCH", `${website}/conversation/${session_id}/meta`, {
    segments: ["rare"],
    data: { color: "blue" },
  });
  await user.data("GET", `${website}/conversations/suggest/segments/1`);
  await user.data("GET", `${website}/conversations/suggest/data/1`);
  await user.data("DELETE", `${website}/conversations/suggest/segment`, { segment: "rare" });
  await user.data("DELETE", `${website}/conversations/suggest/data`, { key: "color" });
  const message = { type: "text", from: "user", origin: "chat", content: "Hello" };
  await user.data("POST", `${website}/conversation/${session_id}/message`, message);
  const sessions = [session_id];
  for (const verb of ["resolve", "unresolve", "read", "unread"]) {
    await user.data("PATCH", `${website}/batch/${verb}`, { sessions });
  }
  await user.data("POST", `${website}/batch/report`, { sessions, flag: "spam" });
  await user.data("PATCH", `${website}/batch/block`, { sessions, blocked: true });
  await user.data("PATCH", `${website}/batch/routing`, { sessions, assigned: null });
  await user.data("PATCH", `${website}/batch/inbox`, { sessions, inbox_id: null });
  await user.data("PATCH", `${website}/batch/data`, { sessions, data: { plan: "pro" } });
  await user.data("PATCH", `${website}/batch/segments`, { sessions, segments: ["vip"] });
  await user.data("PATCH", `${website}/batch/remove`, { sessions });
}

/** Calls each route of browsing sessions, calls and widgets, with a visitor who answers. */
export async function callVisitor(parley: Parley, user: Rest, website: string): Promise<void> {
  const box = await ChatBox.open(parley, parley.created.website_id);
  await box.join({ capabilities: ["call", "browsing"] });
  const path = `${website}/conversation/${box.session_id}`;
  await user.data("POST", `${path}/browsing`, {});
  await box.send("browsing:reject", {});
  await user.data("POST", `${path}/browsing`, {});
  const { browsing_id } = await box.send("browsing:accept", {});
  await user.data("GET", `${path}/browsing`);
  await user.data("PATCH", `${path}/browsing/${browsing_id}/assist`, { action: "click", click: { x: 1, y: 2 } });
  await user.data("PATCH", `${path}/browsing/${browsing_id}`, { action: "stop" });
  const { call_id } = await user.data("POST", `${path}/call`, { mode: "audio" });
  await box.send("call:accept", { call_id });
  await box.send("call:signaling", { call_id, type: "candidate", payload: { candidate: "" } });
  await user.data("PATCH", `${path}/call/${call_id}`, { type: "sdp", payload: { type: "offer", sdp: "v=0" } });
  await user.data("GET", `${path}/call`);
  await user.data("DELETE", `${path}/call/${call_id}`);
  const { plugin_id } = parley.token("plugin");
  const item = { section_id: "orders", item_id: "order", data: { order: 1 } };
  await user.data("POST", `${path}/widget/${plugin_id}/button`, item);
  await user.data("POST", `${path}/widget/${plugin_id}/data`, item);
  box.close();
}

/** Calls the removal of a website, and calls it off. */
export async function callRemoval(parley: Parley, user: Rest, website: string): Promise<void> {
  await user.data("DELETE", website, { verify: { method: "token", secret: parley.token("user").key } });
  await user.data("DELETE", `${website}/expunge`);
}
