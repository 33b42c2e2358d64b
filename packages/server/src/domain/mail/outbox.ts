import { randomUUID } from "node:crypto";
import { listMailed } from "../../store/mail-threads.js";
import { findMessages, updateMessages } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { markDelivered } from "../messages/acknowledge.js";
import { messageWireVersion, presentMessage } from "../messages/present.js";
import { MailRefused, type MailTransport, type OutgoingMail } from "./mail.js";

const kind = "mail:send";
/** About three days: 1 s, 2 s, ... then every hour. */
const attempts = 82;

/** The conversation whose messages a mail carries. */
export interface MailSubject {
  readonly conversation_id: number;
  readonly session_id: string;
}

interface Waiting {
  readonly mail: OutgoingMail & { readonly message_id: string };
  readonly about?: MailSubject;
}

/**
 * Mail that waits to be sent: durable with the command that causes it, tried again while the mail server is away. It arrives at
 * least once; a repetition has the same Message-ID.
 */
export class Outbox {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #transport: MailTransport;
  readonly #domain: string;

  /** `domain` stands in Message-IDs. */
  constructor(store: Store, jobs: Jobs, transport: MailTransport, domain: string) {
    this.#store = store;
    this.#jobs = jobs;
    this.#transport = transport;
    this.#domain = domain;
    jobs.define<Waiting>({
      kind,
      attempts,
      concurrency: 4,
      run: (job) => this.#send(job),
      exhausted: (job, error) => this.#refused(job, error),
    });
  }

  newMessageId(): string {
    return `${randomUUID()}@${this.#domain}`;
  }

  /** Part of a command. With `about`, messages that went out with this mail are marked when it is taken or refused. */
  *queue(tx: Transaction, website_id: WebsiteId, mail: OutgoingMail, about?: MailSubject): Steps<void> {
    const payload: Waiting = {
      mail: { ...mail, message_id: mail.message_id ?? this.newMessageId() },
      ...(about === undefined ? {} : { about }),
    };
    const conversation_id = about?.conversation_id;
    yield* this.#jobs.schedule(tx, {
      kind,
      website_id,
      due_at: tx.now,
      payload,
      ...(conversation_id === undefined ? {} : { conversation_id }),
    });
  }

  async #send(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const { mail, about } = job.payload;
    try {
      await this.#transport.send(mail);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.#refused(job, error);
      return "done";
    }
    if (about !== undefined) await this.#delivered(job.website_id as WebsiteId, about, mail.message_id);
    return "done";
  }

  async #delivered(website_id: WebsiteId, about: MailSubject, message_id: string): Promise<void> {
    const fingerprints = await this.#store.read(listMailed(about.conversation_id, message_id));
    if (fingerprints.length === 0) return;
    await unlessRemoved(
      this.#store.write(
        markDelivered(website_id, about.session_id, { from: "operator", origin: "email", fingerprints }),
      ),
    );
  }

  async #refused({ website_id, payload }: Job<Waiting>, error: unknown): Promise<void> {
    const { mail, about } = payload;
    if (about === undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    await unlessRemoved(ignoreMailed(this.#store, website_id as WebsiteId, about, mail.message_id, reason));
  }
}

/** Marks the messages that went out with a mail as refused by it, and tells of it. */
export async function ignoreMailed(
  store: Store,
  website_id: WebsiteId,
  { conversation_id, session_id }: MailSubject,
  message_id: string,
  reason: string,
): Promise<void> {
  await store.write(
    changeConversation("ignoreMailed", website_id, session_id, function* ({ cause }) {
      const fingerprints = yield* listMailed(conversation_id, message_id);
      const found = yield* findMessages(fingerprints.map((fingerprint) => [conversation_id, fingerprint] as const));
      const messages = found.filter((message) => message !== undefined);
      if (messages.length === 0) return;
      const details = { type: "bounce", reason: reason.slice(0, 500) };
      yield* updateMessages(
        messages.map((row) => {
          row.ignored = JSON.stringify({ email: details });
          row.wire_version = messageWireVersion;
          return { row, wire: presentMessage(row, website_id, session_id) };
        }),
      );
      cause("message:acknowledge:ignored", {
        origin: "email",
        fingerprints: messages.map((m) => m.fingerprint),
        details,
      });
    }),
  );
}

/** What a removed conversation's mail came to concerns nobody. */
async function unlessRemoved(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ApiError && error.reason === "conversation_not_found")) throw error;
  }
}
