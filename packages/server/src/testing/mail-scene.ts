import { randomBytes } from "node:crypto";
import { Conversations } from "../domain/conversations/service.js";
import { Identities } from "../domain/identities/service.js";
import { Incoming } from "../domain/incoming/service.js";
import { Jobs } from "../domain/jobs/jobs.js";
import { ReplyAddresses } from "../domain/mail/addresses.js";
import { ConversationMail } from "../domain/mail/conversation-mail.js";
import { Deliveries } from "../domain/mail/deliveries.js";
import type { MailTransport, SendableMail } from "../domain/mail/mail.js";
import { Outbox } from "../domain/mail/outbox.js";
import { Senders } from "../domain/mail/senders.js";
import type { AfterSend } from "../domain/messages/send.js";
import { Messages, type NewMessage } from "../domain/messages/service.js";
import { Presence } from "../domain/presence/presence.js";
import { Settings } from "../domain/settings/service.js";
import { Spams } from "../domain/spams/service.js";
import { Transcripts } from "../domain/transcripts/service.js";
import { UnreadReminders } from "../domain/unread/service.js";
import { type Clock, systemClock } from "../platform/clock.js";
import { Secrets } from "../platform/secrets.js";
import { readEvents } from "../store/events.js";
import type { Store } from "../store/store.js";
import { addWebsite, operator, website_id } from "./websites.js";

const key = randomBytes(32).toString("hex");

export interface MailOptions {
  /** What takes mail; by default it is kept in `mails`. */
  readonly send?: (mail: SendableMail) => Promise<void>;
  readonly isOnline?: (session_id: string) => boolean;
  readonly delay?: number;
  readonly unreadDelay?: number;
  readonly clock?: Clock;
}

export type MailScene = Awaited<ReturnType<typeof openMailScene>>;

/** The services of mail over a store, with the jobs at work. Opened again on the same store, it goes on with what was left. */
export async function openMailScene(store: Store, options: MailOptions = {}) {
  await addWebsite(store);
  const { clock = systemClock } = options;
  const warned: { fields: object; message: string }[] = [];
  const log = { warn: (fields: object, message: string) => void warned.push({ fields, message }), error() {} };
  const secrets = await Secrets.open("", key);
  const jobs = new Jobs(store, clock, log);
  const mails: SendableMail[] = [];
  const published: { name: string; body: string; plugin_id?: string }[] = [];
  const transport: MailTransport = {
    send: options.send ?? (async (mail) => void mails.push(mail)),
    close() {},
  };
  const senders = new Senders(undefined, undefined);
  const outbox = new Outbox({ store, clock, log, jobs, transport, secrets, senders });
  const addresses = new ReplyAddresses(secrets.derive("reply addresses"));
  const deliveries = new Deliveries({
    store,
    jobs,
    mail: new ConversationMail(outbox, addresses, senders),
    isOnline: (_website_id, session_id) => options.isOnline?.(session_id) ?? false,
    delay: options.delay ?? 30,
  });
  const unread = new UnreadReminders(store, clock, log, options.unreadDelay ?? 30_000);
  const afterSend: AfterSend = function* (tx, sent) {
    yield* deliveries.sent(tx, sent);
    yield* unread.sent(tx, sent);
  };
  const messages = new Messages(store, clock, (_type, content) => content, afterSend);
  const settings = new Settings(store, clock, { invalidate() {} });
  const incoming = new Incoming({ store, settings, addresses, afterSend, publicUrl: () => "http://parley.test" });
  const publish = (event: { name: string; body: string; plugin_id?: string }) => void published.push(event);
  const conversations = new Conversations(store, clock, new Presence(clock), { publish });
  const identities = new Identities({
    store,
    clock,
    outbox,
    key: secrets.derive("identity codes"),
    publish,
    confirmUrl: ({ session_id }, _identity, code) => `http://parley.test/${session_id}/${code}`,
  });
  await jobs.start();
  unread.start();

  const logged = async () => store.read(readEvents(website_id, 0, 10_000));
  return {
    store,
    website_id,
    actor: operator,
    addresses,
    conversations,
    messages,
    identities,
    incoming,
    spams: new Spams(store, incoming),
    outbox,
    transcripts: new Transcripts(store, outbox),
    mails,
    published,
    /** What was logged as a warning. */
    warned,
    send: (session_id: string, message: Partial<NewMessage> = {}) =>
      messages.send(website_id, session_id, operator, {
        type: "text",
        from: "operator",
        origin: "chat",
        content: "Hello",
        ...message,
      }),
    /** Names of the events of the log. */
    events: async () => (await logged()).map(({ name }) => name),
    /** Payloads of the logged events of a name. */
    told: async (name: string) =>
      (await logged()).filter((event) => event.name === name).map(({ body }) => JSON.parse(body ?? "null")),
    close: () => Promise.all([jobs.close(), unread.close()]),
  };
}
