import { isAbort } from "../errors/guards.js";
import type { BotClient } from "./client.js";
import type { AnswerContext, BotContext, MessageContext } from "./context.js";
import { Engine } from "./engine.js";
import { type BotHandler, BotHandlers, type Middleware } from "./handlers.js";
import type { BotContent, ConversationId, MessageKind } from "./message.js";
import type { Notice } from "./notice.js";
import { type BotOptions, settingsOf } from "./options.js";
import { type Intent, matcherOf, type Pattern } from "./pattern.js";
import type { SendOptions, Sent } from "./sender.js";

export interface HearOptions {
  /** It is tried before a question that waits for the visitor, and ends it: for `stop`, or `talk to a person`. */
  readonly interrupts?: boolean;
}

/** Told of what went wrong, with the context it went wrong in where there is one. */
export type BotErrorHandler = (error: unknown, context: BotContext | undefined) => unknown;

/**
 * A bot that answers visitors, over the sockets or the web hooks of a client alike.
 *
 * ```ts
 * const bot = new Bot(client, { identity: { nickname: "Robin" } });
 * bot.hear(/order (\d+)/i, async (context) => context.reply(await statusOf(context.match[1])));
 * bot.otherwise((context) => context.handOver({ note: "I do not know what to say." }));
 * await bot.start();
 * ```
 */
export class Bot {
  readonly #client: BotClient;
  readonly #handlers = new BotHandlers();
  readonly #engine: Engine;
  readonly #takeBack: { readonly resolved: boolean; readonly unassigned: boolean };
  readonly #errorHandlers = new Set<BotErrorHandler>();
  readonly #noticeHandlers = new Set<(notice: Notice) => unknown>();
  #listening: { readonly started: Promise<void>; readonly end: () => void } | undefined;

  /** Throws a TypeError for options that make no sense. */
  constructor(client: BotClient, options: BotOptions = {}) {
    const settings = settingsOf(options);
    this.#client = client;
    this.#takeBack = settings.takeBack;
    this.#engine = new Engine({
      client,
      settings,
      handlers: this.#handlers,
      store: options.store,
      notice: (notice) => this.#tell(this.#noticeHandlers, notice),
      failed: (error, context) => this.#failed(error, context),
    });
  }

  /**
   * Adds a handler for texts. Of all handlers, the first one that fits is called, in the order they were added.
   *
   * @param pattern a word or phrase, found anywhere in the text as whole words, whatever its case and accents; an expression,
   *   whose match is `context.match`; a function that looks at the text itself, and returns what it finds; or several of these.
   */
  hear(pattern: RegExp, handler: BotHandler<MessageContext<"text", RegExpExecArray>>, options?: HearOptions): this;
  hear(
    pattern: string | readonly string[],
    handler: BotHandler<MessageContext<"text", string>>,
    options?: HearOptions,
  ): this;
  hear(
    pattern: readonly (string | RegExp)[],
    handler: BotHandler<MessageContext<"text", string | RegExpExecArray>>,
    options?: HearOptions,
  ): this;
  hear<Found>(pattern: Intent<Found>, handler: BotHandler<MessageContext<"text", Found>>, options?: HearOptions): this;
  hear(pattern: Pattern, handler: BotHandler<MessageContext<"text", unknown>>, options?: HearOptions): this;
  hear(pattern: Pattern, handler: BotHandler<MessageContext<"text", never>>, options: HearOptions = {}): this {
    const matcher = matcherOf(pattern);
    const { interrupts = false } = options;
    this.#handlers.messages.push({ kind: "text", matcher, interrupts, handler: checked("hear", handler) as never });
    return this;
  }

  /** Adds a handler for messages of a type: a file, a voice message, a picker, ... */
  on<Kind extends MessageKind>(kind: Kind, handler: BotHandler<MessageContext<Kind, true>>): this {
    const entry = { kind, matcher: undefined, interrupts: false, handler: checked("on", handler) as never };
    this.#handlers.messages.push(entry);
    return this;
  }

  /**
   * Adds a handler for answers to the picker or field of an id, when no question waits for them: because it was sent without
   * waiting, was given up, or because the program was restarted since.
   */
  answer(id: string | RegExp, handler: BotHandler<AnswerContext>): this {
    this.#handlers.answers.push({ id, handler: checked("answer", handler) });
    return this;
  }

  /** What to do with messages that no other handler is for. */
  otherwise(handler: BotHandler): this {
    this.#handlers.otherwise = checked("otherwise", handler);
    return this;
  }

  /** Adds something that runs around each handler, the first one outermost: `async (context, next) => { ... await next(); ... }`. */
  use(middleware: Middleware): this {
    this.#handlers.middleware.push(checked("use", middleware));
    return this;
  }

  /**
   * Tells of handlers that fail, and of stores and calls that do. Without such a handler it is written with `console.error`.
   *
   * @returns a function that takes the handler away again.
   */
  onError(handler: BotErrorHandler): () => void {
    this.#errorHandlers.add(checked("onError", handler));
    return () => this.#errorHandlers.delete(handler);
  }

  /**
   * Tells of what the bot decides by itself: see `Notice`.
   *
   * @returns a function that takes the handler away again.
   */
  onNotice(handler: (notice: Notice) => unknown): () => void {
    this.#noticeHandlers.add(checked("onNotice", handler));
    return () => this.#noticeHandlers.delete(handler);
  }

  /** Sends a message into a conversation, outside of any handler. It counts for the limit per minute. */
  say(conversation: ConversationId, content: BotContent, options?: SendOptions): Promise<Sent> {
    return this.#engine.sender.send(conversation, content, options);
  }

  /** Leaves a conversation to people, as `handOver` of a context does. */
  handOver(conversation: ConversationId): Promise<void> {
    return this.#engine.within(conversation, "handOver");
  }

  /** Answers in a conversation again that was left to people. */
  takeBack(conversation: ConversationId): Promise<void> {
    return this.#engine.within(conversation, "takeBack");
  }

  /**
   * Listens to the events of the client.
   *
   * @returns a promise that is resolved when they arrive from now on, and rejected with a `CrispAuthenticationError` when the
   *   server does not accept the credentials: then the bot is not started.
   */
  start(): Promise<void> {
    this.#listening ??= this.#listen();
    return this.#listening.started;
  }

  /**
   * Listens no more, ends the questions that wait, and resolves when all that was heard is answered; after 10 seconds, or
   * the milliseconds of `timeout`, at the latest. The client stays open.
   */
  async stop({ timeout = 10_000 }: { readonly timeout?: number } = {}): Promise<void> {
    this.#listening?.end();
    this.#listening = undefined;
    await this.#engine.end(timeout);
  }

  #listen(): { started: Promise<void>; end: () => void } {
    const engine = this.#engine;
    engine.begin();
    // biome-ignore lint/suspicious/noExplicitAny: each takes the payload of its event.
    const handlers: Readonly<Record<string, (payload: any) => void>> = {
      "message:send": (payload) => engine.message(payload),
      "message:received": (payload) => engine.teamMessage(payload),
      "message:updated": (payload) => engine.updated(payload),
      "session:removed": (payload) => engine.removed(payload),
      ...(this.#takeBack.resolved && {
        "session:set_state": (payload) => payload.state === "resolved" && engine.released(payload),
      }),
      ...(this.#takeBack.unassigned && {
        "session:set_routing": (payload) => payload.routing_id === null && engine.released(payload),
      }),
    };
    const end = (): void => {
      for (const [name, handler] of Object.entries(handlers)) this.#client.off(name, handler);
    };
    const listening = Promise.all(Object.entries(handlers).map(([name, handler]) => this.#client.on(name, handler)));
    const started = listening.then(
      () => {},
      (error) => {
        // One that was stopped before it had begun has not failed.
        if (isAbort(error) && this.#listening?.started !== started) return;
        end();
        if (this.#listening?.started === started) this.#listening = undefined;
        throw error;
      },
    );
    // It may be left alone: it ends no program.
    started.catch(() => {});
    return { started, end };
  }

  #failed(error: unknown, context: BotContext | undefined): void {
    if (this.#errorHandlers.size === 0) console.error("The bot:", error);
    for (const handler of this.#errorHandlers) settle(() => handler(error, context));
  }

  #tell<T>(handlers: ReadonlySet<(value: T) => unknown>, value: T): void {
    for (const handler of handlers)
      settle(
        () => handler(value),
        (error) => this.#failed(error, undefined),
      );
  }
}

/** What is told to somebody must not fail for them. */
async function settle(
  call: () => unknown,
  failed: (error: unknown) => void = (error) => console.error("The bot:", error),
) {
  try {
    await call();
  } catch (error) {
    failed(error);
  }
}

function checked<Handler>(method: string, handler: Handler): Handler {
  if (typeof handler === "function") return handler;
  throw new TypeError(`${method}: a handler must be a function, got ${handler === null ? "null" : typeof handler}.`);
}
