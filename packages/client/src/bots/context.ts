import type { Answer, Choice, PickerAnswer, ValueOf } from "./answer.js";
import {
  type Ask,
  type AskFieldOptions,
  type AskOptions,
  type AskPickerOptions,
  type AskTextOptions,
  askField,
  askPicker,
  askText,
  type ContentOptions,
  type FieldOptions,
  fieldContent,
  pickerContent,
} from "./asking.js";
import type { BotClient } from "./client.js";
import { type ChatMessage, chatOf, readHistory } from "./history.js";
import {
  type BotContent,
  type HistoryMessage,
  type MessageContents,
  type MessageKind,
  textOf,
  type VisitorMessage,
} from "./message.js";
import type { Room } from "./room.js";
import type { SendOptions, Sent } from "./sender.js";
import type { ConversationState } from "./state.js";

export interface HandOverOptions {
  /** user_id of the operator that the conversation is assigned to. */
  readonly to?: string;
  /** What operators read about it, and visitors do not. */
  readonly note?: string;
}

/** Questions that resolve with what the visitor answers, and reject with a `BotEnded` when nothing comes of it. */
export interface Questions {
  /** The next text of the visitor. */
  text(question: string, options?: AskTextOptions): Promise<string>;
  /** One of several choices. */
  picker<const C extends Choice>(
    question: string,
    choices: readonly C[],
    options?: AskPickerOptions,
  ): Promise<PickerAnswer<ValueOf<C>>>;
  /** What the visitor writes into a field, or in a message. */
  field(question: string, options?: AskFieldOptions): Promise<string>;
}

/** What a handler has at hand: the conversation that something happened in. Its methods may be taken out of it: `({ reply }) => ...`. */
export class BotContext {
  readonly website_id: string;
  readonly session_id: string;
  readonly client: BotClient;
  /** What the bot keeps about this conversation. */
  readonly state: ConversationState;
  /** Aborted when there is no point in going on: a person took over, or the bot stops. Hand it to what takes long. */
  readonly signal: AbortSignal;
  readonly ask: Questions;
  /** Whatever middleware wants to hand to handlers, for as long as this one runs. */
  readonly locals: Record<string, unknown> = {};
  readonly #room: Room;

  constructor(room: Room) {
    const { conversation, turn, client } = room;
    this.#room = room;
    this.website_id = conversation.id.website_id;
    this.session_id = conversation.id.session_id;
    this.client = client;
    this.state = conversation.state;
    this.signal = turn.signal;
    this.ask = {
      text: (question, options) => this.#ask(() => askText(question, options), options),
      picker: (question, choices, options) => this.#ask(() => askPicker(question, choices, options), options),
      field: (question, options) => this.#ask(() => askField(question, options), options),
    };
  }

  /** Sends a message to the visitor. Rejects with a `BotEnded` once somebody else has taken over, and with a `CrispError`. */
  readonly reply = (content: BotContent, options?: SendOptions): Promise<Sent> =>
    this.#watched(this.#room.send(content, options));

  /** Sends a note, which operators read and the visitor does not. */
  readonly note = (text: string, options?: SendOptions): Promise<Sent> =>
    this.reply({ type: "note", content: text }, options);

  /** Sends a picker and does not wait: `bot.answer` takes what is chosen. */
  readonly picker = (text: string, choices: readonly Choice[], options?: ContentOptions): Promise<Sent> =>
    this.reply(pickerContent(text, choices, options));

  /** Sends a field and does not wait: `bot.answer` takes what is written into it. */
  readonly field = (text: string, options?: FieldOptions): Promise<Sent> => this.reply(fieldContent(text, options));

  /** Sends cards with links, which have no answer. */
  readonly carousel = (text: string, targets: MessageContents["carousel"]["targets"]): Promise<Sent> =>
    this.reply({ type: "carousel", content: { text, targets } });

  /** Shows at once that the bot types, or no longer. It shows by itself while a handler takes more than a moment. */
  readonly typing = (on = true): void => {
    this.#room.typing(on);
  };

  /** Marks the conversation as resolved. */
  readonly resolve = (): Promise<void> => this.#watched(this.#resolve());

  /** Assigns the conversation to an operator, or to nobody: null. */
  readonly assign = (user_id: string | null): Promise<void> => this.#watched(this.#assign(user_id));

  /**
   * Leaves the conversation to people: the bot answers nothing in it until it is taken back, which happens by itself when it is
   * resolved or unassigned. This handler may still say goodbye.
   */
  readonly handOver = (options: HandOverOptions = {}): Promise<void> => this.#watched(this.#handOver(options));

  /** Answers in this conversation again. */
  readonly takeBack = (): Promise<void> => this.#watched(this.#room.takeBack());

  /** The last messages of the conversation, of both sides, the oldest first; 20 unless said otherwise. */
  readonly history = (limit = 20): Promise<HistoryMessage[]> => this.#watched(readHistory(this.client, this, limit));

  /** The same for a language model: `{ role, content }` of what visitors, and those who answer them, have said. */
  readonly chat = (limit = 20): Promise<ChatMessage[]> =>
    this.#watched(readHistory(this.client, this, limit).then(chatOf));

  #ask<T>(make: () => Ask, options: AskOptions = {}): Promise<T> {
    return this.#watched(this.#room.ask(make(), options) as Promise<T>);
  }

  #watched<T>(promise: Promise<T>): Promise<T> {
    return this.#room.watched(promise, this);
  }

  async #resolve(): Promise<void> {
    await this.client.website.changeConversationState(this.website_id, this.session_id, "resolved");
  }

  async #assign(user_id: string | null): Promise<void> {
    const assigned = user_id === null ? null : { user_id };
    await this.client.website.assignConversationRouting(this.website_id, this.session_id, { assigned });
  }

  async #handOver({ to, note }: HandOverOptions): Promise<void> {
    await this.#room.handOver();
    if (note !== undefined) await this.#room.send({ type: "note", content: note });
    if (to !== undefined) await this.#assign(to);
  }
}

/** What a handler of a message has at hand. */
export class MessageContext<Kind extends MessageKind = MessageKind, Match = unknown> extends BotContext {
  readonly message: VisitorMessage<Kind>;
  /** What `hear` has found: the match of an expression, the word or phrase, or what an intent returned. */
  readonly match: Match;

  constructor(room: Room, message: VisitorMessage<Kind>, match: Match) {
    super(room);
    this.message = message;
    this.match = match;
  }

  /** The text of the message, `""` when it is of a type without. */
  get text(): string {
    return textOf(this.message);
  }
}

/** What a handler of an answer has at hand that no question waited for. */
export class AnswerContext extends BotContext {
  readonly answer: Answer;
  /** Of the message with the picker or field. */
  readonly fingerprint: number;

  constructor(room: Room, answer: Answer, fingerprint: number) {
    super(room);
    this.answer = answer;
    this.fingerprint = fingerprint;
  }
}
