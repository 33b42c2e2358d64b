import type { IncomingMessage } from "node:http";
import type { Socket } from "socket.io";
import { websiteActor } from "../domain/access/principal.js";
import { ApiError } from "../domain/error.js";
import { systemOf } from "../domain/places/user-agent.js";
import { answerMessage } from "../domain/visitors/answer.js";
import { type Chat, readChat, readVisible } from "../domain/visitors/chat.js";
import { identifyVisitor, type VisitorUpdate } from "../domain/visitors/identify.js";
import { rateConversation } from "../domain/visitors/rate.js";
import { hashKey } from "../platform/crypto.js";
import { checkRules, type Gate } from "./gate.js";
import type { VisitorHub } from "./hub.js";
import type { Packets } from "./packets.js";
import type { PacketName } from "./schemas.js";
import { type Privacy, privacyOf, viewOf } from "./view.js";

type Handlers = { readonly [Name in PacketName]: (packet: Packets[Name]) => Promise<object> };

/** Colours of custom events, when none is said. */
const defaultColor = "blue";

/** One connected chat box: does what its packets ask. Rejects with ApiError. */
export class ChatBox {
  /** By the settings as they were when the last packet came. */
  gate: Gate;
  readonly session_id: string;
  readonly handlers: Handlers;
  joined = false;
  /** It is told what happens: once its page and its session are known to be let in. Before, it is nobody's. */
  hears = false;
  /** The session ended: nothing is done for it any more. */
  over = false;
  readonly #hub: VisitorHub;
  readonly #socket: Socket;
  readonly #token: string;
  readonly #ip: string;
  #country: string | undefined;
  #locales: readonly string[] | undefined;

  constructor(hub: VisitorHub, socket: Socket, given: { gate: Gate; session_id: string; token: string; ip: string }) {
    this.#hub = hub;
    this.#socket = socket;
    this.gate = given.gate;
    this.session_id = given.session_id;
    this.#token = given.token;
    this.#ip = given.ip;
    this.#country = hub.places.of(given.ip)?.country;
    this.handlers = this.#handlers();
  }

  get privacy(): Privacy {
    return privacyOf(this.gate.settings);
  }

  /** Of the session's token, as it is kept: in hexadecimal digits. */
  get tokenHash(): string {
    return Buffer.from(hashKey(this.#token)).toString("hex");
  }

  /** Takes the settings as they are now. Rejects with website_not_found. */
  async refresh(): Promise<void> {
    const { website_id } = this.gate;
    this.gate = { website_id, settings: await this.#hub.settings.of(website_id) };
  }

  /** The socket is gone. */
  async leave(): Promise<void> {
    const { visitorPresence, visitorSessions, browsing, calls } = this.#hub;
    const { website_id } = this.gate;
    if (this.joined) visitorPresence.leave(website_id, this.session_id, this.#socket.id);
    browsing.left(website_id, this.session_id, this.#socket.id);
    await Promise.all([
      calls.left(website_id, this.session_id, this.#socket.id),
      visitorSessions.touch(website_id, this.#token),
    ]);
  }

  #handlers(): Handlers {
    const { website_id } = this.gate;
    const { session_id } = this;
    const hub = this.#hub;
    const { store, messages, conversations } = hub;
    const actor = websiteActor(website_id);
    return {
      "session:join": (packet) => this.#join(packet),
      "session:page": async (page) => {
        await this.#checkPage(page.page_url);
        await this.#visit(page);
        return {};
      },
      "session:active": async ({ active }) => {
        hub.visitorPresence.active(website_id, session_id, this.#socket.id, active);
        return {};
      },
      "session:set": async (packet) => {
        await this.#set(packet);
        return {};
      },
      "session:event": async ({ events }) => {
        const timestamp = Date.now();
        const told = events.map((event) => ({ color: defaultColor, ...event, timestamp }));
        await conversations.addEvents(website_id, session_id, told);
        return {};
      },
      "session:rate": async (rating) => {
        await store.write(rateConversation(website_id, session_id, rating));
        return {};
      },
      "session:transcript": async ({ email }) => {
        const known = (await store.read(readChat(website_id, session_id))).meta.email;
        // To the visitor's own address alone: whoever has a chat box could otherwise mail strangers.
        if (email !== undefined && email.toLowerCase() !== known?.toLowerCase()) {
          throw new ApiError("not_allowed", "A transcript goes to the visitor's own address; set it first.");
        }
        await hub.transcripts.requestByVisitor(website_id, session_id);
        return {};
      },
      "session:leave": async () => {
        // Before it is told: this socket has its answer, the others of the session have session:reset.
        this.over = true;
        await hub.visitorSessions.leave(website_id, this.#token);
        setImmediate(() => this.#socket.disconnect(true));
        return {};
      },
      "message:send": (packet) => this.#send(packet),
      "message:list": async ({ timestamp_before }) => {
        const read = await store.read(readVisible(website_id, session_id, timestamp_before));
        return { messages: this.#views(read.messages), more: read.more };
      },
      "message:compose": async ({ type, excerpt }) => {
        const shown = this.gate.settings.chatbox?.visitor_compose === true && excerpt ? { excerpt } : {};
        await conversations.compose(website_id, session_id, actor, { type, from: "user", ...shown });
        return {};
      },
      "message:read": async ({ fingerprints }) => {
        const named = fingerprints === undefined ? {} : { fingerprints };
        await messages.read(website_id, session_id, { from: "operator", origin: "chat", visible: true, ...named });
        return {};
      },
      "message:delivered": async ({ fingerprints }) => {
        await messages.delivered(website_id, session_id, {
          from: "operator",
          origin: "chat",
          visible: true,
          fingerprints,
        });
        return {};
      },
      "message:answer": async (answer) => {
        await store.write(answerMessage(website_id, session_id, answer));
        return {};
      },
      "browsing:accept": async () => {
        const useragent = userAgentOf(this.#socket.request);
        return { browsing_id: await hub.browsing.accept(website_id, session_id, this.#socket.id, useragent) };
      },
      "browsing:reject": async () => {
        await hub.browsing.reject(website_id, session_id);
        return {};
      },
      "call:accept": async ({ call_id }) => {
        await hub.calls.accept(website_id, session_id, call_id, this.#socket.id);
        return {};
      },
      "call:reject": async ({ call_id }) => {
        await hub.calls.reject(website_id, session_id, call_id, this.#socket.id);
        return {};
      },
      "call:signaling": async ({ call_id, ...signaling }) => {
        await hub.calls.answer(website_id, session_id, call_id, this.#socket.id, signaling);
        return {};
      },
    };
  }

  async #join({ locales, timezone, capabilities, page }: Packets["session:join"]): Promise<object> {
    const { store, conversations, visitorPresence, visitorSessions, places, availability, responses } = this.#hub;
    const { website_id, settings } = this.gate;
    const { session_id } = this;
    this.#locales = locales;
    // From here on the socket is told what ends its session; before, the session may have ended without.
    if ((await visitorSessions.resume(website_id, this.#token)) !== session_id) throw new ApiError("session_not_found");
    await this.#checkPage(page?.page_url);
    // Before anything is read, so that nothing happens in between unseen.
    this.hears = true;
    const useragent = userAgentOf(this.#socket.request);
    const geolocation = places.of(this.#ip);
    await conversations.updateMeta(website_id, session_id, {
      ip: this.#ip,
      device: {
        ...(capabilities === undefined ? {} : { capabilities }),
        ...(locales === undefined ? {} : { locales }),
        ...(timezone === undefined ? {} : { timezone }),
        ...(geolocation === undefined ? {} : { geolocation }),
        ...(useragent === "" ? {} : { system: systemOf(useragent) }),
      },
    });
    const chat = await store.read(readChat(website_id, session_id));
    const { nickname, email, avatar } = chat.meta;
    visitorPresence.join(website_id, this.#socket.id, {
      session_id,
      inbox_id: chat.inbox_id,
      initiated: chat.initiated,
      ...(nickname ? { nickname } : {}),
      ...(email ? { email } : {}),
      ...(avatar ? { avatar } : {}),
      ...(useragent === "" ? {} : { useragent }),
      ...(geolocation === undefined ? {} : { geolocation }),
      ...(timezone === undefined ? {} : { timezone }),
      ...(capabilities === undefined ? {} : { capabilities }),
      ...(locales === undefined ? {} : { locales }),
    });
    const first = !this.joined;
    this.joined = true;
    if (page !== undefined) await this.#visit(page);
    const { messages, more } = await store.read(readVisible(website_id, session_id));
    const { status } = await availability.status(website_id);
    const metrics = settings.chatbox?.activity_metrics === true ? await responses.of(website_id) : undefined;
    if (first) await this.#askAgain();
    return {
      session_id,
      website: { name: settings.name, logo: settings.logo ?? null, domain: settings.domain },
      available: status === "online",
      ...(metrics === undefined ? {} : { responses: metrics }),
      ...this.#shown(chat),
      messages: this.#views(messages),
      more,
    };
  }

  /** What was asked on the page before and waits for its answer is asked here, too, once the chat box knows that it has joined. */
  async #askAgain(): Promise<void> {
    const { browsing, calls } = this.#hub;
    const { website_id } = this.gate;
    const expires_at = await browsing.asked(website_id, this.session_id);
    const call = calls.ringing(website_id, this.session_id);
    setImmediate(() => {
      if (expires_at !== undefined && expires_at > Date.now()) this.#socket.emit("browsing:request", { expires_at });
      if (call !== undefined) this.#socket.emit("call:request", call);
    });
  }

  /** What the chat box may know of its own conversation. */
  #shown({ state, blocked, unread, meta, verified, rating, requests }: Chat): object {
    const { nickname, email, phone, avatar } = meta;
    return {
      state,
      blocked,
      unread,
      user: { nickname, email: email || null, phone: phone || null, avatar: avatar || null, verified },
      rating: rating ?? null,
      requests,
    };
  }

  #views(messages: readonly Record<string, unknown>[]): object[] {
    return messages.map((message) => viewOf(message, this.privacy)).filter((view) => view !== undefined);
  }

  async #checkPage(page_url: string | undefined): Promise<void> {
    const caller = { ip: this.#ip, country: this.#country, locales: this.#locales, page_url };
    await checkRules(this.#hub, this.gate, caller);
  }

  async #visit({ page_title = "", page_url, page_referrer }: Packets["session:page"]): Promise<void> {
    const { website_id } = this.gate;
    const page = { page_title, page_url, ...(page_referrer ? { page_referrer } : {}), timestamp: Date.now() };
    await this.#hub.conversations.addPages(website_id, this.session_id, [page]);
    this.#hub.visitorPresence.update(website_id, this.session_id, { last_page: { page_title, page_url } });
  }

  async #set({ signature, segments, overwrite, ...given }: Packets["session:set"]): Promise<void> {
    const { store, verify } = this.#hub;
    const { website_id } = this.gate;
    const { email } = given;
    let vouched = false;
    if (signature !== undefined) {
      vouched = email !== undefined && (await verify.check(website_id, email, signature));
      if (!vouched) throw new ApiError("not_allowed", "signature is not the email's, by the website's verify key.");
    } else if (email !== undefined && (await verify.settings(website_id)).enabled) {
      throw new ApiError("not_allowed", "The website wants emails to be signed: give signature with email.");
    }
    const update: VisitorUpdate = {
      ...given,
      ...(segments === undefined ? {} : overwrite === true ? { segments } : { add_segments: segments }),
    };
    await store.write(identifyVisitor(website_id, this.session_id, update, vouched));
  }

  async #send({ type, content: given, fingerprint }: Packets["message:send"]): Promise<object> {
    const { messages, store, checkContent } = this.#hub;
    const { website_id, settings } = this.gate;
    const { chatbox = {} } = settings;
    if (type === "file" && chatbox.file_transfer === false)
      throw new ApiError("not_allowed", "The website takes no files.");
    if (type === "audio" && chatbox.audio_record === false)
      throw new ApiError("not_allowed", "The website takes no audio.");
    if (chatbox.force_identify === true) {
      const { email, phone } = (await store.read(readChat(website_id, this.session_id))).meta;
      if (!email && !phone) throw new ApiError("not_allowed", "The website wants an email or a phone number first.");
    }
    const content = checkContent(type, given);
    const named = fingerprint === undefined ? {} : { fingerprint };
    const message = { type, from: "user", origin: "chat", content, ...named } as const;
    const sent = await messages.send(website_id, this.session_id, websiteActor(website_id), message);
    return { fingerprint: sent };
  }
}

function userAgentOf(request: IncomingMessage): string {
  return (request.headers["user-agent"] ?? "").replace(/\p{Cc}/gu, "").slice(0, 1_024);
}
