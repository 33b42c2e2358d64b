import { randomUUID } from "node:crypto";
import type { Clock } from "../../platform/clock.js";
import type { Log } from "../../platform/log.js";
import type { Secrets } from "../../platform/secrets.js";
import { isCurrentCode, type SentCode } from "../../store/identity-codes.js";
import { listMailed } from "../../store/mail-threads.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { findWebsite } from "../../store/websites.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { markDelivered } from "../messages/acknowledge.js";
import { ignoreMailed } from "./ignored.js";
import { MailRefused, type MailTransport, type OutgoingMail, type SendableMail } from "./mail.js";
import type { Senders } from "./senders.js";

const kind = "mail:send";
/** About three days: 1 s, 2 s, ... then every hour. */
const attempts = 82;
/** Characters of a mail's text and of its HTML: what is longer ends early, since mail servers refuse it. */
const bodyLength = 2_000_000;

/** The conversation whose messages a mail carries. */
export interface MailSubject {
  readonly conversation_id: number;
  readonly session_id: string;
}

interface Waiting {
  /** The mail, encrypted: it may hold a code, and it outlives its conversation's messages by nothing but this row. */
  readonly sealed: string;
  readonly about?: MailSubject;
  readonly expires_at?: number;
  readonly code?: SentCode;
}

/** What is known of a mail besides what it says. */
export interface Queued {
  /** Messages that went out with it are marked when it is taken or refused. */
  readonly about?: MailSubject;
  /** Milliseconds. What it brings is worth nothing from then on: it is sent before or not at all. */
  readonly expires_at?: number;
  /** The code that it brings. Once another took its place, or it was used, the mail would only mislead: it is not sent. */
  readonly code?: SentCode;
}

export interface OutboxPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Log, "warn">;
  readonly jobs: Jobs;
  readonly transport: MailTransport;
  readonly secrets: Pick<Secrets, "seal" | "open">;
  readonly senders: Senders;
}

/**
 * Mail that waits to be sent: durable with the command that causes it, tried again while the mail server is away. It arrives at
 * least once; a repetition has the same Message-ID.
 */
export class Outbox {
  readonly #ports: OutboxPorts;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    ports.jobs.define<Waiting>({
      kind,
      attempts,
      concurrency: 4,
      run: (job) => this.#send(job),
      exhausted: (job, error) => this.#refused(job, this.#open(job).message_id, error),
    });
  }

  /** Part of a command. */
  *queue(tx: Transaction, website_id: WebsiteId, mail: OutgoingMail, queued: Queued = {}): Steps<void> {
    const { about, expires_at, code } = queued;
    const { jobs, secrets, senders } = this.#ports;
    const domain = (yield* findWebsite(website_id))?.domain ?? "localhost";
    const whole = {
      ...mail,
      text: mail.text.slice(0, bodyLength),
      html: mail.html.length > bodyLength ? "" : mail.html,
      from: mail.from ?? senders.addressOf(domain),
      message_id: mail.message_id ?? `${randomUUID()}@${senders.domainOf(domain)}`,
      date: tx.now,
    };
    const conversation_id = about?.conversation_id;
    for (const recipient of [mail.to, ...(mail.cc ?? [])]) {
      const sealed = secrets.seal(JSON.stringify({ ...whole, recipient } satisfies SendableMail));
      // What becomes of a copy says nothing of the visitor's messages.
      const payload: Waiting = {
        sealed,
        ...(about === undefined || recipient !== mail.to ? {} : { about }),
        ...(expires_at === undefined ? {} : { expires_at }),
        ...(code === undefined ? {} : { code }),
      };
      const job = { kind, website_id, due_at: tx.now, payload };
      yield* jobs.schedule(tx, { ...job, ...(conversation_id === undefined ? {} : { conversation_id }) });
    }
  }

  async #send(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const { about } = job.payload;
    const worthless = await this.#worthless(job.payload);
    if (worthless !== undefined) {
      const { id, website_id, attempts } = job;
      this.#ports.log.warn({ job: id, website_id, attempts }, `A mail was not sent: ${worthless}.`);
      return "done";
    }
    const mail = this.#open(job);
    try {
      await this.#ports.transport.send(mail);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.#refused(job, mail.message_id, error);
      return "done";
    }
    if (about !== undefined) await this.#delivered(job.website_id as WebsiteId, about, mail.message_id);
    return "done";
  }

  /** Why what it brings is worth nothing any more, for the log. */
  async #worthless({ expires_at, code }: Waiting): Promise<string | undefined> {
    const { clock, store } = this.#ports;
    if (expires_at !== undefined && expires_at <= clock.now()) return "it expired before a mail server took it";
    if (code === undefined || (await store.read(isCurrentCode(code)))) return undefined;
    return "its code was used, or another took its place, before a mail server took it";
  }

  #open({ payload }: Job<Waiting>): SendableMail {
    return JSON.parse(this.#ports.secrets.open(payload.sealed)) as SendableMail;
  }

  async #delivered(website_id: WebsiteId, about: MailSubject, message_id: string): Promise<void> {
    const { store } = this.#ports;
    const fingerprints = await store.read(listMailed(about.conversation_id, message_id));
    if (fingerprints.length === 0) return;
    const receipt = { from: "operator", origin: "email", fingerprints } as const;
    await unlessRemoved(store.write(markDelivered(website_id, about.session_id, receipt)));
  }

  async #refused({ website_id, payload }: Job<Waiting>, message_id: string, error: unknown): Promise<void> {
    const { about } = payload;
    if (about === undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    await unlessRemoved(
      this.#ports.store.write(ignoreMailed(website_id as WebsiteId, about.session_id, message_id, reason)),
    );
  }
}

/** What a removed conversation's mail came to concerns nobody. */
async function unlessRemoved(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ApiError && error.reason === "conversation_not_found")) throw error;
  }
}
