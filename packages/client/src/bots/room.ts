import type { Ask, AskOptions } from "./asking.js";
import type { BotClient } from "./client.js";
import type { BotContext } from "./context.js";
import type { Conversation } from "./conversation.js";
import { BotEnded, isBotEnded } from "./ended.js";
import type { BotContent } from "./message.js";
import type { BotSettings } from "./options.js";
import { Question } from "./question.js";
import type { Sender, SendOptions, Sent } from "./sender.js";
import type { Turn } from "./turn.js";
import type { Typing } from "./typing.js";
import { watched } from "./watched.js";

/** What the rooms of one bot have in common. */
export interface House {
  readonly client: BotClient;
  readonly sender: Sender;
  readonly settings: BotSettings;
  readonly stopping: () => boolean;
  /** Does something in the lane of a conversation, after what waits there. */
  readonly inLane: (conversation: Conversation, job: () => Promise<void>) => void;
  readonly handedOver: (conversation: Conversation) => Promise<void>;
  readonly takenBack: (conversation: Conversation) => Promise<void>;
  readonly failed: (error: unknown, context: BotContext) => void;
}

/** One run of a handler in one conversation: what its context does for it. */
export class Room {
  readonly conversation: Conversation;
  readonly turn: Turn;
  readonly #house: House;
  readonly #typing: Typing;

  constructor(house: House, conversation: Conversation, turn: Turn, typing: Typing) {
    this.#house = house;
    this.conversation = conversation;
    this.turn = turn;
    this.#typing = typing;
  }

  get client(): BotClient {
    return this.#house.client;
  }

  /** The same promise, for handlers that may not wait for it. */
  watched<T>(promise: Promise<T>, context: BotContext): Promise<T> {
    return watched(promise, (error) => {
      if (!isBotEnded(error) && !this.turn.signal.aborted) this.#house.failed(error, context);
    });
  }

  async send(content: BotContent, options?: SendOptions): Promise<Sent> {
    this.turn.signal.throwIfAborted();
    return this.#house.sender.send(this.conversation.id, content, options);
  }

  typing(on: boolean): void {
    if (on) this.#typing.start(0);
    else this.#typing.stop();
  }

  async ask(ask: Ask, { timeout, keepOpen = false }: AskOptions): Promise<unknown> {
    const { conversation, turn } = this;
    if (this.#house.stopping()) throw new BotEnded("stopped");
    if (conversation.memory.silence) throw new BotEnded("handed_over");
    const { fingerprint } = await this.send(ask.content);
    // While it was sent, things may have changed.
    turn.signal.throwIfAborted();
    if (this.#house.stopping()) throw new BotEnded("stopped");
    const question = new Question({
      turn,
      fingerprint,
      keepOpen,
      timeout: timeout ?? this.#house.settings.askTimeout,
      late: () => this.#house.inLane(conversation, () => question.end("timeout")),
      readAnswer: ask.readAnswer,
      readMessage: ask.readMessage,
    });
    conversation.ask(question);
    turn.wait();
    return question.answered;
  }

  /** Other handlers that wait in the conversation wait no longer. */
  async handOver(): Promise<void> {
    const { conversation, turn } = this;
    await this.#house.handedOver(conversation);
    this.#house.inLane(conversation, () =>
      conversation.endQuestions("handed_over", (question) => question.options.turn !== turn),
    );
  }

  takeBack(): Promise<void> {
    return this.#house.takenBack(this.conversation);
  }
}
