import type { EndReason } from "./ended.js";
import { Memory } from "./memory.js";
import { type ConversationId, keyOf } from "./message.js";
import type { Question } from "./question.js";
import { ConversationState } from "./state.js";
import type { Store } from "./store.js";
import type { Turn } from "./turn.js";

/** A conversation while a handler runs in it, or waits for its visitor. */
export class Conversation {
  readonly id: ConversationId;
  readonly key: string;
  readonly memory: Memory;
  readonly state: ConversationState;
  /** Handlers that run or wait. */
  readonly turns = new Set<Turn>();
  #questions: Question[] = [];

  constructor({ website_id, session_id }: ConversationId, store: Store, failed: (error: unknown) => void) {
    this.id = { website_id, session_id };
    this.key = keyOf(this.id);
    this.memory = new Memory(store, this.key);
    this.state = new ConversationState(this.memory, failed);
  }

  /** Questions that wait for the visitor, the newest first. */
  get questions(): readonly Question[] {
    this.#questions = this.#questions.filter(({ closed }) => !closed);
    return this.#questions.toReversed();
  }

  ask(question: Question): void {
    this.#questions.push(question);
  }

  /** Ends the questions that wait, one after another: resolves when those who asked have ended, too. */
  async endQuestions(reason: EndReason, which: (question: Question) => boolean = () => true): Promise<void> {
    for (const question of this.questions.filter(which)) await question.end(reason);
  }
}
