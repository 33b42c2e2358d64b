import { hashKey, newKey } from "../../platform/crypto.js";
import { getConversationById, getConversationId, lockConversations } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Store, Transaction } from "../../store/store.js";
import {
  bindTokenId,
  countTokenIds,
  findByTokenId,
  findVisitorSession,
  insertVisitorSession,
  keepNewestSessions,
  lastVisit,
  removeVisitorSession,
  touchVisitorSession,
  unbindVisitor,
} from "../../store/visitor-sessions.js";
import { changeConversations } from "../conversations/change.js";
import { createConversation } from "../conversations/create.js";
import { removeHeld } from "../conversations/remove.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import type { Presence } from "../presence/presence.js";
import { tellEnded } from "./ended.js";
import { mergeConversations } from "./merge.js";

const expiry = "visitors:expire";
/** A session without messages is forgotten when its chat box was not there for this long, in milliseconds. */
const emptyLife = 30 * 60_000;
/** Chat boxes of one conversation: devices and browsers of one visitor. */
const perConversation = 100;
/** Tokens of the website that one visitor is known by. */
const tokensPerConversation = 100;

export interface OpenedSession {
  readonly session_id: string;
  /** 256 random bits, 64 hexadecimal digits, shown this once. */
  readonly session_token: string;
  /** False when the visitor was known by the token of the website. */
  readonly created: boolean;
}

interface Waiting {
  readonly conversation_id: number;
}

export interface VisitorSessionPorts {
  readonly store: Store;
  readonly jobs: Jobs;
  readonly presence: Presence;
  /** Whether a chat box of the session is connected now. */
  readonly isOnline: (website_id: WebsiteId, session_id: string) => boolean;
}

/** Which conversation a chat box belongs to. Rejects with session_not_found for tokens that lead nowhere. */
export class VisitorSessions {
  readonly #ports: VisitorSessionPorts;

  constructor(ports: VisitorSessionPorts) {
    this.#ports = ports;
    ports.jobs.define<Waiting>({ kind: expiry, run: (job) => this.#expire(job) });
  }

  /**
   * A session for a chat box that has none. By the website's own token (`token_id`) a visitor gets back the conversation that they
   * are known by, on any device; the first chat box that shows a token binds it.
   */
  open(website_id: WebsiteId, token_id?: string): Promise<OpenedSession> {
    const { store, jobs } = this.#ports;
    const session_token = newKey();
    const known_by = token_id === undefined ? undefined : hashKey(token_id);
    return writeAgain(store, {
      name: "openVisitorSession",
      *body(tx) {
        const known = known_by && (yield* findByTokenId(website_id, known_by));
        if (known) {
          yield* lockAll(website_id, known.session_id);
          yield* bindChatBox(tx, website_id, hashKey(session_token), known);
          return { session_id: known.session_id, session_token, created: false };
        }
        const session_id = yield* createConversation(website_id).body(tx);
        const conversation_id = (yield* getConversationId(website_id, session_id)) as number;
        yield* bindChatBox(tx, website_id, hashKey(session_token), { conversation_id, session_id });
        if (known_by && !(yield* bindTokenId(website_id, known_by, conversation_id))) throw new Overtaken();
        const key = String(conversation_id);
        const due_at = tx.now + emptyLife;
        yield* jobs.schedule(tx, {
          kind: expiry,
          website_id,
          conversation_id,
          key,
          due_at,
          payload: { conversation_id },
        });
        return { session_id, session_token, created: true };
      },
    });
  }

  /** The conversation that a session token leads to. */
  async resume(website_id: WebsiteId, session_token: string): Promise<string> {
    const hash = hashKey(session_token);
    const found = await this.#ports.store.read(findVisitorSession(website_id, hash));
    if (found === undefined) throw new ApiError("session_not_found");
    return found.session_id;
  }

  /** The chat box was there just now. */
  async touch(website_id: WebsiteId, session_token: string): Promise<void> {
    const hash = hashKey(session_token);
    await this.#ports.store.write({
      name: "touchVisitorSession",
      *body(tx) {
        if ((yield* findVisitorSession(website_id, hash)) !== undefined) yield* touchVisitorSession(hash, tx.now);
      },
    });
  }

  /**
   * The website says by its token who the visitor of a chat box is. Their conversation is the token's from now on: what they did
   * in another one is carried over with `merge`, and left behind without it. Answers the session_id that counts.
   */
  async identify(website_id: WebsiteId, session_token: string, token_id: string, merge: boolean): Promise<string> {
    const { store, presence } = this.#ports;
    const session = hashKey(session_token);
    const known_by = hashKey(token_id);
    return writeAgain(store, {
      name: "identifyVisitor",
      readsLog: true,
      *body(tx) {
        const current = yield* findVisitorSession(website_id, session);
        if (current === undefined) throw new ApiError("session_not_found");
        const known = yield* findByTokenId(website_id, known_by);
        if (known === undefined) {
          yield* lockAll(website_id, current.session_id);
          if ((yield* countTokenIds(current.conversation_id)) >= tokensPerConversation) {
            throw new ApiError("not_allowed", `At most ${tokensPerConversation} tokens lead to one conversation.`);
          }
          if (!(yield* bindTokenId(website_id, known_by, current.conversation_id))) throw new Overtaken();
          return current.session_id;
        }
        if (known.conversation_id === current.conversation_id) return current.session_id;
        yield* lockAll(website_id, current.session_id, known.session_id);
        if (!(yield* removeVisitorSession(website_id, session))) throw new Overtaken();
        yield* bindChatBox(tx, website_id, session, known);
        if (merge) {
          yield* mergeConversations(website_id, current.session_id, known.session_id, presence).body(tx);
          yield* makeRoom(tx, website_id, session, known);
        } else {
          // Its sockets are in the former conversation: they come back into the other.
          tellEnded(tx, website_id, current, session);
        }
        return known.session_id;
      },
    });
  }

  /** The chat box forgets its session, on all of its sockets; the conversation stays. */
  leave(website_id: WebsiteId, session_token: string): Promise<void> {
    const hash = hashKey(session_token);
    return this.#ports.store.write({
      name: "leaveVisitorSession",
      *body(tx) {
        const session = yield* findVisitorSession(website_id, hash);
        const left = session !== undefined && (yield* removeVisitorSession(website_id, hash));
        if (!left) throw new ApiError("session_not_found");
        tellEnded(tx, website_id, session, hash);
      },
    });
  }

  /** Makes every chat box forget the conversation, now and when it comes back. Rejects with conversation_not_found. */
  purge(website_id: WebsiteId, session_id: string): Promise<void> {
    return this.#ports.store.write({
      name: "purgeBinding",
      *body(tx) {
        const conversation_id = yield* getConversationId(website_id, session_id);
        if (conversation_id === undefined) throw new ApiError("conversation_not_found");
        yield* unbindVisitor(conversation_id);
        tellEnded(tx, website_id, { conversation_id, session_id });
      },
    });
  }

  /** The conversation that a token of the website leads to. */
  async byTokenId(website_id: WebsiteId, token_id: string): Promise<string> {
    const found = await this.#ports.store.read(findByTokenId(website_id, hashKey(token_id)));
    if (found === undefined) throw new ApiError("session_not_found", "No chat box showed this token.");
    return found.session_id;
  }

  async #expire({ website_id, payload }: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const { store, presence, isOnline } = this.#ports;
    const website = website_id as WebsiteId;
    const row = await store.read(getConversationById(website, payload.conversation_id));
    if (row === undefined) return "done";
    const now = Date.now();
    const online = isOnline(website, row.session_id);
    const due_at = await store.write({
      name: "expireVisitorSession",
      readsLog: true,
      *body(tx) {
        let again: number | undefined;
        // Looked at while it is held: what comes at the last moment keeps it.
        yield* changeConversations(tx, website, [row.session_id], function* (change) {
          const { id, last_timestamp, initiated } = change.row;
          if (last_timestamp > 0 || initiated === 1) return;
          const last = online ? now : yield* lastVisit(id);
          if (last + emptyLife > now) again = last + emptyLife;
          else yield* removeHeld(change, presence);
        });
        return again;
      },
    });
    return due_at === undefined ? "done" : { payload, due_at };
  }
}

/** The conversation that a chat box leads to. */
type Target = Parameters<typeof tellEnded>[2];

function* bindChatBox(tx: Transaction, website_id: WebsiteId, token_hash: Uint8Array, to: Target): Steps<void> {
  yield* insertVisitorSession(website_id, token_hash, to.conversation_id, tx.now);
  yield* makeRoom(tx, website_id, token_hash, to);
}

/** Those that were there longest ago give way: a visitor who is known must never find the door shut. */
function* makeRoom(tx: Transaction, website_id: WebsiteId, spared: Uint8Array, to: Target): Steps<void> {
  for (const token_hash of yield* keepNewestSessions(to.conversation_id, perConversation, spared)) {
    tellEnded(tx, website_id, to, token_hash);
  }
}

/** Holds conversations that were read before, so that nobody changes what leads to them. */
function* lockAll(website_id: WebsiteId, ...session_ids: string[]): Steps<void> {
  const rows = yield* lockConversations(session_ids.map((session_id) => [website_id, session_id] as const));
  if (rows.some((row) => row === undefined)) throw new Overtaken();
}

/** What a command read first was changed by another before it held it. */
class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/** Begins anew when it was overtaken. Only where several commands run at once: with SQLite one follows the other. */
async function writeAgain<T>(store: Store, command: Command<T>, attempts = 5): Promise<T> {
  try {
    return await store.write(command);
  } catch (error) {
    if (!(error instanceof Overtaken) || attempts === 1) throw error;
    return writeAgain(store, command, attempts - 1);
  }
}
