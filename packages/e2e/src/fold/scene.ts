import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { Listener } from "../support/listener.js";
import type { Parley, Token } from "../support/parley.js";
import { Rest } from "../support/rest.js";
import { until } from "../support/wait.js";
import { fold } from "./fold.js";
import type { Caused, State } from "./state.js";

export interface Setting {
  readonly tier?: Token["tier"];
  readonly visited?: boolean;
}

/** One conversation, watched through a socket: holds that its events tell all that a write changed. */
export class Scene {
  readonly rest: Rest;
  /** `/website/{website_id}/conversation/{session_id}` */
  readonly path: string;
  /** The server's data folder: mail lies there. */
  readonly data: string;
  /** The plugin that the first start made. */
  readonly plugin_id: string;
  readonly plugin_urn: string;
  /** `/website/{website_id}` */
  readonly website: string;
  readonly session_id: string;
  /** By what the website knows the visitor. */
  readonly token_id: string;
  /** Opens another chat box, of the same visitor or of a stranger. */
  readonly openBox: (opening?: Parameters<typeof ChatBox.open>[2]) => Promise<ChatBox>;
  readonly #marker: string;
  readonly #listener: Listener;
  readonly #box: ChatBox | undefined;
  #state: State;

  private constructor(
    rest: Rest,
    { data, token, url, created: { website_id } }: Parley,
    website: string,
    session_id: string,
    marker: string,
    listener: Listener,
    box: ChatBox | undefined,
    token_id: string,
  ) {
    this.rest = rest;
    this.data = data;
    this.plugin_id = token("plugin").plugin_id ?? "";
    this.plugin_urn = `urn:parley:first-plugin-${this.plugin_id.slice(0, 8)}:0`;
    this.website = website;
    this.session_id = session_id;
    this.#box = box;
    this.token_id = token_id;
    this.openBox = (opening = {}) => ChatBox.open({ url }, website_id, opening);
    this.path = `${website}/conversation/${session_id}`;
    this.#marker = `${website}/conversation/${marker}`;
    this.#listener = listener;
    this.#state = { conversation: undefined, messages: undefined, stealth: new Set() };
  }

  /** Requests and events are of the tier; the conversation is a chat box's own when it is visited. */
  static async open(parley: Parley, { tier = "plugin", visited = false }: Setting = {}): Promise<Scene> {
    const { website_id } = parley.created;
    const rest = new Rest(parley, parley.token(tier));
    const website = `/website/${website_id}`;
    const create = async () => (await rest.data("POST", `${website}/conversation`, {})).session_id;
    const token_id = randomUUID();
    const box = visited ? await ChatBox.open(parley, website_id, { token_id }) : undefined;
    const session_id = box?.session_id ?? (await create());
    const listener = await Listener.open(parley, parley.token(tier));
    const scene = new Scene(rest, parley, website, session_id, await create(), listener, box, token_id);
    scene.#state = { ...(await scene.#fetched()), stealth: new Set() };
    return scene;
  }

  /** Runs a write, and expects: state before + events received = state fetched after. Answers the events' names. */
  async expectTold(write: (scene: Scene) => Promise<unknown>): Promise<string[]> {
    const from = this.#listener.received.length;
    await write(this);
    const events = await this.#eventsSince(from);
    this.#state = events.reduce(fold, this.#state);
    const { conversation, messages } = this.#state;
    expect({ conversation, messages }).toEqual(await this.#fetched());
    return events.map(({ name }) => name);
  }

  /** Sends a message and answers its fingerprint. */
  async send(message: object): Promise<number> {
    const whole = { type: "text", from: "user", origin: "chat", content: "hello", ...message };
    return (await this.rest.data("POST", `${this.path}/message`, whole)).fingerprint;
  }

  patch(what: string, body: object): Promise<unknown> {
    return this.rest.data("PATCH", `${this.path}/${what}`, body);
  }

  get messages(): NonNullable<State["messages"]> {
    return this.#state.messages ?? [];
  }

  /** The conversation as the list shows it, by the default order. */
  async listed(): Promise<unknown> {
    const rows = await this.rest.data("GET", `${this.website}/conversations/1?per_page=50&include_empty=1`);
    return rows.find((row: { session_id: string }) => row.session_id === this.session_id);
  }

  async fetch(): Promise<unknown> {
    return (await this.#fetched()).conversation;
  }

  /** The visitor's chat box. */
  get box(): ChatBox {
    if (this.#box === undefined) throw new Error("Only what is visited has a chat box.");
    return this.#box;
  }

  /** Waits for an event about the conversation that comes some time after the answer to its write. */
  async heard(name: string): Promise<void> {
    await until(`event ${name}`, () => this.#listener.received.some((event) => event.name === name && this.#is(event)));
  }

  close(): void {
    this.#listener.close();
    this.#box?.close();
  }

  /** The outcome of a tool names its conversation one level deeper. */
  #is({ payload }: Caused): boolean {
    return (payload.session_id ?? payload.data?.session_id) === this.session_id;
  }

  async #fetched(): Promise<Pick<State, "conversation" | "messages">> {
    const conversation = await this.rest.call("GET", this.path);
    if (conversation.status === 404) return { conversation: undefined, messages: undefined };
    // No event tells whether a visitor looks at the page just now.
    const { active, ...told } = conversation.data;
    return {
      conversation: this.#box === undefined ? conversation.data : told,
      messages: await this.rest.data("GET", `${this.path}/messages`),
    };
  }

  /** Events of a website come in one order: when that of a later write is here, all before it are. */
  async #eventsSince(from: number): Promise<Caused[]> {
    await this.rest.data("PATCH", `${this.#marker}/open`, { opened: true });
    const marked = (event: Caused) => this.#marker.endsWith(event.payload.session_id);
    const end = Date.now() + 20_000;
    for (;;) {
      const events = this.#listener.received.slice(from);
      if (events.some(marked)) return events.filter((event) => this.#is(event));
      if (Date.now() > end) throw new Error("the marker's event did not come within 20 s");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
