import type { AnswerContext, BotContext, MessageContext } from "./context.js";
import type { MessageKind } from "./message.js";
import type { Matcher } from "./pattern.js";

/** Returning a text replies with it. */
export type BotHandler<Context extends BotContext = MessageContext> = (context: Context) => unknown;

/** Runs around each handler: of messages, which have a `message`, and of answers, which have an `answer`. */
export type Middleware = (context: MessageContext | AnswerContext, next: () => Promise<void>) => unknown;

// Which kind and match a handler is for was checked where it was added.
type AnyHandler = BotHandler<MessageContext<never, never>>;

interface MessageEntry {
  /** Undefined: text. */
  readonly kind: MessageKind;
  readonly matcher: Matcher | undefined;
  readonly interrupts: boolean;
  readonly handler: AnyHandler;
}

/** What a bot does about what. */
export class BotHandlers {
  readonly messages: MessageEntry[] = [];
  readonly answers: { readonly id: string | RegExp; readonly handler: BotHandler<AnswerContext> }[] = [];
  readonly middleware: Middleware[] = [];
  otherwise: BotHandler | undefined;

  /** The first handler whose pattern fits, and what it found. */
  async find(
    context: MessageContext,
    interrupts = false,
  ): Promise<{ readonly handler: AnyHandler; readonly match: unknown } | undefined> {
    const { type } = context.message;
    for (const { kind, matcher, handler, interrupts: may } of this.messages) {
      if (kind !== type || (interrupts && !may)) continue;
      const match = matcher ? await matcher(context as MessageContext<"text", undefined>) : true;
      if (match !== undefined) return { handler, match };
    }
    if (this.otherwise && !interrupts) return { handler: this.otherwise as AnyHandler, match: undefined };
  }

  findAnswer(id: string): BotHandler<AnswerContext> | undefined {
    const fits = ({ id: wanted }: { readonly id: string | RegExp }) =>
      typeof wanted === "string"
        ? wanted === id
        : new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, "")).test(id);
    return this.answers.find(fits)?.handler;
  }

  /** Runs the handler within the middleware, which was added first being outermost. */
  async run(context: MessageContext | AnswerContext, handle: () => Promise<void>): Promise<void> {
    const from = async (place: number): Promise<void> => {
      const middleware = this.middleware[place];
      if (!middleware) return handle();
      let called = false;
      await middleware(context, () => {
        if (called) throw new Error("A middleware of the bot called next() twice.");
        called = true;
        return from(place + 1);
      });
    };
    await from(0);
  }
}
