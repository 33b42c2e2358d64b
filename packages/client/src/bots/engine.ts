import type { EventPayloads } from "../generated/types.js";
import { answerOf } from "./answer.js";
import type { BotClient } from "./client.js";
import { AnswerContext, type BotContext, MessageContext } from "./context.js";
import { Conversation } from "./conversation.js";
import { isBotEnded } from "./ended.js";
import type { BotHandlers } from "./handlers.js";
import { Lanes } from "./lanes.js";
import { type ConversationId, keyOf, type VisitorMessage } from "./message.js";
import type { Notice } from "./notice.js";
import type { BotSettings } from "./options.js";
import type { Verdict } from "./question.js";
import { Recent } from "./recent.js";
import { type House, Room } from "./room.js";
import { Sender } from "./sender.js";
import { MemoryStore, type Store } from "./store.js";
import { Turn } from "./turn.js";
import { Typing } from "./typing.js";

type Session = { readonly website_id: string; readonly session_id: string };

const SEEN = 20_000;

export interface EngineParts {
  readonly client: BotClient;
  readonly settings: BotSettings;
  readonly handlers: BotHandlers;
  readonly store: Store | undefined;
  readonly notice: (notice: Notice) => void;
  readonly failed: (error: unknown, context: BotContext | undefined) => void;
}

/** Turns events into runs of handlers: each once, in order within a conversation, and none where people speak. */
export class Engine {
  readonly sender: Sender;
  readonly #parts: EngineParts;
  readonly #store: Store;
  readonly #lanes: Lanes;
  readonly #house: House;
  /** Conversations in use. */
  readonly #live = new Map<string, Conversation>();
  /** Messages and answers that were taken. */
  readonly #seen = new Recent(SEEN);
  /** Conversations that an operator wrote into, until that has been noted down. */
  readonly #yielding = new Set<string>();
  #stopping = false;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    const { client, settings, notice, store } = parts;
    this.#store = store ?? new MemoryStore();
    this.sender = new Sender(client, settings.identity, settings.perMinute, notice);
    const { concurrency, queue, totalQueue } = settings;
    this.#lanes = new Lanes({ concurrency, perLane: queue, total: totalQueue });
    this.#house = {
      client,
      sender: this.sender,
      settings,
      stopping: () => this.#stopping,
      inLane: (conversation, job) => this.#push(conversation.id, job, true),
      handedOver: (conversation) => this.#silence(conversation, "asked"),
      takenBack: (conversation) => this.#speak(conversation),
      failed: parts.failed,
    };
  }

  // ——— events

  message(payload: EventPayloads["message:send"]): void {
    const { from, automated, stealth, fingerprint, timestamp } = payload;
    // What a program wrote in the name of a visitor is not answered: it may be a bot that answers, too.
    if (from !== "user" || automated || stealth || !this.#concerns(payload)) return;
    if (!this.#seen.add(`${keyOf(payload)}/${fingerprint}`)) return;
    const about = { website_id: payload.website_id, session_id: payload.session_id, fingerprint };
    if (Date.now() - timestamp > this.#parts.settings.maxAge) {
      this.#parts.notice({ kind: "too_old", ...about });
      return;
    }
    const taken = this.#push(payload, (conversation) => this.#hear(conversation, payload as VisitorMessage));
    if (!taken) this.#parts.notice({ kind: "dropped", ...about });
  }

  /** A message of the team: when a person wrote it, the conversation is theirs from now on. */
  teamMessage(payload: EventPayloads["message:received"]): void {
    const { from, automated, stealth, type, fingerprint } = payload;
    if (from !== "operator" || automated || stealth || type === "note" || type === "event") return;
    if (!this.#parts.settings.yieldToOperators || !this.#concerns(payload)) return;
    if (this.sender.knows(payload, fingerprint)) return;
    const key = keyOf(payload);
    // Not in the lane: a handler that is at work must say nothing more.
    for (const turn of this.#live.get(key)?.turns ?? []) turn.abort("handed_over");
    if (this.#yielding.has(key)) return;
    this.#yielding.add(key);
    const note = async (conversation: Conversation): Promise<void> => {
      try {
        if (!conversation.memory.silence) await this.#silence(conversation, "operator");
      } finally {
        this.#yielding.delete(key);
      }
      await conversation.endQuestions("handed_over");
    };
    this.#push(payload, note, true);
  }

  updated(payload: EventPayloads["message:updated"]): void {
    const answer = answerOf(payload.content);
    if (!answer || !this.#concerns(payload)) return;
    const { website_id, session_id, fingerprint } = payload;
    if (!this.#seen.add(`${keyOf(payload)}/${fingerprint}/answer`, JSON.stringify(answer))) return;
    const taken = this.#push(payload, async (conversation) => {
      if (this.#isSilent(conversation)) return;
      const question = conversation.questions.find(({ options }) => options.fingerprint === fingerprint);
      const verdict = await question?.options.readAnswer(answer);
      if (question && verdict) return this.#judge(conversation, verdict, (value) => question.answer(value));
      const handler = this.#parts.handlers.findAnswer(answer.id);
      if (!handler) return this.#parts.notice({ kind: "unclaimed", website_id, session_id, fingerprint });
      await this.#turn(conversation, (room) => {
        const context = new AnswerContext(room, answer, fingerprint);
        return [context, () => this.#reply(context, handler(context))];
      });
    });
    if (!taken) this.#parts.notice({ kind: "dropped", website_id, session_id, fingerprint });
  }

  /** People are done with it, when it was left to them. */
  released(payload: Session): void {
    if (!this.#concerns(payload)) return;
    this.#push(payload, (conversation) => this.#speak(conversation), true);
  }

  removed(payload: Session): void {
    if (!this.#concerns(payload)) return;
    for (const turn of this.#live.get(keyOf(payload))?.turns ?? []) turn.abort("removed");
    const forget = async (conversation: Conversation): Promise<void> => {
      await conversation.endQuestions("removed");
      await conversation.memory.erase();
    };
    this.#push(payload, forget, true);
  }

  // ——— what the bot is told to do

  /** Resolves when it has been done: at once where a handler is at work, as it may be that one which waits for this. */
  within(id: ConversationId, what: "handOver" | "takeBack"): Promise<void> {
    const job = async (conversation: Conversation): Promise<void> => {
      if (what === "takeBack") return this.#speak(conversation);
      await this.#silence(conversation, "asked");
      this.#push(id, (live) => live.endQuestions("handed_over"), true);
    };
    const live = this.#live.get(keyOf(id));
    if (live && live.turns.size > 0) return live.memory.load().then(() => job(live));
    return new Promise((resolve, reject) => {
      this.#push(id, (conversation) => job(conversation).then(resolve, reject), true, reject);
    });
  }

  begin(): void {
    this.#stopping = false;
  }

  /** Resolves when all that was taken is done, after the milliseconds at the latest. */
  async end(timeout: number): Promise<void> {
    this.#stopping = true;
    for (const conversation of this.#live.values()) {
      this.#push(conversation.id, (live) => live.endQuestions("stopped"), true);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeout);
    });
    await Promise.race([this.#lanes.idle(), late]);
    clearTimeout(timer);
    for (const { turns } of this.#live.values()) for (const turn of turns) turn.abort("stopped");
  }

  // ——— how

  #concerns({ website_id, session_id }: Session): boolean {
    const { websites } = this.#parts.settings;
    return typeof session_id === "string" && (websites === undefined || websites.has(website_id));
  }

  #isSilent(conversation: Conversation): boolean {
    return conversation.memory.silence !== undefined || this.#yielding.has(conversation.key);
  }

  /** Does it in the lane of the conversation, with what is known of it. */
  #push(
    id: ConversationId,
    job: (conversation: Conversation) => Promise<void>,
    must = false,
    failed = (error: unknown) => this.#parts.failed(error, undefined),
  ): boolean {
    const key = keyOf(id);
    const run = async (): Promise<void> => {
      const conversation =
        this.#live.get(key) ?? new Conversation(id, this.#store, (error) => this.#parts.failed(error, undefined));
      this.#live.set(key, conversation);
      try {
        await conversation.memory.load();
        await job(conversation);
        await conversation.memory.saved();
      } catch (error) {
        if (!isBotEnded(error)) failed(error);
      }
      // A handler that waits has values in its hands that the store may not have yet.
      if (conversation.turns.size === 0) this.#live.delete(key);
    };
    return this.#lanes.push(key, run, must);
  }

  async #hear(conversation: Conversation, message: VisitorMessage): Promise<void> {
    if (this.#isSilent(conversation) || conversation.memory.wasHandled(message.fingerprint)) return;
    const open = conversation.questions;
    if (open.length > 0 && (await this.#answers(conversation, message))) return;
    await this.#turn(conversation, (room) => {
      const context = new MessageContext(room, message, undefined);
      return [context, () => this.#handle(room, context)];
    });
  }

  async #handle(room: Room, context: MessageContext): Promise<void> {
    const { handlers } = this.#parts;
    const { message } = context;
    const found = await handlers.find(context);
    if (!found) return;
    // Before it runs: what is delivered again after the program died in the middle is not answered twice.
    await room.conversation.memory.handle(message.fingerprint);
    // The same context that middleware has.
    const matched = Object.assign(context, { match: found.match });
    await this.#reply(matched, found.handler(matched as never));
  }

  async #reply(context: BotContext, returned: unknown): Promise<void> {
    const value = await returned;
    if (typeof value === "string" && value !== "") await context.reply(value);
  }

  /** Whether the message was an answer. When it was not, questions that are not to be kept open have ended. */
  async #answers(conversation: Conversation, message: VisitorMessage): Promise<boolean> {
    if (!(await this.#interrupts(conversation, message))) {
      for (const question of conversation.questions) {
        const verdict = await question.options.readMessage(message);
        if (!verdict) continue;
        await conversation.memory.handle(message.fingerprint);
        await this.#judge(conversation, verdict, (value) => question.answer(value));
        return true;
      }
    }
    await conversation.endQuestions("interrupted", ({ options }) => !options.keepOpen);
    return false;
  }

  /** Whether a handler is for the message that goes before questions. */
  async #interrupts(conversation: Conversation, message: VisitorMessage): Promise<boolean> {
    const { handlers } = this.#parts;
    if (!handlers.messages.some(({ interrupts }) => interrupts)) return false;
    const turn = this.#newTurn(() => {});
    const room = new Room(this.#house, conversation, turn, new Typing(async () => {}));
    return (await handlers.find(new MessageContext(room, message, undefined), true)) !== undefined;
  }

  async #judge(conversation: Conversation, verdict: NonNullable<Verdict>, take: (value: unknown) => Promise<void>) {
    if ("value" in verdict) await take(verdict.value);
    else await this.sender.send(conversation.id, verdict.sentence);
  }

  /** Runs a handler, and resolves when it ends or waits for the visitor. */
  async #turn(
    conversation: Conversation,
    make: (room: Room) => readonly [MessageContext | AnswerContext, () => Promise<void>],
  ): Promise<void> {
    const { client, settings, handlers, failed } = this.#parts;
    const { website_id, session_id } = conversation.id;
    const typing = new Typing((type) => {
      const compose = { type, from: "operator", automated: true } as const;
      return client.website.composeMessageInConversation(website_id, session_id, compose);
    });
    let context: BotContext | undefined;
    const turn = this.#newTurn((error) => failed(error, context), settings.typing ? typing : undefined);
    const room = new Room(this.#house, conversation, turn, typing);
    const [made, handle] = make(room);
    context = made;
    conversation.turns.add(turn);
    await turn.begin(async () => {
      try {
        await handlers.run(made, handle);
      } catch (error) {
        // After it was told to end, whatever it fails with comes of that.
        if (!isBotEnded(error) && !turn.signal.aborted) failed(error, made);
      } finally {
        typing.stop();
        conversation.turns.delete(turn);
        for (const question of conversation.questions) {
          if (question.options.turn === turn) void question.end("interrupted");
        }
        await conversation.memory.saved();
        // After a wait that no lane knew of, such as that of a handler which took too long.
        if (conversation.turns.size === 0 && !this.#lanes.has(conversation.key)) this.#live.delete(conversation.key);
      }
    });
  }

  #newTurn(late: (error: Error) => void, typing?: Typing): Turn {
    return new Turn({
      timeout: this.#parts.settings.handlerTimeout,
      runs: () => typing?.start(),
      rests: () => typing?.stop(),
      late,
    });
  }

  async #silence(conversation: Conversation, by: "asked" | "operator"): Promise<void> {
    const before = conversation.memory.silence;
    await conversation.memory.silenceBy(by);
    if (!before) this.#parts.notice({ kind: "handed_over", ...conversation.id });
  }

  async #speak(conversation: Conversation): Promise<void> {
    this.#yielding.delete(conversation.key);
    if (!conversation.memory.silence) return;
    await conversation.memory.speak();
    this.#parts.notice({ kind: "taken_back", ...conversation.id });
  }
}
