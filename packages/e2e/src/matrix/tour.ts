import { type CommandName, type CommandParams, runCommand } from "@parley/server";
import { ChatBox } from "../routes/chat-box.js";
import type { Parley, Token } from "../support/parley.js";
import { Rest } from "../support/rest.js";

/** Whom the tour is of, and what it needs to act there. */
export interface Visited {
  readonly website_id: string;
  /** Of an operator of the website. */
  readonly user: Token;
  /** A plugin of the website whose own server answers. */
  readonly plugin: Token & { readonly plugin_id: string };
  readonly plugin_urn: string;
}

/** Known events that nothing here causes: what causes them is not built, or takes minutes. */
export const later =
  /^(?:people:(?:sync|import)|email:track|campaign|bucket|media|status|plan):|^plugin:(?:channel|subscription|settings)|^session:(?:error|sync:topic)$|^message:notify:unread:send$/;

/** The recipient that the mail server is to refuse. */
export const refused = "gone@example.com";

const meta = {
  nickname: "Ada",
  email: "ada@example.com",
  phone: "+33 6 12 34 56 78",
  address: "1 rue de l'Église",
  subject: "Lamp",
  avatar: "https://example.com/ada.png",
  origin: "urn:acme.com:phone:0",
  data: { plan: "pro" },
  segments: ["vip"],
  ip: "203.0.113.7",
  device: { geolocation: { country: "FR", city: "Nantes" } },
};
const user_id = "3f0b0a6e-6c11-4d3c-8d8a-3a54ef0b7d52";

/** Causes every event of a website that can be caused. */
export class Tour {
  readonly #parley: Parley;
  readonly #visited: Visited;
  readonly #user: Rest;
  readonly #website: string;

  constructor(parley: Parley, visited: Visited) {
    this.#parley = parley;
    this.#visited = visited;
    this.#user = new Rest(parley, visited.user);
    this.#website = `/website/${visited.website_id}`;
  }

  async run(): Promise<void> {
    await this.#conversation();
    await this.#visitor();
    await this.#mail();
    await this.#people();
    await this.#plugins();
  }

  /** An event that everybody hears who is on the website, whatever they may. Answers its conversation. */
  async fence(): Promise<string> {
    const session_id = await this.#created();
    await this.#patch(session_id, "meta", { device: { capabilities: ["call"] } });
    return session_id;
  }

  async #created(): Promise<string> {
    return (await this.#user.data("POST", `${this.#website}/conversation`, {})).session_id;
  }

  #patch(session_id: string, what: string, body: object): Promise<unknown> {
    return this.#user.data("PATCH", `${this.#website}/conversation/${session_id}/${what}`, body);
  }

  #post(session_id: string, what: string, body: object = {}) {
    return this.#user.data("POST", `${this.#website}/conversation/${session_id}/${what}`, body);
  }

  async #send(session_id: string, more: object): Promise<number> {
    const message = { type: "text", from: "operator", origin: "chat", content: "Hello", ...more };
    return (await this.#post(session_id, "message", message)).fingerprint;
  }

  async #conversation(): Promise<void> {
    const id = await this.#created();
    const theirs = await this.#send(id, { from: "user" });
    const ours = await this.#send(id, { mentions: [user_id], type: "note" });
    await this.#patch(id, `message/${ours}`, { content: "Hello!" });
    for (const from of ["user", "operator"]) await this.#patch(id, "compose", { type: "start", from });
    const answer = await this.#send(id, {});
    await this.#patch(id, "read", { from: "user", origin: "chat", fingerprints: [theirs] });
    await this.#patch(id, "read", { from: "operator", origin: "chat", fingerprints: [answer] });
    await this.#patch(id, "delivered", { from: "operator", origin: "chat", fingerprints: [answer] });
    await this.#patch(id, "unread", { from: "user" });
    await this.#user.data("DELETE", `${this.#website}/conversation/${id}/message/${ours}`);
    await this.#patch(id, "meta", meta);
    await this.#patch(id, "state", { state: "resolved" });
    await this.#patch(id, "block", { blocked: true });
    for (const opened of [true, false]) await this.#patch(id, "open", { opened });
    const participants = [{ type: "email", target: "boss@example.com" }];
    await this.#user.data("PUT", `${this.#website}/conversation/${id}/participants`, { participants });
    await this.#patch(id, "routing", { assigned: { user_id } });
    await this.#patch(id, "inbox", { inbox_id: "9f7b7c43-7d66-4b5f-9f1d-0e4be7a54a63" });
    await this.#patch(id, "verify", { verified: true });
    await this.#user.data("DELETE", `${this.#website}/conversation/${id}`);
  }

  async #visitor(): Promise<void> {
    const box = await ChatBox.open(this.#parley, this.#visited.website_id);
    const page = { page_title: "Home", page_url: "https://example.com/" };
    await box.join({ locales: ["fr"], timezone: -60, capabilities: ["call", "browsing"], page });
    await box.send("message:send", { type: "text", content: "Hello" });
    await box.send("session:event", { events: [{ text: "Came" }] });
    await box.send("session:rate", { stars: 5 });
    const id = box.session_id;
    await this.#post(id, "browsing");
    await box.send("browsing:reject", {});
    await this.#post(id, "browsing");
    await box.send("browsing:accept", {});
    const { call_id } = await this.#post(id, "call", { mode: "audio" });
    await box.send("call:reject", { call_id });
    box.close();
  }

  async #mail(): Promise<void> {
    const spam = ["From: eve@example.net", "Message-ID: <spam@example.net>", "X-Spam-Flag: YES", "", "Buy."];
    const message = Buffer.from(spam.join("\r\n")).toString("base64");
    const [{ spam_id }] = await this.#command("mail.receive", { message, website: this.#visited.website_id });
    await this.#user.data("POST", `${this.#website}/conversations/spam/${spam_id}/decision`, { action: "reject" });
    for (const email of ["ada@example.com", refused]) {
      const id = await this.#created();
      await this.#patch(id, "meta", { email });
      await this.#send(id, {});
    }
  }

  async #people(): Promise<void> {
    const profile = { email: "eve@example.com", person: { nickname: "Eve" } };
    const { people_id } = await this.#user.data("POST", `${this.#website}/people/profile`, profile);
    await this.#user.data("PATCH", `${this.#website}/people/profile/${people_id}`, { notepad: "Tea" });
    await this.#user.data("PATCH", `${this.#website}/people/subscription/${people_id}`, { email: false });
    await this.#user.data("DELETE", `${this.#website}/people/profile/${people_id}`);
  }

  async #plugins(): Promise<void> {
    const id = await this.#created();
    const { plugin, plugin_urn } = this.#visited;
    const verification = { identity: plugin_urn, method: "link", recipient: "@zoe" };
    await this.#post(id, "verify/identity", verification);
    const button = { section_id: "orders", item_id: "order", data: {} };
    await this.#post(id, `widget/${plugin.plugin_id}/button`, button);
    const own = new Rest(this.#parley, plugin);
    await own.data("POST", `${this.#website}/conversation/${id}/tool`, { command: "list_tools" });
  }

  // biome-ignore lint/suspicious/noExplicitAny: each command knows its answer.
  #command<C extends CommandName>(command: C, params: CommandParams<C>): Promise<any> {
    return runCommand({ data: this.#parley.data }, command, params);
  }
}
