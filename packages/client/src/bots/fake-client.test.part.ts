import { Bot, type BotClient, type BotOptions, type Notice } from "./index.js";

/** What tests of bots share: no test itself, and not published. */

export const website_id = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";

export interface Said {
  readonly session_id: string;
  readonly type: string;
  readonly content: unknown;
  readonly fingerprint: number;
  readonly [field: string]: unknown;
}

/** A client without a server: it keeps what is sent, and tells of it as a server does. */
export class FakeClient {
  readonly said: Said[] = [];
  readonly composed: string[] = [];
  readonly routed: unknown[] = [];
  readonly states: string[] = [];
  readonly #handlers = new Map<string, Set<(payload: unknown) => unknown>>();
  fail: Error | undefined;
  delay = 0;
  #next = 1;

  readonly website = {
    sendMessageInConversation: async (_website: string, session_id: string, message: object) => {
      if (this.delay) await sleep(this.delay);
      if (this.fail) throw this.fail;
      const said = { session_id, ...message } as Said;
      this.said.push(said);
      this.emit("message:received", { ...said, website_id, timestamp: Date.now(), user: {} });
      return { fingerprint: said.fingerprint };
    },
    composeMessageInConversation: async (_website: string, _session: string, { type }: { type: string }) => {
      this.composed.push(type);
    },
    changeConversationState: async (_website: string, _session: string, state: string) => {
      this.states.push(state);
    },
    assignConversationRouting: async (_website: string, _session: string, routing: unknown) => {
      this.routed.push(routing);
    },
    getMessagesInConversation: async () => [],
  };

  async on(event: string, handler: (payload: never) => unknown): Promise<void> {
    this.#handlers.set(event, (this.#handlers.get(event) ?? new Set()).add(handler as never));
  }

  off(event: string, handler: (payload: never) => unknown): void {
    this.#handlers.get(event)?.delete(handler as never);
  }

  emit(event: string, payload: object): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(payload);
  }

  /** The visitor writes. */
  hear(content: unknown, more: object = {}): void {
    const message = { type: "text", from: "user", origin: "chat", content, user: {}, timestamp: Date.now() };
    this.emit("message:send", { website_id, session_id: "session_1", fingerprint: this.#next++, ...message, ...more });
  }

  /** The visitor answers a picker or field. */
  choose(said: Said, change: object): void {
    const { session_id, fingerprint, content } = said;
    this.emit("message:updated", {
      website_id,
      session_id,
      fingerprint,
      content: { ...(content as object), ...change },
    });
  }

  texts(session_id = "session_1"): unknown[] {
    return this.said.filter((said) => said.session_id === session_id).map(({ content }) => content);
  }
}

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let bot: Bot | undefined;

/** A bot that listens, and what it tells. */
export function setUp(options: BotOptions = {}) {
  const client = new FakeClient();
  const made = new Bot(client as unknown as BotClient, { typing: false, ...options });
  const [errors, notices]: [unknown[], Notice[]] = [[], []];
  made.onError((error) => errors.push(error));
  made.onNotice((notice) => notices.push(notice));
  void made.start();
  bot = made;
  return { client, bot: made, errors, notices };
}

/** Stops the last of them. */
export async function tearDown(): Promise<void> {
  await bot?.stop({ timeout: 100 });
}
