import { Responses } from "./domain/availability/responses.js";
import { Availability } from "./domain/availability/service.js";
import { Batches } from "./domain/batches/service.js";
import { BrowsingSessions } from "./domain/browsing/service.js";
import { Calls } from "./domain/calls/service.js";
import { defineAdoption } from "./domain/conversations/adopt.js";
import { defineRemains } from "./domain/conversations/remains.js";
import { Conversations } from "./domain/conversations/service.js";
import { Unbindings } from "./domain/conversations/unbind.js";
import { addContactEvent } from "./domain/conversations/visit.js";
import { ratingMail } from "./domain/feedback/mail.js";
import { Feedback } from "./domain/feedback/service.js";
import { Files } from "./domain/files/service.js";
import { Identities } from "./domain/identities/service.js";
import { Incoming } from "./domain/incoming/service.js";
import { Jobs } from "./domain/jobs/jobs.js";
import { ReplyAddresses } from "./domain/mail/addresses.js";
import { ConversationMail } from "./domain/mail/conversation-mail.js";
import { Deliveries } from "./domain/mail/deliveries.js";
import type { MailTransport } from "./domain/mail/mail.js";
import { Outbox } from "./domain/mail/outbox.js";
import { Senders } from "./domain/mail/senders.js";
import type { AfterSend } from "./domain/messages/send.js";
import { type ContentCheck, Messages } from "./domain/messages/service.js";
import { Operators } from "./domain/operators/service.js";
import { PeopleActivity } from "./domain/people/activity.js";
import { PeopleLists } from "./domain/people/list.js";
import { People, type PeoplePorts } from "./domain/people/service.js";
import { PeopleSuggestions } from "./domain/people/suggestions.js";
import { PluginConnect } from "./domain/plugin-connect/service.js";
import { PluginActions } from "./domain/plugins/actions.js";
import { followConversations } from "./domain/presence/follow.js";
import { Presence } from "./domain/presence/presence.js";
import { tellBy, tellVisitors } from "./domain/presence/tell.js";
import { VisitorPresence } from "./domain/presence/visitors.js";
import { Reminders } from "./domain/reminders/service.js";
import { Reports } from "./domain/reports/service.js";
import { SearchFollower } from "./domain/search/follower.js";
import { Settings } from "./domain/settings/service.js";
import { Spams } from "./domain/spams/service.js";
import { Suggestions } from "./domain/suggestions/service.js";
import type { Authenticator } from "./domain/tokens/authenticator.js";
import { Tokens } from "./domain/tokens/service.js";
import { Transcripts } from "./domain/transcripts/service.js";
import { defaultUnreadDelay, UnreadReminders } from "./domain/unread/service.js";
import { Verify } from "./domain/verify/service.js";
import { BlockCounts } from "./domain/visitors/block-counts.js";
import { VisitorChannel } from "./domain/visitors/channel.js";
import { VisitorLinks } from "./domain/visitors/links.js";
import { Visitors } from "./domain/visitors/service.js";
import { VisitorSessions } from "./domain/visitors/sessions.js";
import { WebsiteRemovals } from "./domain/website-removal/service.js";
import { Websites } from "./domain/websites/service.js";
import type { Dispatcher } from "./events/dispatcher.js";
import type { ServerOptions } from "./options.js";
import type { Clock } from "./platform/clock.js";
import type { Log } from "./platform/log.js";
import type { Secrets } from "./platform/secrets.js";
import type { WebsiteId } from "./store/scope.js";
import type { Store } from "./store/store.js";

/** Milliseconds between the request to delete a website and its end, unless the options say otherwise: a week. */
const websiteGrace = 7 * 86_400_000;
/** Milliseconds within which what operators say to a visitor who is away becomes one mail. */
const mailDelay = 30_000;

export interface ServicePorts {
  readonly options: ServerOptions;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
  readonly authenticator: Authenticator;
  readonly dispatcher: Dispatcher;
  readonly checkContent: ContentCheck;
  readonly mailTransport: MailTransport;
  /** This server as visitors reach it, without a slash at the end. */
  readonly publicUrl: () => string;
  /** After a website went out of everybody's reach: the sockets of those who reached it must leave it. */
  readonly isolated: (identifiers: readonly string[]) => void;
}

/** The services of a running server. They share one store and know nothing of how they are called. */
export function createServices(ports: ServicePorts) {
  const { options, store, clock, log, secrets, authenticator, dispatcher, checkContent } = ports;
  const jobs = new Jobs(store, clock, log);
  const channel = new VisitorChannel();
  const tell = tellBy((event) => dispatcher.publish(event), clock);
  const visitorPresence = new VisitorPresence(clock, tellVisitors(store, log, tell));
  dispatcher.subscribe(followConversations(visitorPresence));
  const blockCounts = new BlockCounts(store, log);
  const presence = new Presence(clock, visitorPresence);
  const search = new SearchFollower(store, log);
  const conversations = new Conversations(store, clock, presence, dispatcher, search);
  const senders = new Senders(options.mailFrom, options.mailDomain);
  const outbox = new Outbox({ store, clock, log, jobs, transport: ports.mailTransport, secrets, senders });
  const replyAddresses = new ReplyAddresses(secrets.derive("reply addresses"));
  const links = new VisitorLinks(secrets.derive("visitor links"), ports.publicUrl);
  const isOnline = (website_id: WebsiteId, session_id: string) => visitorPresence.isOnline(website_id, session_id);
  const deliveries = new Deliveries({
    store,
    jobs,
    mail: new ConversationMail(outbox, replyAddresses, senders),
    isOnline,
    delay: options.mailDelay ?? mailDelay,
  });
  const unread = new UnreadReminders(store, clock, log, options.unreadDelay ?? defaultUnreadDelay);
  const afterSend: AfterSend = function* (tx, sent) {
    yield* deliveries.sent(tx, sent);
    yield* unread.sent(tx, sent);
  };
  const messages = new Messages(store, clock, checkContent, afterSend);
  const settings = new Settings(store, clock, authenticator);
  const incoming = new Incoming({
    store,
    settings,
    addresses: replyAddresses,
    afterSend,
    publicUrl: ports.publicUrl,
  });
  const identities = new Identities({
    store,
    clock,
    outbox,
    key: secrets.derive("identity codes"),
    publish: (event) => dispatcher.publish(event),
    confirmUrl: (to, identity, code) => links.confirm(to, identity, code),
  });
  const unbindings = new Unbindings(store, jobs);
  defineAdoption(store, jobs);
  defineRemains(store, jobs);
  const removed: PeoplePorts["removed"] = (tx, website_id, people_ids) =>
    unbindings.schedule(tx, website_id, people_ids);
  const people = new People({ store, clock, visitors: visitorPresence, removed });
  const visitorSessions = new VisitorSessions({ store, jobs, presence, isOnline });

  return {
    jobs,
    channel,
    visitorPresence,
    blockCounts,
    websites: new Websites(store, authenticator),
    operators: new Operators(store, authenticator),
    tokens: new Tokens(store, authenticator),
    conversations,
    people,
    peopleActivity: new PeopleActivity(store, addContactEvent),
    peopleSuggestions: new PeopleSuggestions(store),
    peopleLists: new PeopleLists(store, people),
    messages,
    settings,
    verify: new Verify(store, secrets),
    websiteRemovals: new WebsiteRemovals({
      store,
      jobs,
      grace: options.websiteGrace ?? websiteGrace,
      isolated: (website_id, identifiers) => {
        authenticator.invalidate();
        settings.forget(website_id);
        channel.reset(website_id);
        ports.isolated(identifiers);
      },
    }),
    visitors: new Visitors(store, visitorPresence, blockCounts),
    visitorSessions,
    availability: new Availability({ store, clock, log, publish: tell }),
    responses: new Responses(store, clock),
    batches: new Batches(store, jobs, presence, removed),
    search,
    incoming,
    spams: new Spams(store, incoming),
    files: new Files(store),
    suggestions: new Suggestions(store, search),
    calls: new Calls(store, clock, jobs, channel),
    browsing: new BrowsingSessions(store, clock, jobs, channel, dispatcher),
    transcripts: new Transcripts(store, outbox),
    identities,
    feedback: new Feedback(
      store,
      channel,
      (website_id, session_id) => !isOnline(website_id, session_id),
      ratingMail(outbox, links),
    ),
    links,
    outbox,
    replyAddresses,
    unread,
    reminders: new Reminders(store, jobs, messages),
    reports: new Reports(store),
    pluginConnect: new PluginConnect(store),
    pluginActions: new PluginActions(store, jobs, secrets),
  };
}

export type Services = ReturnType<typeof createServices>;
