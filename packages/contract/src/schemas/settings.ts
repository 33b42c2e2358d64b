import type { Static, TOptional, TSchema, TUnsafe } from "typebox";
import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, nullable } from "./atoms.js";

/*
 * What is changed has the fields of what is answered. The API names both, at every depth, so that each is there twice: a change may
 * hold null for each of them, which puts it back to its default.
 */

const yes = () => Type.Optional(Type.Boolean());
const word = () => Type.Optional(nullable(anyText(limits.wordLength)));
const line = (description: string) => Type.Optional(nullable(anyText(limits.lineLength, { description })));
const lines = (description: string) =>
  Type.Optional(Type.Array(anyText(limits.urlLength), { maxItems: limits.settingsLines, description }));

type Changed<F> = { [K in keyof F]: F[K] extends TSchema ? TOptional<TUnsafe<Static<F[K]> | null>> : never };

/** The same fields, each of which may be null. */
function changed<F extends Readonly<Record<string, TSchema>>>(fields: F): Changed<F> {
  const entries = Object.entries(fields).map(([name, field]) => {
    const { type } = field as { type?: unknown };
    return [name, Type.Optional(Array.isArray(type) ? field : nullable(field))];
  });
  return Object.fromEntries(entries) as Changed<F>;
}

const audit = { log: yes() };

const contact = {
  email: line("An email address."),
  phone: line("A telephone number."),
  messenger: line("The name on Messenger."),
  telegram: line("The name on Telegram."),
  twitter: line("The name on X."),
  whatsapp: line("The number on WhatsApp."),
  instagram: line("The name on Instagram."),
};

const inbox = { lock_removal: yes(), force_operator_token: yes(), locale: word() };

const emails = { rating: yes(), transcript: yes(), trackers: yes(), junk_filter: yes(), enrich: yes() };

const chatbox = {
  tile: word(),
  conversations: yes(),
  wait_game: yes(),
  website_logo: yes(),
  last_operator_face: yes(),
  ongoing_operator_face: yes(),
  activity_metrics: yes(),
  operator_privacy: yes(),
  visitor_privacy: yes(),
  availability_tooltip: yes(),
  hide_vacation: yes(),
  hide_on_away: yes(),
  hide_on_mobile: yes(),
  position_reverse: yes(),
  email_visitors: yes(),
  phone_visitors: yes(),
  force_identify: yes(),
  ignore_privacy: yes(),
  visitor_compose: yes(),
  file_transfer: yes(),
  audio_record: yes(),
  guard_level: word(),
  mode_initial: word(),
  home: yes(),
  overlay_search: yes(),
  overlay_mode: yes(),
  helpdesk_link: yes(),
  helpdesk_only: yes(),
  helpdesk_navigate: word(),
  status_health_dead: yes(),
  check_domain: yes(),
  color_theme: word(),
  color_mode: word(),
  layout_theme: word(),
  text_theme: word(),
  welcome_message: Type.Optional(
    nullable(anyText(limits.paragraphLength, { description: "What visitors read first." })),
  ),
  locale: word(),
  allowed_pages: lines("URLs that the chat box shows on, * standing for anything."),
  blocked_pages: lines("URLs that it does not show on."),
  blocked_countries: lines("Countries whose visitors are refused, two letters each."),
  blocked_locales: lines("Languages whose visitors are refused."),
  blocked_ips: lines("Addresses, and networks, whose visitors are refused."),
};

export const WebsiteSettingsAudit = Type.Object(audit, { title: "WebsiteSettingsAudit" });
export const WebsiteSettingsContact = Type.Object(contact, { title: "WebsiteSettingsContact" });
export const WebsiteSettingsInbox = Type.Object(inbox, { title: "WebsiteSettingsInbox" });
export const WebsiteSettingsEmails = Type.Object(emails, { title: "WebsiteSettingsEmails" });
export const WebsiteSettingsChatbox = Type.Object(chatbox, { title: "WebsiteSettingsChatbox" });
export const WebsiteSettingsUpdateAudit = Type.Object(changed(audit), { title: "WebsiteSettingsUpdateAudit" });
export const WebsiteSettingsUpdateContact = Type.Object(changed(contact), { title: "WebsiteSettingsUpdateContact" });
export const WebsiteSettingsUpdateInbox = Type.Object(changed(inbox), { title: "WebsiteSettingsUpdateInbox" });
export const WebsiteSettingsUpdateEmails = Type.Object(changed(emails), { title: "WebsiteSettingsUpdateEmails" });
export const WebsiteSettingsUpdateChatbox = Type.Object(changed(chatbox), { title: "WebsiteSettingsUpdateChatbox" });

export const WebsiteSettings = Type.Object(
  {
    website_id: Type.String(),
    name: Type.String({ description: "What the website is called." }),
    domain: Type.String({ description: "Its domain name." }),
    domain_alternates: lines("Further domain names."),
    logo: Type.Optional(nullable(Type.String({ description: "URL of its logo." }))),
    audit: Type.Optional(WebsiteSettingsAudit),
    contact: Type.Optional(WebsiteSettingsContact),
    inbox: Type.Optional(WebsiteSettingsInbox),
    emails: Type.Optional(WebsiteSettingsEmails),
    chatbox: Type.Optional(WebsiteSettingsChatbox),
  },
  { title: "WebsiteSettings" },
);

export const WebsiteSettingsUpdate = Type.Object(
  {
    website_id: Type.Optional(anyText(limits.wordLength, { description: "Is not changed." })),
    name: Type.Optional(anyText(limits.lineLength, { description: "What the website is called." })),
    domain: Type.Optional(anyText(limits.domainLength, { description: "Its domain name." })),
    ...changed({ domain_alternates: lines("Further domain names.") }),
    logo: Type.Optional(nullable(anyText(limits.urlLength, { description: "URL of its logo." }))),
    audit: Type.Optional(WebsiteSettingsUpdateAudit),
    contact: Type.Optional(WebsiteSettingsUpdateContact),
    inbox: Type.Optional(WebsiteSettingsUpdateInbox),
    emails: Type.Optional(WebsiteSettingsUpdateEmails),
    chatbox: Type.Optional(WebsiteSettingsUpdateChatbox),
  },
  { title: "WebsiteSettingsUpdate", description: "What is left out stays as it is." },
);
