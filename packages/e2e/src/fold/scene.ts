import { expect } from "vitest";
import { Listener } from "../support/listener.js";
import type { Parley } from "../support/parley.js";
import { Rest } from "../support/rest.js";
import { fold } from "./fold.js";
import type { Caused, State } from "./state.js";

/** One conversation, watched through a socket: holds that its events tell all that a write changed. */
export class Scene {
  readonly rest: Rest;
  /** `/website/{website_id}/conversation/{session_id}` */
  readonly path: string;
  /** The server's data folder: mail lies there. */
  readonly data: string;
  /** The plugin that the first start made. */
  readonly plugin_urn: string;
  readonly #website: string;
  readonly #session_id: string;
  readonly #marker: string;
  readonly #listener: Listener;
  #state: State;

  private constructor(
    rest: Rest,
    { data, token }: Parley,
    website: string,
    session_id: string,
    marker: string,
    listener: Listener,
  ) {
    this.rest = rest;
    this.data = data;
    this.plugin_urn = `urn:parley:first-plugin-${token("plugin").plugin_id?.slice(0, 8)}:0`;
    this.#website = website;
    this.#session_id = session_id;
    this.path = `${website}/conversation/${session_id}`;
    this.#marker = `${website}/conversation/${marker}`;
    this.#listener = listener;
    this.#state = { conversation: undefined, messages: undefined, stealth: new Set() };
  }

  static async open(parley: Parley): Promise<Scene> {
    const rest = new Rest(parley, parley.token("plugin"));
    const website = `/website/${parley.created.website_id}`;
    const create = async () => (await rest.data("POST", `${website}/conversation`, {})).session_id;
    const listener = await Listener.open(parley, parley.token("plugin"));
    const scene = new Scene(rest, parley, website, await create(), await create(), listener);
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
    const rows = await this.rest.data("GET", `${this.#website}/conversations/1?per_page=50&include_empty=1`);
    return rows.find((row: { session_id: string }) => row.session_id === this.#session_id);
  }

  async fetch(): Promise<unknown> {
    return (await this.#fetched()).conversation;
  }

  close(): void {
    this.#listener.close();
  }

  async #fetched(): Promise<Pick<State, "conversation" | "messages">> {
    const conversation = await this.rest.call("GET", this.path);
    if (conversation.status === 404) return { conversation: undefined, messages: undefined };
    return {
      conversation: conversation.data,
      messages: await this.rest.data("GET", `${this.path}/messages`),
    };
  }

  /** Events of a website come in one order: when that of a later write is here, all before it are. */
  async #eventsSince(from: number): Promise<Caused[]> {
    await this.rest.data("PATCH", `${this.#marker}/open`, { opened: true });
    const marked = (event: Caused) => this.#marker.endsWith(event.payload.session_id);
    const end = Date.now() + 10_000;
    for (;;) {
      const events = this.#listener.received.slice(from);
      if (events.some(marked)) return events.filter((event) => event.payload.session_id === this.#session_id);
      if (Date.now() > end) throw new Error("the marker's event did not come within 10 s");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
